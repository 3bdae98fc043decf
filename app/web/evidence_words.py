"""Words for claims, verdicts and measures, in the reader's language."""

from typing import Final

from babel.numbers import format_decimal
from flask_babel import lazy_gettext

from app.campaign.evidence import compass_point
from app.web.current import current_campaign
from app.web.language import current_locale, gettext, page_url
from app.web.wording import Words

VERDICTS: Final[Words] = {
    "agrees": lazy_gettext("agrees"),
    "rounded": lazy_gettext("rounded"),
    "differs": lazy_gettext("differs"),
    "conflict": lazy_gettext("contradicted"),
    "not-checkable": lazy_gettext("not checkable"),
}
HINDRANCES: Final[Words] = {
    "outside": lazy_gettext("that day lies outside the days of the map"),
    "no-day-left": lazy_gettext("no day would be left for what comes before or after"),
    "too-fast": lazy_gettext("the march would be faster than men on foot can go"),
}
CLAIMANTS: Final[Words] = {
    "chinese-claim": lazy_gettext("Chinese claim"),
    "japanese-statement": lazy_gettext("Japanese statement"),
    "japanese-record": lazy_gettext("Japanese record"),
    "us-history": lazy_gettext("American account"),
    "memoir": lazy_gettext("memoir"),
    "other": lazy_gettext("other text"),
}
LOSSES: Final[Words] = {
    "killed": lazy_gettext("killed"),
    "wounded": lazy_gettext("wounded"),
    "missing": lazy_gettext("missing"),
    "sick": lazy_gettext("sick"),
    "other": lazy_gettext("kind not stated"),
}
SECTIONS: Final[Words] = {
    "context": lazy_gettext("Context"),
    "objectives": lazy_gettext("Objectives"),
    "preparations": lazy_gettext("Preparations"),
    "order of battle": lazy_gettext("Order of battle"),
    "commanders": lazy_gettext("Commanders"),
    "course": lazy_gettext("Course of the battle"),
    "concurrent operations": lazy_gettext("At the same time elsewhere"),
    "casualties": lazy_gettext("Losses"),
    "aftermath": lazy_gettext("Afterwards"),
}
TOPICS: Final[Words] = {
    "bearing": lazy_gettext("Directions"),
    "distance": lazy_gettext("Distances"),
    "strength": lazy_gettext("Strengths"),
    "casualties": lazy_gettext("Losses"),
    "date": lazy_gettext("Dates"),
    "command": lazy_gettext("Commanders"),
    "name": lazy_gettext("Names and roles"),
}
MEASURES: Final[Words] = {
    "km": lazy_gettext("{value} km"),
    "mi": lazy_gettext("{value} miles"),
    "li": lazy_gettext("{value} li"),
    "deg": lazy_gettext("{value}° ({point})"),
}
POINTS: Final[Words] = {
    "N": lazy_gettext("north"),
    "NNE": lazy_gettext("north-north-east"),
    "NE": lazy_gettext("north-east"),
    "ENE": lazy_gettext("east-north-east"),
    "E": lazy_gettext("east"),
    "ESE": lazy_gettext("east-south-east"),
    "SE": lazy_gettext("south-east"),
    "SSE": lazy_gettext("south-south-east"),
    "S": lazy_gettext("south"),
    "SSW": lazy_gettext("south-south-west"),
    "SW": lazy_gettext("south-west"),
    "WSW": lazy_gettext("west-south-west"),
    "W": lazy_gettext("west"),
    "WNW": lazy_gettext("west-north-west"),
    "NW": lazy_gettext("north-west"),
    "NNW": lazy_gettext("north-north-west"),
}


def verdict(key: str) -> str:
    return str(VERDICTS[key])


def topic(key: str) -> str:
    return str(TOPICS[key])


def hindrance(key: str) -> str:
    return str(HINDRANCES[key])


def claimant(key: str) -> str:
    return str(CLAIMANTS[key])


def loss(kind: str) -> str:
    return str(LOSSES[kind])


def section(key: str) -> str:
    return str(SECTIONS[key])


def measured(value: float, unit: str) -> str:
    """A measured value with its unit: 178 km, 62.7 miles, 278° (west); whole above 100."""
    shown = f"{value:.0f}" if unit == "deg" or value >= 100 else f"{value:.1f}"
    point = str(POINTS[compass_point(value)]) if unit == "deg" else ""
    return str(MEASURES[unit]).format(value=shown, point=point)


def stated(value: str, unit: str) -> str:
    """What a claim states, where it can be measured: 100 km, west."""
    if unit == "compass":
        return str(POINTS[value])
    return str(MEASURES[unit]).format(value=value, point="")


def precision(km: float) -> str:
    return gettext("± %(km)s km", km=f"{km:g}")


def number(count: int) -> str:
    """A count of men as the reader's language writes it."""
    return format_decimal(count, locale=current_locale())


def pages() -> list[dict[str, str]]:
    """The evidence pages, for the links on each: `url` and `label`."""
    named = {
        "evidence": gettext("Claims, measured"),
        "evidence_accounts": gettext("Where accounts disagree"),
        "evidence_plausibility": gettext("Plausibility"),
    }
    if current_campaign().article:
        named["evidence_article"] = gettext("An article, checked")
    return [{"url": page_url(page), "label": label} for page, label in named.items()]

"""Words for claims, verdicts and measures, in the reader's language."""

from typing import Final

from flask_babel import lazy_gettext

from app.campaign.evidence import compass_point
from app.web.language import gettext
from app.web.wording import Words

VERDICTS: Final[Words] = {
    "agrees": lazy_gettext("agrees"),
    "rounded": lazy_gettext("rounded"),
    "differs": lazy_gettext("differs"),
    "conflict": lazy_gettext("contradicted"),
    "not-checkable": lazy_gettext("not checkable"),
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

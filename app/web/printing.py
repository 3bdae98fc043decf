"""From an address to a sheet of paper: its parameters, its words, and the sheet drawn."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Any, Final

from flask import abort, request, url_for

from app.campaign.campaign import Campaign
from app.campaign.geodesy import Position
from app.campaign.sources import Source
from app.maps import ServedFiles
from app.maps.texts import DAY_COUNT
from app.sheets.order import SIX, Order, SheetWords
from app.sheets.paper import ORIENTATIONS, PAPERS_MM, Paper
from app.sheets.sheet import KINDS, sheet_pdf, sheet_svg
from app.sheets.six import headline_days
from app.web import params, reading
from app.web.current import current_campaign, current_config
from app.web.language import current_language, gettext
from app.web.pictures import compared_day, drawing, notes_on, picture_words
from app.web.telling import told, told_campaign
from app.web.wording import day_in_words

BLANKS: Final = ("names", "symbols", "both")
PLACE_ZOOM: Final = 9.5
# Drawing a sheet takes seconds, and a page has megabytes.
KEPT_SHEETS: Final = 8
# A QR code holds 2,331 bytes; of so many its modules are still a third of a millimetre.
LONGEST_ADDRESS: Final = 400


def _days(text: str, campaign: Campaign) -> tuple[date, ...]:
    parts = text[:200].split(",")
    if len(parts) != SIX:
        allowed = ",".join(map(str, headline_days(campaign)))
        raise params.UnreadableParameterError("dates", text[:200], allowed)
    return tuple(params.day(part, campaign) for part in parts)


READERS: Final[Mapping[str, params.Reader]] = {
    **params.MAP_READERS,
    "sheet": params.choice("sheet", *KINDS),
    "paper": params.choice("paper", *PAPERS_MM),
    "orientation": params.choice("orientation", *ORIENTATIONS),
    "blank": params.choice("blank", *BLANKS),
    "dates": _days,
}


def asked() -> dict[str, str]:
    """What the present address asks for. A field of the form that was left empty asks nothing;
    only an empty list of layers means something."""
    return {
        name: request.args[name]
        for name in READERS
        if name in request.args and (request.args[name] or name == "layers")
    }


def sheet_state() -> dict[str, Any]:
    """All that the present address says of a sheet, with defaults for the rest.

    Raises UnreadableParameterError and the core's errors on dates and ids.
    """
    campaign = current_campaign()
    own = {"sheet": "map", "paper": "A4", "orientation": "landscape", "blank": "names"}
    state = {**own, **params.view_state(asked(), campaign, READERS)}
    return {**state, "dates": state.get("dates") or headline_days(campaign)}


def order_of(state: Mapping[str, Any]) -> Order:
    """The sheet that the state asks for, with its words in the reader's language."""
    campaign = told_campaign()
    day = params.day(state["date"], campaign)
    centre, zoom = _view(state, campaign)
    layers = {} if state["layers"] is None else {"layers": tuple(state["layers"])}
    return Order(
        day=day,
        paper=Paper(state["paper"], state["orientation"]),
        words=_words(day, campaign, state),
        address=_address(state),
        centre=centre,
        zoom=zoom,
        wartime_names=state["names"] == "1945",
        unit_id=state["unit"],
        certain=bool(state["certain"]),
        compared=compared_day(state) if state["sheet"] == "map" else None,
        account=state["account"],
        blank=state["blank"],
        days=tuple(_captioned(it, campaign) for it in state["dates"]),
        **layers,
    )


def _view(state: Mapping[str, Any], campaign: Campaign) -> tuple[Position | None, float | None]:
    if state["lat"] is not None and state["lng"] is not None:
        return Position(state["lat"], state["lng"]), state["zoom"]
    if state["place"] is not None:
        return campaign.gazetteer.place(state["place"]).position, state["zoom"] or PLACE_ZOOM
    return None, state["zoom"]


def _captioned(day: date, campaign: Campaign) -> tuple[date, str, str]:
    headline = campaign.days[day].headline.in_language(current_language()).text
    return day, day_in_words(day), headline


def left_out(state: Mapping[str, Any]) -> list[str]:
    """What the view has and this kind of sheet does not show, in words."""
    names = {"measure": gettext("Measured line"), "claim": gettext("The line of a claim")}
    if state["sheet"] != "map":
        names["compare"] = gettext("Comparison")
    return [words for name, words in names.items() if state[name]]


def _words(day: date, campaign: Campaign, state: Mapping[str, Any]) -> SheetWords:
    told = reading.day_context(day, campaign, current_language())
    count = DAY_COUNT[current_language()].format(number=told["number"], count=told["of"])
    version = gettext("data version %(version)s", version=campaign.data_version)
    picture = picture_words(told, f"{told['weekday']} · {count} · {told['phase']}")
    noted = {**state, "compare": state["compare"] if state["sheet"] == "map" else None}
    return SheetWords(
        picture=replace(picture, notes=notes_on(noted)),
        narrative=told["narrative"],
        narrative_language=told["language"],
        sources=tuple(_entry(source) for source in _sources(day, campaign)),
        colophon=(*picture.credit, version),
        labels=tuple(_labels(state["blank"]).items()),
    )


def _labels(blank: str) -> dict[str, str]:
    tasks = {
        "names": gettext("Which places are these? Write their names beside the numbers."),
        "symbols": gettext("Which units stand here? Write their names and sides."),
        "both": gettext("Which places and units are these? Write them beside the numbers."),
    }
    return {
        "task": tasks[blank],
        "name": gettext("Name:"),
        "class": gettext("Class:"),
        "answers": gettext("Answers"),
        "sources": gettext("Sources of what is shown"),
        "more": gettext("more, on the page of the day"),
        "six": gettext("Six days of the battle"),
    }


def _sources(day: date, campaign: Campaign) -> list[Source]:
    """Those of the day's text, then those on which most of what is shown rests."""
    shown = campaign.slice_at(day)
    resting = Counter(it for fix in shown.fixes for it in fix.source_ids)
    resting.update(it for event in shown.events for it in event.source_ids)
    ranked = sorted(resting, key=lambda it: (-resting[it], it))
    return reading.sources(campaign, dict.fromkeys((*shown.entry.source_ids, *ranked)))


def _entry(source: Source) -> tuple[str, str]:
    named = f"{source.author}: {source.title}" if source.author else source.title
    text = f"{named} ({source.year})" if source.year else named
    return text, source.language_of(text)


def _address(state: Mapping[str, Any]) -> str:
    """Where the map on the sheet can be seen moving."""
    given = {name: text for name, text in asked().items() if name in params.MAP_READERS}
    full = {**given, "date": state["date"]}
    for query in (full, {"date": state["date"]}):
        address = url_for("pages.atlas", _external=True, **query).replace("%2C", ",")
        if len(address) <= LONGEST_ADDRESS:
            return address
    # Only a Host header that is no host is as long.
    return abort(400)


def pages_of(state: Mapping[str, Any]) -> int:
    return KINDS[state["sheet"]][1]


def drawn_svg(state: Mapping[str, Any]) -> tuple[str, ...]:
    """Each page as SVG."""
    order = order_of(state)
    with drawing:
        return _svg(current_campaign().data_version, state["sheet"], order)


def drawn_pdf(state: Mapping[str, Any]) -> bytes:
    order = order_of(state)
    with drawing:
        return _pdf(current_campaign().data_version, state["sheet"], order)


@lru_cache(KEPT_SHEETS)
def _svg(_data_version: str, kind: str, order: Order) -> tuple[str, ...]:
    return sheet_svg(_told(order), _files(), kind, order)


@lru_cache(KEPT_SHEETS)
def _pdf(_data_version: str, kind: str, order: Order) -> bytes:
    return sheet_pdf(_told(order), _files(), kind, order)


def _told(order: Order) -> Campaign:
    return told(order.account)[0] if order.account else current_campaign()


def _files() -> ServedFiles:
    return ServedFiles(current_config().static_dir)

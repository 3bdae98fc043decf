"""What addresses may say: each parameter's form, and the view they add up to.

Unknown parameters are ignored (mail and messengers add their own); of a repeated one
the first counts; a known one that cannot be read is an error, never a silent default.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from app.campaign.campaign import Campaign
from app.campaign.errors import CampaignError, OutsideCampaignError, UnknownIdError
from app.campaign.geodesy import Position
from app.campaign.names import LANGUAGES
from app.maps.relief_tiles import Area

LAYERS: Final = (
    "relief", "water", "provinces", "railways", "roads", "places", "ground", "trails",
    "units", "fights", "air",
)  # fmt: skip

# float() alone also takes nan, infinity, 1e400, 1_0 and digits of other scripts.
NUMBER_FORM: Final = re.compile(r"-?\d{1,4}(\.\d{1,17})?", re.ASCII)

# No id is as long; what came may be, and is compared with every id to find the nearest.
LONGEST_ID: Final = 64

MOST_CORNERS: Final = 20
LONGEST_LINE: Final = MOST_CORNERS * 50


class UnreadableParameterError(CampaignError):
    """A parameter whose value has no meaning; `allowed` says what has."""

    def __init__(self, name: str, came: str, allowed: str) -> None:
        self.name = name
        self.came = came
        self.allowed = allowed
        super().__init__(f'{name}: "{came}" cannot be read; allowed: {allowed}')


Reader = Callable[[str, Campaign], Any]


def _number(name: str, low: float, high: float) -> Reader:
    def read(text: str, _campaign: Campaign) -> float:
        if not NUMBER_FORM.fullmatch(text) or not low <= float(text) <= high:
            raise UnreadableParameterError(name, text, f"{low:g} … {high:g}")
        return float(text)

    return read


def whole_number(name: str, low: int, high: int) -> Reader:
    def read(text: str, _campaign: Campaign) -> int:
        if not re.fullmatch(r"\d{1,6}", text, re.ASCII) or not low <= int(text) <= high:
            raise UnreadableParameterError(name, text, f"{low} … {high}")
        return int(text)

    return read


def choice(name: str, *allowed: str) -> Reader:
    def read(text: str, _campaign: Campaign) -> str:
        if text not in allowed:
            raise UnreadableParameterError(name, text, ", ".join(allowed))
        return text

    return read


def flag(name: str) -> Reader:
    def read(text: str, _campaign: Campaign) -> bool:
        if text not in {"0", "1"}:
            raise UnreadableParameterError(name, text, "0, 1")
        return text == "1"

    return read


def _layers(text: str, _campaign: Campaign) -> list[str]:
    """The layers that are shown, in the order of LAYERS; an empty text shows none."""
    asked = set(text.split(",")) if text else set()
    if asked - set(LAYERS):
        raise UnreadableParameterError("layers", text, ",".join(LAYERS))
    return [layer for layer in LAYERS if layer in asked]


def day(text: str, campaign: Campaign) -> date:
    """The day of the campaign. Raises UnreadableDateError or OutsideCampaignError."""
    return campaign.calendar.campaign_day(text[:LONGEST_ID])


def unit_id(text: str, campaign: Campaign) -> str:
    return campaign.order_of_battle.unit(text[:LONGEST_ID]).id


def place_id(text: str, campaign: Campaign) -> str:
    return campaign.gazetteer.place(text[:LONGEST_ID]).id


def event_id(text: str, campaign: Campaign) -> str:
    return campaign.event(text[:LONGEST_ID]).id


def route_id(text: str, campaign: Campaign) -> str:
    return campaign.route(text[:LONGEST_ID]).id


def source_id(text: str, campaign: Campaign) -> str:
    return campaign.source(text[:LONGEST_ID]).id


def claim_id(text: str, campaign: Campaign) -> str:
    return campaign.claim(text[:LONGEST_ID]).id


def _iso_day(text: str, campaign: Campaign) -> str:
    return str(day(text, campaign))


def line(text: str) -> list[Position]:
    """Two to MOST_CORNERS points, written lat,lng;lat,lng."""
    corners = [_corner(pair) for pair in text[:LONGEST_LINE].split(";")]
    found = [corner for corner in corners if corner is not None]
    if not 2 <= len(corners) <= MOST_CORNERS or len(found) < len(corners):
        raise UnreadableParameterError(
            "measure", text[:LONGEST_LINE], f"lat,lng;lat,lng (2 … {MOST_CORNERS}), unit"
        )
    return found


def bounding_box(text: str) -> Area:
    """South, west, north, east in degrees, with commas between: latitude first."""
    text = text[:LONGEST_ID]
    numbers = text.split(",")
    if len(numbers) == 4 and all(map(NUMBER_FORM.fullmatch, numbers)):
        south, west, north, east = map(float, numbers)
        if -90 <= south < north <= 90 and -180 <= west < east <= 180:
            return Area(south, west, north, east)
    raise UnreadableParameterError("bbox", text, "south,west,north,east")


def _corner(pair: str) -> Position | None:
    numbers = pair.split(",")
    if len(numbers) != 2 or not all(map(NUMBER_FORM.fullmatch, numbers)):
        return None
    lat_deg, lon_deg = map(float, numbers)
    if not (-90 <= lat_deg <= 90 and -180 <= lon_deg <= 180):
        return None
    return Position(lat_deg, lon_deg)


def _measure(text: str, _campaign: Campaign) -> str:
    """The line as it came, once it is known to be one; `unit` is the chosen unit's march."""
    if text != "unit":
        line(text)
    return text


LANGUAGE: Final = choice("lang", *LANGUAGES)

MAP_READERS: Final[Mapping[str, Reader]] = {
    "date": _iso_day,
    "lat": _number("lat", -90, 90),
    "lng": _number("lng", -180, 180),
    "zoom": _number("zoom", 5, 12),
    "lang": LANGUAGE,
    "names": choice("names", "today", "1945"),
    "layers": _layers,
    "unit": unit_id,
    "place": place_id,
    "route": route_id,
    "certain": flag("certain"),
    "event": event_id,
    "compare": _iso_day,
    "cmode": choice("cmode", "ghost", "swipe"),
    "account": source_id,
    "claim": claim_id,
    "from": _iso_day,
    "to": _iso_day,
    "speed": _number("speed", 0.1, 20),
    "loop": flag("loop"),
    "measure": _measure,
}
ATLAS_READERS: Final[Mapping[str, Reader]] = {
    **MAP_READERS,
    "view": choice("view", "map", "projector"),
}
EMBED_READERS: Final[Mapping[str, Reader]] = {
    **MAP_READERS,
    "ui": choice("ui", "full", "timeline", "none"),
    "autoplay": flag("autoplay"),
    "link": flag("link"),
}
# Of any page; what else an address says, mail and messengers have added.
# The order of a day's table of positions; "-" before it: the last first.
SORTED_BY: Final = ("unit", "side", "doing", "lat", "lng", "confidence")
DAY_READERS: Final[Mapping[str, Reader]] = {
    "sort": choice("sort", *SORTED_BY, *(f"-{name}" for name in SORTED_BY)),
}
KNOWN_PARAMETERS: Final = ATLAS_READERS.keys() | EMBED_READERS.keys() | DAY_READERS.keys()


def view_state(
    query: Mapping[str, str], campaign: Campaign, readers: Mapping[str, Reader] = ATLAS_READERS
) -> dict[str, Any]:
    """All that an address says of the view, by parameter name, with defaults for the rest.

    What has no default (lat, lng, zoom, layers, unit, ...) is None when it is not given.
    Days are YYYY-MM-DD; `layers` is a list; `loop`, `autoplay` and `link` are booleans.
    Raises UnreadableParameterError and the core's errors on dates and ids.
    """
    given = read(query, campaign, readers)
    state = {**_defaults(campaign), **given}
    if state["to"] < state["from"]:
        raise UnreadableParameterError("to", state["to"], f"{state['from']} …")
    if "date" not in given:
        state["date"] = _day_of(state, campaign)
    return state


def read(
    query: Mapping[str, str], campaign: Campaign, readers: Mapping[str, Reader]
) -> dict[str, Any]:
    """Those parameters of `query` that `readers` know, read."""
    return {
        name: reader(query[name], campaign) for name, reader in readers.items() if name in query
    }


def _day_of(state: Mapping[str, Any], campaign: Campaign) -> str:
    """The day of a view whose address names none: its event's, else the first."""
    if state["event"] is None:
        return str(state["from"])
    event = campaign.event(state["event"])
    first, last = str(state["from"]), str(state["to"])
    return min(max(str(event.span.first), first), last)


def _defaults(campaign: Campaign) -> dict[str, Any]:
    span = campaign.calendar.span
    return {
        **dict.fromkeys(EMBED_READERS),
        "date": str(span.first),
        "from": str(span.first),
        "to": str(span.last),
        "names": "today",
        "ui": "full",
        "speed": 1.0,
        "loop": False,
        "view": "map",
        "autoplay": False,
        "link": True,
    }


def nearest_query(query: Mapping[str, str], campaign: Campaign) -> dict[str, str]:
    """The part of an address that can be obeyed, with the nearest day or id where it cannot."""
    kept: dict[str, str] = {}
    for name in EMBED_READERS.keys() & query.keys():
        nearest = _nearest(name, query[name], campaign)
        if nearest is not None:
            kept[name] = nearest
    if kept.get("to", "9") < kept.get("from", "1"):
        del kept["from"], kept["to"]
    return {name: kept[name] for name in EMBED_READERS if name in kept}


def _nearest(name: str, text: str, campaign: Campaign) -> str | None:
    try:
        EMBED_READERS[name](text, campaign)
    except OutsideCampaignError as error:
        return str(campaign.calendar.nearest(date.fromisoformat(error.day)))
    except UnknownIdError as error:
        return error.nearest
    except CampaignError:
        return None
    return text

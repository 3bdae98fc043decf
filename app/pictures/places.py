"""Signs and names of places on a picture, where the placement table puts them."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from app.campaign.campaign import Campaign
from app.lettering.boxes import Box
from app.lettering.sizes import NameSize, Sizes
from app.maps.places import Places
from app.pictures.lettercase import Lettercase, Style
from app.pictures.svg import Node, Point, line_path, node, number
from app.pictures.view import View

INK: Final = "#22201c"
INK_SECOND: Final = "#5d574c"
PAPER: Final = "#fbf7ee"
CHINA: Final = "#1d4e89"
SECOND_NAME_GAP_PX: Final = 4
EDGE_PX: Final = 120
# As static/src/map/tie.js: from which gap between dot and letters they are tied, how far letters
# reach about their baseline in shares of their size, and the air before them.
TIE_FROM_PX: Final = 11
ASCENT: Final = 0.7
DESCENT: Final = 0.2
AIR_PX: Final = 1.5

# Side of the text that is anchored, and px from the point to the anchor on the baseline.
Anchor = tuple[str, float, float]


@dataclass(frozen=True, slots=True)
class LetteredPlace:
    """A place that stands in the picture: its record, its point, its words and where they go.

    `label`: name, lang, small, smallLang as the map kit has them.
    """

    record: Mapping[str, Any]
    at: Point
    label: Mapping[str, str]
    anchor: Anchor
    size: NameSize

    @property
    def styles(self) -> tuple[Style, Style]:
        """Of the name, and of the small Chinese one after it."""
        airfield = self.record["kind"] == "airfield"
        face, colour = ("serif-400-italic", CHINA) if airfield else ("serif-600", INK)
        return (
            Style(face, self.size.size, colour, PAPER),
            Style("serif-400", self.size.small, INK_SECOND, PAPER),
        )

    @property
    def small(self) -> str | None:
        return self.label.get("small") if self.size.small else None

    def widths(self, case: Lettercase) -> tuple[float, float]:
        """Of the name alone and of both names, in px."""
        first, second = self.styles
        name = case.width(self.label["name"], first, self.label["lang"])
        if not self.small:
            return name, name
        small = case.width(self.small, second, self.label["smallLang"])
        return name, name + SECOND_NAME_GAP_PX + small

    def baseline(self, width: float) -> Point:
        """Where the first letter of words of `width` px stands."""
        side, dx, dy = self.anchor
        x = self.at[0] + dx - width * {"start": 0.0, "middle": 0.5, "end": 1.0}[side]
        return x, self.at[1] + dy

    def box(self, case: Lettercase) -> Box:
        """Round its words, in px of the picture."""
        _, width = self.widths(case)
        x, y = self.baseline(width)
        return Box(x, y - self.size.size * 0.8, x + width, y + self.size.size * 0.25)

    @property
    def dot_box(self) -> Box:
        """Round its sign, in px of the picture."""
        return Box(0, 0, 0, 0).grown(self.size.dot).moved(*self.at)


def lettered_places(
    view: View,
    campaign: Campaign,
    language: str,
    table: Mapping[str, Any],
    sizes: Sizes,
    t: float,
    *,
    wartime: bool,
) -> Iterator[LetteredPlace]:
    """The places that the table letters and no symbol covers, the most important last, on top."""
    script = "latin" if language == "en" else "cjk"
    anchors = _anchors_at(table, script, t)
    names = sizes.band(table["level"]).names
    for airfields in (True, False):
        for record in Places(campaign, language, airfields=airfields).values[1]:
            at = view.at(record["lat"], record["lon"])
            if record["id"] in anchors and view.holds(at, margin=EDGE_PX):
                label = record.get("wartime", record["today"]) if wartime else record["today"]
                anchor = anchors[record["id"]]
                yield LetteredPlace(record, at, label, anchor, names[record["rank"]])


def _anchors_at(table: Mapping[str, Any], script: str, t: float) -> dict[str, Anchor]:
    """By id of each place whose name has room at `t`: where it stands, as in map/name-ways.js."""
    anchors: dict[str, Anchor] = dict(table["names"][script])
    for place_id, covered in table.get("covered", {}).get(script, {}).items():
        if any(start <= t < end for start, end in covered):
            del anchors[place_id]
    for place_id, aside in table.get("aside", {}).get(script, {}).items():
        for start, end, *anchor in aside:
            if start <= t < end:
                anchors[place_id] = anchor
    return anchors


def place_names(places: list[LetteredPlace], case: Lettercase) -> Node:
    """Tie, sign and name of each."""
    return node(
        "g",
        {},
        *[part for it in places for part in (*_tie(it), sign_of(it), *_name(it, case))],
    )


def _tie(place: LetteredPlace) -> Iterator[Node]:
    """The hairline from the dot to a name that stands off it."""
    side, dx, dy = place.anchor
    size, dot = place.size.size, place.size.dot
    to_letters = (
        0.0 if side == "middle" else dx,
        min(max(0.0, dy - ASCENT * size), dy + DESCENT * size),
    )
    far = math.hypot(*to_letters)
    if far - dot > TIE_FROM_PX:
        ends = [
            (place.at[0] + to_letters[0] * share, place.at[1] + to_letters[1] * share)
            for share in (dot / far, 1 - AIR_PX / far)
        ]
        yield node("path", {"d": line_path(ends), "stroke": INK, "stroke-width": 0.8})


def _name(place: LetteredPlace, case: Lettercase) -> Iterator[Node]:
    first, second = place.styles
    width, both = place.widths(case)
    x, y = place.baseline(both)
    yield case.line(place.label["name"], (x, y), first, place.label["lang"])
    if place.small:
        after = (x + width + SECOND_NAME_GAP_PX, y)
        yield case.line(place.small, after, second, place.label["smallLang"])


def sign_of(place: LetteredPlace) -> Node:
    """The sign of a place, as static/src/map/places.js draws it."""
    record, dot = place.record, place.size.dot
    kind, filled = record["kind"], record["rank"] == 1 or record["kind"] == "city"
    x, y = place.at
    attributes: dict[str, str | float] = {
        "transform": f"translate({number(x)} {number(y)}) scale({number(dot)})",
        "fill": "none",
        "stroke": CHINA if kind == "airfield" else INK,
        "stroke-width": (1.2 if kind == "airfield" else 1.6) / dot,
    }
    match kind:
        case "airfield":
            ring = node("circle", {"r": 1.5, "fill": PAPER})
            plane = node("path", {"d": "M0,-1.1V1.1M-1,-.25H1M-.45,.8H.45"})
            return node("g", attributes, ring, plane)
        case "mountain":
            peak = node("path", {"d": "M0,-1.2L1.2,.9H-1.2z", "fill": "#6a4b22", "stroke": "none"})
            return node("g", attributes, peak)
        case "pass" | "crossing":
            gap = node("path", {"d": "M-1.1,-.9Q0,0 -1.1,.9M1.1,-.9Q0,0 1.1,.9"})
            return node("g", attributes, gap)
    return node("g", attributes, node("circle", {"r": 1, "fill": INK if filled else PAPER}))

"""What a browser draws from a table, as boxes in px: read anew, not taken from the solver."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.campaign.campaign import Campaign
from app.campaign.geodesy import Position
from app.campaign.names import LANGUAGES
from app.lettering.boxes import Box, project
from app.lettering.fights import APART
from app.lettering.fonts import NAMES_FONT, text_width
from app.lettering.importance import place_rank
from app.lettering.labels import place_label
from app.lettering.name_candidates import Placement, text_box
from app.lettering.sizes import Sizes
from app.lettering.symbols import symbol_box
from app.lettering.table import Table

Boxes = NDArray[np.float64]
Wording = tuple[str, bool]

# A language, and whether names are those of 1945.
WORDINGS: tuple[Wording, ...] = tuple(product(LANGUAGES, (False, True)))
QUARTER_DAYS = np.arange(0, 62.25, 0.25)


def quarter_zooms(level: float, sizes: Sizes) -> Sequence[float]:
    """The zooms at which the map uses the table of `level`."""
    return np.arange(level, sizes.next_level(level), 0.25).tolist()


def within(spans: Sequence[Sequence[float]], t: Boxes) -> NDArray[np.bool_]:
    inside = np.zeros(t.shape, bool)
    for start, end, *_ in spans:
        inside |= (start <= t) & (t < end)
    return inside


def drawn_units(table: Table, campaign: Campaign) -> dict[str, NDArray[np.bool_]]:
    """By tracked unit, whether it has a symbol of its own at every quarter day."""
    return {
        unit.id: ~within(table["units"].get(unit.id, {}).get("fold", []), QUARTER_DAYS)
        for unit in campaign.order_of_battle.tracked()
    }


def drawn_bursts(campaign: Campaign, level: float, sizes: Sizes) -> dict[str, NDArray[np.bool_]]:
    """By place, whether the burst of a fight is drawn there at every quarter day."""
    apart = APART * sizes.band(level).burst
    seen: dict[str, NDArray[np.bool_]] = {}
    for step, t in enumerate(QUARTER_DAYS):
        day = campaign.calendar.day_at(float(t))
        drawn: list[tuple[float, float]] = []
        fights = [event for event in campaign.events.values() if event.is_fight]
        for event in sorted(fights, key=lambda it: (it.importance, it.id)):
            if event.place_id is None or day not in event.span:
                continue
            point = project(campaign.gazetteer.place(event.place_id).position, level)
            if all(math.dist(point, other) >= apart for other in drawn):
                drawn.append(point)
                seen.setdefault(event.place_id, np.zeros(len(QUARTER_DAYS), bool))[step] = True
    return seen


def true_points(campaign: Campaign) -> dict[str, list[Position]]:
    """By tracked unit where it is at every quarter day."""
    return {
        trajectory.unit_id: [trajectory.fix_at(float(t)).position for t in QUARTER_DAYS]
        for trajectory in campaign.tracks()
    }


def unit_boxes(
    table: Table,
    campaign: Campaign,
    sizes: Sizes,
    zoom: float,
    points: Mapping[str, Sequence[Position]],
) -> dict[str, Boxes]:
    """By unit the edges left, top, right, bottom at every quarter day, (249, 4)."""
    boxes = {}
    for unit in campaign.order_of_battle.tracked():
        keys = table["units"].get(unit.id, {"t": [0], "dx": [0], "dy": [0]})
        offsets = [np.interp(QUARTER_DAYS, keys["t"], keys[axis]) for axis in ("dx", "dy")]
        centre = np.array([project(point, zoom) for point in points[unit.id]])
        centre += np.stack(offsets, axis=1)
        edges = np.array(symbol_box(unit, table["level"], sizes))
        boxes[unit.id] = np.concatenate([centre, centre], axis=1) + edges
    return boxes


def name_boxes(
    table: Table, campaign: Campaign, sizes: Sizes, zoom: float, wording: Wording
) -> Iterator[tuple[str, Box, Box]]:
    """Of the names in their own places: place id, box in that wording and box of the dot."""
    boxes = _NameBoxes(table, campaign, sizes, zoom, wording)
    for place_id, anchor in table["names"][script_of(wording)].items():
        yield place_id, *boxes.of(place_id, anchor)


@dataclass(frozen=True)
class NameOverTime:
    """Edges of text and dot, and whether they are shown, a row for every quarter day."""

    place_id: str
    texts: Boxes
    dot: Box
    shown: NDArray[np.bool_]


def names_over_time(
    table: Table, campaign: Campaign, sizes: Sizes, zoom: float, wording: Wording
) -> Iterator[NameOverTime]:
    """Every name while symbols move: in its own place, aside, or hidden."""
    script = script_of(wording)
    own, aside = table["names"][script], table["aside"][script]
    boxes = _NameBoxes(table, campaign, sizes, zoom, wording)
    for place_id in {**own, **aside}:
        shown = np.full(len(QUARTER_DAYS), place_id in own)
        shown &= ~within(table["covered"][script].get(place_id, []), QUARTER_DAYS)
        texts = np.zeros((len(QUARTER_DAYS), 4))
        stays = [(None, own[place_id])] if place_id in own else []
        stays += [((start, end), anchor) for start, end, *anchor in aside.get(place_id, [])]
        for span, anchor in stays:
            text, dot = boxes.of(place_id, anchor)
            inside = within([span], QUARTER_DAYS) if span else np.full(len(shown), True)
            texts[inside] = text
            shown |= inside & (span is not None)
        yield NameOverTime(place_id, texts, dot, shown)


@dataclass
class _NameBoxes:
    table: Table
    campaign: Campaign
    sizes: Sizes
    zoom: float
    wording: Wording

    def __post_init__(self) -> None:
        self.ranks = place_rank(self.campaign)

    def of(self, place_id: str, anchor: Sequence[Any]) -> tuple[Box, Box]:
        """Text and dot of the name at that anchor."""
        language, wartime = self.wording
        place = self.campaign.gazetteer.place(place_id)
        size = self.sizes.band(self.table["level"]).names[self.ranks[place_id]]
        label = place_label(place, language, wartime=wartime)
        width = text_width(label.name, NAMES_FONT, self.sizes.name_weight, size.size)
        if label.small and size.small:
            width += self.sizes.name_small_gap
            width += text_width(label.small, NAMES_FONT, self.sizes.name_weight, size.small)
        x, y = project(place.position, self.zoom)
        text = text_box(Placement(*anchor), width, size.size)
        return text.moved(x, y), Box(0, 0, 0, 0).grown(size.dot).moved(x, y)


def script_of(wording: Wording) -> str:
    return "latin" if wording[0] == "en" else "cjk"


def overlap(a: Boxes, b: Boxes) -> NDArray[np.bool_]:
    """Of boxes along the last axis, left, top, right, bottom."""
    return (
        (a[..., 0] < b[..., 2])
        & (b[..., 0] < a[..., 2])
        & (a[..., 1] < b[..., 3])
        & (b[..., 1] < a[..., 3])
    )

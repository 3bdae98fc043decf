"""What a browser draws from a table, as boxes in px: read anew, not taken from the solver."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from app.campaign.campaign import Campaign
from app.lettering.boxes import Box, project
from app.lettering.fonts import NAMES_FONT, text_width
from app.lettering.importance import place_rank
from app.lettering.labels import place_label
from app.lettering.names import Placement, text_box
from app.lettering.sizes import Sizes
from app.lettering.symbols import symbol_box
from app.lettering.table import Table

Boxes = NDArray[np.float64]
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


def unit_boxes(table: Table, campaign: Campaign, sizes: Sizes, zoom: float) -> dict[str, Boxes]:
    """By unit the edges left, top, right, bottom at every quarter day, (249, 4)."""
    boxes = {}
    for unit in campaign.order_of_battle.tracked():
        keys = table["units"].get(unit.id, {})
        t = keys.get("t", [0])
        dx = np.interp(QUARTER_DAYS, t, keys.get("dx", [0]))
        dy = np.interp(QUARTER_DAYS, t, keys.get("dy", [0]))
        trajectory = campaign.trajectory(unit.id)
        points = [project(trajectory.fix_at(float(q)).position, zoom) for q in QUARTER_DAYS]
        centre = np.array(points) + np.stack([dx, dy], axis=1)
        edges = np.array(symbol_box(unit, table["level"], sizes))
        boxes[unit.id] = np.concatenate([centre, centre], axis=1) + edges
    return boxes


def name_boxes(
    table: Table, campaign: Campaign, sizes: Sizes, zoom: float, language: str
) -> Iterator[tuple[str, Box, Box]]:
    """Place id, the box of the name in that language and the box of the dot."""
    ranks = place_rank(campaign)
    script = "latin" if language == "en" else "cjk"
    for place_id, (anchor, dx, dy) in table["names"][script].items():
        place = campaign.gazetteer.place(place_id)
        size = sizes.band(table["level"]).names[ranks[place_id]]
        label = place_label(place, language)
        width = text_width(label.name, NAMES_FONT, sizes.name_weight, size.size)
        if label.small and size.small:
            width += sizes.name_small_gap
            width += text_width(label.small, NAMES_FONT, sizes.name_weight, size.small)
        x, y = project(place.position, zoom)
        text = text_box(Placement(anchor, dx, dy), width, size.size)
        yield place_id, text.moved(x, y), Box(0, 0, 0, 0).grown(size.dot).moved(x, y)


def overlap(a: Boxes, b: Boxes) -> NDArray[np.bool_]:
    """Of boxes along the last axis, left, top, right, bottom."""
    return (
        (a[..., 0] < b[..., 2])
        & (b[..., 0] < a[..., 2])
        & (a[..., 1] < b[..., 3])
        & (b[..., 1] < a[..., 3])
    )

"""The tracked units as the placement sees them: a box each, and a path in px and quarter days."""

from collections import Counter
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.campaign.campaign import Campaign
from app.campaign.order_of_battle import Unit
from app.lettering.boxes import Box, Pixels, project
from app.lettering.fonts import DESIGNATIONS_FONT, text_width
from app.lettering.sizes import Sizes

# The player draws every moment, but decides nothing finer: symbols keep apart at these times.
STEPS_PER_DAY: Final = 4

# From this zoom on every unit has its own symbol.
UNFOLDED_FROM_ZOOM: Final = 9.0

SMALL_ECHELONS: Final = frozenset({"regiment", "detachment", "battalion"})

# The count of folded units stands over the designation and must not be wider than the box.
WIDEST_COUNT: Final = "+12"
COUNT_SHARE: Final = 0.85

# The ground of a symbol is drawn a little larger than its frame.
GROUND_PX: Final = 1.0

Steps = NDArray[np.bool_]


@dataclass(frozen=True)
class Symbol:
    """A unit at one level: `box` round the frame's centre, `path` its true points, (steps, 2).

    `events`: how many events of the campaign name it; of two equals the one in the story counts.
    """

    unit: Unit
    events: int
    box: Box
    path: Pixels

    @property
    def width(self) -> float:
        return self.box.right - self.box.left


def symbols_at(campaign: Campaign, level: float, sizes: Sizes) -> dict[str, Symbol]:
    """Every tracked unit by id, in the order of battle's order."""
    times = step_times(campaign)
    named = Counter(unit_id for event in campaign.events.values() for unit_id in event.unit_ids)
    return {
        unit.id: Symbol(
            unit=unit,
            events=named[unit.id],
            box=symbol_box(unit, level, sizes),
            path=_path(campaign, unit, level, times),
        )
        for unit in campaign.order_of_battle.tracked()
    }


def step_times(campaign: Campaign) -> Pixels:
    """The `t` of every step: quarter days from the first evening to the last."""
    last = campaign.calendar.last_t
    return np.linspace(0.0, last, last * STEPS_PER_DAY + 1)


def symbol_box(unit: Unit, level: float, sizes: Sizes) -> Box:
    """Frame, echelon mark above it, a headquarters' staff below, designation to the right."""
    band = sizes.band(level)
    symbol_class = sizes.class_of(unit)
    width, height = band.frames[symbol_class]
    staff = sizes.headquarters_staff_share if symbol_class == "headquarters" else 0.0
    text, weight = DESIGNATIONS_FONT, sizes.designation_weight
    beside = text_width(unit.designation, text, weight, band.designation)
    if level < UNFOLDED_FROM_ZOOM:
        count = text_width(WIDEST_COUNT, text, weight, band.designation * COUNT_SHARE)
        beside = max(beside, count)
    return Box(
        -width / 2 - GROUND_PX,
        -height / 2 - height * sizes.echelon_mark_share - GROUND_PX,
        width / 2 + sizes.designation_gap + beside + 1,
        height / 2 + height * staff + GROUND_PX,
    )


def _path(campaign: Campaign, unit: Unit, level: float, times: Pixels) -> Pixels:
    trajectory = campaign.trajectory(unit.id)
    return np.array([project(trajectory.fix_at(float(t)).position, level) for t in times])

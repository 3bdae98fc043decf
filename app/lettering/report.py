"""How far the symbols of a table stand from their true points."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from app.campaign.campaign import Campaign
from app.lettering.boxes import Pixels
from app.lettering.symbols import Steps, step_times
from app.lettering.table import Table


@dataclass(frozen=True)
class Distances:
    """In px, of all symbols on all quarter days: median, nine of ten, and the worst.

    `to_points` is from each true point to the middle of its frame, `lines` the same for the
    symbols that have a leader line of their own: of a stack the nearest. `drawn` is how many
    symbols are drawn on the mean, `moves` how often a symbol changes its offset by more than
    `MOVE_PX` from one quarter day to the next.
    """

    to_points: tuple[float, float, float]
    lines: tuple[float, float, float]
    drawn: float
    moves: float

    def __str__(self) -> str:
        points, lines = ("/".join(f"{px:.0f}" for px in of) for of in (self.to_points, self.lines))
        return (
            f"{self.drawn:.1f} symbols, {points} px from their points, lines {lines} px, "
            f"{self.moves:.1f} moves a unit"
        )


MOVE_PX = 4.0


def distances_of(table: Table, campaign: Campaign) -> Distances:
    """The distances in `table`, and how steady it is."""
    times = step_times(campaign)
    to_points, lines, moves = [], [], 0
    units = [unit.id for unit in campaign.order_of_battle.tracked()]
    for unit_id in units:
        keys = table["units"].get(unit_id, {"t": [0], "dx": [0], "dy": [0]})
        dx, dy = (np.interp(times, keys["t"], keys[axis]) for axis in ("dx", "dy"))
        drawn = ~_within(keys.get("fold", ()), times)
        far = np.hypot(dx, dy)
        to_points.append(far[drawn])
        lines.append(far[drawn & ~_within(keys.get("stack", ()), times)])
        jumps = np.hypot(np.diff(dx), np.diff(dy)) > MOVE_PX
        moves += int((jumps & drawn[1:] & drawn[:-1]).sum())
    symbols = np.concatenate(to_points)
    return Distances(
        to_points=_spread(symbols),
        lines=_spread(np.concatenate(lines)),
        drawn=len(symbols) / len(times),
        moves=moves / len(units),
    )


def _within(spans: Sequence[Sequence[float]], times: Pixels) -> Steps:
    inside = np.zeros(times.shape, bool)
    for start, end, *_ in spans:
        inside |= (start <= times) & (times < end)
    return inside


def _spread(px: Pixels) -> tuple[float, float, float]:
    median, nine_of_ten = np.percentile(px, [50, 90])
    return float(median), float(nine_of_ten), float(px.max())

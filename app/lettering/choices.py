"""The cheapest way through the days for what has a few places to choose from, or none at times."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.lettering.boxes import Pixels
from app.lettering.symbols import Steps

Choices = NDArray[np.intp]

BLOCKED: Final = 1e6
# For a step on which the name is what the reader looks for.
HIDDEN_THOUGH_WANTED: Final = 60.0


@dataclass(frozen=True)
class Restlessness:
    """What it costs to be hidden for a step, to move elsewhere, and to go out or come back."""

    hidden: float
    move: float
    blink: float


def cheapest(
    blocked: Steps, costs: Pixels, restlessness: Restlessness, wanted: Steps | None = None
) -> tuple[Choices, float]:
    """The number of the place at every step, and what it all costs.

    How many places there are says: hidden. `blocked` (steps, places) says where there is no
    standing; `costs` by place are those of a step; `wanted` by step whether it is looked for,
    absent: at none.
    """
    # Nothing is gained by a move while nothing changes: one decision a stretch.
    if wanted is None:
        wanted = np.zeros(len(blocked), bool)
    conditions = np.column_stack([blocked, wanted])
    starts = np.flatnonzero(np.append(True, (conditions[1:] != conditions[:-1]).any(axis=1)))
    lengths = np.diff(np.append(starts, len(blocked)))
    hidden = len(costs)
    of_stretches = np.empty((len(starts), hidden + 1))
    of_stretches[:, -1] = np.where(wanted[starts], HIDDEN_THOUGH_WANTED, restlessness.hidden)
    of_stretches[:, :-1] = costs + BLOCKED * blocked[starts]
    of_stretches *= lengths[:, None]
    came_from = np.tile(np.arange(hidden + 1), (len(starts), 1))
    least: Pixels = of_stretches[0]
    for number in range(1, len(starts)):
        # From another place: of all those that show the cheapest, or from hiding.
        shown = int(least[:-1].argmin())
        by_move, by_coming = least[shown] + restlessness.move, least[-1] + restlessness.blink
        other, cost = (shown, by_move) if by_move < by_coming else (hidden, by_coming)
        entering = np.full(hidden + 1, cost)
        entering[-1] = least[shown] + restlessness.blink
        changes = entering < least
        came_from[number, changes] = other
        if changes[-1]:
            came_from[number, -1] = shown
        least = np.where(changes, entering, least) + of_stretches[number]
    return _read_back(came_from, int(least.argmin())).repeat(lengths), float(least.min())


def _read_back(came_from: Choices, last: int) -> Choices:
    chosen = np.empty(len(came_from), np.intp)
    for number in range(len(came_from) - 1, -1, -1):
        chosen[number] = last
        last = int(came_from[number, last])
    return chosen

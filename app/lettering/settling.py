"""Names that make room for each other: each takes its cheapest way through the days."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.lettering.boxes import Pixels
from app.lettering.choices import Choices, Restlessness, cheapest
from app.lettering.name_candidates import PlacedName
from app.lettering.symbols import Steps

ROUNDS: Final = 3
MAKING_ROOM_ROUNDS: Final = 4
# What is not worth that two names change their ways.
GAIN: Final = 0.5

# (places of another name and none, places of a name): whether the two lie on each other.
Clashes = NDArray[np.bool_]


@dataclass(frozen=True)
class Contender:
    """A name with the places that it may take, the first its own where it has one.

    `costs` by place are those of a step; `blocked` (steps, places) is what no other name can free;
    `wanted` are the steps at which the name is looked for.
    """

    places: Sequence[PlacedName]
    has_own: bool
    costs: Pixels
    blocked: Steps
    restlessness: Restlessness
    wanted: Steps

    def meets(self, other: "Contender", at_scales: Sequence[float]) -> Clashes:
        """(places of the other and none, places): text or dot of one lies on the other's."""
        met = clashes(other.places, self.places, at_scales)
        return np.concatenate([met, np.zeros((1, len(self.places)), bool)])

    @property
    def reach(self) -> Pixels:
        """How far it ever extends from its point, east or west and north or south, in px."""
        reach: Pixels = np.max([name.reach for name in self.places], axis=0)
        return reach


class Settling:
    """Solves the ways of all `contenders`, by place id and in the order of their importance."""

    def __init__(self, contenders: Mapping[str, Contender], at_scales: Sequence[float]) -> None:
        self.contenders = contenders
        self.neighbours = _neighbours(contenders, at_scales)
        # A name holds its own place until it finds a better way.
        self.ways: dict[str, tuple[Choices, float]] = {
            place_id: (np.where(it.blocked[:, 0] | (not it.has_own), len(it.places), 0), np.inf)
            for place_id, it in contenders.items()
        }

    def solve(self) -> dict[str, Choices]:
        """By place id the number of the place at every step; how many there are says: none."""
        for _ in range(ROUNDS):
            for place_id in self.contenders:
                self.ways[place_id] = self._cheapest(place_id)
        for _ in range(MAKING_ROOM_ROUNDS):
            for place_id, contender in self.contenders.items():
                for other in self.neighbours[place_id]:
                    if (self.ways[place_id][0] == len(contender.places)).any():
                        self._make_room(place_id, other)
        return {place_id: chosen for place_id, (chosen, _) in self.ways.items()}

    def _cheapest(self, place_id: str, without: str | None = None) -> tuple[Choices, float]:
        """The name's cheapest way past all the others but one, and what it costs."""
        contender = self.contenders[place_id]
        blocked = contender.blocked.copy()
        for other, met in self.neighbours[place_id].items():
            if other != without:
                blocked |= met[self.ways[other][0]]
        return cheapest(blocked, contender.costs, contender.restlessness, contender.wanted)

    def _make_room(self, place_id: str, other: str) -> None:
        """Let the name go as if one other were not there, if the two then have a cheaper way."""
        before = self.ways[place_id], self.ways[other]
        self.ways[place_id] = self._cheapest(place_id, without=other)
        gained = before[0][1] - self.ways[place_id][1]
        if gained > GAIN:
            self.ways[other] = self._cheapest(other)
            gained += before[1][1] - self.ways[other][1]
        if gained <= GAIN:
            self.ways[place_id], self.ways[other] = before


def _neighbours(
    contenders: Mapping[str, Contender], at_scales: Sequence[float]
) -> dict[str, dict[str, Clashes]]:
    """By name and other name that it may ever meet: where they do."""
    reach = {place_id: it.reach for place_id, it in contenders.items()}
    point = {place_id: np.array(it.places[0].point) for place_id, it in contenders.items()}
    found: dict[str, dict[str, Clashes]] = {}
    for place_id, contender in contenders.items():
        near = [
            other
            for other in contenders
            if other != place_id
            # The map only grows: what is out of reach on the smallest stays so.
            and (np.abs(point[other] - point[place_id]) <= reach[place_id] + reach[other]).all()
        ]
        met = {other: contender.meets(contenders[other], at_scales) for other in near}
        found[place_id] = {other: clash for other, clash in met.items() if clash.any()}
    return found


def clashes(
    a: Sequence[PlacedName], b: Sequence[PlacedName], at_scales: Sequence[float]
) -> NDArray[np.bool_]:
    """(places of one name, places of another): whether text or dot of one lies on the other's."""
    apart = np.array(b[0].point) - np.array(a[0].point)
    met = np.zeros((len(a), len(b)), bool)
    for scale in at_scales:
        moved = np.tile(apart * scale, 2)
        for ours in (_texts(a), _dot(a)):
            for theirs in (_texts(b), _dot(b)):
                met |= _overlap(ours[:, None], theirs[None] + moved)
    return met


def _texts(places: Sequence[PlacedName]) -> Pixels:
    return np.array([name.box for name in places])


def _dot(places: Sequence[PlacedName]) -> Pixels:
    return np.array([places[0].dot_box])


def _overlap(a: Pixels, b: Pixels) -> NDArray[np.bool_]:
    across = (a[..., 0] < b[..., 2]) & (b[..., 0] < a[..., 2])
    met: NDArray[np.bool_] = across & (a[..., 1] < b[..., 3]) & (b[..., 1] < a[..., 3])
    return met

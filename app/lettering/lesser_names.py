"""Where the lesser names stand while symbols move.

A name keeps its own place while nothing stands there. While a symbol or a fight needs it for
long, the name takes another side of its dot or stands a little farther off, and is left out, its
dot as well, while there is no room at all. One that has no place of its own at this level comes
where and while there is some.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from app.campaign.campaign import Campaign
from app.lettering.boxes import Pixels
from app.lettering.choices import Choices, Restlessness
from app.lettering.importance import SEATS, firm_names, lettered_at, wanted_at
from app.lettering.mistakes import Dots
from app.lettering.name_candidates import Candidate, PlacedName, asides_at
from app.lettering.obstacles import Obstacle
from app.lettering.settling import Contender, Settling, clashes
from app.lettering.sizes import Sizes
from app.lettering.symbols import Steps

# By step, a quarter day: a town is rather moved than left out for a day, a hill or a village is
# less looked for.
TOWNS: Final = SEATS | {"town"}
TOWN: Final = Restlessness(hidden=30.0, move=22.0, blink=15.0)
OTHER: Final = Restlessness(hidden=3.0, move=20.0, blink=10.0)
# Its own place costs nothing, the best of the others this, and they differ by a share of what
# their sides cost.
ASIDE_COST: Final = 0.1
SIDE_SHARE: Final = 0.05
# And this for each place whose dot is as near as its own.
MISTAKEN_SHARE: Final = 3.0


@dataclass(frozen=True)
class NameWay:
    """The places that a name may take, and the number of the one it takes at every step.

    The first is its own where `has_own`; how many there are says: none.
    """

    places: Sequence[PlacedName]
    has_own: bool
    chosen: Choices

    @property
    def hidden(self) -> Steps:
        hidden: Steps = self.chosen == len(self.places)
        return hidden

    def obstacles(self) -> Iterable[Obstacle]:
        """Its text and its dot, where and while they are shown."""
        text = np.array([name.box for name in self.places])
        last = len(self.places) - 1
        dot = np.array(self.places[0].dot_box)
        for boxes in (text[np.minimum(self.chosen, last)], np.tile(dot, (len(self.chosen), 1))):
            yield Obstacle(
                boxes=boxes,
                path=np.broadcast_to(np.array(self.places[0].point), (len(boxes), 2)),
                offsets=np.zeros((len(boxes), 2)),
                present=~self.hidden,
            )


def lesser_ways(
    campaign: Campaign,
    level: float,
    sizes: Sizes,
    script: str,
    names: Sequence[PlacedName],
    fights: Mapping[str, Obstacle],
    others: Sequence[Obstacle],
    at_scales: Sequence[float],
) -> dict[str, NameWay]:
    """By place id the way of each name of `script` that gives way to symbols and fights.

    `names` are all that have a place of their own, `fights` the bursts by place, `others` the
    symbols and what else is to be kept clear.
    """
    firm_ids = firm_names(campaign, level)
    firm = [name for name in names if name.place_id in firm_ids]
    own = {name.place_id: name for name in names}
    obstacles = [*others, *fights.values()]
    dots = Dots(campaign, level)
    wanted = wanted_at(campaign)
    contenders = {}
    for place_id, rank in lettered_at(campaign, level):
        if place_id in firm_ids:
            continue
        place = campaign.gazetteer.place(place_id)
        sign = sizes.band(level).burst if place_id in fights else 0.0
        asides = asides_at(place, rank, level, sizes, script, sign)
        places, costs = _places(asides, own.get(place_id))
        costs += MISTAKEN_SHARE * np.array([len(dots.mistaken(name)) for name in places])
        contenders[place_id] = Contender(
            places=places,
            has_own=place_id in own,
            costs=costs,
            blocked=_blocked(obstacles, firm, places, at_scales),
            restlessness=TOWN if place.kind in TOWNS else OTHER,
            wanted=wanted.get(place_id, np.zeros(len(obstacles[0].path), bool)),
        )
    towns_first = sorted(contenders, key=lambda it: contenders[it].restlessness is not TOWN)
    ways = Settling({it: contenders[it] for it in towns_first}, at_scales).solve()
    return {
        place_id: NameWay(it.places, it.has_own, ways[place_id])
        for place_id, it in contenders.items()
    }


def _places(asides: Iterable[Candidate], own: PlacedName | None) -> tuple[list[PlacedName], Pixels]:
    """Its own place first, and what each costs."""
    others = sorted(asides, key=lambda aside: aside.cost)
    first = [own] if own else []
    others = [aside for aside in others if own is None or aside.name.placement != own.placement]
    costs = [0.0 for _ in first] + [ASIDE_COST + SIDE_SHARE * aside.cost for aside in others]
    return first + [aside.name for aside in others], np.array(costs)


def _blocked(
    obstacles: Sequence[Obstacle],
    firm: Sequence[PlacedName],
    places: Sequence[PlacedName],
    at_scales: Sequence[float],
) -> Steps:
    """(steps, places): where and when a symbol, a fight or a name that never moves stands."""
    boxes, point = np.array([name.box for name in places]), places[0].point
    blocked = np.zeros((len(obstacles[0].path), len(places)), bool)
    for obstacle in obstacles:
        blocked |= obstacle.meets(boxes, point, at_scales)
    # Between two steps symbols move.
    blocked[:-1] |= blocked[1:].copy()
    blocked[1:] |= blocked[:-1].copy()
    for name in firm:
        blocked |= clashes(places, [name], at_scales)[:, 0]
    return blocked

"""Where the names of places stand: side and distance from the dot, for one level and script."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from shapely import STRtree
from shapely.geometry import LineString, box
from shapely.geometry.base import BaseGeometry

from app.campaign.campaign import Campaign
from app.campaign.gazetteer import STORY_TOWNS, Place
from app.lettering.boxes import Box, project, scales
from app.lettering.fights import sign_at
from app.lettering.importance import firm_names, lettered_at
from app.lettering.mistakes import Dots
from app.lettering.name_candidates import Candidate, PlacedName, candidates_at
from app.lettering.obstacles import Obstacle
from app.lettering.sizes import Sizes

# What a clash costs against a worse side of the dot (0 to 3).
LETTERING_COST: Final = 4.0
BURST_COST: Final = 6.0
ROAD_COST: Final = 0.7
# On a smaller map the bursts round a town of the story would push its name far away.
CLEAR_OF_BURSTS_FROM_ZOOM: Final = 7.0
# For a symbol that would stand there all the time, and about how large it is.
CROWD_COST: Final = 4.0
STAND: Final = Box(-18, -22, 40, 14)
# Units give way to both scripts at once: they have more room if the two agree.
OTHER_SCRIPT_COST: Final = 1.2
IMPROVEMENT_ROUNDS: Final = 3


def place_names(
    campaign: Campaign,
    level: float,
    sizes: Sizes,
    curves: Sequence[BaseGeometry] = (),
    fights: Mapping[str, Obstacle] = MappingProxyType({}),
    companion: Sequence[PlacedName] = (),
) -> list[PlacedName]:
    """The names of `level` in Latin letters, or in Han where `companion` holds the Latin ones.

    `curves` are the areas, in px at the level, that lettering along ranges and rivers would
    like to have; `fights` the bursts by place.
    A place that is not in the answer has no room.
    """
    script = "cjk" if companion else "latin"
    beside = {name.place_id: name.placement.anchor for name in companion}
    ground = _Ground(campaign, level, sizes, curves, fights)
    solver = _Solver(scales(level, sizes.next_level(level)))
    for place_id, rank in lettered_at(campaign, level):
        place = campaign.gazetteer.place(place_id)
        candidates = candidates_at(place, rank, level, sizes, script, ground.sign_at(place))
        solver.add(
            [
                ground.weighed(candidate, beside.get(place_id, candidate.name.placement.anchor))
                for candidate in candidates
                if ground.has_room_for(candidate.name)
            ]
        )
    return solver.solve()


class _Ground:
    """What lies under a name and would rather be seen: curved lettering, roads, the units."""

    def __init__(
        self,
        campaign: Campaign,
        level: float,
        sizes: Sizes,
        curves: Sequence[BaseGeometry],
        fights: Mapping[str, Obstacle],
    ) -> None:
        self.level = level
        self.burst = sizes.band(level).burst
        self.fights = fights
        self.firm_names = firm_names(campaign, level)
        self.dots = Dots(campaign, level)
        self.curves = STRtree(list(curves))
        bursts = [Box(*fight.boxes[0]).moved(*fight.path[0]) for fight in fights.values()]
        self.bursts = STRtree([box(*burst) for burst in bursts])
        self.roads = STRtree(
            [
                LineString([project(point.position, level) for point in route.points])
                for route in campaign.roads.routes
            ]
        )
        evenings = range(campaign.calendar.last_t + 1)
        self.stands = STRtree(
            [
                box(*STAND.moved(*project(trajectory.fix_at(t).position, level)))
                for trajectory in campaign.tracks()
                for t in evenings
            ]
        )
        self.crowd_cost = CROWD_COST / len(evenings)

    def weighed(self, candidate: Candidate, other_anchor: str) -> Candidate:
        name = candidate.name
        area = box(*name.box.moved(*name.point))
        # A name that never gives way stands first of all where it leaves the symbols their room.
        is_lesser = name.place_id not in self.firm_names
        cost = self.dots.weighed(candidate).cost if is_lesser else candidate.cost
        cost += LETTERING_COST * min(2, len(self.curves.query(area, "intersects")))
        cost += BURST_COST * self._fights_on(name)
        cost += ROAD_COST * len(self.roads.query(area, "intersects"))
        cost += self.crowd_cost * len(self.stands.query(area))
        cost += OTHER_SCRIPT_COST * (other_anchor != name.placement.anchor)
        return Candidate(name, cost)

    def sign_at(self, place: Place) -> float:
        """Radius in px of what is drawn on the dot beside it: the bursts of fights."""
        fights = [self.fights[place.id]] if place.id in self.fights else []
        # The towns of the story are named whatever happens, also beside a bombed airfield.
        if place.id in STORY_TOWNS and self.level >= CLEAR_OF_BURSTS_FROM_ZOOM:
            fights = list(self.fights.values())
        return sign_at(project(place.position, self.level), fights, self.burst)

    def has_room_for(self, name: PlacedName) -> bool:
        """A town that never gives way and could be named on a fight only is not named at all; the
        towns of the story always are."""
        keeps_off = name.place_id in self.firm_names - STORY_TOWNS
        return not (keeps_off and self._fights_on(name))

    def _fights_on(self, name: PlacedName) -> int:
        return len(self.bursts.query(box(*name.box.moved(*name.point)), "intersects"))


class _Solver:
    """Greedy by priority, then a few rounds in which each name takes its best free place."""

    def __init__(self, at_scales: Sequence[float]) -> None:
        self.at_scales = at_scales
        self.candidates: list[list[PlacedName]] = []
        self.chosen: dict[int, PlacedName] = {}

    def add(self, candidates: Iterable[Candidate]) -> None:
        by_cost = sorted(candidates, key=lambda candidate: candidate.cost)
        if by_cost:
            self.candidates.append([candidate.name for candidate in by_cost])

    def solve(self) -> list[PlacedName]:
        near = self._neighbours()
        for _ in range(IMPROVEMENT_ROUNDS):
            for number, candidates in enumerate(self.candidates):
                best = self._first_free(candidates, near[number])
                if best is not None:
                    self.chosen[number] = best
                else:
                    self._make_room(number, near)
        return [self.chosen[number] for number in sorted(self.chosen)]

    def _neighbours(self) -> list[list[int]]:
        """By number of each name: the names that may meet it wherever the two stand."""
        reach = [box(*_hull(candidates)) for candidates in self.candidates]
        tree = STRtree(reach)
        return [
            [int(other) for other in tree.query(area, "intersects") if other != number]
            for number, area in enumerate(reach)
        ]

    def _first_free(
        self, candidates: Iterable[PlacedName], others: Sequence[int]
    ) -> PlacedName | None:
        return next((name for name in candidates if not self._blockers(name, others)), None)

    def _blockers(self, name: PlacedName, others: Iterable[int]) -> list[int]:
        """The numbers of the chosen names that `name` would clash with."""
        return [
            other
            for other in others
            if other in self.chosen and names_clash(name, self.chosen[other], self.at_scales)
        ]

    def _make_room(self, number: int, near: Sequence[Sequence[int]]) -> None:
        """Let one name that is in the way of `number` take another place, if that is enough."""
        for name in self.candidates[number]:
            blockers = self._blockers(name, near[number])
            if len(blockers) != 1:
                continue
            blocker = blockers[0]
            before = self.chosen[blocker]
            self.chosen[number] = name
            elsewhere = self._first_free(self.candidates[blocker], near[blocker])
            if elsewhere is not None:
                self.chosen[blocker] = elsewhere
                return
            self.chosen[blocker] = before
            del self.chosen[number]


def _hull(names: Iterable[PlacedName]) -> Box:
    """The box, in px at the level, that no placement of the name leaves."""
    boxes = [name.box.moved(*name.point) for name in names]
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return Box(min(lefts), min(tops), max(rights), max(bottoms))


def names_clash(a: PlacedName, b: PlacedName, at_scales: Sequence[float]) -> bool:
    """Whether text or dot of one lies on the other's, the map being larger by any of the scales."""
    x, y = b.point[0] - a.point[0], b.point[1] - a.point[1]
    # The map only grows: what is out of reach on the smallest stays so.
    if abs(x) > a.reach[0] + b.reach[0] or abs(y) > a.reach[1] + b.reach[1]:
        return False
    return any(
        _overlap(p, q.moved(x * scale, y * scale))
        for scale in at_scales
        for p in (a.box, a.dot_box)
        for q in (b.box, b.dot_box)
    )


def _overlap(a: Box, b: Box) -> bool:
    return a.left < b.right and b.left < a.right and a.top < b.bottom and b.top < a.bottom

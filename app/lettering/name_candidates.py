"""The places beside its dot that a name may take, from the best side to the worst."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import product
from typing import Final, NamedTuple

from app.campaign.gazetteer import Place
from app.campaign.names import LANGUAGES
from app.lettering.boxes import Box, project
from app.lettering.fonts import ASCENT_EM, DESCENT_EM, NAMES_FONT, text_width
from app.lettering.labels import place_label
from app.lettering.sizes import NameSize, Sizes

SCRIPTS: Final[Mapping[str, tuple[str, ...]]] = {
    "latin": ("en",),
    "cjk": tuple(language for language in LANGUAGES if language != "en"),
}


# Air between two names, so that the eye keeps them apart; less between the few large ones.
AIR_PX: Final = {1: 1.0, 2: 2.0, 3: 2.0, 4: 2.0}
# Beside the cost of a side (0 to 3).
FARTHER_COST: Final = 1.5
# The towns of the story keep to one side: the first view leaves room there, on every screen.
KEPT_ANCHORS: Final = {"zhijiang": "start", "shaoyang": "start", "hengyang": "start"}
KEPT_BELOW_ZOOM: Final = 10.0
UNKEPT_COST: Final = 30.0


class Side(NamedTuple):
    """A side of the dot: direction (x east, y south), text-anchor and what it costs."""

    x: float
    y: float
    anchor: str
    cost: float


SIDES: Final = (
    Side(1, 0, "start", 0),
    Side(0.8, -0.8, "start", 0.8),
    Side(0.8, 0.8, "start", 1),
    Side(-1, 0, "end", 1.5),
    Side(0, -1, "middle", 2),
    Side(0, 1, "middle", 2.2),
    Side(-0.8, -0.8, "end", 2.4),
    Side(-0.8, 0.8, "end", 2.6),
)
DISTANCES_PX: Final = (0.0, 5.0)

# For a name that steps aside while a symbol stands in its place.
SIDES_BETWEEN: Final = (
    Side(0.92, -0.39, "start", 0.6),
    Side(0.92, 0.39, "start", 0.7),
    Side(0.39, -0.92, "start", 1.4),
    Side(0.39, 0.92, "start", 1.6),
    Side(-0.92, -0.39, "end", 1.8),
    Side(-0.92, 0.39, "end", 2.0),
    Side(-0.39, -0.92, "end", 2.6),
    Side(-0.39, 0.92, "end", 2.8),
)
DISTANCES_ASIDE_PX: Final = (0.0, 5.0, 10.0, 16.0, 23.0)


class Placement(NamedTuple):
    """A text-anchor and, from the dot's centre to that anchor on the baseline, whole px."""

    anchor: str
    dx: int
    dy: int


@dataclass(frozen=True)
class PlacedName:
    """A name where it stands; `box` is relative to the dot, `point` in px at the level."""

    place_id: str
    rank: int
    point: tuple[float, float]
    placement: Placement
    box: Box
    dot: float

    @cached_property
    def dot_box(self) -> Box:
        return Box(0, 0, 0, 0).grown(self.dot + 1)

    @cached_property
    def reach(self) -> tuple[float, float]:
        """How far it extends from the dot's centre, east or west and north or south."""
        return (
            max(-self.box.left, self.box.right, self.dot_box.right),
            max(-self.box.top, self.box.bottom, self.dot_box.bottom),
        )


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place for a name, and what it costs to stand there."""

    name: PlacedName
    cost: float


def candidates_at(
    place: Place, rank: int, level: float, sizes: Sizes, script: str, sign: float = 0.0
) -> Iterator[Candidate]:
    """Every place that the name may take beside its dot, or beside a `sign` that is wider (px)."""
    kept = KEPT_ANCHORS.get(place.id) if level < KEPT_BELOW_ZOOM else None
    beside = _Beside(place, rank, level, sizes, script, sign)
    for farther, side in product(DISTANCES_PX, SIDES):
        unkept = kept is not None and kept != side.anchor
        cost = side.cost + FARTHER_COST * bool(farther) + UNKEPT_COST * unkept
        yield Candidate(beside.name(side, farther), cost)


def asides_at(
    place: Place, rank: int, level: float, sizes: Sizes, script: str, sign: float = 0.0
) -> Iterator[Candidate]:
    """As `candidates_at`, with the sides between and farther off: where a name may step aside."""
    beside = _Beside(place, rank, level, sizes, script, sign)
    for number, farther in enumerate(DISTANCES_ASIDE_PX):
        for side in (*SIDES, *SIDES_BETWEEN):
            yield Candidate(beside.name(side, farther), side.cost + FARTHER_COST * number)


class _Beside:
    """Puts the name of one place beside its dot."""

    def __init__(
        self, place: Place, rank: int, level: float, sizes: Sizes, script: str, sign: float
    ) -> None:
        self.place_id, self.rank = place.id, rank
        self.size = sizes.band(level).names[rank]
        self.width = max(_widths(place, script, self.size, sizes))
        self.point = project(place.position, level)
        self.reach = max(self.size.dot, sign) + sizes.name_gap

    def name(self, side: Side, farther: float) -> PlacedName:
        placement = _anchored(side, self.reach + farther, self.size)
        text = text_box(placement, self.width, self.size.size)
        return PlacedName(
            place_id=self.place_id,
            rank=self.rank,
            point=self.point,
            placement=placement,
            box=text.grown(AIR_PX[self.rank] / 2),
            dot=self.size.dot,
        )


def _anchored(side: Side, reach: float, size: NameSize) -> Placement:
    # Half the height of a capital brings the middle of the text to the height of the dot.
    middle = 0.33 * size.size
    rise = 0.0 if side.anchor != "middle" else side.y * 0.45 * size.size
    return Placement(side.anchor, round(side.x * reach), round(side.y * reach + rise + middle))


def text_box(placement: Placement, width: float, size: float) -> Box:
    """The box of a text of that width in px and font size, relative to the dot."""
    shares = {"start": 0.0, "middle": 0.5, "end": 1.0}
    left = placement.dx - width * shares[placement.anchor]
    return Box(
        left, placement.dy - ASCENT_EM * size, left + width, placement.dy + DESCENT_EM * size
    )


def _widths(place: Place, script: str, size: NameSize, sizes: Sizes) -> Iterator[float]:
    """Of every wording that may stand there: each language, today's name and that of 1945."""
    for language in SCRIPTS[script]:
        for wartime in (False, True):
            label = place_label(place, language, wartime=wartime)
            width = text_width(label.name, NAMES_FONT, sizes.name_weight, size.size)
            if label.small and size.small:
                width += sizes.name_small_gap
                width += text_width(label.small, NAMES_FONT, sizes.name_weight, size.small)
            yield width


def in_both_scripts(latin: Sequence[PlacedName], cjk: Sequence[PlacedName]) -> list[PlacedName]:
    """What symbols have to keep off: the two names of a place as one box where they agree."""
    beside = {name.place_id: name for name in cjk}
    joined = []
    for name in latin:
        other = beside.get(name.place_id)
        if other is not None and other.placement.anchor == name.placement.anchor:
            joined.append(replace(name, box=name.box.joined(beside.pop(name.place_id).box)))
        else:
            joined.append(name)
    return [*joined, *beside.values()]

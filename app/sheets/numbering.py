"""Which names and symbols a worksheet leaves out, and their numbers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from app.campaign.order_of_battle import OrderOfBattle
from app.pictures.places import LetteredPlace
from app.pictures.scene import Scene
from app.pictures.svg import Point
from app.pictures.symbols import Drawn
from app.pictures.view import View
from app.sheets.map_box import whole

MOST: Final = 30
MOST_OF_BOTH: Final = 16
# Nearer to the edge than this a number would be cut.
EDGE_PX: Final = 14
# Numbers run in rows as one reads: this high is a row.
ROW_PX: Final = 70

Numbered = TypeVar("Numbered", LetteredPlace, Drawn)


@dataclass(frozen=True, slots=True)
class Numbering:
    """Number -> place or symbol: places first, then symbols, each in the order of reading."""

    places: dict[int, LetteredPlace]
    units: dict[int, Drawn]


def numbering(scene: Scene, blank: str, limit: Numbering | None = None) -> Numbering:
    """What is left out of the scene, no more than `limit` has. `blank`: names, symbols or both."""
    most = MOST_OF_BOTH if blank == "both" else MOST
    orbat = scene.campaign.order_of_battle
    places = _places(scene, len(limit.places) if limit else most) if blank != "symbols" else []
    units = _units(scene, orbat, len(limit.units) if limit else most) if blank != "names" else []
    return Numbering(
        dict(enumerate(places, 1)),
        dict(enumerate(units, len(places) + 1)),
    )


def _places(scene: Scene, most: int) -> list[LetteredPlace]:
    inside = [it for it in whole(scene) if _inside(scene.view, badge_of(it))]
    by_rank = sorted(inside, key=lambda it: (it.record["rank"], it.record["id"]))
    return in_order_of_reading(by_rank[:most])


def _units(scene: Scene, orbat: OrderOfBattle, most: int) -> list[Drawn]:
    inside = [it for it in scene.units if _inside(scene.view, it.at)]
    rank = {it.unit["id"]: orbat.unit(it.unit["id"]).echelon_rank for it in inside}
    by_rank = sorted(inside, key=lambda it: (rank[it.unit["id"]], it.unit["id"]))
    return in_order_of_reading(by_rank[:most])


def in_order_of_reading(things: Iterable[Numbered]) -> list[Numbered]:
    """From the upper left to the lower right, row by row."""
    return sorted(things, key=lambda it: (it.at[1] // ROW_PX, it.at[0]))


def badge_of(place: LetteredPlace) -> Point:
    """The middle of the number that stands for a name."""
    side, dx, dy = place.anchor
    shift = {"start": 7.0, "middle": 0.0, "end": -7.0}[side]
    return place.at[0] + dx + shift, place.at[1] + dy - place.size.size * 0.34


def _inside(view: View, point: Point) -> bool:
    return view.holds(point, margin=-EDGE_PX)


def answers(found: Numbering, sides: dict[str, str]) -> list[tuple[int, str, str]]:
    """Number, answer and its language, in order; `sides` names the sides of units."""
    named = [(n, _of_place(it), it.label["lang"]) for n, it in found.places.items()]
    units = [(n, _of_unit(it, sides), it.unit["name_language"]) for n, it in found.units.items()]
    return [*named, *units]


def _of_place(place: LetteredPlace) -> str:
    small = place.label.get("small")
    return f"{place.label['name']} {small}" if small else place.label["name"]


def _of_unit(drawn: Drawn, sides: dict[str, str]) -> str:
    side = sides[drawn.unit["side"]]
    return f"{drawn.unit['name']} ({side})"


Entries = Sequence[tuple[int, str, str]]

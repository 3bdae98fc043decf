"""The order of battle: sides, units, and who stands under whom."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Final

from app.campaign.errors import UnknownIdError
from app.campaign.names import Names

# Largest first. Air formations take the size of the ground formation they equal.
ECHELONS: Final = (
    "theatre",
    "army-group",
    "front-army",
    "air-force",
    "army",
    "corps",
    "division",
    "wing",
    "brigade",
    "group",
    "regiment",
    "detachment",
    "squadron",
    "battalion",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    id: str
    names: Names
    role: Names
    source_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Commander:
    """A commander's name: romanised, in his own script, and as the wartime texts spell it."""

    en: str | None = None
    native: str | None = None
    wartime: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A formation. `tracked` units have a trajectory; the others only a place in the tree."""

    id: str
    side_id: str
    echelon: str
    names: Names
    designation: str
    arm: str
    committed: str
    tracked: bool
    sidc: str
    source_ids: tuple[str, ...]
    parent_id: str | None = None
    wartime_name: str | None = None
    commander: Commander | None = None
    strength: Names | None = None
    notes: Names | None = None
    designations: Mapping[str, str] = field(default_factory=dict)

    def designation_in(self, language: str) -> str:
        """What stands beside the symbol for a reader of `language`."""
        return self.designations.get(language, self.designation)

    @property
    def symbol_key(self) -> str:
        """Key of the pre-rendered APP-6 symbol."""
        return f"{self.side_id}/{self.sidc}"

    @property
    def echelon_rank(self) -> int:
        """0 for the largest echelon; sorts units by size."""
        return ECHELONS.index(self.echelon)


@dataclass(frozen=True, slots=True)
class OrderOfBattle:
    """Sides and units by id, in the order of the files."""

    sides: Mapping[str, Side]
    units: Mapping[str, Unit]

    def __iter__(self) -> Iterator[Unit]:
        return iter(self.units.values())

    def __contains__(self, unit_id: str) -> bool:
        return unit_id in self.units

    def unit(self, unit_id: str) -> Unit:
        """The unit of that id. Raises UnknownIdError with the nearest id."""
        try:
            return self.units[unit_id]
        except KeyError:
            near = get_close_matches(unit_id, self.units, n=1)
            raise UnknownIdError("unit", unit_id, near[0] if near else None) from None

    def tracked(self) -> tuple[Unit, ...]:
        return tuple(unit for unit in self if unit.tracked)

    def subordinates(self, unit_id: str) -> tuple[Unit, ...]:
        """The units directly under `unit_id`, larger echelon first."""
        found = (unit for unit in self if unit.parent_id == unit_id)
        return tuple(sorted(found, key=lambda unit: unit.echelon_rank))

    def tracked_superior(self, unit: Unit) -> Unit | None:
        """The nearest superior of `unit` that is itself on the map, or None."""
        parent_id = unit.parent_id
        while parent_id is not None:
            parent = self.units[parent_id]
            if parent.tracked:
                return parent
            parent_id = parent.parent_id
        return None

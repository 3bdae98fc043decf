"""The gazetteer: every place of the campaign, with its names and how well it is placed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

from app.campaign.errors import UnknownIdError
from app.campaign.geodesy import Position
from app.campaign.names import Names

# Anchors for movements and fronts: never lettered, never found by search.
UNLETTERED_KINDS = frozenset({"area", "river-point"})


# The story in four names: the airfield that Japan wanted, the two ends of the road to it,
# and the town where the counter-stroke fell.
STORY_TOWNS: Final = frozenset({"zhijiang", "shaoyang", "hengyang", "wuyang"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place; `precision_km` is the radius within which the true point lies."""

    id: str
    kind: str
    names: Names
    position: Position
    precision_km: float
    method: str
    source: Names
    pinyin: str | None = None
    wartime_names: tuple[str, ...] = ()
    ja_reading: str | None = None
    county_today: Names | None = None
    note: Names | None = None

    @property
    def lettered(self) -> bool:
        return self.kind not in UNLETTERED_KINDS


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All places by id, in the order of the file."""

    by_id: Mapping[str, Place]

    def __iter__(self) -> Iterator[Place]:
        return iter(self.by_id.values())

    def __len__(self) -> int:
        return len(self.by_id)

    def __contains__(self, place_id: str) -> bool:
        return place_id in self.by_id

    def place(self, place_id: str) -> Place:
        """The place of that id. Raises UnknownIdError with the nearest id."""
        try:
            return self.by_id[place_id]
        except KeyError:
            near = get_close_matches(place_id, self.by_id, n=1)
            raise UnknownIdError("place", place_id, near[0] if near else None) from None

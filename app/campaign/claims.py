"""What the sources state in figures, and how each statement can be checked."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.campaign.names import Names


@dataclass(frozen=True, slots=True)
class GeodesicCheck:
    """Compare with the geodesic between two places."""

    from_place_id: str
    to_place_id: str


@dataclass(frozen=True, slots=True)
class ConflictCheck:
    """Other claims say otherwise."""

    claim_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """A claim in figures: `losses` in men by kind, or a strength from `low` to `high` men.

    `of` is a side or `civilians`; the kind `other` stands for losses whose kind is not stated.
    """

    of: str
    claimant: str
    losses: Mapping[str, int] | None = None
    low: int | None = None
    high: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One stated figure or name; `check` is None where nothing can be compared."""

    id: str
    topic: str
    statement: Names
    stated_value: str
    unit: str
    source_id: str
    about_ids: tuple[str, ...]
    check: GeodesicCheck | ConflictCheck | None
    note: Names | None = None
    tally: Tally | None = None

"""An article, statement by statement: which records tell it, and what it gets wrong."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.campaign.names import Names


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One statement in our own words; `ruling` says what is wrong with it, None where nothing is.

    `record_ids` are the events, units, claims, routes, phases, sides and notes on the air
    war that carry the statement with its source.
    """

    id: str
    section: str
    says: Names
    record_ids: tuple[str, ...]
    ruling: Names | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """Every statement of one source, in the order of its sections."""

    source_id: str
    statements: tuple[Statement, ...]

    def sections(self) -> Mapping[str, tuple[Statement, ...]]:
        names = dict.fromkeys(statement.section for statement in self.statements)
        return {name: tuple(it for it in self.statements if it.section == name) for name in names}

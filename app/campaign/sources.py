"""On whose word the map stands: the bibliography, and how sure we are."""

from dataclasses import dataclass
from enum import StrEnum


class Confidence(StrEnum):
    """How sure a statement is; the README of geodata/ defines the three."""

    DOCUMENTED = "documented"
    APPROXIMATE = "approximate"
    INFERRED = "inferred"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One entry of the bibliography, with our grade (A best to D) and its reason."""

    id: str
    title: str
    kind: str
    language: str
    grade: str
    grade_reason: str
    author: str | None = None
    year: int | None = None
    publisher: str | None = None
    url: str | None = None
    used_for: str | None = None

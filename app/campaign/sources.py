"""On whose word the map stands: the bibliography, and how sure we are."""

from dataclasses import dataclass
from enum import StrEnum

from app.campaign.names import Names


class Confidence(StrEnum):
    """How sure a statement is; the README of geodata/ defines the three."""

    DOCUMENTED = "documented"
    APPROXIMATE = "approximate"
    INFERRED = "inferred"


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """A person as `family` and `given` name, or a name that stays whole (`literal`)."""

    family: str | None = None
    given: str | None = None
    literal: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One entry of the bibliography, with our grade (A best to D) and its reason.

    `csl_type` is its form in the Citation Style Language; `read` says how much of it was
    read, None where the notes do not say; `authors` is empty where nobody is named.
    """

    id: str
    title: str
    kind: str
    csl_type: str
    language: str
    grade: str
    grade_reason: Names
    author: str | None = None
    authors: tuple[Author, ...] = ()
    year: int | None = None
    publisher: str | None = None
    pages: str | None = None
    genre: Names | None = None
    url: str | None = None
    read: str | None = None
    used_for: Names | None = None

    def language_of(self, text: str) -> str:
        """The language that its title, author or publisher is written in: most are in English."""
        return self.language if any("㐀" <= sign <= "鿿" for sign in text) else "en"

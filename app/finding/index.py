"""The search itself: which subjects a query may mean, best first.

The browser does the same in static/src/find/index.js; shared vectors hold both together.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from app.campaign.campaign import Campaign
from app.finding import keys
from app.finding.characters import character_forms
from app.finding.folding import HAN_DIGITS, Folded, Folding
from app.finding.keys import Key
from app.finding.spelling import allowed_errors, errors_between
from app.finding.subjects import Subject, subjects_of

# How well a key fits, best first. A county of today never fits better than as a word.
EXACT: Final = 0
PREFIX: Final = 1
WORDS: Final = 2
MISSPELT: Final = 3

MOST_RESULTS: Final = 20

_NUMBER: Final = re.compile(r"[0-9]+")
_EAST_ASIAN: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")

# How well a key fits (EXACT ... MISSPELT) and the number of typing errors.
Fit = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Match:
    """A subject and the key by which it was found."""

    subject: Subject
    key: Key


@dataclass(frozen=True, slots=True)
class Index:
    """Subjects, most important first, with their keys folded."""

    folding: Folding
    entries: tuple[tuple[Subject, tuple[tuple[Key, Folded], ...]], ...]

    @classmethod
    def of(cls, campaign: Campaign) -> "Index":
        folding = Folding({**character_forms(campaign), **HAN_DIGITS})
        return cls(
            folding,
            tuple(
                (subject, tuple((key, folding.fold(key.text)) for key in subject.keys))
                for subject in subjects_of(campaign)
            ),
        )

    def search(self, query: str, limit: int | None = MOST_RESULTS) -> tuple[Match, ...]:
        """At most `limit` matches (None: all), best first; of equal fit the more important first.

        Typing errors are looked for only where nothing else fits.
        """
        sought = self.folding.fold(query)
        if not sought.compact:
            return ()
        literally = query.strip().lower()
        found = self._matches(sought, literally, misspelt=False)
        found = found or self._matches(sought, literally, misspelt=True)
        found.sort(key=lambda item: item[0])
        return tuple(match for _, match in found[:limit])

    def _matches(
        self, sought: Folded, literally: str, *, misspelt: bool
    ) -> list[tuple[Fit, Match]]:
        fit_of = _misspelt_fit if misspelt else _fit
        found = []
        for subject, folded_keys in self.entries:
            fits = (
                ((*fit, _unlike(key.text.lower(), literally)), key)
                for key, folded in folded_keys
                if (fit := fit_of(sought, folded, key.use)) is not None
            )
            best = min(fits, key=lambda item: item[0], default=None)
            if best is not None:
                (tier, errors, _), key = best
                found.append(((tier, errors), Match(subject, key)))
        return found


def _unlike(text: str, literally: str) -> int:
    """0 for what was typed to the letter, 1 for what holds it, 2 for another spelling."""
    return (text != literally) + (literally not in text)


def _fit(sought: Folded, key: Folded, use: str) -> Fit | None:
    if use != keys.COUNTY:
        if key.compact == sought.compact:
            return EXACT, 0
        if key.compact.startswith(sought.compact):
            return PREFIX, 0
    return (WORDS, 0) if all(_has_word(key, word) for word in sought.words) else None


def _has_word(key: Folded, word: str) -> bool:
    """A number must be whole; of a word the beginning is enough; Han text has no words."""
    if _EAST_ASIAN.search(word):
        return _contains(key.compact, word)
    if _NUMBER.fullmatch(word):
        return word in key.words
    return any(other.startswith(word) for other in _all_words(key))


def _contains(text: str, part: str) -> bool:
    """Whether `part` stands in `text` without cutting a number: 16师 is not in 116师."""
    at = text.find(part)
    while at >= 0:
        before, after = text[max(at - 1, 0) : at], text[at + len(part) : at + len(part) + 1]
        if not (_both_digits(before, part[:1]) or _both_digits(part[-1:], after)):
            return True
        at = text.find(part, at + 1)
    return False


def _both_digits(left: str, right: str) -> bool:
    return bool(_NUMBER.fullmatch(left) and _NUMBER.fullmatch(right))


def _misspelt_fit(sought: Folded, key: Folded, _use: str) -> Fit | None:
    errors = errors_between(sought.compact, key.compact)
    if errors is not None:
        return MISSPELT, errors
    total = 0
    for word in sought.words:
        fewest = 0 if _has_word(key, word) else _fewest_errors(word, _all_words(key))
        if fewest is None:
            return None
        total += fewest
    return MISSPELT, total


def _fewest_errors(word: str, others: Iterable[str]) -> int | None:
    if not allowed_errors(word):
        return None
    counts: Iterator[int] = (
        errors for other in others if (errors := errors_between(word, other)) is not None
    )
    return min(counts, default=None)


def _all_words(key: Folded) -> tuple[str, ...]:
    return key.words + key.parts

"""Typing errors: a letter too many, missing, wrong, or two in the wrong order."""

import re
from typing import Final

# From how many letters on one error is forgiven, and two.
ONE_ERROR_FROM: Final = 4
TWO_ERRORS_FROM: Final = 8

_NUMBERS = re.compile(r"[0-9]+")


def allowed_errors(word: str) -> int:
    return (len(word) >= ONE_ERROR_FROM) + (len(word) >= TWO_ERRORS_FROM)


def errors_between(typed: str, meant: str) -> int | None:
    """Typing errors in `typed` if it was to be `meant`; None where they are too many.

    A number is never a typing error of another: 116 is not 118.
    """
    most = allowed_errors(typed)
    if not most or abs(len(typed) - len(meant)) > most:
        return None
    if _NUMBERS.findall(typed) != _NUMBERS.findall(meant):
        return None
    errors = _distance(typed, meant)
    return errors if errors <= most else None


def _distance(one: str, other: str) -> int:
    """Optimal string alignment: edits and swaps of neighbours, none made twice."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, char in enumerate(one):
        row = [i + 1]
        for j, against in enumerate(other):
            edits = min(last[j + 1] + 1, row[j] + 1, last[j] + (char != against))
            if i and j and char == other[j - 1] and one[i - 1] == against:
                edits = min(edits, before[j - 1] + 1)
            row.append(edits)
        before, last = last, row
    return last[-1]

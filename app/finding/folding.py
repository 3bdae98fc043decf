"""Folding: spellings that mean the same name become the same text.

The browser does the same in static/src/find/folding.js; shared vectors hold both together.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

# Short forms in letters. An empty text drops the word.
WORDS: Final[Mapping[str, str]] = {
    "the": "",
    "div": "division",
    "divn": "division",
    "rgt": "regiment",
    "regt": "regiment",
    "bn": "battalion",
    "btn": "battalion",
    "bde": "brigade",
    "brig": "brigade",
    "det": "detachment",
    "inf": "infantry",
    "ind": "independent",
    "indep": "independent",
    "arty": "artillery",
    "gp": "group",
    "grp": "group",
    "sqn": "squadron",
    "hq": "headquarters",
    "provisional": "temporary",
    "first": "1",
    "second": "2",
    "third": "3",
    "fourth": "4",
    "fifth": "5",
    "sixth": "6",
    "tenth": "10",
    "eleventh": "11",
    "fourteenth": "14",
    "eighteenth": "18",
    "twentieth": "20",
}
# After characters are folded. Japanese division, brigade and regiment under their Chinese
# names, and what a Chinese text leaves out of "newly formed" and "temporarily formed".
HAN_WORDS: Final[Mapping[str, str]] = {
    "师团": "师",
    "旅团": "旅",
    "连队": "联队",
    "新编": "新",
    "暂编": "暂",
}
HAN_DIGITS: Final[Mapping[str, str]] = dict(
    zip("〇零一二三四五六七八九", "00123456789", strict=True)
)

_TENS = re.compile(r"([0-9]?)百0?(?:([0-9]?)(十))?([0-9]?)|([0-9]?)十([0-9]?)")
_ORDINAL = re.compile(r"([0-9])(?:st|nd|rd|th)(?![a-z])|([23])d(?![a-z])")
_HAN_ORDINAL = re.compile(r"第(?=[0-9])")
_APOSTROPHES = re.compile(r"['’‘ʼʻ`´]")
_HYPHENS = re.compile(r"[-‐]")
_EDGE = re.compile(r"(?<=[0-9])(?=[a-z])|(?<=[a-z])(?=[0-9])")
# Python's \w without the underscore: letters and digits of every script, and the hyphen.
_WORD = re.compile(r"(?:[^\W_]|-)+")


@dataclass(frozen=True, slots=True)
class Folded:
    """A text folded. `words` have no hyphens, `parts` are what hyphens join."""

    words: tuple[str, ...]
    parts: tuple[str, ...]
    compact: str


@dataclass(frozen=True, slots=True)
class Folding:
    """`characters`: the simplified character for each other form, the figure for a numeral."""

    characters: Mapping[str, str]

    def fold(self, text: str) -> Folded:
        """Lower case without accents, one script, figures for numerals, long words for short."""
        plain = "".join(self._plain(unicodedata.normalize("NFKC", text).lower()))
        for word, short in HAN_WORDS.items():
            plain = plain.replace(word, short)
        plain = _HYPHENS.sub("-", _APOSTROPHES.sub("", plain))
        plain = _HAN_ORDINAL.sub("", _TENS.sub(_figures, plain))
        plain = _EDGE.sub(" ", _ORDINAL.sub(r"\1\2", plain))
        words: list[str] = []
        parts: list[str] = []
        for hyphened in _WORD.findall(plain):
            pieces = [WORDS.get(piece, piece) for piece in hyphened.split("-") if piece]
            joined = "".join(pieces)
            if joined:
                words.append(joined)
                parts += [piece for piece in pieces if piece] if len(pieces) > 1 else []
        return Folded(tuple(words), tuple(parts), "".join(words))

    def _plain(self, text: str) -> Iterator[str]:
        for char in text:
            if "ァ" <= char <= "ヶ":
                yield chr(ord(char) - 0x60)
            elif "\u3040" <= char <= "\u30ff":
                # The marks of が and ぱ are no accents.
                yield char
            else:
                letter = self.characters.get(char, char)
                yield from (
                    base
                    for base in unicodedata.normalize("NFD", letter)
                    if unicodedata.category(base) != "Mn"
                )


def _figures(match: re.Match[str]) -> str:
    """百十六 and 一百一十六 as 116, 二十 as 20."""
    hundreds, tens_of_hundred, has_ten, ones_of_hundred, tens, ones = match.groups()
    if hundreds is None:
        return f"{tens or 1}{ones or 0}"
    return f"{hundreds or 1}{(tens_of_hundred or 1) if has_ten else 0}{ones_of_hundred or 0}"

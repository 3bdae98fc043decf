"""The words that stand beside a place's dot: what the map writes and what the table measures."""

import re
from typing import NamedTuple

from app.campaign.gazetteer import Place

# "Suining (Zhaishi)": the map has room for the name only; the card tells the rest.
_PARENTHESIS = re.compile(r"\s*[(（].*?[)）]")
_HAN = re.compile(r"[\u3400-\u9fff]")


class Label(NamedTuple):
    """The name in the reader's script and, after an English name, the Chinese one in small."""

    name: str
    small: str | None


def place_label(place: Place, language: str, *, wartime: bool = False) -> Label:
    """What is lettered at `place` for a reader of `language`.

    `wartime`: the first spelling of 1945 that is in the reader's script, where one is known.
    """
    name = _of_1945(place, han=language != "en") if wartime else None
    name = name or _short(place.names.in_language(language).text)
    if language != "en":
        return Label(name, None)
    chinese = _of_1945(place, han=True) if wartime else None
    chinese = chinese or place.names.get("zh-Hant" if wartime else "zh-Hans")
    return Label(name, _short(chinese) if chinese else None)


def _of_1945(place: Place, *, han: bool) -> str | None:
    spellings = (name for name in place.wartime_names if bool(_HAN.search(name)) == han)
    found = next(spellings, None)
    return _short(found) if found else None


def _short(text: str) -> str:
    return _PARENTHESIS.sub("", text)

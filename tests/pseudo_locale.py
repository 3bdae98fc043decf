"""A language that does not exist: every text of the catalogue and of geodata/ in brackets.

What is left outside brackets on a page has not been translated, or is a name, which nobody
translates.
"""

import json
import re
import shutil
from collections.abc import Iterable, Iterator
from gettext import NullTranslations
from pathlib import Path
from typing import Final

from app.campaign.campaign import Campaign
from app.config import Config
from tests.page_texts import PageText

# Where flask-babel looks for the catalogue of a page's language.
CATALOGUE: Final = "flask_babel.Domain.get_translations"
WORD: Final = re.compile(r"[A-Za-z\u00c0-\u024f]{2,}")
BRACKETED: Final = re.compile(r"⟦[^⟦⟧]*⟧")
HAN_OR_KANA: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
# Readings of Japanese names, how a day of the atlas is cited, and the number of a phase.
LATIN_BY_NATURE: Final = re.compile(
    r"^[IVX]+( · |$)|"
    r"\([ĀāĒēĪīŌōŪūA-Za-z' -]+(, [\u3400-\u9fff]+)?\)|Available at: \S+|The developers of .* \("
)
# Units, systems and file formats that are written alike in all languages.
ALIKE: Final = {
    "km", "mi", "px", "WGS", "CC", "BY", "URL", "JSON", "CSV", "KML", "KMZ", "GPX", "ZIP", "CZML",
    "GeoJSON", "GeoPackage", "ORBAT", "Mapper", "BibTeX", "RIS", "CSL", "English",
}  # fmt: skip


class PseudoTranslations(NullTranslations):
    def gettext(self, message: str) -> str:
        return f"⟦{message}⟧"

    def ngettext(self, singular: str, plural: str, n: int) -> str:
        return f"⟦{singular if n == 1 else plural}⟧"

    ugettext, ungettext = gettext, ngettext


def pseudo_geodata(folder: Path, language: str) -> Path:
    """A copy of geodata/ in `folder` whose texts in `language` stand in brackets."""
    geodata = folder / "geodata"
    shutil.copytree(Config().geodata_dir, geodata)
    for path in [*geodata.glob(f"texts/{language}/*.json"), geodata / f"days.{language}.json"]:
        content = in_brackets(json.loads(path.read_text("utf-8")))
        path.write_text(json.dumps(content, ensure_ascii=False), "utf-8")
    return geodata


def in_brackets(content: object) -> object:
    """The texts of a file of translations, and nothing else of it, in brackets."""
    match content:
        case {"english": _}:
            return {
                key: f"⟦{value}⟧" if key in {"text", "headline", "narrative"} else value
                for key, value in content.items()
            }
        case dict():
            return {key: in_brackets(value) for key, value in content.items()}
        case list():
            return [in_brackets(item) for item in content]
    return content


def names(campaign: Campaign) -> set[str]:
    """Words of the data that are written in Latin letters in every language."""
    own = [campaign.licence, campaign.data_version, *campaign.sources]
    own += [unit.designation for unit in campaign.order_of_battle]
    own += [unit.id for unit in campaign.order_of_battle]
    own += [source.url or "" for source in campaign.sources.values()]
    return {word for text in own for word in WORD.findall(text)} | ALIKE


def left_in_english(
    texts: Iterable[PageText], language: str, campaign: Campaign, allowed: set[str]
) -> Iterator[str]:
    """The texts marked as `language` with Latin words outside brackets, names excepted."""
    titles = [source.title for source in campaign.sources.values()]
    for it in texts:
        if it.language == language:
            outside = without(it.text, titles)
            while BRACKETED.search(outside):
                outside = BRACKETED.sub(" ", outside)
            if set(WORD.findall(outside)) - allowed:
                yield it.text


def without(text: str, titles: Iterable[str]) -> str:
    """`text` without what is copied as it was printed."""
    for title in titles:
        text = text.replace(title, " ")
    return LATIN_BY_NATURE.sub(" ", text)

"""The bibliography in a citation style: Harvard (Cite Them Right), which citeproc-py brings.

A citation is a sequence of runs, plain or in italics: templates and scripts make elements
of them, and no text of a source is ever taken for markup.
"""

from collections.abc import Iterator, Sequence
from types import SimpleNamespace
from typing import Final, NamedTuple

from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
)
from citeproc.source.json import CiteProcJSON

from app.citing.csl import Item

STYLE: Final = "harvard-cite-them-right"
# The style's own word where nobody is named; citeproc would repeat the title.
NOBODY: Final = [{"literal": "Anon."}]

# Private-use characters mark italics inside citeproc's one string.
ITALIC_ON: Final = "\ue000"
ITALIC_OFF: Final = "\ue001"


class Run(NamedTuple):
    """A stretch of a citation."""

    text: str
    italic: bool


Runs = tuple[Run, ...]


def bibliography(items: Sequence[Item]) -> dict[str, Runs]:
    """Each item's citation by its id, in the order of the style (author, year, title)."""
    named = [{**item, "author": item.get("author", NOBODY)} for item in items]
    style = CitationStylesStyle(STYLE, validate=False)
    listed = CitationStylesBibliography(style, CiteProcJSON(named), _RUNS)
    for item in items:
        listed.register(Citation([CitationItem(item["id"])]))
    listed.sort()
    texts = map(str, listed.bibliography())
    return {key: tuple(_runs(text)) for key, text in zip(listed.keys, texts, strict=True)}


def plain(runs: Runs) -> str:
    return "".join(run.text for run in runs)


def _runs(text: str) -> Iterator[Run]:
    for n, part in enumerate(text.split(ITALIC_ON)):
        italic, _, after = part.rpartition(ITALIC_OFF) if n else ("", "", part)
        if italic:
            yield Run(italic, italic=True)
        if after:
            yield Run(after, italic=False)


class _Italic(str):
    __slots__ = ()

    def __new__(cls, text: str) -> "_Italic":
        return super().__new__(cls, f"{ITALIC_ON}{text}{ITALIC_OFF}")


def _as_it_is(text: str) -> str:
    return text


# What citeproc calls a formatter: a module with these names.
_RUNS: Final = SimpleNamespace(
    preformat=_as_it_is,
    Italic=_Italic,
    Oblique=_Italic,
    Bold=str,
    Light=str,
    Underline=str,
    Superscript=str,
    Subscript=str,
    SmallCaps=str,
)

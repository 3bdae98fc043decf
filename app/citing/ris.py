"""CSL-JSON items as RIS: two letters, two spaces, a hyphen, a space, and the value."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from app.citing.csl import Item

REFERENCE_TYPES: Final[Mapping[str, str]] = {
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "book": "BOOK",
    "broadcast": "VIDEO",
    "entry-encyclopedia": "ENCYC",
    "graphic": "ART",
    "manuscript": "UNPB",
    "report": "RPRT",
    "webpage": "ELEC",
}


def ris(items: Iterable[Item]) -> str:
    """One reference an item, each closed by ER."""
    return "\n".join(_reference(item) for item in items)


def _reference(item: Item) -> str:
    lines = [("TY", REFERENCE_TYPES[item["type"]]), *_fields(item), ("ER", "")]
    return "".join(f"{tag}  - {' '.join(value.split())}\n" for tag, value in lines)


def _fields(item: Item) -> Iterator[tuple[str, str]]:
    yield "ID", item["id"]
    for author in item.get("author", ()):
        yield "AU", author.get("literal") or f"{author['family']}, {author['given']}"
    yield "TI", item["title"]
    if "issued" in item:
        yield "PY", str(item["issued"]["date-parts"][0][0])
    first, _, last = item.get("page", "").partition("-")
    found = {
        "T2": item.get("container-title"),
        "PB": item.get("publisher"),
        "M3": item.get("genre"),
        "SP": first,
        "EP": last,
        "UR": item.get("URL"),
        "LA": item["language"],
        "N1": item.get("note"),
    }
    yield from ((tag, value) for tag, value in found.items() if value)

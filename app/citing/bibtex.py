"""CSL-JSON items as BibTeX (UTF-8, as biblatex and every reference manager read it)."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from app.citing.csl import Item

ENTRY_TYPES: Final[Mapping[str, str]] = {
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "report": "techreport",
}
# The field that names what an entry of that type is published in.
PUBLISHED_IN: Final[Mapping[str, str]] = {
    "article": "journal",
    "book": "publisher",
    "techreport": "institution",
    "misc": "howpublished",
}
SPECIAL: Final = re.compile(r"([&%$#_])")
# A backslash and a brace of the text would end or open a group.
UNWRITABLE: Final = str.maketrans({"\\": "/", "{": "(", "}": ")"})


def bibtex(items: Iterable[Item]) -> str:
    """One entry an item; the id is the key. Ends with a line break."""
    return "\n".join(map(_entry, items))


def _entry(item: Item) -> str:
    kind = ENTRY_TYPES.get(item["type"], "misc")
    published_in = item.get("container-title") or item.get("publisher") or item.get("genre")
    fields = {
        "author": " and ".join(map(_name, item.get("author", ()))),
        # Doubled braces keep the capitals as they are.
        "title": f"{{{_escaped(item['title'])}}}",
        "year": str(item["issued"]["date-parts"][0][0]) if "issued" in item else "",
        PUBLISHED_IN[kind]: _escaped(published_in or ""),
        "pages": item.get("page", "").replace("-", "--"),
        "url": item.get("URL", ""),
        "language": item["language"],
        "note": _escaped(item.get("note", "")),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return f"@{kind}{{{item['id']},\n" + ",\n".join(lines) + "\n}\n"


def _name(author: Mapping[str, str]) -> str:
    if "literal" in author:
        # Braces keep a name whole: of an office, or with the family name first.
        return f"{{{_escaped(author['literal'])}}}"
    return f"{_escaped(author['family'])}, {_escaped(author['given'])}"


def _escaped(text: str) -> str:
    return SPECIAL.sub(r"\\\1", text.translate(UNWRITABLE))

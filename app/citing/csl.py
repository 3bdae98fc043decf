"""Sources as CSL-JSON items, from which every other form of a citation is made.

https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html
"""

from collections.abc import Iterable
from typing import Any, Final

from app.campaign.sources import Author, Source

Item = dict[str, Any]

# What these are published in is a whole of its own; all others have a publisher.
CONTAINED: Final = frozenset(
    {"article-magazine", "article-newspaper", "entry-encyclopedia", "webpage"}
)


def csl_items(sources: Iterable[Source]) -> list[Item]:
    return [csl_item(source) for source in sources]


def csl_item(source: Source) -> Item:
    """The source as one CSL-JSON item; what is not known is left out."""
    published_in = "container-title" if source.csl_type in CONTAINED else "publisher"
    item = {
        "id": source.id,
        "type": source.csl_type,
        "title": source.title,
        "author": [_name(author) for author in source.authors],
        "issued": source.year and {"date-parts": [[source.year]]},
        published_in: source.publisher,
        "page": source.pages,
        "genre": source.genre and source.genre.master,
        "URL": source.url,
        "language": source.language,
        "note": f"Grade {source.grade}: {source.grade_reason.master}",
    }
    return {name: value for name, value in item.items() if value}


def _name(author: Author) -> Item:
    if author.literal is not None:
        return {"literal": author.literal}
    return {"family": author.family, "given": author.given}

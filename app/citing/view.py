"""A view of the atlas as something to cite: the day shown, the address, the state of the data."""

from typing import Final, NamedTuple

from app.citing.bibtex import bibtex
from app.citing.csl import Item
from app.citing.style import bibliography, plain

# As CITATION.cff and LICENSE have them; a test compares.
AUTHOR: Final = "The developers of the West Hunan atlas"
YEAR: Final = 2026


class ViewCitation(NamedTuple):
    """A view in the citation style and as a BibTeX entry."""

    text: str
    bibtex: str


def cite_view(*, key: str, title: str, atlas: str, url: str) -> ViewCitation:
    """The citation of a view; `key` names it in BibTeX, `atlas` is the whole it belongs to."""
    item: Item = {
        "id": key,
        "type": "webpage",
        "title": title,
        "author": [{"literal": AUTHOR}],
        "issued": {"date-parts": [[YEAR]]},
        "container-title": atlas,
        "URL": url,
        "language": "en",
    }
    return ViewCitation(plain(bibliography([item])[key]), bibtex([item]))

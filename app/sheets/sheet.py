"""From an order to its pages, as SVG or as PDF."""

from collections.abc import Callable, Mapping
from typing import Final

from app.campaign.campaign import Campaign
from app.maps.static_files import StaticFiles
from app.pictures.svg import Node
from app.sheets.day import day_sheet
from app.sheets.order import Order, Workshop
from app.sheets.page import page_svg
from app.sheets.six import six_days
from app.sheets.worksheet import worksheet

Maker = Callable[[Workshop, Order], list[list[Node]]]
# Kind of sheet -> who makes its pages, and how many there are.
KINDS: Final[Mapping[str, tuple[Maker, int]]] = {
    "map": (day_sheet, 1),
    "worksheet": (worksheet, 2),
    "six": (six_days, 1),
}


def sheet_svg(campaign: Campaign, files: StaticFiles, kind: str, order: Order) -> tuple[str, ...]:
    """Each page as SVG that stands by itself. `kind`: of KINDS.

    Raises OutsideCampaignError, and MissingBuildError where nothing is built.
    """
    pages = _pages(campaign, files, kind, order)
    return tuple(page_svg(page, order.paper, _title(order)) for page in pages)


def sheet_pdf(campaign: Campaign, files: StaticFiles, kind: str, order: Order) -> bytes:
    """All pages as one PDF. The same order of the same data gives the same bytes."""
    # fpdf2 brings fontTools: 24 MB, which only a server that prints shall need.
    from app.sheets.pdf import pdf_of

    pages = _pages(campaign, files, kind, order)
    dist_dir = files.assets.dist_dir
    return pdf_of(pages, order.paper, dist_dir, title=_title(order), language=order.language)


def _pages(campaign: Campaign, files: StaticFiles, kind: str, order: Order) -> list[list[Node]]:
    make, _ = KINDS[kind]
    return make(Workshop(campaign, files, order.language), order)


def _title(order: Order) -> str:
    picture = order.words.picture
    return f"{picture.date} · {picture.title}"

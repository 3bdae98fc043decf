"""One evening on one sheet: the map, what it says, and on whose word."""

from app.pictures.svg import Node
from app.sheets.column import PLAIN, SMALL, Column, beside
from app.sheets.map_box import map_box
from app.sheets.order import Order, Workshop
from app.sheets.page import DATE, GAP_PX, HEADLINE, PHASE, TITLE, Page

LEGEND_SHARE = 0.34
# The map never gets less of the room under the title than this.
LEAST_MAP_SHARE = 0.5
MOST_SOURCES = 8


def day_sheet(workshop: Workshop, order: Order) -> list[list[Node]]:
    """The one page of the sheet."""
    words = order.words.picture
    # The legend depends on what is in view, and the view on the room the legend leaves.
    trial = workshop.scene(order, order.day, order.paper.inner_px)
    page = Page(order, trial.case)
    page.head(
        [
            (words.title, TITLE, words.language),
            (words.date, DATE, words.language),
            (words.phase, PHASE, words.language),
            *((note, PHASE, words.language) for note in words.notes),
            (words.headline, HEADLINE, words.headline_language),
        ]
    )
    page.colophon()
    most = page.room * (1 - LEAST_MAP_SHARE)
    if order.paper.landscape:
        wide = page.width * LEGEND_SHARE
        legend = page.legend([trial], order.layers, wide)
        told = _told(page, page.width - wide - 2 * GAP_PX, most)
        page.below(beside(page.case, [(0, legend), (wide + 2 * GAP_PX, told)], page.width))
    else:
        legend = page.legend([trial], order.layers, page.width)
        page.below(_told(page, page.width, most - legend.height))
        page.below(legend)
    scene = workshop.scene(order, order.day, (page.width, page.room))
    page.fill(map_box(scene, order.layers, words))
    return [page.svg_nodes()]


def _told(page: Page, width_px: float, most_px: float) -> Column:
    """The day's text and its sources, no higher than `most_px`."""
    words, language = page.order.words, page.order.language
    sources = _sources(page, width_px)
    column = page.column(width_px)
    narrative, written_in = words.narrative, words.narrative_language
    if column.fits(narrative, PLAIN, written_in, most_px - sources.height - GAP_PX):
        column.text(narrative, PLAIN, written_in)
        column.skip(6)
    page.heading(column, words.label("sources"))
    column.nodes.append(sources.at(0, column.height))
    column.height += sources.height
    left_out = len(words.sources) - MOST_SOURCES
    if left_out > 0:
        column.text(f"+ {left_out} {words.label('more')}", SMALL, language, 1.25)
    return column


def _sources(page: Page, width_px: float) -> Column:
    cells = []
    for title, language in page.order.words.sources[:MOST_SOURCES]:
        cell = page.column(width_px / 2 - 10)
        cell.text(title, SMALL, language, 1.22)
        cells.append(cell)
    column = page.column(width_px)
    column.grid(cells, 2, 2)
    return column

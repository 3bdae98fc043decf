"""Six evenings on one sheet, all in the same view."""

import math
from datetime import date
from typing import Final

from app.campaign.campaign import Campaign
from app.pictures.lettercase import Style
from app.pictures.svg import Node
from app.sheets.column import INK, Column
from app.sheets.map_box import DENSITY, map_box
from app.sheets.order import SIX, Order, Workshop
from app.sheets.page import DATE, GAP_PX, PHASE, TITLE, Page

PANEL_DATE: Final = Style("serif-600", 12, INK)
PANEL_HEADLINE: Final = Style("serif-400", 9.5, INK)
# Six small maps: letters of five points, so that fewer units fold into one another.
PANEL_DENSITY: Final = 1.41
# Two lines of a headline under its date.
CAPTION_PX: Final = 38.0


def headline_days(campaign: Campaign) -> tuple[date, ...]:
    """Six days in order: of each phase that of its first headline event, others spread evenly."""
    headlines = sorted(it.span.first for it in campaign.events.values() if it.importance == 1)
    every = campaign.calendar.all_days()
    firsts = [
        [day for day in headlines if day in phase.span and day in every]
        for phase in campaign.phases
    ]
    even = [every[round(n * (len(every) - 1) / (SIX - 1))] for n in range(SIX)]
    phases = [days[0] for days in firsts if days]
    chosen = dict.fromkeys([*phases[:SIX], *even, *every])
    return tuple(sorted(list(chosen)[:SIX]))


def six_days(workshop: Workshop, order: Order) -> list[list[Node]]:
    """The one page of the sheet."""
    words = order.words.picture
    columns, rows = (3, 2) if order.paper.landscape else (2, 3)
    days = [day for day, _, _ in order.days]
    trials = [workshop.scene(order, day, order.paper.inner_px) for day in days]
    page = Page(order, trials[0].case)
    page.head(
        [
            (words.title, TITLE, words.language),
            (order.words.label("six"), DATE, words.language),
            *((note, PHASE, words.language) for note in words.notes),
        ]
    )
    page.colophon()
    page.below(page.legend(trials, order.layers, page.width))
    width = (page.width - (columns - 1) * GAP_PX) / columns
    height = (page.room - (rows - 1) * GAP_PX) / rows
    # The same country as on a whole sheet, in the width of a panel; tables hold for quarters.
    zoom_less = math.ceil(math.log2(page.width * DENSITY / (width * PANEL_DENSITY)) * 4) / 4
    for n, (day, words_of_day, headline) in enumerate(order.days):
        x, y = n % columns * (width + GAP_PX), n // columns * (height + GAP_PX)
        page.fill(_caption(page, width, words_of_day, headline).at(0, 0), x, y)
        size = (width, height - CAPTION_PX)
        scene = workshop.scene(order, day, size, density=PANEL_DENSITY, zoom_less=zoom_less)
        last = n == len(order.days) - 1
        drawn = map_box(scene, order.layers, words if last else None, density=PANEL_DENSITY)
        page.fill(drawn, x, y + CAPTION_PX)
    return [page.svg_nodes()]


def _caption(page: Page, width_px: float, day: str, headline: str) -> Column:
    column = page.column(width_px)
    column.text(day, PANEL_DATE, page.order.language, 1.2)
    if column.fits(headline, PANEL_HEADLINE, page.order.language, CAPTION_PX):
        column.text(headline, PANEL_HEADLINE, page.order.language, 1.15)
    return column

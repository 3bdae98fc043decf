"""The frame of every sheet: title, date and code above, the colophon below."""

from collections.abc import Sequence
from typing import Final

from app.pictures import legend
from app.pictures.lettercase import Lettercase, Style
from app.pictures.scene import Scene
from app.pictures.svg import Node, document, node
from app.sheets.code import qr_code
from app.sheets.column import HEADING, INK, INK_SECOND, SMALL, Column, moved, signed
from app.sheets.order import Order
from app.sheets.paper import Paper

CODE_PX: Final = 84.0
GAP_PX: Final = 10.0
DATE: Final = Style("serif-600", 25, INK)
HEADLINE: Final = Style("serif-600", 14, INK)
TITLE: Final = Style("sans-600", 11, INK_SECOND)
PHASE: Final = Style("sans-500", 10, INK_SECOND)
LEGEND_CELL_PX: Final = 172.0


class Page:
    """A page under way: what stands above and below, and the room left between them."""

    def __init__(self, order: Order, case: Lettercase) -> None:
        self.order = order
        self.case = case
        self.paper = order.paper
        self.width, self.bottom = self.paper.inner_px
        self.top = 0.0
        self.nodes: list[Node] = []

    @property
    def room(self) -> float:
        return self.bottom - self.top

    def column(self, width_px: float | None = None) -> Column:
        return Column(self.case, self.width if width_px is None else width_px)

    def above(self, column: Column, gap_px: float = GAP_PX) -> None:
        """Set a column at the top of the room left."""
        self.nodes.append(column.at(0, self.top))
        self.top += column.height + gap_px

    def below(self, column: Column, gap_px: float = GAP_PX) -> None:
        """Set a column at the foot of the room left."""
        self.bottom -= column.height
        self.nodes.append(column.at(0, self.bottom))
        self.bottom -= gap_px

    def fill(self, drawing: Node, x: float = 0, y: float = 0) -> None:
        """Set a drawing in the room left, from its upper left corner."""
        self.nodes.append(moved([drawing], x, self.top + y))

    def head(self, lines: Sequence[tuple[str, Style, str]]) -> None:
        """Lines of text (words, style, language) with the code of the address beside them."""
        column = self.column(self.width - CODE_PX - 2 * GAP_PX)
        for words, style, language in lines:
            column.text(words, style, language, 1.22)
        height = max(column.height, CODE_PX)
        column.nodes.append(moved([qr_code(self.order.address, CODE_PX)], self.width - CODE_PX, 0))
        column.height = height
        self.above(column, 6)

    def colophon(self) -> None:
        """Whose data, which licence and version, and the address in letters."""
        words, language = self.order.words, self.order.language
        column = self.column()
        column.text(" · ".join(words.colophon), SMALL, language, 1.25)
        column.text(self.order.address, SMALL, "en", 1.25)
        self.below(column, 8)

    def legend(self, scenes: Sequence[Scene], layers: Sequence[str], width_px: float) -> Column:
        """The rows that the maps call for, in as many columns as there is room for."""
        signs = {sign for scene in scenes for sign in scene.signs(layers)}
        rows = legend.rows(self.order.words.picture.legend, signs, self.case)
        column = self.column(width_px)
        columns = max(1, int(width_px // LEGEND_CELL_PX))
        cell = width_px / columns - 8
        cells = [signed(self.case, cell, sign, text, self.order.language) for sign, text in rows]
        column.grid(cells, columns)
        return column

    def heading(self, column: Column, words: str) -> None:
        column.text(words, HEADING, self.order.language)
        column.skip(2)

    def svg_nodes(self) -> list[Node]:
        """The whole page, white paper and margins included, in px of the paper."""
        width, height = self.paper.size_px
        margin = self.paper.margin_px
        white = node("rect", {"width": width, "height": height, "fill": "#fff"})
        return [white, moved(self.nodes, margin, margin)]


def page_svg(nodes: Sequence[Node], paper: Paper, title: str) -> str:
    """The page as an SVG document."""
    heading = node("title")
    heading.text = title
    return document(*paper.size_px, heading, *nodes)

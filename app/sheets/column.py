"""Texts and signs set one below the other, with a height that is known before they are placed."""

from collections.abc import Iterable, Sequence
from typing import Final

from app.pictures.furniture import wrapped
from app.pictures.lettercase import Lettercase, Style
from app.pictures.svg import Node, node, number

INK, INK_SECOND, RULE = "#22201c", "#4a453c", "#8d8474"
LEADING: Final = 1.32
# The smallest text: 6.4 points.
SMALL: Final = Style("sans-500", 8.5, INK_SECOND)
PLAIN: Final = Style("serif-400", 10.5, INK)
STRONG: Final = Style("serif-600", 13.5, INK)
HEADING: Final = Style("sans-600", 8.5, INK_SECOND)
LEGEND: Final = Style("sans-500", 9, INK)


class Column:
    """What is set so far within `width_px`; `height` grows downward from 0."""

    def __init__(self, case: Lettercase, width_px: float) -> None:
        self.case = case
        self.width = width_px
        self.height = 0.0
        self.nodes: list[Node] = []

    def skip(self, px: float) -> None:
        self.height += px

    def text(self, text: str, style: Style, language: str, leading: float = LEADING) -> None:
        """A paragraph, in as many lines as it needs."""
        for line in wrapped(text, style, self.width, language, self.case):
            self.height += style.size * leading
            at = (0.0, self.height - style.size * (leading - 1))
            self.nodes.append(self.case.line(line, at, style, language))

    def fits(self, text: str, style: Style, language: str, most_px: float) -> bool:
        """Whether the paragraph would end within a height of `most_px`."""
        lines = list(wrapped(text, style, self.width, language, self.case))
        return self.height + len(lines) * style.size * LEADING <= most_px

    def grid(self, cells: Sequence["Column"], columns: int, gap_px: float = 0) -> None:
        """Cells in `columns` columns, read downward; as many in each, each as high as it is."""
        rows = -(-len(cells) // columns)
        highest = 0.0
        for n in range(columns):
            top = 0.0
            for cell in cells[n * rows : (n + 1) * rows]:
                self.nodes.append(cell.at(n * self.width / columns, self.height + top))
                top += cell.height + gap_px
            highest = max(highest, top)
        self.height += highest

    def at(self, x: float, y: float) -> Node:
        """All of it, its upper left corner at (x, y)."""
        return moved(self.nodes, x, y)


def moved(nodes: Iterable[Node], x: float, y: float) -> Node:
    return node("g", {"transform": f"translate({number(x)} {number(y)})"}, *nodes)


def beside(case: Lettercase, columns: Sequence[tuple[float, Column]], width_px: float) -> Column:
    """Columns side by side, each with its left edge; as high as the highest."""
    joined = Column(case, width_px)
    joined.nodes = [column.at(x, 0) for x, column in columns]
    joined.height = max(column.height for _, column in columns)
    return joined


def signed(case: Lettercase, width_px: float, sign: Node, text: str, language: str) -> Column:
    """A row of a legend: the sign, and its meaning beside it."""
    words = Column(case, width_px - 34)
    words.skip(3)
    words.text(text, LEGEND, language, 1.2)
    row = Column(case, width_px)
    row.nodes = [node("g", {"transform": "translate(13 9) scale(.8)"}, sign), words.at(30, 0)]
    row.height = max(words.height + 2, 18)
    return row

"""A blank map to fill in, and its answers on a second page."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from app.pictures import symbols
from app.pictures.lettercase import Lettercase, Style
from app.pictures.places import LetteredPlace, place_names, sign_of
from app.pictures.scene import Scene
from app.pictures.svg import Attributes, Node, Point, node, number
from app.pictures.symbols import Drawn
from app.sheets.column import INK, PLAIN, RULE, Column
from app.sheets.map_box import DENSITY, Painter, map_box, whole
from app.sheets.numbering import Entries, Numbering, answers, badge_of, numbering
from app.sheets.order import Order, Workshop
from app.sheets.page import DATE, TITLE, Page

BADGE_PX: Final = 8.0
NUMBER: Final = Style("sans-600", 9.5, INK)
BLANK_FRAME: Final[Attributes] = {"fill": "#fff", "stroke": INK, "stroke-width": 1.3}
FRAME_PX: Final = (26.0, 17.0)
# Room to write: 6.3 mm a line.
LINE_PX: Final = 24.0
MAP_GAP_PX: Final = 10.0
COLUMNS: Final = {"landscape": 5, "portrait": 3}
FIELDS: Final = Style("sans-500", 10, INK)
ANSWER: Final = Style("serif-400", 10, INK)
# With names left out no name along a line stays; with symbols left out no march tells a side.
LEFT_OUT: Final = {"names": ("lettering",), "symbols": ("trails", "air")}


def worksheet(workshop: Workshop, order: Order) -> list[list[Node]]:
    """The page to fill in, and the page of the answers."""
    words = order.words
    trial = workshop.scene(order, order.day, order.paper.inner_px)
    page = _headed(order, trial.case, words.label("task"))
    # How many blanks there are depends on the map, and its height on the lines for them.
    most = numbering(trial, order.blank)
    expected = _entries(workshop, most)
    page.bottom -= max(
        _grid(page, [_line(page, n) for n, _, _ in expected]).height,
        _grid(page, [_answer(page, *entry) for entry in expected]).height,
    )
    scene = workshop.scene(order, order.day, (page.width, page.room - MAP_GAP_PX))
    found = numbering(scene, order.blank, most)
    lines = _grid(page, [_line(page, n) for n, _, _ in _entries(workshop, found)])
    page.fill(map_box(scene, order.layers, words.picture, _blank(found, order.blank)))
    page.fill(lines.at(0, 0), y=page.room)
    return [page.svg_nodes(), _answer_page(workshop, order, scene, found)]


def _answer_page(workshop: Workshop, order: Order, scene: Scene, found: Numbering) -> list[Node]:
    page = _headed(order, scene.case, order.words.label("answers"), fields=False)
    entries = _entries(workshop, found)
    answers_given = _grid(page, [_answer(page, *entry) for entry in entries])
    page.fill(map_box(scene, order.layers, order.words.picture, _solved(found)))
    below = scene.view.height / DENSITY + MAP_GAP_PX
    page.fill(answers_given.at(0, 0), y=below)
    return page.svg_nodes()


def _headed(order: Order, case: Lettercase, task: str, *, fields: bool = True) -> Page:
    """Title and date, the task, and lines for a name and a class where there are to be some."""
    words = order.words.picture
    page = Page(order, case)
    lines = "     ".join(
        f"{order.words.label(key)} {'_' * length}" for key, length in (("name", 34), ("class", 16))
    )
    page.head(
        [
            (f"{words.title} · {words.phase}", TITLE, words.language),
            (words.date, DATE, words.language),
            *((note, PLAIN, words.language) for note in words.notes),
            (task, PLAIN, words.language),
            *([(lines, FIELDS, words.language)] if fields else []),
        ]
    )
    page.colophon()
    return page


def _entries(workshop: Workshop, found: Numbering) -> Entries:
    return answers(found, workshop.side_names)


def _grid(page: Page, cells: Sequence[Column]) -> Column:
    grid = page.column()
    grid.grid(cells, COLUMNS[page.paper.orientation], 2)
    return grid


def _cell(page: Page, n: int) -> Column:
    cell = page.column(page.width / COLUMNS[page.paper.orientation] - 14)
    cell.nodes.append(page.case.line(f"{n}", (16, 16), NUMBER, "en", "end"))
    return cell


def _line(page: Page, n: int) -> Column:
    cell = _cell(page, n)
    rule: Attributes = {"d": f"M22,18H{number(cell.width)}", "stroke": RULE, "stroke-width": 1}
    cell.nodes.append(node("path", rule))
    cell.height = LINE_PX
    return cell


def _answer(page: Page, n: int, answer: str, language: str) -> Column:
    cell = _cell(page, n)
    words = page.column(cell.width - 22)
    words.skip(5)
    words.text(answer, ANSWER, language, 1.15)
    cell.nodes.append(words.at(22, 0))
    cell.height = max(words.height, 20)
    return cell


def _blank(found: Numbering, blank: str) -> dict[str, Painter]:
    """Painters that leave out what is asked for and number what is to be found."""
    # A fight's title, which a reader of the file may see, names its place.
    painters: dict[str, Painter] = {"fights": lambda scene: _untitled(scene.paint("fights"))}
    if blank != "symbols":
        painters |= dict.fromkeys(LEFT_OUT["names"], _nothing)
        painters["places"] = lambda scene: [_numbered_signs(scene, found)]
    if blank != "names":
        painters |= dict.fromkeys(LEFT_OUT["symbols"], _nothing)
        painters["units"] = lambda scene: [
            symbols.leaders(list(found.units.values()), INK),
            node("g", {}, *[_frame(scene, n, it) for n, it in found.units.items()]),
        ]
    return painters


def _untitled(drawn: list[Node]) -> list[Node]:
    for mark in (mark for group in drawn for mark in group):
        for title in mark.findall("title"):
            mark.remove(title)
    return drawn


def _nothing(_scene: Scene) -> list[Node]:
    return []


def _numbered_signs(scene: Scene, found: Numbering) -> Node:
    signs = [sign_of(it) for it in scene.places]
    badges = [_badge(scene.case, badge_of(it), n) for n, it in found.places.items()]
    return node("g", {}, *signs, *badges)


def _badge(case: Lettercase, at: Point, n: int) -> Node:
    ring: Attributes = {"r": BADGE_PX, **BLANK_FRAME, "stroke-width": 1.1}
    digits = case.line(str(n), (0, 3.4), NUMBER, "en", "middle")
    place: Attributes = {
        "transform": f"translate({number(at[0])} {number(at[1])})",
        "data-number": str(n),
    }
    return node("g", place, node("circle", ring), digits)


def _frame(scene: Scene, n: int, drawn: Drawn) -> Node:
    """An empty frame of one size for all: neither side nor echelon shows."""
    width, height = FRAME_PX
    box: Attributes = {"x": -width / 2, "y": -height / 2, "width": width, "height": height}
    digits = scene.case.line(str(n), (0, 3.6), NUMBER, "en", "middle")
    place: Attributes = {
        "transform": f"translate({number(drawn.at[0])} {number(drawn.at[1])})",
        "data-number": str(n),
    }
    return node("g", place, node("rect", {**box, **BLANK_FRAME}), digits)


def _solved(found: Numbering) -> dict[str, Painter]:
    """Painters of the answers: everything stands, each number beside its answer."""

    def names(scene: Scene) -> list[Node]:
        asked = {it.record["id"] for it in found.places.values()}
        plain = [it for it in whole(scene) if it.record["id"] not in asked]
        numbered = [_with_number(it, n) for n, it in found.places.items()]
        return [
            *map(sign_of, scene.places),
            place_names([*plain, *numbered], scene.case),
        ]

    def units(scene: Scene) -> list[Node]:
        badges = []
        for n, it in found.units.items():
            width, height = symbols.frame_of(it.unit, scene.level, scene.sizes)
            corner = (it.at[0] - width / 2 - 5, it.at[1] - height / 2 - 3)
            badges.append(_badge(scene.case, corner, n))
        return [*scene.paint("units"), node("g", {}, *badges)]

    return {"places": names, "units": units}


def _with_number(place: LetteredPlace, n: int) -> LetteredPlace:
    return replace(place, label={**place.label, "name": f"{n} {place.label['name']}"})

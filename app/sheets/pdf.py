"""Pages as PDF: shapes stay shapes, letters become text in our own fonts. The door to fpdf2."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from fpdf import FPDF
from fpdf.enums import StrokeJoinStyle, TextMode
from fpdf.svg import SVGObject, convert_transforms

from app.pictures.lettercase import Lettered, Placed
from app.pictures.svg import Node, document, node
from app.sheets.paper import PT_PER_PX, Paper
from app.sheets.raster import jpeg_of

SHAPES: Final = frozenset({"path", "rect", "circle", "ellipse"})
# What a shape takes from its groups.
INHERITED: Final[tuple[str, ...]] = (
    "fill", "fill-opacity", "fill-rule", "stroke", "stroke-dasharray", "stroke-dashoffset",
    "stroke-linecap", "stroke-linejoin", "stroke-opacity", "stroke-width",
)  # fmt: skip
OPACITIES: Final = ("fill-opacity", "stroke-opacity")
# The same order gives the same bytes: no clock. The day the sheets speak of would be no better.
EPOCH: Final = datetime(2000, 1, 1, tzinfo=UTC)

Look = Mapping[str, str]


def pdf_of(
    pages: Sequence[Sequence[Node]], paper: Paper, dist_dir: Path, *, title: str, language: str
) -> bytes:
    """One PDF page for each list of nodes, which are in px of the paper.

    `dist_dir` has the fonts that `make build` leaves there.
    """
    width, height = (px * PT_PER_PX for px in paper.size_px)
    pdf = FPDF(unit="pt", format=(width, height))
    pdf.set_margin(0)
    pdf.set_auto_page_break(False)
    pdf.set_creation_date(EPOCH)
    pdf.set_title(title)
    pdf.set_lang(language)
    for nodes in pages:
        pdf.add_page()
        writer = _Writer(pdf, dist_dir, _colours(nodes))
        for it in nodes:
            writer.write(it, f"scale({PT_PER_PX})", {})
        writer.flush()
    return bytes(pdf.output())


def _colours(nodes: Sequence[Node]) -> dict[str, str]:
    """What stands for a gradient where PDF has a line of it: its first colour."""
    gradients = (it for top in nodes for it in top.iter("linearGradient"))
    return {f"url(#{it.get('id')})": it[0].get("stop-color", "#000") for it in gradients}


@dataclass
class _Writer:
    """Walks a tree; shapes gather until a text or a picture must go over them."""

    pdf: FPDF
    dist_dir: Path
    colours: Mapping[str, str]
    shapes: list[Node] = field(default_factory=list)

    def write(self, it: Node, place: str, look: Look) -> None:
        """`place`: all transforms of its groups; `look`: what it takes from them."""
        here = f"{place} {it.get('transform', '')}"
        if it.get("class") == "raster":
            self._picture(it, here)
        elif isinstance(it, Lettered):
            self._text(it, here)
        elif it.tag in SHAPES:
            if it.get("d") != "":
                style = {"stroke": "none", **_look(it, look), "transform": here}
                self.shapes.append(node(it.tag, {**_geometry(it), **self._plain(style)}))
        elif it.tag == "g":
            self._group(it, here, _look(it, look))

    def _plain(self, style: dict[str, str]) -> dict[str, str | float]:
        return {name: self.colours.get(value, value) for name, value in style.items()}

    def _group(self, group: Node, place: str, look: Look) -> None:
        if "clip-path" not in group.attrib:
            for child in group:
                self.write(child, place, look)
            return
        self.flush()
        x, y, scale = _where(place)
        clip = group[0]
        width, height = (float(clip.attrib[name]) * scale for name in ("width", "height"))
        with self.pdf.rect_clip(x, y, width, height):
            for child in group:
                self.write(child, place, look)
            self.flush()

    def flush(self) -> None:
        """Put the shapes gathered so far on the page."""
        if self.shapes:
            svg = document(self.pdf.w, self.pdf.h, *self.shapes)
            SVGObject(svg).draw_to_page(self.pdf, 0, 0)
            self.shapes.clear()

    def _picture(self, group: Node, place: str) -> None:
        if not len(group):
            return
        self.flush()
        x, y, scale = _where(place)
        width, height = (float(group.attrib[name]) for name in ("data-width", "data-height"))
        self.pdf.image(jpeg_of(group), x, y, width * scale, height * scale)

    def _text(self, text: Lettered, place: str) -> None:
        self.flush()
        style = text.style
        x0, y0, scale = _where(place)
        size = style.size * scale
        opacity = float(text.get("opacity", "1"))
        with self.pdf.local_context(fill_opacity=opacity, stroke_opacity=opacity):
            if style.halo:
                width = style.halo_width * scale
                with self.pdf.local_context(
                    text_mode=TextMode.STROKE, stroke_join_style=StrokeJoinStyle.ROUND
                ):
                    self.pdf.set_draw_color(style.halo)
                    self.pdf.set_line_width(width)
                    self._runs(text, x0, y0, scale, size)
            self.pdf.set_text_color(style.fill)
            self._runs(text, x0, y0, scale, size)

    def _runs(self, text: Lettered, x0: float, y0: float, scale: float, size: float) -> None:
        for face, letters in _runs(text.letters):
            first = letters[0]
            x, y = x0 + first.x * scale, y0 + first.y * scale
            self._use(face, size, text.style.spacing * scale)
            words = "".join(it.letter for it in letters)
            if first.angle_deg:
                # Ours turn clockwise, as in SVG; fpdf2's do not.
                with self.pdf.rotation(-first.angle_deg, x, y):
                    self.pdf.text(x, y, words)
            else:
                self.pdf.text(x, y, words)

    def _use(self, face: str, size: float, spacing: float) -> None:
        # fpdf2 keeps them by their names in small letters.
        if face.lower() not in self.pdf.fonts:
            self.pdf.add_font(face, fname=self.dist_dir / f"{face}.ttf")
        self.pdf.set_font(face, size=size)
        self.pdf.set_char_spacing(spacing)


def _look(it: Node, above: Look) -> dict[str, str]:
    own = {name: it.attrib[name] for name in INHERITED if name in it.attrib}
    look: dict[str, str] = {**above, **own}
    if "opacity" in it.attrib:
        for name in OPACITIES:
            look[name] = f"{float(look.get(name, '1')) * float(it.attrib['opacity']):.3f}"
    return look


def _geometry(it: Node) -> dict[str, str]:
    other = {*INHERITED, "opacity", "transform", "class"}
    return {
        name: value
        for name, value in it.attrib.items()
        if name not in other and not name.startswith("data-")
    }


def _where(place: str) -> tuple[float, float, float]:
    """Where the origin lies, and how large a px is, in points: groups are moved and scaled only."""
    matrix = convert_transforms(place)
    return matrix.e, matrix.f, matrix.a


def _runs(letters: Sequence[Placed]) -> Iterator[tuple[str, list[Placed]]]:
    """Letters of one face on a straight baseline go together; turned ones go alone."""
    run: list[Placed] = []
    for letter in letters:
        if run and (letter.face != run[0].face or letter.angle_deg or run[0].angle_deg):
            yield run[0].face, run
            run = []
        run.append(letter)
    if run:
        yield run[0].face, run

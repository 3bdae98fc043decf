"""Texts as outlines, so that a picture looks the same wherever it is opened."""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Final, Literal

from app.pictures.svg import Attributes, Node, node, number

Anchor = Literal["start", "middle", "end"]
Point = tuple[float, float]

FIRST_HAN: Final = 0x2E80
_HAN_LANGUAGES: Final = ("zh-Hans", "zh-Hant", "ja")
# No face that can be had has 㵲; the routes' own note gives 舞水 as the river's other writing.
# 垴 is the same character as 堖, simplified.
OTHER_WRITING: Final = {"㵲": "舞", "堖": "垴"}


class MissingGlyphError(ValueError):
    """A character that no face of the build has."""

    def __init__(self, character: str) -> None:
        super().__init__(f"no outline of {character!r} was built; run make build")


@dataclass(frozen=True, slots=True)
class Glyph:
    """One letter of a face: `advance` and `outline` in 1/1000 of the size, y up."""

    letter: str
    face: str
    advance: float
    outline: str


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set. `face` is one of tools.build.glyphs.FACES, the Latin ones."""

    face: str
    size: float
    fill: str
    halo: str | None = None
    halo_width: float = 3
    spacing: float = 0
    opacity: float = 1


@dataclass(frozen=True, slots=True)
class Placed:
    """A letter where it stands: the start of its baseline in px, turned clockwise."""

    letter: str
    face: str
    x: float
    y: float
    angle_deg: float = 0


class Lettered(Node):
    """A text as outlines that still knows its letters: what writes PDF sets them as text."""

    def __init__(self, attributes: Attributes, style: Style, letters: Sequence[Placed]) -> None:
        super().__init__("g", {name: str(value) for name, value in attributes.items()})
        self.style = style
        self.letters = letters


@dataclass(frozen=True)
class Lettercase:
    """The outlines of static/dist, read face by face when they are first needed."""

    dist_dir: Path

    def width(self, text: str, style: Style, language: str) -> float:
        """Advance of `text` in px."""
        glyphs = self._glyphs(text, style.face, language)
        return sum(glyph.advance for glyph in glyphs) * style.size / 1000 + style.spacing * len(
            glyphs
        )

    def line(
        self, text: str, at: Point, style: Style, language: str, anchor: Anchor = "start"
    ) -> Node:
        """`text` on a straight baseline from, about or up to `at`."""
        x, y = at
        shift = {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor]
        x -= self.width(text, style, language) * shift
        letters = []
        for glyph in self._glyphs(text, style.face, language):
            letters.append((glyph, Placed(glyph.letter, glyph.face, x, y)))
            x += glyph.advance * style.size / 1000 + style.spacing
        return _lettered(text, letters, style)

    def along(
        self,
        text: str,
        course: Sequence[Point],
        style: Style,
        language: str,
        middle: float = 0.5,
    ) -> Node:
        """`text` about a point of `course`, each letter turned with it.

        `middle` is the text's, in shares of the course.
        """
        glyphs = self._glyphs(text, style.face, language)
        advances = [glyph.advance * style.size / 1000 + style.spacing for glyph in glyphs]
        walk = _Walk(course)
        at = walk.length * middle - sum(advances) / 2
        letters = []
        for glyph, advance in zip(glyphs, advances, strict=True):
            half = glyph.advance * style.size / 2000
            (x, y), angle = walk.at(at + half)
            start = (x - half * math.cos(angle), y - half * math.sin(angle))
            letters.append((glyph, Placed(glyph.letter, glyph.face, *start, math.degrees(angle))))
            at += advance
        return _lettered(text, letters, style)

    def _glyphs(self, text: str, face: str, language: str) -> list[Glyph]:
        # A letter that the face of its language lacks comes from that of another.
        own = language if language in _HAN_LANGUAGES else "zh-Hans"
        han = [f"han-{name}" for name in sorted(_HAN_LANGUAGES, key=lambda it: it != own)]
        # Invisible marks (direction, joining) have no outline and change none.
        letters = [OTHER_WRITING.get(letter, letter) for letter in text if letter.isprintable()]
        return [self._glyph(letter, face, han) for letter in letters]

    def _glyph(self, letter: str, face: str, han: Sequence[str]) -> Glyph:
        for name in (*han, face) if ord(letter) >= FIRST_HAN else (face, *han):
            found = self._face(name).get(letter)
            if found is not None:
                return found
        raise MissingGlyphError(letter)

    def _face(self, name: str) -> dict[str, Glyph]:
        if name not in self._faces:
            record = json.loads((self.dist_dir / f"{name}.glyphs").read_text(encoding="utf-8"))
            self._faces[name] = {
                letter: Glyph(letter, name, advance, outline)
                for letter, (advance, outline) in record["glyphs"].items()
            }
        return self._faces[name]

    @cached_property
    def _faces(self) -> dict[str, dict[str, Glyph]]:
        return {}


class _Walk:
    """A course by the distance walked on it."""

    def __init__(self, course: Sequence[Point]) -> None:
        self.course = course
        self.steps = [math.dist(a, b) for a, b in pairwise(course)]
        self.length = sum(self.steps)

    def at(self, distance: float) -> tuple[Point, float]:
        """The point `distance` px from the start, and the direction there in radians.

        Before the start and past the end the course goes straight on.
        """
        walked = 0.0
        last = len(self.steps) - 1
        for n, step in enumerate(self.steps):
            if walked + step >= distance or n == last:
                (x1, y1), (x2, y2) = self.course[n], self.course[n + 1]
                share = (distance - walked) / step if step else 0
                return (
                    (x1 + (x2 - x1) * share, y1 + (y2 - y1) * share),
                    math.atan2(y2 - y1, x2 - x1),
                )
            walked += step
        raise ValueError("a course has at least two points")


def _outlined(glyph: Glyph, at: Placed, size: float) -> Node | None:
    if not glyph.outline:
        return None
    turn = f" rotate({number(at.angle_deg)})" if at.angle_deg else ""
    scale = f"{size / 1000:.5f}"
    return node(
        "path",
        {
            "d": glyph.outline,
            "transform": f"translate({number(at.x)} {number(at.y)}){turn} scale({scale} -{scale})",
        },
    )


def _lettered(text: str, letters: Sequence[tuple[Glyph, Placed]], style: Style) -> Node:
    outlines = (_outlined(glyph, at, style.size) for glyph, at in letters)
    drawn = [outline for outline in outlines if outline is not None]
    attributes: Attributes = {"fill": style.fill}
    if style.opacity < 1:
        attributes["opacity"] = style.opacity
    made = Lettered(attributes, style, [at for _, at in letters])
    title = node("title")
    title.text = text
    made.append(title)
    if style.halo:
        # The halo lies under every letter, not only under its own.
        width = number(style.halo_width * 1000 / style.size)
        halo: Attributes = {"fill": "none", "stroke": style.halo, "stroke-width": width}
        made.append(node("g", {**halo, "stroke-linejoin": "round"}, *drawn))
    made.extend(drawn)
    return made

"""Outlines of every letter that a picture may need, as `make build` leaves them in static/dist.

`python -m tools.build.glyphs` writes <face>.glyphs, JSON: {"units_per_em": 1000, "glyphs":
{"直": [advance, "M12,34..."]}}, y up. The Han faces hold only the characters that the atlas
uses, each in the form of its language. <face>.ttf is the same as a font, for PDF.
"""

import json
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

from babel.dates import get_day_names, get_month_names
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.svgLib.path import parse_path
from fontTools.ttLib import TTFont

ROOT: Final = Path(__file__).resolve().parents[2]
FONTS_DIR: Final = ROOT / "node_modules" / "@fontsource-variable"
DIST: Final = ROOT / "static" / "dist"
UNITS_PER_EM: Final = 1000
FIRST_HAN: Final = 0x2E80
ASCENT, DESCENT = 900, -250
# Fonts count seconds from 1904.
FIRST_OF_2000: Final = 3_029_529_600

# Face -> npm package, style, weight.
FACES: Final = {
    "serif-400": ("source-serif-4", "normal", 400),
    "serif-600": ("source-serif-4", "normal", 600),
    "serif-400-italic": ("source-serif-4", "italic", 400),
    "sans-500": ("inter", "normal", 500),
    "sans-600": ("inter", "normal", 600),
    "han-zh-Hans": ("noto-serif-sc", "normal", 500),
    "han-zh-Hant": ("noto-serif-tc", "normal", 500),
    "han-ja": ("noto-serif-jp", "normal", 500),
}
# Han text is set in the serif of its language whatever stands beside it.
LATIN_SUBSETS: Final = ("latin", "latin-ext")
TEXTS: Final = (
    "geodata/**/*.json",
    "geodata/*.geojson",
    "static/basemap/lettering.json",
    "app/translations/*/LC_MESSAGES/*.po",
    "app/maps/texts.py",
    "app/pictures/*.py",
    "app/sheets/*.py",
)
# Whose words for days and months come from Babel.
LOCALES: Final = ("zh_Hans", "zh_Hant", "ja")

Glyph = tuple[int, str]


def characters_used(root: Path = ROOT) -> set[str]:
    """Every character of a text that a picture may show, Latin ones included."""
    files = (path for pattern in TEXTS for path in root.glob(pattern))
    found = {character for path in files for character in path.read_text(encoding="utf-8")}
    found |= {character for words in _words_of_dates() for character in words}
    # Signs such as that of a key stand in pages only.
    return {character for character in found if unicodedata.category(character) != "So"}


def _words_of_dates() -> Iterator[str]:
    """The names that a date in words may have, and what stands between its numbers."""
    for locale in LOCALES:
        yield from get_day_names("wide", locale=locale).values()
        yield from get_month_names("wide", locale=locale).values()
    yield "年月日"


def glyphs_of(package: str, style: str, weight: int, wanted: Iterable[str]) -> dict[str, Glyph]:
    """Advance and outline of those `wanted` that the face has, at UNITS_PER_EM."""
    left = {character for character in wanted if character.isprintable()}
    found: dict[str, Glyph] = {}
    for path in _font_files(package, style):
        font = _font(path)
        cmap = font.getBestCmap()
        here = {character for character in left if ord(character) in cmap}
        if not here:
            continue
        glyph_set = font.getGlyphSet(location={"wght": weight})
        scale = UNITS_PER_EM / font["head"].unitsPerEm
        for character in here:
            found[character] = _outline(glyph_set, cmap[ord(character)], scale)
        left -= here
    return dict(sorted(found.items()))


def _outline(glyph_set: Any, name: str, scale: float) -> Glyph:
    pen = SVGPathPen(glyph_set, ntos=lambda number: str(round(number)))
    glyph_set[name].draw(TransformPen(pen, (scale, 0, 0, scale, 0, 0)))
    return round(glyph_set[name].width * scale), pen.getCommands()


def _font_files(package: str, style: str) -> Iterator[Path]:
    folder = FONTS_DIR / package / "files"
    if not folder.is_dir():
        raise FileNotFoundError(f"{folder} is missing: run `npm ci` first")
    if package.startswith("noto"):
        numbered = sorted(folder.glob(f"{package}-*-wght-{style}.woff2"))
        yield from numbered
        return
    yield from (folder / f"{package}-{subset}-wght-{style}.woff2" for subset in LATIN_SUBSETS)


@cache
def _font(path: Path) -> TTFont:
    return TTFont(path, lazy=True)


def font_of(face: str, glyphs: dict[str, Glyph]) -> FontBuilder:
    """The outlines as a TrueType font that holds nothing else."""
    names = {letter: f"u{ord(letter):04X}" for letter in glyphs}
    builder = FontBuilder(UNITS_PER_EM, isTTF=True)
    builder.setupGlyphOrder([".notdef", *names.values()])
    builder.setupCharacterMap({ord(letter): name for letter, name in names.items()})
    shapes = {names[letter]: _shape(outline) for letter, (_, outline) in glyphs.items()}
    builder.setupGlyf({".notdef": TTGlyphPen(None).glyph(), **shapes})
    # The side bearing is where the outline begins, or readers of fonts would shift it.
    metrics = {
        names[letter]: (advance, getattr(shapes[names[letter]], "xMin", 0))
        for letter, (advance, _) in glyphs.items()
    }
    builder.setupHorizontalMetrics({".notdef": (UNITS_PER_EM, 0), **metrics})
    builder.setupHorizontalHeader(ascent=ASCENT, descent=DESCENT)
    builder.setupNameTable({"familyName": face, "styleName": "Regular", "psName": face})
    builder.setupOS2(sTypoAscender=ASCENT, usWinAscent=ASCENT, usWinDescent=-DESCENT)
    builder.setupPost()
    # No clock: the same outlines give the same bytes.
    builder.updateHead(created=FIRST_OF_2000, modified=FIRST_OF_2000)
    builder.font.recalcTimestamp = False
    return builder


def _shape(outline: str) -> Any:
    pen = TTGlyphPen(None)
    if outline:
        parse_path(outline, pen)
    return pen.glyph()


def main() -> int:
    DIST.mkdir(parents=True, exist_ok=True)
    used = characters_used()
    han = {character for character in used if ord(character) >= FIRST_HAN} | set("·—“”‘’…″")
    latin = {chr(code) for code in range(0x20, 0x250)} | {c for c in used if ord(c) < FIRST_HAN}
    for face, (package, style, weight) in FACES.items():
        glyphs = glyphs_of(package, style, weight, han if face.startswith("han") else latin)
        record = {"units_per_em": UNITS_PER_EM, "glyphs": glyphs}
        text = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
        (DIST / f"{face}.glyphs").write_text(text, encoding="utf-8")
        font_of(face, glyphs).save(DIST / f"{face}.ttf")
    return 0


if __name__ == "__main__":
    sys.exit(main())

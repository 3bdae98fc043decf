"""How wide a text is in the fonts that the pages ship."""

from functools import cache
from pathlib import Path
from typing import Final

from fontTools.ttLib import TTFont

FONTS_DIR = Path(__file__).parents[2] / "node_modules" / "@fontsource-variable"
NAMES_FONT: Final = "source-serif-4"
DESIGNATIONS_FONT: Final = "inter"

# Han glyphs fill their em box in every font; the reader's own font may space them a little wider.
HAN_EM: Final = 1.04
# Above and below the baseline, in em, halo included: Source Serif 4 and the Han fonts alike.
ASCENT_EM: Final = 0.86
DESCENT_EM: Final = 0.26


class MissingFontError(FileNotFoundError):
    """The npm packages with the fonts are not installed."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is missing: run `npm ci` first")


def text_width(text: str, family: str, weight: int, size: float) -> float:
    """Width of `text` in px, set in `family` (a fontsource package) at `size` px."""
    return sum(_advance_em(character, family, weight) for character in text) * size


@cache
def _advance_em(character: str, family: str, weight: int) -> float:
    if ord(character) >= 0x2E80:
        return HAN_EM
    for subset in ("latin", "latin-ext"):
        font = _font(family, subset)
        name = font.getBestCmap().get(ord(character))
        if name is not None:
            glyphs = font.getGlyphSet(location={"wght": weight})
            return float(glyphs[name].width) / float(font["head"].unitsPerEm)
    raise ValueError(f"neither subset of {family} has {character!r}")


@cache
def _font(family: str, subset: str) -> TTFont:
    path = FONTS_DIR / family / "files" / f"{family}-{subset}-wght-normal.woff2"
    if not path.exists():
        raise MissingFontError(path)
    return TTFont(path)

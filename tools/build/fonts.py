"""The interface's face cut to the weights that the pages use: `python -m tools.build.fonts`.

Inter comes from npm as one variable file from hairline to black, a quarter of which no page
shows. Source Serif 4 is left as it came: its name is reserved for the unchanged face.
"""

from pathlib import Path
from typing import Final

from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

ROOT: Final = Path(__file__).resolve().parents[2]
SOURCE: Final = (
    ROOT / "node_modules" / "@fontsource-variable" / "inter" / "files"
    / "inter-latin-wght-normal.woff2"
)  # fmt: skip
TARGET: Final = ROOT / "build" / "fonts" / "inter-latin.woff2"
# What static/src/css/fonts.css declares.
WEIGHTS: Final = (400, 700)


def narrowed(source: Path, weights: tuple[int, int]) -> TTFont:
    """The variable font `source` with its weight axis cut to `weights`, lightest first."""
    # The date of the file would make each build another font.
    font = TTFont(source, recalcTimestamp=False)
    return instantiateVariableFont(font, {"wght": weights})


def main() -> None:
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    font = narrowed(SOURCE, WEIGHTS)
    font.flavor = "woff2"
    font.save(TARGET)


if __name__ == "__main__":
    main()

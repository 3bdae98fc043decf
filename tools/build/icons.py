"""The icons of the installed atlas, drawn from static/icon.svg: `python -m tools.build.icons`.

A maskable icon is cut to any shape by the system: the sign keeps to the inner four fifths, on paper.
"""

import re
import sys
from pathlib import Path
from typing import Final

import resvg_py

ROOT: Final = Path(__file__).resolve().parents[2]
SIZES_PX: Final = (192, 512)
PAPER: Final = "#fbf7ee"
SAFE_SHARE: Final = 0.7


def main() -> int:
    text = (ROOT / "static" / "icon.svg").read_text(encoding="utf-8")
    dist = ROOT / "static" / "dist"
    for size in SIZES_PX:
        (dist / f"icon-{size}.png").write_bytes(drawn(text, size))
    (dist / "icon-maskable-512.png").write_bytes(drawn(maskable(text), 512))
    return 0


def drawn(svg: str, size_px: int) -> bytes:
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, width=size_px, height=size_px))


def maskable(svg: str) -> str:
    """The same sign, smaller, in the middle of a square of paper."""
    found = re.search(r'viewBox="0 0 (\d+) (\d+)"', svg)
    if found is None:
        raise ValueError("static/icon.svg: its viewBox does not begin at 0 0")
    side = int(found[1])
    inner = svg.replace("<svg ", f'<svg width="{side}" height="{side}" ', 1)
    offset = side * (1 - SAFE_SHARE) / 2
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}">'
        f'<rect width="{side}" height="{side}" fill="{PAPER}"/>'
        f'<g transform="translate({offset} {offset}) scale({SAFE_SHARE})">{inner}</g></svg>'
    )


if __name__ == "__main__":
    sys.exit(main())

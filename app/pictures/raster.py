"""PNG from a picture's SVG."""

import resvg_py


def png_of(svg: str, scale: float = 1) -> bytes:
    """The picture in px times `scale`. No font of the machine has a part in it."""
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, zoom=scale, skip_system_fonts=True))

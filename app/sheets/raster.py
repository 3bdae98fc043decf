"""The relief and the tint of held ground as one JPEG: what PDF cannot draw as lines."""

import base64
import io
from typing import Final

from PIL import Image

from app.pictures import png_of
from app.pictures.svg import Node, document
from app.sheets.map_box import GROUND

DPI: Final = 200
QUALITY: Final = 86


def jpeg_of(group: Node) -> io.BytesIO:
    """The group's picture at DPI; the group says its size and density (data-width, ...).

    Tiles are pasted: to draw them takes ten times as long.
    """
    scale = DPI / (96 * float(group.attrib["data-density"]))
    width, height = (float(group.attrib[name]) for name in ("data-width", "data-height"))
    picture = Image.new("RGB", (round(width * scale), round(height * scale)), GROUND)
    for part in group:
        tiles = list(part.iter("image"))
        if tiles:
            _paste(picture, tiles, scale, float(part.get("opacity", "1")))
        else:
            drawn = png_of(document(width, height, part), scale)
            tint = Image.open(io.BytesIO(drawn)).convert("RGBA").resize(picture.size)
            picture.paste(tint, mask=tint)
    written = io.BytesIO()
    picture.save(written, "JPEG", quality=QUALITY)
    written.seek(0)
    return written


def _paste(picture: Image.Image, tiles: list[Node], scale: float, opacity: float) -> None:
    relief = picture.copy()
    for tile in tiles:
        left, top, width, height = (
            float(tile.attrib[name]) * scale for name in ("x", "y", "width", "height")
        )
        # Edges are rounded, not sizes, so that neighbours meet.
        x, y, right, bottom = map(round, (left, top, left + width, top + height))
        source = Image.open(io.BytesIO(base64.b64decode(tile.attrib["href"].partition(",")[2])))
        relief.paste(source.convert("RGB").resize((right - x, bottom - y)), (x, y))
    picture.paste(Image.blend(picture, relief, opacity))

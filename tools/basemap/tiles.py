"""Cuts the relief into a tile pyramid and into single images, and describes both."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from tools.basemap import elevation, relief
from tools.basemap.extents import CONTEXT, FIRST_SIGHT, THEATRE, WIDE, Extent
from tools.basemap.mercator import TILE_PX, PixelWindow
from tools.basemap.relief import Rgb

FIRST_SIGHT_ZOOM = 7
PAPER_RGB = (251, 247, 238)


@dataclass(frozen=True, slots=True)
class Layer:
    """One storey of the pyramid; `rim_px` is the width over which its edge fades."""

    name: str
    extent: Extent
    zooms: tuple[int, ...]
    quality: int
    rim_px: int
    inside: bool = False

    def window(self, zoom: int) -> PixelWindow:
        # The wide tiles of zoom 6 must be the children of those of zoom 5, so that both end alike.
        coarse = PixelWindow.of_tiles(self.extent, self.zooms[0], inside=self.inside)
        k = 2 ** (zoom - self.zooms[0])
        return PixelWindow(zoom, coarse.x0 * k, coarse.y0 * k, coarse.width * k, coarse.height * k)


LAYERS = (
    Layer("wide", WIDE, (5, 6), 78, 96),
    Layer("context", CONTEXT, (7, 8), 74, 128),
    Layer("theatre", THEATRE, (9,), 85, 160, inside=True),
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A painted window."""

    window: PixelWindow
    rgb: Rgb

    def seen_at(self, window: PixelWindow) -> Rgb:
        """This sheet enlarged to a window of a larger zoom, as the browser would enlarge it."""
        k = 2.0 ** (window.zoom - self.window.zoom)
        west, north = window.x0 / k - self.window.x0, window.y0 / k - self.window.y0
        source = (west, north, west + window.width / k, north + window.height / k)
        image = Image.fromarray(self.rgb)
        return np.asarray(
            image.transform(
                (window.width, window.height),
                Image.Transform.EXTENT,
                source,
                Image.Resampling.BILINEAR,
            )
        )


def build(out: Path) -> None:
    """Write tiles/, the single images, relief.json and dem.npz into `out`."""
    ground: Sheet | None = None
    for layer in LAYERS:
        for zoom in layer.zooms:
            window = layer.window(zoom)
            sheet = Sheet(
                window, _fading_into(ground, window, relief.painted(window), layer.rim_px)
            )
            _write_tiles(out / "tiles", sheet, layer.quality)
            print(f"zoom {zoom}: {window.width // TILE_PX * (window.height // TILE_PX)} tiles")
        ground = sheet
    images = _write_images(out)
    write_first_sights(out)
    (out / "relief.json").write_text(json.dumps(_description(images), indent=1) + "\n")
    _write_dem(out / "dem.npz")


def _fading_into(ground: Sheet | None, window: PixelWindow, rgb: Rgb, rim_px: int) -> Rgb:
    """`rgb` with its rim blended into the layer below, or into paper under the lowest."""
    below: Rgb | NDArray[np.float64]
    below = np.array(PAPER_RGB, float) if ground is None else ground.seen_at(window)
    weight = np.minimum.outer(_ramp_up(window.height, rim_px), _ramp_up(window.width, rim_px))[
        ..., None
    ]
    return np.rint(rgb * weight + below * (1 - weight)).astype(np.uint8)


def _ramp_up(length: int, rim_px: int) -> NDArray[np.float64]:
    """0 at both ends, 1 from `rim_px` inwards, smooth between."""
    index = np.arange(length)
    step = np.clip(np.minimum(index, length - 1 - index) / rim_px, 0, 1)
    return step * step * (3 - 2 * step)


def _write_tiles(folder: Path, sheet: Sheet, quality: int) -> None:
    window = sheet.window
    for row in range(window.height // TILE_PX):
        for column in range(window.width // TILE_PX):
            tile = sheet.rgb[
                row * TILE_PX : (row + 1) * TILE_PX, column * TILE_PX : (column + 1) * TILE_PX
            ]
            x, y = window.x0 // TILE_PX + column, window.y0 // TILE_PX + row
            path = folder / str(window.zoom) / str(x) / f"{y}.webp"
            path.parent.mkdir(parents=True, exist_ok=True)
            Image.fromarray(tile).save(path, quality=quality, method=6)


def _write_images(out: Path) -> dict[str, dict[str, object]]:
    """The single-image variant for pages that must be one file; the theatre lies on the context."""
    described: dict[str, dict[str, object]] = {}
    ground: Sheet | None = None
    for name, extent, zoom, quality in (("context", CONTEXT, 7, 72), ("theatre", THEATRE, 9, 70)):
        window = PixelWindow.covering(extent, zoom)
        sheet = Sheet(window, _fading_into(ground, window, relief.painted(window), 96))
        file = f"relief-{name}.webp"
        Image.fromarray(sheet.rgb).save(out / file, quality=quality, method=6)
        described[name] = {
            "file": file,
            "bounds": window.bounds(),
            "size_px": [window.width, window.height],
        }
        ground = sheet
    return described


def write_first_sights(out: Path) -> None:
    """What lies under the page until its tiles are here; css/first-sight.css has their sizes."""
    for name, extent in FIRST_SIGHT.items():
        window = PixelWindow.covering(extent, FIRST_SIGHT_ZOOM)
        path = out / f"first-sight-{name}.webp"
        Image.fromarray(relief.painted(window)).save(path, quality=30, method=6)


def _description(images: dict[str, dict[str, object]]) -> dict[str, object]:
    storeys = []
    for layer in LAYERS:
        storey = {"name": layer.name, "minZoom": layer.zooms[0], "minNativeZoom": layer.zooms[0]}
        storeys.append(
            storey
            | {"maxNativeZoom": layer.zooms[-1], "bounds": layer.window(layer.zooms[0]).bounds()}
        )
    return {
        "template": "tiles/{z}/{x}/{y}.webp",
        "tiles": storeys,
        "images": images,
        "resolution_arcsec": 30,
        "projection": "Web Mercator (EPSG:3857), WGS84",
        "paper": "#" + bytes(PAPER_RGB).hex(),
        "attribution": "Relief: 30-arc-second DEM from meteva 1.9.6.2 (GPL-3.0)",
    }


def _write_dem(path: Path) -> None:
    """Elevations for profiles: row 0 southernmost; `south`, `west` are the first cell's centre."""
    grid = elevation.theatre_dem(THEATRE)
    np.savez_compressed(
        path,
        metres=grid.metres.astype(np.int16),
        south_deg=np.float64(grid.latitudes[0]),
        west_deg=np.float64(grid.longitudes[0]),
        step_deg=np.float64(1 / 120),
    )

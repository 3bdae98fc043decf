"""Turns elevation into a painted relief: hypsometric tint, two scales of hill shading, sea."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw
from scipy.ndimage import distance_transform_edt, gaussian_filter

from tools.basemap import elevation, gshhg
from tools.basemap.elevation import Metres
from tools.basemap.mercator import PixelWindow, pixel_x, pixel_y

Rgb = NDArray[np.uint8]
Ramp = tuple[tuple[float, tuple[int, int, int]], ...]

LAND_RAMP: Ramp = (
    (-20, (207, 216, 197)),
    (40, (212, 220, 200)),
    (100, (219, 224, 204)),
    (200, (227, 228, 207)),
    (350, (234, 231, 209)),
    (550, (236, 227, 202)),
    (800, (231, 216, 187)),
    (1100, (222, 201, 170)),
    (1500, (210, 184, 153)),
    (2000, (197, 169, 142)),
    (2800, (188, 161, 141)),
    (3800, (194, 175, 163)),
    (5000, (224, 217, 212)),
    (7000, (245, 244, 243)),
)
SEA_RAMP: Ramp = (
    (-6000, (150, 180, 196)),
    (-3000, (164, 192, 206)),
    (-1000, (178, 203, 214)),
    (-200, (192, 213, 222)),
    (-50, (203, 221, 227)),
    (0, (211, 226, 230)),
)
# Shadows turn to slate violet and light to warm paper: black and white would deaden the tint.
SHADOW_RGB = (86.0, 84.0, 104.0)
LIGHT_RGB = (255.0, 251.0, 236.0)
# The full-resolution shoreline is drawn this many times larger and averaged down.
SUPERSAMPLING = 3


def painted(window: PixelWindow) -> Rgb:
    """The relief of `window` as rows of 8-bit RGB."""
    metres = elevation.on_window(window)
    mass = gaussian_filter(metres, 7 * 2.0 ** (window.zoom - 9))
    rgb = _lit(_tinted(0.75 * metres + 0.25 * mass, LAND_RAMP), _shading(metres, mass, window))
    land = _land_mask(window)
    if not land.all():
        rgb = np.where(land[..., None], rgb, _sea(metres, land, window.zoom))
    return np.clip(np.rint(rgb), 0, 255).astype(np.uint8)


def _tinted(metres: Metres, ramp: Ramp) -> Metres:
    heights = [height for height, _ in ramp]
    channels = [np.interp(metres, heights, [rgb[k] for _, rgb in ramp]) for k in range(3)]
    return np.stack(channels, -1).astype(np.float32)


def _illumination(
    metres: Metres,
    window: PixelWindow,
    azimuth_deg: float,
    altitude_deg: float,
    exaggeration: float,
) -> Metres:
    south, east = np.gradient(metres)
    scale = exaggeration / window.pixel_size_m
    south, east = south * scale, east * scale
    azimuth, altitude = np.radians(azimuth_deg), np.radians(altitude_deg)
    # Image rows run south, so the surface normal's northward part is +south gradient.
    horizontal = np.cos(altitude) * (np.cos(azimuth) * south - np.sin(azimuth) * east)
    return (np.sin(altitude) + horizontal) / np.sqrt(east**2 + south**2 + 1)


def _shading(metres: Metres, mass: Metres, window: PixelWindow) -> Metres:
    """Light (> 0) and shadow (< 0) against level ground, from fine relief and from the massif."""
    fine = (
        0.65 * _illumination(metres, window, 315, 45, 2.9)
        + 0.20 * _illumination(metres, window, 270, 50, 2.9)
        + 0.15 * _illumination(metres, window, 0, 50, 2.9)
    )
    broad = 0.8 * _illumination(mass, window, 315, 45, 5.0) + 0.2 * _illumination(
        mass, window, 350, 45, 5.0
    )
    level_fine = 0.65 * np.sin(np.radians(45)) + 0.35 * np.sin(np.radians(50))
    level_broad = np.sin(np.radians(45))
    return 0.70 * (fine / level_fine - 1) + 0.34 * (broad / level_broad - 1)


def _lit(rgb: Metres, shading: Metres) -> Metres:
    shadow = (1 - np.exp(1.2 * np.minimum(shading, 0)))[..., None]
    light = 0.75 * (1 - np.exp(-1.1 * np.maximum(shading, 0)))[..., None]
    rgb = rgb * (1 - shadow) + np.array(SHADOW_RGB) * shadow
    return rgb * (1 - light) + np.array(LIGHT_RGB) * light


def _sea(metres: Metres, land: NDArray[np.bool_], zoom: int) -> Metres:
    shore_distance = distance_transform_edt(~land) / (14 * 2.0 ** (zoom - 7))
    darkening = 1 - 0.10 * np.exp(-shore_distance)
    return _tinted(np.minimum(metres, 0), SEA_RAMP) * darkening[..., None]


def _land_mask(window: PixelWindow) -> NDArray[np.bool_]:
    size = (window.width * SUPERSAMPLING, window.height * SUPERSAMPLING)
    mask = Image.new("L", size, 0)
    draw = ImageDraw.Draw(mask)
    resolution = "f" if window.zoom >= 9 else "h"
    for segment in gshhg.segments("gshhs", resolution, window.extent):
        if segment.kind != gshhg.LAND:
            continue
        x = (pixel_x(segment.lonlat[:, 0], window.zoom) - window.x0) * SUPERSAMPLING
        y = (
            pixel_y(np.clip(segment.lonlat[:, 1], -80, 83), window.zoom) - window.y0
        ) * SUPERSAMPLING
        draw.polygon(list(zip(x.tolist(), y.tolist(), strict=True)), fill=255)
    return np.asarray(mask.resize((window.width, window.height), Image.Resampling.BOX)) > 127

"""Downloads as GDAL reads them: what `ogrinfo` would say."""

from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pyogrio
import shapely


class OgrLayer(NamedTuple):
    """One layer: how many features, their fields by name, and their geometries."""

    count: int
    fields: dict[str, Any]
    geometries: list[shapely.Geometry | None]


def open_with_gdal(path: Path, content: bytes) -> dict[str, OgrLayer]:
    """Write `content` to `path` and read every layer of it back, by name."""
    path.write_bytes(content)
    return {str(name): _layer(path, str(name)) for name, _ in pyogrio.list_layers(path)}


def _layer(path: Path, name: str) -> OgrLayer:
    meta, _, geometries, values = pyogrio.raw.read(path, layer=name, datetime_as_string=True)
    names = [str(field) for field in meta["fields"]]
    count = len(geometries) if geometries is not None else len(values[0])
    shapes = [] if geometries is None else list(shapely.from_wkb(np.asarray(geometries)))
    return OgrLayer(count, dict(zip(names, values, strict=True)), shapes)

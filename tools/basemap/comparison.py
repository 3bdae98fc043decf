"""How far a rebuilt base map may differ from the committed one, and where it does."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from PIL import Image
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

# Encoders and spline code differ a little between releases; a changed source differs by far more.
PIXEL_TOLERANCE = 1.0  # mean absolute difference, of 255
VECTOR_TOLERANCE_DEG = 0.001  # Hausdorff distance
ELEVATION_TOLERANCE_M = 0


def differences(committed: Path, rebuilt: Path) -> list[str]:
    """One sentence for each file that is missing, superfluous or beyond its tolerance."""
    left, right = _files(committed), _files(rebuilt)
    found = [f"{name}: committed, but not built" for name in sorted(left - right)]
    found += [f"{name}: built, but not committed" for name in sorted(right - left)]
    for name in sorted(left & right):
        fault = _compared(committed / name, rebuilt / name)
        if fault:
            found.append(f"{name}: {fault}")
    return found


def _files(folder: Path) -> set[str]:
    # The site's build lays compressed copies, which are not committed, beside the files.
    return {
        p.relative_to(folder).as_posix()
        for p in folder.rglob("*")
        if p.is_file() and p.suffix not in (".gz", ".br")
    }


def _compared(one: Path, other: Path) -> str:
    if one.suffix == ".webp":
        return _images(one, other)
    if one.suffix == ".geojson":
        return _vectors(one, other)
    if one.suffix == ".npz":
        return _grids(one, other)
    return (
        ""
        if one.read_text(encoding="utf-8") == other.read_text(encoding="utf-8")
        else "the text differs"
    )


def _images(one: Path, other: Path) -> str:
    with Image.open(one) as a, Image.open(other) as b:
        if a.size != b.size:
            return f"{a.size} pixels committed, {b.size} built"
        difference = float(np.abs(np.asarray(a, float) - np.asarray(b, float)).mean())
    return f"pixels differ by {difference:.2f} on average" if difference > PIXEL_TOLERANCE else ""


def _vectors(one: Path, other: Path) -> str:
    left, right = (
        json.loads(path.read_text(encoding="utf-8"))["features"] for path in (one, other)
    )
    if len(left) != len(right):
        return f"{len(left)} features committed, {len(right)} built"
    for a, b in zip(left, right, strict=True):
        if a["properties"] != b["properties"]:
            return f"{a['properties']} committed, {b['properties']} built"
        one_shape: BaseGeometry = shape(a["geometry"])
        if one_shape.hausdorff_distance(shape(b["geometry"])) > VECTOR_TOLERANCE_DEG:
            return f"the feature at {a['geometry']['coordinates'][0]} has moved"
    return ""


def _grids(one: Path, other: Path) -> str:
    with np.load(one) as a, np.load(other) as b:
        if sorted(a.files) != sorted(b.files) or any(
            a[key].shape != b[key].shape for key in a.files
        ):
            return "the grid has another shape"
        worst = max(
            float(np.abs(a[key].astype(float) - b[key].astype(float)).max()) for key in a.files
        )
    return f"values differ by up to {worst}" if worst > ELEVATION_TOLERANCE_M else ""

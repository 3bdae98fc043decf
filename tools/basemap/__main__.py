"""Command line: python -m tools.basemap [all|fetch|relief|vectors|check]."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tools.basemap import packages, tiles, vectors
from tools.basemap.comparison import differences

OUT = packages.ROOT / "static" / "basemap"


def main(arguments: list[str] | None = None) -> int:
    """Run one step of the build; 1 when `check` finds the committed files out of date."""
    parser = argparse.ArgumentParser(
        prog="python -m tools.basemap", description="Build the offline base map."
    )
    parser.add_argument(
        "step", nargs="?", default="all", choices=("all", "fetch", "relief", "vectors", "check")
    )
    step = parser.parse_args(arguments).step
    packages.fetch_all()
    if step == "check":
        return _check()
    OUT.mkdir(parents=True, exist_ok=True)
    if step in ("all", "relief"):
        tiles.build(OUT)
    if step in ("all", "vectors"):
        vectors.build(OUT)
    return 0


def _check() -> int:
    with tempfile.TemporaryDirectory() as folder:
        rebuilt = Path(folder)
        tiles.build(rebuilt)
        vectors.build(rebuilt)
        found = differences(OUT, rebuilt)
    for line in found:
        print(line, file=sys.stderr)
    print(
        "the committed base map differs from its sources"
        if found
        else "the committed base map matches its sources"
    )
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

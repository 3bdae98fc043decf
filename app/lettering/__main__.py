"""python -m app.lettering: write the placement tables, one file a level."""

import argparse
import gzip
import json
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path

from app.campaign.campaign import Campaign
from app.lettering.report import distances_of
from app.lettering.sizes import read_sizes
from app.lettering.table import Table, named_later, table_of
from app.loading import load_campaign

ROOT = Path(__file__).parents[2]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m app.lettering", description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "static" / "dist", metavar="DIRECTORY")
    parser.add_argument("--geodata", type=Path, default=ROOT / "geodata", metavar="DIRECTORY")
    parser.add_argument("--report", action="store_true", help="print how far symbols stand away")
    options = parser.parse_args()
    write_tables(options.geodata, options.out, report=options.report)


def write_tables(geodata_dir: Path, out_dir: Path, *, report: bool = False) -> None:
    """Solve every level, as many at once as there are processors, and write lettering-<level>.json.

    `report`: print besides how far the symbols stand from their true points.
    """
    campaign = _campaign(geodata_dir)
    levels = read_sizes().levels
    out_dir.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor() as pool:
        # The middle levels are the crowded ones and take longest: they begin.
        begun = {
            level: pool.submit(_solve, geodata_dir, level) for level in sorted(levels, key=_ease)
        }
        tables = [begun[level].result() for level in levels]
        for level, table in zip(levels, tables, strict=True):
            table["later"] = named_later(table, tables)
            text = json.dumps(table, ensure_ascii=False, separators=(",", ":"))
            path = out_dir / f"lettering-{level:g}.json"
            path.write_text(text, encoding="utf-8")
            packed = len(gzip.compress(text.encode())) / 1000
            print(f"{path.name}: {len(table['names']['latin'])} names, {packed:.1f} kB gzip")
            if report:
                print("  " + str(distances_of(table, campaign)))


def _ease(level: float) -> float:
    return abs(level - 8.5)


@cache
def _campaign(geodata_dir: Path) -> Campaign:
    """Read once a process."""
    return load_campaign(geodata_dir)


def _solve(geodata_dir: Path, level: float) -> Table:
    return table_of(_campaign(geodata_dir), level, read_sizes())


if __name__ == "__main__":
    main()

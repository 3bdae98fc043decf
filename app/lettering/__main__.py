"""python -m app.lettering: write the placement tables, one file a level."""

import argparse
import gzip
import json
from pathlib import Path

from app.lettering.sizes import read_sizes
from app.lettering.table import table_of
from app.loading import load_campaign

ROOT = Path(__file__).parents[2]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m app.lettering", description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "static" / "dist", metavar="DIRECTORY")
    parser.add_argument("--geodata", type=Path, default=ROOT / "geodata", metavar="DIRECTORY")
    options = parser.parse_args()
    write_tables(options.geodata, options.out)


def write_tables(geodata_dir: Path, out_dir: Path) -> None:
    """Solve every level and write lettering-<level>.json for each."""
    campaign = load_campaign(geodata_dir)
    sizes = read_sizes()
    out_dir.mkdir(parents=True, exist_ok=True)
    for level in sizes.levels:
        table = table_of(campaign, level, sizes)
        text = json.dumps(table, ensure_ascii=False, separators=(",", ":"))
        path = out_dir / f"lettering-{level:g}.json"
        path.write_text(text, encoding="utf-8")
        packed = len(gzip.compress(text.encode())) / 1000
        print(f"{path.name}: {len(table['names']['latin'])} names, {packed:.1f} kB gzip")


if __name__ == "__main__":
    main()

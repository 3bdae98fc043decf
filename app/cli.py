"""The commands of the atlas: `python -m app.cli <command>`. No logic of its own."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from app.campaign.campaign import Campaign
from app.config import Config
from app.loading import FaultyGeodataError, load_campaign


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit status is 0 where all went well."""
    options = _parser().parse_args(arguments)
    return int(options.run(options))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m app.cli", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="command")
    check = commands.add_parser("check-data", help="print every fault in the data")
    check.add_argument("--geodata", type=Path, metavar="DIR", help="default: the configured one")
    check.set_defaults(run=_check_data)
    return parser


def _check_data(options: argparse.Namespace) -> int:
    geodata_dir: Path = options.geodata or Config.from_env().geodata_dir
    try:
        campaign = load_campaign(geodata_dir)
    except FaultyGeodataError as error:
        for fault in error.faults:
            print(fault)
        print(f"{len(error.faults)} faults in {geodata_dir}", file=sys.stderr)
        return 1
    print(_summary(campaign))
    return 0


def _summary(campaign: Campaign) -> str:
    counts = {
        "places": len(campaign.gazetteer),
        "units": len(campaign.order_of_battle.units),
        "tracked": len(campaign.order_of_battle.tracked()),
        "movements": sum(map(len, campaign.movements.values())),
        "events": len(campaign.events),
        "front lines": len(campaign.fronts.lines),
        "days": len(campaign.days),
        "claims": len(campaign.claims),
        "sources": len(campaign.sources),
    }
    listed = ", ".join(f"{count} {noun}" for noun, count in counts.items())
    return f"{campaign.id}: {listed}; no fault; data version {campaign.data_version}"


if __name__ == "__main__":
    sys.exit(main())

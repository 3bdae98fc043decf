"""The commands of the atlas: `python -m app.cli <command>`. No logic of its own."""

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from app.campaign.campaign import Campaign
from app.campaign.names import LANGUAGES
from app.campaign.plausibility import needless, unexplained
from app.campaign.unit_days import count_unit_days
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
    evidence = commands.add_parser("evidence", help="print how much is known, and by which source")
    evidence.add_argument("--geodata", type=Path, metavar="DIR", help="default: the configured one")
    evidence.set_defaults(run=_evidence)
    export = commands.add_parser("export", help="write one download, named as under /export")
    export.add_argument(
        "name", help="such as campaign.gpkg, slice/1945-05-05.kml, unit/cn-5-div.gpx"
    )
    export.add_argument("--lang", default="en", choices=LANGUAGES, help="language of names")
    export.add_argument("--output", type=Path, metavar="FILE", help="default: the download's name")
    export.set_defaults(run=_export)
    onefile = commands.add_parser("onefile", help="write the whole atlas as one HTML file")
    onefile.add_argument("--from", dest="first", metavar="DAY", help="default: the first day")
    onefile.add_argument("--to", dest="last", metavar="DAY", help="default: the last day")
    onefile.add_argument("--bbox", metavar="S,W,N,E", help="detailed relief; default: the theatre")
    onefile.add_argument("--lang", default="en", choices=LANGUAGES, help="language of the file")
    onefile.add_argument("output", type=Path, nargs="?", help="default: named by span and language")
    onefile.set_defaults(run=_onefile)
    sheet = commands.add_parser("print", help="write a sheet of paper as PDF")
    sheet.add_argument(
        "parameters",
        nargs="*",
        type=_parameter,
        metavar="name=value",
        help="as in the address of /print: date=1945-05-05 sheet=worksheet paper=Letter",
    )
    sheet.add_argument("--lang", default="en", choices=LANGUAGES, help="language of the sheet")
    sheet.add_argument(
        "--site", metavar="URL", help="the atlas that the QR code leads to; default: this one"
    )
    sheet.add_argument("--output", type=Path, metavar="FILE", help="default: the sheet's name")
    sheet.set_defaults(run=_print)
    return parser


def _parameter(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise argparse.ArgumentTypeError(f'"{text}": write name=value, such as paper=A4')
    return name, value


def _check_data(options: argparse.Namespace) -> int:
    campaign = _campaign(options)
    if campaign is None:
        return 1
    doubts = list(_doubts(campaign))
    for doubt in doubts:
        print(doubt)
    if doubts:
        return 1
    print(_summary(campaign))
    return 0


def _doubts(campaign: Campaign) -> Iterator[str]:
    """Units among the enemy for no reason given, and reasons that nothing needs."""
    for stay in unexplained(campaign):
        yield (
            f"movements/{stay.unit_id}.json: {stay.action} among the enemy from "
            f"{stay.span.first} to {stay.span.last}, without a fight; "
            "mend it or give the reason in plausibility.json"
        )
    for exception in needless(campaign):
        yield (
            f"plausibility.json: nothing is found any more for {exception.unit_id} "
            f"from {exception.span.first} to {exception.span.last}"
        )


def _evidence(options: argparse.Namespace) -> int:
    campaign = _campaign(options)
    if campaign is None:
        return 1
    known = count_unit_days(campaign)
    print(f"{known.total} unit-days: tracked units times days of the campaign")
    for level, count in known.by_confidence.items():
        print(f"{known.share(count):7.1%} {count:6} {level}")
    print("by source (a day counts for each source that it rests on)")
    for source_id, count in known.by_source.items():
        print(f"{known.share(count):7.1%} {count:6} {source_id}")
    return 0


def _campaign(options: argparse.Namespace) -> Campaign | None:
    """The campaign, or None after its faults have been printed."""
    geodata_dir: Path = options.geodata or Config.from_env().geodata_dir
    try:
        return load_campaign(geodata_dir)
    except FaultyGeodataError as error:
        for fault in error.faults:
            print(fault)
        print(f"{len(error.faults)} faults in {geodata_dir}", file=sys.stderr)
        return None


def _export(options: argparse.Namespace) -> int:
    return _download(options.name, {"lang": options.lang}, options.output)


def _onefile(options: argparse.Namespace) -> int:
    asked = {"lang": options.lang, "from": options.first, "to": options.last, "bbox": options.bbox}
    query = {name: value for name, value in asked.items() if value}
    return _download("atlas.html", query, options.output)


def _print(options: argparse.Namespace) -> int:
    config = Config.from_env()
    site = options.site or f"http://{config.host}:{config.port}"
    query = {**dict(options.parameters), "lang": options.lang}
    return _download("print.pdf", query, options.output, site)


def _download(
    name: str, query: Mapping[str, str], output: Path | None, site: str | None = None
) -> int:
    """Ask the atlas itself, so that the file is the one it serves."""
    from app import create_app

    client = create_app().test_client()
    response = client.get(f"/export/{name}", query_string=query, base_url=site)
    if response.status_code != 200:
        problem = response.get_json(silent=True) or {}
        print(problem.get("detail", response.status), file=sys.stderr)
        return 1
    output = output or Path(_filename(response.headers["Content-Disposition"]))
    output.write_bytes(response.data)
    print(f"{output}: {len(response.data):,} bytes")
    return 0


def _filename(disposition: str) -> str:
    return disposition.partition('filename="')[2].rstrip('"')


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

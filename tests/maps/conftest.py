"""The map over the small campaign, with stand-ins for what the build and the base map make."""

import json
from pathlib import Path

import pytest

from app.campaign.campaign import Campaign
from app.loading import load_campaign
from app.maps.static_files import ServedFiles

SMALL_CAMPAIGN = Path(__file__).parents[1] / "data" / "small_campaign"
VECTORS = ("coast", "rivers", "lakes", "provinces", "railways")
STYLE = (
    "@font-face{src:url(serif-latin-ABC.woff2)}"
    "@font-face{src:url(serif-latin-ext-ABC.woff2)}"
    ".marker{background:url(marker.png)}"
)


@pytest.fixture(scope="session")
def campaign() -> Campaign:
    return load_campaign(SMALL_CAMPAIGN)


@pytest.fixture
def files(tmp_path: Path, campaign: Campaign) -> ServedFiles:
    for folder in ("dist", "basemap/tiles/5/26", "src/map"):
        (tmp_path / folder).mkdir(parents=True)
    _write_basemap(tmp_path / "basemap")
    dist = tmp_path / "dist"
    (dist / "mapkit-ABC.js").write_text("// the kit")
    (dist / "mapkit-ABC.css").write_text(STYLE)
    (dist / "serif-latin-ABC.woff2").write_bytes(b"letters")
    _write(dist / "manifest.json", {name: name.replace(".", "-ABC.") for name in BUILT})
    keys = {unit.symbol_key for unit in campaign.order_of_battle}
    _write(dist / "symbols.json", {key: {"svg": "<svg/>"} for key in keys})
    _write(tmp_path / "src/map/sizes.json", {"levels": [8, 8.5]})
    table = {"level": 8.5, "names": {"latin": {}, "cjk": {}}, "units": {}}
    _write(dist / "lettering-8.5.json", table)
    return ServedFiles(tmp_path)


BUILT = ("mapkit.js", "mapkit.css")


def _write_basemap(basemap: Path) -> None:
    for name in VECTORS:
        for suffix in ("", "-overview"):
            _write(basemap / f"{name}{suffix}.geojson", {"features": [], "name": name + suffix})
    bounds = [[20, 100], [30, 120]]
    sheet = {
        "template": "tiles/{z}/{x}/{y}.webp",
        "tiles": [{"minZoom": 5, "maxNativeZoom": 6, "bounds": bounds, "name": "wide"}],
        "images": {
            name: {"file": f"{name}.webp", "bounds": bounds} for name in ("context", "theatre")
        },
    }
    _write(basemap / "relief.json", sheet)
    for picture in ("context.webp", "theatre.webp", "tiles/5/26/13.webp"):
        (basemap / picture).write_bytes(picture.encode())
    river = {
        "id": "zi",
        "kind": "river",
        "names": {"en": "Zi", "zh-Hans": "资水"},
        "line": [[27, 111], [28, 111]],
        "min_zoom": 8,
        "max_zoom": 12,
        "size": 12,
    }
    _write(basemap / "lettering.json", [river])


def _write(path: Path, value: object) -> None:
    path.write_text(json.dumps(value), encoding="utf-8")

"""The web layer over the small campaign, and once over the real one.

No build is needed: the static directory is a stand-in with the names that pages ask for.
"""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app import create_app
from app.config import ROOT, Config
from app.maps import MapFragments
from app.web import pages

SMALL_CAMPAIGN = Path(__file__).parents[1] / "data" / "small_campaign"
BUILT = (
    "atlas.js", "atlas.css", "campaign-map.js", "evidence.css", "help.css", "help.js",
    "later.css", "tools.css", "mapkit.js", "source-serif-4-latin-wght-normal.woff2",
    "inter-latin.woff2", "offline.js", "worker.js", "print.css", "print.js", "runtime.js",
    "whole-page.js",
)  # fmt: skip


@pytest.fixture(scope="session")
def static_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    static = tmp_path_factory.mktemp("static")
    (static / "dist").mkdir()
    (static / "basemap").mkdir()
    hashed = {name: name.replace(".", "-ABCDEFGH.") for name in BUILT}
    for built_name in hashed.values():
        (static / "dist" / built_name).write_text("/* built */")
    (static / "dist" / "manifest.json").write_text(json.dumps(hashed))
    (static / "dist" / "find-abcdefgh.js").write_text("/* built */")
    modules = {"atlas.js": ["find-abcdefgh.js"]}
    (static / "dist" / "modules.json").write_text(json.dumps(modules))
    (static / "dist" / "symbols.json").write_text("{}")
    (static / "icon.svg").write_text("<svg/>")
    for icon in ("icon-192", "icon-512", "icon-maskable-512"):
        (static / "dist" / f"{icon}.png").write_bytes(b"")
    (static / "basemap" / "dem.npz").symlink_to(ROOT / "static" / "basemap" / "dem.npz")
    for name in ("rivers", "rivers-overview"):
        (static / "basemap" / f"{name}.geojson").write_text("{}")
    return static


@pytest.fixture(scope="session")
def make_app(static_dir: Path) -> Callable[..., Flask]:
    def make(**settings: object) -> Flask:
        defaults = {"geodata_dir": SMALL_CAMPAIGN, "static_dir": static_dir}
        app = create_app(Config(**{**defaults, **settings}))  # type: ignore[arg-type]
        app.testing = True
        return app

    return make


@pytest.fixture(scope="session")
def app(make_app: Callable[..., Flask]) -> Flask:
    return make_app()


@pytest.fixture(autouse=True)
def plain_map(monkeypatch: pytest.MonkeyPatch) -> None:
    """The map itself has its own tests; here any script will do."""
    fragments = MapFragments('<div id="map"></div>', "// the map", "0123456789ab")
    monkeypatch.setattr(pages, "map_fragments", lambda _campaign, _language: fragments)


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture(scope="session")
def real_app(make_app: Callable[..., Flask]) -> Flask:
    return make_app(geodata_dir=Config().geodata_dir)


@pytest.fixture
def real_client(real_app: Flask) -> FlaskClient:
    return real_app.test_client()

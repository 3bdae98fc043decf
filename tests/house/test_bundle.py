"""What `make build` leaves in static/dist."""

import json
import re
from pathlib import Path

import pytest

DIST = Path(__file__).resolve().parents[2] / "static/dist"

FOREIGN = re.compile(r"url\(\s*[\"']?(?:https?:)?//")


@pytest.fixture(scope="module")
def manifest() -> dict[str, str]:
    path = DIST / "manifest.json"
    assert path.is_file(), "nothing is built; run make build"
    names: dict[str, str] = json.loads(path.read_text())
    return names


def test_every_entry_and_every_font_is_in_the_manifest(manifest: dict[str, str]) -> None:
    assert manifest.keys() >= {
        "mapkit.js",
        "mapkit.css",
        "atlas.js",
        "atlas.css",
        "source-serif-4-latin-wght-normal.woff2",
        "source-serif-4-latin-wght-italic.woff2",
        "inter-latin-wght-normal.woff2",
    }


def test_built_names_carry_a_hash_and_exist(manifest: dict[str, str]) -> None:
    for source, built in manifest.items():
        stem, suffix = source.rsplit(".", 1)
        assert re.fullmatch(rf"{re.escape(stem)}-[A-Z0-9]{{8}}\.{suffix}", built)
        assert (DIST / built).is_file()


def test_nothing_of_an_earlier_build_is_left(manifest: dict[str, str]) -> None:
    scripts = {path.name for path in DIST.glob("*-????????.js")}
    assert scripts == {name for name in manifest.values() if name.endswith(".js")}


def test_styles_ask_no_other_host(manifest: dict[str, str]) -> None:
    assert not FOREIGN.search((DIST / manifest["atlas.css"]).read_text())

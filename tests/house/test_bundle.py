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
        "whole-page.js",
        "runtime.js",
        "atlas.css",
        "evidence.css",
        "source-serif-4-latin-wght-normal.woff2",
        "source-serif-4-latin-wght-italic.woff2",
        "inter-latin.woff2",
    }


def test_whatever_a_page_asks_for_is_built() -> None:
    templates = (DIST.parents[1] / "app/templates").rglob("*.html")
    asked = {
        name
        for page in templates
        for name in re.findall(r"asset_url\(\"([^\"]+)\"\)", page.read_text("utf-8"))
    }
    manifest: dict[str, str] = json.loads((DIST / "manifest.json").read_text())
    assert "inter-latin.woff2" in asked
    assert {name for name in asked if name not in manifest and not (DIST / name).is_file()} == set()


def test_built_names_carry_a_hash_and_exist(manifest: dict[str, str]) -> None:
    for source, built in manifest.items():
        stem, suffix = source.rsplit(".", 1)
        assert re.fullmatch(rf"{re.escape(stem)}-(?:[A-Z0-9]{{8}}|[a-z0-9]{{8}})\.{suffix}", built)
        assert (DIST / built).is_file()


def test_nothing_of_an_earlier_build_is_left(manifest: dict[str, str]) -> None:
    modules = json.loads((DIST / "modules.json").read_text())
    needed = {name for names in modules.values() for name in names}
    scripts = {path.name for path in DIST.glob("*-????????.js")}
    assert scripts == needed | {name for name in manifest.values() if name.endswith(".js")}


def test_what_the_first_view_does_without_is_loaded_when_it_is_used() -> None:
    later = json.loads((DIST / "modules.json").read_text())["atlas.js"]
    assert any(name.startswith("find-") for name in later)
    assert any(name.startswith("more-views-") for name in later)


def test_what_a_page_runs_at_once_is_one_file(manifest: dict[str, str]) -> None:
    for page in ("atlas.js", "help.js", "offline.js", "print.js"):
        script = (DIST / manifest[page]).read_text()
        assert not re.search(r"""\bimport\s*(?:[\w*{][^("']*from\s*)?["']""", script), page


def test_what_every_page_runs_a_moment_later_is_all_named_in_its_head(
    manifest: dict[str, str],
) -> None:
    script = (DIST / manifest["whole-page.js"]).read_text()
    asked = set(re.findall(r"""\bimport\s*[\w*{][^("']*from\s*["']\./([^"']+)["']""", script))
    assert asked == {manifest["atlas.js"], manifest["runtime.js"]}


def test_the_web_component_is_small_and_needs_nothing_else(manifest: dict[str, str]) -> None:
    script = (DIST / manifest["campaign-map.js"]).read_text()
    assert len(script.encode()) <= 3_000
    assert not re.search(r"\b(?:import|require)\b", script)


def test_styles_ask_no_other_host(manifest: dict[str, str]) -> None:
    assert not FOREIGN.search((DIST / manifest["atlas.css"]).read_text())

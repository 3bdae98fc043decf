"""Built files by the name of their source."""

from pathlib import Path

import pytest

from app.assets import Assets, MissingBuildError


def test_a_built_file_is_found_by_its_name(static_dir: Path) -> None:
    assets = Assets(static_dir)
    assert assets.url("atlas.js") == "/static/dist/atlas-ABCDEFGH.js"
    assert assets.path("atlas.js").read_text() == "/* built */"


def test_built_data_carries_its_hash_in_the_query(static_dir: Path) -> None:
    # sha256 of {}
    url = "/static/dist/symbols.json?v=44136fa355b3678a"
    assert Assets(static_dir).url("symbols.json") == url


def test_a_missing_build_says_what_to_do(static_dir: Path, tmp_path: Path) -> None:
    for assets in (Assets(tmp_path), Assets(static_dir)):
        with pytest.raises(MissingBuildError, match="run make build"):
            assets.url("nothing.js")

"""Addresses that may be kept for ever, and contents that need no address."""

import re

from app.campaign.campaign import Campaign
from app.maps import CampaignMap
from app.maps.placement import table_of_evening
from app.maps.static_files import InlinedFiles, ServedFiles


def test_an_address_changes_with_what_it_names(files: ServedFiles) -> None:
    before = files.vector("rivers")
    assert re.fullmatch(r"/static/basemap/rivers\.geojson\?v=[0-9a-f]{10}", before)
    (files.basemap_dir / "rivers.geojson").write_text("{}")
    assert files.vector("rivers") != before


def test_the_tiles_address_changes_with_any_tile(files: ServedFiles) -> None:
    before = files.relief()["tiles"][0]["url"]
    (files.basemap_dir / "tiles/5/26/13.webp").write_bytes(b"another")
    assert files.relief()["tiles"][0]["url"] != before


def test_only_levels_that_are_built_have_a_placement_table(files: ServedFiles) -> None:
    assert list(files.placement_tables()) == ["8.5"]


def test_a_saved_map_holds_pictures_letters_and_vectors(
    campaign: Campaign, files: ServedFiles
) -> None:
    relief = InlinedFiles(files.static_dir, 0).relief()["images"]
    assert all(image["url"].startswith("data:image/webp;base64,") for image in relief)
    page = CampaignMap(campaign, "en", files)._page()
    assert "url(data:font/woff2;base64," in page
    assert "latin-ext" not in page
    assert ".marker{background:none}" in page
    assert "/static/" not in page


def test_a_table_is_cut_down_to_one_evening() -> None:
    keys = {"t": [2, 4], "dx": [0, 10], "dy": [-4, -4], "fold": [[0, 3, "corps"], [3, 9, "army"]]}
    table = {"level": 8, "units": {"regiment": keys}}
    assert table_of_evening(table, 3) == {
        "level": 8,
        "units": {"regiment": {"t": [3], "dx": [5], "dy": [-4], "fold": [[3, 9, "army"]]}},
    }


def test_before_the_first_key_and_after_the_last_a_symbol_stays_put() -> None:
    keys = {"t": [2, 4], "dx": [1, 10], "dy": [0, 0]}
    offsets = [table_of_evening({"units": {"u": keys}}, t)["units"]["u"]["dx"] for t in (0, 60)]
    assert offsets == [[1], [10]]

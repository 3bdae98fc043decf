"""The one-file atlas, written by the browser."""

import base64
import json
import re
import zlib
from pathlib import Path
from typing import Any
from urllib.request import urlopen

from playwright.sync_api import Page, expect

from tests.browser.atlas_page import open_atlas, wait_until_ready

PARTS = re.compile(r'(<script type="application/json" id="parts">)(.*?)(</script>)', re.DOTALL)
VIEW = "date=1945-05-05&lat=26.7&lng=110.4&zoom=10"


def unpacked(page: str) -> tuple[str, dict[str, Any]]:
    """The page without what it holds, and what it holds."""
    found = PARTS.search(page)
    assert found
    parts: dict[str, Any] = json.loads(found[2])
    parts["texts"] = json.loads(zlib.decompress(base64.b64decode(parts["texts"]), -zlib.MAX_WBITS))
    return PARTS.sub(r"\1\3", page), parts


def test_it_is_the_file_that_the_server_writes(
    page: Page, live_server: str, tmp_path: Path
) -> None:
    page.goto(f"{live_server}/en/help/offline?{VIEW}")
    expect(page.locator("#onefile-size")).to_contain_text(" MB", timeout=30_000)
    page.locator("#onefile-form [name=from]").fill("1945-05-01")
    page.locator("#onefile-form [name=to]").fill("1945-05-15")
    with page.expect_download() as downloading:
        page.locator("#onefile-save").click()
    name = "west-hunan-1945-1945-05-01-1945-05-15-en.html"
    assert downloading.value.suggested_filename == name
    expect(page.locator("#onefile [role=status]")).to_contain_text(name)
    path = tmp_path / name
    downloading.value.save_as(path)
    assert path.stat().st_size < 3_000_000

    area = page.locator("#onefile-form [name=bbox]").input_value()
    query = f"{VIEW}&from=1945-05-01&to=1945-05-15&bbox={area}&lang=en"
    with urlopen(f"{live_server}/export/atlas.html?{query}") as answer:
        served = answer.read().decode()
    assert unpacked(path.read_text(encoding="utf-8")) == unpacked(served)

    page.context.set_offline(True)
    page.goto(path.as_uri())
    wait_until_ready(page)
    assert page.evaluate("[campaignMap.date, CampaignLayers.current.map.getZoom()]") == [
        "1945-05-05",
        10,
    ]
    page.context.set_offline(False)


def test_it_can_be_cancelled(page: Page, live_server: str) -> None:
    page.route("**/static/basemap/tiles/**", lambda route: None)
    page.goto(f"{live_server}/en/help/offline")
    page.locator("#onefile-save").click()
    expect(page.locator("#onefile progress")).to_be_visible()
    page.locator("#onefile [data-cancel]").click()
    expect(page.locator("#onefile [role=status]")).to_have_text("Cancelled.")
    expect(page.locator("#onefile progress")).to_be_hidden()
    expect(page.locator("#onefile-save")).to_be_focused()


def test_a_span_that_ends_before_it_begins_is_refused_in_words(
    page: Page, live_server: str
) -> None:
    page.goto(f"{live_server}/en/help/offline")
    page.locator("#onefile-form [name=from]").fill("1945-05-20")
    page.locator("#onefile-form [name=to]").fill("1945-05-10")
    page.locator("#onefile-form [name=to]").dispatch_event("change")
    expect(page.locator("#onefile-size")).to_contain_text("1945-05-20")


def test_the_map_leads_to_it_with_its_view(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, f"/en/?{VIEW}")
    page.locator("[data-tool=share]").click()
    page.locator("dialog.share").get_by_role("link", name="Save for offline").click()
    expect(page.locator("h1")).to_have_text("Save for offline")
    assert page.locator("[name=zoom]").input_value() == "10"
    expect(page.locator("[name=bbox]")).not_to_have_value("")

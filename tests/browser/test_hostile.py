"""Names that try to be markup, in a browser that would run them."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Page

from app.config import Config
from tests.browser.atlas_page import open_atlas
from tests.browser.atlas_process import running_atlas
from tests.browser.page_faults import PageFaults
from tests.browser.test_picture import svg_of
from tests.hostile import TITLES, hostile_copy

ALL = " ".join(TITLES.values())


@pytest.fixture
def hostile_atlas(tmp_path: Path, page_faults: PageFaults) -> object:
    geodata_dir = hostile_copy(Config().geodata_dir, tmp_path / "geodata", ALL)
    with running_atlas(tmp_path / "log.txt", geodata_dir=str(geodata_dir)) as origin:
        page_faults.origins.add(origin)
        yield origin


def test_a_hostile_title_is_text_on_the_map_and_in_its_frame(
    page: Page, hostile_atlas: str
) -> None:
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    for address in ("/embed?date=1945-05-05&lang=en", "/?date=1945-05-05&lang=en&unit=cn-57-div"):
        open_atlas(page, hostile_atlas, address)
        page.evaluate("campaignMap.setDate('1945-05-08')")
        told = page.locator("body").inner_text()
        assert "</script><script>alert(1)</script>" in told
        assert page.locator("img[src=x]").count() == 0
    page.goto(f"{hostile_atlas}/en/help/embedding")
    assert page.locator("img[src=x]").count() == 0
    assert dialogs == []


def test_a_hostile_title_is_text_in_what_a_reader_takes_along(
    page: Page, hostile_atlas: str
) -> None:
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    open_atlas(page, hostile_atlas, "/?date=1945-05-05&lang=en")
    picture = svg_of(page, legend=True)
    assert "</script><script>alert(1)</script>" in "".join(picture.itertext())
    assert [it.tag for it in picture.iter() if str(it.tag).endswith("}script")] == []
    for number, sheet in ((1, "map"), (2, "worksheet"), (1, "six")):
        url = f"{hostile_atlas}/export/print/{number}.svg?date=1945-05-05&sheet={sheet}&lang=en"
        drawn = ET.fromstring(page.request.get(url).text())  # noqa: S314 - our own sheet
        assert not [it for it in drawn.iter() if it.tag.endswith("}script")]
    assert page.request.get(f"{hostile_atlas}/export/print.pdf?date=1945-05-05").ok
    page.set_content(page.request.get(f"{hostile_atlas}/export/slice/1945-05-05.svg").text())
    assert page.locator("svg").count() > 0
    assert page.locator("img[src=x]").count() == 0
    assert not re.search(r"<b>bold</b>", page.content())
    assert dialogs == []

"""What a screen reader is given of the main page: its accessibility tree on three dates.

Kept in snapshots/. After a change that is meant: `UPDATE_SNAPSHOTS=1 pytest
tests/browser/test_spoken.py`, and read the difference.
"""

import os
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.atlas_page import open_atlas, settle, until

SNAPSHOTS = Path(__file__).parent / "snapshots"


def at_rest(page: Page) -> str:
    """The tree once it stays as it is: what would cover something gives way after a while."""
    told, before = "", None
    while told != before:
        before = told
        page.wait_for_timeout(1500)
        told = page.locator("body").aria_snapshot() + "\n"
    return told


@pytest.mark.parametrize("date", ["1945-04-06", "1945-05-05", "1945-06-07"])
def test_the_tree_of_the_main_page(page: Page, live_server: str, date: str) -> None:
    open_atlas(page, live_server, f"/en/?date={date}")
    settle(page)
    # The day's flights are listed when all else stands.
    until(page, "document.getElementById('day-air').childElementCount > 0")
    told = at_rest(page)
    kept = SNAPSHOTS / f"{date}.yaml"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(told, "utf-8")
    assert told == kept.read_text("utf-8")

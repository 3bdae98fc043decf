"""A real Chromium against a running atlas.

Fixtures: `live_server` (origin of the atlas), `browser`, `new_context(**options)` (a fresh
profile: timezone_id, locale, viewport, offline, has_touch, reduced_motion ... as Playwright names
them), `page` (1440 x 900) and `page_faults` (what pages did wrong; every test fails on any).
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.browser.atlas_process import running_atlas
from tests.browser.chromium import executable_path, switches
from tests.browser.page_faults import PageFaults

HERE = Path(__file__).parent
DESKTOP = {"width": 1440, "height": 900}

# What is true at last is true; a busy machine may take its time.
EXPECTED_WITHIN_MS = 20_000
DONE_WITHIN_MS = 90_000
expect.set_options(timeout=EXPECTED_WITHIN_MS)

NewContext = Callable[..., BrowserContext]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test in this folder is a browser test; none can forget the marker."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def live_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The origin of an atlas that serves the real data, without a slash at the end."""
    with running_atlas(tmp_path_factory.mktemp("atlas") / "log.txt") as origin:
        yield origin


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable_path(), args=switches())
        yield chromium
        chromium.close()


@pytest.fixture(autouse=True)
def page_faults(request: pytest.FixtureRequest) -> Iterator[PageFaults]:
    uses_atlas = "live_server" in request.fixturenames
    faults = PageFaults(*([request.getfixturevalue("live_server")] if uses_atlas else []))
    yield faults
    assert faults.all() == []


@pytest.fixture
def new_context(browser: Browser, page_faults: PageFaults) -> Iterator[NewContext]:
    contexts: list[BrowserContext] = []

    def open_context(**options: Any) -> BrowserContext:
        context = browser.new_context(**{"viewport": DESKTOP, "locale": "en-GB", **options})
        context.set_default_timeout(DONE_WITHIN_MS)
        page_faults.watch(context)
        contexts.append(context)
        return context

    yield open_context
    for context in contexts:
        context.close()


@pytest.fixture
def page(new_context: NewContext) -> Page:
    return new_context().new_page()

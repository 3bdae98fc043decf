"""What the page's scripts write is translated too: the pseudo-locale in a real browser."""

from collections.abc import Iterator
from socketserver import ThreadingMixIn
from threading import Thread
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest
from playwright.sync_api import Page, expect

from app import create_app
from app.campaign.campaign import Campaign
from app.config import Config
from app.loading import load_campaign
from tests.browser.atlas_page import open_atlas
from tests.page_texts import page_texts
from tests.pseudo_locale import (
    CATALOGUE,
    PseudoTranslations,
    left_in_english,
    names,
    pseudo_geodata,
)

LANGUAGE = "zh-Hant"
DAY = "/?date=1945-05-05"
VIEWS = (
    f"{DAY}&unit=jp-116-div",
    f"{DAY}&place=wuyang",
    f"{DAY}&event=ev-wuyang-battle",
    f"{DAY}&compare=1945-04-27",
    f"{DAY}&range=1945-04-27,1945-05-10",
    f"{DAY}&claim=cl-shaoyang-zhijiang-100km",
    "/?date=1945-04-27&account=wiki-zh",
    "/embed?date=1945-04-27",
)
# What a key opens: the list of keys, the search box, measuring.
KEYS = ("?", "/", "m")


class Threaded(ThreadingMixIn, WSGIServer):
    """Werkzeug's own leaves a file open where the browser hangs up before it has all of it."""


class Quiet(WSGIRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def live_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The origin of an atlas of this process, whose catalogue and texts are in brackets."""
    geodata = pseudo_geodata(tmp_path_factory.mktemp("pseudo"), LANGUAGE)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(CATALOGUE, lambda _domain: PseudoTranslations())
        app = create_app(Config(geodata_dir=geodata))
        server = make_server("127.0.0.1", 0, app, Threaded, Quiet)
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture(scope="module")
def campaign() -> Campaign:
    return load_campaign(Config().geodata_dir)


def in_english(page: Page, campaign: Campaign) -> list[str]:
    return list(left_in_english(page_texts(page.content()), LANGUAGE, campaign, names(campaign)))


@pytest.mark.parametrize("view", VIEWS)
def test_no_view_has_a_word_of_ours_in_english(
    page: Page, live_server: str, campaign: Campaign, view: str
) -> None:
    open_atlas(page, live_server, f"{view}&lang={LANGUAGE}")
    page.wait_for_load_state("networkidle")
    assert in_english(page, campaign) == []


def test_no_tab_has_a_word_of_ours_in_english(
    page: Page, live_server: str, campaign: Campaign
) -> None:
    open_atlas(page, live_server, f"{DAY}&lang={LANGUAGE}")
    for tab in page.get_by_role("tab").all():
        tab.click()
        page.wait_for_load_state("networkidle")
        expect(page.get_by_role("tabpanel")).to_contain_text("⟦")
        assert in_english(page, campaign) == []


def test_no_tool_has_a_word_of_ours_in_english(
    page: Page, live_server: str, campaign: Campaign
) -> None:
    open_atlas(page, live_server, f"{DAY}&lang={LANGUAGE}")
    for key in KEYS:
        page.keyboard.press(key)
        page.wait_for_load_state("networkidle")
        assert in_english(page, campaign) == []
        page.keyboard.press("Escape")
    for summary in page.locator("summary:visible").all():
        summary.click()
        page.wait_for_load_state("networkidle")
        assert in_english(page, campaign) == []
        page.keyboard.press("Escape")

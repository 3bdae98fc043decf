"""The map in a page of somebody else."""

import re
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import Frame, Page, expect

from tests.browser.atlas_page import (
    date_of,
    open_atlas,
    unit_places,
    until,
    wait_until_ready,
)
from tests.browser.conftest import NewContext
from tests.browser.page_faults import PageFaults

# A teacher's page of another origin, long enough to scroll.
HOST = """<!doctype html><title>A lesson</title><body style="margin:0"><h1>A lesson</h1>
<script>window.heard = []; addEventListener('message', (event) => heard.push(event.data))</script>
<iframe src="{src}" width="800" height="450" style="border:0" {more}></iframe>
<div style="height:3000px"></div>"""

OpenHost = Callable[..., tuple[Page, Frame]]


@pytest.fixture
def open_host(page: Page, live_server: str, page_faults: PageFaults) -> Iterator[OpenHost]:
    html = {"text": ""}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = html["text"].encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Stay quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    origin = f"http://127.0.0.1:{server.server_port}"
    page_faults.origins.add(origin)

    def open_page(query: str, more: str = "") -> tuple[Page, Frame]:
        html["text"] = HOST.format(src=f"{live_server}/embed?{query}", more=more)
        page.goto(f"{origin}/lesson")
        frame = page.frames[1]
        wait_until_ready(frame)
        return page, frame

    yield open_page
    server.shutdown()
    server.server_close()


def send(page: Page, message: str) -> None:
    page.evaluate(f"frames[0].postMessage({message}, '*')")


def heard(page: Page, kind: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = page.evaluate(f"heard.filter((it) => it.type === '{kind}')")
    return found


def test_the_host_hears_that_the_map_is_ready_and_how_high_it_wants_to_be(
    open_host: OpenHost,
) -> None:
    page, _ = open_host("date=1945-05-05")
    until(page, "heard.some((it) => it.type === 'resize')")
    until(page, "heard.some((it) => it.type === 'ready')")
    assert heard(page, "ready") == [{"campaignMap": 1, "type": "ready", "date": "1945-05-05"}]
    assert heard(page, "resize")[0]["height"] == 450


def test_the_host_sets_the_date_and_hears_it(open_host: OpenHost) -> None:
    page, frame = open_host("date=1945-05-05")
    send(page, "{campaignMap: 1, type: 'setDate', date: '1945-05-08'}")
    until(page, "heard.some((it) => it.type === 'date')")
    assert date_of(frame) == "1945-05-08"
    assert heard(page, "date") == [{"campaignMap": 1, "type": "date", "date": "1945-05-08"}]


def test_the_host_plays_and_pauses(open_host: OpenHost) -> None:
    page, frame = open_host("date=1945-05-05")
    send(page, "{campaignMap: 1, type: 'play', speed: 4}")
    until(frame, "campaignMap.playing && campaignMap.date > '1945-05-06'")
    send(page, "{campaignMap: 1, type: 'pause'}")
    until(frame, "!campaignMap.playing")


@pytest.mark.parametrize(
    "message",
    ["'setDate'", "null", "{type: 'setDate', date: '1945-05-08'}",
     "{campaignMap: 1, type: 'setDate', date: '1946-01-01'}",
     "{campaignMap: 1, type: 'setDate'}", "{campaignMap: 1, type: 'reload'}"],
)  # fmt: skip
def test_other_messages_change_nothing(open_host: OpenHost, message: str) -> None:
    page, frame = open_host("date=1945-05-05")
    send(page, message)
    page.wait_for_timeout(200)
    assert date_of(frame) == "1945-05-05"


def test_the_full_page_obeys_no_messages(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, "/?date=1945-05-05")
    page.evaluate("postMessage({campaignMap: 1, type: 'setDate', date: '1945-05-08'}, '*')")
    page.wait_for_timeout(200)
    assert date_of(page) == "1945-05-05"


def test_it_works_in_a_sandbox_without_an_origin(open_host: OpenHost) -> None:
    _, frame = open_host("date=1945-05-05", 'sandbox="allow-scripts"')
    assert len(unit_places(frame)) > 50
    frame.evaluate("campaignMap.setDate('1945-05-08')")
    assert date_of(frame) == "1945-05-08"


def test_the_wheel_scrolls_the_page_until_the_map_is_taken(open_host: OpenHost) -> None:
    page, frame = open_host("date=1945-05-05")
    zoom = "CampaignLayers.current.map.getZoom()"
    before = frame.evaluate(zoom)
    page.mouse.move(600, 250)
    page.mouse.wheel(0, 300)
    until(page, "scrollY > 0")
    assert frame.evaluate(zoom) == before


def test_the_frame_leaves_the_hosts_history_alone(open_host: OpenHost) -> None:
    page, frame = open_host("date=1945-05-05")
    entries = page.evaluate("history.length")
    frame.evaluate("campaignMap.setDate('1945-05-08')")
    page.wait_for_timeout(500)
    assert page.evaluate("history.length") == entries


def test_from_and_to_cut_the_timeline(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, "/embed?from=1945-05-01&to=1945-05-10")
    slider = page.locator("#timeline")
    expect(slider).to_have_attribute("min", "25")
    expect(slider).to_have_attribute("max", "34")
    assert date_of(page) == "1945-05-01"
    expect(page.locator("#columns > *")).to_have_count(10)


@pytest.mark.parametrize(
    ("ui", "card", "strip"),
    [("full", True, True), ("timeline", False, True), ("none", False, False)],
)
def test_the_frame_shows_as_much_as_asked(
    page: Page, live_server: str, ui: str, card: bool, strip: bool
) -> None:
    open_atlas(page, live_server, f"/embed?date=1945-05-05&ui={ui}")
    expect(page.locator("#date")).to_be_visible(visible=card)
    expect(page.locator("#strip")).to_be_visible(visible=strip)


def test_autoplay_runs_when_asked_and_rests_for_readers_who_want_less_motion(
    page: Page, new_context: NewContext, live_server: str
) -> None:
    open_atlas(page, live_server, "/embed?autoplay=1&speed=2")
    assert page.evaluate("campaignMap.playing") is True
    calm = new_context(reduced_motion="reduce").new_page()
    open_atlas(calm, live_server, "/embed?autoplay=1")
    assert calm.evaluate("campaignMap.playing") is False


def test_one_finger_scrolls_on_until_the_reader_takes_the_map(
    new_context: NewContext, live_server: str
) -> None:
    page = new_context(has_touch=True, is_mobile=True).new_page()
    open_atlas(page, live_server, "/embed?date=1945-05-05")
    dragging = "CampaignLayers.current.map.dragging.enabled()"
    assert page.evaluate(dragging) is False
    page.get_by_role("button", name="Use the map").tap()
    assert page.evaluate(dragging) is True


def test_the_credit_line_opens_the_full_map_at_that_moment(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, "/embed?date=1945-05-05")
    page.evaluate("campaignMap.setDate('1945-05-08')")
    expect(page.get_by_role("link", name="open the full map")).to_have_attribute(
        "href", re.compile("date=1945-05-08")
    )
    open_atlas(page, live_server, "/embed?link=0")
    expect(page.get_by_role("link", name="open the full map")).to_have_count(0)


def test_what_is_pressed_is_named_under_the_date_and_the_full_map_opens_on_it(
    page: Page, live_server: str
) -> None:
    open_atlas(page, live_server, "/embed?date=1945-05-08&zoom=8")
    headline, link = page.locator("#headline"), page.get_by_role("link", name="open the full map")
    of_the_day = headline.text_content() or ""
    burst = page.locator("[data-fights^='ev-offensive ']")
    for event, title in (
        ("ev-offensive", "General counter-offensive"),
        ("ev-jiangkou-last", "Last assault at Jiangkou"),
    ):
        burst.click()
        expect(headline).to_have_text(title)
        expect(link).to_have_attribute("href", re.compile(f"event={event}"))
    page.locator("[data-unit=cn-5-div]").dispatch_event("click")
    expect(headline).to_have_text("5th Division")
    expect(link).to_have_attribute("href", re.compile("unit=cn-5-div"))
    page.locator("#map").dispatch_event("click")
    expect(headline).to_have_text(of_the_day)
    assert not re.search("(event|unit)=", link.get_attribute("href") or "")


def test_the_line_under_the_date_is_the_days_own_again_on_another_day(
    page: Page, live_server: str
) -> None:
    open_atlas(page, live_server, "/embed?date=1945-05-08&unit=cn-5-div&zoom=8")
    headline = page.locator("#headline")
    assert headline.text_content() != "5th Division"
    page.locator("[data-unit=cn-5-div]").dispatch_event("click")
    expect(headline).to_have_text("5th Division")
    page.evaluate("campaignMap.setDate('1945-05-10')")
    expect(headline).to_have_text("Attack on the base at Shanmen")

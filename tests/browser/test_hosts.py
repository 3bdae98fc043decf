"""The map in pages like those of the platforms that schools and writers use."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Frame, Page

from tests.browser.atlas_page import date_of, unit_places, until, wait_until_ready
from tests.browser.conftest import NewContext
from tests.browser.host_pages import HOSTS, LISTENER, WAYS, codes, host_page, serving
from tests.browser.page_faults import PageFaults

OpenHost = Callable[..., tuple[Page, Frame]]
PHONE = {"width": 390, "height": 844}


@pytest.fixture
def open_code(
    new_context: NewContext, live_server: str, page_faults: PageFaults
) -> Iterator[OpenHost]:
    """Open a host's page with a code in it; gives the page and the map's frame."""
    pages: dict[str, str] = {}
    with serving(lambda path: pages.get(path, "")) as origin:
        page_faults.origins.add(origin)

        def open_page(host: str, code: str, **options: object) -> tuple[Page, Frame]:
            pages["/page"] = host_page(host, code, live_server)
            pages["/code"] = f"<!doctype html><body>{LISTENER}{code}"
            page = new_context(**options).new_page()
            page.goto(f"{origin}/page")
            return page, map_frame(page)

        yield open_page


@pytest.fixture
def open_host(open_code: OpenHost, live_server: str) -> OpenHost:
    def open_way(host: str, way: str, **options: object) -> tuple[Page, Frame]:
        return open_code(host, codes(live_server, "date=1945-05-05")[way], **options)

    return open_way


def map_frame(page: Page) -> Frame:
    """The frame with the map, when it is drawn."""
    for _ in range(200):
        found = [frame for frame in page.frames if "/embed?" in frame.url]
        if found:
            wait_until_ready(found[0])
            return found[0]
        page.wait_for_timeout(50)
    raise AssertionError("no frame with a map came")


def holder(frame: Frame) -> Frame:
    """The host's document in which the code stands."""
    assert frame.parent_frame
    return frame.parent_frame


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("host", HOSTS)
def test_the_map_shows_its_day_and_fits_the_column(
    open_host: OpenHost, host: str, way: str
) -> None:
    page, frame = open_host(host, way)
    assert date_of(frame) == "1945-05-05"
    assert len(unit_places(frame)) > 50
    column = page.locator("#column").bounding_box()
    seen = frame.frame_element().bounding_box()
    assert column
    assert seen
    # CSS pixels
    assert seen["width"] <= column["width"] + 1
    assert seen["height"] >= 250
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.context.cookies() == []


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("host", HOSTS)
def test_the_page_steers_the_map_and_hears_it(open_host: OpenHost, host: str, way: str) -> None:
    _, frame = open_host(host, way)
    until(holder(frame), "heard.some((it) => it.type === 'ready')")
    map_window = (
        "(document.querySelector('campaign-map')?.shadowRoot ?? document)"
        ".querySelector('iframe').contentWindow"
    )
    holder(frame).evaluate(
        f"{map_window}.postMessage({{campaignMap: 1, type: 'setDate', date: '1945-05-08'}}, '*')"
    )
    until(holder(frame), "heard.some((it) => it.type === 'date' && it.date === '1945-05-08')")
    assert date_of(frame) == "1945-05-08"


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("host", HOSTS)
def test_the_page_scrolls_on_over_the_map(open_host: OpenHost, host: str, way: str) -> None:
    page, frame = open_host(host, way)
    zoom = "CampaignLayers.current.map.getZoom()"
    before = frame.evaluate(zoom)
    box = frame.frame_element().bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 150)
    # A host's own frame may be lower than the map in it: it scrolls first.
    for _ in range(20):
        page.mouse.wheel(0, 300)
        page.wait_for_timeout(100)
        if page.evaluate("scrollY > 0"):
            break
    assert page.evaluate("scrollY > 0")
    assert frame.evaluate(zoom) == before


@pytest.mark.parametrize("host", HOSTS)
def test_it_fits_a_phone(open_host: OpenHost, host: str) -> None:
    page, frame = open_host(host, "component", viewport=PHONE, has_touch=True)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert frame.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_component_takes_the_height_that_suits_its_width(open_host: OpenHost) -> None:
    page, frame = open_host("moodle", "component")
    height = "document.querySelector('campaign-map').getBoundingClientRect().height"
    width = frame.evaluate("innerWidth")
    until(page, f"Math.abs({height} - {max(width * 9 / 16, 420)}) <= 1")


def test_the_component_follows_its_date_and_tells_of_the_maps(open_host: OpenHost) -> None:
    page, frame = open_host("canvas", "component")
    page.evaluate(
        """() => {
          window.told = []
          const map = document.querySelector('campaign-map')
          map.addEventListener('date', ({ detail }) => told.push(detail.date))
          map.setAttribute('date', '1945-05-10')
        }"""
    )
    until(page, "told.includes('1945-05-10')")
    frame.evaluate("campaignMap.setDate('1945-05-12')")
    until(page, "told.includes('1945-05-12')")
    page.evaluate("document.querySelector('campaign-map').play(4)")
    until(frame, "campaignMap.playing")
    page.evaluate("document.querySelector('campaign-map').pause()")
    until(frame, "!campaignMap.playing")


def test_a_poster_stands_until_the_reader_opens_the_map(
    new_context: NewContext, live_server: str, page_faults: PageFaults
) -> None:
    code = codes(live_server, "date=1945-05-05")["component"].replace(
        "<campaign-map", f'<campaign-map poster="{live_server}/static/icon.svg"'
    )
    with serving(lambda _path: host_page("moodle", code, live_server)) as origin:
        page_faults.origins.add(origin)
        page = new_context().new_page()
        page.goto(f"{origin}/page")
        opens = page.get_by_role("button", name="Open the map")
        opens.wait_for()
        assert len(page.frames) == 1
        opens.focus()
        page.keyboard.press("Enter")
        assert date_of(map_frame(page)) == "1945-05-05"


def test_a_map_far_down_the_page_is_not_loaded_until_it_is_near(
    new_context: NewContext, live_server: str, page_faults: PageFaults
) -> None:
    code = codes(live_server, "date=1945-05-05")["component"]
    text = f'<!doctype html><div style="height:20000px"></div><div id="column">{code}</div>'
    with serving(lambda _path: text) as origin:
        page_faults.origins.add(origin)
        page = new_context().new_page()
        page.goto(f"{origin}/page", wait_until="networkidle")
        assert not any("/embed?" in url for url in page_faults.requested)
        page.evaluate("document.getElementById('column').scrollIntoView()")
        assert date_of(map_frame(page)) == "1945-05-05"


@pytest.mark.parametrize("width_px", [280, 320, 600, 1024, 1600])
def test_it_works_at_every_width_of_a_column(
    new_context: NewContext, live_server: str, width_px: int
) -> None:
    page = new_context(viewport={"width": width_px, "height": 450}).new_page()
    page.goto(f"{live_server}/embed?date=1945-05-05")
    wait_until_ready(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for part in ("#timeline", "#play", "#date"):
        box = page.locator(part).bounding_box()
        assert box
        assert box["x"] >= -1
        assert box["x"] + box["width"] <= width_px + 1

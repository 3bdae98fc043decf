"""Nothing runs out of the page, and the theatre is in sight."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.atlas_page import open_atlas
from tests.browser.conftest import NewContext

SIZES = [(1440, 900), (1024, 768), (768, 1024), (390, 844), (320, 640)]

# Elements with text or a control that reach beyond the window, and controls cut off by a card.
OVERFLOWING = """() => [...document.querySelectorAll('button, a, select, input, h1, h2, p, li')]
  .filter((it) => !it.closest('#map') && !it.closest('.skip') && !it.closest('.visually-hidden'))
  .filter((it) => it.checkVisibility({checkVisibilityCSS: true}))
  .filter((it) => !it.closest('details:not([open]) > :not(summary)'))
  .map((it) => [it.id || it.className || it.tagName, it.getBoundingClientRect()])
  .filter(([, box]) => box.width > 0 && (box.left < -1 || box.right > innerWidth + 1))
  .map(([name]) => name)"""

# The middle of each town in the window, and what lies on top there.
TOWNS = """() => ['zhijiang', 'shaoyang', 'hengyang', 'wuyang'].map((id) => {
  const box = document.querySelector(`[data-place="${id}"]`).getBoundingClientRect()
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
  const cards = [...document.querySelectorAll('.panel, .strip, .bar, .legend')]
  const covered = cards.some((card) => {
    const it = card.getBoundingClientRect()
    return x > it.left && x < it.right && y > it.top && y < it.bottom
  })
  return {id, inside: x > 0 && x < innerWidth && y > 0 && y < innerHeight, covered}
})"""


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("address", ["/?date=1945-05-05", "/?date=1945-05-05&unit=cn-5-div"])
def test_nothing_runs_out_of_the_window(
    new_context: NewContext, live_server: str, width: int, height: int, address: str
) -> None:
    page = new_context(viewport={"width": width, "height": height}).new_page()
    open_atlas(page, live_server, address)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(OVERFLOWING) == []


@pytest.mark.parametrize(("width", "height"), [(800, 450), (480, 360), (320, 420)])
def test_the_frame_keeps_its_parts_inside(
    new_context: NewContext, live_server: str, width: int, height: int
) -> None:
    page = new_context(viewport={"width": width, "height": height}).new_page()
    open_atlas(page, live_server, "/embed?date=1945-05-05")
    assert page.evaluate(OVERFLOWING) == []
    expect(page.locator("#play")).to_be_in_viewport()
    expect(page.locator("#timeline")).to_be_in_viewport()


def test_the_first_view_has_the_four_towns_in_its_free_part(page: Page, live_server: str) -> None:
    open_atlas(page, live_server)
    towns = page.evaluate(TOWNS)
    assert [town for town in towns if town["covered"] or not town["inside"]] == []


@pytest.mark.parametrize("language", ["en", "zh-Hans", "zh-Hant", "ja"])
def test_what_is_read_below_the_date_does_not_leap_from_day_to_day(
    page: Page, live_server: str, language: str
) -> None:
    open_atlas(page, live_server, f"/?lang={language}")
    tops = page.evaluate(
        """() => Array.from({length: 63}, (_, day) => {
          campaignMap.setTime(day)
          return document.getElementById('panel-body').getBoundingClientRect().top
        })"""
    )
    assert len(set(tops)) == 1


def test_targets_are_large_enough_for_a_finger(new_context: NewContext, live_server: str) -> None:
    phone = {"width": 390, "height": 844}
    page = new_context(viewport=phone, has_touch=True, is_mobile=True).new_page()
    open_atlas(page, live_server)
    page.get_by_role("button", name="Show more of the day").tap()
    for name in ("#play", "#timeline", "#sheet-handle", ".menu > summary", ".rows button"):
        box = page.locator(name).locator("visible=true").first.bounding_box()
        assert box is not None
        # The handle's target reaches beyond what is drawn of it.
        least = 28 if name == "#sheet-handle" else 44
        assert box["height"] >= least, name


def test_without_scripts_the_day_is_there_to_read(
    new_context: NewContext, live_server: str
) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"{live_server}/?date=1945-05-05")
    expect(page.locator("#date")).to_have_text("5 May 1945")
    expect(page.locator("#day-article .narrative")).not_to_be_empty()
    page.get_by_role("link", name="This day as text").click()
    expect(page).to_have_url(f"{live_server}/day/1945-05-05")


def test_the_page_has_its_landmarks(page: Page, live_server: str) -> None:
    open_atlas(page, live_server)
    expect(page.get_by_role("banner")).to_have_count(1)
    expect(page.get_by_role("main")).to_have_count(1)
    expect(page.get_by_role("complementary")).to_have_count(1)
    expect(page.get_by_role("region", name="Timeline")).to_have_count(1)
    expect(page.get_by_role("heading", level=1)).to_have_count(1)

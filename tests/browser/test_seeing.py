"""However a reader sees: few colours, no colours, other colours, large letters, wide letters."""

from collections.abc import Iterator
from itertools import combinations
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.atlas_page import open_atlas
from tests.browser.colours import contrast, luminance, seen_by
from tests.browser.conftest import NewContext

READING = [
    "day/1945-05-05", "units", "units/jp-116-div", "places/zhijiang", "events",
    "events/ev-wuyang-battle", "sources", "sources/guanhe-tiger-corps", "evidence",
    "evidence/accounts", "evidence/plausibility", "evidence/article", "help/embedding",
    "help/downloads", "no-such-page",
]  # fmt: skip
# What steers the map; under 340 px the strip keeps play and the slider.
CONTROLS = (
    "#play, #timeline, #find-input, .menu > summary, .bar-tools button, .leaflet-control-zoom a"
)

# The fill and the lines of a symbol of each side, as the page draws them.
SYMBOLS = """() => Object.fromEntries(['china', 'japan'].map((side) => {
  const symbol = document.querySelector(`.unit.side-${side} .app6`)
  return [side, {
    fill: getComputedStyle(symbol.querySelector('.ground')).fill,
    line: getComputedStyle(symbol.querySelector('.frame')).stroke,
    name: getComputedStyle(document.querySelector(`.unit.side-${side}`)).color,
  }]
}))"""
# How the frame is drawn for each confidence.
FRAMES = """() => Object.fromEntries(['documented', 'approximate', 'inferred'].map((level) => {
  const frame = document.querySelector(`.unit.confidence-${level} .app6 .frame`)
  return [level, getComputedStyle(frame).strokeDasharray]
}))"""
# Visible text that its own box cuts off, outside the map.
CUT_OFF = """() => [...document.querySelectorAll('body *')].filter((it) => {
  if (it.closest('#map, .visually-hidden, select, option, #announcer, .phases, svg')) return false
  const { overflowX, overflowY, visibility } = getComputedStyle(it)
  if (visibility === 'hidden' || !it.clientWidth || !it.innerText?.trim()) return false
  const hides = (overflow) => overflow === 'hidden' || overflow === 'clip'
  return (hides(overflowX) && it.scrollWidth > it.clientWidth + 1)
    || (hides(overflowY) && it.scrollHeight > it.clientHeight + 1)
}).map((it) => `${it.tagName} ${it.className} ${it.innerText.slice(0, 40)}`)"""
# WCAG 2.2, 1.4.12.
SPACING = """
  *:not(#map *) { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important }
  p { margin-bottom: 2em !important }
"""
# Controls that another card covers or the window cuts off.
OUT_OF_REACH = """(controls) => [...document.querySelectorAll(controls)].filter((it) => {
  const { left, top, right, bottom, width } = it.getBoundingClientRect()
  if (width === 0) return false
  const onTop = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
  const seen = it === onTop || it.contains(onTop)
  return !seen || left < 0 || top < 0 || right > innerWidth || bottom > innerHeight
}).map((it) => it.id || it.className || it.textContent.trim())"""
SIDEWAYS = "document.documentElement.scrollWidth - innerWidth"


@pytest.fixture
def atlas(page: Page, live_server: str) -> Page:
    return open_atlas(page, live_server, "/?date=1945-05-05")


@pytest.mark.parametrize("deficiency", [None, "protanopia", "deuteranopia", "tritanopia", "grey"])
def test_both_sides_are_told_apart(atlas: Page, deficiency: str | None) -> None:
    symbols: dict[str, dict[str, str]] = atlas.evaluate(SYMBOLS)
    china, japan = symbols["china"], symbols["japan"]
    seen = {key: seen_by(china[key], deficiency) for key in china}
    other = {key: seen_by(japan[key], deficiency) for key in japan}
    # Dark lines on light against light lines on dark, which no lack of colour takes away.
    assert luminance(seen["fill"]) > luminance(seen["line"])
    assert luminance(other["fill"]) < luminance(other["line"])
    assert contrast(seen["fill"], other["fill"]) >= 3
    for it in (seen, other):
        assert contrast(it["fill"], it["line"]) >= 4.5
        # The short name beside it has a halo of paper.
        assert contrast(it["name"], seen_by("rgb(251, 247, 238)", deficiency)) >= 4.5


def test_three_confidences_differ_in_their_lines(atlas: Page) -> None:
    frames: dict[str, str] = atlas.evaluate(FRAMES)
    assert frames["documented"] == "none"
    for one, other in combinations(frames.values(), 2):
        assert one != other


def around(page: Page, selector: str) -> bytes:
    """A picture of the element with its outline."""
    box = page.locator(selector).bounding_box()
    assert box
    clip = {"x": box["x"] - 8, "y": box["y"] - 8}
    return page.screenshot(
        clip={**clip, "width": box["width"] + 16, "height": box["height"] + 16}  # type: ignore[typeddict-item]
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_with_a_readers_own_few_colours(
    new_context: NewContext, live_server: str, scheme: Any
) -> None:
    page = new_context(forced_colors="active", color_scheme=scheme).new_page()
    open_atlas(page, live_server, "/?date=1945-05-05")
    symbols = page.evaluate(SYMBOLS)
    assert contrast(seen_by(symbols["china"]["fill"]), seen_by(symbols["japan"]["fill"])) >= 3
    edge = "it => getComputedStyle(it).borderBottomColor"
    chosen = page.locator("#tab-day").evaluate(edge)
    assert chosen != page.locator("#tab-units").evaluate(edge)
    page.locator("#tab-units").click()
    assert page.locator("#tab-units").evaluate(edge) == chosen
    assert page.evaluate(OUT_OF_REACH, CONTROLS) == []
    page.keyboard.press("Tab")
    for name in ("#play", "#timeline", ".leaflet-control-zoom-in"):
        page.locator(name).focus()
        with_focus = around(page, name)
        page.evaluate("document.activeElement.blur()")
        assert around(page, name) != with_focus


def test_at_320_px_nothing_is_read_by_scrolling_sideways(
    new_context: NewContext, live_server: str
) -> None:
    page = new_context(viewport={"width": 320, "height": 640}).new_page()
    wide = []
    for path in READING:
        page.goto(f"{live_server}/{path}")
        if page.evaluate(SIDEWAYS) > 0:
            wide.append(path)
    assert wide == []


@pytest.mark.parametrize("size", [(320, 640), (720, 450), (640, 400)])
def test_enlarged_the_map_keeps_its_controls(
    new_context: NewContext, live_server: str, size: tuple[int, int]
) -> None:
    """1440 x 900 at 200 % is 720 x 450."""
    width, height = size
    page = new_context(viewport={"width": width, "height": height}).new_page()
    open_atlas(page, live_server, "/?date=1945-05-05")
    assert page.evaluate(SIDEWAYS) <= 0
    assert page.evaluate(OUT_OF_REACH, CONTROLS) == []


def widely_spaced(page: Page, address: str) -> Iterator[str]:
    page.goto(address)
    page.add_style_tag(content=SPACING)
    page.wait_for_timeout(300)
    yield from page.evaluate(CUT_OFF)


def test_wide_spacing_cuts_no_text(new_context: NewContext, live_server: str) -> None:
    page = new_context(bypass_csp=True).new_page()
    for path in READING:
        assert list(widely_spaced(page, f"{live_server}/{path}")) == []
    for size in ((1440, 900), (390, 844)):
        page.set_viewport_size({"width": size[0], "height": size[1]})
        assert list(widely_spaced(page, f"{live_server}/?date=1945-05-05")) == []
        assert page.evaluate(OUT_OF_REACH, CONTROLS) == []


def test_with_reduced_motion_nothing_glides(new_context: NewContext, live_server: str) -> None:
    page = new_context(reduced_motion="reduce").new_page()
    open_atlas(page, live_server, "/?date=1945-05-05")
    page.get_by_role("button", name="One day on").click()
    assert page.evaluate("campaignMap.time") == 30
    assert page.evaluate("document.getAnimations().length") == 0
    page.get_by_role("button", name="Play", exact=True).click()
    times = []
    for _ in range(8):
        page.wait_for_timeout(150)
        times.append(page.evaluate("campaignMap.time"))
    assert all(time == int(time) for time in times)
    expect(page.locator("#play")).to_be_visible()


@pytest.mark.parametrize("language", ["en", "zh-Hans", "zh-Hant", "ja"])
def test_no_language_is_cut_off_on_phone_or_desk(
    page: Page, live_server: str, language: str
) -> None:
    for width, height in ((1440, 900), (390, 844)):
        page.set_viewport_size({"width": width, "height": height})
        open_atlas(page, live_server, f"/{language}/?date=1945-05-05")
        assert page.evaluate(CUT_OFF) == []
        assert page.evaluate(OUT_OF_REACH, CONTROLS) == []
        assert page.evaluate(SIDEWAYS) <= 0

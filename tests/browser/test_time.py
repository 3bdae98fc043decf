"""Time on the page: every day, in every time zone, by hand, by key and by itself."""

import json
import math
import re
from datetime import date, timedelta
from itertools import combinations

import numpy as np
import pytest
from playwright.sync_api import Page, expect

from app.campaign.geodesy import Position
from app.config import Config
from app.lettering.symbols import step_times
from app.loading import load_campaign
from app.maps.static_files import ServedFiles, read_json
from tests.browser.atlas_page import date_of, open_atlas, settle, unit_places, until
from tests.browser.conftest import NewContext

FIRST_DAY = date(1945, 4, 6)
ZONES = ["Asia/Shanghai", "Asia/Tokyo", "America/New_York", "Pacific/Kiritimati"]

ALL_DAYS = """() => Array.from({length: 63}, (_, t) => {
  campaignMap.setTime(t)
  return [campaignMap.date, document.getElementById('date').textContent]
})"""


@pytest.fixture
def atlas(page: Page, live_server: str) -> Page:
    return open_atlas(page, live_server, "/?date=1945-05-05")


def test_every_zone_sees_the_same_63_days_and_the_same_map(
    new_context: NewContext, live_server: str
) -> None:
    seen = []
    for zone in ZONES:
        page = new_context(timezone_id=zone).new_page()
        open_atlas(page, live_server, "/?date=1945-05-05")
        on_5_may = unit_places(page)
        seen.append((page.evaluate(ALL_DAYS), on_5_may))
    days = seen[0][0]
    assert len({date for date, _ in days}) == 63
    assert days[0] == ["1945-04-06", "6 April 1945"]
    assert days[29] == ["1945-05-05", "5 May 1945"]
    assert days[62] == ["1945-06-07", "7 June 1945"]
    assert len(seen[0][1]) > 50
    assert all(other == seen[0] for other in seen[1:])


def test_a_jump_is_drawn_whole_before_the_call_returns(atlas: Page) -> None:
    shown = """() => [...document.querySelectorAll('[data-unit]')]
      .map((it) => getComputedStyle(it).visibility + it.parentElement.style.transform)"""
    at_once = atlas.evaluate(f"() => {{ campaignMap.setDate('1945-05-20'); return ({shown})() }}")
    atlas.wait_for_timeout(600)
    assert atlas.evaluate(shown) == at_once


def test_the_date_is_the_day_being_lived(atlas: Page) -> None:
    atlas.evaluate("campaignMap.setTime(28.4)")
    assert date_of(atlas) == "1945-05-05"
    atlas.evaluate("campaignMap.setTime(28)")
    assert date_of(atlas) == "1945-05-04"


@pytest.mark.parametrize(
    "call", ["setTime(62.5)", "setTime(-1)", "setTime(NaN)", "setDate('1945-06-08')",
             "setDate('19450505')", "setDate('1945-02-30')", "setDate()"]
)  # fmt: skip
def test_what_lies_outside_is_refused_and_changes_nothing(atlas: Page, call: str) -> None:
    name = atlas.evaluate(
        f"() => {{ try {{ campaignMap.{call} }} catch (error) {{ return error.name }} }}"
    )
    assert name == "RangeError"
    assert date_of(atlas) == "1945-05-05"


def test_units_stand_where_they_stood_however_the_day_was_reached(atlas: Page) -> None:
    before = unit_places(atlas)
    atlas.evaluate("campaignMap.setDate('1945-06-01')")
    assert unit_places(atlas) != before
    atlas.evaluate("campaignMap.setDate('1945-05-05')")
    assert unit_places(atlas) == before


@pytest.mark.parametrize(
    ("key", "date"),
    [
        ("ArrowRight", "1945-05-06"), ("ArrowLeft", "1945-05-04"),
        ("Shift+ArrowRight", "1945-05-12"), ("PageDown", "1945-04-28"),
        ("PageUp", "1945-05-12"), ("Home", "1945-04-06"),
        ("End", "1945-06-07"),
    ],
)  # fmt: skip
def test_the_slider_moves_whole_days_by_key(atlas: Page, key: str, date: str) -> None:
    slider = atlas.locator("#timeline")
    slider.focus()
    slider.press(key)
    assert date_of(atlas) == date
    assert float(slider.input_value()).is_integer()


def test_the_slider_says_date_day_and_phase(atlas: Page) -> None:
    expect(atlas.locator("#timeline")).to_have_attribute(
        "aria-valuetext", "5 May 1945, day 30 of 63, Counter-stroke"
    )


def test_brackets_go_to_the_headline_events(atlas: Page) -> None:
    atlas.keyboard.press("]")
    later = date_of(atlas)
    atlas.keyboard.press("[")
    assert later > "1945-05-05"
    assert date_of(atlas) < later


def test_scrubbing_shows_the_date_at_once_and_the_day_when_it_rests(atlas: Page) -> None:
    slider = atlas.locator("#timeline")
    slider.evaluate("it => { it.value = 10.5; it.dispatchEvent(new Event('input')) }")
    assert atlas.locator("#date").text_content() == "17 April 1945"
    expect(atlas.locator("#day-article .day-link").first).to_have_attribute(
        "href", re.compile("/day/1945-04-17")
    )


def test_dragged_in_a_hurry_symbols_follow_at_once_and_all_else_when_it_rests(atlas: Page) -> None:
    dragged = atlas.evaluate(
        """() => {
          const slider = document.getElementById('timeline')
          const drag = (t) => {
            slider.value = t
            slider.dispatchEvent(new Event('input'))
          }
          drag(10)
          for (let t = 11; t <= 40; t++) drag(t)
          const place = (it) => [it.dataset.unit, it.parentElement.style.transform]
          const seen = [...document.querySelectorAll('[data-unit]')]
            .filter((it) => getComputedStyle(it).visibility !== 'hidden')
            .filter((it) => it.getBoundingClientRect().width > 0)
          return Object.fromEntries(seen.map(place))
        }"""
    )
    expect(atlas.locator("#date")).to_have_text("16 May 1945")
    until(atlas, "!document.querySelector('.unit-stand[style*=scale]')")
    resting = unit_places(atlas)
    shown = atlas.evaluate(
        """() => [...document.querySelectorAll('[data-unit]')]
          .filter((it) => getComputedStyle(it).visibility !== 'hidden')
          .map((it) => it.dataset.unit)"""
    )
    assert 0 < len(shown) < len(resting)
    assert dragged == {unit: resting[unit] for unit in shown}
    atlas.evaluate("campaignMap.setTime(0)")
    atlas.evaluate("campaignMap.setTime(40)")
    assert unit_places(atlas) == resting


# What is about the symbols: their lines, held ground, trails, fights, names that gave way.
ABOUT = """() => {
  const of = (css, what) => [...document.querySelectorAll(css)].map(what).sort().join('|')
  const line = (it) => it.getAttribute('d')
  return {
    lines: of('.unit-lines path', line),
    ground: of('.campaign-ground .held-ground', line),
    trails: of('.campaign-trails path', line),
    fights: of('[data-fight]:not(.past)', (it) => it.dataset.fight),
    names: of('.place.covered text', (it) => it.dataset.place),
  }
}"""


def test_what_is_about_the_symbols_follows_while_the_slider_is_dragged(atlas: Page) -> None:
    pictures = atlas.evaluate(
        """async (about) => {
          const slider = document.getElementById('timeline')
          const pictures = []
          for (let n = 0; n <= 150; n++) {
            slider.value = 10 + n / 5
            slider.dispatchEvent(new Event('input'))
            await new Promise(requestAnimationFrame)
            pictures.push(about())
          }
          return pictures
        }""".replace("about()", f"({ABOUT})()")
    )
    often = {part: len({picture[part] for picture in pictures}) for part in pictures[0]}
    assert often.pop("lines") > len(pictures) / 3
    assert min(often.values()) > 3, often
    until(atlas, "!document.querySelector('.unit-stand[style*=scale]')")
    resting = atlas.evaluate(ABOUT)
    atlas.evaluate("campaignMap.setTime(0)")
    atlas.evaluate("campaignMap.setTime(40)")
    assert atlas.evaluate(ABOUT) == resting


def test_a_click_on_the_slider_shows_all_of_the_other_day(atlas: Page) -> None:
    atlas.evaluate("campaignMap.setTime(40)")
    there = atlas.evaluate(ABOUT)
    atlas.evaluate("campaignMap.setTime(10)")
    atlas.locator("#timeline").evaluate(
        "it => { it.value = 40; it.dispatchEvent(new Event('input')) }"
    )
    for part, drawn in there.items():
        until(atlas, f"({ABOUT})()[{part!r}] === {json.dumps(drawn)}")


def test_the_title_names_the_day_as_the_address_does(atlas: Page) -> None:
    assert atlas.title() == "5 May 1945 · The Battle of West Hunan"
    atlas.keyboard.press("End")
    expect(atlas).to_have_title("7 June 1945 · The Battle of West Hunan")
    expect(atlas).to_have_url(re.compile("date=1945-06-07"))


def test_the_text_of_another_day_is_pale_while_time_runs_past_it(atlas: Page) -> None:
    opacity = "Number(getComputedStyle(document.getElementById('day-article')).opacity)"
    assert atlas.evaluate(opacity) == 1
    atlas.evaluate("campaignMap.setTime(0)")
    atlas.locator("#speed").select_option("8")
    atlas.evaluate("campaignMap.play()")
    until(atlas, f"{opacity} < 0.5")
    assert atlas.evaluate("campaignMap.playing") is True
    atlas.evaluate("campaignMap.pause()")
    until(atlas, f"{opacity} === 1")


def test_fights_near_each_other_are_one_burst_that_names_them_all(atlas: Page) -> None:
    atlas.evaluate("campaignMap.setDate('1945-05-08')")
    bursts = atlas.locator(".campaign-fights .fight:not(.past)")
    boxes = bursts.evaluate_all("all => all.map((it) => it.getBoundingClientRect().toJSON())")
    assert len(boxes) > 3
    for a, b in combinations(boxes, 2):
        apart = math.hypot(a["x"] - b["x"], a["y"] - b["y"])
        assert apart > 0.8 * a["width"]
    both = atlas.locator("[data-fight=ev-offensive] title")
    expect(atlas.locator("[data-fight=ev-offensive] text")).to_have_text("2")
    titles = atlas.evaluate(
        """async () => {
          const { tracks_url } = JSON.parse(document.getElementById('config').textContent)
          const { events } = await (await fetch(tracks_url)).json()
          return ['ev-offensive', 'ev-jiangkou-last']
            .map((id) => events.find((event) => event.id === id).title)
        }"""
    )
    assert both.text_content() == " · ".join(titles)
    # It is called by one again when the other is over.
    lasting = atlas.locator("[data-fight=ev-fangdong-air]:not(.past) title")
    for day, several in (("1945-05-08", True), ("1945-05-09", False)):
        atlas.evaluate(f"campaignMap.setDate('{day}')")
        assert (" · " in (lasting.text_content() or "")) is several


def test_fights_are_read_from_west_to_east_however_the_day_was_reached(atlas: Page) -> None:
    for t in (60, 3, 40, 12, 32):
        atlas.evaluate(f"campaignMap.setTime({t})")
    order = atlas.locator("[data-fight]").evaluate_all(
        "all => all.map((it) => Number(it.style.transform.match(/[-0-9.]+/)[0]))"
    )
    assert len(order) > 10
    assert order == sorted(order)


def test_lines_and_arrows_lie_under_the_symbols(atlas: Page) -> None:
    order = atlas.evaluate(
        """() => {
          const all = [...document.querySelector('.campaign-units').children]
          const level = (it) => Number(getComputedStyle(it).zIndex) || 0
          return all.sort((a, b) => level(a) - level(b)).map((it) => it.classList[0])
        }"""
    )
    assert order[0] == "unit-lines"
    assert order.count("unit-stand") == 59


def test_the_units_of_a_stack_are_tied_together(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, "/?date=1945-05-25&zoom=9")
    tied = page.evaluate(
        """() => {
          const lines = document.querySelector('.leaders .side-japan').getAttribute('d')
          const places = ['jp-116-div', 'jp-109-regt', 'jp-sekine-det'].map((id) =>
            document.querySelector(`[data-unit=${id}]`).parentElement.style.transform
              .match(/-?[\\d.]+/g).join())
          return places.map((at) => lines.includes(`M${at}l`))
        }"""
    )
    assert tied == [True] * 3


def largest_leap() -> tuple[str, int, float, Position]:
    """Of the units that stand still at zoom 9 the one whose symbol the placement moves farthest
    between two quarter days: its id, the evening before, the px, and where it stands."""
    config = Config()
    campaign = load_campaign(config.geodata_dir)
    table = read_json(ServedFiles(config.static_dir).lettering_paths["9"])
    times = step_times(campaign)
    found = []
    for unit_id, keys in table["units"].items():
        fixes = [campaign.trajectory(unit_id).fix_at(float(t)).position for t in times]
        offsets = np.stack([np.interp(times, keys["t"], keys[axis]) for axis in ("dx", "dy")])
        leaps = np.hypot(*np.diff(offsets, axis=1))
        found += [
            (float(leaps[step]), unit_id, int(times[step]), fixes[step])
            for step in range(8, len(leaps) - 8)
            if len(set(fixes[step - 8 : step + 8])) == 1
        ]
    px, unit_id, evening, position = max(found, key=lambda it: it[:3])
    return unit_id, evening, px, position


def test_played_in_a_hurry_a_symbol_glides_beside_its_point(
    new_context: NewContext, live_server: str
) -> None:
    unit_id, evening, px, at = largest_leap()
    assert px > 60
    page = new_context().new_page()
    view = f"zoom=9&lat={at.lat_deg}&lng={at.lon_deg}&speed=8"
    open_atlas(page, live_server, f"/?date={FIRST_DAY + timedelta(days=evening - 1)}&{view}")
    # By a clock of its own: each frame is as long as on a screen, however long it takes.
    page.clock.install(time=0)
    page.clock.pause_at(1000)
    page.evaluate(
        """(unit) => {
          const { style } = document.querySelector(`[data-unit=${unit}]`).parentElement
          const place = () => style.transform.match(/-?[\\d.]+/g).map(Number)
          window.steps = []
          let before = place()
          const look = () => {
            const now = place()
            steps.push(Math.hypot(now[0] - before[0], now[1] - before[1]))
            before = now
            requestAnimationFrame(look)
          }
          requestAnimationFrame(look)
          campaignMap.play()
        }""",
        unit_id,
    )
    while page.evaluate("campaignMap.time") < evening + 5:
        page.clock.run_for(16)
    steps = page.evaluate("steps")
    assert sum(steps) > 0.9 * px
    assert max(steps) < 0.25 * px


def test_space_plays_and_pauses_and_pause_rests_on_an_evening(atlas: Page) -> None:
    expect(atlas.locator("#play")).to_be_enabled()
    atlas.keyboard.press("Space")
    assert atlas.evaluate("campaignMap.playing") is True
    until(atlas, "campaignMap.time > 29.2")
    atlas.keyboard.press("Space")
    assert atlas.evaluate("campaignMap.playing") is False
    time = atlas.evaluate("campaignMap.time")
    assert time > 29
    assert float(time).is_integer()
    expect(atlas.get_by_role("button", name="Play", exact=True)).to_be_visible()


def test_nothing_moves_at_load(atlas: Page) -> None:
    before = unit_places(atlas)
    atlas.wait_for_timeout(600)
    assert atlas.evaluate("campaignMap.playing") is False
    assert unit_places(atlas) == before


def test_less_motion_means_whole_days_only(new_context: NewContext, live_server: str) -> None:
    page = new_context(reduced_motion="reduce").new_page()
    open_atlas(page, live_server, "/?date=1945-05-05")
    page.evaluate(
        """() => {
          window.seen = []
          const slider = document.getElementById('timeline')
          window.watch = setInterval(() => seen.push(Number(slider.value)), 20)
          campaignMap.play()
        }"""
    )
    until(page, "campaignMap.time > 30")
    page.evaluate("campaignMap.pause()")
    seen = page.evaluate("seen")
    assert len(set(seen)) > 1
    assert all(float(t).is_integer() for t in seen)


def test_the_live_region_speaks_once_a_settled_step(atlas: Page) -> None:
    atlas.evaluate(
        """() => {
          window.said = []
          const region = document.getElementById('announcer')
          const hear = () => said.push(region.textContent)
          new MutationObserver(hear).observe(region, {childList: true})
        }"""
    )
    for _ in range(3):
        atlas.keyboard.press("ArrowRight")
    settle(atlas)
    said = atlas.evaluate("said")
    assert len(said) == 1
    assert said[0].startswith("8 May 1945. ")


def test_after_loading_the_map_needs_no_network(atlas: Page) -> None:
    settle(atlas)
    atlas.context.set_offline(True)
    assert len(atlas.evaluate(ALL_DAYS)) == 63
    settle(atlas)
    expect(atlas.locator("#day-article .headline")).not_to_be_empty()


@pytest.mark.parametrize(("motion", "beating"), [("no-preference", True), ("reduce", False)])
def test_a_fight_that_begins_beats_only_where_motion_is_welcome(
    new_context: NewContext, live_server: str, motion: str, beating: bool
) -> None:
    page = new_context(reduced_motion=motion).new_page()
    open_atlas(page, live_server, "/?date=1945-05-05")
    page.evaluate(
        """() => {
          window.beats = 0
          const { animate } = SVGElement.prototype
          SVGElement.prototype.animate = function (...how) {
            if (this.closest('.fight')) window.beats++
            return animate.apply(this, how)
          }
        }"""
    )
    page.evaluate("campaignMap.setDate('1945-05-07')")
    assert page.evaluate("window.beats") == 0
    page.keyboard.press("ArrowRight")
    # The picture glides after the clock.
    until(page, "document.querySelector('.fight:not(.past)[data-fight=ev-offensive]') !== null")
    assert (page.evaluate("window.beats") > 0) is beating

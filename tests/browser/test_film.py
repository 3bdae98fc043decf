"""A span of the campaign as a film, made in the browser."""

import base64
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Download, Locator, Page, expect

from tests.browser.atlas_page import open_atlas
from tests.browser.conftest import NewContext

PATIENCE_MS = 180_000
SPAN = "/?from=1945-05-05&to=1945-05-08&date=1945-05-05"

# A film as its browser plays it: how long, how large, and how many frames it shows.
PLAYED = """async (source) => {
  const video = document.createElement('video')
  video.muted = true
  video.src = source
  document.body.append(video)
  await new Promise((done, fail) => { video.onloadeddata = done; video.onerror = fail })
  return [video.duration, video.videoWidth, video.videoHeight]
}"""


def film_form(page: Page) -> Locator:
    page.locator("[data-tool=share]").click()
    form = page.locator("dialog.share details:has([name=film-from])")
    form.locator("summary").click()
    return form


def small_film(page: Page, **choices: str) -> Download:
    form = film_form(page)
    for name, value in {"size": "640x360", "speed": "8", **choices}.items():
        form.locator(f"[name=film-{name}]").select_option(value)
    with page.expect_download(timeout=PATIENCE_MS) as saving:
        form.get_by_role("button", name="Make the film").click()
    return saving.value


def test_three_days_are_a_film_of_the_right_length_and_size(
    new_context: NewContext, page: Page, live_server: str
) -> None:
    open_atlas(page, live_server, SPAN)
    film = small_film(page, speed="4")
    name = film.suggested_filename
    assert re.fullmatch(r"west-hunan-1945-05-05-1945-05-08\.(mp4|webm)", name)
    data = base64.b64encode(Path(film.path()).read_bytes()).decode()
    player = new_context().new_page()
    played = player.evaluate(PLAYED, f"data:video/{name.rsplit('.', 1)[1]};base64,{data}")
    # Three days at four a second, and the last evening stays for one.
    assert played == [pytest.approx(1.75, abs=0.05), 640, 360]


def test_the_form_knows_the_part_that_is_played(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, SPAN)
    form = film_form(page)
    assert form.locator("[name=film-from] :checked").text_content() == "5 May 1945"
    assert form.locator("[name=film-to] :checked").text_content() == "8 May 1945"
    form.locator("[name=film-speed]").select_option("0.5")
    expect(form).to_contain_text("7 seconds long")
    form.locator("[name=film-to]").select_option("10")
    expect(form).to_contain_text("must be later")
    expect(form.get_by_role("button")).to_be_disabled()


def test_without_an_encoder_it_is_a_gif(new_context: NewContext, live_server: str) -> None:
    context = new_context()
    context.add_init_script("delete globalThis.VideoEncoder")
    page = open_atlas(context.new_page(), live_server, SPAN)
    film = small_film(page)
    assert film.suggested_filename.endswith(".gif")
    expect(page.locator("dialog.share")).to_contain_text("This browser writes no video.")
    with Image.open(film.path()) as gif:
        assert gif.size == (640, 360)
        # Three days at eight a second and ten frames a second, and the second that it stays.
        assert getattr(gif, "n_frames", 1) == 4 + 10
        first = gif.convert("RGB")
        gif.seek(5)
        last = gif.convert("RGB")
    assert first.tobytes() != last.tobytes()
    # It is the map and not a sheet of one colour.
    assert len(first.getcolors(640 * 360) or []) > 100


def test_it_can_be_cancelled_and_leaves_the_map_as_it_was(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, "/?date=1945-05-05")
    url = page.url
    form = film_form(page)
    form.locator("[name=film-size]").select_option("640x360")
    downloads: list[str] = []
    page.on("download", lambda film: downloads.append(film.suggested_filename))
    form.get_by_role("button", name="Make the film").press("Enter")
    expect(form.locator("progress")).to_be_visible()
    expect(form.get_by_label("Size")).to_be_disabled()
    form.get_by_role("button", name="Cancel").press("Enter")
    expect(form.get_by_role("status")).to_have_text("Cancelled", timeout=PATIENCE_MS)
    expect(form.get_by_role("button", name="Make the film")).to_be_focused()
    assert page.locator(".staged, .filming").count() == 0
    assert page.evaluate("campaignMap.date") == "1945-05-05"
    assert page.url == url
    assert downloads == []


def test_esc_ends_the_film_with_the_dialog(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, "/?date=1945-05-05")
    form = film_form(page)
    form.get_by_role("button", name="Make the film").click()
    expect(page.locator(".filming")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.locator("dialog.share")).to_have_count(0)
    expect(page.locator(".filming")).to_have_count(0, timeout=PATIENCE_MS)
    expect(page.locator("[data-tool=share]")).to_be_focused()


def test_the_command_makes_one_too(tmp_path: Path) -> None:
    out = tmp_path / "film.gif"
    days = ["--from", "1945-05-05", "--to", "1945-05-06", "--speed", "8", "--size", "640x360"]
    told = subprocess.run(
        [sys.executable, "-m", "tools.film", *days, "--lang", "ja", "--out", str(out)],
        check=True,
        capture_output=True,
        text=True,
    )
    assert told.stdout.strip().splitlines()[-1] == str(out)
    with Image.open(out) as gif:
        assert gif.size == (640, 360)


def test_the_command_says_what_is_wrong_with_a_day() -> None:
    command = [sys.executable, "-m", "tools.film", "--from", "1944-01-01"]
    told = subprocess.run(command, check=False, capture_output=True, text=True)
    assert told.returncode != 0
    assert "1945-04-06" in told.stderr
    assert "Traceback" not in told.stderr

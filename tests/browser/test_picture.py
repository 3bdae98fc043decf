"""The present view as a picture, made in the browser from the scene on the screen."""

import io
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import etree
from PIL import Image, ImageChops
from playwright.sync_api import Download, Page, expect

from tests.browser.atlas_page import open_atlas, until
from tests.browser.conftest import NewContext

SVG = "{http://www.w3.org/2000/svg}"
PHONE = {"width": 390, "height": 844}
VIEW = """() => {
  const {map} = CampaignLayers.current
  return [map.getCenter(), map.getZoom(), map.getSize()]
}"""
# What no card covers at 1440 x 900: right of the panel, below the bar, above the strip.
FREE = (400, 130, 1280, 640)


def picture_of(page: Page, form: str, *, title: bool = True, legend: bool = False) -> Download:
    """Open the dialog, ask for the picture, close the dialog."""
    page.locator("[data-tool=share]").click()
    dialog = page.locator("dialog.share")
    part = dialog.locator("details", has=page.locator("summary", has_text=re.compile("^Picture$")))
    part.locator("summary").click()
    part.get_by_label("Format").select_option(form)
    part.get_by_label("Title and date").set_checked(title)
    part.get_by_label("Legend").set_checked(legend)
    with page.expect_download() as saving:
        part.get_by_role("button", name="Save the picture").click()
    expect(part.get_by_role("status")).to_have_text(f"Saved as {saving.value.suggested_filename}")
    expect(part.get_by_role("button", name="Save the picture")).to_be_focused()
    page.keyboard.press("Escape")
    return saving.value


def svg_of(page: Page, **choices: bool) -> etree._Element:
    return etree.fromstring(Path(picture_of(page, "svg", **choices).path()).read_bytes())


def texts(svg: etree._Element) -> list[str]:
    return [" ".join("".join(text.itertext()).split()) for text in svg.iter(f"{SVG}text")]


@pytest.mark.parametrize(
    ("form", "times", "ending"), [("png-1x", 1, ""), ("png-2x", 2, "-2x"), ("png-4x", 4, "-4x")]
)
def test_a_png_has_its_size_and_its_name(
    page: Page, live_server: str, form: str, times: int, ending: str
) -> None:
    open_atlas(page, live_server, "/?date=1945-05-05")
    download = picture_of(page, form)
    assert download.suggested_filename == f"west-hunan-1945-05-05{ending}.png"
    with Image.open(download.path()) as image:
        assert image.size == (1052 * times, 704 * times)


@pytest.mark.parametrize(
    "address",
    [
        "/?date=1945-05-05",
        "/ja/?date=1945-05-12&lat=27.1&lng=110.5&zoom=9&names=1945",
        "/?date=1945-05-05&compare=1945-04-20&lat=27.1&lng=110.5&zoom=9",
        "/?date=1945-05-05&unit=cn-5-div&layers=water,places,units,trails",
        "/?date=1945-05-12&compare=1945-04-20&cmode=swipe&certain=1",
    ],
)
def test_it_looks_like_the_screen(new_context: NewContext, live_server: str, address: str) -> None:
    page = new_context(reduced_motion="reduce").new_page()
    open_atlas(page, live_server, address)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(600)
    screen = Image.open(io.BytesIO(page.screenshot())).convert("RGB").crop(FREE)
    corner = page.evaluate(
        """() => {
          const box = (it) => document.querySelector(it).getBoundingClientRect()
          return [box('.panel').right, box('header.bar').bottom]
        }"""
    )
    with Image.open(png_without_title(page)) as image:
        picture = image.convert("RGB")
    left, top = (round(it) for it in corner)
    same = picture.crop((FREE[0] - left, FREE[1] - top, FREE[2] - left, FREE[3] - top))
    difference = ImageChops.difference(screen, same).convert("L")
    strong = sum(difference.histogram()[60:]) / (difference.width * difference.height)
    # Edges of letters, frames and lines are smoothed by another hand.
    assert strong < 0.01


def png_without_title(page: Page) -> Path:
    page.locator("[data-tool=share]").click()
    part = page.locator("dialog.share details").nth(1)
    part.locator("summary").click()
    part.locator("select").select_option("png-1x")
    part.locator("input").first.uncheck()
    with page.expect_download() as saving:
        part.locator("button").click()
    return Path(saving.value.path())


def test_the_arrows_of_a_comparison_have_their_heads(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, "/?date=1945-05-05&compare=1945-04-20")
    page.wait_for_load_state("networkidle")
    svg = svg_of(page)
    heads = {f"url(#{marker.get('id')})" for marker in svg.iter(f"{SVG}marker")}
    asked = {path.get("marker-end", "").replace('"', "") for path in svg.iter(f"{SVG}path")} - {""}
    assert asked
    assert asked <= heads


def test_no_server_is_asked(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, "/?date=1945-05-05")
    # The last that the page fetches by itself.
    until(page, "CampaignLayers.current.layers.has('flights')")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    picture_of(page, "svg", legend=True)
    paths = {urlsplit(url).path for url in asked if url.startswith("http")}
    # Its own scripts, fonts and tiles: files that the page has, or would fetch by itself.
    assert {path for path in paths if not path.startswith("/static/")} == set()


def test_the_svg_stands_by_itself(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, "/?date=1945-05-05")
    svg = svg_of(page, legend=True)
    assert svg.find(f".//{SVG}foreignObject") is None
    assert svg.find(f".//{SVG}script") is None
    hrefs = [value for it in svg.iter() for name, value in it.attrib.items() if "href" in name]
    assert all(href.startswith(("data:", "#")) for href in hrefs)
    style = svg.findtext(f"{SVG}style") or ""
    assert style.count("@font-face") >= 2
    assert "http" not in style
    assert svg.findtext(f"{SVG}title") == "5 May 1945"


def test_it_carries_title_date_credit_scale_and_legend(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, "/?date=1945-05-05")
    told = texts(svg_of(page, legend=True))
    for wanted in ("The Battle of West Hunan", "5 May 1945", "50 km", "Chinese division", "N"):
        assert wanted in told
    assert any("GSHHG" in text and "CC BY 4.0" in text for text in told)
    plain = texts(svg_of(page, title=False))
    assert not {"5 May 1945", "Chinese division"} & set(plain)
    assert any("CC BY 4.0" in text for text in plain)


def test_it_shows_the_layers_the_choice_and_the_ghosts_of_the_screen(
    page: Page, live_server: str
) -> None:
    open_atlas(page, live_server, "/?date=1945-05-05&layers=relief,water,units")
    svg = svg_of(page)
    told = texts(svg)
    assert "Shaoyang邵阳" not in told
    assert "5" in told
    open_atlas(page, live_server, "/?date=1945-05-05&layers=relief,places")
    told = texts(svg_of(page))
    assert "Shaoyang邵阳" in told
    assert "116" not in told
    open_atlas(page, live_server, "/?date=1945-05-05&compare=1945-04-20")
    assert svg_of(page).find(f".//{SVG}g[@id='pane-ghosts']//{SVG}path") is not None


def test_the_same_view_gives_the_same_bytes(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, "/?date=1945-05-05&lat=27.1&lng=110.5&zoom=9")
    first, second = (Path(picture_of(page, "svg").path()).read_bytes() for _ in range(2))
    assert first == second


def test_the_readers_map_is_as_it_was(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, "/?date=1945-05-05")
    url = page.url
    before = page.evaluate(VIEW)
    picture_of(page, "png-1x")
    assert page.evaluate(VIEW) == before
    page.wait_for_timeout(400)
    assert page.url == url
    assert page.locator(".staged, .stage-cards").count() == 0


def test_a_phone_makes_a_picture_of_its_own_view(new_context: NewContext, live_server: str) -> None:
    page = new_context(viewport=PHONE, has_touch=True, is_mobile=True).new_page()
    open_atlas(page, live_server, "/?date=1945-05-05")
    with Image.open(picture_of(page, "png-2x").path()) as image:
        width, height = image.size
    assert width == 2 * PHONE["width"]
    assert 600 < height < 2 * PHONE["height"]


def test_a_picture_that_cannot_be_drawn_is_told(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, "/?date=1945-05-05")
    page.evaluate("void (HTMLCanvasElement.prototype.toBlob = (done) => done(null))")
    page.locator("[data-tool=share]").click()
    part = page.locator("dialog.share details").nth(1)
    part.locator("summary").click()
    part.get_by_role("button", name="Save the picture").click()
    expect(part.get_by_role("status")).to_contain_text("could not draw")
    assert page.locator(".staged").count() == 0

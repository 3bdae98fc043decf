"""/print in a real browser: on the screen, on paper, and as a PDF to keep."""

import io
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from app.sheets.paper import PAPERS_MM
from tests.browser.atlas_page import open_atlas, until
from tests.browser.conftest import NewContext

LANGUAGES = ("en", "zh-Hans", "zh-Hant", "ja")
KINDS = {"map": 1, "worksheet": 2, "six": 1}
# A sheet whose layers are drawn fast: how it lies on paper is the same.
FAST = "date=1945-05-05&layers=places,units"
HIGH_ENOUGH = """() =>
  [...document.querySelectorAll('.print-desk :is(a, button, select, input:not([type=hidden]))')]
    .every((it) => it.getBoundingClientRect().height >= 44)"""


def open_sheet(page: Page, origin: str, query: str, language: str = "en") -> None:
    page.goto(f"{origin}/{language}/print?{query}")
    until(page, "[...document.images].every((it) => it.complete && it.naturalWidth > 0)", 60_000)


def printed(page: Page, **paper: object) -> PdfReader:
    options = {"prefer_css_page_size": True, "print_background": True, **paper}
    return PdfReader(io.BytesIO(page.pdf(**options)))  # type: ignore[arg-type]


@pytest.mark.parametrize("paper", PAPERS_MM)
@pytest.mark.parametrize("orientation", ["landscape", "portrait"])
def test_a_sheet_is_one_page_of_its_paper(
    page: Page, live_server: str, paper: str, orientation: str
) -> None:
    open_sheet(page, live_server, f"{FAST}&paper={paper}&orientation={orientation}")
    (sheet,) = printed(page).pages
    size_mm = [float(edge) / 72 * 25.4 for edge in sheet.mediabox[2:]]
    assert (size_mm[0] > size_mm[1]) is (orientation == "landscape")
    assert sorted(size_mm) == pytest.approx(sorted(PAPERS_MM[paper]), abs=0.5)
    # The form is not on it, and the letters of the sheet are outlines.
    assert "Download" not in sheet.extract_text()


@pytest.mark.parametrize(("kind", "pages"), KINDS.items())
def test_each_kind_has_its_pages(page: Page, live_server: str, kind: str, pages: int) -> None:
    open_sheet(page, live_server, f"{FAST}&sheet={kind}")
    assert len(printed(page).pages) == pages


@pytest.mark.parametrize("loaded", ["A4", "Letter"])
def test_on_other_paper_it_becomes_smaller_not_longer(
    page: Page, live_server: str, loaded: str
) -> None:
    for orientation in ("landscape", "portrait"):
        other = "Letter" if loaded == "A4" else "A4"
        query = f"{FAST}&paper={other}&orientation={orientation}"
        open_sheet(page, live_server, query)
        lying = orientation == "landscape"
        found = printed(page, prefer_css_page_size=False, format=loaded, landscape=lying)
        assert len(found.pages) == 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [320, 390, 800])
def test_the_form_fits_every_screen(
    new_context: NewContext, live_server: str, language: str, width: int
) -> None:
    page = new_context(viewport={"width": width, "height": 844}, has_touch=True).new_page()
    for kind in KINDS:
        page.goto(f"{live_server}/{language}/print?sheet={kind}&layers=", wait_until="commit")
        expect(page.locator("#print-now")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert page.evaluate(HIGH_ENOUGH)


def test_the_button_prints_once_the_sheet_is_there(page: Page, live_server: str) -> None:
    page.add_init_script("window.print = () => { window.had = document.images[0].naturalWidth }")
    page.goto(f"{live_server}/en/print?{FAST}")
    page.locator("#print-now").focus()
    page.keyboard.press("Enter")
    until(page, "window.had > 0", 60_000)


def test_the_pdf_is_downloaded_with_the_same_choices(page: Page, live_server: str) -> None:
    open_sheet(page, live_server, f"{FAST}&sheet=worksheet&paper=Letter")
    with page.expect_download(timeout=60_000) as download:
        page.get_by_role("link", name="Download as PDF").click()
    assert download.value.suggested_filename == "west-hunan-1945-1945-05-05-worksheet.pdf"
    reader = PdfReader(Path(download.value.path()))
    assert len(reader.pages) == 2
    assert float(reader.pages[0].mediabox[2]) == pytest.approx(792, abs=0.5)


def test_the_form_works_without_scripts_and_by_keyboard(
    new_context: NewContext, live_server: str
) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"{live_server}/ja/print?{FAST}&lat=27.1&lng=110.8&zoom=9")
    page.get_by_label("用紙").select_option("Letter")
    page.get_by_label("日付").fill("1945-05-08")
    page.get_by_role("button", name="表示").press("Enter")
    expect(page.locator("input[name=date]")).to_have_value("1945-05-08")
    for kept in ("paper=Letter", "lat=27.1", "zoom=9", "date=1945-05-08"):
        assert kept in page.url
    page.goto(f"{live_server}/en/print?sheet=six&layers=")
    page.get_by_label("1", exact=True).fill("1945-04-10")
    page.get_by_role("button", name="Show").press("Enter")
    expect(page.locator("input[name=date1]")).to_have_value("1945-04-10")
    assert "dates=1945-04-10," in page.url


def test_the_map_page_prints_its_map_on_one_page(page: Page, live_server: str) -> None:
    open_atlas(page, live_server, "/?date=1945-05-05")
    until(page, "[...document.styleSheets].some((it) => it.href?.includes('tools'))")
    page.wait_for_load_state("networkidle")
    found = printed(page).pages
    assert len(found) == 1
    assert float(found[0].mediabox[2]) > float(found[0].mediabox[3])
    text = found[0].extract_text()
    assert "5 May" in text
    assert "Layers" not in text

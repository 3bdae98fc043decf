"""Sheets as PDF, read by another library."""

import io
from pathlib import Path

import pytest
from flask import Flask
from pypdf import PdfReader

from app.campaign.campaign import Campaign
from app.cli import main
from app.maps import ServedFiles
from app.sheets.paper import PAPERS_MM
from app.sheets.sheet import sheet_pdf
from tests.sheets.conftest import MakeOrder


def read(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf), strict=True)


@pytest.mark.parametrize(
    ("kind", "paper", "orientation", "pages"),
    [
        ("map", "A4", "landscape", 1),
        ("map", "Letter", "portrait", 1),
        ("worksheet", "A4", "portrait", 2),
        ("six", "Letter", "landscape", 1),
    ],
)
def test_it_has_the_pages_and_the_paper_that_were_asked_for(
    campaign: Campaign,
    files: ServedFiles,
    order: MakeOrder,
    kind: str,
    paper: str,
    orientation: str,
    pages: int,
) -> None:
    asked = order(paper=paper, orientation=orientation, layers="places,units")
    found = read(sheet_pdf(campaign, files, kind, asked)).pages
    assert len(found) == pages
    for page in found:
        size_mm = [float(edge) / 72 * 25.4 for edge in page.mediabox[2:]]
        assert (size_mm[0] > size_mm[1]) is (orientation == "landscape")
        assert sorted(size_mm) == pytest.approx(sorted(PAPERS_MM[paper]), abs=0.02)


@pytest.mark.parametrize(
    ("language", "name"),
    [("en", "Wuyang"), ("zh-Hans", "武阳"), ("zh-Hant", "武陽"), ("ja", "武陽")],
)
def test_its_text_can_be_read_and_found(
    campaign: Campaign, files: ServedFiles, order: MakeOrder, language: str, name: str
) -> None:
    asked = order(lang=language, layers="places,units")
    text = read(sheet_pdf(campaign, files, "map", asked)).pages[0].extract_text()
    assert name in text.replace("\n", "")
    assert "1945" in text


def test_it_says_its_title_and_language(
    campaign: Campaign, files: ServedFiles, order: MakeOrder
) -> None:
    reader = read(sheet_pdf(campaign, files, "map", order(lang="ja", layers="units")))
    assert reader.metadata
    assert reader.metadata.title == "1945年5月5日 · 芷江作戦"
    assert reader.trailer["/Root"]["/Lang"] == "ja"


def test_the_same_order_gives_the_same_bytes(
    campaign: Campaign, files: ServedFiles, order: MakeOrder
) -> None:
    once, again = (sheet_pdf(campaign, files, "map", order()) for _ in range(2))
    assert once == again


def test_every_letter_is_in_a_font_of_the_file(
    campaign: Campaign, files: ServedFiles, order: MakeOrder
) -> None:
    page = read(sheet_pdf(campaign, files, "map", order(lang="zh-Hant"))).pages[0]
    fonts = page["/Resources"]["/Font"].values()  # type: ignore[index]
    for font in fonts:
        (inner,) = font.get_object()["/DescendantFonts"]
        assert "/FontFile2" in inner.get_object()["/FontDescriptor"]


def test_the_download_is_the_file_and_is_kept(app: Flask) -> None:
    client = app.test_client()
    with client.get("/export/print.pdf?date=1945-05-05&layers=units&sheet=worksheet") as answer:
        assert answer.status_code == 200
        assert answer.mimetype == "application/pdf"
        name = "west-hunan-1945-1945-05-05-worksheet.pdf"
        assert answer.headers["Content-Disposition"] == f'attachment; filename="{name}"'
        assert answer.headers["ETag"]
        assert len(read(answer.data).pages) == 2


def test_the_command_writes_the_sheet_that_was_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "sheet.pdf"
    asked = ["date=1945-05-05", "sheet=worksheet", "paper=Letter"]
    assert main(["print", *asked, "--lang", "ja", "--output", str(output)]) == 0
    written = PdfReader(output)
    assert len(written.pages) == 2
    assert [round(float(it)) for it in written.pages[0].mediabox[2:]] == [792, 612]
    assert "1945年5月5日" in written.pages[0].extract_text() + str(written.metadata)
    assert f"{output.stat().st_size:,} bytes" in capsys.readouterr().out


def test_the_command_says_what_it_cannot_write(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["print", "paper=A3"]) == 1
    assert "A4, Letter" in capsys.readouterr().err

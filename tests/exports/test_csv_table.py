"""CSV that spreadsheets read as text."""

import csv
import io
from datetime import date

import pytest

from app.campaign.campaign import Campaign
from app.exports.csv_table import as_text, campaign_csv, slice_csv


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_it_begins_with_the_mark_by_which_excel_knows_utf8(campaign: Campaign) -> None:
    assert campaign_csv(campaign, "en").startswith(b"\xef\xbb\xbfdate,")


def test_one_row_per_unit_and_evening(campaign: Campaign) -> None:
    found = rows(campaign_csv(campaign, "ja"))
    assert len(found) == 2 * campaign.calendar.span.days
    assert {row["name"] for row in found if row["unit"] == "cn-57-div"} == {"第57師"}


def test_a_slice_says_where_each_unit_is_and_on_whose_word(campaign: Campaign) -> None:
    time_slice = campaign.slice_at(date(1945, 4, 8))
    found = {row["unit"]: row for row in rows(slice_csv(time_slice, campaign, "en"))}
    for fix in time_slice.fixes:
        row = found[fix.unit_id]
        # degrees; the file has five decimals
        assert float(row["lat_deg"]) == pytest.approx(fix.position.lat_deg, abs=1e-5)
        assert float(row["lon_deg"]) == pytest.approx(fix.position.lon_deg, abs=1e-5)
        assert row["interpolated"] == ("true" if fix.interpolated else "false")
        assert row["source_ids"].split() == list(fix.source_ids)
        assert row["date"] == "1945-04-08"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", " =", "＝"])
def test_no_cell_is_a_formula(start: str) -> None:
    assert as_text(f"{start}1+1") == f"'{start}1+1"


def test_other_texts_stay_as_they_are() -> None:
    assert as_text("5th Division (A-1)") == "5th Division (A-1)"

"""CSV (RFC 4180): one row per unit and evening.

The file begins with a byte order mark: without it, Excel reads Chinese and Japanese as
Latin letters. Programs that do not want it skip it (`encoding="utf-8-sig"` in Python).
"""

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Final

from app.campaign.campaign import Campaign, TimeSlice
from app.exports.instants import instant, timestamp

COLUMNS: Final = (
    "date", "evening_utc", "unit", "side", "echelon", "name", "name_language", "designation",
    "lat_deg", "lon_deg", "action", "confidence", "interpolated", "place", "place_name",
    "source_ids",
)  # fmt: skip
BYTE_ORDER_MARK: Final = "\ufeff"

# A cell that begins so is a formula to spreadsheets; with an apostrophe it is a text.
FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

Row = dict[str, str]


def slice_csv(time_slice: TimeSlice, campaign: Campaign, language: str) -> bytes:
    """Every tracked unit on one evening."""
    return _table(_slice_rows(time_slice, campaign, language))


def campaign_csv(campaign: Campaign, language: str) -> bytes:
    """Every tracked unit on every evening, day by day."""
    return _table(
        row
        for day in campaign.calendar.all_days()
        for row in _slice_rows(campaign.slice_at(day), campaign, language)
    )


def as_text(text: str) -> str:
    """`text` so that no spreadsheet runs it."""
    return f"'{text}" if text.lstrip(" ").startswith(FORMULA_STARTS) else text


def _slice_rows(time_slice: TimeSlice, campaign: Campaign, language: str) -> Iterator[Row]:
    evening = timestamp(instant(campaign.calendar, time_slice.t))
    for fix in time_slice.fixes:
        unit = campaign.order_of_battle.unit(fix.unit_id)
        name = unit.names.in_language(language)
        place = campaign.gazetteer.place(fix.place_id) if fix.place_id else None
        texts = {
            "date": str(time_slice.day),
            "evening_utc": evening,
            "unit": unit.id,
            "side": unit.side_id,
            "echelon": unit.echelon,
            "name": name.text,
            "name_language": name.language,
            "designation": unit.designation_in(language),
            "action": fix.action,
            "confidence": str(fix.confidence),
            "interpolated": "true" if fix.interpolated else "false",
            "place": place.id if place else "",
            "place_name": place.names.in_language(language).text if place else "",
            "source_ids": " ".join(fix.source_ids),
        }
        yield {
            **{column: as_text(text) for column, text in texts.items()},
            # Numbers: a minus before one of them is no formula.
            "lat_deg": f"{fix.position.lat_deg:.5f}",
            "lon_deg": f"{fix.position.lon_deg:.5f}",
        }


def _table(rows: Iterable[Row]) -> bytes:
    text = io.StringIO(newline="")
    text.write(BYTE_ORDER_MARK)
    writer = csv.DictWriter(text, COLUMNS)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode("utf-8")

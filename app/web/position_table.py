"""The positions of an evening as a table that can be put in another order, without a script."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from flask_babel import lazy_gettext
from flask_babel.speaklater import LazyString

from app.campaign.campaign import Campaign
from app.campaign.order_of_battle import Unit
from app.campaign.sources import Confidence
from app.campaign.trajectory import Fix
from app.web.wording import doing

DIGITS: Final = re.compile(r"(\d+)")
SUREST_FIRST: Final = tuple(Confidence)


@dataclass(frozen=True, slots=True)
class Row:
    fix: Fix
    unit: Unit
    side_rank: int
    language: str


def _by_number(row: Row) -> tuple[Any, ...]:
    """As the numbers run, 9th before 10th. Those in Chinese characters do not sort as text."""
    language = "en" if row.language.startswith("zh") else row.language
    parts = DIGITS.split(row.unit.names.in_language(language).text)
    return tuple((int(part), "") if part.isdigit() else (-1, part) for part in parts if part)


@dataclass(frozen=True, slots=True)
class Column:
    label: LazyString
    key: Callable[[Row], Any]


# By the names that `sort` has in an address (params.SORTED_BY).
COLUMNS: Final[Mapping[str, Column]] = {
    "unit": Column(lazy_gettext("Unit"), _by_number),
    "side": Column(lazy_gettext("Side"), lambda row: row.side_rank),
    "doing": Column(lazy_gettext("What it does"), lambda row: doing(row.fix.movement, "", "")),
    "lat": Column(lazy_gettext("Latitude"), lambda row: row.fix.position.lat_deg),
    "lng": Column(lazy_gettext("Longitude"), lambda row: row.fix.position.lon_deg),
    "confidence": Column(
        lazy_gettext("Confidence"), lambda row: SUREST_FIRST.index(row.fix.confidence)
    ),
}
# As they stand where no order is asked for: by side, the largest units first.
DEFAULT: Final = "side"


def position_table(
    campaign: Campaign, day: date, language: str, sort: str | None
) -> dict[str, Any]:
    """`rows` in the order `sort`: a column's name, with "-" before it for the last first.

    `columns` say their `label`, their present `order` (ascending, descending, none) and what
    `sort` a press on them asks for. `pressed` is the column whose order was asked for, or None.
    """
    orbat = campaign.order_of_battle
    ranks = {side_id: rank for rank, side_id in enumerate(orbat.sides)}
    rows = [
        Row(fix, unit, ranks[unit.side_id], language)
        for fix in campaign.slice_at(day).fixes
        for unit in [orbat.unit(fix.unit_id)]
    ]
    rows.sort(key=lambda row: (row.side_rank, row.unit.echelon_rank))
    asked = sort or DEFAULT
    name, reverse = asked.removeprefix("-"), asked.startswith("-")
    rows.sort(key=COLUMNS[name].key, reverse=reverse)
    orders = {name: "descending" if reverse else "ascending"}
    return {
        "rows": rows,
        "sides": orbat.sides,
        "pressed": name if sort else None,
        "columns": [
            {
                "name": it,
                "label": column.label,
                "order": orders.get(it, "none"),
                "press": f"-{it}" if orders.get(it) == "ascending" else it,
            }
            for it, column in COLUMNS.items()
        ],
    }

from datetime import date

import pytest

from app.campaign.dates import DateSpan, read_day
from app.campaign.errors import OutsideCampaignError, UnreadableDateError

from .builders import WEEK, april


@pytest.mark.parametrize(
    "text",
    [
        "19450405",
        "1945-W14-5",
        "1945-4-6",
        "1945-02-30",
        "1945-04-06T00:00",
        " 1945-04-06",
        "1945-04-06\n",
        "",
        "١٩٤٥-٠٤-٠٦",
    ],
)
def test_only_year_month_day_is_a_date(text: str) -> None:
    with pytest.raises(UnreadableDateError, match="1945-05-05"):
        read_day(text)


def test_t_zero_is_the_evening_of_the_first_day() -> None:
    assert WEEK.evening(april(6)) == 0
    assert WEEK.evening(april(12)) == WEEK.last_t == 6


@pytest.mark.parametrize(("t", "day"), [(0, 6), (0.4, 7), (1, 7), (1.001, 8), (6, 12)])
def test_the_day_lived_is_the_first_whose_evening_has_not_passed(t: float, day: int) -> None:
    assert WEEK.day_at(t) == april(day)


def test_a_movement_leaves_on_the_evening_before_its_first_day() -> None:
    assert WEEK.dawn(april(9)) == 2
    assert WEEK.dawn(april(6)) == 0, "the campaign has no evening before its first day"


def test_a_day_outside_the_campaign_names_the_allowed_span() -> None:
    with pytest.raises(OutsideCampaignError, match=r"1945-04-13 .*1945-04-06 to 1945-04-12"):
        WEEK.campaign_day("1945-04-13")


def test_a_day_outside_has_a_nearest_day_of_the_map() -> None:
    assert WEEK.nearest(date(1944, 1, 1)) == april(6)
    assert WEEK.nearest(date(1946, 1, 1)) == april(12)
    assert WEEK.nearest(april(8)) == april(8)


def test_a_span_counts_both_its_ends_and_cannot_run_backwards() -> None:
    assert DateSpan(april(6), april(6)).days == 1
    with pytest.raises(ValueError, match="cannot end"):
        DateSpan(april(7), april(6))


def test_the_week_has_seven_days() -> None:
    assert len(WEEK.all_days()) == 7

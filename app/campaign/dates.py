"""The campaign's calendar: local days of 1945, and the player's time `t`.

A date is a calendar value. No clock and no time zone ever decides a day: the zone
database has Shanghai at UTC+9 in spring 1945, and an instant would move the day.
"""

import math
import re
from dataclasses import dataclass
from datetime import date, timedelta

from app.campaign.errors import OutsideCampaignError, UnreadableDateError

# date.fromisoformat also takes 19450505 and 1945-W18-6: one day would have three addresses.
DAY_FORM = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def read_day(text: str) -> date:
    """The calendar day that `text` (YYYY-MM-DD, nothing else) names.

    Raises UnreadableDateError for any other form and for days such as 1945-02-30.
    """
    if not DAY_FORM.fullmatch(text):
        raise UnreadableDateError(text)
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise UnreadableDateError(text) from error


@dataclass(frozen=True, slots=True)
class DateSpan:
    """All days from `first` to `last`, both included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"a span cannot end ({self.last}) before it starts ({self.first})")

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    def overlaps(self, other: "DateSpan") -> bool:
        return self.first <= other.last and other.first <= self.last


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days of the campaign and the time `t` of their evenings.

    `t` is a real number: 0 is the evening of the first day, 1 the evening of the
    second. The map of a day is the situation on the evening of that day.
    """

    span: DateSpan

    @property
    def last_t(self) -> int:
        return self.span.days - 1

    def evening(self, day: date) -> int:
        """The `t` of the evening of `day`; negative or past the end outside the campaign."""
        return (day - self.span.first).days

    def dawn(self, day: date) -> int:
        """The `t` at which a movement that begins on `day` leaves: the evening before.

        A movement of the first day leaves on the evening of that day, because the
        campaign has no evening before it.
        """
        return max(0, self.evening(day) - 1)

    def day_at(self, t: float) -> date:
        """The day being lived at `t`: the first day whose evening is not before `t`."""
        return self.span.first + timedelta(days=math.ceil(min(max(t, 0.0), self.last_t)))

    def nearest(self, day: date) -> date:
        return min(max(day, self.span.first), self.span.last)

    def campaign_day(self, text: str) -> date:
        """The day of the campaign that `text` names.

        Raises UnreadableDateError or OutsideCampaignError.
        """
        day = read_day(text)
        if day not in self.span:
            raise OutsideCampaignError(text, str(self.span.first), str(self.span.last))
        return day

    def all_days(self) -> tuple[date, ...]:
        return tuple(self.span.first + timedelta(days=n) for n in range(self.span.days))

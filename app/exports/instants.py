"""The campaign's time as instants, for formats that know no calendar days.

An evening is written as 10:00 UTC of its day, 18:00 at UTC+8. That is the same calendar
day in every zone from UTC-10 to UTC+13, so no program shows it under another date.
"""

from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from typing import Final, NamedTuple

from app.campaign.dates import Calendar, DateSpan
from app.campaign.geodesy import Position
from app.campaign.trajectory import Trajectory

EVENING_UTC: Final = time(10, tzinfo=UTC)


class TimedPosition(NamedTuple):
    """Where a unit is at an instant; `t` is the calendar's."""

    at: datetime
    t: float
    position: Position


def instant(calendar: Calendar, t: float) -> datetime:
    """The instant that `t` stands for, to the second."""
    first_evening = datetime.combine(calendar.span.first, EVENING_UTC)
    return first_evening + timedelta(seconds=round(t * 86_400))


def timestamp(at: datetime) -> str:
    """`at` as 1945-05-05T10:00:00Z."""
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")


def spell(calendar: Calendar, span: DateSpan) -> tuple[datetime, datetime]:
    """From the evening before the span's first day to the evening of its last.

    For what lasts whole days; a span outside the campaign keeps its own days.
    """
    before, last = calendar.evening(span.first) - 1, calendar.evening(span.last)
    return instant(calendar, before), instant(calendar, last)


def timed_path(trajectory: Trajectory) -> tuple[TimedPosition, ...]:
    """A trajectory's waypoints at instants that always go forward.

    The core knows steps: two waypoints of one time. The first of them moves a second
    back, for readers that divide by the time between two points.
    """
    points = [
        TimedPosition(instant(trajectory.calendar, point.t), point.t, point.position)
        for point in trajectory.waypoints
    ]
    second = timedelta(seconds=1)
    for index, (before, after) in enumerate(pairwise(points)):
        if before.at >= after.at:
            points[index] = before._replace(at=after.at - second)
    return tuple(points)

"""The bursts of the fights, that nothing may stand on."""

import math
from collections.abc import Callable, Iterable
from datetime import date
from typing import Final, TypeVar

import numpy as np

from app.campaign.campaign import Campaign
from app.lettering.boxes import Box, project
from app.lettering.obstacles import Obstacle, standing
from app.lettering.sizes import Sizes
from app.lettering.symbols import step_times

# Of the radius: nearer to each other two bursts would be one blot.
APART: Final = 1.8

T = TypeVar("T")


def burst_at(level: float, sizes: Sizes) -> Box:
    """The box of the sign that the map kit draws."""
    return Box(0, 0, 0, 0).grown(sizes.band(level).burst)


def sign_at(point: tuple[float, float], fights: Iterable[Obstacle], burst: float) -> float:
    """How far from the dot at `point` (px) the bursts of `fights` reach that lie on it; 0 where
    none does. `burst` is a burst's radius."""
    apart = (math.dist(point, fight.path[0]) for fight in fights)
    return max((far + burst for far in apart if far < burst), default=0.0)


def fold_fights(
    fights: Iterable[T],
    importance: Callable[[T], tuple[int, str]],
    point_of: Callable[[T], tuple[float, float]],
    burst: float,
) -> list[list[T]]:
    """The fights of each burst, as those that would lie on each other share one: it stands where
    the first by `importance` and id is fought. `point_of` and `burst`, a radius, are in px.

    static/src/map/fight-folds.js folds in the same way.
    """
    folds: list[list[T]] = []
    for fight in sorted(fights, key=importance):
        point = point_of(fight)
        near = (it for it in folds if math.dist(point_of(it[0]), point) < APART * burst)
        fold = next(near, None)
        if fold is None:
            folds.append([fight])
        else:
            fold.append(fight)
    return folds


def fights_of(campaign: Campaign, level: float, sizes: Sizes) -> dict[str, Obstacle]:
    """By place id the burst that is drawn there, present on the days on which it is."""
    times = step_times(campaign)
    days = [campaign.calendar.day_at(float(t)) for t in times]
    drawn = {day: _places_of_bursts(campaign, day, level, sizes) for day in set(days)}
    fights = {}
    for place_id in sorted(set().union(*drawn.values())):
        point = _point(campaign, place_id, level)
        burst = standing(point, burst_at(level, sizes), len(times))
        present = np.array([place_id in drawn[day] for day in days])
        fights[place_id] = Obstacle(burst.boxes, burst.path, burst.offsets, present)
    return fights


def _places_of_bursts(campaign: Campaign, day: date, level: float, sizes: Sizes) -> set[str]:
    fights = [
        (event.importance, event.id, event.place_id)
        for event in campaign.events.values()
        if event.is_fight and event.place_id is not None and day in event.span
    ]
    folds = fold_fights(
        fights,
        lambda fight: fight[:2],
        lambda fight: _point(campaign, fight[2], level),
        sizes.band(level).burst,
    )
    return {place_id for (_, _, place_id), *_ in folds}


def _point(campaign: Campaign, place_id: str, level: float) -> tuple[float, float]:
    return project(campaign.gazetteer.place(place_id).position, level)

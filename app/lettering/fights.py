"""The bursts of the fights, that no symbol may stand on."""

import math
from collections.abc import Iterable

import numpy as np

from app.campaign.campaign import Campaign
from app.lettering.boxes import Box, project
from app.lettering.obstacles import Obstacle, standing
from app.lettering.sizes import Sizes
from app.lettering.symbols import step_times


def burst_at(level: float, sizes: Sizes) -> Box:
    """The box of the sign that the map kit draws."""
    return Box(0, 0, 0, 0).grown(sizes.band(level).burst)


def sign_at(point: tuple[float, float], fights: Iterable[Obstacle], burst: float) -> float:
    """How far from the dot at `point` (px) the bursts of `fights` reach that lie on it; 0 where
    none does. `burst` is a burst's radius."""
    apart = (math.dist(point, fight.path[0]) for fight in fights)
    return max((far + burst for far in apart if far < burst), default=0.0)


def fights_of(campaign: Campaign, level: float, sizes: Sizes) -> dict[str, Obstacle]:
    """By place id the burst of its fights, present on the days on which it is drawn."""
    times = step_times(campaign)
    days = [campaign.calendar.day_at(float(t)) for t in times]
    fights: dict[str, Obstacle] = {}
    for event in campaign.events.values():
        if event.place_id is None or not event.is_fight:
            continue
        on = np.array([day in event.span for day in days])
        point = project(campaign.gazetteer.place(event.place_id).position, level)
        fight = standing(point, burst_at(level, sizes), len(times))
        # Several fights at one place are drawn on each other.
        before = fights[event.place_id].present if event.place_id in fights else False
        fights[event.place_id] = Obstacle(fight.boxes, fight.path, fight.offsets, on | before)
    return {place_id: fight for place_id, fight in fights.items() if fight.present.any()}

"""The bursts of the fights, that no symbol may stand on."""

from typing import Final

import numpy as np

from app.campaign.campaign import Campaign
from app.lettering.boxes import Box, project
from app.lettering.obstacles import Obstacle, standing
from app.lettering.symbols import step_times

# Of the burst that the map kit draws, its edge included.
BURST: Final = Box(-11, -11, 11, 11)


def fights_of(campaign: Campaign, level: float) -> list[Obstacle]:
    """Every fight that has a place, present on the days on which it is drawn."""
    times = step_times(campaign)
    days = [campaign.calendar.day_at(float(t)) for t in times]
    fights: dict[str, Obstacle] = {}
    for event in campaign.events.values():
        if event.place_id is None or not event.is_fight:
            continue
        on = np.array([day in event.span for day in days])
        point = project(campaign.gazetteer.place(event.place_id).position, level)
        fight = standing(point, BURST, len(times))
        # Several fights at one place are drawn on each other.
        before = fights[event.place_id].present if event.place_id in fights else False
        fights[event.place_id] = Obstacle(fight.boxes, fight.path, fight.offsets, on | before)
    return [fight for fight in fights.values() if fight.present.any()]

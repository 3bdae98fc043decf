"""How important a place is to the map: which names come first, and in what size."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

import numpy as np

from app.campaign.campaign import Campaign
from app.campaign.gazetteer import STORY_TOWNS, Place
from app.lettering.symbols import Steps, step_times

SEATS: Final = frozenset({"city", "county-seat"})

# A place that only the front passes through is not yet a place where something happened.
EVENT_WEIGHT: Final = 3

# The zoom from which a rank is lettered: a small map names only the large.
RANK_FROM_ZOOM: Final = {1: 5.0, 2: 7.0, 3: 8.0, 4: 9.0}
CITIES_FROM_ZOOM: Final = 5.0
# From this zoom the names of a rank never give way to a symbol; those of other ranks always do. On
# a small map cities and county towns make room, as it is of the campaign first, but for those that
# the campaign uses so often.
FIRM_FROM_ZOOM: Final = {1: 5.0, 2: 8.0}
OFTEN_USED: Final = 20
OFTEN_USED_FROM_ZOOM: Final = 7.0
# Hills, passes and villages that nothing in the campaign uses leave room to the towns.
UNUSED_FROM_ZOOM: Final = 9.5
UNUSED_KINDS: Final = frozenset({"village", "mountain", "pass", "crossing"})


def place_rank(campaign: Campaign) -> dict[str, int]:
    """Rank of every lettered place by its id, most important first.

    1 for the towns of the story, 2 for cities and county seats, 3 for places that a
    movement or an event of the campaign uses, 4 for the rest. Within a rank towns come
    before hills and villages, then the more used ones, so the mapping can be walked as a
    list of priorities.
    """
    uses = _uses(campaign)
    lettered = {place.id: place for place in campaign.gazetteer if place.lettered}
    ranks = {place_id: _rank(place, uses[place_id]) for place_id, place in lettered.items()}

    def priority(place_id: str) -> tuple[int, bool, int, str]:
        is_town = lettered[place_id].kind == "town"
        return ranks[place_id], not is_town, -uses[place_id], place_id

    return {place_id: ranks[place_id] for place_id in sorted(ranks, key=priority)}


def lettered_at(campaign: Campaign, level: float) -> Iterator[tuple[str, int]]:
    """Id and rank of the places that a map of `level` names, if there is room; first ones first."""
    for place_id, rank in place_rank(campaign).items():
        kind = campaign.gazetteer.place(place_id).kind
        from_zoom = CITIES_FROM_ZOOM if kind == "city" else RANK_FROM_ZOOM[rank]
        if rank == max(RANK_FROM_ZOOM) and kind in UNUSED_KINDS:
            from_zoom = UNUSED_FROM_ZOOM
        if level >= from_zoom:
            yield place_id, rank


def firm_names(campaign: Campaign, level: float) -> frozenset[str]:
    """Ids of the places whose names never step aside, nor are left out, for symbols and fights."""
    uses = _uses(campaign)
    return frozenset(
        place_id
        for place_id, rank in lettered_at(campaign, level)
        if rank in FIRM_FROM_ZOOM
        and (
            level >= FIRM_FROM_ZOOM[rank]
            or (level >= OFTEN_USED_FROM_ZOOM and uses[place_id] >= OFTEN_USED)
        )
    )


def wanted_at(campaign: Campaign) -> dict[str, Steps]:
    """By place the steps at which it is looked for: its events, and while one side holds it
    behind the other's line."""
    days = np.array([campaign.calendar.day_at(float(t)) for t in step_times(campaign)])
    wanted: dict[str, Steps] = {}
    spans = [
        *(
            (event.place_id, event.span.first, event.span.last)
            for event in campaign.events.values()
        ),
        *((it.holding.place_id, it.first, it.last) for it in campaign.enclaves),
    ]
    for place_id, first, last in spans:
        if place_id is not None:
            found = (days >= first) & (days <= last)
            wanted[place_id] = wanted.get(place_id, np.zeros(len(days), bool)) | found
    return wanted


def _rank(place: Place, uses: int) -> int:
    if place.id in STORY_TOWNS:
        return 1
    if place.kind in SEATS:
        return 2
    return 3 if uses else 4


def _uses(campaign: Campaign) -> Counter[str]:
    """How often the campaign's movements and events name each place; events weigh more."""
    uses: Counter[str] = Counter()
    for movements in campaign.movements.values():
        for movement in movements:
            uses.update({movement.start_id, movement.place_id, *movement.via_ids})
    for event in campaign.events.values():
        if event.place_id is not None and event.span.overlaps(campaign.calendar.span):
            uses[event.place_id] += EVENT_WEIGHT
    return uses

"""What can be found: places, units, people and events, the most important first."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from app.campaign.campaign import Campaign
from app.campaign.events import Event
from app.campaign.gazetteer import Place
from app.campaign.names import Names
from app.campaign.order_of_battle import ECHELONS, Unit
from app.finding import keys
from app.finding.keys import Key

PLACE: Final = "place"
UNIT: Final = "unit"
PERSON: Final = "person"
EVENT: Final = "event"
KINDS: Final = (PLACE, UNIT, PERSON, EVENT)

# Headquarters of this size and above come before divisions.
_GREAT: Final = ECHELONS.index("corps")
_DIVISION: Final = ECHELONS.index("division")
_SEATS: Final = frozenset({"city", "county-seat"})


@dataclass(frozen=True, slots=True)
class Subject:
    """Something to be found. `target_id` is the record it stands for; a person's is his unit."""

    id: str
    kind: str
    names: Names
    target_id: str
    keys: tuple[Key, ...]


def subjects_of(campaign: Campaign) -> tuple[Subject, ...]:
    """All that can be found, most important first. Anchors of movements are not among it."""
    found = [*_places(campaign), *_units(campaign), *_people(campaign), *_events(campaign)]
    ranked = sorted(found, key=lambda item: (item[0], KINDS.index(item[1].kind), item[2]))
    return tuple(subject for _, subject, _ in ranked)


# Importance from 1 to 4, the subject, and its order among those of equal importance.
_Ranked = tuple[int, Subject, int]


def _places(campaign: Campaign) -> Iterator[_Ranked]:
    weights: Counter[str] = Counter()
    for event in campaign.events.values():
        if event.place_id is not None:
            weights[event.place_id] += 4 - event.importance
    for place in campaign.gazetteer:
        if place.lettered:
            found = keys.distinct(keys.place_keys(place))
            subject = Subject(place.id, PLACE, place.names, place.id, found)
            weight = weights[place.id]
            yield _importance_of_place(place, weight), subject, -weight


def _importance_of_place(place: Place, weight: int) -> int:
    if place.kind in _SEATS:
        return 1 if weight else 2
    if place.kind == "town":
        return 2 if weight else 3
    return 3 if weight else 4


def _units(campaign: Campaign) -> Iterator[_Ranked]:
    for unit in campaign.order_of_battle:
        found = keys.distinct(keys.unit_keys(unit))
        subject = Subject(unit.id, UNIT, unit.names, unit.id, found)
        yield _importance_of_unit(unit), subject, unit.echelon_rank


def _importance_of_unit(unit: Unit) -> int:
    if not unit.tracked:
        return 4
    if unit.echelon_rank <= _GREAT:
        return 1
    return 2 if unit.echelon_rank == _DIVISION else 3


def _people(campaign: Campaign) -> Iterator[_Ranked]:
    for unit in campaign.order_of_battle:
        if unit.commander is None:
            continue
        japanese = unit.side_id == "japan"
        script = keys.JAPANESE if japanese else keys.TRADITIONAL
        found = keys.distinct(keys.commander_keys(unit.commander, script))
        own = keys.without_remarks(unit.commander.native or "")
        names = Names({"en": _in_letters(found) or own, "ja" if japanese else "zh-Hant": own})
        subject = Subject(f"commander-{unit.id}", PERSON, names, unit.id, found)
        yield _importance_of_unit(unit), subject, unit.echelon_rank


def _in_letters(found: tuple[Key, ...]) -> str:
    """All the people that a unit's record names as its commander."""
    return " / ".join(key.text for key in found if key.use in {keys.NAME, keys.ALWAYS})


def _events(campaign: Campaign) -> Iterator[_Ranked]:
    for event in campaign.events.values():
        subject = Subject(event.id, EVENT, event.titles, event.id, tuple(_event_keys(event)))
        yield event.importance + 1, subject, event.span.first.toordinal()


def _event_keys(event: Event) -> Iterator[Key]:
    for language, title in event.titles.by_language.items():
        yield Key(title, keys.BY_LANGUAGE[language])

"""What the reading pages show: the campaign's objects, joined and in order."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from app.campaign.campaign import Campaign
from app.campaign.events import Event
from app.campaign.gazetteer import Place
from app.campaign.order_of_battle import Unit
from app.campaign.reliance import reliance_on
from app.campaign.sources import Confidence, Source
from app.citing.style import Runs
from app.web.language import page_url
from app.web.wording import PLACE_KINDS, certainty_in_words, day_in_words, weekday_in_words

Context = dict[str, Any]


def day_context(day: date, campaign: Campaign, language: str) -> Context:
    """One day in words; `previous` and `next` are None at the ends of the campaign."""
    calendar, entry = campaign.calendar, campaign.days[day]
    narrative = entry.narrative.in_language(language)
    phase = campaign.phase_on(day).names.in_language(language)
    step = timedelta(days=1)
    return {
        "date": str(day),
        "url": page_url("day", day=day),
        "words": day_in_words(day),
        "weekday": weekday_in_words(day),
        "number": calendar.evening(day) + 1,
        "of": calendar.span.days,
        "phase": phase.text,
        "phase_language": phase.language,
        "headline": entry.headline.in_language(language).text,
        "narrative": narrative.text,
        "language": narrative.language,
        "confidence": entry.confidence,
        "sources": sources(campaign, entry.source_ids),
        "previous": day - step if day > calendar.span.first else None,
        "next": day + step if day < calendar.span.last else None,
    }


def certainty(campaign: Campaign, day: date) -> Context:
    """How sure the day's picture is: positions by confidence, all of them, and a sentence."""
    levels = [fix.confidence for fix in campaign.slice_at(day).fixes]
    counts = {level.value: levels.count(level) for level in Confidence}
    return {"counts": counts, "all": len(levels), "words": certainty_in_words(counts)}


def sources(campaign: Campaign, source_ids: Iterable[str]) -> list[Source]:
    return [campaign.source(source_id) for source_id in source_ids]


def order_of_battle(campaign: Campaign) -> list[Context]:
    """Each side with its units as a tree: `unit` and its `subordinates`, largest first."""
    orbat = campaign.order_of_battle
    return [
        {
            "side": side,
            "branches": [
                _branch(campaign, unit)
                for unit in sorted(orbat, key=lambda unit: unit.echelon_rank)
                if unit.side_id == side.id and unit.parent_id is None
            ],
        }
        for side in orbat.sides.values()
    ]


def _branch(campaign: Campaign, unit: Unit) -> Context:
    subordinates = campaign.order_of_battle.subordinates(unit.id)
    return {"unit": unit, "subordinates": [_branch(campaign, under) for under in subordinates]}


def unit_context(campaign: Campaign, unit: Unit) -> Context:
    orbat = campaign.order_of_battle
    return {
        "unit": unit,
        "side": orbat.sides[unit.side_id],
        "superior": orbat.unit(unit.parent_id) if unit.parent_id else None,
        "subordinates": orbat.subordinates(unit.id),
        "legs": campaign.trajectory(unit.id).legs if unit.tracked else (),
        "events": [event for event in campaign.events.values() if unit.id in event.unit_ids],
        "sources": sources(campaign, unit.source_ids),
    }


def places_by_kind(campaign: Campaign, language: str) -> list[Context]:
    """Places under each kind, by name; in the order of the kinds' names in the code."""
    named = sorted(campaign.gazetteer, key=lambda place: place.names.in_language(language).text)
    return [
        {"kind": kind, "places": [place for place in named if place.kind == kind]}
        for kind in PLACE_KINDS
        if any(place.kind == kind for place in named)
    ]


def place_context(campaign: Campaign, place: Place) -> Context:
    """A place, what happened there, who came there and who held it."""
    return {
        "place": place,
        "events": [e for e in campaign.events.values() if e.place_id == place.id],
        "visits": [
            {"unit": campaign.order_of_battle.unit(unit_id), "leg": leg}
            for unit_id, leg in campaign.visits.get(place.id, ())
        ],
        "holdings": campaign.holdings_of(place.id),
    }


def events_by_phase(campaign: Campaign) -> list[Context]:
    """Events in order of time, under the phase they begin in."""
    events = sorted(campaign.events.values(), key=lambda event: event.span.first)
    before = [e for e in events if e.span.first < campaign.phases[0].span.first]
    after = [e for e in events if e.span.first > campaign.phases[-1].span.last]
    groups: list[Context] = [{"phase": None, "before": True, "events": before}]
    groups += [
        {"phase": phase, "events": [e for e in events if e.span.first in phase.span]}
        for phase in campaign.phases
    ]
    groups.append({"phase": None, "before": False, "events": after})
    return [group for group in groups if group["events"]]


def event_context(campaign: Campaign, event: Event) -> Context:
    """`moment` is the nearest day of the map: some events lie before or after it."""
    return {
        "event": event,
        "place": campaign.gazetteer.place(event.place_id) if event.place_id else None,
        "units": [campaign.order_of_battle.unit(unit_id) for unit_id in event.unit_ids],
        "sources": sources(campaign, event.source_ids),
        "moment": campaign.calendar.nearest(event.span.first),
        "on_map": event.span.overlaps(campaign.calendar.span),
    }


def source_context(campaign: Campaign, source: Source, citation: Runs) -> Context:
    """A source, how it is cited, and all that stands on its word."""
    resting = reliance_on(source.id, campaign)
    return {
        "source": source,
        "citation": citation,
        "resting": resting,
        "movements": [
            {"unit": campaign.order_of_battle.unit(unit_id), "movements": movements}
            for unit_id, movements in resting.movements.items()
        ],
        "holdings": [
            {"place": campaign.gazetteer.place(it.place_id), "holding": it}
            for it in resting.holdings
        ],
        "mapped": lambda span: span.overlaps(campaign.calendar.span),
    }


def bibliography(campaign: Campaign, citations: Mapping[str, Runs]) -> list[Context]:
    """Every source with its citation and how many records rest on it, in the style's order."""
    return [
        {
            "source": campaign.source(source_id),
            "citation": citation,
            "resting": reliance_on(source_id, campaign).count,
        }
        for source_id, citation in citations.items()
    ]


def _grouped(rows: Sequence[Context], key: Any) -> Iterable[tuple[Any, Iterable[Context]]]:
    return groupby(sorted(rows, key=key), key=key)

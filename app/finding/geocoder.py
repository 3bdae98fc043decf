"""The campaign's gazetteer and order of battle as a geopy geocoder. It asks no network."""

from collections.abc import Mapping
from datetime import date
from itertools import islice
from typing import Any, Never

from geopy.adapters import BaseSyncAdapter
from geopy.geocoders.base import DEFAULT_SENTINEL, Geocoder
from geopy.location import Location
from geopy.point import Point

from app.campaign.campaign import Campaign
from app.campaign.gazetteer import Place
from app.campaign.geodesy import Position, distance_km
from app.finding.index import MOST_RESULTS, Index, Match
from app.finding.subjects import EVENT, PLACE


class _NoNetwork(BaseSyncAdapter):  # type: ignore[misc]
    """All that geopy would ask of a server stands in the campaign."""

    def get_text(self, url: str, **_options: Any) -> Never:
        raise AssertionError(f"the campaign's geocoder asks no server: {url}")

    get_json = get_text


class CampaignGeocoder(Geocoder):  # type: ignore[misc]
    """Finds places, events and units of the campaign by any of their names.

    `language` (en, zh-Hans, zh-Hant, ja) is that of the addresses. Each location's `raw`
    has id, kind (place, unit, person, event), name, matched, use and target.
    """

    def __init__(self, campaign: Campaign, *, language: str = "en") -> None:
        super().__init__(adapter_factory=_NoNetwork, ssl_context=None)
        self.campaign = campaign
        self.language = language
        self.index = Index.of(campaign)

    def geocode(
        self,
        query: str,
        *,
        exactly_one: bool = True,
        limit: int = MOST_RESULTS,
        day: date | None = None,
        timeout: Any = DEFAULT_SENTINEL,  # noqa: ARG002 - geopy hands it to every geocoder
    ) -> Location | list[Location] | None:
        """The best location for `query`, or up to `limit`, best first; None where there is none.

        Units and commanders are where they stood on the evening of `day`, and without a
        day nowhere. Raises OutsideCampaignError for a day that is not of the campaign.
        """
        found = (self._located(match, day) for match in self.index.search(query, limit=None))
        located = (location for location in found if location)
        return _as_geopy_answers(list(islice(located, limit)), exactly_one=exactly_one)

    def reverse(
        self,
        query: Point | str | tuple[float, float],
        *,
        exactly_one: bool = True,
        limit: int = MOST_RESULTS,
        timeout: Any = DEFAULT_SENTINEL,  # noqa: ARG002 - geopy hands it to every geocoder
    ) -> Location | list[Location] | None:
        """The nearest place to a point (latitude first), or up to `limit`, nearest first."""
        point = query if isinstance(query, Point) else Point(query)
        here = Position(point.latitude, point.longitude)
        places = (place for place in self.campaign.gazetteer if place.lettered)
        nearest = sorted(places, key=lambda place: distance_km(here, place.position))[:limit]
        return _as_geopy_answers(list(map(self._place, nearest)), exactly_one=exactly_one)

    def _place(self, place: Place) -> Location:
        name = place.names.in_language(self.language).text
        raw = {"id": place.id, "kind": PLACE, "name": name, "target": place.id}
        return _location(name, place.position, raw)

    def _located(self, match: Match, day: date | None) -> Location | None:
        subject, key = match.subject, match.key
        position = self._position(match, day)
        if position is None:
            return None
        name = subject.names.in_language(self.language).text
        raw = {
            "id": subject.id,
            "kind": subject.kind,
            "name": name,
            "matched": key.text,
            "use": key.use,
            "target": subject.target_id,
        }
        return _location(name, position, raw)

    def _position(self, match: Match, day: date | None) -> Position | None:
        kind, target = match.subject.kind, match.subject.target_id
        if kind == PLACE:
            return self.campaign.gazetteer.place(target).position
        if kind == EVENT:
            place_id = self.campaign.event(target).place_id
            return self.campaign.gazetteer.place(place_id).position if place_id else None
        if day is None or not self.campaign.order_of_battle.unit(target).tracked:
            return None
        fixes = self.campaign.slice_at(day).fixes
        return next(fix.position for fix in fixes if fix.unit_id == target)


def _location(address: str, position: Position, raw: Mapping[str, str]) -> Location:
    return Location(address, (position.lat_deg, position.lon_deg), raw)


def _as_geopy_answers(
    found: list[Location], *, exactly_one: bool
) -> Location | list[Location] | None:
    if not found:
        return None
    return found[0] if exactly_one else found

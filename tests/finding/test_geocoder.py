"""The geocoder answers as geopy's own do, and asks no network."""

import socket
from datetime import date

import pytest
from geopy.distance import geodesic
from geopy.extra.rate_limiter import RateLimiter
from geopy.location import Location
from geopy.point import Point

from app.campaign.campaign import Campaign
from app.campaign.errors import OutsideCampaignError
from app.finding import CampaignGeocoder


def test_a_place_is_found_where_the_gazetteer_has_it(
    geocoder: CampaignGeocoder, campaign: Campaign
) -> None:
    found = geocoder.geocode("Chihchiang")
    position = campaign.gazetteer.place("zhijiang").position
    assert isinstance(found, Location)
    assert (found.latitude, found.longitude) == (position.lat_deg, position.lon_deg)
    assert found.address == "Zhijiang"
    assert found.raw["matched"] == "Chihchiang"
    assert found.raw["use"] == "wartime"


def test_addresses_are_in_the_readers_language(campaign: Campaign) -> None:
    found = CampaignGeocoder(campaign, language="ja").geocode(
        "116th Division", day=date(1945, 5, 5)
    )
    assert isinstance(found, Location)
    assert found.address == "第116師団"


def test_a_unit_is_where_it_stood_that_evening(
    geocoder: CampaignGeocoder, campaign: Campaign
) -> None:
    found = geocoder.geocode("121 div", day=date(1945, 5, 12))
    fix = campaign.trajectory("cn-121-div").fix_at(36)
    assert isinstance(found, Location)
    assert (found.latitude, found.longitude) == (fix.position.lat_deg, fix.position.lon_deg)


def test_a_unit_has_no_place_without_a_day(geocoder: CampaignGeocoder) -> None:
    assert geocoder.geocode("暂编第五十一师") is None


def test_a_day_outside_the_campaign_is_refused(geocoder: CampaignGeocoder) -> None:
    with pytest.raises(OutsideCampaignError):
        geocoder.geocode("121 div", day=date(1946, 1, 1))


def test_an_event_is_where_it_happened(geocoder: CampaignGeocoder, campaign: Campaign) -> None:
    found = geocoder.geocode("Siege of Wugang")
    assert isinstance(found, Location)
    assert found.point == Point(*_at(campaign, "wugang"))


def test_several_answers_are_a_list_and_none_is_none(geocoder: CampaignGeocoder) -> None:
    found = geocoder.geocode("Wuyang", exactly_one=False, limit=2)
    assert isinstance(found, list)
    assert [location.raw["id"] for location in found] == ["wuyang", "ev-wuyang-lost"]
    assert geocoder.geocode("qqqqqqqq") is None
    assert geocoder.geocode("qqqqqqqq", exactly_one=False) is None


def test_the_nearest_place_is_found_back(geocoder: CampaignGeocoder, campaign: Campaign) -> None:
    lat, lon = _at(campaign, "wugang")
    for query in ((lat + 0.01, lon), f"{lat}, {lon}", Point(lat, lon)):
        found = geocoder.reverse(query)
        assert isinstance(found, Location)
        assert found.raw["id"] == "wugang"


def test_near_places_come_nearest_first_and_never_an_anchor(
    geocoder: CampaignGeocoder, campaign: Campaign
) -> None:
    here = _at(campaign, "wuyang-east")
    found = geocoder.reverse(here, exactly_one=False, limit=5)
    assert isinstance(found, list)
    distances = [geodesic(here, location.point).km for location in found]
    assert len(found) == 5
    assert distances == sorted(distances)
    assert all(campaign.gazetteer.place(it.raw["id"]).lettered for it in found)


def test_geopys_own_tools_take_it(geocoder: CampaignGeocoder) -> None:
    geocode = RateLimiter(geocoder.geocode, min_delay_seconds=0)
    assert geocode("Zhijiang").raw["id"] == "zhijiang"


def test_it_opens_no_connection(campaign: Campaign, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    found = CampaignGeocoder(campaign).geocode("Zhijiang")
    assert isinstance(found, Location)


def _at(campaign: Campaign, place_id: str) -> tuple[float, float]:
    position = campaign.gazetteer.place(place_id).position
    return position.lat_deg, position.lon_deg

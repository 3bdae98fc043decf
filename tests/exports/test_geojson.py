"""GeoJSON has longitude first; nothing else has."""

from datetime import date

from app.campaign.campaign import Campaign
from app.exports import geojson


def test_longitude_comes_first(campaign: Campaign) -> None:
    places = geojson.place_features(campaign, "en")["features"]
    dongkou = next(place for place in places if place["id"] == "dongkou")
    assert dongkou["geometry"]["coordinates"] == [110.5758, 27.0603]


def test_a_march_is_a_line_with_a_time_at_each_point(campaign: Campaign) -> None:
    legs = geojson.trajectory_features(campaign.trajectory("jp-120-regt"), "en")["features"]
    march = legs[1]
    assert march["geometry"]["type"] == "LineString"
    assert len(march["properties"]["t"]) == len(march["geometry"]["coordinates"])
    # 8 to 10 April: from the evening of the 7th (t 1) to that of the 10th (t 4).
    assert (march["properties"]["t"][0], march["properties"]["t"][-1]) == (1, 4)


def test_a_halt_is_a_point(campaign: Campaign) -> None:
    halt = geojson.trajectory_features(campaign.trajectory("jp-120-regt"), "en")["features"][0]
    assert halt["geometry"]["type"] == "Point"
    assert halt["properties"]["t"] == [0, 1]


def test_a_slice_names_its_day(campaign: Campaign) -> None:
    collection = geojson.slice_features(campaign.slice_at(date(1945, 4, 8)), campaign, "en")
    assert collection["date"] == "1945-04-08"
    assert collection["data_version"] == campaign.data_version


def test_a_place_says_who_held_it_and_who_came(campaign: Campaign) -> None:
    places = geojson.place_features(campaign, "en")["features"]
    by_id = {place["id"]: place["properties"] for place in places}
    held = [holding for holding in campaign.holdings if holding.place_id == "dongkou"]
    assert [it["holder"] for it in by_id["dongkou"]["holdings"]] == [it.holder for it in held]
    march = campaign.trajectory("jp-120-regt").legs[1].movement
    visit = {"unit": "jp-120-regt", "from": str(march.span.first), "to": str(march.span.last)}
    for place_id in (march.start_id, *march.via_ids, march.place_id):
        assert visit in by_id[place_id]["visits"]

"""What each layer tells the map kit."""

import json
from datetime import date

from app.campaign.campaign import Campaign
from app.campaign.sources import Confidence
from app.lettering.line_names import road_names
from app.maps import CampaignMap
from app.maps.fragments import fragments_of
from app.maps.highways import Highways
from app.maps.static_files import ServedFiles
from tests.campaign.builders import make_route
from tests.maps.reading import given_to


def test_every_lettered_place_is_drawn_once_and_no_other(
    campaign: Campaign, files: ServedFiles
) -> None:
    script = fragments_of(campaign, "en", files).script
    airfields, places = given_to(script, "places", 0)[1], given_to(script, "places", 1)[1]
    drawn = [place["id"] for place in (*airfields, *places)]
    assert sorted(drawn) == sorted(place.id for place in campaign.gazetteer if place.lettered)
    assert {place["kind"] for place in airfields} <= {"airfield"}


def test_the_most_important_places_come_last_to_lie_on_top(
    campaign: Campaign, files: ServedFiles
) -> None:
    _, places, _ = given_to(fragments_of(campaign, "en", files).script, "places", 1)
    ranks = [place["rank"] for place in places]
    assert ranks == sorted(ranks, reverse=True)


def test_every_name_says_its_language(campaign: Campaign, files: ServedFiles) -> None:
    for language in ("en", "zh-Hans", "ja"):
        _, places, _ = given_to(fragments_of(campaign, language, files).script, "places", 1)
        assert all(place["today"]["lang"] for place in places)


def test_english_names_have_the_chinese_beside_them(campaign: Campaign, files: ServedFiles) -> None:
    _, places, script = given_to(fragments_of(campaign, "en", files).script, "places", 1)
    assert script == "latin"
    assert {place["today"]["smallLang"] for place in places} == {"zh-Hans"}


def test_a_stretch_beside_an_inferred_point_is_marked() -> None:
    route = make_route("r", (27, 110, None), (27, 111, None), (27, 112, None))
    guessed = route.points[0].__class__(
        position=route.points[0].position, confidence=Confidence.INFERRED
    )
    route = route.__class__(
        **{**route.__dict__, "points": (guessed, *route.points[1:]), "source_ids": ()}
    )
    campaign = type("Roads", (), {"routes": {"r": route}})()
    [[road]] = json.loads(f"[{Highways(campaign).arguments()}]")
    assert road["points"] == [[27, 110], [27, 111], [27, 112]]
    assert road["inferred"] == [1, 0]


def test_road_names_run_from_west_to_east() -> None:
    eastward = make_route("r", (27, 112, None), (27, 111, None), (27, 110, None))
    [name] = road_names([eastward], "en")
    assert name["line"] == [[27, 110], [27, 111], [27, 112]]


def test_a_long_road_is_named_twice() -> None:
    long = make_route("r", (27, 108, None), (27, 110, None), (27, 112, None))
    assert [name["id"] for name in road_names([long], "en")] == ["r", "r-2"]


def test_an_evening_is_drawn_whole(campaign: Campaign, files: ServedFiles) -> None:
    shown = CampaignMap(campaign, "en", files, campaign.calendar.span.first)
    [situation] = given_to(shown.parts().script, "situation")
    tracked = [unit.id for unit in campaign.order_of_battle.tracked()]
    assert [unit["id"] for unit in situation["units"]] == tracked
    assert len(situation["front"]) >= 2
    assert situation["t"] == 0


def test_the_fights_of_the_day_are_drawn_where_they_have_a_place(
    campaign: Campaign, files: ServedFiles
) -> None:
    fight = next(event for event in campaign.events.values() if event.is_fight)
    day: date = max(fight.span.first, campaign.calendar.span.first)
    [situation] = given_to(CampaignMap(campaign, "en", files, day).parts().script, "situation")
    assert fight.id in [drawn["id"] for drawn in situation["fights"]]

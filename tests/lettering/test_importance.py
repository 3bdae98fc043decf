"""Which names come first, and in what words."""

from app.campaign.campaign import Campaign
from app.campaign.gazetteer import STORY_TOWNS, Place
from app.campaign.geodesy import Position
from app.campaign.names import Names
from app.lettering.importance import place_rank
from app.lettering.labels import Label, place_label


def make_place(english: str, chinese: str, *wartime: str) -> Place:
    return Place(
        id="a-place",
        kind="town",
        names=Names({"en": english, "zh-Hans": chinese, "zh-Hant": chinese}),
        position=Position(27, 110),
        precision_km=1,
        method="two-source",
        source="test",
        wartime_names=wartime,
    )


def test_the_towns_of_the_story_come_first(campaign: Campaign) -> None:
    ranks = place_rank(campaign)
    assert set(list(ranks)[:4]) == STORY_TOWNS
    assert [ranks[place_id] for place_id in STORY_TOWNS] == [1, 1, 1, 1]


def test_ranks_never_rise_again_along_the_list(campaign: Campaign) -> None:
    ranks = list(place_rank(campaign).values())
    assert ranks == sorted(ranks)
    assert set(ranks) == {1, 2, 3, 4}


def test_a_town_that_an_event_names_comes_before_one_that_nothing_names(
    campaign: Campaign,
) -> None:
    ranks = place_rank(campaign)
    assert ranks["longtan"] == 3
    used = {
        movement.place_id for movements in campaign.movements.values() for movement in movements
    }
    assert all(rank != 4 for place_id, rank in ranks.items() if place_id in used)


def test_every_lettered_place_has_a_rank_and_no_other(campaign: Campaign) -> None:
    lettered = {place.id for place in campaign.gazetteer if place.lettered}
    assert place_rank(campaign).keys() == lettered


def test_an_english_label_has_the_chinese_name_beside_it() -> None:
    assert place_label(make_place("Anjiang", "安江"), "en") == Label("Anjiang", "安江")
    assert place_label(make_place("Anjiang", "安江"), "zh-Hant") == Label("安江", None)


def test_a_label_leaves_out_what_stands_in_parentheses() -> None:
    place = make_place("Suining (Zhaishi)", "綏寧 (寨市)")
    assert place_label(place, "en") == Label("Suining", "綏寧")


def test_the_name_of_1945_is_the_first_in_the_readers_script() -> None:
    place = make_place("Shaoyang", "邵陽", "寶慶", "Paoching", "Paoking")
    assert place_label(place, "en", wartime=True) == Label("Paoching", "寶慶")
    assert place_label(place, "ja", wartime=True) == Label("寶慶", None)


def test_without_a_name_of_1945_todays_stands() -> None:
    place = make_place("Gaoqiao", "高橋")
    assert place_label(place, "en", wartime=True) == Label("Gaoqiao", "高橋")

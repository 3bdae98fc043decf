"""What the sources have for certain days, asked of the real campaign."""

from datetime import date

import pytest

from app.campaign.campaign import Campaign
from app.campaign.geodesy import distance_km


def km_from(campaign: Campaign, unit_id: str, day: date, place_id: str) -> float:
    fix = campaign.trajectory(unit_id).fix_at(campaign.calendar.evening(day))
    return distance_km(fix.position, campaign.gazetteer.place(place_id).position)


def test_on_5_may_the_5th_division_is_about_wuyang(campaign: Campaign) -> None:
    assert km_from(campaign, "cn-5-div", date(1945, 5, 5), "wuyang") < 5


def test_on_27_april_wugang_is_under_attack(campaign: Campaign) -> None:
    events = campaign.slice_at(date(1945, 4, 27)).events
    assert any(event.place_id == "wugang" and event.is_fight for event in events)


def test_on_27_april_the_116th_division_stands_about_dongkou(campaign: Campaign) -> None:
    day = date(1945, 4, 27)
    assert km_from(campaign, "jp-116-div", day, "dongkou") < 10
    movement = campaign.trajectory("jp-116-div").fix_at(campaign.calendar.evening(day)).movement
    assert (movement.start_id, movement.place_id) == ("shanmen", "yuexi")


@pytest.mark.parametrize(
    "unit_id", ["jp-116-div", "jp-109-regt", "jp-120-regt", "jp-133-regt", "jp-shigehiro-det"]
)
def test_on_7_june_the_japanese_main_body_is_back_about_shaoyang(
    campaign: Campaign, unit_id: str
) -> None:
    assert km_from(campaign, unit_id, date(1945, 6, 7), "shaoyang") < 15


def test_the_new_6th_corps_flies_and_does_not_march_to_zhijiang(campaign: Campaign) -> None:
    trajectory = campaign.trajectory("cn-new-6-corps")
    flights = [leg for leg in trajectory.legs if leg.movement.airborne]
    assert len(flights) == 1
    before = trajectory.fix_at(flights[0].t_end - 0.01)
    assert distance_km(before.position, campaign.gazetteer.place("zhanyi").position) == 0


def test_every_tracked_unit_has_a_fix_on_every_evening(campaign: Campaign) -> None:
    for day in campaign.calendar.all_days():
        fixes = campaign.slice_at(day).fixes
        assert {fix.unit_id for fix in fixes} == {u.id for u in campaign.order_of_battle.tracked()}


def test_marches_between_dongkou_and_jiangkou_go_by_the_gorge(campaign: Campaign) -> None:
    gorge = campaign.gazetteer.place("dongkoutang").position
    leg = next(
        leg
        for leg in campaign.trajectory("cn-57-div").legs
        if (leg.movement.start_id, leg.movement.place_id) == ("dongkoutang", "jiangkou")
    )
    assert len(leg.path) > 3
    assert distance_km(leg.path[0], gorge) < 1


def test_the_front_lies_west_of_wugang_but_never_reaches_zhijiang(campaign: Campaign) -> None:
    zhijiang = campaign.gazetteer.place("zhijiang").position
    for day in campaign.calendar.all_days():
        westernmost = min(p.lon_deg for p in campaign.slice_at(day).front.path)
        assert westernmost > zhijiang.lon_deg

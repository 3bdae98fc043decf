"""March rates, climbs, and units among the enemy."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.campaign.campaign import Campaign
from app.campaign.control import Holding
from app.campaign.dates import DateSpan
from app.campaign.geodesy import Position
from app.campaign.names import Names
from app.campaign.plausibility import (
    Stay,
    marches,
    needless,
    stays_among_the_enemy,
    unexplained,
    usual_km_per_day,
)
from app.campaign.reviews import PlausibilityException
from app.campaign.sources import Confidence
from app.loading import load_campaign
from tests.campaign.builders import april

SMALL_CAMPAIGN = Path(__file__).parents[1] / "data" / "small_campaign"


@pytest.fixture(scope="module")
def campaign() -> Campaign:
    return load_campaign(SMALL_CAMPAIGN)


def terraces(position: Position) -> float:
    """A step of 100 m at every tenth of a degree to the west."""
    return 100 * round((112 - position.lon_deg) * 10)


def exception(unit_id: str, first: date, last: date) -> PlausibilityException:
    return PlausibilityException(unit_id, DateSpan(first, last), Names({"en": "a reason"}))


def held_by(campaign: Campaign, holder: str, first: int, last: int) -> Campaign:
    """The campaign with Dongkou, where the 57th Division stands from the 9th, in those hands."""
    others = tuple(it for it in campaign.holdings if it.place_id != "dongkou")
    holding = Holding(
        place_id="dongkou",
        holder=holder,
        span=DateSpan(april(first), april(last)),
        confidence=Confidence.DOCUMENTED,
        source_ids=("a-history",),
    )
    return replace(campaign, holdings=(*others, holding))


def holding_still(campaign: Campaign) -> Campaign:
    """The division no longer defends Dongkou but just stands there."""
    march, stand = campaign.movements["cn-57-div"]
    movements = {**campaign.movements, "cn-57-div": (march, replace(stand, action="hold"))}
    return replace(campaign, movements=movements)


def test_every_leg_over_ground_is_a_march_fastest_first(campaign: Campaign) -> None:
    found = marches(campaign, terraces)
    assert sorted(it.unit_id for it in found) == ["cn-57-div", "jp-120-regt", "jp-120-regt"]
    rates = [it.leg.km_per_day for it in found]
    assert rates == sorted(rates, reverse=True)


def test_only_ascents_count_as_climb(campaign: Campaign) -> None:
    climbs = {
        it.leg.movement.place_id: it.climb_m
        for it in marches(campaign, terraces)
        if it.unit_id == "jp-120-regt"
    }
    # Shaoyang at 111.46 E to Dongkou at 110.58 E goes up nine steps; the way back goes down.
    assert climbs["dongkou"] == 900
    assert climbs["taohuaping"] == 0


def test_without_heights_there_is_no_climb(campaign: Campaign) -> None:
    assert all(it.climb_m is None for it in marches(campaign, lambda _: None))


def test_inferred_legs_do_not_make_the_usual_rate(campaign: Campaign) -> None:
    found = marches(campaign, terraces)
    sourced = [it for it in found if it.leg.movement.confidence != "inferred"]
    assert len(sourced) < len(found)
    assert usual_km_per_day(found) == usual_km_per_day(sourced)


def test_a_unit_that_only_stands_in_an_enemy_town_is_found(campaign: Campaign) -> None:
    taken = holding_still(held_by(campaign, "japan", 9, 11))
    stay = Stay("cn-57-div", DateSpan(april(9), april(11)), "hold")
    assert stay in stays_among_the_enemy(taken)
    assert stay in unexplained(taken)


def test_who_fights_there_is_not(campaign: Campaign) -> None:
    taken = held_by(campaign, "japan", 9, 11)
    assert not [it for it in stays_among_the_enemy(taken) if it.unit_id == "cn-57-div"]


def test_who_stands_in_his_own_town_is_not(campaign: Campaign) -> None:
    own = holding_still(held_by(campaign, "china", 9, 12))
    assert not [it for it in stays_among_the_enemy(own) if it.unit_id == "cn-57-div"]


def test_an_exception_has_to_cover_the_whole_stay(campaign: Campaign) -> None:
    taken = holding_still(held_by(campaign, "japan", 9, 11))
    short = replace(taken, plausibility_exceptions=(exception("cn-57-div", april(9), april(10)),))
    whole = replace(taken, plausibility_exceptions=(exception("cn-57-div", april(9), april(11)),))
    assert [it.unit_id for it in unexplained(short)].count("cn-57-div") == 1
    assert "cn-57-div" not in [it.unit_id for it in unexplained(whole)]


def test_an_exception_that_nothing_needs_is_found(campaign: Campaign) -> None:
    idle = exception("cn-57-div", april(9), april(11))
    assert needless(replace(campaign, plausibility_exceptions=(idle,))) == (idle,)
    taken = holding_still(held_by(campaign, "japan", 9, 11))
    assert needless(replace(taken, plausibility_exceptions=(idle,))) == ()

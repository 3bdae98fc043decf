from datetime import date

import pytest

from app.campaign.control import Holding
from app.campaign.dates import DateSpan
from app.campaign.enclaves import enclaves
from app.campaign.fronts import Fronts
from app.campaign.sources import Confidence

from .builders import WEEK, april, make_front, make_gazetteer

# The line stands on 111 east until the 8th and is on 110 east from the 10th.
FRONTS = Fronts(
    WEEK,
    (
        make_front(6, north=(28, 111), south=(26, 111)),
        make_front(8, north=(28, 111), south=(26, 111)),
        make_front(10, north_west=(28, 110), south_west=(26, 110)),
    ),
)
TOWNS = make_gazetteer(east=(27, 112), west=(27, 109), between=(27, 110.75), near=(27, 111.03))


def days_cut_off(place_id: str, holder: str, first: int = 6, last: int = 12) -> list[list[date]]:
    holding = Holding(
        place_id=place_id,
        holder=holder,
        span=DateSpan(april(first), april(last)),
        confidence=Confidence.DOCUMENTED,
        source_ids=("a-source",),
    )
    found = enclaves([holding], TOWNS, FRONTS, WEEK)
    return [[enclave.first, enclave.last] for enclave in found]


def test_a_town_that_china_holds_behind_the_line_is_an_enclave_as_long_as_it_is_held() -> None:
    assert days_cut_off("east", "china", 7, 9) == [[april(7), april(9)]]


def test_a_town_that_japan_holds_beyond_the_line_is_an_enclave() -> None:
    assert days_cut_off("west", "japan") == [[april(6), april(12)]]


@pytest.mark.parametrize(("place_id", "holder"), [("east", "japan"), ("west", "china")])
def test_a_town_on_its_holders_side_is_none(place_id: str, holder: str) -> None:
    assert days_cut_off(place_id, holder) == []


@pytest.mark.parametrize("place_id", ["east", "west"])
def test_a_contested_town_away_from_the_line_is_one_on_either_side(place_id: str) -> None:
    assert days_cut_off(place_id, "contested") == [[april(6), april(12)]]


def test_the_line_cuts_a_town_off_as_it_passes_it() -> None:
    assert days_cut_off("between", "china") == [[april(9), april(12)]]
    assert days_cut_off("between", "japan") == [[april(6), april(8)]]


def test_a_town_on_the_line_is_none() -> None:
    assert days_cut_off("near", "china", 6, 8) == []


def test_a_single_evening_is_the_line_on_its_way() -> None:
    assert days_cut_off("east", "china", 7, 7) == []

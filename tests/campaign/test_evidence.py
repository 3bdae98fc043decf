"""The map weighs what the sources state."""

from dataclasses import replace

import pytest

from app.campaign.claims import Claim, ConflictCheck, GeodesicCheck
from app.campaign.evidence import Obstacle, Verdict, compass_point, weigh
from app.campaign.gazetteer import Gazetteer, Place
from app.campaign.geodesy import Position
from app.campaign.names import Names


def make_place(place_id: str, lat: float, lon: float, precision_km: float = 1) -> Place:
    return Place(
        id=place_id,
        kind="town",
        names=Names({"en": place_id}),
        position=Position(lat, lon),
        precision_km=precision_km,
        method="estimated",
        source="a map",
    )


# A degree of longitude on the equator is 111.32 km.
GAZETTEER = Gazetteer({"a": make_place("a", 0, 110), "b": make_place("b", 0, 111)})


def make_claim(stated: str, unit: str, check: object = None) -> Claim:
    return Claim(
        id="cl",
        topic="distance",
        statement="It is so",
        stated_value=stated,
        unit=unit,
        source_id="a-history",
        about_ids=(),
        check=check or GeodesicCheck("a", "b"),  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("stated", "unit", "measured", "verdict"),
    [
        ("111", "km", 111.3, Verdict.AGREES),
        ("113", "km", 111.3, Verdict.AGREES),
        ("115", "km", 111.3, Verdict.ROUNDED),
        ("103", "km", 111.3, Verdict.ROUNDED),
        ("100", "km", 111.3, Verdict.DIFFERS),
        ("130", "km", 111.3, Verdict.DIFFERS),
        ("70", "mi", 69.2, Verdict.AGREES),
        ("220", "li", 222.6, Verdict.AGREES),
    ],
)
def test_a_distance_is_measured_in_its_own_unit(
    stated: str, unit: str, measured: float, verdict: Verdict
) -> None:
    evidence = weigh(make_claim(stated, unit), GAZETTEER)
    assert evidence.measure is not None
    assert evidence.measure.value == pytest.approx(measured, abs=0.05)
    assert (evidence.measure.unit, evidence.verdict) == (unit, verdict)
    assert evidence.measure.precision_km == 2


@pytest.mark.parametrize(
    ("stated", "verdict"),
    [("E", Verdict.AGREES), ("ENE", Verdict.DIFFERS), ("W", Verdict.DIFFERS)],
)
def test_a_bearing_is_held_to_half_a_compass_point(stated: str, verdict: Verdict) -> None:
    evidence = weigh(make_claim(stated, "compass"), GAZETTEER)
    assert evidence.measure is not None
    assert evidence.measure.value == pytest.approx(90, abs=0.1)
    assert evidence.verdict == verdict


def test_north_is_near_both_ends_of_the_circle() -> None:
    north = Gazetteer({"a": make_place("a", 0, 110), "b": make_place("b", 1, 109.9)})
    assert weigh(make_claim("N", "compass"), north).verdict == Verdict.AGREES


def test_contradicting_claims_are_a_conflict_and_nothing_is_measured() -> None:
    evidence = weigh(make_claim("4000", "men", ConflictCheck(("cl-3000",))), GAZETTEER)
    assert (evidence.verdict, evidence.conflict_ids) == (Verdict.CONFLICT, ("cl-3000",))
    assert evidence.measure is None


@pytest.mark.parametrize(
    ("bearing", "point"), [(0, "N"), (11.2, "N"), (11.3, "NNE"), (278, "W"), (359, "N")]
)
def test_a_bearing_has_its_nearest_compass_point(bearing: float, point: str) -> None:
    assert compass_point(bearing) == point


def test_a_difference_below_the_precision_of_the_places_is_not_checkable() -> None:
    rough = Gazetteer({**GAZETTEER.by_id, "b": make_place("b", 0, 110.2, precision_km=20)})
    evidence = weigh(make_claim("8", "km"), rough)
    assert (evidence.verdict, evidence.obstacle) == (Verdict.NOT_CHECKABLE, Obstacle.PRECISION)
    assert evidence.measure is not None
    assert evidence.measure.value == pytest.approx(22.3, abs=0.05)
    exact = Gazetteer({**GAZETTEER.by_id, "b": make_place("b", 0, 110.2)})
    assert weigh(make_claim("8", "km"), exact).verdict == Verdict.DIFFERS


def test_a_bearing_between_rough_places_is_not_checkable() -> None:
    # 5 km off over 22 km turn the line by 13 degrees, and ENE is 11.25 past the half point.
    rough = Gazetteer({**GAZETTEER.by_id, "b": make_place("b", 0, 110.2, precision_km=5)})
    assert weigh(make_claim("ENE", "compass"), rough).obstacle == Obstacle.PRECISION
    assert weigh(make_claim("NNE", "compass"), rough).verdict == Verdict.DIFFERS


def test_what_no_map_measures_says_so() -> None:
    claim = replace(make_claim("brave", "text"), check=None)
    assert weigh(claim, GAZETTEER).obstacle == Obstacle.NO_MEASURE

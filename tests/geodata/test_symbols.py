"""The APP-6 numbers of the order of battle follow the rule of the README."""

import pytest

from app.campaign.campaign import Campaign
from app.campaign.order_of_battle import Unit

ECHELON = {
    "theatre": "25",
    "army-group": "24",
    "front-army": "24",
    "air-force": "23",
    "army": "23",
    "corps": "22",
    "division": "21",
    "wing": "18",
    "brigade": "18",
    "group": "17",
    "regiment": "17",
    "squadron": "16",
    "battalion": "16",
}
DETACHMENT = {
    "jp-sekine-det": "18",
    "jp-shigehiro-det": "17",
    "jp-64-ningxiang-col": "16",
    "jp-64-yiyang-col": "16",
}
ENTITY = {
    "infantry": "121100",
    "guerrilla": "121100",
    "artillery": "130300",
    "engineers": "140700",
    "transport": "163600",
    "fighter": "120800",
    "bomber": "120800",
    "air": "120800",
    "mixed": "000000",
    "headquarters": "000000",
    "advisers": "000000",
}
AT_HEADQUARTERS = {"theatre", "army-group", "front-army", "air-force", "army", "corps"}


def expected_sidc(unit: Unit) -> str:
    at_headquarters = unit.echelon in AT_HEADQUARTERS or unit.arm in {"headquarters", "advisers"}
    echelon = DETACHMENT[unit.id] if unit.echelon == "detachment" else ECHELON[unit.echelon]
    return f"1003100{2 if at_headquarters else 0}{echelon}{ENTITY[unit.arm]}0000"


def test_every_symbol_says_echelon_arm_and_headquarters(campaign: Campaign) -> None:
    wrong = {u.id: u.sidc for u in campaign.order_of_battle if u.sidc != expected_sidc(u)}
    assert wrong == {}


@pytest.mark.parametrize(
    ("unit_id", "sidc"),
    [
        ("cn-5-div", "10031000211211000000"),
        ("cn-74-corps", "10031002221211000000"),
        ("jp-109-regt", "10031000171211000000"),
        ("jp-20th-army", "10031002230000000000"),
    ],
)
def test_well_known_units_have_the_symbol_one_expects(
    campaign: Campaign, unit_id: str, sidc: str
) -> None:
    assert campaign.order_of_battle.unit(unit_id).sidc == sidc

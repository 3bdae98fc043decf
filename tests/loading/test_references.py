"""Ids: given once, known where they are pointed to, no unit under itself."""

import pytest

from tests.loading.conftest import Geodata


def test_an_unknown_place_is_reported_with_the_nearest(geodata: Geodata) -> None:
    geodata.edit(
        "movements/jp-120-regt.json", lambda d: d["movements"][1].update(via=["taohuapin"])
    )
    assert geodata.faults() == [
        (
            "movements/jp-120-regt.json: at $.movements[1].via[0]: "
            'no place "taohuapin" in gazetteer.geojson; did you mean "taohuaping"?'
        )
    ]


def test_a_name_like_no_other_gets_no_hint(geodata: Geodata) -> None:
    geodata.edit("air.json", lambda d: d["air"][0].update(place="x"))
    assert geodata.faults() == ['air.json: at $.air[0].place: no place "x" in gazetteer.geojson']


@pytest.mark.parametrize(
    ("file", "key", "value", "fault"),
    [
        ("events.json", "units", ["cn-57"], '.units[0]: no unit "cn-57" in order_of_battle/'),
        ("events.json", "sources", ["b"], '.sources[0]: no source "b" in sources.json'),
        ("days.en.json", "events", ["b"], '.events[0]: no event "b" in events.json'),
        ("claims.json", "source", "b", '.source: no source "b" in sources.json'),
        ("claims.json", "about", ["b"], '.about[0]: no place or unit "b" in gazetteer.geojson or '),
        ("control.json", "place", "b", '.place: no place "b" in gazetteer.geojson'),
        ("phases.json", "sources", ["b"], '.sources[0]: no source "b" in sources.json'),
        ("air.json", "sources", ["b"], '.sources[0]: no source "b" in sources.json'),
    ],
)
def test_what_nothing_has_is_reported(
    geodata: Geodata, file: str, key: str, value: object, fault: str
) -> None:
    name = file.split(".", maxsplit=1)[0]
    geodata.edit(file, lambda d: d[name][0].update({key: value}))
    [found] = geodata.faults()
    assert found.startswith(f"{file}: at $.{name}[0]{fault}")


def test_a_claim_that_conflicts_with_nothing_is_reported(geodata: Geodata) -> None:
    geodata.edit("claims.json", lambda d: d["claims"][1]["check"].update({"with": ["cl-300-men"]}))
    assert geodata.faults() == [
        (
            "claims.json: at $.claims[1].check.with[0]: "
            'no claim "cl-300-men" in claims.json; did you mean "cl-3000-men"?'
        )
    ]


def test_a_check_from_nowhere_is_reported(geodata: Geodata) -> None:
    geodata.edit("claims.json", lambda d: d["claims"][0]["check"].update({"from": "b"}))
    assert geodata.faults() == [
        'claims.json: at $.claims[0].check.from: no place "b" in gazetteer.geojson'
    ]


def test_an_id_is_used_once_in_the_whole_folder(geodata: Geodata) -> None:
    geodata.edit("events.json", lambda d: d["events"][0].update(id="air-01"))
    geodata.edit("days.en.json", lambda d: d["days"][3].pop("events"))
    assert geodata.faults() == [
        'air.json: at $.air[0].id: the id "air-01" is also that of events.json $.events[0]'
    ]


def test_a_unit_in_two_files_is_reported(geodata: Geodata) -> None:
    geodata.edit("order_of_battle/china.json", lambda d: d["units"][0].update(id="jp-120-regt"))
    (geodata.dir / "movements/cn-57-div.json").unlink()
    geodata.edit("events.json", lambda d: d["events"][1].update(units=["jp-120-regt"]))
    geodata.edit("claims.json", lambda d: d["claims"][3].update(about=["jp-120-regt"]))
    assert geodata.faults() == [
        (
            'order_of_battle/japan.json: at $.units[1].id: the id "jp-120-regt" '
            "is also that of order_of_battle/china.json $.units[0]"
        )
    ]


def test_units_in_a_circle_are_reported(geodata: Geodata) -> None:
    geodata.edit("order_of_battle/japan.json", lambda d: d["units"][0].update(parent="jp-120-regt"))
    assert geodata.faults() == [
        (
            "order_of_battle/japan.json: at $.units[0].parent: a unit cannot stand under itself: "
            "jp-116-div under jp-120-regt under jp-116-div"
        ),
        (
            "order_of_battle/japan.json: at $.units[1].parent: a unit cannot stand under itself: "
            "jp-120-regt under jp-116-div under jp-120-regt"
        ),
    ]


def test_a_unit_is_not_its_own_parent(geodata: Geodata) -> None:
    geodata.edit("order_of_battle/japan.json", lambda d: d["units"][0].update(parent="jp-116-div"))
    assert geodata.faults() == [
        (
            "order_of_battle/japan.json: at $.units[0].parent: a unit cannot stand under itself: "
            "jp-116-div under jp-116-div"
        )
    ]


def test_an_order_of_battle_is_that_of_a_side_and_named_for_it(geodata: Geodata) -> None:
    geodata.edit("order_of_battle/china.json", lambda d: d.update(side="chian"))
    assert geodata.faults() == [
        'order_of_battle/china.json: at $.side: "chian" is not the name of the file',
        (
            'order_of_battle/china.json: at $.side: no side "chian" in sides.json; '
            'did you mean "china"?'
        ),
    ]


def test_the_viewpoint_is_that_of_a_side(geodata: Geodata) -> None:
    geodata.edit("campaign.json", lambda d: d.update(viewpoint_side="chian"))
    assert geodata.faults() == [
        'campaign.json: at $.viewpoint_side: no side "chian" in sides.json; did you mean "china"?'
    ]


def test_places_that_rest_on_no_source_are_reported(geodata: Geodata) -> None:
    geodata.edit("campaign.json", lambda d: d.update(places_source="gazeteer"))
    assert geodata.faults() == [
        'campaign.json: at $.places_source: no source "gazeteer" in sources.json'
    ]

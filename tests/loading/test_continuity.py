"""A tracked unit is somewhere on every day, and nowhere twice."""

from tests.loading.conftest import Geodata

FILE = "movements/cn-57-div.json"


def test_a_gap_is_reported_with_its_days(geodata: Geodata) -> None:
    geodata.edit(FILE, lambda d: d["movements"][1].update({"from": "1945-04-11"}))
    assert geodata.faults() == [
        f"{FILE}: at $.movements[1].from: the unit is nowhere from 1945-04-09 to 1945-04-10"
    ]


def test_an_overlap_is_reported(geodata: Geodata) -> None:
    geodata.edit(FILE, lambda d: d["movements"][1].update({"from": "1945-04-08"}))
    assert geodata.faults() == [
        (
            f"{FILE}: at $.movements[1].from: "
            "starts on 1945-04-08, before the last one is over (1945-04-08)"
        )
    ]


def test_a_unit_starts_where_it_ended(geodata: Geodata) -> None:
    geodata.edit(FILE, lambda d: d["movements"][1].update(start="taohuaping"))
    assert geodata.faults() == [
        (
            f'{FILE}: at $.movements[1].start: starts at "taohuaping", '
            'but the last movement ended at "dongkou"'
        )
    ]


def test_the_first_day_is_covered(geodata: Geodata) -> None:
    geodata.edit(FILE, lambda d: d["movements"].pop(0))
    assert geodata.faults() == [
        f"{FILE}: at $.movements[0].from: the unit is nowhere from 1945-04-06 to 1945-04-08"
    ]


def test_the_last_day_is_covered(geodata: Geodata) -> None:
    geodata.edit(FILE, lambda d: d["movements"][1].update(to="1945-04-11"))
    assert geodata.faults() == [
        f"{FILE}: at $.movements[1].to: the unit is nowhere from 1945-04-12 to 1945-04-12"
    ]


def test_a_movement_file_is_named_for_its_unit(geodata: Geodata) -> None:
    geodata.edit(FILE, lambda d: d.update(unit="jp-120-regt"))
    assert geodata.faults() == [f'{FILE}: at $.unit: "jp-120-regt" is not the name of the file']


def test_a_movement_file_is_that_of_a_unit(geodata: Geodata) -> None:
    geodata.edit(FILE, lambda d: d.update(unit="cn-58-div"))
    (geodata.dir / FILE).rename(geodata.dir / "movements/cn-58-div.json")
    assert geodata.faults() == [
        (
            'movements/cn-58-div.json: at $.unit: no unit "cn-58-div" in order_of_battle/; '
            'did you mean "cn-57-div"?'
        ),
        "order_of_battle/china.json: at $.units[0].tracked: tracked, but there is no " + FILE,
    ]


def test_a_unit_with_movements_is_tracked(geodata: Geodata) -> None:
    geodata.edit("order_of_battle/china.json", lambda d: d["units"][0].update(tracked=False))
    assert geodata.faults() == [
        "order_of_battle/china.json: at $.units[0].tracked: not tracked, but there is a " + FILE
    ]

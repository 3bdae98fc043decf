"""The campaign told: phases without a gap, and an entry for every day."""

from tests.loading.conftest import Geodata


def test_phases_follow_on_each_other(geodata: Geodata) -> None:
    geodata.edit("phases.json", lambda d: d["phases"][1].update({"from": "1945-04-10"}))
    assert geodata.faults() == [
        (
            "phases.json: at $.phases[1].from: "
            "1945-04-10 is not 1945-04-08, the day after the phase before"
        )
    ]


def test_the_first_phase_covers_the_first_day(geodata: Geodata) -> None:
    geodata.edit("phases.json", lambda d: d["phases"][0].update({"from": "1945-04-07"}))
    assert geodata.faults() == [
        "phases.json: at $.phases[0].from: the first phase starts after the campaign (1945-04-06)"
    ]


def test_the_last_phase_ends_with_the_campaign(geodata: Geodata) -> None:
    geodata.edit("phases.json", lambda d: d["phases"][1].update(to="1945-04-11"))
    assert geodata.faults() == [
        "phases.json: at $.phases[1].to: the last phase must end with the campaign (1945-04-12)"
    ]


def test_every_day_has_an_entry(geodata: Geodata) -> None:
    geodata.edit("days.en.json", lambda d: d["days"].pop(2))
    assert geodata.faults() == ["days.en.json: at $.days: no entry for 1945-04-08"]


def test_no_day_has_two_entries(geodata: Geodata) -> None:
    geodata.edit("days.en.json", lambda d: d["days"].append(d["days"][2]))
    assert geodata.faults() == ["days.en.json: at $.days[7].date: a second entry for 1945-04-08"]


def test_an_entry_lies_inside_the_campaign(geodata: Geodata) -> None:
    geodata.edit("days.en.json", lambda d: d["days"].append(d["days"][0] | {"date": "1945-04-13"}))
    assert geodata.faults() == [
        (
            "days.en.json: at $.days[7].date: "
            "1945-04-13 lies outside the campaign (1945-04-06 to 1945-04-12)"
        )
    ]

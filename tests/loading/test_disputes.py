"""accounts.json points at records that are there."""

from typing import Any

import pytest

from tests.loading.conftest import Geodata

AT = "accounts.json: at $.accounts[0].versions"


def first(content: Any) -> Any:
    return content["accounts"][0]["versions"]


@pytest.mark.parametrize(
    ("shift", "key", "value", "fault"),
    [
        (0, "event", "ev-dongkuo", 'event: no event "ev-dongkuo" in events.json'),
        (0, "to", "1945-04-10", "to: 1945-04-10 comes before 1945-04-11"),
        (1, "unit", "jp-121-regt", 'unit: no unit "jp-121-regt" in order_of_battle/'),
        (1, "reaches", "1945-04-09", "no movement of jp-120-regt but its last ends on 1945-04-09"),
        (1, "reaches", "1945-04-12", "no movement of jp-120-regt but its last ends on 1945-04-12"),
        (2, "since", "1945-04-09", "since: no holding of dongkou begins on 1945-04-09"),
    ],
)
def test_a_shift_must_name_a_record_of_the_map(
    geodata: Geodata, shift: int, key: str, value: str, fault: str
) -> None:
    geodata.edit("accounts.json", lambda d: first(d)[1]["shifts"][shift].update({key: value}))
    faults = geodata.faults()
    assert any(it.startswith(f"{AT}[1].shifts[{shift}]") and fault in it for it in faults), faults


def test_exactly_one_version_is_the_maps(geodata: Geodata) -> None:
    def use_both(content: Any) -> None:
        first(content)[1] = {"from": "1945-04-11", "to": "1945-04-11", "sources": [], "used": True}

    geodata.edit("accounts.json", use_both)
    assert geodata.faults() == [f"{AT}: 2 versions are used; the map uses one"]


def test_a_version_that_is_not_used_says_what_it_moves_or_why_it_does_not(
    geodata: Geodata,
) -> None:
    geodata.edit("accounts.json", lambda d: first(d)[1].pop("shifts"))
    assert [it.split(":")[0] for it in geodata.faults()] == ["accounts.json"]

"""No unit marches further in a day than men on foot can go."""

from tests.loading.conftest import Geodata

FILE = "movements/cn-57-div.json"


def hurry(geodata: Geodata, **more: str) -> None:
    """Zhijiang to Dongkou, 98 km by the highway, in two days instead of three."""

    def change(content: dict[str, list[dict[str, str]]]) -> None:
        content["movements"][0].update(to="1945-04-07", **more)
        content["movements"][1].update({"from": "1945-04-08"})

    geodata.edit(FILE, change)


def test_a_march_too_fast_for_feet_is_reported(geodata: Geodata) -> None:
    hurry(geodata)
    assert geodata.faults() == [
        (
            f"{FILE}: at $.movements[0]: 98 km in 2 days on foot is 49 km a day; "
            "the longest march is 40 km"
        )
    ]


def test_lorries_may_go_that_fast(geodata: Geodata) -> None:
    hurry(geodata, means="motor")
    assert geodata.faults() == []


def test_an_airlift_may_go_that_fast(geodata: Geodata) -> None:
    hurry(geodata, action="airlift")
    assert geodata.faults() == []


def test_the_length_is_that_of_the_road(geodata: Geodata) -> None:
    """A detour over Taohuaping (46 km there, 46 back) makes a fair march too long."""
    geodata.edit(FILE, lambda d: d["movements"][0].update(via=["dongkou", "taohuaping"]))
    [fault] = geodata.faults()
    assert "189 km in 3 days on foot is 63 km a day" in fault

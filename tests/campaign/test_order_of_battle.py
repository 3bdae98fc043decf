import pytest

from app.campaign.errors import UnknownIdError
from app.campaign.names import Names
from app.campaign.order_of_battle import OrderOfBattle, Unit


def make_unit(unit_id: str, echelon: str, parent: str | None = None, tracked: bool = True) -> Unit:
    return Unit(
        id=unit_id,
        side_id="china",
        echelon=echelon,
        names=Names({"en": unit_id}),
        designation=unit_id,
        arm="infantry",
        committed="yes",
        tracked=tracked,
        sidc="10031000181211000000",
        source_ids=(),
        parent_id=parent,
    )


ORBAT = OrderOfBattle(
    {},
    {
        unit.id: unit
        for unit in (
            make_unit("corps", "corps"),
            make_unit("regiment", "regiment", "division"),
            make_unit("division", "division", "corps", tracked=False),
            make_unit("battalion", "battalion", "division"),
        )
    },
)


def test_subordinates_come_largest_first() -> None:
    assert [unit.id for unit in ORBAT.subordinates("division")] == ["regiment", "battalion"]


def test_the_superior_on_the_map_skips_those_that_are_not_tracked() -> None:
    superior = ORBAT.tracked_superior(ORBAT.unit("regiment"))
    assert superior is not None
    assert superior.id == "corps"
    assert ORBAT.tracked_superior(ORBAT.unit("corps")) is None


def test_an_unknown_unit_is_answered_with_the_nearest_id() -> None:
    with pytest.raises(UnknownIdError, match='no unit "regimnt"; did you mean "regiment"'):
        ORBAT.unit("regimnt")

"""The campaign as one account tells it: what that account dates otherwise, and nothing else."""

from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import pytest

from app.campaign.accounts import ArrivalShift, Dispute, HoldingShift, Shift, Version, accounts
from app.campaign.campaign import Campaign
from app.campaign.dates import DateSpan
from app.campaign.errors import UnknownIdError
from app.campaign.names import Names
from app.campaign.telling import Hindrance, as_told_by
from app.loading import load_campaign
from tests.campaign.builders import april

SMALL_CAMPAIGN = Path(__file__).parents[1] / "data" / "small_campaign"


@pytest.fixture(scope="module")
def campaign() -> Campaign:
    return load_campaign(SMALL_CAMPAIGN)


def spans(campaign: Campaign, unit_id: str) -> list[tuple[date, date]]:
    return [(it.span.first, it.span.last) for it in campaign.movements[unit_id]]


def with_shift(campaign: Campaign, shift: Shift) -> Campaign:
    words = Names({"en": "words"})
    version = Version(says=words, source_ids=("a-memoir",), shifts=(shift,))
    used = Version(says=words, source_ids=("a-history",), used=True)
    dispute = Dispute(id="ac", kind="date", point=words, versions=(used, version), reason=words)
    return replace(campaign, disputes=(dispute,))


def test_an_account_moves_its_event_leg_and_holding(campaign: Campaign) -> None:
    told, _ = as_told_by(campaign, "a-memoir")
    assert told.events["ev-dongkou"].span == DateSpan(april(11), april(11))
    assert spans(told, "jp-120-regt") == [
        (april(6), april(6)),
        (april(7), april(10)),
        (april(11), april(12)),
    ]
    assert [it.span.first for it in told.holdings_of("dongkou")] == [april(6), april(11)]
    assert told.holdings_of("dongkou")[0].span.last == april(10)


def test_what_moved_stands_on_the_word_of_the_account(campaign: Campaign) -> None:
    told, _ = as_told_by(campaign, "a-memoir")
    assert told.events["ev-dongkou"].source_ids == ("a-memoir", "a-history")
    assert told.movements["jp-120-regt"][0].source_ids == ("a-memoir", "a-history")


def test_nothing_else_moves(campaign: Campaign) -> None:
    told, _ = as_told_by(campaign, "a-memoir")
    touched = {"events", "movements", "holdings"}
    for field in fields(campaign):
        if field.name not in touched:
            assert getattr(told, field.name) is getattr(campaign, field.name), field.name
    assert told.events["ev-taohuaping"] is campaign.events["ev-taohuaping"]
    assert told.movements["cn-57-div"] is campaign.movements["cn-57-div"]
    assert told.holdings_of("shaoyang") == campaign.holdings_of("shaoyang")


def test_the_map_of_a_day_follows_the_account(campaign: Campaign) -> None:
    told, _ = as_told_by(campaign, "a-memoir")
    assert campaign.trajectory("jp-120-regt").fix_at(1).place_id == "shaoyang"
    assert told.trajectory("jp-120-regt").fix_at(1).place_id is None
    assert told.trajectory("jp-120-regt").fix_at(4).place_id == "dongkou"


def test_every_difference_is_listed_moved_or_not(campaign: Campaign) -> None:
    _, differences = as_told_by(campaign, "a-memoir")
    assert [(it.dispute.id, len(it.moved), len(it.kept)) for it in differences] == [
        ("ac-dongkou-reached", 3, 0),
        ("ac-who", 0, 0),
    ]
    assert differences[1].version.unmoved is not None


def test_an_account_that_tells_nothing_different_changes_nothing(campaign: Campaign) -> None:
    told, differences = as_told_by(campaign, "a-history")
    assert told is campaign
    assert differences == ()


@pytest.mark.parametrize(
    ("shift", "why"),
    [
        (ArrivalShift("jp-120-regt", april(10), april(12)), Hindrance.NO_DAY_LEFT),
        (ArrivalShift("jp-120-regt", april(10), april(7)), Hindrance.NO_DAY_LEFT),
        # A hundred kilometres from Shaoyang to Dongkou in one day.
        (ArrivalShift("jp-120-regt", april(10), april(8)), Hindrance.TOO_FAST),
        (HoldingShift("dongkou", april(10), april(6)), Hindrance.NO_DAY_LEFT),
        (HoldingShift("dongkou", april(10), april(13)), Hindrance.NO_DAY_LEFT),
    ],
)
def test_what_would_break_continuity_is_listed_and_not_moved(
    campaign: Campaign, shift: Shift, why: Hindrance
) -> None:
    disputed = with_shift(campaign, shift)
    told, (difference,) = as_told_by(disputed, "a-memoir")
    assert told is disputed
    assert difference.kept == ((shift, why),)
    assert difference.moved == ()


def test_an_unknown_source_is_refused(campaign: Campaign) -> None:
    with pytest.raises(UnknownIdError):
        as_told_by(campaign, "nobody")


def test_only_sources_that_differ_are_accounts(campaign: Campaign) -> None:
    assert accounts(campaign.disputes) == ("a-memoir",)

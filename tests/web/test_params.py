"""What an address may say."""

from typing import Any

import pytest
from flask import Flask

from app.campaign.campaign import Campaign
from app.campaign.errors import CampaignError, OutsideCampaignError, UnknownIdError
from app.web.params import (
    EMBED_READERS,
    UnreadableParameterError,
    nearest_query,
    view_state,
)


@pytest.fixture
def campaign(app: Flask) -> Campaign:
    found: Campaign = app.extensions["campaign"]
    return found


@pytest.fixture
def state_of(campaign: Campaign) -> Any:
    return lambda **query: view_state(query, campaign, EMBED_READERS)


def test_an_address_that_says_nothing_shows_the_first_day(state_of: Any) -> None:
    state = state_of()
    assert (state["date"], state["names"], state["ui"]) == ("1945-04-06", "today", "full")
    assert (state["speed"], state["autoplay"], state["link"]) == (1, False, True)
    assert state["zoom"] is state["layers"] is state["unit"] is None


def test_an_unknown_parameter_is_ignored(state_of: Any) -> None:
    assert state_of(utm_source="mail") == state_of()


def test_an_event_without_a_date_opens_its_own_day(state_of: Any) -> None:
    assert state_of(event="ev-dongkou")["date"] == "1945-04-10"


def test_a_cut_timeline_begins_at_its_first_day(state_of: Any) -> None:
    assert state_of(**{"from": "1945-04-08", "to": "1945-04-10"})["date"] == "1945-04-08"


def test_a_timeline_that_ends_before_it_begins_is_refused(state_of: Any) -> None:
    with pytest.raises(UnreadableParameterError, match="to"):
        state_of(**{"from": "1945-04-10", "to": "1945-04-08"})


def test_layers_come_in_one_order_and_none_is_a_choice(state_of: Any) -> None:
    assert state_of(layers="units,relief")["layers"] == ["relief", "units"]
    assert state_of(layers="")["layers"] == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("zoom", "4.99"),
        ("zoom", "12.1"),
        ("zoom", "NaN"),
        ("zoom", "inf"),
        ("zoom", "1e1"),
        ("zoom", "٨"),
        ("zoom", "1_0"),
        ("zoom", " 8"),
        ("zoom", "8\n"),
        ("zoom", ""),
        ("lat", "90.1"),
        ("lat", "9" * 5000),
        ("lng", "-181"),
        ("lang", "zh"),
        ("lang", "EN"),
        ("names", "1944"),
        ("layers", "units,nothing"),
        ("cmode", "blend"),
        ("ui", "none,full"),
        ("autoplay", "true"),
        ("link", "2"),
        ("speed", "0"),
    ],
)
def test_an_unreadable_value_is_refused_with_what_is_allowed(
    state_of: Any, name: str, text: str
) -> None:
    with pytest.raises(UnreadableParameterError) as refused:
        state_of(**{name: text})
    assert refused.value.name == name
    assert refused.value.allowed


@pytest.mark.parametrize("name", ["unit", "place", "event", "account"])
def test_an_unknown_id_is_refused(state_of: Any, name: str) -> None:
    with pytest.raises(UnknownIdError):
        state_of(**{name: "x" * 5000})


@pytest.mark.parametrize("name", ["date", "compare", "from", "to"])
def test_a_day_outside_the_campaign_is_refused(state_of: Any, name: str) -> None:
    with pytest.raises(OutsideCampaignError):
        state_of(**{name: "1945-06-07"})


def test_the_nearest_view_keeps_what_can_be_obeyed(campaign: Campaign) -> None:
    came = {"date": "1946-01-01", "zoom": "99", "unit": "cn-57-dib", "ui": "none", "x": "y"}
    assert nearest_query(came, campaign) == {
        "date": "1945-04-12",
        "unit": "cn-57-div",
        "ui": "none",
    }


def test_the_nearest_view_of_anything_can_be_shown(campaign: Campaign) -> None:
    for name in EMBED_READERS:
        for text in ("", "\0", "1945-04-31", "1800-01-01", "2100-01-01", "-1", "é", "a" * 99):
            nearest = nearest_query({name: text}, campaign)
            try:
                view_state(nearest, campaign, EMBED_READERS)
            except CampaignError as error:
                pytest.fail(f"{name}={text!r} leads to {nearest}: {error}")


@pytest.mark.parametrize(
    "text", ["27.4,109.7;27.2,111.5", "27.4,109.7;27.2,111.5;26,110", "-1,2;3,-4", "unit"]
)
def test_a_measured_line_stays_as_it_came(state_of: Any, text: str) -> None:
    assert state_of(measure=text)["measure"] == text


@pytest.mark.parametrize(
    "text",
    [
        *("", "27.4,109.7", "27.4;109.7", "91,0;0,0", "0,181;0,0", "nan,0;0,0", "1,2;3,4,5"),
        ";".join(["1,2"] * 21),
    ],
)
def test_what_is_no_line_is_refused(state_of: Any, text: str) -> None:
    with pytest.raises(UnreadableParameterError, match="measure"):
        state_of(measure=text)

"""What the small campaign becomes."""

import json
from datetime import date

import pytest

from app.campaign.campaign import Campaign
from app.campaign.claims import ConflictCheck, GeodesicCheck
from app.campaign.geodesy import Position
from app.campaign.order_of_battle import Commander
from app.campaign.sources import Confidence
from app.loading import FaultyGeodataError, load_campaign
from tests.loading.conftest import SMALL_CAMPAIGN, Geodata


@pytest.fixture(scope="module")
def campaign() -> Campaign:
    return load_campaign(SMALL_CAMPAIGN)


def test_faulty_data_stop_the_loading_with_every_fault(geodata: Geodata) -> None:
    geodata.edit("sides.json", lambda d: d["sides"][0].pop("role"))
    geodata.edit("air.json", lambda d: d["air"][0].update(place="b"))
    with pytest.raises(FaultyGeodataError) as caught:
        load_campaign(geodata.dir)
    assert [fault.file for fault in caught.value.faults] == ["air.json", "sides.json"]
    assert str(caught.value).splitlines() == [str(fault) for fault in caught.value.faults]


def test_the_calendar_is_that_of_the_file(campaign: Campaign) -> None:
    assert campaign.calendar.span.first == date(1945, 4, 6)
    assert campaign.calendar.last_t == 6


def test_latitude_comes_first_once_loaded(campaign: Campaign) -> None:
    assert campaign.gazetteer.place("taohuaping").position == Position(27.12, 111.03)
    assert campaign.routes["the-highway"].points[1].position == Position(27.1944, 111.1944)
    assert campaign.fronts.lines[0].points[1].position == Position(27.12, 111.03)


def test_a_unit_knows_its_side_parent_and_commander(campaign: Campaign) -> None:
    regiment = campaign.order_of_battle.unit("jp-120-regt")
    assert (regiment.side_id, regiment.parent_id) == ("japan", "jp-116-div")
    assert regiment.commander == Commander(en="Kodama Tadao (Col)", native="児玉忠雄")
    assert campaign.order_of_battle.unit("cn-57-div").parent_id is None


def test_sides_and_files_keep_their_order(campaign: Campaign) -> None:
    assert list(campaign.order_of_battle.sides) == ["china", "japan"]
    assert list(campaign.order_of_battle.units) == ["cn-57-div", "jp-116-div", "jp-120-regt"]
    assert list(campaign.gazetteer.by_id) == ["shaoyang", "taohuaping", "dongkou", "zhijiang"]


def test_movements_are_those_of_the_unit(campaign: Campaign) -> None:
    _, advance, withdrawal = campaign.movements["jp-120-regt"]
    assert advance.via_ids == ("taohuaping",)
    assert (advance.span.days, advance.means) == (3, "foot")
    assert withdrawal.confidence is Confidence.INFERRED
    assert withdrawal.source_ids == ("reconstruction",)


def test_an_airlift_is_not_made_on_foot(geodata: Geodata) -> None:
    geodata.edit("movements/cn-57-div.json", lambda d: d["movements"][0].update(action="airlift"))
    assert load_campaign(geodata.dir).movements["cn-57-div"][0].means == "air"


def test_a_claim_carries_its_check(campaign: Campaign) -> None:
    checks = [claim.check for claim in campaign.claims.values()]
    assert checks == [
        GeodesicCheck("shaoyang", "zhijiang"),
        ConflictCheck(("cl-3000-men",)),
        ConflictCheck(("cl-4000-men",)),
        None,
    ]


def test_a_slice_joins_what_the_files_say_of_a_day(campaign: Campaign) -> None:
    on_10_april = campaign.slice_at(date(1945, 4, 10))
    assert [event.id for event in on_10_april.events] == ["ev-dongkou"]
    assert {holding.holder for holding in on_10_april.holdings} == {"japan", "contested"}
    assert on_10_april.phase.id == "ph-advance"
    assert on_10_april.entry.event_ids == ("ev-dongkou",)
    assert {fix.unit_id: fix.place_id for fix in on_10_april.fixes} == {
        "cn-57-div": "dongkou",
        "jp-120-regt": "dongkou",
    }


def tell_in_japanese(geodata: Geodata, first_day: int) -> None:
    told = json.loads((geodata.dir / "days.en.json").read_text("utf-8"))["days"]
    days = [
        {
            "date": day["date"],
            "headline": "静かな日",
            "narrative": "静かな日。",
            "english": {"headline": day["headline"], "narrative": day["narrative"]},
            "reviewed": False,
        }
        for day in told
        if int(day["date"][-2:]) >= first_day
    ]
    content = json.dumps({"language": "ja", "days": days})
    (geodata.dir / "days.ja.json").write_text(content, "utf-8")


def test_the_languages_of_a_day_are_joined(geodata: Geodata) -> None:
    tell_in_japanese(geodata, first_day=6)
    entry = load_campaign(geodata.dir).days[date(1945, 4, 10)]
    assert entry.headline.in_language("ja").text == "静かな日"
    assert entry.headline.in_language("en").text == "Dongkou is attacked"
    assert entry.source_ids == ("a-history",)


def test_a_language_that_lacks_a_day_is_reported(geodata: Geodata) -> None:
    tell_in_japanese(geodata, first_day=7)
    assert geodata.faults() == ["days.ja.json: at $.days: no entry for 1945-04-06"]

"""Nothing of the research dossier got lost, and the README says what the files say."""

from collections import Counter
from datetime import date
from itertools import pairwise

from app.campaign.campaign import Campaign
from app.loading import check_geodata
from tests.geodata.conftest import GEODATA


def test_the_data_have_no_fault() -> None:
    assert check_geodata(GEODATA) == []


def test_every_row_of_the_dossier_is_there(campaign: Campaign) -> None:
    assert {
        "sources": len(campaign.sources),
        "places": len(campaign.gazetteer),
        "routes": len(campaign.routes),
        "way-points": sum(len(route.points) for route in campaign.routes.values()),
        "units": len(campaign.order_of_battle.units),
        "tracked": len(campaign.order_of_battle.tracked()),
        "movements": sum(map(len, campaign.movements.values())),
        "events": len(campaign.events),
        "fronts": len(campaign.fronts.lines),
        "front points": sum(len(line.points) for line in campaign.fronts.lines),
        "holdings": len(campaign.holdings),
        "phases": len(campaign.phases),
        "days": len(campaign.days),
        "claims": len(campaign.claims),
        "air": len(campaign.air),
    } == {
        "sources": 126,
        "places": 229,
        "routes": 13,
        "way-points": 487,
        "units": 105,
        "tracked": 59,
        "movements": 368,
        "events": 117,
        "fronts": 14,
        "front points": 137,
        "holdings": 69,  # the dossier has 68; Furongshan is from its event
        "phases": 6,
        "days": 63,
        "claims": 129,
        "air": 88,
    }


def test_the_campaign_is_that_of_the_contract(campaign: Campaign) -> None:
    assert campaign.id == "west-hunan-1945"
    assert (campaign.calendar.span.first, campaign.calendar.span.last) == (
        date(1945, 4, 6),
        date(1945, 6, 7),
    )
    assert campaign.calendar.last_t == 62
    assert campaign.viewpoint_side_id == "china"


def test_the_confidence_of_unit_days_is_what_the_readme_says(campaign: Campaign) -> None:
    days: Counter[str] = Counter()
    for movements in campaign.movements.values():
        for movement in movements:
            days[movement.confidence] += movement.span.days
    assert {word: round(100 * n / days.total()) for word, n in days.items()} == {
        "documented": 8,
        "approximate": 54,
        "inferred": 38,
    }
    text = (GEODATA / "README.md").read_text("utf-8")
    assert "8 % are documented, 54 % approximate, 38 % inferred" in text


def test_what_rests_on_reconstruction_alone_is_called_inferred(campaign: Campaign) -> None:
    """The reverse does not hold: an inferred march may rest on an order."""
    movements = [m for chain in campaign.movements.values() for m in chain]
    alone = [m for m in movements if m.source_ids == ("reconstruction",)]
    assert alone
    assert {m.confidence for m in alone} == {"inferred"}


def test_no_position_rests_on_a_map_that_states_no_licence() -> None:
    for file in ("gazetteer.geojson", "routes.geojson"):
        text = (GEODATA / file).read_text("utf-8")
        assert "AMap" not in text
        assert "DataV" not in text


def test_every_source_is_cited_somewhere(campaign: Campaign) -> None:
    cited = {
        source_id
        for records in (
            campaign.order_of_battle.sides.values(),
            campaign.order_of_battle,
            campaign.routes.values(),
            (m for chain in campaign.movements.values() for m in chain),
            campaign.events.values(),
            campaign.fronts.lines,
            campaign.holdings,
            campaign.phases,
            campaign.days.values(),
            campaign.air.values(),
        )
        for record in records
        for source_id in record.source_ids
    } | {claim.source_id for claim in campaign.claims.values()}
    assert set(campaign.sources) - cited == set()


def test_all_files_end_with_one_newline_and_have_no_carriage_return() -> None:
    for path in [*GEODATA.rglob("*.json"), *GEODATA.rglob("*.geojson")]:
        raw = path.read_bytes()
        assert raw.endswith(b"\n"), path
        assert not raw.endswith(b"\n\n"), path
        assert b"\r" not in raw, path


def test_fronts_are_dated_lines_from_the_first_day_to_the_last(campaign: Campaign) -> None:
    days = [line.day for line in campaign.fronts.lines]
    assert days[0] == campaign.calendar.span.first
    assert days[-1] == campaign.calendar.span.last
    assert all(a < b for a, b in pairwise(days))

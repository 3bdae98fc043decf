"""What rests on a source."""

from app.campaign.reliance import reliance_on
from app.config import Config
from app.loading import load_campaign


def test_what_rests_on_a_source_names_it() -> None:
    campaign = load_campaign(Config().geodata_dir)
    resting = reliance_on("wiki-en", campaign)
    assert all("wiki-en" in event.source_ids for event in resting.events)
    assert "hengshao-highway" in {route.id for route in resting.routes}
    assert resting.claims
    assert resting.count >= len(resting.events) + len(resting.claims) + len(resting.routes)
    assert reliance_on("no-such-source", campaign).count == 0


def test_every_source_of_the_bibliography_carries_something() -> None:
    campaign = load_campaign(Config().geodata_dir)
    assert [id_ for id_ in campaign.sources if not reliance_on(id_, campaign).count] == []

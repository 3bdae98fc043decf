"""The Folium map: deterministic, self-reliant, one call a layer."""

from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import folium
import pytest

from app.campaign.campaign import Campaign
from app.campaign.errors import OutsideCampaignError, UnreadableDateError
from app.campaign.gazetteer import Gazetteer
from app.campaign.names import Names
from app.maps import CampaignMap, campaign_map
from app.maps.fragments import fragments_of
from app.maps.static_files import ServedFiles
from tests.maps.reading import given_to, kit_calls

HOSTILE = "</script><script>alert`1`</script> ' \" ` \\ <!-- \u2028"


def with_name(campaign: Campaign, name: str) -> Campaign:
    """The campaign with one of its lettered places called `name`."""
    place = next(place for place in campaign.gazetteer if place.lettered)
    renamed = replace(place, names=Names({"en": name}))
    return replace(campaign, gazetteer=Gazetteer({**campaign.gazetteer.by_id, place.id: renamed}))


def test_the_same_data_gives_the_same_bytes(campaign: Campaign, files: ServedFiles) -> None:
    assert fragments_of(campaign, "en", files) == fragments_of(campaign, "en", files)


def test_saving_twice_gives_the_same_file(
    campaign: Campaign, files: ServedFiles, tmp_path: Path
) -> None:
    shown = CampaignMap(campaign, "en", files, campaign.calendar.span.first)
    shown.save(tmp_path / "first.html")
    shown.save(str(tmp_path / "second.html"))
    assert (tmp_path / "first.html").read_bytes() == (tmp_path / "second.html").read_bytes()


def test_a_map_can_be_saved_into_an_open_file(campaign: Campaign, files: ServedFiles) -> None:
    file = BytesIO()
    CampaignMap(campaign, "en", files).save(file, close_file=False)
    assert file.getvalue().startswith(b"<!doctype html>")


def test_another_language_is_another_version(campaign: Campaign, files: ServedFiles) -> None:
    versions = {fragments_of(campaign, tongue, files).version for tongue in ("en", "ja")}
    assert len(versions) == 2


def test_the_fragment_is_the_empty_element_alone(campaign: Campaign, files: ServedFiles) -> None:
    assert fragments_of(campaign, "en", files).html.split() == [
        "<div",
        'class="folium-map"',
        'id="map"',
        "></div>",
    ]


def test_each_layer_is_one_call_whatever_it_holds(campaign: Campaign, files: ServedFiles) -> None:
    script = fragments_of(campaign, "en", files).script
    assert [method for method, _ in kit_calls(script)] == [
        "begin",
        "relief",
        *["vectors"] * 3,
        "highways",
        "lettering",
        *["places"] * 2,
    ]


def test_no_other_host_is_named(campaign: Campaign, files: ServedFiles, tmp_path: Path) -> None:
    fragments = fragments_of(campaign, "en", files)
    CampaignMap(campaign, "en", files).save(tmp_path / "map.html")
    for text in (fragments.script, fragments.html, (tmp_path / "map.html").read_text()):
        assert "http:" not in text
        assert "https:" not in text


def test_foliums_own_lists_of_hosts_stay_as_they_are() -> None:
    assert CampaignMap.default_js == []
    assert CampaignMap.default_css == []
    assert folium.Map.default_js
    assert folium.Map.default_js is not CampaignMap.default_js


def test_a_hostile_name_stays_a_name(
    campaign: Campaign, files: ServedFiles, tmp_path: Path
) -> None:
    hostile = with_name(campaign, HOSTILE)
    CampaignMap(hostile, "en", files, campaign.calendar.span.first).save(tmp_path / "map.html")
    page = (tmp_path / "map.html").read_text()
    assert tags_in(page).count("script") == 2
    names = [place["today"]["name"] for place in given_to(page, "places", nth=1)[1]]
    assert HOSTILE in names


def test_a_language_the_atlas_does_not_speak_is_refused(
    campaign: Campaign, files: ServedFiles
) -> None:
    with pytest.raises(ValueError, match='no language "fr"'):
        CampaignMap(campaign, "fr", files)


def test_dates_are_judged_by_the_core(campaign: Campaign) -> None:
    with pytest.raises(OutsideCampaignError):
        campaign_map(date="1900-01-01", campaign=campaign)
    with pytest.raises(UnreadableDateError):
        campaign_map(date="19450406", campaign=campaign)


def test_a_day_outside_the_campaign_is_refused(campaign: Campaign, files: ServedFiles) -> None:
    with pytest.raises(OutsideCampaignError):
        CampaignMap(campaign, "en", files, date(1946, 1, 1))


def test_a_notebook_shows_the_saved_page(campaign: Campaign, files: ServedFiles) -> None:
    frame = CampaignMap(campaign, "en", files)._repr_html_()
    assert tags_in(frame) == ["iframe"]
    assert "&lt;!doctype html&gt;" in frame


def tags_in(html: str) -> list[str]:
    found: list[str] = []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, _attributes: found.append(tag)  # type: ignore[method-assign]
    parser.feed(html)
    return found

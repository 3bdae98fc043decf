"""KML: valid by its schema, read by GDAL, times and names whole."""

import io
import zipfile
from datetime import date
from pathlib import Path

import fastkml
import pytest
from lxml import etree

from app.campaign.campaign import Campaign
from app.exports.downloads import CAMPAIGN_FORMS
from app.exports.kml import GX, KML, campaign_kml, slice_kml
from tests.exports.gdal import open_with_gdal

SCHEMAS = Path(fastkml.__file__).parent / "schema"


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    """OGC's schema of KML 2.2 with Google's extension, as fastkml carries it."""
    return etree.XMLSchema(etree.parse(str(SCHEMAS / "kml22gx.xsd")))


def faults(content: bytes, schema: etree.XMLSchema) -> list[str]:
    schema.validate(etree.fromstring(content))
    return [str(entry) for entry in schema.error_log]


def test_every_kml_is_valid_by_ogcs_schema(west_hunan: Campaign, schema: etree.XMLSchema) -> None:
    assert faults(campaign_kml(west_hunan, "zh-Hant"), schema) == []
    time_slice = west_hunan.slice_at(date(1945, 5, 5))
    assert faults(slice_kml(time_slice, west_hunan, "ja"), schema) == []


def test_the_schema_check_can_fail(campaign: Campaign, schema: etree.XMLSchema) -> None:
    content = campaign_kml(campaign, "en").replace(b"<open>1</open>", b"<opened>1</opened>")
    assert faults(content, schema) != []


def test_a_unit_is_a_track_with_as_many_places_as_times(campaign: Campaign) -> None:
    root = etree.fromstring(campaign_kml(campaign, "zh-Hans"))
    tracks = root.findall(f".//{{{GX}}}Track")
    assert len(tracks) == 2
    for track in tracks:
        whens = [it.text or "" for it in track.findall(f"{{{KML}}}when")]
        assert len(whens) == len(track.findall(f"{{{GX}}}coord"))
        assert whens == sorted(whens)
        assert whens[0] == "1945-04-06T10:00:00Z"


def test_styles_differ_by_side(campaign: Campaign) -> None:
    root = etree.fromstring(campaign_kml(campaign, "en"))
    colours = {
        style.get("id"): style.findtext(f".//{{{KML}}}IconStyle/{{{KML}}}color")
        for style in root.iter(f"{{{KML}}}Style")
    }
    assert colours["side-china"] == "ff894e1d"
    assert colours["side-japan"] == "ff2a32a8"


def test_gdal_reads_names_and_times(west_hunan: Campaign, tmp_path: Path) -> None:
    time_slice = west_hunan.slice_at(date(1945, 5, 5))
    layers = open_with_gdal(tmp_path / "slice.kml", slice_kml(time_slice, west_hunan, "zh-Hans"))
    units = layers["Units"]
    assert units.count == len(time_slice.fixes)
    expected = {
        west_hunan.order_of_battle.unit(fix.unit_id).names.in_language("zh-Hans").text
        for fix in time_slice.fixes
    }
    assert set(units.fields["Name"]) == expected
    assert all(str(when).startswith("1945-05-05") for when in units.fields["timestamp"])


def test_gdal_reads_the_whole_campaign(west_hunan: Campaign, tmp_path: Path) -> None:
    layers = open_with_gdal(tmp_path / "campaign.kml", campaign_kml(west_hunan, "en"))
    assert layers["Front lines"].count == len(west_hunan.fronts.lines)
    assert layers["Places"].count == len(west_hunan.gazetteer)
    assert layers["Units"].count == len(west_hunan.trajectories)


def test_a_kmz_holds_the_kml(campaign: Campaign) -> None:
    content = CAMPAIGN_FORMS["kmz"].write(campaign, "en")
    with zipfile.ZipFile(io.BytesIO(content)) as zipped:
        assert zipped.namelist() == ["doc.kml"]
        assert zipped.read("doc.kml") == campaign_kml(campaign, "en")

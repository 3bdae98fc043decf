"""The campaign in one GeoJSON file."""

from pathlib import Path

from app.campaign.campaign import Campaign
from app.exports.downloads import CAMPAIGN_FORMS
from tests.exports.gdal import open_with_gdal


def test_gdal_reads_every_layer(west_hunan: Campaign, tmp_path: Path) -> None:
    content = CAMPAIGN_FORMS["geojson"].write(west_hunan, "zh-Hans")
    (layer,) = open_with_gdal(tmp_path / "campaign.geojson", content).values()
    kinds = list(layer.fields["layer"])
    assert kinds.count("legs") == sum(len(it.legs) for it in west_hunan.tracks())
    assert kinds.count("events") == len(west_hunan.events)
    assert kinds.count("fronts") == len(west_hunan.fronts.lines)
    assert kinds.count("places") == len(west_hunan.gazetteer)
    assert kinds.count("routes") == len(west_hunan.routes)
    assert str(layer.fields["start_utc"][0]).startswith("1945-04-06T10:00:00")

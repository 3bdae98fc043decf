"""Names along rivers, ranges, lakes and roads and across provinces."""

from collections.abc import Mapping
from typing import Any

from app.campaign.campaign import Campaign
from app.campaign.names import Names
from app.maps.highways import cased_roads, road_names
from app.maps.kit_call import KitCall
from app.maps.static_files import StaticFiles


class CurvedNames(KitCall):
    method = "lettering"

    def __init__(self, campaign: Campaign, language: str, files: StaticFiles) -> None:
        natural = [_curved_name(name, language) for name in files.curved_names]
        super().__init__([*natural, *road_names(cased_roads(campaign), language)])


def _curved_name(record: Mapping[str, Any], language: str) -> dict[str, Any]:
    names = Names(record["names"])
    name, name_language = names.in_language(language)
    kept = ("id", "kind", "line", "min_zoom", "max_zoom", "size")
    curved = {key: record[key] for key in kept} | {"name": name, "lang": name_language}
    if name_language != "en":
        return curved
    if record["kind"] == "river" and not name.endswith("shui"):
        curved["name"] = f"{name} R."
    chinese = names.get("zh-Hans")
    if chinese and record["kind"] != "province":
        curved |= {"small": chinese, "smallLang": "zh-Hans"}
    return curved

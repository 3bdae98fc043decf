"""Towns, villages, passes and airfields: where they are and the words beside their signs."""

from typing import Any

from app.campaign.campaign import Campaign
from app.campaign.gazetteer import Place
from app.lettering.importance import place_rank
from app.lettering.labels import place_label
from app.maps.kit_call import KitCall

AIRFIELD = "airfield"


class Places(KitCall):
    """All lettered places but airfields, or the airfields; the most important last, on top."""

    method = "places"

    def __init__(self, campaign: Campaign, language: str, *, airfields: bool) -> None:
        layer = "airfields" if airfields else "places"
        ranked = reversed(place_rank(campaign).items())
        places = [
            _place(campaign.gazetteer.place(place_id), rank, language) for place_id, rank in ranked
        ]
        shown = [place for place in places if (place["kind"] == AIRFIELD) == airfields]
        super().__init__(layer, shown, "latin" if language == "en" else "cjk", name=layer)


def _place(place: Place, rank: int, language: str) -> dict[str, Any]:
    today = _label(place, language, wartime=False)
    wartime = _label(place, language, wartime=True)
    record = {
        "id": place.id,
        "kind": place.kind,
        "rank": rank,
        "lat": place.position.lat_deg,
        "lon": place.position.lon_deg,
        "today": today,
    }
    same = all(wartime.get(part) == today.get(part) for part in ("name", "small"))
    return record if same else {**record, "wartime": wartime}


def _label(place: Place, language: str, *, wartime: bool) -> dict[str, str]:
    label = place_label(place, language, wartime=wartime)
    name_language = place.names.in_language(language).language
    if wartime and language != "en" and label.name in place.wartime_names:
        # The characters of the time are those of zh-Hant.
        name_language = "zh-Hant"
    record = {"name": label.name, "lang": name_language}
    if label.small:
        record |= {"small": label.small, "smallLang": "zh-Hant" if wartime else "zh-Hans"}
    return record

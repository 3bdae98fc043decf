"""One evening drawn whole: held ground, fights and every tracked unit, for a saved map."""

from typing import Any

from app.campaign.campaign import Campaign, TimeSlice
from app.campaign.enclaves import Enclave
from app.campaign.events import Event
from app.campaign.fronts import EASTERN_LIMIT_LON_DEG
from app.campaign.trajectory import Fix
from app.maps.kit_call import KitCall
from app.maps.static_files import StaticFiles


class Situation(KitCall):
    method = "situation"

    def __init__(
        self, campaign: Campaign, time_slice: TimeSlice, language: str, files: StaticFiles
    ) -> None:
        units = [_unit_state(campaign, fix, language) for fix in time_slice.fixes]
        fights = [
            _fight(campaign, event, language)
            for event in time_slice.events
            if event.is_fight and event.place_id is not None
        ]
        used = {unit["symbol"] for unit in units}
        super().__init__(
            {
                "t": time_slice.t,
                "symbols": {key: files.symbols[key] for key in sorted(used)},
                "units": units,
                "front": [
                    [round(point.lat_deg, 5), round(point.lon_deg, 5)]
                    for point in time_slice.front.path
                ],
                "easternLimitLon": EASTERN_LIMIT_LON_DEG,
                "enclaves": [
                    _enclave(campaign, enclave)
                    for enclave in campaign.enclaves
                    if time_slice.day in enclave
                ],
                "fights": fights,
            }
        )


def _unit_state(campaign: Campaign, fix: Fix, language: str) -> dict[str, Any]:
    unit = campaign.order_of_battle.unit(fix.unit_id)
    name, name_language = unit.names.in_language(language)
    return {
        "id": unit.id,
        "side": unit.side_id,
        "echelon": unit.echelon,
        "symbol": unit.symbol_key,
        "designation": unit.designation_in(language),
        "name": name,
        "name_language": name_language,
        "state": {
            "lat": round(fix.position.lat_deg, 5),
            "lon": round(fix.position.lon_deg, 5),
            "confidence": fix.confidence.value,
            "action": fix.action,
            "heading": None if fix.heading_deg is None else round(fix.heading_deg),
            "visible": True,
            "dx": 0,
            "dy": 0,
        },
    }


def _enclave(campaign: Campaign, enclave: Enclave) -> dict[str, Any]:
    holding = enclave.holding
    position = campaign.gazetteer.place(holding.place_id).position
    return {
        "place": holding.place_id,
        "lat": position.lat_deg,
        "lon": position.lon_deg,
        "holder": holding.holder,
    }


def _fight(campaign: Campaign, event: Event, language: str) -> dict[str, Any]:
    position = campaign.gazetteer.place(str(event.place_id)).position
    return {
        "id": event.id,
        "lat": position.lat_deg,
        "lon": position.lon_deg,
        "title": event.titles.in_language(language).text,
        "kind": event.kind,
        "importance": event.importance,
        "confidence": event.confidence,
    }

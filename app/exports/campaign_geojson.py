"""The whole campaign in one GeoJSON file; each feature's `layer` says what it is."""

from collections.abc import Iterator

from app.campaign.campaign import Campaign
from app.exports.geojson import (
    Feature,
    event_features,
    feature_collection,
    front_features,
    place_features,
    route_features,
    trajectory_features,
)
from app.exports.instants import instant, timestamp


def campaign_features(campaign: Campaign, language: str) -> Feature:
    """Legs of all trajectories, events, fronts, places and routes.

    A leg has `start_utc` and `end_utc` beside its days, for programs that animate.
    """
    return feature_collection(
        _features(campaign, language),
        campaign=campaign.id,
        name=campaign.names.in_language(language).text,
        licence=campaign.licence,
        data_version=campaign.data_version,
    )


def _features(campaign: Campaign, language: str) -> Iterator[Feature]:
    for trajectory in campaign.tracks():
        unit = campaign.order_of_battle.unit(trajectory.unit_id)
        of_unit = {
            "unit": unit.id,
            "side": unit.side_id,
            "echelon": unit.echelon,
            "name": unit.names.in_language(language).text,
        }
        for feature in trajectory_features(trajectory, language)["features"]:
            times = feature["properties"]["t"]
            spell = {
                "start_utc": timestamp(instant(campaign.calendar, times[0])),
                "end_utc": timestamp(instant(campaign.calendar, times[-1])),
            }
            yield _in_layer("legs", feature, **of_unit, **spell)
    layers = {
        "events": event_features(campaign, language),
        "fronts": front_features(campaign.fronts.lines),
        "places": place_features(campaign, language),
        "routes": route_features(campaign.routes.values(), language),
    }
    for layer, collection in layers.items():
        for feature in collection["features"]:
            yield _in_layer(layer, feature)


def _in_layer(layer: str, feature: Feature, **more: str) -> Feature:
    return {**feature, "properties": {"layer": layer, **more, **feature["properties"]}}

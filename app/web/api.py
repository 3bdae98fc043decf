"""The API, version 1: read only, JSON and GeoJSON."""

import json
from typing import Any

import brotli
from flask import Blueprint, Response, current_app, request
from flask.typing import ResponseReturnValue

from app.campaign.campaign import Campaign
from app.campaign.evidence import weigh
from app.exports import geojson, records
from app.exports.elevation import profile_record
from app.exports.tracks import tracks_record
from app.terrain import profile_of_line, profile_of_march
from app.web import params
from app.web.caching import immutable_if_versioned
from app.web.citations import current_bibliography
from app.web.current import current_campaign, current_elevation, once
from app.web.finding import current_index, index_record, match_record, readable_query
from app.web.language import current_language
from app.web.telling import told_campaign

bp = Blueprint("api", __name__, url_prefix="/api/v1")


def _geojson(collection: dict[str, Any]) -> Response:
    text = json.dumps(collection, ensure_ascii=False, separators=(",", ":"))
    return current_app.response_class(text, mimetype="application/geo+json")


@bp.get("/campaign")
def campaign() -> ResponseReturnValue:
    return {"campaign": records.campaign_record(current_campaign(), current_language())}


@bp.get("/phases")
def phases() -> ResponseReturnValue:
    language = current_language()
    return {"phases": [records.phase_record(p, language) for p in current_campaign().phases]}


@bp.get("/days")
def days() -> ResponseReturnValue:
    campaign, language = current_campaign(), current_language()
    return {
        "days": [
            records.day_record(entry, campaign.phase_on(day), language)
            for day, entry in campaign.days.items()
        ]
    }


@bp.get("/places")
def places() -> ResponseReturnValue:
    return _geojson(geojson.place_features(told_campaign(), current_language()))


@bp.get("/units")
def units() -> ResponseReturnValue:
    campaign, language = current_campaign(), current_language()
    return {
        "units": [records.unit_record(it, campaign, language) for it in campaign.order_of_battle]
    }


@bp.get("/units/<unit_id>")
def unit(unit_id: str) -> ResponseReturnValue:
    campaign = current_campaign()
    found = campaign.order_of_battle.unit(params.unit_id(unit_id, campaign))
    return {"unit": records.unit_record(found, campaign, current_language())}


@bp.get("/units/<unit_id>/trajectory")
def trajectory(unit_id: str) -> ResponseReturnValue:
    campaign = told_campaign()
    found = campaign.trajectory(params.unit_id(unit_id, campaign))
    return _geojson(geojson.trajectory_features(found, current_language()))


@bp.get("/events")
def events() -> ResponseReturnValue:
    campaign, language = told_campaign(), current_language()
    return {
        "events": [
            records.event_record(event, campaign, language) for event in campaign.events.values()
        ]
    }


@bp.get("/sources")
def sources() -> ResponseReturnValue:
    """Each with its citation: runs of text, and whether they stand in italics."""
    cited, language = current_bibliography(), current_language()
    return {
        "sources": [
            {**records.source_record(source, language), "citation": cited[source.id]}
            for source in current_campaign().sources.values()
        ]
    }


@bp.get("/claims")
def claims() -> ResponseReturnValue:
    campaign, language = current_campaign(), current_language()
    return {
        "claims": [
            records.claim_record(claim, weigh(claim, campaign.gazetteer), language)
            for claim in campaign.claims.values()
        ]
    }


@bp.get("/fronts")
def fronts() -> ResponseReturnValue:
    return _geojson(geojson.front_features(current_campaign().fronts.lines))


@bp.get("/routes")
def routes() -> ResponseReturnValue:
    return _geojson(geojson.route_features(current_campaign().routes.values(), current_language()))


@bp.get("/air")
def air() -> ResponseReturnValue:
    campaign, language = current_campaign(), current_language()
    return {"air": [records.air_record(it, campaign, language) for it in campaign.air.values()]}


@bp.get("/elevation")
def elevation() -> ResponseReturnValue:
    campaign, grid = current_campaign(), current_elevation()
    if "unit" in request.args:
        march = campaign.trajectory(params.unit_id(request.args["unit"], campaign))
        profile = profile_of_march(march, grid)
    else:
        profile = profile_of_line(params.line(request.args.get("line", "")), grid)
    return {"elevation": profile_record(profile, grid.cell_km)}


@bp.get("/slices/<day>")
def time_slice(day: str) -> ResponseReturnValue:
    campaign = told_campaign()
    found = campaign.slice_at(params.day(day, campaign))
    return _geojson(geojson.slice_features(found, campaign, current_language()))


@bp.get("/search")
def search() -> ResponseReturnValue:
    campaign, language = current_campaign(), current_language()
    found = current_index().search(readable_query(request.args.get("q", "")))
    return {"results": [match_record(match, campaign, language) for match in found]}


@bp.get("/search-index")
def search_index() -> ResponseReturnValue:
    campaign, language = current_campaign(), current_language()
    return once(
        ("search-index", language), lambda: index_record(current_index(), campaign, language)
    )


@bp.get("/tracks")
def tracks() -> ResponseReturnValue:
    language = current_language()
    campaign = told_campaign()
    if campaign is current_campaign():
        text = once(("tracks", language), lambda: _tracks_text(campaign, language))
    else:
        # Seldom asked for, and one for every account and language: not worth keeping.
        text = _tracks_text(campaign, language)
    response = current_app.response_class(text, mimetype="application/json")
    if campaign is current_campaign() and request.accept_encodings["br"]:
        # The largest part of the first view: as small as can be, which takes its time once.
        response.set_data(once(("small tracks", language), lambda: brotli.compress(text.encode())))
        response.content_encoding = "br"
    return immutable_if_versioned(response)


def _tracks_text(campaign: Campaign, language: str) -> str:
    record = tracks_record(campaign, language)
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))

"""The API's description, OpenAPI 3.1, written from one table of its paths."""

from typing import Any, Final

from flask import Blueprint
from flask.typing import ResponseReturnValue

from app.campaign.names import LANGUAGES
from app.web.current import current_campaign
from app.web.finding import LONGEST_QUERY
from app.web.openapi_schemas import SCHEMAS
from app.web.openapi_tools import TOOL_SCHEMAS

bp = Blueprint("openapi", __name__)

Document = dict[str, Any]

# Path -> what it answers, the schema of the answer, and whether that is GeoJSON.
PATHS: Final[dict[str, tuple[str, str, bool]]] = {
    "/api/v1/campaign": ("The campaign: names, days, sides, licence", "CampaignAnswer", False),
    "/api/v1/phases": ("The phases; the first begins before the map", "PhasesAnswer", False),
    "/api/v1/days": ("Headline and narrative of each day", "DaysAnswer", False),
    "/api/v1/places": ("The gazetteer, as points", "Places", True),
    "/api/v1/units": ("The order of battle", "UnitsAnswer", False),
    "/api/v1/units/{unit_id}": ("One unit", "UnitAnswer", False),
    "/api/v1/units/{unit_id}/trajectory": ("A unit's legs, as lines", "Trajectory", True),
    "/api/v1/events": ("The events, with background and aftermath", "EventsAnswer", False),
    "/api/v1/sources": ("The bibliography, graded", "SourcesAnswer", False),
    "/api/v1/claims": ("What sources state, and what is measured", "ClaimsAnswer", False),
    "/api/v1/fronts": ("Western edge of Japanese-held ground by date", "Fronts", True),
    "/api/v1/routes": ("Highways, railways and rivers, as lines", "Routes", True),
    "/api/v1/air": ("Airfields, air units, sorties and targets", "AirAnswer", False),
    "/api/v1/elevation": ("Profile of a line or of a unit's march", "ElevationAnswer", False),
    "/api/v1/slices/{day}": ("Every tracked unit on the evening of a day", "Slice", True),
    "/api/v1/search": ("Places, units, people and events by any name", "SearchAnswer", False),
    "/api/v1/search-index": ("All names, for a search in the browser", "SearchIndex", False),
    "/api/v1/citation": ("How to cite a view of the map", "CitationAnswer", False),
    "/api/v1/tracks": ("Everything that moves, for a player", "Tracks", False),
}
# What a path asks for in its query, beside the language.
QUERIES: Final[dict[str, tuple[str, ...]]] = {
    "/api/v1/search": ("q",),
    "/api/v1/citation": ("date",),
    "/api/v1/elevation": ("line", "unit"),
    "/api/v1/places": ("account",),
    "/api/v1/events": ("account",),
    "/api/v1/units/{unit_id}/trajectory": ("account",),
    "/api/v1/slices/{day}": ("account",),
    "/api/v1/tracks": ("account",),
}
PARAMETERS: Final[dict[str, Document]] = {
    "unit_id": {
        "name": "unit_id",
        "in": "path",
        "required": True,
        "schema": {"type": "string", "pattern": "^[a-z0-9-]+$"},
        "example": "cn-5-div",
    },
    "day": {
        "name": "day",
        "in": "path",
        "required": True,
        "description": "A day of the campaign; other days answer 404, other forms 400",
        "schema": {"type": "string", "format": "date"},
        "example": "1945-05-05",
    },
    "q": {
        "name": "q",
        "in": "query",
        "required": True,
        "description": "A name in any script or spelling, a unit's number; typing errors are borne",
        "schema": {"type": "string", "minLength": 1, "maxLength": LONGEST_QUERY},
        "example": "Chihchiang",
    },
    "date": {
        "name": "date",
        "in": "query",
        "description": "The day shown; every other parameter of the map's address may follow",
        "schema": {"type": "string", "format": "date"},
        "example": "1945-05-05",
    },
    "line": {
        "name": "line",
        "in": "query",
        "description": "Corners, latitude first: lat,lng;lat,lng",
        "schema": {"type": "string"},
        "example": "27.45,109.68;27.24,111.46",
    },
    "unit": {
        "name": "unit",
        "in": "query",
        "description": "In place of a line: all that this tracked unit marched",
        "schema": {"type": "string", "pattern": "^[a-z0-9-]+$"},
    },
    "account": {
        "name": "account",
        "in": "query",
        "description": "A source: what it dates otherwise than the map stands at its dates",
        "schema": {"type": "string", "pattern": "^[a-z0-9-]+$"},
    },
    "lang": {
        "name": "lang",
        "in": "query",
        "description": "Language of names; without it Accept-Language decides",
        "schema": {"type": "string", "enum": list(LANGUAGES)},
    },
    "If-None-Match": {
        "name": "If-None-Match",
        "in": "header",
        "description": "The ETag of an earlier answer",
        "schema": {"type": "string"},
    },
}

PROBLEM: Final[Document] = {
    "description": "What came and what is allowed (RFC 9457)",
    "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
}


@bp.get("/openapi.json")
def openapi() -> ResponseReturnValue:
    campaign = current_campaign()
    return {
        "openapi": "3.1.0",
        "info": {
            "title": f"{campaign.names.in_language('en').text}: the atlas",
            "version": "1",
            "summary": "Read only. Days are campaign-local calendar days, YYYY-MM-DD.",
            "license": {"name": campaign.licence, "identifier": campaign.licence},
        },
        "servers": [{"url": "/"}],
        "paths": {path: {"get": _operation(path)} for path in PATHS},
        "components": {
            "schemas": SCHEMAS | TOOL_SCHEMAS,
            "parameters": PARAMETERS,
            "responses": {"Problem": PROBLEM},
        },
    }


def _operation(path: str) -> Document:
    summary, schema, is_geojson = PATHS[path]
    named = [name for name in ("unit_id", "day") if f"{{{name}}}" in path]
    asked = QUERIES.get(path, ())
    refused = ["400", "404"] if named or "account" in asked else ["400"]
    media_type = "application/geo+json" if is_geojson else "application/json"
    content = {media_type: {"schema": {"$ref": f"#/components/schemas/{schema}"}}}
    return {
        "operationId": _operation_id(path),
        "summary": summary,
        "parameters": [
            {"$ref": f"#/components/parameters/{name}"}
            for name in (*named, *asked, "lang", "If-None-Match")
        ],
        "responses": {
            "200": {
                "description": summary,
                "headers": {"ETag": {"schema": {"type": "string"}}},
                "content": content,
            },
            "304": {"description": "Unchanged since the ETag given"},
            **{status: {"$ref": "#/components/responses/Problem"} for status in refused},
        },
    }


def _operation_id(path: str) -> str:
    parts = path.removeprefix("/api/v1/").split("/")
    return "_".join(part.strip("{}") for part in parts)

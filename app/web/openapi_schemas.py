"""JSON Schemas of the API's answers."""

from typing import Any, Final

Schema = dict[str, Any]

STRING: Final[Schema] = {"type": "string"}
NUMBER: Final[Schema] = {"type": "number"}
INTEGER: Final[Schema] = {"type": "integer"}
BOOLEAN: Final[Schema] = {"type": "boolean"}
DAY: Final[Schema] = {"type": "string", "format": "date"}
ID: Final[Schema] = {"type": "string", "pattern": "^[a-z0-9-]+$"}
IDS: Final[Schema] = {"type": "array", "items": ID}
CONFIDENCE: Final[Schema] = {"enum": ["documented", "approximate", "inferred"]}
LANGUAGE: Final[Schema] = {"enum": ["en", "zh-Hans", "zh-Hant", "ja"]}
BY_LANGUAGE: Final[Schema] = {"type": "object", "additionalProperties": STRING}
BY_WORD: Final[Schema] = {"type": "object", "additionalProperties": STRING}
RUN: Final[Schema] = {
    "type": "array",
    "prefixItems": [STRING, BOOLEAN],
    "items": False,
    "minItems": 2,
}
NAMED: Final[Schema] = {"name": STRING, "name_language": LANGUAGE, "names": BY_LANGUAGE}
SPANNED: Final[Schema] = {"from": DAY, "to": DAY}


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _record(**properties: Schema) -> Schema:
    """An object that has exactly these members."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _text(key: str) -> dict[str, Schema]:
    """The members of one of our texts: itself, and the language it is in."""
    return {key: STRING, f"{key}_language": LANGUAGE}


def _text_or_null(key: str) -> dict[str, Schema]:
    return {name: _or_null(schema) for name, schema in _text(key).items()}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def _array(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _list(name: str) -> Schema:
    return {"type": "array", "items": _ref(name)}


def _features(geometry: Schema, **members: Any) -> Schema:
    """A FeatureCollection; `members` are those of its features' properties."""
    feature = {
        "type": "object",
        "required": ["type", "geometry", "properties"],
        "properties": {
            "type": {"const": "Feature"},
            "geometry": geometry,
            "properties": _record(**members),
        },
    }
    return {
        "type": "object",
        "required": ["type", "features"],
        "properties": {
            "type": {"const": "FeatureCollection"},
            "features": {"type": "array", "items": feature},
        },
    }


LON_LAT: Final[Schema] = {"type": "array", "items": NUMBER, "minItems": 2, "maxItems": 2}
POINT: Final[Schema] = _record(type={"const": "Point"}, coordinates=LON_LAT)
LINE: Final[Schema] = _record(
    type={"const": "LineString"},
    coordinates={"type": "array", "items": LON_LAT, "minItems": 2},
)

RECORDS: Final[dict[str, Schema]] = {
    "Problem": _record(type=STRING, title=STRING, status=INTEGER, detail=STRING, instance=STRING),
    "Side": _record(id=ID, **NAMED, **_text("role"), source_ids=IDS),
    "Campaign": _record(
        id=ID,
        **NAMED,
        first_day=DAY,
        last_day=DAY,
        last_t=INTEGER,
        viewpoint_side=ID,
        licence=STRING,
        data_version=STRING,
        sides=_list("Side"),
    ),
    "Phase": _record(
        id=ID,
        **SPANNED,
        **NAMED,
        **_text("summary"),
        source_ids=IDS,
    ),
    "Day": _record(
        date=DAY,
        phase=ID,
        headline=STRING,
        narrative=STRING,
        language=LANGUAGE,
        event_ids=IDS,
        confidence=CONFIDENCE,
        source_ids=IDS,
    ),
    "Commander": _record(en=_or_null(STRING), native=_or_null(STRING), wartime=_or_null(STRING)),
    "Unit": _record(
        id=ID,
        side=ID,
        echelon=STRING,
        **NAMED,
        wartime_name=_or_null(STRING),
        designation=STRING,
        parent=_or_null(ID),
        commander=_or_null(_ref("Commander")),
        **_text_or_null("strength"),
        arm=STRING,
        committed={"enum": ["yes", "partly", "no"]},
        tracked=BOOLEAN,
        sidc=STRING,
        **_text_or_null("notes"),
        source_ids=IDS,
    ),
    "Event": _record(
        id=ID,
        **SPANNED,
        **_text("title"),
        titles=BY_LANGUAGE,
        **_text("summary"),
        kind=STRING,
        fight=BOOLEAN,
        importance={"enum": [1, 2, 3]},
        confidence=CONFIDENCE,
        place=_or_null(ID),
        lat=_or_null(NUMBER),
        lon=_or_null(NUMBER),
        unit_ids=IDS,
        source_ids=IDS,
    ),
    "AirRecord": _record(
        id=ID,
        category=STRING,
        **SPANNED,
        **NAMED,
        place=_or_null(ID),
        lat=_or_null(NUMBER),
        lon=_or_null(NUMBER),
        detail=_or_null(STRING),
        figure=_or_null(STRING),
        confidence=CONFIDENCE,
        source_ids=IDS,
    ),
    "Elevation": _record(
        **dict.fromkeys(("length_km", "cell_km", "step_km"), NUMBER),
        **dict.fromkeys(("climb_m", "descent_m", "highest"), _or_null(INTEGER)),
        **dict.fromkeys(("km", "lat", "lon"), _array(NUMBER)),
        **dict.fromkeys(("metres", "t"), _array(_or_null(NUMBER))),
    ),
    "Holding": _record(
        **SPANNED,
        holder={"enum": ["china", "japan", "contested"]},
        confidence=CONFIDENCE,
        source_ids=IDS,
    ),
    "Visit": _record(unit=ID, **SPANNED),
    "Source": _record(
        id=ID,
        title=STRING,
        author=_or_null(STRING),
        year=_or_null(INTEGER),
        publisher=_or_null(STRING),
        pages=_or_null(STRING),
        genre=_or_null(STRING),
        url=_or_null(STRING),
        kind=STRING,
        language=STRING,
        grade={"enum": ["A", "B", "C", "D"]},
        **_text("grade_reason"),
        read=_or_null(STRING),
        **_text_or_null("used_for"),
        # Runs of text, each with whether it stands in italics.
        citation={"type": "array", "items": RUN},
    ),
    "Claim": _record(
        id=ID,
        topic=STRING,
        **_text("statement"),
        stated_value=STRING,
        unit=STRING,
        source_id=ID,
        about_ids=IDS,
        measured_value=_or_null(NUMBER),
        measured_unit=_or_null({"enum": ["km", "mi", "li", "deg"]}),
        measured_precision_km=_or_null(NUMBER),
        conflicts_with=IDS,
        verdict={"enum": ["agrees", "rounded", "differs", "conflict", "not-checkable"]},
        obstacle=_or_null({"enum": ["precision", "no-measure"]}),
        **_text_or_null("note"),
    ),
}
FOUND: Final[Schema] = {
    "id": ID,
    "kind": {"enum": ["place", "unit", "person", "event"]},
    "name": STRING,
    "name_language": LANGUAGE,
    "target": ID,
    "about": STRING,
}
SEARCH: Final[dict[str, Schema]] = {
    "Found": _record(**FOUND, matched=STRING, note=STRING),
    "Findable": _record(
        **FOUND,
        keys={
            "type": "array",
            "items": {"type": "array", "items": STRING, "minItems": 2, "maxItems": 2},
        },
    ),
}
COLLECTIONS: Final[dict[str, Schema]] = {
    "Places": _features(
        POINT,
        id=ID,
        kind=STRING,
        **NAMED,
        pinyin=_or_null(STRING),
        wartime_names={"type": "array", "items": STRING},
        ja_reading=_or_null(STRING),
        **_text_or_null("county_today"),
        precision_km=NUMBER,
        method=STRING,
        **_text("source"),
        **_text_or_null("note"),
        holdings=_list("Holding"),
        visits=_list("Visit"),
    ),
    "Slice": _features(
        POINT,
        id=ID,
        side=ID,
        echelon=STRING,
        name=STRING,
        name_language=LANGUAGE,
        designation=STRING,
        action=STRING,
        confidence=CONFIDENCE,
        interpolated=BOOLEAN,
        place=_or_null(ID),
        source_ids=IDS,
    ),
    "Trajectory": _features(
        {"oneOf": [POINT, LINE]},
        **SPANNED,
        start=ID,
        place=ID,
        action=STRING,
        means=STRING,
        confidence=CONFIDENCE,
        source_ids=IDS,
        **_text_or_null("note"),
        t={"type": "array", "items": NUMBER},
        length_km=NUMBER,
    ),
    "Fronts": _features(
        LINE,
        date=DAY,
        places=IDS,
        confidence={"type": "array", "items": CONFIDENCE},
        source_ids=IDS,
    ),
    "Routes": _features(
        LINE,
        id=ID,
        kind=STRING,
        **NAMED,
        length_km=NUMBER,
        **_text_or_null("built"),
        **_text_or_null("note"),
        places={"type": "array", "items": _or_null(ID)},
        confidence={"type": "array", "items": CONFIDENCE},
        source_ids=IDS,
    ),
}
ANSWERS: Final[dict[str, Schema]] = {
    "CampaignAnswer": _record(campaign=_ref("Campaign")),
    "PhasesAnswer": _record(phases=_list("Phase")),
    "DaysAnswer": _record(days=_list("Day")),
    "UnitsAnswer": _record(units=_list("Unit")),
    "UnitAnswer": _record(unit=_ref("Unit")),
    "AirAnswer": _record(air=_list("AirRecord")),
    "ElevationAnswer": _record(elevation=_ref("Elevation")),
    "EventsAnswer": _record(events=_list("Event")),
    "SourcesAnswer": _record(sources=_list("Source")),
    "ClaimsAnswer": _record(claims=_list("Claim")),
    "CitationAnswer": _record(
        citation=_record(text=STRING, bibtex=STRING, permalink=STRING, data_version=STRING)
    ),
    "SearchAnswer": _record(results=_list("Found")),
    "SearchIndex": _record(
        data_version=STRING,
        language=LANGUAGE,
        characters=STRING,
        words=BY_WORD,
        han_words=BY_WORD,
        notes={"type": "object", "additionalProperties": BY_WORD},
        subjects=_list("Findable"),
    ),
    "Tracks": {
        "type": "object",
        "description": "Compact, for the atlas's own player; may grow",
        "required": ["data_version", "language", "first_day", "last_day", "last_t", "units"],
        "properties": {"units": {"type": "array", "items": {"type": "object"}}},
    },
}
SCHEMAS: Final[dict[str, Schema]] = {**RECORDS, **SEARCH, **COLLECTIONS, **ANSWERS}

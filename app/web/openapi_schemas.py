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


def or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def record(**properties: Schema) -> Schema:
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


def text_or_null(key: str) -> dict[str, Schema]:
    return {name: or_null(schema) for name, schema in _text(key).items()}


def ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def list_of(name: str) -> Schema:
    return {"type": "array", "items": ref(name)}


def _features(geometry: Schema, **members: Any) -> Schema:
    """A FeatureCollection; `members` are those of its features' properties."""
    feature = {
        "type": "object",
        "required": ["type", "geometry", "properties"],
        "properties": {
            "type": {"const": "Feature"},
            "geometry": geometry,
            "properties": record(**members),
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
POINT: Final[Schema] = record(type={"const": "Point"}, coordinates=LON_LAT)
LINE: Final[Schema] = record(
    type={"const": "LineString"},
    coordinates={"type": "array", "items": LON_LAT, "minItems": 2},
)

RECORDS: Final[dict[str, Schema]] = {
    "Problem": record(type=STRING, title=STRING, status=INTEGER, detail=STRING, instance=STRING),
    "Side": record(id=ID, **NAMED, **_text("role"), source_ids=IDS),
    "Campaign": record(
        id=ID,
        **NAMED,
        first_day=DAY,
        last_day=DAY,
        last_t=INTEGER,
        viewpoint_side=ID,
        licence=STRING,
        data_version=STRING,
        sides=list_of("Side"),
    ),
    "Phase": record(
        id=ID,
        **SPANNED,
        **NAMED,
        **_text("summary"),
        source_ids=IDS,
    ),
    "Day": record(
        date=DAY,
        phase=ID,
        headline=STRING,
        narrative=STRING,
        language=LANGUAGE,
        event_ids=IDS,
        confidence=CONFIDENCE,
        source_ids=IDS,
    ),
    "Commander": record(en=or_null(STRING), native=or_null(STRING), wartime=or_null(STRING)),
    "Unit": record(
        id=ID,
        side=ID,
        echelon=STRING,
        **NAMED,
        wartime_name=or_null(STRING),
        designation=STRING,
        parent=or_null(ID),
        commander=or_null(ref("Commander")),
        **text_or_null("strength"),
        arm=STRING,
        committed={"enum": ["yes", "partly", "no"]},
        tracked=BOOLEAN,
        sidc=STRING,
        **text_or_null("notes"),
        leg_notes={"type": "array", "items": record(**text_or_null("note"))},
        source_ids=IDS,
    ),
    "Event": record(
        id=ID,
        **SPANNED,
        **_text("title"),
        titles=BY_LANGUAGE,
        **_text("summary"),
        kind=STRING,
        fight=BOOLEAN,
        importance={"enum": [1, 2, 3]},
        confidence=CONFIDENCE,
        place=or_null(ID),
        lat=or_null(NUMBER),
        lon=or_null(NUMBER),
        unit_ids=IDS,
        source_ids=IDS,
    ),
    "Holding": record(
        **SPANNED,
        holder={"enum": ["china", "japan", "contested"]},
        confidence=CONFIDENCE,
        source_ids=IDS,
    ),
    "Visit": record(unit=ID, **SPANNED),
    "Source": record(
        id=ID,
        title=STRING,
        author=or_null(STRING),
        year=or_null(INTEGER),
        publisher=or_null(STRING),
        pages=or_null(STRING),
        url=or_null(STRING),
        kind=STRING,
        language=STRING,
        grade={"enum": ["A", "B", "C", "D"]},
        **_text("grade_reason"),
        read=or_null(STRING),
        **text_or_null("genre"),
        **text_or_null("used_for"),
        # Runs of text, each with whether it stands in italics.
        citation={"type": "array", "items": RUN},
    ),
    "Claim": record(
        id=ID,
        topic=STRING,
        **_text("statement"),
        stated_value=STRING,
        unit=STRING,
        source_id=ID,
        about_ids=IDS,
        measured_value=or_null(NUMBER),
        measured_unit=or_null({"enum": ["km", "mi", "li", "deg"]}),
        measured_precision_km=or_null(NUMBER),
        conflicts_with=IDS,
        verdict={"enum": ["agrees", "rounded", "differs", "conflict", "not-checkable"]},
        obstacle=or_null({"enum": ["precision", "no-measure"]}),
        **text_or_null("note"),
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
    "Found": record(**FOUND, matched=STRING, note=STRING),
    "Findable": record(
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
        pinyin=or_null(STRING),
        wartime_names={"type": "array", "items": STRING},
        ja_reading=or_null(STRING),
        **text_or_null("county_today"),
        precision_km=NUMBER,
        method=STRING,
        **_text("source"),
        **text_or_null("note"),
        source_ids=IDS,
        holdings=list_of("Holding"),
        visits=list_of("Visit"),
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
        place=or_null(ID),
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
        **text_or_null("note"),
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
        **text_or_null("built"),
        **text_or_null("note"),
        places={"type": "array", "items": or_null(ID)},
        confidence={"type": "array", "items": CONFIDENCE},
        source_ids=IDS,
    ),
}
ANSWERS: Final[dict[str, Schema]] = {
    "CampaignAnswer": record(campaign=ref("Campaign")),
    "PhasesAnswer": record(phases=list_of("Phase")),
    "DaysAnswer": record(days=list_of("Day")),
    "UnitsAnswer": record(units=list_of("Unit")),
    "UnitAnswer": record(unit=ref("Unit")),
    "EventsAnswer": record(events=list_of("Event")),
    "SourcesAnswer": record(sources=list_of("Source")),
    "ClaimsAnswer": record(claims=list_of("Claim")),
    "CitationAnswer": record(
        citation=record(text=STRING, bibtex=STRING, permalink=STRING, data_version=STRING)
    ),
    "SearchAnswer": record(results=list_of("Found")),
    "SearchIndex": record(
        data_version=STRING,
        language=LANGUAGE,
        characters=STRING,
        words=BY_WORD,
        han_words=BY_WORD,
        notes={"type": "object", "additionalProperties": BY_WORD},
        subjects=list_of("Findable"),
    ),
    "Tracks": {
        "type": "object",
        "description": "Compact, for the atlas's own player; may grow",
        "required": ["data_version", "language", "first_day", "last_day", "last_t", "units"],
        "properties": {"units": {"type": "array", "items": {"type": "object"}}},
    },
}
SCHEMAS: Final[dict[str, Schema]] = {**RECORDS, **SEARCH, **COLLECTIONS, **ANSWERS}

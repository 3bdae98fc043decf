"""JSON Schemas of what the map's tools ask for: the air, and elevations."""

from typing import Final

from app.web.openapi_schemas import (
    CONFIDENCE,
    ID,
    IDS,
    INTEGER,
    NAMED,
    NUMBER,
    SPANNED,
    STRING,
    Schema,
    list_of,
    or_null,
    record,
    ref,
    text_or_null,
)


def array_of(items: Schema) -> Schema:
    return {"type": "array", "items": items}


TOOL_SCHEMAS: Final[dict[str, Schema]] = {
    "AirRecord": record(
        id=ID,
        category=STRING,
        **SPANNED,
        **NAMED,
        place=or_null(ID),
        lat=or_null(NUMBER),
        lon=or_null(NUMBER),
        **text_or_null("detail"),
        **text_or_null("figure"),
        confidence=CONFIDENCE,
        source_ids=IDS,
    ),
    "Elevation": record(
        **dict.fromkeys(("length_km", "cell_km", "step_km"), NUMBER),
        **dict.fromkeys(("climb_m", "descent_m", "highest"), or_null(INTEGER)),
        **dict.fromkeys(("km", "lat", "lon"), array_of(NUMBER)),
        **dict.fromkeys(("metres", "t"), array_of(or_null(NUMBER))),
    ),
    "AirAnswer": record(air=list_of("AirRecord")),
    "ElevationAnswer": record(elevation=ref("Elevation")),
}

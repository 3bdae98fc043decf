"""Pictures of a day under /export: SVG and PNG, drawn on the server."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache
from threading import Lock
from typing import Any, Final

from flask import Blueprint, Response, current_app, request
from flask.typing import ResponseReturnValue

from app.campaign.geodesy import Position
from app.maps import ServedFiles
from app.maps.texts import FURNITURE
from app.pictures import Picture, View, first_view, png_of, slice_picture
from app.pictures.furniture import Words
from app.pictures.scene import LAYERS
from app.web import params, reading
from app.web.current import current_campaign, current_config
from app.web.language import current_language, gettext
from app.web.telling import told, told_campaign
from app.web.wording import day_in_words

bp = Blueprint("pictures", __name__, url_prefix="/export")

# Drawing takes seconds and tens of megabytes: one at a time, and the last ones are kept.
KEPT_PICTURES: Final = 24
MOST_PIXELS: Final = 24_000_000
# On a smaller picture the legend would cover the theatre, unless it is asked for.
LEGEND_FROM_PX: Final = 1000
drawing = Lock()

PICTURE_READERS: Final = {
    **{
        name: params.MAP_READERS[name]
        for name in (
            "lat",
            "lng",
            "zoom",
            "names",
            "layers",
            "unit",
            "certain",
            "compare",
            "account",
        )
    },
    "width": params.whole_number("width", 320, 2400),
    "height": params.whole_number("height", 240, 1800),
    "scale": params.choice("scale", "1", "2", "4"),
    "legend": params.flag("legend"),
}


@bp.get("/slice/<day>.svg")
def slice_svg(day: str) -> ResponseReturnValue:
    return _answer(_svg(_picture(day)).encode(), "image/svg+xml", f"west-hunan-{day}.svg")


@bp.get("/slice/<day>.png")
def slice_png(day: str) -> ResponseReturnValue:
    picture = _picture(day)
    scale = int(request.args.get("scale", "1"))
    if picture.view.width * picture.view.height * scale**2 > MOST_PIXELS:
        allowed = gettext("width × height × scale² of at most 24 million pixels")
        raise params.UnreadableParameterError("scale", str(scale), allowed)
    return _answer(_png(picture, scale), "image/png", f"west-hunan-{day}.png")


def _picture(day: str) -> Picture:
    campaign = current_campaign()
    shown = params.day(day, campaign)
    asked = params.read(request.args, campaign, PICTURE_READERS)
    layers, view = asked.get("layers"), _view(asked)
    told = reading.day_context(shown, told_campaign(), current_language())
    return Picture(
        day=shown,
        view=view,
        words=replace(picture_words(told), notes=notes_on(asked)),
        layers=LAYERS if layers is None else tuple(layers),
        wartime_names=asked.get("names") == "1945",
        unit_id=asked.get("unit"),
        legend=asked.get("legend", view.width >= LEGEND_FROM_PX),
        certain=asked.get("certain", False),
        compared=compared_day(asked),
        account=asked.get("account"),
    )


def compared_day(asked: Mapping[str, Any]) -> date | None:
    return date.fromisoformat(asked["compare"]) if asked.get("compare") else None


def notes_on(asked: Mapping[str, Any]) -> tuple[str, ...]:
    """What a reader must know of a map that is not the plain one of its day."""
    notes = []
    compared = compared_day(asked)
    if asked.get("certain"):
        notes.append(gettext("Only what is documented, the rest as ghosts"))
    if compared is not None:
        day = day_in_words(compared)
        notes.append(gettext("Pale, with arrows: where the units stood on %(day)s", day=day))
    if asked.get("account"):
        source = current_campaign().source(asked["account"])
        notes.append(f"{gettext('As one account tells it')}: {source.author or source.title}")
    return tuple(notes)


def _view(asked: dict[str, Any]) -> View:
    width, height = asked.get("width", 1440), asked.get("height", 900)
    fitted = first_view(width, height)
    centre = Position(
        asked.get("lat", fitted.centre.lat_deg), asked.get("lng", fitted.centre.lon_deg)
    )
    return View(centre, asked.get("zoom", fitted.zoom), width, height)


def picture_words(day: dict[str, Any], phase: str | None = None) -> Words:
    """The words on a picture of the day in `day` (a reading.day_context), as `Words` has them."""
    language = current_language()
    furniture = FURNITURE[language]
    return Words(
        language=language,
        title=gettext("The Battle of West Hunan"),
        date=day["words"],
        phase=phase or f"{day['weekday']} · {day['phase']}",
        headline=day["headline"],
        headline_language=day["language"],
        km=furniture["km"],
        north=furniture["north"],
        credit=(furniture["attribution"], furniture["projection"], "CC BY 4.0"),
        legend=tuple(
            {
                "china": gettext("Chinese division"),
                "japan": gettext("Japanese division"),
                "documented": gettext("position documented"),
                "approximate": gettext("position approximate"),
                "inferred": gettext("position inferred"),
                "encircled": gettext("encircled"),
                "withdraw": gettext("withdrawing"),
                "fight": gettext("fighting on this day"),
                "fights": gettext("several fights close together"),
                "held": gettext("held by Japan (approximate)"),
                "enclave-china": gettext("town held by China behind the line"),
                "enclave-japan": gettext("town held by Japan beyond the line"),
                "enclave-contested": gettext("contested town away from the line"),
                "march": gettext("march, last seven days"),
                "flight": gettext("airlift"),
                "highway": gettext("highway, 1945; dashed where its course is inferred"),
                "railway": gettext("railway"),
            }.items()
        ),
    )


# The pictures depend on the campaign of the process and on nothing else that changes.
def _svg(picture: Picture) -> str:
    campaign = current_campaign()
    with drawing:
        return _drawn_svg(campaign.data_version, picture)


def _png(picture: Picture, scale: int) -> bytes:
    svg = _svg(picture)
    with drawing:
        return _drawn_png(svg, scale)


@lru_cache(KEPT_PICTURES)
def _drawn_svg(_data_version: str, picture: Picture) -> str:
    campaign = told(picture.account)[0] if picture.account else current_campaign()
    return slice_picture(campaign, ServedFiles(current_config().static_dir), picture)


@lru_cache(KEPT_PICTURES)
def _drawn_png(svg: str, scale: int) -> bytes:
    return png_of(svg, scale)


def _answer(content: bytes, mimetype: str, filename: str) -> Response:
    response = current_app.response_class(content, mimetype=mimetype)
    response.headers["Content-Disposition"] = f'inline; filename="{filename}"'
    return response

"""The atlas, its embedded form, and the script that Folium writes for both."""

from collections.abc import Mapping
from typing import Any, Final

from flask import Blueprint, abort, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue
from markupsafe import Markup

from app.maps import MapFragments, map_fragments
from app.web import (
    evidence,
    evidence_pages,
    evidence_words,
    help_pages,
    params,
    print_pages,
    reading,
    reading_pages,
)
from app.web.caching import IMMUTABLE
from app.web.current import current_campaign, current_config, once, served_files
from app.web.language import IN_ADDRESS, current_language, gettext, page_url
from app.web.pictures import PICTURE_READERS
from app.web.telling import account_context
from app.web.texts import script_texts

# Every page also answers under /en/, /zh-Hans/ ...
LANGUAGE_PREFIX: Final = f"/<{IN_ADDRESS}:prefix>"

# What an address asks for in order to see another part of the map than all see at first.
ELSEWHERE: Final = {"lat", "lng", "zoom", "place", "claim", "ui", "view"}

bp = Blueprint("pages", __name__)
map_bp = Blueprint("map", __name__)
reading_pages.register(bp)
evidence_pages.register(bp)
help_pages.register(bp)
print_pages.register(bp)


@bp.get("/")
def atlas() -> ResponseReturnValue:
    state = params.view_state(request.args, current_campaign())
    web_maps = current_config().web_maps
    return render_template("atlas.html", **map_context(state), web_maps=web_maps)


@bp.get("/embed")
def embed() -> ResponseReturnValue:
    state = params.view_state(request.args, current_campaign(), params.EMBED_READERS)
    return render_template("embed.html", **map_context(state))


def navigation() -> list[dict[str, str]]:
    """The pages to read, for the links on every page: `url` and `label`."""
    return [
        {"url": page_url("units"), "label": gettext("Units")},
        {"url": page_url("events"), "label": gettext("Events")},
        {"url": page_url("places"), "label": gettext("Places")},
        {"url": page_url("sources"), "label": gettext("Sources")},
        {"url": page_url("evidence"), "label": gettext("Evidence")},
    ]


@map_bp.get(f"/map/<{IN_ADDRESS}:language>-<version>.js")
def map_script(language: str, version: str) -> ResponseReturnValue:
    fragments = _fragments(language)
    if version != fragments.version:
        abort(404)
    response = current_app.response_class(fragments.script, mimetype="text/javascript")
    response.headers["Cache-Control"] = IMMUTABLE
    return response


def map_script_url(language: str) -> str:
    """Address of Folium's script."""
    version = _fragments(language).version
    return url_for("map.map_script", language=language, version=version)


def tracks_url(language: str, account: str | None = None) -> str:
    told: dict[str, Any] = {"account": account} if account else {}
    return url_for("api.tracks", lang=language, v=current_campaign().data_version, **told)


def _fragments(language: str) -> MapFragments:
    campaign = current_campaign()
    return once(("map", language), lambda: map_fragments(campaign, language))


def map_context(state: dict[str, Any]) -> dict[str, Any]:
    """What the templates of both maps need beside what every page has."""
    campaign, language = current_campaign(), current_language()
    fragments = _fragments(language)
    calendar = campaign.calendar
    asked = {name: request.args[name] for name in params.MAP_READERS if name in request.args}
    return {
        "state": {
            **state,
            "place_position": _place_position(state["place"]),
            "claim_line": evidence.claim_line(campaign, state["claim"]),
        },
        "claim": state["claim"] and evidence.claim_context(campaign, state["claim"]),
        "account": state["account"] and account_context(state["account"]),
        "words": evidence_words,
        "known": once("known", lambda: evidence.known_shares(campaign)),
        "first_sights": {} if request.args.keys() & ELSEWHERE else served_files().first_sights(),
        "map_html": Markup(fragments.html),  # noqa: S704 - Folium's own <div>, without data
        "map_script_url": map_script_url(language),
        "tracks_url": tracks_url(language, state["account"]),
        "texts": once(("texts", language), lambda: script_texts(language)),
        "picture_url": _picture_url(state["date"], asked),
        "first_day": str(calendar.span.first),
        "last_day": str(calendar.span.last),
        "last_t": calendar.last_t,
        "day": reading.day_context(params.day(state["date"], campaign), campaign, language),
        "certainty": reading.certainty(campaign, params.day(state["date"], campaign)),
        "full_map_url": page_url("atlas", **{**asked, "date": state["date"]}),
    }


def _picture_url(day: str, asked: Mapping[str, str]) -> str:
    """The picture of the view that the address asks for, where no script draws it."""
    drawn: dict[str, Any] = {name: asked[name] for name in PICTURE_READERS if name in asked}
    return url_for("pictures.slice_png", day=day, **drawn, lang=current_language())


def _place_position(place_id: str | None) -> tuple[float, float] | None:
    """Latitude and longitude, for a map that is asked to show a place."""
    if place_id is None:
        return None
    position = current_campaign().gazetteer.place(place_id).position
    return position.lat_deg, position.lon_deg

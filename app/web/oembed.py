"""oEmbed 1.0: what a page of the atlas looks like inside another page."""

import re
from typing import Final, NamedTuple
from urllib.parse import parse_qsl, urlsplit

from flask import Blueprint, abort, current_app, request, url_for
from flask.typing import ResponseReturnValue
from markupsafe import Markup
from werkzeug.exceptions import HTTPException
from werkzeug.routing import RequestRedirect

from app.web import params
from app.web.current import current_campaign
from app.web.language import current_language
from app.web.messengers import own_parameters

bp = Blueprint("oembed", __name__)

DEFAULT_WIDTH_PX: Final = 800
# As the embedded page itself asks for: 16:9, never too low for the theatre, never over a screen.
LOWEST_PX: Final = 420
HIGHEST_PX: Final = 720
CACHE_AGE_S: Final = 86_400
SIZE_FORM: Final = re.compile(r"[1-9]\d{0,4}", re.ASCII)

# What the address of a page about one thing means to the map.
IN_PATH: Final = {"day": "date", "unit_id": "unit", "place_id": "place", "event_id": "event"}
FRAME: Final = Markup(
    '<iframe src="{src}" title="{title}" width="{width}" height="{height}" loading="lazy"'
    ' style="border:0;max-width:100%" allowfullscreen></iframe>'
)


class Size(NamedTuple):
    width_px: int
    height_px: int


@bp.get("/oembed")
def oembed() -> ResponseReturnValue:
    if request.args.get("format", "json") != "json":
        abort(501)
    src = _embed_url(request.args.get("url", ""))
    size = _size()
    campaign, language = current_campaign(), current_language()
    name = campaign.names.in_language(language).text
    return {
        "version": "1.0",
        "type": "rich",
        "title": name,
        "provider_name": name,
        "provider_url": url_for("pages.atlas", _external=True),
        "cache_age": CACHE_AGE_S,
        "width": size.width_px,
        "height": size.height_px,
        "html": FRAME.format(src=src, title=name, width=size.width_px, height=size.height_px),
    }


def discovery_url() -> str:
    """Where a consumer asks about the present page."""
    return url_for("oembed.oembed", url=request.url, format="json", _external=True)


def _embed_url(text: str) -> str:
    """The page at the address `text`, as it is embedded.

    Answers 404 where that is no page of this site; raises the errors of its parameters.
    """
    if not text:
        raise params.UnreadableParameterError("url", text, url_for("pages.atlas", _external=True))
    try:
        parts = urlsplit(text)
    except ValueError:
        abort(404)
    if parts.scheme not in {"http", "https"} or parts.netloc != request.host:
        abort(404)
    in_path = _page_values(parts.path)
    given = own_parameters(parse_qsl(parts.query, keep_blank_values=True))
    asked = dict(reversed(given))
    query = {name: asked[name] for name in params.EMBED_READERS if name in asked} | in_path
    params.view_state(query, current_campaign(), params.EMBED_READERS)
    return url_for("pages.embed", **query, _external=True)


def _page_values(path: str) -> dict[str, str]:
    """What the path of one of our pages says of the view; 404 for any other path."""
    try:
        endpoint, values = current_app.url_map.bind(request.host).match(path or "/")
    except (HTTPException, RequestRedirect):
        abort(404)
    blueprint = endpoint.partition(".")[0]
    if blueprint not in {"pages", "local"}:
        abort(404)
    found = {IN_PATH[name]: str(value) for name, value in values.items() if name in IN_PATH}
    if "prefix" in values:
        found["lang"] = str(values["prefix"])
    return found


def _size() -> Size:
    width = min(DEFAULT_WIDTH_PX, _largest("maxwidth", DEFAULT_WIDTH_PX))
    height = min(max(round(width * 9 / 16), LOWEST_PX), HIGHEST_PX)
    return Size(width, min(height, _largest("maxheight", height)))


def _largest(name: str, default_px: int) -> int:
    text = request.args.get(name)
    if text is None:
        return default_px
    if not SIZE_FORM.fullmatch(text):
        raise params.UnreadableParameterError(name, text, "1 … 99999")
    return int(text)

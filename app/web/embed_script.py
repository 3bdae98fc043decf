"""The web component's script, under an address that pages can keep: /embed.js."""

from flask import Blueprint, current_app
from flask.typing import ResponseReturnValue

from app.web.current import current_assets, once

bp = Blueprint("embed_script", __name__)


@bp.get("/embed.js")
def embed_script() -> ResponseReturnValue:
    content = once("embed.js", lambda: current_assets().path("campaign-map.js").read_bytes())
    return current_app.response_class(content, mimetype="text/javascript")

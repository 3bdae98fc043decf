"""The help: what can be downloaded, and how to embed the map."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from app.web import downloads
from app.web.current import current_campaign
from app.web.embedding import embedding_context
from app.web.language import OWN_NAMES


def register(bp: Blueprint) -> None:
    """Add the help to the blueprint of all pages."""
    bp.add_url_rule("/help/embedding", view_func=help_embedding)
    bp.add_url_rule("/help/downloads", view_func=help_downloads)


def help_embedding() -> ResponseReturnValue:
    span = current_campaign().calendar.span
    return render_template(
        "help/embedding.html",
        **embedding_context(request.args),
        languages=OWN_NAMES.items(),
        first_day=span.first,
        last_day=span.last,
    )


def help_downloads() -> ResponseReturnValue:
    return render_template("help/downloads.html", downloads=downloads.campaign_downloads())

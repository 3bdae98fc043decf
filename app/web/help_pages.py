"""The help: what can be downloaded, and how to embed the map."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from app.web import downloads


def register(bp: Blueprint) -> None:
    """Add the help to the blueprint of all pages."""
    bp.add_url_rule("/help/downloads", view_func=help_downloads)


def help_downloads() -> ResponseReturnValue:
    return render_template("help/downloads.html", downloads=downloads.campaign_downloads())

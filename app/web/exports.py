"""The downloads: one evening, the whole campaign, a unit's track; as an account tells it where
`account` asks for that. The zip of everything has all accounts in its data."""

import json
from typing import Final

from flask import Blueprint, Response, current_app, request
from flask.typing import ResponseReturnValue

from app.exports import downloads
from app.exports.bundle import campaign_zip
from app.exports.gpx import unit_gpx
from app.web import params
from app.web.citations import MEDIA_TYPES, sources_as
from app.web.current import current_campaign, current_geodata_files, once
from app.web.language import current_language
from app.web.telling import told_campaign

bp = Blueprint("exports", __name__, url_prefix="/export")

# Werkzeug's converters for the endings: another ending is another address, and not found.
SLICE_ENDING: Final = f"any({', '.join(map(json.dumps, downloads.SLICE_FORMS))})"
CAMPAIGN_ENDING: Final = f"any({', '.join(map(json.dumps, downloads.CAMPAIGN_FORMS))})"


@bp.get(f"/slice/<day>.<{SLICE_ENDING}:ending>")
def time_slice(day: str, ending: str) -> ResponseReturnValue:
    campaign, language = told_campaign(), current_language()
    found = campaign.slice_at(params.day(day, campaign))
    form = downloads.SLICE_FORMS[ending]
    filename = downloads.slice_filename(campaign, found.day, language, ending)
    return _download(form.write(found, campaign, language), form.media_type, _as_told(filename))


@bp.get(f"/campaign.<{CAMPAIGN_ENDING}:ending>")
def campaign(ending: str) -> ResponseReturnValue:
    campaign, language = told_campaign(), current_language()
    form = downloads.CAMPAIGN_FORMS[ending]
    if campaign is current_campaign():
        content = once(("export", ending, language), lambda: form.write(campaign, language))
    else:
        # Rarely asked for, and many: not kept.
        content = form.write(campaign, language)
    filename = downloads.campaign_filename(campaign, language, ending)
    return _download(content, form.media_type, _as_told(filename))


@bp.get("/campaign.zip")
def everything() -> ResponseReturnValue:
    campaign, language = current_campaign(), current_language()
    content = once(
        ("export", "zip", language),
        lambda: campaign_zip(campaign, language, current_geodata_files(), _bibliography()),
    )
    filename = downloads.campaign_filename(campaign, language, "zip")
    return _download(content, downloads.ZIP_TYPE, filename)


@bp.get("/unit/<unit_id>.gpx")
def unit(unit_id: str) -> ResponseReturnValue:
    campaign, language = told_campaign(), current_language()
    found = params.unit_id(unit_id, campaign)
    filename = downloads.unit_filename(campaign, found, language)
    return _download(unit_gpx(found, campaign, language), downloads.GPX_TYPE, _as_told(filename))


def _as_told(filename: str) -> str:
    """The name says by whose account the file tells the campaign."""
    if "account" not in request.args:
        return filename
    account = params.source_id(request.args["account"], current_campaign())
    stem, ending = filename.split(".", 1)
    return f"{stem}-{account}.{ending}"


def _bibliography() -> dict[str, bytes]:
    return {f"sources.{form}": sources_as(form).encode() for form in MEDIA_TYPES}


def _download(content: bytes, media_type: str, filename: str) -> Response:
    """A file to keep. Its name is of ids, so that it needs no quoting."""
    response = current_app.response_class(content, content_type=media_type)
    response.headers["Content-Disposition"] = f'attachment; filename="{filename}"'
    return response

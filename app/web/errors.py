"""Errors as answers: one table of statuses, two shapes, one helpful sentence."""

import re
from collections.abc import Mapping
from typing import Final

from flask import Flask, Response, jsonify, make_response, render_template, request
from werkzeug.exceptions import BadHost, HTTPException, SecurityError
from werkzeug.urls import iri_to_uri

from app.campaign.dates import read_day
from app.campaign.errors import (
    CampaignError,
    OutsideCampaignError,
    UnknownIdError,
    UnreadableDateError,
)
from app.web import params
from app.web.current import current_campaign
from app.web.language import gettext, page_url

STATUS: Final[Mapping[type[CampaignError], int]] = {
    OutsideCampaignError: 404,
    UnknownIdError: 404,
    UnreadableDateError: 400,
    params.UnreadableParameterError: 400,
}
TITLES: Final = {
    400: "Bad Request",
    404: "Not Found",
}

# Answered to machines, as application/problem+json (RFC 9457).
MACHINE_PATHS: Final = re.compile(r"/(api|export|oembed)(/.*)?", re.DOTALL)


def register(app: Flask) -> None:
    app.register_error_handler(CampaignError, _campaign_error)
    app.register_error_handler(HTTPException, _http_error)


def _campaign_error(error: CampaignError) -> Response:
    status = STATUS[type(error)]
    if _asked_by_machine():
        return _problem(status, TITLES[status], readable(str(error)))
    return _page(status, sentence(error), nearest_view(error))


def _http_error(error: HTTPException) -> Response:
    """What Flask itself refuses: unknown addresses, wrong methods, our own failures."""
    if error.code is None or error.code < 400 or isinstance(error, BadHost | SecurityError):
        # A redirect; or a Host header that names no host, so that no address can be built.
        return make_response(error.get_response())
    if _asked_by_machine():
        response = _problem(error.code, error.name, _http_sentence(error.code))
    else:
        response = _page(error.code, _http_sentence(error.code), page_url("atlas"))
    # A 405 says which methods are allowed.
    for name, value in error.get_headers(request.environ):
        if name != "Content-Type":
            response.headers[name] = value
    return response


def _asked_by_machine() -> bool:
    return MACHINE_PATHS.fullmatch(request.path) is not None


def _problem(status: int, title: str, detail: str) -> Response:
    response = jsonify(
        type="about:blank",
        title=title,
        status=status,
        detail=detail,
        instance=iri_to_uri(request.path),
    )
    response.status_code = status
    response.content_type = "application/problem+json"
    return response


def _page(status: int, detail: str, nearest: str) -> Response:
    page = render_template("error.html", status=status, detail=detail, nearest=nearest)
    return make_response(page, status)


def sentence(error: CampaignError) -> str:
    """What came and what is allowed, in the reader's language."""
    match error:
        case UnreadableDateError():
            return gettext(
                "“%(came)s” is not a date. Write it as 1945-05-05: year, month, day.",
                came=readable(error.text),
            )
        case OutsideCampaignError():
            return gettext(
                "%(day)s lies outside the campaign, which runs from %(first)s to %(last)s.",
                day=error.day,
                first=error.first_day,
                last=error.last_day,
            )
        case UnknownIdError():
            return _unknown_id(error)
        case params.UnreadableParameterError():
            return gettext(
                "“%(came)s” cannot be read as “%(name)s”. Allowed: %(allowed)s",
                came=readable(error.came),
                name=error.name,
                allowed=error.allowed,
            )
    raise AssertionError("STATUS and sentence() name the same errors")


def _unknown_id(error: UnknownIdError) -> str:
    came = readable(error.record_id)
    if error.nearest:
        return gettext(
            "Nothing here is called “%(came)s”. Did you mean “%(nearest)s”?",
            came=came,
            nearest=error.nearest,
        )
    return gettext("Nothing here is called “%(came)s”.", came=came)


def _http_sentence(status: int) -> str:
    if status == 404:
        return gettext("There is no page at this address.")
    if status == 405:
        return gettext("This address can only be read.")
    if status == 501:
        return gettext("This is not offered in another format than JSON.")
    if status >= 500:
        return gettext("The atlas failed to answer. This is a fault of ours.")
    return gettext("This request cannot be read.")


def readable(text: str) -> str:
    """`text` cut to a line, with what cannot be printed replaced."""
    shown = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text)
    return shown if len(shown) <= 200 else shown[:199] + "…"


def nearest_view(error: CampaignError) -> str:
    """Address of the nearest view that can be shown."""
    campaign = current_campaign()
    page = request.endpoint.rpartition(".")[2] if request.endpoint else "atlas"
    if not request.view_args:
        query = params.nearest_query(request.args, campaign)
        query.pop("lang", None)
        return page_url(page, **query)
    if page == "day":
        return page_url(page, day=_nearest_day(error))
    nearest = error.nearest if isinstance(error, UnknownIdError) else None
    if nearest is None:
        # The list of units is the page "units", that of one unit "unit".
        return page_url(f"{page}s")
    return page_url(page, **{next(iter(request.view_args)): nearest})


def _nearest_day(error: CampaignError) -> str:
    calendar = current_campaign().calendar
    if isinstance(error, OutsideCampaignError):
        return str(calendar.nearest(read_day(error.day)))
    return str(calendar.span.first)

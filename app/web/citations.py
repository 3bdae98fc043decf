"""Sources and views to cite: the bibliography, its downloads, and the citation of a view."""

import json
from collections.abc import Mapping
from typing import Any, Final

from flask import Blueprint, Response, request, url_for
from flask.typing import ResponseReturnValue

from app.citing.bibtex import bibtex
from app.citing.csl import Item, csl_items
from app.citing.ris import ris
from app.citing.style import Runs, bibliography
from app.citing.view import cite_view
from app.web import params
from app.web.current import current_campaign, once
from app.web.language import current_language, gettext
from app.web.wording import day_in_words

bp = Blueprint("citations", __name__)

MEDIA_TYPES: Final = {
    "bib": "application/x-bibtex",
    "ris": "application/x-research-info-systems",
    "json": "application/vnd.citationstyles.csl+json",
}


@bp.get("/export/sources.<any(bib, ris, json):form>")
def sources(form: str) -> ResponseReturnValue:
    response = Response(sources_as(form), content_type=f"{MEDIA_TYPES[form]}; charset=utf-8")
    name = f"{current_campaign().id}-sources.{form}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def sources_as(form: str) -> str:
    """All sources for a reference manager, in one of the forms of MEDIA_TYPES."""
    return {"bib": bibtex, "ris": ris, "json": _csl_json}[form](current_items())


@bp.get("/api/v1/citation")
def citation() -> ResponseReturnValue:
    campaign = current_campaign()
    state = params.view_state(request.args, campaign)
    given = {name: request.args[name] for name in params.MAP_READERS if name in request.args}
    given.pop("lang", None)
    url = url_for("pages.atlas", _external=True, **{**given, "date": state["date"]})
    return {"citation": view_record(state["date"], url.replace("%2C", ","), _chosen_name(state))}


def current_items() -> list[Item]:
    """All sources as CSL-JSON."""
    return once("csl items", lambda: csl_items(current_campaign().sources.values()))


def current_bibliography() -> Mapping[str, Runs]:
    """The citation of every source by its id, in the order of a printed bibliography."""
    return once("bibliography", lambda: bibliography(current_items()))


def view_record(day: str, url: str, chosen: str | None = None) -> dict[str, Any]:
    """How to cite the view of `day` at `url` (absolute): text, BibTeX, address, data version."""
    campaign = current_campaign()
    name = campaign.names.in_language(current_language()).text
    version = gettext("data version %(version)s", version=campaign.data_version)
    words = day_in_words(params.day(day, campaign))
    cited = cite_view(
        key=f"{campaign.id}-{day}",
        title=f"{words}: {chosen}" if chosen else words,
        atlas=f"{name} ({version})",
        url=url,
    )
    return {
        "text": cited.text,
        "bibtex": cited.bibtex,
        "permalink": url,
        "data_version": campaign.data_version,
    }


def _chosen_name(state: Mapping[str, Any]) -> str | None:
    campaign, language = current_campaign(), current_language()
    if state["unit"]:
        return campaign.order_of_battle.unit(state["unit"]).names.in_language(language).text
    if state["event"]:
        return campaign.event(state["event"]).titles.in_language(language).text
    if state["route"]:
        return campaign.route(state["route"]).names.in_language(language).text
    if state["place"]:
        return campaign.gazetteer.place(state["place"]).names.in_language(language).text
    return None


def _csl_json(items: list[Item]) -> str:
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"

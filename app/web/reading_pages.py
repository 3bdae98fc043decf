"""The campaign as text: pages that need no script, each linked to its moment on the map."""

from flask import Blueprint, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.web import params, reading
from app.web.citations import current_bibliography, view_record
from app.web.current import current_campaign
from app.web.language import current_language
from app.web.position_table import position_table
from app.web.telling import account_asked_for, told_campaign


def register(bp: Blueprint) -> None:
    """Add the reading pages to the blueprint of all pages."""
    bp.add_url_rule("/day/<day>", view_func=day)
    bp.add_url_rule("/units", view_func=units)
    bp.add_url_rule("/units/<unit_id>", view_func=unit)
    bp.add_url_rule("/places", view_func=places)
    bp.add_url_rule("/places/<place_id>", view_func=place)
    bp.add_url_rule("/events", view_func=events)
    bp.add_url_rule("/events/<event_id>", view_func=event)
    bp.add_url_rule("/sources", view_func=sources)
    bp.add_url_rule("/sources/<source_id>", view_func=source)


def day(day: str) -> ResponseReturnValue:
    campaign = told_campaign()
    found = params.day(day, campaign)
    language = current_language()
    asked = params.read(request.args, campaign, params.DAY_READERS)
    return render_template(
        "day.html",
        day=reading.day_context(found, campaign, language),
        table=position_table(campaign, found, language, asked.get("sort")),
        events=campaign.events_on(found),
        certainty=reading.certainty(campaign, found),
        cited=view_record(str(found), url_for("pages.atlas", date=found, _external=True)),
        account=account_asked_for(),
    )


def units() -> ResponseReturnValue:
    return render_template("units.html", sides=reading.order_of_battle(current_campaign()))


def unit(unit_id: str) -> ResponseReturnValue:
    campaign = current_campaign()
    found = campaign.order_of_battle.unit(params.unit_id(unit_id, campaign))
    return render_template("unit.html", **reading.unit_context(campaign, found))


def places() -> ResponseReturnValue:
    groups = reading.places_by_kind(current_campaign(), current_language())
    return render_template("places.html", groups=groups)


def place(place_id: str) -> ResponseReturnValue:
    campaign = current_campaign()
    found = campaign.gazetteer.place(params.place_id(place_id, campaign))
    return render_template("place.html", **reading.place_context(campaign, found))


def events() -> ResponseReturnValue:
    return render_template("events.html", groups=reading.events_by_phase(current_campaign()))


def event(event_id: str) -> ResponseReturnValue:
    campaign = current_campaign()
    found = campaign.event(params.event_id(event_id, campaign))
    return render_template("event.html", **reading.event_context(campaign, found))


def sources() -> ResponseReturnValue:
    listed = reading.bibliography(current_campaign(), current_bibliography())
    return render_template("sources.html", entries=listed)


def source(source_id: str) -> ResponseReturnValue:
    campaign = current_campaign()
    found = campaign.source(params.source_id(source_id, campaign))
    citation = current_bibliography()[found.id]
    return render_template("source.html", **reading.source_context(campaign, found, citation))

"""The campaign as the account tells it that the address asks for."""

from typing import Any

from flask import request

from app.campaign.accounts import ArrivalShift, EventShift, HoldingShift, Shift, accounts
from app.campaign.campaign import Campaign
from app.campaign.telling import Difference, as_told_by
from app.web import params
from app.web.current import current_campaign, once
from app.web.evidence_words import hindrance
from app.web.language import current_language, gettext
from app.web.wording import day_in_words, span_in_words

Told = tuple[Campaign, tuple[Difference, ...]]


def told_campaign() -> Campaign:
    """The campaign, or as `account` tells it. Raises UnknownIdError."""
    if "account" not in request.args:
        return current_campaign()
    return told(params.source_id(request.args["account"], current_campaign()))[0]


def told(source_id: str) -> Told:
    """The campaign as a source tells it and how it differs; the same campaign where it does not."""
    campaign = current_campaign()
    if source_id not in accounts(campaign.disputes):
        return campaign, ()
    return once(("told", source_id), lambda: as_told_by(campaign, source_id))


def account_asked_for() -> dict[str, Any] | None:
    """The account that the address asks for, in words, or None."""
    if "account" not in request.args:
        return None
    return account_context(params.source_id(request.args["account"], current_campaign()))


def account_context(source_id: str) -> dict[str, Any]:
    """An account for a notice: the source, and each difference in words."""
    campaign, differences = told(source_id)
    return {
        "source": campaign.source(source_id),
        "differences": [
            {
                "dispute": it.dispute,
                "version": it.version,
                "moved": [shift_in_words(shift) for shift in it.moved],
                "kept": [(shift_in_words(shift), hindrance(why)) for shift, why in it.kept],
            }
            for it in differences
        ],
    }


def shift_in_words(shift: Shift) -> str:
    """What an account dates otherwise, with both dates."""
    campaign, language = current_campaign(), current_language()
    match shift:
        case EventShift():
            event = campaign.event(shift.event_id)
            what = event.titles.in_language(language).text
            was = span_in_words(event.span.first, event.span.last)
            told_as = span_in_words(shift.span.first, shift.span.last)
        case ArrivalShift():
            unit = campaign.order_of_battle.unit(shift.unit_id).names.in_language(language).text
            leg = next(it for it in campaign.movements[shift.unit_id] if it.span.last == shift.day)
            place = campaign.gazetteer.place(leg.place_id).names.in_language(language).text
            what = gettext("%(unit)s, leg to %(place)s ends", unit=unit, place=place)
            was, told_as = day_in_words(shift.day), day_in_words(shift.instead)
        case HoldingShift():
            place = campaign.gazetteer.place(shift.place_id).names.in_language(language).text
            what = gettext("%(place)s changes hands", place=place)
            was, told_as = day_in_words(shift.day), day_in_words(shift.instead)
    return gettext("%(what)s: %(told)s instead of %(was)s", what=what, told=told_as, was=was)

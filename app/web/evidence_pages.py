"""The evidence pages: how the atlas knows, and where it does not. They need no script."""

from flask import Blueprint, abort, render_template
from flask.typing import ResponseReturnValue

from app.web import evidence_words
from app.web.current import current_campaign, current_elevation, once
from app.web.evidence import accounts_context, evidence_context
from app.web.evidence_article import article_context
from app.web.evidence_marches import plausibility_context


def register(bp: Blueprint) -> None:
    """Add the evidence pages to the blueprint of all pages."""
    bp.add_url_rule("/evidence", view_func=evidence)
    bp.add_url_rule("/evidence/accounts", view_func=evidence_accounts)
    bp.add_url_rule("/evidence/plausibility", view_func=evidence_plausibility)
    bp.add_url_rule("/evidence/article", view_func=evidence_article)


def evidence() -> ResponseReturnValue:
    context = evidence_context(current_campaign())
    return render_template("evidence/claims.html", words=evidence_words, **context)


def evidence_accounts() -> ResponseReturnValue:
    context = accounts_context(current_campaign())
    return render_template("evidence/accounts.html", words=evidence_words, **context)


def evidence_plausibility() -> ResponseReturnValue:
    campaign, elevation_m = current_campaign(), current_elevation().metres_at
    context = once("plausibility", lambda: plausibility_context(campaign, elevation_m))
    return render_template("evidence/plausibility.html", words=evidence_words, **context)


def evidence_article() -> ResponseReturnValue:
    campaign = current_campaign()
    if campaign.article is None:
        abort(404)
    context = article_context(campaign, campaign.article)
    return render_template("evidence/article.html", words=evidence_words, **context)

"""The evidence pages: how the atlas knows, and where it does not. They need no script."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from app.web import evidence_words
from app.web.current import current_campaign
from app.web.evidence import evidence_context


def register(bp: Blueprint) -> None:
    """Add the evidence pages to the blueprint of all pages."""
    bp.add_url_rule("/evidence", view_func=evidence)


def evidence() -> ResponseReturnValue:
    context = evidence_context(current_campaign())
    return render_template("evidence/claims.html", words=evidence_words, **context)

"""Is it alive, and can it answer?"""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from app.web.current import current_campaign

bp = Blueprint("status", __name__)


@bp.get("/healthz")
def healthz() -> ResponseReturnValue:
    """The process answers."""
    return {"status": "ok"}


@bp.get("/readyz")
def readyz() -> ResponseReturnValue:
    """The campaign is loaded; without it the start would have stopped."""
    return {"status": "ready", "data_version": current_campaign().data_version}

"""ETags and lifetimes. Nothing is sent twice that the reader already has."""

import hashlib
from typing import Final

from flask import Response, request

from app.web.current import current_campaign
from app.web.language import current_language

IMMUTABLE: Final = "public, max-age=31536000, immutable"
REVALIDATE: Final = "no-cache"


def tag(response: Response) -> Response:
    """Give an answer its ETag, and make it a 304 where the reader has it already.

    Weak, because the same tag stands for the plain form and for what is compressed on its way.
    """
    response.vary.add("Accept-Language")
    response.headers["Content-Language"] = current_language()
    if response.status_code != 200 or response.is_streamed:
        response.headers.setdefault("Cache-Control", "no-store")
        return response
    response.headers.setdefault("Cache-Control", REVALIDATE)
    content = hashlib.sha256(response.get_data()).hexdigest()[:16]
    response.set_etag(f"{current_campaign().data_version}-{content}", weak=True)
    response.make_conditional(request)
    return response


def immutable_if_versioned(response: Response) -> Response:
    """For ever, where the address names this very version of the data and the language."""
    if request.args.get("v") == current_campaign().data_version and "lang" in request.args:
        response.headers["Cache-Control"] = IMMUTABLE
    return response

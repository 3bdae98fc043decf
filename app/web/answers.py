"""What the atlas answers, asked by itself: so a copy holds the very bytes that are served."""

from flask import current_app
from werkzeug.test import Client


def answer(url: str) -> bytes:
    """The content at one of our addresses, such as /api/v1/units?lang=en.

    Raises LookupError where there is none: the address is ours, so that is our own fault.
    """
    with Client(current_app).get(url) as response:
        if response.status_code != 200:
            raise LookupError(f"{url} answered {response.status_code}")
        return response.get_data()

"""The answers of the first view, given once when the worker starts."""

from flask import Flask

from app.campaign.names import LANGUAGES


def answer_first_views(app: Flask) -> None:
    """Ask for page, frame and tracks in each language: paths are measured, templates read.

    What is found so is kept (`once`): a reader who comes a second later waits for none of it.
    """
    client = app.test_client()
    for path in ("/", "/embed", "/api/v1/tracks"):
        for language in LANGUAGES:
            client.get(path, query_string={"lang": language}, headers={"Accept-Encoding": "br"})

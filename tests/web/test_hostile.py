"""Names that try to be markup are text on every page and in every answer."""

from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.hostile import TITLES, hostile_copy
from tests.web.conftest import SMALL_CAMPAIGN

PAGES = (
    "/", "/embed", "/day/1945-04-08", "/units", "/units/cn-57-div", "/places", "/places/dongkou",
    "/events", "/sources", "/evidence", "/help/embedding", "/help/downloads",
    "/print", "/print?sheet=six",
)  # fmt: skip


class Elements(HTMLParser):
    """Tags and attributes of a page, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [(tag, name) for name, _ in attrs] or [(tag, "")]

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture(params=TITLES.values(), ids=TITLES.keys())
def hostile(
    request: pytest.FixtureRequest, tmp_path: Path, make_app: Callable[..., Flask]
) -> tuple[str, FlaskClient]:
    geodata_dir = hostile_copy(SMALL_CAMPAIGN, tmp_path / "geodata", request.param)
    return request.param, make_app(geodata_dir=geodata_dir).test_client()


def test_no_page_takes_a_name_for_markup(hostile: tuple[str, FlaskClient]) -> None:
    _, client = hostile
    for address in PAGES:
        page = Elements(client.get(address).text)
        assert ("img", "onerror") not in page.found
        assert ("b", "") not in page.found
        # Data blocks hold what JSON needs: no "<" of a name ends them.
        assert page.found.count(("script", "")) == 0


def test_the_embedding_code_quotes_a_name(hostile: tuple[str, FlaskClient]) -> None:
    title, client = hostile
    answer = client.get("/oembed", query_string={"url": "http://localhost/"}).json
    assert answer["title"] == title
    frame = Elements(answer["html"])
    assert {tag for tag, _ in frame.found} == {"iframe"}
    assert {name for _, name in frame.found} == {
        "src", "title", "width", "height", "loading", "style", "allowfullscreen",
    }  # fmt: skip

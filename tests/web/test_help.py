"""The help to embedding, as the server writes it."""

import re
from html import unescape

import pytest
from flask.testing import FlaskClient

from app.web import params


def code(client: FlaskClient, name: str, query: str = "") -> str:
    page = client.get(f"/en/help/embedding?{query}").text
    found = re.search(rf'<pre id="code-{name}"[^>]*><code>(.*?)</code>', page, re.DOTALL)
    assert found
    return unescape(found[1])


def test_every_parameter_of_an_embedded_map_is_explained(client: FlaskClient) -> None:
    page = client.get("/en/help/embedding").text
    for name in params.EMBED_READERS:
        assert f"<code>{name}</code>" in page


def test_the_three_codes_carry_what_was_asked(client: FlaskClient) -> None:
    query = "date=1945-04-08&lang=ja&unit=cn-57-div&ui=full&from="
    address = "lang=ja&date=1945-04-08&unit=cn-57-div"
    assert f'src="http://localhost/embed?{address}"' in unescape(code(client, "iframe", query))
    component, script = code(client, "component", query).splitlines()
    assert component.startswith('<script async src="http://localhost/embed.js"></script>')
    assert '<campaign-map lang="ja" date="1945-04-08" unit="cn-57-div">' in component
    assert 'data-map data-lang="ja" data-date="1945-04-08" data-unit="cn-57-div"' in script
    assert code(client, "oembed", query) == f"http://localhost/?{address}"


@pytest.mark.parametrize(("query", "status"), [("date=soon", 400), ("date=1900-01-01", 404)])
def test_what_cannot_be_shown_is_refused(client: FlaskClient, query: str, status: int) -> None:
    assert client.get(f"/help/embedding?{query}").status_code == status


def test_only_the_help_may_frame_and_only_our_own_pages(client: FlaskClient) -> None:
    policy = client.get("/ja/help/embedding").headers["Content-Security-Policy"]
    assert "frame-src 'self'" in policy
    assert "frame-src" not in client.get("/").headers["Content-Security-Policy"]


def test_the_components_script_has_an_address_to_keep(client: FlaskClient) -> None:
    response = client.get("/embed.js")
    assert response.mimetype == "text/javascript"
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert response.headers["Cache-Control"] == "no-cache"
    assert response.headers["ETag"]

"""Links that came through a messenger or a mail."""

import html
import re

import pytest
from flask.testing import FlaskClient

ADDED = (
    "from=timeline&isappinstalled=0&nsukey=Zm9v%2B",
    "from=singlemessage",
    "from=groupmessage&isappinstalled=1",
    "utm_source=mail&utm_medium=email&utm_campaign=%3Cb%3E",
    "fbclid=IwAR0&gclid=1&mc_eid=2",
)


def canonical(text: str) -> str:
    found = re.search(r'<link rel="canonical" href="([^"]*)">', text)
    assert found
    return html.unescape(found[1])


@pytest.mark.parametrize("added", ADDED)
@pytest.mark.parametrize("path", ["/", "/embed", "/day/1945-04-08", "/ja/units", "/help/embedding"])
def test_a_link_survives_what_is_added_to_it(client: FlaskClient, path: str, added: str) -> None:
    for query in (added, f"date=1945-04-08&{added}"):
        answer = client.get(f"{path}?{query}")
        assert answer.status_code == 200, answer.text


@pytest.mark.parametrize("added", ADDED)
def test_canonical_links_and_those_to_other_languages_drop_it(
    client: FlaskClient, added: str
) -> None:
    for own in ("date=1945-04-08&", "from=1945-04-07&to=1945-04-09&layers=relief,units&"):
        text = client.get(f"/ja/?{own}{added}").text
        assert canonical(text) == f"http://localhost/ja/?{own.rstrip('&')}"
        assert f'hreflang="en" href="http://localhost/en/?{html.escape(own.rstrip("&"))}"' in text
    assert canonical(client.get(f"/day/1945-04-08?{added}").text) == (
        "http://localhost/day/1945-04-08"
    )


def test_the_first_day_is_still_read_before_and_after_a_messengers_word(
    client: FlaskClient,
) -> None:
    for query in ("from=1945-04-08&from=timeline", "from=timeline&from=1945-04-08"):
        assert '"date": "1945-04-08"' in client.get(f"/embed?{query}").text
    answer = client.get("/?from=someday")
    assert answer.status_code == 400
    assert "someday" in answer.text
    assert client.get("/?from=timeline&to=someday").status_code == 400


def test_the_nearest_view_of_a_faulty_link_drops_it_too(client: FlaskClient) -> None:
    text = client.get("/?date=1999-01-01&from=timeline").text
    assert "from=timeline" not in text.partition("<main")[2]

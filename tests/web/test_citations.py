"""Downloads of the bibliography, and how a view is cited."""

import json
import re
from html import unescape

import bibtexparser
import pytest
import rispy
from flask.testing import FlaskClient

READERS = {
    "bib": lambda text: [entry.key for entry in bibtexparser.parse_string(text).entries],
    "ris": lambda text: [entry["id"] for entry in rispy.loads(text)],
    "json": lambda text: [item["id"] for item in json.loads(text)],
}


@pytest.mark.parametrize("form", READERS)
def test_the_bibliography_is_downloaded_in_three_forms(client: FlaskClient, form: str) -> None:
    answer = client.get(f"/export/sources.{form}")
    assert answer.headers["Content-Disposition"].endswith(f'sources.{form}"')
    assert READERS[form](answer.text) == ["a-history", "a-memoir", "reconstruction"]


def test_a_form_that_is_not_there_is_a_problem(client: FlaskClient) -> None:
    answer = client.get("/export/sources.docx")
    assert answer.status_code == 404
    assert answer.content_type == "application/problem+json"


def test_a_view_is_cited_with_its_own_address(client: FlaskClient) -> None:
    answer = client.get("/api/v1/citation?date=1945-04-08&unit=cn-57-div&zoom=9&x=1&lang=en")
    cited = answer.json["citation"]
    assert cited["permalink"] == "http://localhost/?date=1945-04-08&zoom=9&unit=cn-57-div"
    assert cited["permalink"] in cited["text"]
    assert "8 April 1945: 57th Division" in cited["text"]
    assert cited["data_version"] in cited["bibtex"]


@pytest.mark.parametrize(("query", "status"), [("date=x", 400), ("date=1900-01-01", 404)])
def test_no_view_no_citation(client: FlaskClient, query: str, status: int) -> None:
    assert client.get(f"/api/v1/citation?{query}").status_code == status


def test_the_day_page_says_how_to_cite_it(client: FlaskClient) -> None:
    text = unescape(client.get("/ja/day/1945-04-08").text)
    cited = client.get("/api/v1/citation?date=1945-04-08&lang=ja").json["citation"]
    assert cited["text"] in text
    assert cited["bibtex"].strip() in text


def test_the_bibliography_page_cites_every_source_and_escapes_it(client: FlaskClient) -> None:
    text = client.get("/sources").text
    assert "Historian, A. (1973) <cite>A history</cite>" in text
    listed = re.findall(r'<li id="([a-z-]+)">', text)
    assert sorted(listed) == ["a-history", "a-memoir", "reconstruction"]


def test_a_source_lists_all_that_rests_on_it(real_client: FlaskClient) -> None:
    text = real_client.get("/sources/wiki-en").text
    for title in ("Events", "Roads, railways and rivers", "What it states"):
        assert f"<h2>{title}</h2>" in text
    assert "Heng-Shao highway" in text
    text = real_client.get("/sources/guanhe-tiger-corps").text
    assert "<h2>Where units were</h2>" in text
    assert "unit=jp-109-regt" in text


def test_a_source_says_how_much_of_it_was_read(real_client: FlaskClient) -> None:
    for source, words in {
        "senshi-sosho-cea": "not read; known through works that quote it",
        "rs-time-runs-out": "only its opening read",
        "jacar-47-div": "how much was read is not noted",
    }.items():
        assert words in real_client.get(f"/sources/{source}").text

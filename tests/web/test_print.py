"""/print: what its address may say, and what its form offers."""

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app.web import printing

LANGUAGES = ("en", "zh-Hans", "zh-Hant", "ja")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("query", "status", "says"),
    [
        ("paper=A3", 400, "A4, Letter"),
        ("orientation=upright", 400, "landscape, portrait"),
        ("sheet=poster", 400, "map, worksheet, six"),
        ("blank=all", 400, "names, symbols, both"),
        ("dates=1945-04-09", 400, "1945-04-09"),
        ("dates=1945-04-09,1945-04-10,1945-04-11,x,1945-04-12,1945-04-13", 400, "1945-05-05"),
        ("date=1946-01-01", 404, "1946-01-01"),
        ("unit=nobody", 404, "nobody"),
        ("paper=%3Cscript%3E", 400, "&lt;script&gt;"),
    ],
)
def test_what_cannot_be_printed_is_refused_in_the_readers_language(
    client: FlaskClient, language: str, query: str, status: int, says: str
) -> None:
    answer = client.get(f"/{language}/print?{query}")
    assert answer.status_code == status
    assert f'<html lang="{language}"' in answer.text
    assert says in answer.text
    assert "<script>" not in answer.text


@pytest.mark.parametrize("path", ["print.pdf", "print/1.svg"])
def test_the_files_refuse_it_too(client: FlaskClient, path: str) -> None:
    answer = client.get(f"/export/{path}?paper=A3")
    assert answer.status_code == 400
    assert answer.content_type == "application/problem+json"
    assert "A4, Letter" in answer.json["detail"]


def test_there_is_no_page_beyond_the_last(client: FlaskClient) -> None:
    assert client.get("/export/print/2.svg").status_code == 404
    assert client.get("/export/print/0.svg").status_code == 404


def test_the_view_goes_along_into_every_link_and_unknown_parameters_do_not(
    client: FlaskClient,
) -> None:
    query = "date=1945-04-08&lat=27.1&lng=110.6&zoom=8.5&layers=places&utm_source=x"
    page = client.get(f"/en/print?{query}&sheet=worksheet").text
    (pdf,) = re.findall(r'href="(/export/print\.pdf[^"]*)"', page)
    assert all(part in pdf for part in ("lat=27.1", "lng=110.6", "zoom=8.5", "sheet=worksheet"))
    assert "utm_source" not in page.partition("<main")[2]
    assert 'name="lat" value="27.1"' in page
    assert 'name="layers" value="places"' in page
    assert page.count('class="print-page"') == 2


def test_what_a_sheet_does_not_show_is_said(client: FlaskClient) -> None:
    measured = client.get("/en/print?measure=27,110;27,111&compare=1945-04-08").text
    assert "This sheet does not show: Measured line." in measured
    six = client.get("/en/print?sheet=six&compare=1945-04-08").text
    assert "This sheet does not show: Comparison." in six
    assert "does not show" not in client.get("/en/print?compare=1945-04-08&certain=1").text


def test_six_fields_become_the_one_parameter_that_keeps_them(client: FlaskClient) -> None:
    days = [f"1945-04-{day:02}" for day in (6, 7, 8, 9, 6, 7)]
    fields = {f"date{n}": day for n, day in enumerate(days, 1)}
    answer = client.get("/en/print", query_string={"sheet": "six", "paper": "Letter", **fields})
    assert answer.status_code == 302
    assert answer.location.startswith("/en/print?")
    assert f"dates={','.join(days)}" in answer.location
    assert "paper=Letter" in answer.location


def test_an_empty_field_asks_for_nothing(client: FlaskClient) -> None:
    page = client.get("/en/print?zoom=&unit=&layers=")
    assert page.status_code == 200
    assert 'name="layers" value=""' in page.text


def test_the_code_leads_to_the_view_on_the_map(app: Flask) -> None:
    query = "date=1945-04-08&unit=cn-57-div&layers=units,roads&paper=Letter&fbclid=1"
    with app.test_request_context(f"/print?{query}", base_url="https://atlas.example"):
        app.preprocess_request()
        order = printing.order_of(printing.sheet_state())
    assert order.address == (
        "https://atlas.example/?date=1945-04-08&layers=units,roads&unit=cn-57-div"
    )
    assert order.paper.name == "Letter"


def test_an_address_too_long_for_a_code_is_cut_to_its_day(app: Flask) -> None:
    measure = ";".join(f"27.{'1' * 16},110.{'2' * 16}" for _ in range(20))
    with app.test_request_context("/print", query_string={"measure": measure}):
        app.preprocess_request()
        order = printing.order_of(printing.sheet_state())
    assert order.address.endswith("/?date=1945-04-06")

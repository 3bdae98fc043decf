"""Every refusal says what came and what is allowed; nothing that comes is a 500."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app.web import status

HOSTILE_TEXTS = (
    "",
    "%00",
    "%ff",
    "%ED%A0%80",
    "%F0%9F%92%A3",
    "%0d%0aSet-Cookie:%20a=b",
    "<script>alert(1)</script>",
    "'%20or%201=1--",
    "../../etc/passwd",
    "..%2f..%2fetc%2fpasswd",
    "{{7*7}}",
    "%s%s%n",
    "NaN",
    "-Infinity",
    "1e999",
    "9" * 3000,
    "-0",
    "٣",
    "1945-W18-6",
    "19450505",
    "1945-02-30",
    "0000-00-00",
    "9999-12-31",
    "1945-05-05T00:00Z",
    "+1945-05-05",
    "１９４５-04-08",
)
PARAMETERS = (
    "date", "lat", "lng", "zoom", "lang", "names", "layers", "unit", "place", "event",
    "compare", "cmode", "account", "ui", "from", "to", "autoplay", "speed", "link",
)  # fmt: skip
PATHS = (
    "/{}", "/day/{}", "/units/{}", "/places/{}", "/events/{}", "/sources/{}", "/ja/{}", "/{}/",
    "/ja/day/{}", "/map/en-{}.js", "/api/v1/{}", "/api/v1/slices/{}", "/api/v1/units/{}",
    "/api/v1/units/{}/trajectory", "/static/{}", "/static/dist/{}",
)  # fmt: skip


@pytest.mark.parametrize("path", PATHS)
def test_no_path_is_too_hostile(client: FlaskClient, path: str) -> None:
    for text in HOSTILE_TEXTS:
        with client.get(path.format(text)) as answer:
            assert answer.status_code < 500, text
            assert "<script>alert" not in answer.text


@pytest.mark.parametrize("page", ["/", "/embed", "/ja/embed"])
def test_no_query_is_too_hostile(client: FlaskClient, page: str) -> None:
    for name in PARAMETERS:
        for text in HOSTILE_TEXTS:
            answer = client.get(f"{page}?{name}={text}")
            assert answer.status_code in {200, 400, 404}, (name, text)
            assert "<script>alert" not in answer.text


def test_no_header_is_too_hostile(client: FlaskClient) -> None:
    for text in ("\x01", "é", "a" * 9000, ",;q=,", "zh-" * 500, "*;q=nan", 'W/"', "bytes=9-1"):
        for name in ("Accept-Language", "If-None-Match", "Accept-Encoding", "Range", "Host"):
            with client.get("/units", headers={name: text}) as answer:
                assert answer.status_code < 500, (name, text)


@pytest.mark.parametrize(
    ("address", "code", "came"),
    [
        ("/?date=1945-02-30", 400, "1945-02-30"),
        ("/?date=19450408", 400, "19450408"),
        ("/?date=1946-01-01", 404, "1946-01-01"),
        ("/day/1946-01-01", 404, "1946-01-01"),
        ("/?zoom=99", 400, "99"),
        ("/?unit=nobody", 404, "nobody"),
        ("/units/nobody", 404, "nobody"),
        ("/?lang=xx", 400, "xx"),
    ],
)
def test_a_page_says_what_came(client: FlaskClient, address: str, code: int, came: str) -> None:
    answer = client.get(address)
    assert answer.status_code == code
    assert answer.mimetype == "text/html"
    assert came in answer.text


@pytest.mark.parametrize(
    ("address", "nearest"),
    [
        ("/?date=1946-01-01&zoom=8", "/?date=1945-04-12&amp;zoom=8"),
        ("/ja/embed?date=1900-01-01", "/ja/embed?date=1945-04-06"),
        ("/day/1946-01-01", "/day/1945-04-12"),
        ("/zh-Hant/day/heute", "/zh-Hant/day/1945-04-06"),
        ("/units/cn-57-dib", "/units/cn-57-div"),
        ("/events/zzzzzz", "/events"),
        ("/nowhere", "/"),
        ("/ja/nowhere", "/ja/"),
    ],
)
def test_a_page_links_to_the_nearest_view(client: FlaskClient, address: str, nearest: str) -> None:
    assert f'<a class="to-map" href="{nearest}">' in client.get(address).text
    assert client.get(nearest.replace("&amp;", "&")).status_code == 200


def test_a_page_refuses_in_the_readers_language(client: FlaskClient) -> None:
    assert "作戦の期間" in client.get("/?date=1946-01-01&lang=ja").text
    assert "不在战役期间之内" in client.get("/zh-Hans/day/1946-01-01").text


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("/api/v1/slices/1945-02-30", 400),
        ("/api/v1/slices/19450505", 400),
        ("/api/v1/slices/1946-01-01", 404),
        ("/api/v1/units/nobody", 404),
        ("/api/v1/units/jp-20th-army/trajectory/x", 404),
        ("/api/v1/nothing", 404),
        ("/api/v1/units?lang=xx", 400),
        ("/export/nothing", 404),
        ("/oembed", 400),
    ],
)
def test_machines_are_refused_with_a_problem_document(
    real_client: FlaskClient, address: str, code: int
) -> None:
    answer = real_client.get(address)
    problem = answer.get_json(force=True)
    assert answer.status_code == problem["status"] == code
    assert answer.content_type == "application/problem+json"
    assert set(problem) == {"type", "title", "status", "detail", "instance"}


def test_a_refused_day_says_the_allowed_span(real_client: FlaskClient) -> None:
    problem = real_client.get("/api/v1/slices/1946-01-01").get_json(force=True)
    assert "1946-01-01 lies outside the campaign" in problem["detail"]
    assert "(1945-04-06 to 1945-06-07)" in problem["detail"]


def test_nothing_can_be_written(client: FlaskClient) -> None:
    for method in (client.post, client.put, client.delete, client.patch):
        assert method("/units").status_code == 405
        answer = method("/api/v1/units")
        assert answer.status_code == 405
        assert answer.content_type == "application/problem+json"
        assert "GET" in answer.headers["Allow"]


def test_a_fault_of_ours_is_told_without_its_reason(
    app: Flask, client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise RuntimeError("secret")

    monkeypatch.setattr(app, "testing", False)
    monkeypatch.setitem(app.config, "PROPAGATE_EXCEPTIONS", False)
    monkeypatch.setitem(app.view_functions, f"{status.bp.name}.healthz", fail)
    answer = client.get("/healthz")
    assert answer.status_code == 500
    assert "secret" not in answer.text

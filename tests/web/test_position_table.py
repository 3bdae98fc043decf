"""The day's positions as a table in the order the reader asks for."""

import re

import pytest
from flask.testing import FlaskClient

from app.web.params import SORTED_BY
from app.web.position_table import COLUMNS

ROW = re.compile(r'<tr id="([^"]+)">(.*?)</tr>', re.DOTALL)
HEAD = re.compile(
    r'aria-sort="(\w+)"><button form="order" name="sort" value="([-\w]+)"( autofocus)?'
)


def rows(client: FlaskClient, query: str = "") -> list[tuple[str, str]]:
    return ROW.findall(client.get(f"/day/1945-05-05{query}").text)


def test_each_column_has_its_name_in_the_address() -> None:
    assert tuple(COLUMNS) == SORTED_BY


@pytest.mark.parametrize("column", SORTED_BY)
def test_each_column_puts_all_rows_in_order_both_ways(
    real_client: FlaskClient, column: str
) -> None:
    text = real_client.get(f"/day/1945-05-05?sort={column}").text
    heads = HEAD.findall(text)
    assert ("ascending", f"-{column}", " autofocus") in heads
    assert [order for order, *_ in heads].count("none") == len(heads) - 1
    text = real_client.get(f"/day/1945-05-05?sort=-{column}").text
    assert ("descending", column, " autofocus") in HEAD.findall(text)
    everyone = {unit for unit, _ in rows(real_client)}
    assert {unit for unit, _ in rows(real_client, f"?sort=-{column}")} == everyone


def test_latitudes_rise_and_numbers_count(real_client: FlaskClient) -> None:
    cells = [
        re.findall(r'class="figures">([\d.]+)', row) for _, row in rows(real_client, "?sort=lat")
    ]
    latitudes = [float(lat) for lat, _lng in cells]
    assert latitudes == sorted(latitudes)
    units = [unit for unit, _ in rows(real_client, "?sort=unit")]
    assert units.index("cn-11-div") < units.index("cn-100-corps")
    chinese = [unit for unit, _ in rows(real_client, "?sort=unit&lang=zh-Hant")]
    assert chinese == units


def test_without_an_order_no_button_takes_the_focus(real_client: FlaskClient) -> None:
    heads = HEAD.findall(real_client.get("/day/1945-05-05").text)
    assert [order for order, *_ in heads].count("ascending") == 1
    assert not any(focus for *_, focus in heads)


def test_an_unknown_order_is_refused_in_words(client: FlaskClient) -> None:
    answer = client.get("/day/1945-04-10?sort=colour")
    assert answer.status_code == 400
    assert "“colour” cannot be read as “sort”" in answer.text


def test_the_order_keeps_language_and_account(client: FlaskClient) -> None:
    text = client.get("/day/1945-04-10?lang=ja&account=a-memoir").text
    assert '<input type="hidden" name="lang" value="ja">' in text
    assert '<input type="hidden" name="account" value="a-memoir">' in text

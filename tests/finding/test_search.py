"""Everything is found by any of its names, and only by its names."""

import json

import pytest

from app.campaign.campaign import Campaign
from app.finding import Index
from app.finding.folding import HAN_WORDS, WORDS
from tests.finding import vectors
from tests.finding.vectors import NOTHING, QUERIES


@pytest.mark.parametrize(("query", "top"), QUERIES.items(), ids=list(QUERIES))
def test_what_is_meant_comes_first(index: Index, query: str, top: str) -> None:
    found = index.search(query)
    assert [match.subject.id for match in found[:1]] == [top]


@pytest.mark.parametrize("query", NOTHING, ids=ascii)
def test_what_is_not_there_is_not_found(index: Index, query: str) -> None:
    assert index.search(query) == ()


def test_the_shared_vectors_are_what_python_finds() -> None:
    record = json.loads(vectors.INDEX.read_text(encoding="utf-8"))
    assert (record["words"], record["han_words"]) == (WORDS, HAN_WORDS)
    shared = json.loads(vectors.VECTORS.read_text(encoding="utf-8"))
    assert shared == vectors.vectors_of(vectors.frozen_index()), (
        "the search moved: run python -m tests.finding.vectors and look at the difference"
    )


def test_every_place_that_is_lettered_is_found_by_each_of_its_spellings(
    index: Index, campaign: Campaign
) -> None:
    for place in campaign.gazetteer:
        spellings = {*place.names.by_language.values(), *place.wartime_names, place.pinyin or ""}
        for spelling in spellings - {""}:
            found = {match.subject.id for match in index.search(spelling, limit=None)}
            assert (place.id in found) == place.lettered, spelling


def test_every_unit_is_found_by_each_of_its_names(index: Index, campaign: Campaign) -> None:
    for unit in campaign.order_of_battle:
        for name in (*unit.names.by_language.values(), unit.designation):
            found = {match.subject.id for match in index.search(name, limit=None)}
            assert unit.id in found, name


def test_the_name_that_was_typed_is_the_one_that_matched(index: Index) -> None:
    spellings = ("Chihchiang", "Chih-chiang", "Chihkiang", "芷江", "しこう", "Shikō")
    matched = [index.search(spelling)[0].key.text for spelling in spellings]
    assert matched == list(spellings)


def test_it_is_said_when_a_name_was_used(index: Index) -> None:
    uses = {
        "Paoching": "wartime",
        "寶慶": "wartime",
        "Shaoyang": "name",
        "邵阳": "simplified",
        "邵陽": "traditional",
        "芷江": "chinese",
        "ほうけい": "japanese",
        "Wuyang": "always",
        "Lianyuan": "county",
    }
    assert {query: index.search(query)[0].key.use for query in uses} == uses


def test_headquarters_come_before_lesser_units_of_one_number(index: Index) -> None:
    found = [match.subject.id for match in index.search("18") if match.subject.kind == "unit"]
    assert found[:2] == ["cn-18-corps", "cn-18-div"]


def test_a_number_is_never_a_typing_error_of_another(index: Index) -> None:
    assert all("118" not in match.key.text for match in index.search("116th Divison"))


def test_typing_errors_are_looked_for_only_where_nothing_else_fits(index: Index) -> None:
    found = [match.key.text.lower() for match in index.search("longtan")]
    assert all("longtan" in name for name in found)


def test_no_more_than_asked_for(index: Index) -> None:
    assert len(index.search("division", limit=3)) == 3
    assert len(index.search("division")) == 20
    assert len(index.search("division", limit=None)) > 20


def test_a_commander_stands_for_his_unit(index: Index) -> None:
    found = index.search("Wang Yaowu")[0].subject
    assert (found.kind, found.target_id) == ("person", "cn-4-front-army")

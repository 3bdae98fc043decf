"""Spellings that mean the same name fold to the same text."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.finding import Index
from app.finding.folding import Folding
from app.finding.spelling import errors_between


@pytest.fixture
def folding(index: Index) -> Folding:
    return index.folding


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zhǐjiāng", "ZHIJIANG"),
        ("Ch'ang-te", "changte"),
        ("Hsü-p‘u", "hsu pu"),
        ("第116師団", "一一六师"),
        ("百十六师", "第一百一十六师团"),
        ("二十军", "第20軍"),
        ("十军", "10軍"),
        ("一百军", "第100軍"),
        ("二百零七师", "第207師"),
        ("步兵第一三三联队", "歩兵第133連隊"),
        ("新编第二十二师", "新22師"),
        ("142d Division", "142nd div."),
        ("Fourteenth Air Force", "14th air force"),
        ("シコウ", "しこう"),
        ("武岡", "武冈"),
    ],
)
def test_two_spellings_are_one(folding: Folding, one: str, other: str) -> None:
    assert folding.fold(one).compact == folding.fold(other).compact


@pytest.mark.parametrize(
    ("one", "other"),
    [("18D", "18"), ("がんこう", "かんこう"), ("116师", "118师"), ("十一师", "一一师团0")],
)
def test_two_names_stay_two(folding: Folding, one: str, other: str) -> None:
    assert folding.fold(one).compact != folding.fold(other).compact


def test_what_hyphens_join_is_one_word_and_its_parts(folding: Folding) -> None:
    folded = folding.fold("Wang Yao-wu")
    assert (folded.words, folded.parts) == (("wang", "yaowu"), ("yao", "wu"))


def test_no_form_of_a_character_leads_to_another_form(folding: Folding) -> None:
    assert not set(folding.characters) & set(folding.characters.values())


# A busy machine is no fault of the search: no deadline.
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=100))
def test_any_text_can_be_sought(index: Index, text: str) -> None:
    index.search(text)


@pytest.mark.parametrize(
    ("typed", "meant", "errors"),
    [
        ("zhijang", "zhijiang", 1),
        ("zhijinag", "zhijiang", 1),
        ("chihciang", "chihchiang", 1),
        ("chichiang", "chihkiang", 2),
        ("wuy", "wux", None),
        ("guilin", "guiyang", None),
        ("116division", "118division", None),
    ],
)
def test_a_short_word_bears_no_error_and_a_long_one_two(
    typed: str, meant: str, errors: int | None
) -> None:
    assert errors_between(typed, meant) == errors

import pytest

from app.campaign.names import Names


def test_a_missing_japanese_name_falls_back_to_traditional_chinese_with_its_language() -> None:
    names = Names({"en": "5th Division", "zh-Hans": "第五师", "zh-Hant": "第五師"})
    assert names.in_language("ja") == ("第五師", "zh-Hant")


def test_a_missing_text_falls_back_to_english_and_says_so() -> None:
    assert Names({"en": "Build-up"}).in_language("zh-Hans") == ("Build-up", "en")


def test_names_in_an_unknown_language_or_in_none_are_refused() -> None:
    with pytest.raises(ValueError, match="zh-Hans"):
        Names({"fr": "Tchekiang"})
    with pytest.raises(ValueError, match="at least one"):
        Names({"en": ""})

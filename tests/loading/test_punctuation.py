"""Marks of ASCII between Han characters are found, and nothing else is."""

import json

import pytest

from app.loading.punctuation import narrow_marks
from tests.loading.conftest import Geodata


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("公路上,第五十七團", [","]),
        ("武漢市(江漢區)", ["(", ")"]),
        ("記述:%(stated)s", [":"]),
        ("GeoNames（GNS由来）;別名", [";"]),
    ],
)
def test_a_narrow_mark_beside_the_script_is_found(text: str, marks: list[str]) -> None:
    assert narrow_marks(text) == marks


@pytest.mark.parametrize(
    "text",
    ["損失1,973人", "上午 09:00 時", "Dunning (acting), Rouse", "（MIT, 0.01度）", "27.5,110.0"],
)
def test_marks_of_figures_and_of_latin_words_stay(text: str) -> None:
    assert narrow_marks(text) == []


def test_check_data_says_where_and_what_to_write(geodata: Geodata) -> None:
    entry = {
        "of": "ph-advance",
        "field": "summary",
        "english": "The regiment goes to Dongkou (雪峰山) and back.",
        "text": "連隊は洞口(雪峰山)へ行き,戻る。",
        "reviewed": False,
    }
    file = "texts/ja/phases.json"
    (geodata.dir / file).parent.mkdir(parents=True)
    content = {"language": "ja", "texts": [entry]}
    (geodata.dir / file).write_text(json.dumps(content, ensure_ascii=False), "utf-8")
    found = [fault for fault in geodata.faults() if "beside Chinese" in fault]
    assert found == [
        f'{file}: at $.texts[0].text: "( ) ," beside Chinese or Japanese: write （ ） ，'
    ]

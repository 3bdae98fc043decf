"""Our own words in other languages: none missing, none of an English that has changed."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from app.loading import load_campaign
from tests.loading.conftest import Geodata

FILE = "texts/ja/phases.json"


def text(of: str, english: str, japanese: str) -> dict[str, Any]:
    return {
        "of": of,
        "field": "summary",
        "english": english,
        "text": japanese,
        "reviewed": False,
    }


@pytest.fixture
def in_japanese(geodata: Geodata) -> Geodata:
    """The small campaign with its phases translated; their names are given beside the English."""
    texts = [
        text("ph-build-up", "Both sides gather.", "両軍が集結する。"),
        text("ph-advance", "The regiment goes to Dongkou and back.", "連隊は洞口へ行き、戻る。"),
    ]
    (geodata.dir / FILE).parent.mkdir(parents=True)
    content = {"language": "ja", "texts": texts}
    (geodata.dir / FILE).write_text(json.dumps(content, ensure_ascii=False), "utf-8")
    return geodata


def test_a_translation_is_read_beside_the_english(in_japanese: Geodata) -> None:
    assert in_japanese.faults() == []
    summary = load_campaign(in_japanese.dir).phases[1].summary
    assert summary.in_language("ja") == ("連隊は洞口へ行き、戻る。", "ja")
    assert summary.in_language("zh-Hans") == ("The regiment goes to Dongkou and back.", "en")


def test_a_bare_figure_reads_alike_in_every_language(in_japanese: Geodata) -> None:
    def without_words(content: Any) -> None:
        content["phases"][0]["summary"]["en"] = "1,000–1,500"

    in_japanese.edit("phases.json", without_words)
    in_japanese.edit(FILE, lambda d: d["texts"].pop(0))
    assert in_japanese.faults() == []
    summary = load_campaign(in_japanese.dir).phases[0].summary
    assert summary.in_language("ja") == ("1,000–1,500", "ja")


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (
            lambda d: d["texts"].pop(),
            'at $.texts: no translation of ph-advance, summary: "The regiment goes to',
        ),
        (
            lambda d: d["texts"][0].update(english="Both sides rest."),
            'at $.texts[0].english: the English is another by now: "Both sides gather."',
        ),
        (
            lambda d: d["texts"].append(d["texts"][1]),
            "at $.texts[2]: a second translation of ph-advance, summary",
        ),
        (
            lambda d: d["texts"].append(d["texts"][1] | {"of": "ph-advanc"}),
            '"ph-advanc" has no summary to be translated; did you mean "ph-advance"?',
        ),
        (
            lambda d: d["texts"].append(d["texts"][1] | {"field": "names"}),
            '"ph-advance" has no names to be translated',
        ),
        (lambda d: d.update(language="zh-Hant"), '"zh-Hant" is not the name of the folder'),
        (lambda d: d["texts"][0].pop("reviewed"), '"reviewed" is missing'),
    ],
)
def test_what_is_wrong_with_a_translation_is_said(
    in_japanese: Geodata, change: Callable[[Any], object], fault: str
) -> None:
    in_japanese.edit(FILE, change)
    (found,) = in_japanese.faults()
    assert found.startswith(FILE)
    assert fault in found


def test_a_text_in_an_entry_of_an_array_has_its_number_in_its_name(in_japanese: Geodata) -> None:
    def dispute(content: Any) -> None:
        content["accounts"][0]["versions"][1]["says"] = {"en": "A day later"}

    in_japanese.edit("accounts.json", dispute)
    texts = [
        {
            "of": of,
            "field": field,
            "english": english,
            "text": f"訳 {english}",
            "reviewed": False,
        }
        for of, field, english in texts_of_the_accounts(in_japanese)
    ]
    assert "versions[1].says" in {entry["field"] for entry in texts}
    content = {"language": "ja", "texts": texts}
    (in_japanese.dir / "texts/ja/accounts.json").write_text(json.dumps(content), "utf-8")
    assert in_japanese.faults() == []
    disputes = load_campaign(in_japanese.dir).disputes
    says = next(it for it in disputes if it.id == "ac-dongkou-reached").versions[1].says
    assert says is not None
    assert says.in_language("ja") == ("訳 A day later", "ja")


def texts_of_the_accounts(geodata: Geodata) -> Iterator[tuple[str, str, str]]:
    """Record, field and English of all that the small campaign's accounts say."""
    for account in json.loads((geodata.dir / "accounts.json").read_text("utf-8"))["accounts"]:
        for field in ("point", "reason"):
            yield account["id"], field, account[field]["en"]
        for index, version in enumerate(account["versions"]):
            for key in {"says", "unmoved"} & set(version):
                yield account["id"], f"versions[{index}].{key}", version[key]["en"]


def test_changed_english_is_found_in_every_file_that_translates_it(in_japanese: Geodata) -> None:
    def reword(content: Any) -> None:
        content["phases"][1]["summary"]["en"] = "The regiment goes to Dongkou."

    in_japanese.edit("phases.json", reword)
    assert in_japanese.faults() == [
        (
            f"{FILE}: at $.texts[1].english: the English is another by now: "
            '"The regiment goes to Dongkou."'
        )
    ]


def test_a_language_of_the_campaign_has_all_its_files(in_japanese: Geodata) -> None:
    in_japanese.edit("campaign.json", lambda d: d["languages"].append("ja"))
    faults = in_japanese.faults()
    assert "days.ja.json: the file is missing" in faults
    assert "texts/ja/claims.json: the file is missing" in faults
    assert f"{FILE}: the file is missing" not in faults


def test_a_day_is_told_in_words_of_the_english_of_now(geodata: Geodata) -> None:
    told = json.loads((geodata.dir / "days.en.json").read_text("utf-8"))["days"]
    days = [
        {
            "date": day["date"],
            "headline": "静かな日",
            "narrative": "静かな日。",
            "english": {"headline": day["headline"], "narrative": day["narrative"]},
            "reviewed": False,
        }
        for day in told
    ]
    content = json.dumps({"language": "ja", "days": days}, ensure_ascii=False)
    (geodata.dir / "days.ja.json").write_text(content, "utf-8")
    assert geodata.faults() == []
    geodata.edit("days.en.json", lambda d: d["days"][3].update(headline="Another"))
    assert geodata.faults() == [
        'days.ja.json: at $.days[3].english.headline: the English is another by now: "Another"'
    ]

"""No sentence of ours reaches a reader of another language in English unmarked.

A pseudo-locale stands in for Japanese: every text of the catalogue and of geodata/texts is
put in brackets. What is then left outside brackets in a page has not been translated, or is
a name, which nobody translates.
"""

import json
import re
import shutil
from collections.abc import Callable, Iterator
from gettext import NullTranslations

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app.campaign.campaign import Campaign
from app.config import Config
from tests.web.page_texts import page_texts

WORD = re.compile(r"[A-Za-z\u00c0-\u024f]{2,}")
BRACKETED = re.compile(r"⟦[^⟦⟧]*⟧")
HAN_OR_KANA = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
# Units, systems and file formats that are written alike in all languages.
ALIKE = {
    "km", "mi", "px", "WGS", "CC", "BY", "URL", "JSON", "CSV", "KML", "KMZ", "GPX", "ZIP", "CZML",
    "GeoJSON", "GeoPackage", "ORBAT", "Mapper", "BibTeX", "RIS", "CSL", "English",
}  # fmt: skip


class PseudoTranslations(NullTranslations):
    def gettext(self, message: str) -> str:
        return f"⟦{message}⟧"

    def ngettext(self, singular: str, plural: str, n: int) -> str:
        return f"⟦{singular if n == 1 else plural}⟧"

    ugettext, ungettext = gettext, ngettext


def in_brackets(content: object) -> object:
    """The texts of a file of translations, and nothing else of it, in brackets."""
    match content:
        case {"english": _}:
            return {
                key: f"⟦{value}⟧" if key in {"text", "headline", "narrative"} else value
                for key, value in content.items()
            }
        case dict():
            return {key: in_brackets(value) for key, value in content.items()}
        case list():
            return [in_brackets(item) for item in content]
    return content


@pytest.fixture(scope="module")
def pseudo_app(make_app: Callable[..., Flask], tmp_path_factory: pytest.TempPathFactory) -> Flask:
    geodata = tmp_path_factory.mktemp("pseudo") / "geodata"
    shutil.copytree(Config().geodata_dir, geodata)
    for path in [*geodata.glob("texts/ja/*.json"), geodata / "days.ja.json"]:
        content = in_brackets(json.loads(path.read_text("utf-8")))
        path.write_text(json.dumps(content, ensure_ascii=False), "utf-8")
    return make_app(geodata_dir=geodata)


@pytest.fixture
def pseudo_client(pseudo_app: Flask, monkeypatch: pytest.MonkeyPatch) -> FlaskClient:
    domain = "flask_babel.Domain.get_translations"
    monkeypatch.setattr(domain, lambda _domain: PseudoTranslations())
    return pseudo_app.test_client()


def every_kind_of_page(campaign: Campaign) -> Iterator[str]:
    yield from ("/", "/embed", "/units", "/places", "/events", "/sources", "/evidence")
    yield from ("/evidence/accounts", "/evidence/plausibility", "/evidence/article")
    yield from ("/help/embedding", "/help/downloads")
    yield from (f"/print?sheet={kind}" for kind in ("map", "worksheet", "six"))
    yield from ("/day/1945-04-06", "/day/1945-05-05", "/day/1945-06-07", "/no-such-page")
    yield from ("/day/1900-01-01", "/day/tomorrow", "/?claim=cl-shaoyang-zhijiang-100km")
    for kind, ids in {
        "units": campaign.order_of_battle.units,
        "places": campaign.gazetteer.by_id,
        "events": campaign.events,
        "sources": campaign.sources,
    }.items():
        yield from (f"/{kind}/{record_id}" for record_id in list(ids)[::15])


def names(campaign: Campaign) -> set[str]:
    """Words of the data that are written in Latin letters in every language."""
    own = [campaign.licence, campaign.data_version, *campaign.sources]
    own += [unit.designation for unit in campaign.order_of_battle]
    own += [unit.id for unit in campaign.order_of_battle]
    own += [source.url or "" for source in campaign.sources.values()]
    return {word for text in own for word in WORD.findall(text)} | ALIKE


def left_in_english(client: FlaskClient, allowed: set[str]) -> list[str]:
    campaign: Campaign = client.application.extensions["campaign"]
    found = []
    for path in every_kind_of_page(campaign):
        joint = "&" if "?" in path else "?"
        html = client.get(f"{path}{joint}lang=ja").text
        for language, text in page_texts(html):
            outside = text
            while BRACKETED.search(outside):
                outside = BRACKETED.sub(" ", outside)
            words = set(WORD.findall(outside)) - allowed
            if language == "ja" and words and not HAN_OR_KANA.search(outside):
                found.append(f"{path}: {text}")
    return found


def test_the_pseudo_locale_leaves_no_word_of_ours_untranslated(pseudo_client: FlaskClient) -> None:
    campaign = pseudo_client.application.extensions["campaign"]
    assert left_in_english(pseudo_client, names(campaign)) == []


def test_a_japanese_page_marks_what_is_not_japanese(real_client: FlaskClient) -> None:
    campaign = real_client.application.extensions["campaign"]
    assert left_in_english(real_client, names(campaign)) == []


def test_a_text_without_a_translation_is_found(pseudo_client: FlaskClient) -> None:
    campaign: Campaign = pseudo_client.application.extensions["campaign"]
    summary = campaign.phases[0].summary
    assert "⟦" in summary.in_language("ja").text
    assert left_in_english(pseudo_client, set()) != []


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant", "ja"])
def test_nothing_of_ours_falls_back_to_english(real_app: Flask, language: str) -> None:
    campaign: Campaign = real_app.extensions["campaign"]
    texts = [
        names for entry in campaign.days.values() for names in (entry.headline, entry.narrative)
    ]
    texts += [
        names for event in campaign.events.values() for names in (event.titles, event.summary)
    ]
    texts += [names for phase in campaign.phases for names in (phase.names, phase.summary)]
    texts += [claim.statement for claim in campaign.claims.values()]
    texts += [source.grade_reason for source in campaign.sources.values()]
    assert {text.in_language(language).language for text in texts} == {language}

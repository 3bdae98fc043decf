"""No sentence of ours reaches a reader of another language in English unmarked."""

from collections.abc import Callable, Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app.campaign.campaign import Campaign
from tests.page_texts import PageText, page_texts
from tests.pseudo_locale import (
    CATALOGUE,
    HAN_OR_KANA,
    PseudoTranslations,
    left_in_english,
    names,
    pseudo_geodata,
)


@pytest.fixture(scope="module", params=["ja", "zh-Hant"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def pseudo_app(
    make_app: Callable[..., Flask], tmp_path_factory: pytest.TempPathFactory, language: str
) -> Flask:
    return make_app(geodata_dir=pseudo_geodata(tmp_path_factory.mktemp("pseudo"), language))


@pytest.fixture
def pseudo_client(pseudo_app: Flask, monkeypatch: pytest.MonkeyPatch) -> FlaskClient:
    monkeypatch.setattr(CATALOGUE, lambda _domain: PseudoTranslations())
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


def texts_of(client: FlaskClient, path: str, language: str) -> Iterator[PageText]:
    joint = "&" if "?" in path else "?"
    return page_texts(client.get(f"{path}{joint}lang={language}").text)


def test_the_pseudo_locale_leaves_no_word_of_ours_untranslated(
    pseudo_client: FlaskClient, language: str
) -> None:
    campaign: Campaign = pseudo_client.application.extensions["campaign"]
    allowed = names(campaign)
    left = [
        f"{path}: {text}"
        for path in every_kind_of_page(campaign)
        for text in left_in_english(
            texts_of(pseudo_client, path, language), language, campaign, allowed
        )
    ]
    assert left == []


@pytest.mark.parametrize("own", ["ja", "zh-Hant", "zh-Hans"])
def test_a_page_marks_what_is_not_in_its_language(real_client: FlaskClient, own: str) -> None:
    """Names in Latin letters may stand within a sentence; none is a text of its own."""
    campaign: Campaign = real_client.application.extensions["campaign"]
    allowed = names(campaign)
    left = [
        f"{path}: {text}"
        for path in every_kind_of_page(campaign)
        for text in left_in_english(texts_of(real_client, path, own), own, campaign, allowed)
        if not HAN_OR_KANA.search(text)
    ]
    assert left == []


def test_a_text_without_a_translation_is_found(pseudo_client: FlaskClient, language: str) -> None:
    campaign: Campaign = pseudo_client.application.extensions["campaign"]
    assert "⟦" in campaign.phases[0].summary.in_language(language).text
    texts = [PageText(language, "⟦Day⟧"), PageText(language, "5月 Held by Japan")]
    texts += [PageText("en", "Held by Japan")]
    assert list(left_in_english(texts, language, campaign, set())) == ["5月 Held by Japan"]


@pytest.mark.parametrize("own", ["zh-Hans", "zh-Hant", "ja"])
def test_nothing_of_ours_falls_back_to_english(real_app: Flask, own: str) -> None:
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
    assert {text.in_language(own).language for text in texts} == {own}

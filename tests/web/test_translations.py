"""Nothing on a page waits for a translation."""

import json
import re

import pytest
from flask import Flask
from flask_babel import force_locale

from app.campaign.campaign import Campaign
from app.loading.punctuation import narrow_marks
from app.web import wording
from tools.translations import (
    LOCALES,
    SCRIPT_MSGIDS_FILE,
    TEMPLATE_FILE,
    po_file,
    read_catalogue,
    script_msgids,
    template,
)

PLACEHOLDER = re.compile(r"%\(\w+\)s|\{\w+\}")


def texts(catalogue: object) -> set[str]:
    return {str(message.id) for message in catalogue if message.id}  # type: ignore[attr-defined]


def test_the_template_has_every_text_of_the_code() -> None:
    assert texts(read_catalogue(TEMPLATE_FILE)) == texts(template())
    assert json.loads(SCRIPT_MSGIDS_FILE.read_text("utf-8")) == script_msgids()


@pytest.mark.parametrize("locale", LOCALES)
def test_every_text_is_translated(locale: str) -> None:
    catalogue = read_catalogue(po_file(locale))
    assert not catalogue.fuzzy
    assert texts(catalogue) == texts(template())
    waiting = [message.id for message in catalogue if not message.string or message.fuzzy]
    assert waiting == []


@pytest.mark.parametrize("locale", LOCALES)
def test_the_catalogues_have_the_punctuation_of_their_script(locale: str) -> None:
    translated = [str(message.string) for message in read_catalogue(po_file(locale)) if message.id]
    assert {text: marks for text in translated if (marks := narrow_marks(text))} == {}


@pytest.mark.parametrize("locale", LOCALES)
def test_a_translation_keeps_the_places_of_values(locale: str) -> None:
    for message in read_catalogue(po_file(locale)):
        here, there = (sorted(PLACEHOLDER.findall(str(t))) for t in (message.id, message.string))
        if message.id:
            assert here == there, message.id


def test_every_term_of_the_data_has_a_word(real_app: Flask) -> None:
    campaign: Campaign = real_app.extensions["campaign"]
    used = {
        "arm": {unit.arm for unit in campaign.order_of_battle},
        "committed": {unit.committed for unit in campaign.order_of_battle},
        "echelon": {unit.echelon for unit in campaign.order_of_battle},
        "event kind": {event.kind for event in campaign.events.values()},
        "holder": {holding.holder for holding in campaign.holdings},
        "place kind": {place.kind for place in campaign.gazetteer},
        "source kind": {source.kind for source in campaign.sources.values()},
        "source language": {source.language for source in campaign.sources.values()},
    }
    for kind, terms in used.items():
        assert terms <= set(wording.TERMS[kind]), kind


def test_every_movement_can_be_told_in_every_language(real_app: Flask) -> None:
    campaign: Campaign = real_app.extensions["campaign"]
    for locale in ("en", *LOCALES):
        with real_app.test_request_context(), force_locale(locale):
            for movements in campaign.movements.values():
                for movement in movements:
                    assert "Dongkou" in wording.doing(movement, "Zhijiang", "Dongkou")

"""What a search finds, and the index by which the browser finds the same, as JSON."""

from typing import Any, Final

from app.campaign.campaign import Campaign
from app.finding import CampaignGeocoder, Index, Match, Subject
from app.finding.folding import HAN_WORDS, WORDS
from app.finding.subjects import EVENT, KINDS, PERSON, PLACE
from app.web.current import current_campaign, once
from app.web.language import gettext
from app.web.params import UnreadableParameterError
from app.web.wording import name_use, span_in_words, term

Record = dict[str, Any]

LONGEST_QUERY: Final = 100


def current_index() -> Index:
    return once("geocoder", lambda: CampaignGeocoder(current_campaign())).index


def readable_query(text: str) -> str:
    """The query. Raises UnreadableParameterError where there is none, or too much of it."""
    if not text.strip() or len(text) > LONGEST_QUERY:
        raise UnreadableParameterError("q", text, f"1 … {LONGEST_QUERY} characters")
    return text


def match_record(match: Match, campaign: Campaign, language: str) -> Record:
    """`matched` is the name that was found, `note` whose name it is or was."""
    subject, key = match.subject, match.key
    return {
        **_subject_record(subject, campaign, language),
        "matched": key.text,
        "note": name_use(subject.kind, key.use),
    }


def index_record(index: Index, campaign: Campaign, language: str) -> Record:
    """All subjects, most important first, with their keys as [text, use].

    `notes` are by kind and use; `characters` alternate between a form and its simplified one.
    """
    folding = index.folding
    uses = sorted({key.use for subject, _ in index.entries for key in subject.keys})
    return {
        "data_version": campaign.data_version,
        "language": language,
        "characters": "".join(form + plain for form, plain in folding.characters.items()),
        "words": WORDS,
        "han_words": HAN_WORDS,
        "notes": {kind: {use: name_use(kind, use) for use in uses} for kind in KINDS},
        "subjects": [
            {**_subject_record(subject, campaign, language), "keys": list(map(list, subject.keys))}
            for subject, _ in index.entries
        ],
    }


def _subject_record(subject: Subject, campaign: Campaign, language: str) -> Record:
    name = subject.names.in_language(language)
    return {
        "id": subject.id,
        "kind": subject.kind,
        "name": name.text,
        "name_language": name.language,
        "target": subject.target_id,
        "about": _about(subject, campaign, language),
    }


def _about(subject: Subject, campaign: Campaign, language: str) -> str:
    """What it is, in a few words: a county seat, a division of a side, an event's days."""
    if subject.kind == PLACE:
        return term("place kind", campaign.gazetteer.place(subject.target_id).kind)
    if subject.kind == EVENT:
        span = campaign.event(subject.target_id).span
        return span_in_words(span.first, span.last)
    unit = campaign.order_of_battle.unit(subject.target_id)
    if subject.kind == PERSON:
        return gettext("commander: %(unit)s", unit=unit.names.in_language(language).text)
    side = campaign.order_of_battle.sides[unit.side_id].names.in_language(language).text
    return f"{term('echelon', unit.echelon)} · {side}"

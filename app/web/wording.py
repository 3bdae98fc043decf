"""Words for the data's terms, in the reader's language.

The sentences on what a unit does are the same as the player's, so that both share one
translation.
"""

from collections.abc import Mapping
from datetime import date
from typing import Final

from babel.dates import format_date
from flask_babel import lazy_gettext
from flask_babel.speaklater import LazyString

from app.campaign.trajectory import Movement
from app.web.language import current_locale, gettext

Words = Mapping[str, LazyString]

ON_THE_WAY: Final[Words] = {
    "advance": lazy_gettext("advancing from {start} to {place}"),
    "airlift": lazy_gettext("flown from {start} to {place}"),
    "assemble": lazy_gettext("assembling at {place}, coming from {start}"),
    "attack": lazy_gettext("attacking from {start} towards {place}"),
    "breakout": lazy_gettext("breaking out from {start} to {place}"),
    "counterattack": lazy_gettext("counter-attacking from {start} towards {place}"),
    "defend": lazy_gettext("moving from {start} to defend {place}"),
    "encircle": lazy_gettext("moving from {start} to encircle {place}"),
    "encircled": lazy_gettext("encircled between {start} and {place}"),
    "hold": lazy_gettext("moving from {start} to hold {place}"),
    "march": lazy_gettext("marching from {start} to {place}"),
    "pursuit": lazy_gettext("pursuing from {start} to {place}"),
    "reserve": lazy_gettext("going into reserve at {place}, from {start}"),
    "siege": lazy_gettext("moving from {start} to besiege {place}"),
    "withdraw": lazy_gettext("withdrawing from {start} to {place}"),
}
ON_THE_SPOT: Final[Words] = {
    "advance": lazy_gettext("advancing at {place}"),
    "assemble": lazy_gettext("assembling at {place}"),
    "attack": lazy_gettext("attacking at {place}"),
    "breakout": lazy_gettext("breaking out at {place}"),
    "counterattack": lazy_gettext("counter-attacking at {place}"),
    "defend": lazy_gettext("defending {place}"),
    "encircle": lazy_gettext("encircling {place}"),
    "encircled": lazy_gettext("encircled at {place}"),
    "hold": lazy_gettext("holding {place}"),
    "march": lazy_gettext("on the march at {place}"),
    "pursuit": lazy_gettext("pursuing at {place}"),
    "reserve": lazy_gettext("in reserve at {place}"),
    "siege": lazy_gettext("besieging {place}"),
    "withdraw": lazy_gettext("withdrawing at {place}"),
}
CONFIDENCE: Final[Words] = {
    "documented": lazy_gettext("documented"),
    "approximate": lazy_gettext("approximate"),
    "inferred": lazy_gettext("inferred"),
}
ECHELONS: Final[Words] = {
    "theatre": lazy_gettext("Theatre"),
    "army-group": lazy_gettext("Army group"),
    "front-army": lazy_gettext("Front army"),
    "air-force": lazy_gettext("Air force"),
    "army": lazy_gettext("Army"),
    "corps": lazy_gettext("Corps"),
    "division": lazy_gettext("Division"),
    "wing": lazy_gettext("Wing"),
    "brigade": lazy_gettext("Brigade"),
    "group": lazy_gettext("Group"),
    "regiment": lazy_gettext("Regiment"),
    "detachment": lazy_gettext("Detachment"),
    "squadron": lazy_gettext("Squadron"),
    "battalion": lazy_gettext("Battalion"),
}
ARMS: Final[Words] = {
    "advisers": lazy_gettext("advisers"),
    "air": lazy_gettext("air"),
    "artillery": lazy_gettext("artillery"),
    "bomber": lazy_gettext("bombers"),
    "engineers": lazy_gettext("engineers"),
    "fighter": lazy_gettext("fighters"),
    "guerrilla": lazy_gettext("guerrillas"),
    "headquarters": lazy_gettext("headquarters"),
    "infantry": lazy_gettext("infantry"),
    "mixed": lazy_gettext("mixed"),
    "transport": lazy_gettext("transport"),
}
COMMITTED: Final[Words] = {
    "yes": lazy_gettext("committed"),
    "partly": lazy_gettext("partly committed"),
    "no": lazy_gettext("not committed"),
}
EVENT_KINDS: Final[Words] = {
    "aftermath": lazy_gettext("aftermath"),
    "airlift": lazy_gettext("airlift"),
    "airstrike": lazy_gettext("air strike"),
    "background": lazy_gettext("background"),
    "capture": lazy_gettext("capture"),
    "conference": lazy_gettext("conference"),
    "counterattack": lazy_gettext("counter-attack"),
    "crossing": lazy_gettext("crossing"),
    "engagement": lazy_gettext("engagement"),
    "order": lazy_gettext("order"),
    "pursuit": lazy_gettext("pursuit"),
    "recapture": lazy_gettext("recapture"),
    "siege": lazy_gettext("siege"),
    "withdrawal": lazy_gettext("withdrawal"),
}
PLACE_KINDS: Final[Words] = {
    "airfield": lazy_gettext("airfield"),
    "area": lazy_gettext("area"),
    "city": lazy_gettext("city"),
    "county-seat": lazy_gettext("county seat"),
    "crossing": lazy_gettext("river crossing"),
    "mountain": lazy_gettext("mountain"),
    "pass": lazy_gettext("pass"),
    "river-point": lazy_gettext("point on a river"),
    "town": lazy_gettext("town"),
    "village": lazy_gettext("village"),
}
# How a place came by its position.
PLACE_METHODS: Final[Words] = {
    "two-source": lazy_gettext("two sources"),
    "one-source": lazy_gettext("one source"),
    "estimated": lazy_gettext("estimated"),
}
HOLDERS: Final[Words] = {
    "china": lazy_gettext("in Chinese hands"),
    "japan": lazy_gettext("in Japanese hands"),
    "contested": lazy_gettext("contested"),
}
SOURCE_KINDS: Final[Words] = {
    "encyclopaedia": lazy_gettext("encyclopaedia"),
    "local-history": lazy_gettext("local history"),
    "official-history": lazy_gettext("official history"),
    "press": lazy_gettext("press"),
    "primary": lazy_gettext("primary source"),
    "secondary": lazy_gettext("secondary work"),
    "web": lazy_gettext("web page"),
}
SOURCE_LANGUAGES: Final[Words] = {
    "en": lazy_gettext("English"),
    "fr": lazy_gettext("French"),
    "ja": lazy_gettext("Japanese"),
    "zh": lazy_gettext("Chinese"),
}
READINGS: Final[Words] = {
    "not-read": lazy_gettext("not read; known through works that quote it"),
    "opening": lazy_gettext("only its opening read"),
    "opening-or-whole": lazy_gettext("its opening read, or the whole of a short text"),
    "part": lazy_gettext("read in part"),
    "whole": lazy_gettext("read in whole"),
    "own-work": lazy_gettext("our own work"),
    "not-noted": lazy_gettext("how much was read is not noted"),
}
# Whose name it is by which something was found, and when; see app/finding/keys.py.
NAME_USES: Final[Words] = {
    "always": lazy_gettext("the same in 1945"),
    "chinese": lazy_gettext("Chinese name"),
    "county": lazy_gettext("county or city of today"),
    "designation": lazy_gettext("short name on the map"),
    "japanese": lazy_gettext("Japanese name"),
    "name": lazy_gettext("name of today"),
    "number": lazy_gettext("number"),
    "simplified": lazy_gettext("Chinese name, simplified characters"),
    "traditional": lazy_gettext("Chinese name, traditional characters, as in 1945"),
    "wartime": lazy_gettext("spelling of 1945"),
}
TERMS: Final[Mapping[str, Words]] = {
    "arm": ARMS,
    "committed": COMMITTED,
    "confidence": CONFIDENCE,
    "echelon": ECHELONS,
    "event kind": EVENT_KINDS,
    "holder": HOLDERS,
    "name use": NAME_USES,
    "place kind": PLACE_KINDS,
    "place method": PLACE_METHODS,
    "read": READINGS,
    "source kind": SOURCE_KINDS,
    "source language": SOURCE_LANGUAGES,
}


def term(kind: str, key: str) -> str:
    """The word for a term of the data; the term itself where the table lacks it."""
    return str(TERMS[kind].get(key, key))


def name_use(kind: str, use: str) -> str:
    """When a name of a place, unit, person or event was used; empty where it is its only one."""
    return "" if use == "name" and kind != "place" else term("name use", use)


def doing(movement: Movement, start: str, place: str) -> str:
    """What a unit does in a movement, from `start` to `place` (names)."""
    moving = movement.start_id != movement.place_id
    sentence = (ON_THE_WAY if moving else ON_THE_SPOT)[movement.action]
    return str(sentence).format(start=start, place=place)


def certainty_in_words(counts: Mapping[str, int]) -> str:
    """How many of a day's positions are documented, approximate, inferred."""
    sentence = gettext(
        "Positions today: {documented} of {all} documented, {approximate} approximate, "
        "{inferred} inferred."
    )
    return sentence.format(all=sum(counts.values()), **counts)


def day_in_words(day: date, *, weekday: bool = False) -> str:
    """The date as the reader's language writes it: 5 May 1945, 1945年5月5日."""
    locale = current_locale()
    # Babel's plain English is American.
    form = "d MMMM y" if locale == "en" else "long"
    words = format_date(day, form, locale=locale)
    if not weekday:
        return words
    name = format_date(day, "EEEE", locale=locale)
    return f"{name}, {words}" if locale == "en" else f"{words} {name}"


def weekday_in_words(day: date) -> str:
    return format_date(day, "EEEE", locale=current_locale())


def span_in_words(first: date, last: date) -> str:
    if first == last:
        return day_in_words(first)
    return gettext("%(first)s to %(last)s", first=day_in_words(first), last=day_in_words(last))

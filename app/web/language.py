"""Which of the four languages a reader gets, and addresses that keep it."""

import json
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import urlencode

import flask_babel
from flask import g, request, url_for
from werkzeug.datastructures import LanguageAccept

from app.campaign.names import LANGUAGES
from app.web.params import KNOWN_PARAMETERS

# The catalogues' directories carry the names that Babel gives to locales.
LOCALES: Final[Mapping[str, str]] = {
    "en": "en",
    "zh-Hans": "zh_Hans",
    "zh-Hant": "zh_Hant",
    "ja": "ja",
}
# Each language in its own name, for the language switch.
OWN_NAMES: Final[Mapping[str, str]] = {
    "en": "English",
    "zh-Hans": "简体中文",
    "zh-Hant": "繁體中文",
    "ja": "日本語",
}
# What browsers send; a longer tag counts as its beginning (zh-Hant-TW, ja-JP).
ASKED_AS: Final[Mapping[str, str]] = {
    "en": "en",
    "ja": "ja",
    "zh": "zh-Hans",
    "zh-hans": "zh-Hans",
    "zh-cn": "zh-Hans",
    "zh-sg": "zh-Hans",
    "zh-hant": "zh-Hant",
    "zh-tw": "zh-Hant",
    "zh-hk": "zh-Hant",
    "zh-mo": "zh-Hant",
}
DEFAULT: Final = "en"
# Werkzeug's converter for a language in an address.
IN_ADDRESS: Final = f"any({', '.join(map(json.dumps, LANGUAGES))})"


def language_asked_for(accepted: LanguageAccept) -> str:
    """The reader's first language that the atlas speaks, English where it speaks none."""
    for tag, quality in accepted:
        subtags = tag.lower().replace("_", "-").split("-")[:3]
        for length in range(len(subtags), 0, -1):
            language = ASKED_AS.get("-".join(subtags[:length]))
            if language and quality > 0:
                return language
    return DEFAULT


def language_in_path(path: str) -> str | None:
    """The language that an address such as /ja/day/1945-05-05 begins with."""
    first = path.split("/", 2)[1] if path.startswith("/") else ""
    return first if first in LANGUAGES else None


def current_language() -> str:
    language: str = g.get("language", DEFAULT)
    return language


def current_locale() -> str:
    return LOCALES[current_language()]


def gettext(text: str, **values: object) -> str:
    """`text` in the reader's language, with `values` put in for %(name)s."""
    return str(flask_babel.gettext(text, **values))


def page_url(endpoint: str, **values: Any) -> str:
    """Address of a page, in the language that the present address asks for.

    A page reached without any language in its address links to others without one.
    """
    if g.get("language_in_address"):
        return url_for(f"local.{endpoint}", prefix=current_language(), **values)
    return url_for(f"pages.{endpoint}", **values)


def own_query(without: frozenset[str] = frozenset()) -> str:
    """The present address's query, of the parameters that are ours; commas stay readable."""
    own = [
        (name, value)
        for name, value in request.args.items()
        if name in KNOWN_PARAMETERS and name not in without
    ]
    return urlencode(own, safe=",;")


def canonical_url() -> str:
    """The present page's absolute address, without what mail and messengers added."""
    query = own_query()
    return request.base_url + (f"?{query}" if query else "")


def alternates() -> list[dict[str, Any]]:
    """The present page in each language: `language`, `label`, `url`, `current`."""
    prefix = language_in_path(request.path)
    bare = request.path[len(prefix) + 1 :] if prefix else request.path
    kept = own_query(without=frozenset({"lang"}))
    return [
        {
            "language": language,
            "label": OWN_NAMES[language],
            "url": f"/{language}{bare or '/'}" + (f"?{kept}" if kept else ""),
            "current": language == current_language(),
        }
        for language in LANGUAGES
    ]

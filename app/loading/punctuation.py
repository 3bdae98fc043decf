"""Chinese and Japanese texts have the punctuation of their script, not that of ASCII.

Titles of sources and spellings of the time are copied as they were printed, and are not
looked at.
"""

import re
from collections.abc import Iterator
from typing import Any, Final

from app.loading.documents import Document
from app.loading.faults import Fault

# The keys under which a name or a text is in Han characters or kana.
OF_A_LANGUAGE: Final = frozenset({"zh-Hans", "zh-Hant", "ja", "native"})
# The fields of a translation that are in the language of its file.
TRANSLATED: Final = frozenset({"text", "headline", "narrative"})
MASTER: Final = "english"

WIDE: Final = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？", "(": "（", ")": "）"}
_SCRIPT: Final = "[\u3001-\u30ff\u3400-\u9fff\uff00-\uff60]"
_NARROW: Final = re.compile(rf"(?<={_SCRIPT})[,;:!?()]|[,;:!?()](?={_SCRIPT})")


def narrow_marks(text: str) -> list[str]:
    """The ASCII marks of `text` that touch a Han character, kana or a full-width mark."""
    return _NARROW.findall(text)


def punctuation_faults(document: Document) -> Iterator[Fault]:
    """Names and texts of one file with an ASCII mark where the script has its own."""
    language = document.content.get("language") if isinstance(document.content, dict) else None
    fields = OF_A_LANGUAGE if language in (None, "en") else OF_A_LANGUAGE | TRANSLATED
    for path, text in _texts(document.content, "$", fields):
        if marks := narrow_marks(text):
            wide = " ".join(WIDE[mark] for mark in dict.fromkeys(marks))
            message = f'"{" ".join(dict.fromkeys(marks))}" beside Chinese or Japanese: write {wide}'
            yield Fault(document.file, path, message)


def _texts(value: Any, path: str, fields: frozenset[str]) -> Iterator[tuple[str, str]]:
    match value:
        case dict():
            for key, item in value.items():
                if key in fields and isinstance(item, str):
                    yield f"{path}.{key}", item
                elif key != MASTER:
                    yield from _texts(item, f"{path}.{key}", fields)
        case list():
            for index, item in enumerate(value):
                yield from _texts(item, f"{path}[{index}]", fields)

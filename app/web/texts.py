"""The scripts' texts, in the page's language."""

import json
from importlib.resources import files
from typing import Final

from flask_babel import get_translations

MSGIDS_FILE: Final = "script_msgids.json"


def script_texts(language: str) -> dict[str, str]:
    """Translation of each text of the browser's modules, by the English one.

    Empty in English: the scripts hold it themselves.
    """
    if language == "en":
        return {}
    catalogue = get_translations()
    return {msgid: catalogue.ugettext(msgid) for msgid in script_msgids()}


def script_msgids() -> list[str]:
    """What the modules of static/src ask `t()` for; `pybabel` found them (see babel.cfg)."""
    text = files("app.translations").joinpath(MSGIDS_FILE).read_text(encoding="utf-8")
    msgids: list[str] = json.loads(text)
    return msgids

"""A campaign whose every name tries to be something else than text."""

import json
import shutil
from pathlib import Path
from typing import Any, Final

# What a title may hold: markup, quotes of all kinds, formulas, marks that turn the direction.
TITLES: Final = {
    "script": "</script><script>alert(1)</script>",
    "image": "<img src=x onerror=alert(1)>",
    "quotes": "\"double\" 'single' `backticks` ${expression}",
    "direction": "\u202eright to left\u202c \u200fmark\u200e",
    "cdata": "]]><b>bold</b>&amp;&#60;",
    "formula": '=HYPERLINK("https://example.org","click")',
}
# Texts that readers see, by the keys that hold them.
TEXTS: Final = {"names", "titles", "summary", "headline", "narrative"}


def hostile_copy(geodata_dir: Path, target_dir: Path, title: str) -> Path:
    """A copy of the data in which every name and text is `title`."""
    shutil.copytree(geodata_dir, target_dir)
    for path in [*target_dir.rglob("*.json"), *target_dir.rglob("*.geojson")]:
        if "schemas" in path.parts:
            continue
        content = json.loads(path.read_text(encoding="utf-8"))
        changed = json.dumps(_renamed(content, title), ensure_ascii=False)
        path.write_text(changed, encoding="utf-8")
    return target_dir


def _renamed(value: Any, title: str, *, is_text: bool = False) -> Any:
    if isinstance(value, dict):
        if value.get("field") in TEXTS:
            # A translation is held to the English it translates.
            return {**value, "english": title, "text": title}
        return {k: _renamed(v, title, is_text=is_text or k in TEXTS) for k, v in value.items()}
    if isinstance(value, list):
        return [_renamed(item, title) for item in value]
    return title if is_text and isinstance(value, str) else value

"""Bring the catalogues up to date with the texts in the code.

`python -m tools.translations` finds every text in the Python code, the templates and the
browser's modules, writes messages.pot and script_msgids.json, and adds new texts to the
catalogue of each language, where they wait for a translation.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po, write_po

ROOT: Final = Path(__file__).resolve().parents[1]
TRANSLATIONS_DIR: Final = ROOT / "app" / "translations"
TEMPLATE_FILE: Final = TRANSLATIONS_DIR / "messages.pot"
SCRIPT_MSGIDS_FILE: Final = TRANSLATIONS_DIR / "script_msgids.json"
LOCALES: Final = ("zh_Hans", "zh_Hant", "ja")
KEYWORDS: Final = {"_": None, "gettext": None, "lazy_gettext": None, "t": None}


def msgids_in(folder: Path) -> Iterator[tuple[str, str]]:
    """Each text in `folder` with the file it stands in, relative to the project."""
    with (TRANSLATIONS_DIR / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)
    found = extract_from_dir(str(folder), methods, options, KEYWORDS)
    for filename, _line, message, _comments, _context in found:
        path = (folder / filename).relative_to(ROOT).as_posix()
        yield (message if isinstance(message, str) else message[0]), path


def template() -> Catalog:
    """All texts of the project, in a fixed order; locations are files without lines."""
    places: dict[str, set[str]] = {}
    for folder in (ROOT / "app", ROOT / "static" / "src"):
        for msgid, path in msgids_in(folder):
            places.setdefault(msgid, set()).add(path)
    catalogue = Catalog(project="west-hunan-atlas", charset="utf-8")
    for msgid in sorted(places, key=lambda msgid: (sorted(places[msgid]), msgid)):
        catalogue.add(msgid, locations=[(path, 0) for path in sorted(places[msgid])])
    return catalogue


def script_msgids() -> list[str]:
    return sorted({msgid for msgid, _path in msgids_in(ROOT / "static" / "src")})


def read_catalogue(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file)


def po_file(locale: str) -> Path:
    return TRANSLATIONS_DIR / locale / "LC_MESSAGES" / "messages.po"


def main() -> int:
    catalogue = template()
    _write(TEMPLATE_FILE, catalogue, omit_header=True)
    text = json.dumps(script_msgids(), ensure_ascii=False, indent=2)
    SCRIPT_MSGIDS_FILE.write_text(text + "\n", encoding="utf-8")
    for locale in LOCALES:
        path = po_file(locale)
        known = read_catalogue(path) if path.exists() else Catalog(locale=locale)
        _update(known, catalogue)
        _write(path, known)
        missing = sum(not message.string for message in known if message.id)
        sys.stdout.write(f"{locale}: {missing} of {len(known)} texts wait for a translation\n")
    return 0


def _update(known: Catalog, catalogue: Catalog) -> None:
    """Add what is new and drop what is gone; the header says nothing that changes by itself."""
    created = known.creation_date
    known.update(catalogue, no_fuzzy_matching=True)
    known.creation_date = created
    known.header_comment = f"# Texts of the atlas, {known.locale_identifier}."
    known.project, known.version = "west-hunan-atlas", "1"
    known.msgid_bugs_address = known.last_translator = known.language_team = ""
    # A fuzzy header would keep the whole catalogue from being compiled.
    known.fuzzy = False


def _write(path: Path, catalogue: Catalog, *, omit_header: bool = False) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(
            file,
            catalogue,
            width=0,
            include_lineno=False,
            ignore_obsolete=True,
            omit_header=omit_header,
        )


if __name__ == "__main__":
    sys.exit(main())

"""Our own words in other languages: texts/<language>/<shape>.json and days.<language>.json.

A translation stands beside a copy of the English that it translates, so that a sentence
that has changed since is found out and not read on as if it still said the same.
"""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any, Final, NamedTuple

from app.campaign.names import LANGUAGES, MASTER_LANGUAGE, Names
from app.loading.documents import JsonObject
from app.loading.faults import Fault, hint
from app.loading.records import Record, Records

# Which fields of which records are our words; [] takes each entry of an array. Names of
# places, units and sides are not: they are looked up, never translated.
FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "sides": ("role",),
    "sources": ("genre", "grade_reason", "used_for"),
    "gazetteer": ("county_today", "source", "note"),
    "routes": ("built", "note"),
    "order_of_battle": ("strength", "notes"),
    "movements": ("note",),
    "events": ("titles", "summary"),
    "phases": ("names", "short_names", "summary"),
    "claims": ("statement", "note"),
    "air": ("names", "detail", "figure"),
    "accounts": ("point", "versions[].says", "versions[].unmoved", "reason"),
    "plausibility": ("reason",),
    "statements": ("says", "ruling"),
}
OF_A_DAY: Final = ("headline", "narrative")
SHOWN_OF_A_TEXT: Final = 60


class Original(NamedTuple):
    """One text of a record as the record itself gives it, by language; English is always there."""

    record: Record
    field: str
    given: Mapping[str, str]

    @property
    def english(self) -> str:
        return self.given[MASTER_LANGUAGE]


# By record and field.
Originals = Mapping[tuple[str, str], Original]
# Shape, record, field, language.
Key = tuple[str, str, str, str]


def translation_faults(records: Records) -> Iterator[Fault]:
    """Texts without a translation, translations of other words than the English of now."""
    by_file = records.by_file("texts")
    for file, head in records.heads.items():
        if file.startswith("texts/"):
            yield from _faults_of_a_file(records, file, head, by_file.get(file, []))
    yield from _missing_files(records)
    yield from _days_of_other_words(records)


def in_all_languages(records: Records) -> None:
    """Put each text of each record in place as an object by language."""
    translated: dict[Key, str] = {}
    for file, entries in records.by_file("texts").items():
        shape, language = PurePosixPath(file).stem, records.heads[file]["language"]
        for entry in entries:
            key = shape, entry.value["of"], entry.value["field"], language
            translated[key] = entry.value["text"]
    for shape in FIELDS:
        records.by_shape[shape] = [
            replace(record, value=_joined(records, shape, record, translated))
            for record in records[shape]
        ]


def text_of(value: JsonObject, field: str) -> Names | None:
    """A record's text in all languages, once it is put in place; None where it has none."""
    return Names(value[field]) if field in value else None


def _joined(
    records: Records, shape: str, record: Record, translated: Mapping[Key, str]
) -> JsonObject:
    """The record's value with each of its texts in all the languages that have it."""
    own_name = _name_of(records, record)
    joined = deepcopy(record.value)
    for original in _originals_of(shape, record):
        texts = dict(original.given)
        for language in LANGUAGES:
            text = translated.get((shape, own_name, original.field, language))
            if text is not None:
                texts[language] = text
            elif not _has_words(original.english):
                texts[language] = original.english
        _put(joined, original.field, texts)
    return joined


def _faults_of_a_file(
    records: Records, file: str, head: JsonObject, entries: list[Record]
) -> Iterator[Fault]:
    path = PurePosixPath(file)
    shape, language = path.stem, head["language"]
    if language != path.parent.name:
        yield Fault(file, "$.language", f'"{language}" is not the name of the folder')
        return
    if shape not in FIELDS:
        yield Fault(file, None, f"nothing is translated of {shape}{hint(shape, list(FIELDS))}")
        return
    if shape in records.broken or file in records.faulty_files:
        return
    originals = _originals(records, shape, language)
    seen: set[tuple[str, str]] = set()
    for entry in entries:
        yield from _faults_of_an_entry(entry, originals, seen)
    for (of, field), original in originals.items():
        if (of, field) not in seen:
            yield Fault(file, "$.texts", _not_translated(of, field, original.english))


def _faults_of_an_entry(
    entry: Record, originals: Originals, seen: set[tuple[str, str]]
) -> Iterator[Fault]:
    key = entry.value["of"], entry.value["field"]
    if key in seen:
        yield entry.fault(f"a second translation of {key[0]}, {key[1]}")
    seen.add(key)
    original = originals.get(key)
    if original is None:
        near = hint(key[0], [of for of, field in originals if field == key[1]])
        yield entry.fault(f'"{key[0]}" has no {key[1]} to be translated{near}', ".of")
    elif entry.value["english"] != original.english:
        yield entry.fault(_changed(original.english), ".english")


def _missing_files(records: Records) -> Iterator[Fault]:
    """A language that the campaign is told in has a file for all that has words."""
    head = records.campaign
    for language in (head or {}).get("languages", ()):
        if language == MASTER_LANGUAGE:
            continue
        wanted = [f"days.{language}.json"]
        wanted += [
            f"texts/{language}/{shape}.json"
            for shape in FIELDS
            if _originals(records, shape, language)
        ]
        for file in wanted:
            if file not in records.heads and file not in records.faulty_files:
                yield Fault(file, None, "the file is missing")


def _days_of_other_words(records: Records) -> Iterator[Fault]:
    days = records.by_file("days")
    english = {entry.value["date"]: entry for entry in days.get("days.en.json", [])}
    for file, entries in days.items():
        for entry in entries if file != "days.en.json" else ():
            if (master := english.get(entry.value["date"])) is None:
                continue
            for field in OF_A_DAY:
                if entry.value["english"][field] != master.value[field]:
                    yield entry.fault(_changed(master.value[field]), f".english.{field}")


def _originals(records: Records, shape: str, language: str) -> Originals:
    """All texts of a shape that need a translation into `language`, by record and field."""
    return {
        (_name_of(records, record), original.field): original
        for record in records[shape]
        for original in _originals_of(shape, record)
        if language not in original.given and _has_words(original.english)
    }


def _originals_of(shape: str, record: Record) -> Iterator[Original]:
    for pointer in FIELDS[shape]:
        for field, value in _texts_at(record.value, pointer):
            given = {MASTER_LANGUAGE: value} if isinstance(value, str) else value
            yield Original(record, field, given)


def _texts_at(value: JsonObject, pointer: str) -> Iterator[tuple[str, Any]]:
    """Each text at the end of `pointer`, after the name of its field: versions[1].says."""
    step, _, rest = pointer.partition("[].")
    if step not in value:
        return
    if not rest:
        yield step, value[step]
        return
    for index, item in enumerate(value[step]):
        yield from ((f"{step}[{index}].{field}", text) for field, text in _texts_at(item, rest))


def _put(value: JsonObject, field: str, texts: Mapping[str, str]) -> None:
    step, _, rest = field.partition("[")
    if not rest:
        value[step] = texts
        return
    index, _, deeper = rest.partition("].")
    _put(value[step][int(index)], deeper, texts)


def _name_of(records: Records, record: Record) -> str:
    """A record's id; what has none is called by its unit and its first day."""
    if "id" in record.value:
        return str(record.value["id"])
    unit = record.value.get("unit") or records.heads[record.file]["unit"]
    return f"{unit}/{record.value['from']}"


def _has_words(text: str) -> bool:
    """False for bare figures, which read alike in all languages."""
    return any(map(str.isalpha, text))


def _not_translated(of: str, field: str, english: str) -> str:
    return f'no translation of {of}, {field}: "{_short(english)}"'


def _changed(english: str) -> str:
    return f'the English is another by now: "{_short(english)}"'


def _short(text: str) -> str:
    return text if len(text) <= SHOWN_OF_A_TEXT else f"{text[:SHOWN_OF_A_TEXT]}…"

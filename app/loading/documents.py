"""geodata/ as bytes and JSON: which files there are, and whether they can be read at all."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, NamedTuple

from app.loading.faults import Fault

JsonObject = dict[str, Any]


class Shape(NamedTuple):
    """Files of one shape: `schema` names their JSON Schema, `key` the array of their records."""

    schema: str
    pattern: str
    key: str | None = None


SHAPES: Final = (
    Shape("campaign", "campaign.json"),
    Shape("sides", "sides.json", "sides"),
    Shape("sources", "sources.json", "sources"),
    Shape("gazetteer", "gazetteer.geojson", "features"),
    Shape("routes", "routes.geojson", "features"),
    Shape("order_of_battle", "order_of_battle/*.json", "units"),
    Shape("movements", "movements/*.json", "movements"),
    Shape("events", "events.json", "events"),
    Shape("fronts", "fronts.geojson", "features"),
    Shape("control", "control.json", "control"),
    Shape("phases", "phases.json", "phases"),
    Shape("days", "days.*.json", "days"),
    Shape("claims", "claims.json", "claims"),
    Shape("air", "air.json", "air"),
    Shape("accounts", "accounts.json", "accounts"),
    Shape("plausibility", "plausibility.json", "exceptions"),
    Shape("statements", "statements.json", "statements"),
    Shape("texts", "texts/*/*.json", "texts"),
    Shape("chinese", "chinese.json"),
)

# Every reader needs these two; the other files match their pattern by name alone.
REQUIRED_OF_MANY: Final = {"days.*.json": "days.en.json"}

# Texts must be there in the languages that campaign.json names; see translations.py.
# Reviews of what the other files say; a campaign may have none.
OPTIONAL: Final = frozenset({"texts", "chinese", "plausibility", "statements"})

# Read by others, or by people.
NOT_OURS: Final = ("README.md", "schemas/*", "lessons/*")


@dataclass(frozen=True, slots=True)
class Document:
    """One readable file of a known shape."""

    file: str
    shape: Shape
    content: Any


class Reading(NamedTuple):
    """All of geodata/ that could be read, what could not, and the version of the whole."""

    documents: tuple[Document, ...]
    faults: tuple[Fault, ...]
    data_version: str


def read_documents(geodata_dir: Path) -> Reading:
    """Read every file under `geodata_dir`, in order of their names."""
    documents: list[Document] = []
    faults: list[Fault] = []
    digest = sha256()
    for file in _files(geodata_dir):
        shape = shape_of(file)
        if shape is None:
            faults.append(Fault(file, None, "nobody reads this file"))
            continue
        raw = (geodata_dir / file).read_bytes()
        digest.update(file.encode() + b"\0" + raw + b"\0")
        content, found = _parse(file, raw)
        faults += found
        if not found:
            documents.append(Document(file, shape, content))
    faults += _missing({*(d.file for d in documents), *(fault.file for fault in faults)})
    return Reading(tuple(documents), tuple(faults), digest.hexdigest()[:16])


def read_files(geodata_dir: Path) -> dict[str, bytes]:
    """All that is published of `geodata_dir`, as bytes: data, schemas, lessons, README."""
    published = (file for file in _files(geodata_dir) if shape_of(file) is not None)
    beside = (
        path.relative_to(geodata_dir).as_posix()
        for pattern in NOT_OURS
        for path in geodata_dir.glob(pattern)
        if path.is_file()
    )
    return {file: (geodata_dir / file).read_bytes() for file in sorted({*published, *beside})}


def shape_of(file: str) -> Shape | None:
    """The shape that a file of this name must have, or None where nobody reads it."""
    return next((shape for shape in SHAPES if fnmatchcase(file, shape.pattern)), None)


def _files(geodata_dir: Path) -> list[str]:
    found = (
        path.relative_to(geodata_dir).as_posix()
        for path in geodata_dir.rglob("*")
        if path.is_file()
    )
    # A star of fnmatch also takes slashes, which suits schemas/ and lessons/.
    return sorted(f for f in found if not any(fnmatchcase(f, own) for own in NOT_OURS))


def _missing(present: set[str]) -> Iterator[Fault]:
    for shape in SHAPES:
        if shape.schema in OPTIONAL:
            continue
        needed = REQUIRED_OF_MANY.get(shape.pattern, shape.pattern)
        if not any(fnmatchcase(file, needed) for file in present):
            yield Fault(needed, None, "the file is missing")


class _RefusedConstantError(ValueError):
    """NaN or Infinity, which Python's reader takes and JSON does not know."""


def _parse(file: str, raw: bytes) -> tuple[Any, list[Fault]]:
    repeated: dict[int, list[str]] = {}

    def build(pairs: list[tuple[str, Any]]) -> JsonObject:
        built = dict(pairs)
        if len(built) < len(pairs):
            keys = [key for key, _ in pairs]
            repeated[id(built)] = sorted({key for key in keys if keys.count(key) > 1})
        return built

    try:
        content = json.loads(raw.decode(), object_pairs_hook=build, parse_constant=_refuse)
    except UnicodeDecodeError as error:
        return None, [Fault(file, f"byte {error.start}", "not UTF-8 text")]
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        return None, [Fault(file, where, f"not JSON: {error.msg}")]
    except _RefusedConstantError as error:
        return None, [Fault(file, None, f"not JSON: {error} is no number of JSON")]
    return content, [
        Fault(file, path, f'the key "{key}" is given twice')
        for path, value in _walk(content, "$")
        for key in repeated.get(id(value), [])
    ]


def _refuse(constant: str) -> float:
    raise _RefusedConstantError(constant)


def _walk(value: object, path: str) -> Iterator[tuple[str, object]]:
    """Every object and array under `value`, with its JSON path."""
    if isinstance(value, dict):
        yield path, value
        for key, item in value.items():
            yield from _walk(item, f"{path}.{key}")
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _walk(item, f"{path}[{index}]")

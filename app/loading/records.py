"""The records of geodata/ that keep to their schema: what all other rules look at."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar

from app.campaign.dates import Calendar, DateSpan, read_day
from app.loading.documents import SHAPES, Document, JsonObject, shape_of
from app.loading.faults import Fault


@dataclass(frozen=True, slots=True)
class Record:
    """One entry of a file; of a GeoJSON feature its properties, with the coordinates beside."""

    file: str
    path: str
    value: JsonObject
    coordinates: Any = None

    def fault(self, message: str, part: str = "") -> Fault:
        """A fault in this record, or in its `part` such as `.place` or `.via[0]`."""
        return Fault(self.file, self.path + part, message)

    @property
    def span(self) -> DateSpan:
        """The days from `from` to `to`. Raises ValueError where they are the wrong way round."""
        return DateSpan(read_day(self.value["from"]), read_day(self.value["to"]))


@dataclass
class Records:
    """All sound records by shape, and the ids of all records, sound or not.

    `broken` names the shapes of which a file is missing or unreadable as a whole: what
    points there cannot be judged. `faulty_files` have at least one fault.
    """

    by_shape: dict[str, list[Record]] = field(
        default_factory=lambda: {shape.schema: [] for shape in SHAPES}
    )
    ids: dict[str, list[str]] = field(
        default_factory=lambda: {shape.schema: [] for shape in SHAPES}
    )
    heads: dict[str, JsonObject] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    faulty_files: set[str] = field(default_factory=set)

    def __getitem__(self, shape: str) -> list[Record]:
        return self.by_shape[shape]

    @property
    def campaign(self) -> JsonObject | None:
        """The head of the campaign, or None where its file is faulty."""
        return self.heads.get("campaign.json")

    @property
    def calendar(self) -> Calendar | None:
        """The campaign's days, or None where they are not known."""
        head = self.campaign
        if head is None or head["last_day"] < head["first_day"]:
            return None
        return Calendar(DateSpan(read_day(head["first_day"]), read_day(head["last_day"])))

    def by_file(self, shape: str) -> dict[str, list[Record]]:
        """The sound records of `shape`, file by file."""
        files: dict[str, list[Record]] = {}
        for record in self[shape]:
            files.setdefault(record.file, []).append(record)
        return files


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


_T = TypeVar("_T", bound=_Identified)


def by_id(things: Iterable[_T]) -> dict[str, _T]:
    """`things` by their id, in their order."""
    return {thing.id: thing for thing in things}


def collect_records(documents: Iterable[Document], faults: Collection[Fault]) -> Records:
    """Sort the sound parts of `documents` from those that `faults` name."""
    records = Records(faulty_files={fault.file for fault in faults})
    documents = tuple(documents)
    for file in records.faulty_files - {document.file for document in documents}:
        shape = shape_of(file)
        if shape is not None:
            records.broken.add(shape.schema)
    for document in documents:
        paths = [fault.path or "$" for fault in faults if fault.file == document.file]
        _collect(records, document, paths)
    return records


def _collect(records: Records, document: Document, faulty: list[str]) -> None:
    name, key = document.shape.schema, document.shape.key
    if key is None:
        if not faulty:
            records.heads[document.file] = document.content
        return
    entries = document.content.get(key) if isinstance(document.content, dict) else None
    if not isinstance(entries, list) or any(not path.startswith(f"$.{key}[") for path in faulty):
        records.broken.add(name)
        return
    records.heads[document.file] = document.content
    for path, entry in _entries(entries, f"$.{key}"):
        record = _record(document.file, path, entry)
        if isinstance(record.value.get("id"), str):
            records.ids[name].append(record.value["id"])
        if not any(wrong == path or wrong.startswith((f"{path}.", f"{path}[")) for wrong in faulty):
            records.by_shape[name].append(record)


def _entries(entries: list[Any], path: str) -> Iterator[tuple[str, Any]]:
    for index, entry in enumerate(entries):
        yield f"{path}[{index}]", entry


def _record(file: str, path: str, entry: object) -> Record:
    if not isinstance(entry, dict):
        return Record(file, path, {})
    if file.endswith(".geojson"):
        properties, geometry = entry.get("properties"), entry.get("geometry")
        return Record(
            file,
            f"{path}.properties",
            properties if isinstance(properties, dict) else {},
            geometry.get("coordinates") if isinstance(geometry, dict) else None,
        )
    return Record(file, path, entry)

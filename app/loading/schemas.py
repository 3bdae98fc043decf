"""The JSON Schemas of geodata/schemas/, and what in a document breaks them."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

import jsonschema_rs
from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError
from referencing import Registry, Resource

from app.loading.documents import Document
from app.loading.faults import Fault
from app.loading.sentences import sentence

# The shapes belong to the code: data of another campaign is held to the same ones.
SCHEMAS_DIR: Final = Path(__file__).resolve().parents[2] / "geodata" / "schemas"


# The schemas name one another by file name; that needs a base, which nobody ever asks.
BASE: Final = "json-schema:///"


def schema_faults(document: Document) -> Iterator[Fault]:
    """Everything in `document` that its schema refuses."""
    if quick_validator(document.shape.schema).is_valid(document.content):
        return
    for error in validator(document.shape.schema).iter_errors(document.content):
        closest = _closest(error)
        yield Fault(document.file, closest.json_path, sentence(closest))


@cache
def validator(name: str) -> Draft202012Validator:
    """The validator of geodata/schemas/`name`.schema.json, which also checks formats."""
    registry = Registry().with_resources(
        (path.name, Resource.from_contents(json.loads(path.read_text("utf-8"))))
        for path in sorted(SCHEMAS_DIR.glob("*.schema.json"))
    )
    schema = registry.contents(f"{name}.schema.json")
    # Without a format checker "format": "date" is ignored.
    return Draft202012Validator(schema, registry=registry, format_checker=FormatChecker())


@cache
def quick_validator(name: str) -> jsonschema_rs.Draft202012Validator:
    """The same judgement in a hundredth of the time, without words: most documents are right."""
    registry = jsonschema_rs.Registry(
        [
            (f"{BASE}{path.name}", json.loads(path.read_text("utf-8")))
            for path in sorted(SCHEMAS_DIR.glob("*.schema.json"))
        ]
    )
    return jsonschema_rs.Draft202012Validator(
        {"$ref": f"{BASE}{name}.schema.json"}, registry=registry, validate_formats=True
    )


def _closest(error: ValidationError) -> ValidationError:
    """Of "one of these must fit" the error in the branch whose constants fit; else `error`."""
    context = error.context or []
    ruled_out = {inner.relative_schema_path[0] for inner in context if inner.validator == "const"}
    return next(
        (inner for inner in context if inner.relative_schema_path[0] not in ruled_out), error
    )

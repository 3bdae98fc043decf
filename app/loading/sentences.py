"""What a schema refuses, in the words of one who mends the data and not of the schema."""

from collections.abc import Iterable, Mapping
from typing import Final, cast

from jsonschema.exceptions import ValidationError

from app.loading.faults import hint

LONGEST_SENTENCE: Final = 200

# Why a part is wanted, where its name alone does not say what to write.
WANTED: Final[Mapping[str, str]] = {
    "sources": "the ids in sources.json of the sources that say so; what none says is inferred, "
    'source "reconstruction"',
    "confidence": "documented, approximate or inferred, as README.md defines them",
    "grade": "A best to D, as we trust it",
    "grade_reason": "why it has its grade",
    "csl_type": "the form in which it is cited, such as book or webpage",
    "precision_km": "the radius within which the true point lies",
    "method": "how the point was found: two-source, one-source or estimated",
    "names": "at least the English name, under en",
}


def sentence(error: ValidationError) -> str:
    """What is missing or wrong, and what is allowed there."""
    match error.validator:
        case "required":
            return _missing(error)
        case "minItems" if not error.instance:
            return _empty(error)
        case "enum":
            return _not_one_of(error)
        case "additionalProperties":
            return _unknown(error)
    if len(error.message) <= LONGEST_SENTENCE:
        return error.message
    return f"breaks the schema's rule {error.validator}: {error.validator_value}"


def _missing(error: ValidationError) -> str:
    # One error for each part that is missing; only the message says which.
    name = error.message.split("'")[1]
    return f'"{name}" is missing{_wanted(name)}'


def _empty(error: ValidationError) -> str:
    name = str(error.path[-1]) if error.path else ""
    return f"this list is empty{_wanted(name)}"


def _not_one_of(error: ValidationError) -> str:
    allowed = [str(value) for value in cast("Iterable[object]", error.validator_value)]
    near = hint(str(error.instance), allowed)
    return f'"{error.instance}" is not allowed here; allowed: {", ".join(allowed)}{near}'


def _unknown(error: ValidationError) -> str:
    schema = cast("Mapping[str, Mapping[str, object]]", error.schema)
    known = list(schema.get("properties", {}))
    came = cast("Iterable[str]", error.instance)
    unknown = [name for name in came if name not in known]
    told = ", ".join(f'"{name}" is not known here{hint(name, known)}' for name in unknown)
    return f"{told}; known: {', '.join(known)}"


def _wanted(name: str) -> str:
    return f": {WANTED[name]}" if name in WANTED else ""

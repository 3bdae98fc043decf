"""Data inside a script: JSON that cannot end the script it stands in."""

import json
from typing import Any, Final

# "</script>" ends a script wherever it stands, and "<!--" changes how the rest is read. The
# two separators are line ends to old JavaScript.
_ESCAPES: Final = str.maketrans(
    {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
)


def script_json(value: Any) -> str:
    """`value` as compact JSON that is safe inside a <script> element."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.translate(_ESCAPES)

"""The links of tests/data/permalinks.jsonl, which old lessons and letters may hold.

A line is an address of the atlas and what it must restore: parts of the view by their names in
the address, `language`, or the `heading` of a page to read. The file only grows: add a line at
its end, run `python -m tests.permalinks`, and put what it prints into SEAL.
"""

import hashlib
import json
from pathlib import Path
from typing import Any, NamedTuple

FILE = Path(__file__).parent / "data" / "permalinks.jsonl"

# How many lines there were when this was last written, and their SHA-256.
SEAL = (35, "63791fd06ee26905ba88dccf27ae4ea576cf0242db0ab0c713789b8a2100b9b1")


class Permalink(NamedTuple):
    address: str
    restores: dict[str, Any]


def lines() -> list[str]:
    return FILE.read_text(encoding="utf-8").splitlines()


def permalinks() -> list[Permalink]:
    return [Permalink(**json.loads(line)) for line in lines()]


def seal(count: int) -> tuple[int, str]:
    """The first `count` lines and what they hash to."""
    text = "\n".join(lines()[:count])
    return count, hashlib.sha256(text.encode()).hexdigest()


if __name__ == "__main__":
    print("SEAL =", seal(len(lines())))

"""Write the simplified Chinese texts of geodata/ from the traditional ones.

`python -m tools.chinese` reads texts/zh-Hant/ and days.zh-Hant.json and writes the same
files under zh-Hans; `--check` only says which of them are out of date. The conversion is
OpenCC's, after the reviewed exceptions of geodata/chinese.json.
"""

import json
import re
import sys
from functools import cache
from pathlib import Path
from typing import Any, Final

from opencc import OpenCC

GEODATA_DIR: Final = Path(__file__).resolve().parents[1] / "geodata"
AUTHORED: Final = "zh-Hant"
DERIVED: Final = "zh-Hans"
# The fields of the files that hold Chinese; the others are English, ids and dates.
CHINESE_FIELDS: Final = frozenset({"headline", "narrative", "text"})


class Simplifier:
    """Traditional to simplified, the exceptions first and left alone by OpenCC."""

    def __init__(self, exceptions: dict[str, str]) -> None:
        self._exceptions = exceptions
        longest_first = sorted(exceptions, key=len, reverse=True)
        self._pattern = re.compile("|".join(map(re.escape, longest_first)))
        self._opencc = OpenCC("t2s")

    def simplify(self, text: str) -> str:
        """`text` in simplified characters; what stands between exceptions is OpenCC's."""
        simplified, end = [], 0
        for match in self._pattern.finditer(text):
            simplified += [self._opencc.convert(text[end : match.start()])]
            simplified += [self._exceptions[match[0]]]
            end = match.end()
        return "".join([*simplified, self._opencc.convert(text[end:])])


@cache
def simplifier() -> Simplifier:
    table = json.loads((GEODATA_DIR / "chinese.json").read_text("utf-8"))
    return Simplifier({entry["zh-Hant"]: entry["zh-Hans"] for entry in table["exceptions"]})


def authored_files(geodata_dir: Path = GEODATA_DIR) -> list[Path]:
    """The files that people write, in order."""
    return [
        *geodata_dir.glob(f"days.{AUTHORED}.json"),
        *sorted((geodata_dir / "texts" / AUTHORED).glob("*.json")),
    ]


def derived_file(authored: Path) -> Path:
    if authored.parent.name == AUTHORED:
        return authored.parents[1] / DERIVED / authored.name
    return authored.with_name(authored.name.replace(AUTHORED, DERIVED))


def derived_text(authored: Path) -> str:
    """The derived file's content; `reviewed` is that of the text it comes from."""
    content = json.loads(authored.read_text("utf-8"))
    return json.dumps(_simplified(content), ensure_ascii=False, indent=2) + "\n"


def _simplified(content: Any) -> Any:
    match content:
        case dict():
            return {key: _value(key, value) for key, value in content.items()}
        case list():
            return [_simplified(item) for item in content]
    return content


def _value(key: str, value: Any) -> Any:
    if key == "language":
        return DERIVED
    if key in CHINESE_FIELDS and isinstance(value, str):
        return simplifier().simplify(value)
    # The English copy has a headline of its own.
    return value if key == "english" else _simplified(value)


def stale_files() -> list[Path]:
    """Derived files that are not what the authored ones give now, and those without one."""
    wanted = {derived_file(path): path for path in authored_files()}
    lone = set((GEODATA_DIR / "texts" / DERIVED).glob("*.json")) - set(wanted)
    stale = [
        path
        for path, authored in wanted.items()
        if not path.exists() or path.read_text("utf-8") != derived_text(authored)
    ]
    return [*stale, *sorted(lone)]


def main(arguments: list[str]) -> int:
    if arguments == ["--check"]:
        stale = stale_files()
        for path in stale:
            name = path.relative_to(GEODATA_DIR.parent)
            sys.stderr.write(f"{name}: out of date; run python -m tools.chinese\n")
        return int(bool(stale))
    for authored in authored_files():
        path = derived_file(authored)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(derived_text(authored), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

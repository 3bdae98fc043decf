"""Search keys: every spelling under which something can be found, and whose spelling it is."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from app.campaign.gazetteer import Place
from app.campaign.names import Names
from app.campaign.order_of_battle import Commander, Unit

# How a key came to be: a code that the web puts into words.
NAME: Final = "name"
SIMPLIFIED: Final = "simplified"
TRADITIONAL: Final = "traditional"
CHINESE: Final = "chinese"
JAPANESE: Final = "japanese"
WARTIME: Final = "wartime"
ALWAYS: Final = "always"
COUNTY: Final = "county"
DESIGNATION: Final = "designation"
NUMBER: Final = "number"
USES: Final = (
    NAME, SIMPLIFIED, TRADITIONAL, CHINESE, JAPANESE, WARTIME, ALWAYS, COUNTY, DESIGNATION, NUMBER,
)  # fmt: skip

# One spelling in two uses, as one use.
_BOTH: Final = {
    (NAME, WARTIME): ALWAYS,
    (SIMPLIFIED, TRADITIONAL): CHINESE,
    (SIMPLIFIED, WARTIME): ALWAYS,
    (CHINESE, WARTIME): ALWAYS,
}
BY_LANGUAGE: Final = {
    "en": NAME,
    "zh-Hans": SIMPLIFIED,
    "zh-Hant": TRADITIONAL,
    "ja": JAPANESE,
}
# Where a county of today has a name of its own, its seat is looked for under it.
_KINDS_OF_SEATS: Final = frozenset({"city", "county-seat", "town"})

_REMARK: Final = re.compile(r"\s*[(（][^)）]*[)）]")
_INNER: Final = re.compile(r"[(（]([^)）]*)[)）]")
_RUNS: Final = re.compile(r"[ぁ-ヿ]+|[㐀-鿿]+|[A-Za-z\u00c0-\u017f][A-Za-z\u00c0-\u017f' -]*")
_KANA: Final = re.compile(r"[ぁ-ヿ]")
_ARM: Final = re.compile(r" Infantry|^.*?兵(?=第)")
_LEADING_NUMBER: Final = re.compile(r"\d+")
_LONG_VOWELS: Final = str.maketrans({"ō": "ou", "ū": "uu", "Ō": "Ou", "Ū": "Uu"})


class Key(NamedTuple):
    text: str
    use: str


def distinct(keys: Iterator[Key]) -> tuple[Key, ...]:
    """Each spelling once, in the order of its first use; two uses of one become one."""
    uses: dict[str, str] = {}
    for text, use in keys:
        first = uses.get(text)
        uses[text] = use if first is None else _BOTH.get((first, use), first)
    return tuple(Key(text, use) for text, use in uses.items())


def place_keys(place: Place) -> Iterator[Key]:
    for language, name in place.names.by_language.items():
        yield from _variants(name, BY_LANGUAGE[language])
    for name in place.wartime_names:
        yield Key(name, WARTIME)
    if place.pinyin:
        yield Key(place.pinyin, NAME)
    yield from _readings(place.ja_reading or "")
    if place.kind in _KINDS_OF_SEATS:
        yield from (
            Key(run.strip(), COUNTY) for run in _RUNS.findall(_in_all_scripts(place.county_today))
        )


def _in_all_scripts(text: Names | None) -> str:
    """The master text of today's county has the Latin and the Chinese name."""
    return text.master if text else ""


def unit_keys(unit: Unit) -> Iterator[Key]:
    for language, name in unit.names.by_language.items():
        use = BY_LANGUAGE[language]
        yield from _variants(name, use)
        # Most texts say 109th Regiment, 第109連隊: that they are infantry goes without saying.
        yield Key(_ARM.sub("", without_remarks(name)), use)
    yield from (Key(name, WARTIME) for name in _spellings(unit.wartime_name))
    yield Key(unit.designation, DESIGNATION)
    number = _LEADING_NUMBER.match(unit.names.by_language["en"])
    if number:
        yield Key(number[0], NUMBER)


def commander_keys(commander: Commander, script: str) -> Iterator[Key]:
    """`script`: the use of his name as he wrote it, TRADITIONAL or JAPANESE."""
    yield from (Key(name, NAME) for name in _spellings(commander.en))
    yield from (Key(name, script) for name in _spellings(commander.native))
    yield from (Key(name, WARTIME) for name in _spellings(commander.wartime))


def without_remarks(text: str) -> str:
    """The name alone: without "(Lt Gen)", "(as printed)"."""
    return _REMARK.sub("", text).strip()


def _variants(name: str, use: str) -> Iterator[Key]:
    """The whole name, and where it has one in brackets, each of the two: Anhua, Meicheng."""
    yield Key(name, use)
    inner = _INNER.findall(name)
    if inner:
        yield Key(without_remarks(name), use)
        yield from (Key(text, use) for text in inner)


def _spellings(text: str | None) -> Iterator[str]:
    """The names of "Sakanishi Kazuyoshi (Lt Gen); also written Banzai Ichiro", one by one."""
    for name in re.split(r"[;/]", without_remarks(text or "")):
        alone = name.strip().removeprefix("also written ")
        if alone:
            yield alone


def _readings(reading: str) -> Iterator[Key]:
    """Kana, Hepburn romaji, the same as it is typed (Shikou), and a Japanese name of its own."""
    for run in _RUNS.findall(reading):
        text = run.strip(" -")
        yield Key(text, JAPANESE)
        if not _KANA.match(text):
            yield Key(text.translate(_LONG_VOWELS), JAPANESE)

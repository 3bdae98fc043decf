"""The texts of a page with the language that each is marked as."""

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple

# Without an end tag; their attributes may still be read aloud or shown.
VOID = frozenset({"meta", "link", "input", "img", "br", "hr", "source", "path", "rect"})
# Code is the same in every language.
UNREAD = frozenset({"script", "style", "code", "kbd", "pre", "textarea"})
READ_ALOUD = ("aria-label", "aria-valuetext", "alt", "placeholder", "title", "content")


class PageText(NamedTuple):
    language: str
    text: str


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.found: list[PageText] = []

    @property
    def language(self) -> str:
        return self.open[-1][1] if self.open else ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        language = given.get("lang") or self.language
        for name in READ_ALOUD:
            # <meta name="viewport"> and its like are for machines.
            if given.get(name) and (tag != "meta" or given.get("name") == "description"):
                self.found.append(PageText(language, str(given[name])))
        if tag not in VOID:
            self.open.append((tag, language))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if data.strip() and not any(tag in UNREAD for tag, _ in self.open):
            self.found.append(PageText(self.language, " ".join(data.split())))


def page_texts(html: str) -> Iterator[PageText]:
    """Each text that is shown or read aloud, in order, with the `lang` that counts for it."""
    reader = _Reader()
    reader.feed(html)
    yield from reader.found

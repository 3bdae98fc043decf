"""Names and texts in several languages, with an honest fallback."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

LANGUAGES: Final = ("en", "zh-Hans", "zh-Hant", "ja")
# Carries all; the others translate it.
MASTER_LANGUAGE: Final = "en"

# A missing name is never invented. Traditional characters are what a Japanese reader
# of 1945 would have met; English is in every record.
FALLBACKS: Final[Mapping[str, tuple[str, ...]]] = {
    "en": ("en", "zh-Hant", "zh-Hans"),
    "zh-Hans": ("zh-Hans", "zh-Hant", "en"),
    "zh-Hant": ("zh-Hant", "zh-Hans", "en"),
    "ja": ("ja", "zh-Hant", "zh-Hans", "en"),
}


class LocalText(NamedTuple):
    """A text and the language it is really in (for the `lang` attribute)."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Names:
    """One thing's text by language code (en, zh-Hans, zh-Hant, ja)."""

    by_language: Mapping[str, str]

    def __post_init__(self) -> None:
        unknown = set(self.by_language) - set(LANGUAGES)
        if unknown or not any(self.by_language.values()):
            raise ValueError(
                f"names need at least one of {LANGUAGES}; got {dict(self.by_language)}"
            )

    def in_language(self, language: str) -> LocalText:
        """The text a reader of `language` sees, and the language it is in."""
        for candidate in FALLBACKS[language]:
            text = self.by_language.get(candidate)
            if text:
                return LocalText(text, candidate)
        raise AssertionError("unreachable: a Names has at least one text")

    def get(self, language: str) -> str | None:
        return self.by_language.get(language)

    @property
    def master(self) -> str:
        """The text in the language that the others translate."""
        return self.by_language[MASTER_LANGUAGE]


def text_in(language: str, text: Names | None) -> str | None:
    """What a reader of `language` sees of `text`; None where there is no text."""
    return None if text is None else text.in_language(language).text

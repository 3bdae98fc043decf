"""A saved map: one HTML file with script, styles, letters and pictures inside."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from jinja2 import Environment

from app.campaign.campaign import Campaign, TimeSlice
from app.campaign.names import LocalText
from app.maps.static_files import InlinedFiles, data_uri
from app.maps.texts import DAY_COUNT, date_in_words

# Tone marks of pinyin stand in no name on the map.
_UNUSED_FONT: Final = "latin-ext"
_FONT_FACE: Final = re.compile(r"@font-face\{[^}]*\}")
_URL: Final = re.compile(r"url\(\"?([^)\"]+)\"?\)")

_PAGE: Final = Environment(autoescape=True).from_string(
    Path(__file__).with_name("saved_map.html").read_text(encoding="utf-8")
)


class MapParts(NamedTuple):
    """What Folium makes of a map: its empty element, and the script that fills it."""

    html: str
    script: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCard:
    """The words in the corner of a saved map; only the title where it shows no day."""

    language: str
    title: LocalText
    day: str | None = None
    date_words: str | None = None
    count: str | None = None
    phase: LocalText | None = None
    headline: LocalText | None = None


def day_card(campaign: Campaign, time_slice: TimeSlice | None, language: str) -> DayCard:
    title = campaign.names.in_language(language)
    if time_slice is None:
        return DayCard(language=language, title=title)
    number, count = time_slice.t + 1, campaign.calendar.span.days
    return DayCard(
        language=language,
        title=title,
        day=str(time_slice.day),
        date_words=date_in_words(time_slice.day, language),
        count=DAY_COUNT[language].format(number=number, count=count),
        phase=time_slice.phase.names.in_language(language),
        headline=time_slice.entry.headline.in_language(language),
    )


def saved_page(parts: MapParts, card: DayCard, files: InlinedFiles) -> str:
    """The whole file. Raises MissingBuildError where scripts and styles have not been built."""
    kit = files.assets.path("mapkit.js").read_text(encoding="utf-8")
    style = files.assets.path("mapkit.css")
    return _PAGE.render(
        card=card,
        map=parts.html,
        kit=kit.replace("</script", "<\\/script"),
        script=parts.script,
        style=_self_contained(style.read_text(encoding="utf-8"), style.parent),
    )


def _self_contained(style: str, folder: Path) -> str:
    """The style sheet with its letters inside, and without pictures that no map of ours shows."""

    def inlined(match: re.Match[str]) -> str:
        path = folder / match[1]
        return f"url({data_uri(path)})" if path.suffix == ".woff2" else "none"

    used = _FONT_FACE.sub(lambda face: "" if _UNUSED_FONT in face[0] else face[0], style)
    return _URL.sub(inlined, used)

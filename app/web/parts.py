"""What the map asks for, beside its page: so that a copy can hold it all."""

from collections.abc import Iterable
from typing import Any, Final, NamedTuple

from flask import url_for

from app.maps.relief_tiles import Tile
from app.maps.vectors import VECTOR_LAYERS
from app.web import pages
from app.web.current import current_assets, current_campaign, once, served_files

# Whatever the panel, the cards and the layers fetch, by their views.
RECORDS: Final = (
    "campaign", "phases", "places", "units", "events", "sources", "routes", "air",
)  # fmt: skip
# Tone marks of pinyin and of authors' names: the reader's own fonts have them.
SELDOM_FONT: Final = "latin-ext"

# Built for saved files, other people's pages and the worker.
NOT_IN_PAGES: Final = frozenset(
    {"mapkit.css", "campaign-map.js", "onefile.css", "open-file.js", "whole-atlas.js", "worker.js"}
)


class PageParts(NamedTuple):
    """Addresses of what the map's page names: styles, scripts in their order, letters."""

    first_styles: list[str]
    later_styles: dict[str, str]
    scripts: list[str]
    fonts: list[str]


def page_parts(language: str) -> PageParts:
    """For a page whose scripts are plain ones."""
    assets = current_assets()
    url = assets.url
    return PageParts(
        first_styles=[url("atlas.css"), url("onefile.css")],
        later_styles={name: url(name) for name in ("tools.css", "later.css")},
        scripts=[url("mapkit.js"), pages.map_script_url(language), url("whole-atlas.js")],
        fonts=[url(name) for name in assets.names(".woff2") if SELDOM_FONT not in name],
    )


def data_addresses(language: str) -> list[str]:
    """Everything that is fetched in the course of time, but for tiles and what is computed."""
    files = served_files()
    vectors = [
        files.vector(f"{name}{extent}")
        for names in VECTOR_LAYERS.values()
        for name in names
        for extent in ("-overview", "")
    ]
    return [
        pages.tracks_url(language),
        current_assets().url("symbols.json"),
        url_for("api.search_index", lang=language),
        *(url_for(f"api.{name}", lang=language) for name in RECORDS),
        *files.placement_tables().values(),
        *vectors,
    ]


def map_addresses(language: str) -> list[str]:
    """Folium's script of the served page."""
    return [pages.map_script_url(language)]


def built_addresses() -> list[str]:
    """Every script, style and letter that a page of the site may ask for."""
    assets = current_assets()
    named = {assets.url(name) for name in assets.names() if name not in NOT_IN_PAGES}
    wanted = {url for url in named if url.endswith((".js", ".css", ".woff2"))}
    return sorted(wanted | set(assets.later_modules()))


def tile_addresses(tiles: Iterable[Tile]) -> list[str]:
    template = relief_sheets()[0]["url"]
    return [template.format(z=tile.zoom, x=tile.x, y=tile.y) for tile in tiles]


def relief_sheets() -> list[dict[str, Any]]:
    """As the map names them: `url` with {z}, {x} and {y}, `minZoom`, `bounds`."""
    sheets: list[dict[str, Any]] = once("relief", lambda: served_files().relief()["tiles"])
    return sheets


def native_sheets() -> list[dict[str, Any]]:
    """The sheets of relief.json, with the zooms for which tiles are there."""
    sheets: list[dict[str, Any]] = served_files().relief_sheet["tiles"]
    return sheets


def data_version() -> str:
    return current_campaign().data_version

"""The atlas of a span and an area as one HTML file, opened by a double click, without a network.

The file is the map's own page, a script that opens it (static/src/onefile), and everything that
the page would fetch, under the addresses by which it is asked for. `atlas.html` is written here;
`atlas.parts.json` says what it is made of, so that a browser writes the same file by itself
(static/src/offline).
"""

import base64
import json
import zlib
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from flask import Blueprint, Response, current_app, jsonify, render_template, request
from flask.typing import ResponseReturnValue

from app.campaign.geodesy import Position
from app.maps.relief_tiles import Area, Tile, area_seen, tiles_by_worth
from app.web import pages, params, parts
from app.web.answers import answer
from app.web.current import current_assets, current_campaign, current_config, once
from app.web.language import current_language
from app.web.wording import day_in_words

bp = Blueprint("onefile", __name__, url_prefix="/export")

MOST_BYTES: Final = 3_000_000
# A browser's compressor may be a little less thorough than ours.
SLACK_BYTES: Final = 30_000
# What a view without a stated size shows.
SCREEN_PX: Final = (1440, 900)
PLACEHOLDER: Final = '<script type="application/json" id="parts"></script>'

READERS: Final = {
    name: params.ATLAS_READERS[name]
    for name in (
        "from", "to", "date", "lat", "lng", "zoom", "lang", "names", "layers", "unit", "place",
        "event", "route", "compare", "cmode", "certain", "speed", "loop",
    )
}  # fmt: skip


class OneFile(NamedTuple):
    """`shell` is the page with PLACEHOLDER in it; `tiles` are those that fit."""

    shell: str
    page: parts.PageParts
    texts: list[str]
    tiles: list[str]
    size_bytes: int
    filename: str


@bp.get("/atlas.html")
def atlas_html() -> ResponseReturnValue:
    file = _asked_for()
    response = current_app.response_class(_written(file), mimetype="text/html")
    response.headers["Content-Disposition"] = f'attachment; filename="{file.filename}"'
    return response


@bp.get("/atlas.parts.json")
def atlas_parts() -> Response:
    file = _asked_for()
    return jsonify(
        data_version=parts.data_version(),
        filename=file.filename,
        size_bytes=file.size_bytes,
        shell=file.shell,
        placeholder=PLACEHOLDER,
        page=_page_record(file.page),
        texts=file.texts,
        files=[*file.page.fonts, *file.tiles],
    )


def _asked_for() -> OneFile:
    """Raises the errors of the parameters."""
    campaign, language = current_campaign(), current_language()
    state = params.view_state(request.args, campaign, READERS)
    area = _area(request.args, state)
    page = parts.page_parts(language)
    styles = [*page.first_styles, *page.later_styles.values()]
    texts = [*styles, *page.scripts, *parts.data_addresses(language)]
    fixed = sum(
        (
            len(_shell(state, area, 0).encode()),
            len(json.dumps(_page_record(page))),
            len(_packed_texts(language, tuple(texts))),
            sum(map(_held_bytes, page.fonts)),
            SLACK_BYTES,
        )
    )
    tiles, size_bytes, whole_zoom = _tiles_that_fit(area, MOST_BYTES - fixed)
    filename = f"{campaign.id}-{state['from']}-{state['to']}-{language}.html"
    shell = _shell(state, area, whole_zoom)
    return OneFile(shell, page, texts, tiles, fixed - SLACK_BYTES + size_bytes, filename)


def _area(query: Mapping[str, str], state: Mapping[str, Any]) -> Area:
    """What is asked for, else the theatre."""
    asked = area_asked_for(query, state)
    if asked is not None:
        return asked
    (south, west), (north, east) = parts.native_sheets()[-1]["bounds"]
    return Area(south, west, north, east)


def area_asked_for(query: Mapping[str, str], state: Mapping[str, Any]) -> Area | None:
    """What `bbox` says, else what a screen shows of the view; None where neither is given.

    A form's empty `bbox` asks for the theatre. Raises UnreadableParameterError.
    """
    if "bbox" in query:
        return params.bounding_box(query["bbox"]) if query["bbox"] else None
    lat, lng, zoom = (state[name] for name in ("lat", "lng", "zoom"))
    if lat is None or lng is None or zoom is None:
        return None
    return area_seen(Position(lat, lng), zoom, *SCREEN_PX)


def _tiles_that_fit(area: Area, room_bytes: int) -> tuple[list[str], int, int]:
    """Addresses, their bytes in the file, and the deepest zoom that covers the whole area."""
    wanted = tiles_by_worth(parts.native_sheets(), area)
    taken: list[Tile] = []
    used = 0
    for tile, address in zip(wanted, parts.tile_addresses(wanted), strict=True):
        size = _held_bytes(address)
        if used + size > room_bytes:
            break
        taken.append(tile)
        used += size
    missing = [tile.zoom for tile in wanted[len(taken) :]]
    deepest = max((tile.zoom for tile in taken), default=0)
    whole = min(missing) - 1 if missing else deepest
    return parts.tile_addresses(taken), used, whole


def _held_bytes(address: str) -> int:
    """How much of the file a picture or a face takes: base64, and its address before it."""
    return -(-_file_size(address) // 3) * 4 + len(address) + len('"":"",')


def _file_size(address: str) -> int:
    path = current_config().static_dir / address.partition("?")[0].removeprefix("/static/")
    return once(("size", address), lambda: path.stat().st_size)


def _shell(state: Mapping[str, Any], area: Area, whole_zoom: int) -> str:
    loader = current_assets().path("open-file.js").read_text(encoding="utf-8")
    return render_template(
        "onefile/atlas.html",
        **pages.map_context(dict(state)),
        web_maps=(),
        about_file=_about(state, area, whole_zoom),
        icon=_icon(),
        placeholder=PLACEHOLDER,
        loader=loader.replace("</script", "<\\/script"),
    )


def _about(state: Mapping[str, Any], area: Area, whole_zoom: int) -> dict[str, Any]:
    campaign = current_campaign()
    sides = {
        "south": area.south_deg,
        "north": area.north_deg,
        "west": area.west_deg,
        "east": area.east_deg,
    }
    return {
        "first": day_in_words(params.day(state["from"], campaign)),
        "last": day_in_words(params.day(state["to"], campaign)),
        "relief": {**{side: f"{deg:.2f}" for side, deg in sides.items()}, "zoom": whole_zoom},
    }


def _icon() -> str:
    return f"data:image/svg+xml;base64,{_in_base64('/static/icon.svg')}"


def _page_record(page: parts.PageParts) -> dict[str, Any]:
    return {"first": page.first_styles, "later": page.later_styles, "scripts": page.scripts}


def _packed_texts(language: str, addresses: tuple[str, ...]) -> str:
    """All texts by their address, deflated, in base64: once a language, as nothing changes."""

    def pack() -> str:
        texts = {address: answer(address).decode() for address in addresses}
        raw = zlib.compressobj(9, wbits=-zlib.MAX_WBITS)
        content = json.dumps(texts, ensure_ascii=False, separators=(",", ":")).encode()
        return base64.b64encode(raw.compress(content) + raw.flush()).decode("ascii")

    return once(("packed texts", language), pack)


def _written(file: OneFile) -> str:
    held = {
        "texts": _packed_texts(current_language(), tuple(file.texts)),
        "files": {address: _in_base64(address) for address in [*file.page.fonts, *file.tiles]},
        "page": _page_record(file.page),
    }
    # Base64 and our own addresses: nothing in it can end the element.
    content = json.dumps(held, separators=(",", ":"))
    return file.shell.replace(PLACEHOLDER, PLACEHOLDER.replace("></", f">{content}</"), 1)


def _in_base64(address: str) -> str:
    return base64.b64encode(answer(address)).decode("ascii")

"""The atlas as an app: its manifest, its service worker, and the list of what a device keeps."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import astuple
from typing import Final

from flask import Blueprint, Response, current_app, jsonify, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.campaign.gazetteer import STORY_TOWNS
from app.campaign.names import LANGUAGES
from app.config import ROOT
from app.maps.relief_tiles import Area, tiles_by_worth
from app.web import onefile, pages, params, parts
from app.web.current import current_assets, current_campaign, once, served_files
from app.web.language import IN_ADDRESS, OWN_NAMES, current_language, gettext
from app.web.texts import script_texts

bp = Blueprint("kept", __name__)

PAPER: Final = "#fbf7ee"
# Reading pages that list things; a page about one thing is kept once it was visited.
LISTS: Final = ("units", "events", "places", "sources", "evidence", "help_offline")
WORLD: Final = Area(-85, -180, 85, 180)
# How far the country "about" a town reaches, north and east: a day's march and a half.
ABOUT_DEG: Final = 0.5


# Beside the other pages of the help, which do not know what a file is made of.
@pages.bp.get("/help/offline")
def help_offline() -> ResponseReturnValue:
    campaign, language = current_campaign(), current_language()
    state = params.view_state(request.args, campaign, onefile.READERS)
    seen = onefile.area_asked_for(request.args, state)
    return render_template(
        "help/offline.html",
        state=state,
        seen=seen and _written(seen),
        areas=list(_areas()),
        # What the form has no field for: the view that the file opens on.
        kept={
            name: request.args[name]
            for name in onefile.READERS
            if name in request.args and name not in {"from", "to", "lang"}
        },
        languages=OWN_NAMES.items(),
        texts=script_texts(language),
        first_day=campaign.calendar.span.first,
        last_day=campaign.calendar.span.last,
    )


@bp.get(f"/<{IN_ADDRESS}:language>/manifest.webmanifest")
def manifest(language: str) -> ResponseReturnValue:
    name = current_campaign().names.in_language(language)
    record = {
        "id": "/",
        "name": name.text,
        "short_name": gettext("West Hunan 1945"),
        "lang": name.language,
        "start_url": _atlas_url(language),
        "scope": "/",
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": [
            {"src": "/static/icon.svg", "type": "image/svg+xml", "sizes": "any"},
            *(_icon(name, size, purpose) for name, size, purpose in ICONS),
        ],
    }
    text = json.dumps(record, ensure_ascii=False)
    return current_app.response_class(text, mimetype="application/manifest+json")


ICONS: Final = (
    ("icon-192.png", 192, "any"),
    ("icon-512.png", 512, "any"),
    ("icon-maskable-512.png", 512, "maskable"),
)


def _icon(name: str, size_px: int, purpose: str) -> dict[str, str]:
    return {
        "src": current_assets().url(name),
        "type": "image/png",
        "sizes": f"{size_px}x{size_px}",
        "purpose": purpose,
    }


@bp.get("/sw.js")
def worker() -> ResponseReturnValue:
    """The service worker's script; another version of the atlas is another script."""
    atlas = {
        "version": atlas_version(),
        "data_version": current_campaign().data_version,
        "languages": LANGUAGES,
    }
    script = current_assets().path("worker.js").read_text(encoding="utf-8")
    text = f"self.ATLAS = {json.dumps(atlas)};\n{script}"
    return current_app.response_class(text, mimetype="text/javascript")


def _areas() -> Iterator[tuple[str, str]]:
    """The country about each town of the story: `bbox` and its name."""
    campaign, language = current_campaign(), current_language()
    for place_id in sorted(it for it in STORY_TOWNS if it in campaign.gazetteer):
        place = campaign.gazetteer.place(place_id)
        lat, lon = place.position.lat_deg, place.position.lon_deg
        about = Area(lat - ABOUT_DEG, lon - ABOUT_DEG, lat + ABOUT_DEG, lon + ABOUT_DEG)
        yield _written(about), place.names.in_language(language).text


def _written(area: Area) -> str:
    return ",".join(f"{degrees:.3f}" for degrees in astuple(area))


@bp.get(f"/offline/<{IN_ADDRESS}:language>.json")
def kept_list(language: str) -> Response:
    """Everything that is kept in a language."""
    urls = once(("kept", language), lambda: list(dict.fromkeys(_addresses(language))))
    return jsonify(version=atlas_version(), language=language, urls=urls)


def atlas_version() -> str:
    """Changes with the data, with what is built, and with the code that writes pages."""
    return once("atlas version", lambda: _digest(_sources()))


def _sources() -> Iterator[bytes]:
    yield current_campaign().data_version.encode()
    yield json.dumps(parts.data_addresses("en")).encode()
    yield parts.relief_sheets()[0]["url"].encode()
    yield (current_assets().dist_dir / "manifest.json").read_bytes()
    yield (current_assets().dist_dir / "modules.json").read_bytes()
    for path in sorted((ROOT / "app").rglob("*")):
        if path.suffix in {".py", ".html", ".mo"}:
            yield path.relative_to(ROOT).as_posix().encode()
            yield path.read_bytes()


def _digest(contents: Iterator[bytes]) -> str:
    digest = hashlib.sha256()
    for content in contents:
        digest.update(len(content).to_bytes(8))
        digest.update(content)
    return digest.hexdigest()[:16]


def _addresses(language: str) -> Iterator[str]:
    yield _atlas_url(language)
    yield from (url_for(f"local.{name}", prefix=language) for name in LISTS)
    for day in current_campaign().calendar.all_days():
        yield url_for("local.day", prefix=language, day=day)
    yield from parts.built_addresses()
    yield from parts.map_addresses(language)
    yield from parts.data_addresses(language)
    yield from parts.tile_addresses(tiles_by_worth(parts.native_sheets(), WORLD))
    yield url_for("kept.manifest", language=language)
    yield from served_files().first_sights().values()
    yield "/static/icon.svg"
    yield from (current_assets().url(name) for name, _, _ in ICONS)


def _atlas_url(language: str) -> str:
    return url_for("local.atlas", prefix=language)

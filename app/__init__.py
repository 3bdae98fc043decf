"""The atlas of a campaign. `create_app` is the only place that knows every layer."""

from functools import partial

from flask import Flask, g, request
from flask_babel import Babel
from flask_compress import Compress

from app.assets import Assets
from app.config import Config
from app.loading import load_campaign, read_files
from app.terrain import read_grid
from app.web import (
    api,
    caching,
    citations,
    downloads,
    embed_script,
    errors,
    exports,
    kept,
    oembed,
    onefile,
    openapi,
    pages,
    params,
    pictures,
    print_pages,
    status,
    wording,
)
from app.web.current import current_campaign
from app.web.headers import SecurityHeaders
from app.web.language import (
    alternates,
    canonical_url,
    current_language,
    current_locale,
    language_asked_for,
    language_in_path,
    page_url,
)
from app.web.messengers import AtlasRequest
from app.web.pages import LANGUAGE_PREFIX
from app.web.static_files import StaticFiles


def create_app(config: Config | None = None) -> Flask:
    """Build the application.

    Raises FaultyGeodataError: broken data stops the start, not the first request.
    """
    config = config or Config.from_env()
    app = Flask(__name__, static_folder=None)
    app.request_class = AtlasRequest
    app.config.update(
        BABEL_DEFAULT_LOCALE="en",
        COMPRESS_ALGORITHM=["br", "gzip"],
        # A tenth smaller than the default for two milliseconds on the largest answer.
        COMPRESS_BR_LEVEL=6,
        COMPRESS_MIMETYPES=[
            "text/html",
            "text/javascript",
            "application/json",
            "application/geo+json",
            "image/svg+xml",
            "application/manifest+json",
            "application/gpx+xml",
            "application/vnd.google-earth.kml+xml",
            "text/csv",
        ],
    )
    app.json.sort_keys = False  # type: ignore[attr-defined]
    app.url_map.strict_slashes = False
    app.extensions["config"] = config
    app.extensions["campaign"] = load_campaign(config.geodata_dir)
    app.extensions["geodata_files"] = read_files(config.geodata_dir)
    app.extensions["assets"] = Assets(config.static_dir)
    app.extensions["read_elevation"] = partial(read_grid, config.static_dir / "basemap" / "dem.npz")
    app.extensions["built"] = {}
    _speak_languages(app)
    _furnish_templates(app)
    _route(app)
    errors.register(app)
    # Compression is the last of the after_request hooks because it is registered first.
    Compress(app)
    app.after_request(caching.tag)
    inner = StaticFiles(app.wsgi_app, config.static_dir)
    image_hosts = tuple(dict.fromkeys(it.origin for it in config.web_maps))
    app.wsgi_app = SecurityHeaders(  # type: ignore[method-assign]
        inner, config.frame_ancestors, image_hosts
    )
    return app


def _route(app: Flask) -> None:
    app.register_blueprint(pages.bp)
    app.register_blueprint(pages.bp, url_prefix=LANGUAGE_PREFIX, name="local")
    app.register_blueprint(pages.map_bp)
    app.register_blueprint(api.bp)
    app.register_blueprint(embed_script.bp)
    app.register_blueprint(exports.bp)
    app.register_blueprint(oembed.bp)
    app.register_blueprint(onefile.bp)
    app.register_blueprint(kept.bp)
    app.register_blueprint(citations.bp)
    app.register_blueprint(openapi.bp)
    app.register_blueprint(pictures.bp)
    app.register_blueprint(print_pages.bp)
    app.register_blueprint(status.bp)


def _speak_languages(app: Flask) -> None:
    Babel(app, locale_selector=current_locale)

    @app.before_request
    def choose_language() -> None:
        """`lang` counts before the path, and the path before what the browser sends."""
        in_path = language_in_path(request.path)
        g.language = in_path or language_asked_for(request.accept_languages)
        g.language_in_address = bool(in_path or "lang" in request.args)
        if "lang" in request.args:
            g.language = params.LANGUAGE(request.args["lang"], current_campaign())

    @app.url_value_preprocessor
    def take_prefix(_endpoint: str | None, values: dict[str, object] | None) -> None:
        if values:
            values.pop("prefix", None)


def _furnish_templates(app: Flask) -> None:
    app.jinja_env.globals.update(
        asset_url=app.extensions["assets"].url,
        campaign=app.extensions["campaign"],
        page_url=page_url,
        canonical_url=canonical_url,
        term=wording.term,
        doing=wording.doing,
        day_in_words=wording.day_in_words,
        span_in_words=wording.span_in_words,
        discovery_url=oembed.discovery_url,
        day_downloads=downloads.day_downloads,
        unit_download=downloads.unit_download,
        direction="ltr",
    )
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True

    @app.context_processor
    def language_of_page() -> dict[str, object]:
        return {
            "language": current_language(),
            "alternates": alternates(),
            "site": request.host_url.rstrip("/"),
            "pages": pages.navigation(),
        }

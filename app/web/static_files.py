"""Static files: built scripts, styles and fonts, and the base map."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from whitenoise import WhiteNoise
from whitenoise.responders import StaticFile

from app.web.caching import IMMUTABLE, REVALIDATE

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

# A hash of the content ends the name: in capitals from esbuild, in small letters from rolldown.
HASHED_NAME: Final = re.compile(r"-(?:[A-Z0-9]{8}\.\w+|[a-z0-9]{8}\.js)(\.map)?$")
# The base map's files are asked for with a hash of their content.
VERSIONED: Final = re.compile(r"(?:^|&)v=[0-9a-f]{8,64}(?:&|$)")


class StaticFiles(WhiteNoise):  # type: ignore[misc]
    """WhiteNoise over what is public in `static_dir`; the sources are not."""

    FOREVER = 365 * 24 * 60 * 60

    def __init__(self, application: "WSGIApplication", static_dir: Path) -> None:
        super().__init__(
            application,
            max_age=None,
            allow_all_origins=False,
            mimetypes={".geojson": "application/geo+json", ".webp": "image/webp"},
            immutable_file_test=HASHED_NAME.pattern,
        )
        for folder in ("dist", "basemap"):
            if (static_dir / folder).is_dir():
                self.add_files(str(static_dir / folder), prefix=f"static/{folder}/")
        icon = static_dir / "icon.svg"
        if icon.is_file():
            self.add_file_to_dictionary("/static/icon.svg", str(icon))

    @staticmethod
    def serve(
        static_file: StaticFile, environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        versioned = VERSIONED.search(environ.get("QUERY_STRING", ""))
        lifetime = IMMUTABLE if versioned else REVALIDATE

        def start(status: str, headers: list[tuple[str, str]], *exc_info: Any) -> Any:
            named = {name.lower() for name, _ in headers}
            added = [] if "cache-control" in named else [("Cache-Control", lifetime)]
            return start_response(status, [*headers, *added], *exc_info)

        served: Iterable[bytes] = WhiteNoise.serve(static_file, environ, start)
        return served

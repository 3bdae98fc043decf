"""Headers that stand on every answer: pages, errors, static files, 304.

A WSGI layer, not a Flask hook: static files never reach Flask.
"""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

FRAMED: Final = re.compile(r"/(?:(?:en|zh-Hans|zh-Hant|ja)/)?embed(?:/.*)?", re.DOTALL)

# In <iframe sandbox="allow-scripts"> the page's origin is `null`, and module scripts,
# fonts and fetches are refused without this.
OPEN_TO_ALL: Final = ("/embed.js", "/static/", "/api/v1/", "/map/", "/openapi.json")

# The help shows the map in a frame.
HELP: Final = re.compile(r"/(?:(?:en|zh-Hans|zh-Hant|ja)/)?help/.*", re.DOTALL)

# A picture that is opened by itself carries its relief inside.
PICTURES: Final = re.compile(r"/export/.*\.svg", re.DOTALL)

# The atlas makes pictures of its map: each goes through an image before it is PNG or film.
ATLAS: Final = re.compile(r"/(?:(?:en|zh-Hans|zh-Hant|ja)/?)?", re.DOTALL)

# The atlas can be installed, and kept on a device; its frames cannot.
APP: Final = "worker-src 'self'; manifest-src 'self'; "
POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src {images}; "
    "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; "
    "{app}frame-ancestors {ancestors}"
)
# A file needs no more, and every one of the first view carries it. One that is missing is told of
# by a page.
FILES: Final = ("/static/", "/api/v1/", "/map/")
POLICY_OF_FILES: Final = "default-src 'none'; script-src 'self'; frame-ancestors 'none'"
FIXED: Final = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    (
        "Permissions-Policy",
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
)


class SecurityHeaders:
    """Wraps a WSGI application.

    The pages under /embed may be framed by `frame_ancestors`; all others may show pictures
    of the `image_hosts`, such as https://tile.example.org.
    """

    def __init__(
        self,
        application: "WSGIApplication",
        frame_ancestors: str,
        image_hosts: tuple[str, ...] = (),
    ) -> None:
        self.application = application
        self.frame_ancestors = frame_ancestors
        self.image_hosts = "".join(f" {host}" for host in image_hosts)

    def __call__(
        self, environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")

        def start(status: str, headers: list[tuple[str, str]], *exc_info: Any) -> Any:
            added = self.headers_for(path, is_page=_is_page(headers))
            return start_response(status, [*headers, *added], *exc_info)

        return self.application(environ, start)

    def headers_for(self, path: str, *, is_page: bool) -> list[tuple[str, str]]:
        is_file = path.startswith(FILES) and not is_page
        policy = POLICY_OF_FILES if is_file else self._policy_of_page(path)
        headers = [("Content-Security-Policy", policy), *FIXED]
        if path.startswith(OPEN_TO_ALL):
            headers.append(("Access-Control-Allow-Origin", "*"))
        return headers

    def _policy_of_page(self, path: str) -> str:
        framed = FRAMED.fullmatch(path)
        images = "'self'" if framed else f"'self'{self.image_hosts}"
        if PICTURES.fullmatch(path) or ATLAS.fullmatch(path):
            images += " data:"
        policy = POLICY.format(
            app="" if framed else APP,
            ancestors=self.frame_ancestors if framed else "'none'",
            images=images,
        )
        if HELP.fullmatch(path):
            policy += "; frame-src 'self'"
        return policy


def _is_page(headers: list[tuple[str, str]]) -> bool:
    return any(
        name.lower() == "content-type" and value.startswith("text/html") for name, value in headers
    )

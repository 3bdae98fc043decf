"""Pages of others that hold the map: each host of `hosts/` with each way of embedding."""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html import unescape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Final
from urllib.parse import quote
from urllib.request import urlopen

HOSTS_DIR: Final = Path(__file__).parent / "hosts"
HOSTS: Final = ("moodle", "canvas", "wordpress", "google-sites")
WAYS: Final = ("iframe", "component", "script", "oembed")

# What the host hears, in whichever of its documents holds the code.
LISTENER: Final = (
    "<script>window.heard = [];"
    "addEventListener('message', (event) => heard.push(event.data))</script>"
)


@contextmanager
def serving(answer: Callable[[str], str]) -> Iterator[str]:
    """An origin of its own that answers each path with a page."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = answer(self.path).encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Stay quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def host_page(host: str, code: str, atlas: str) -> str:
    """The host's page with the code in its place."""
    page = (HOSTS_DIR / f"{host}.html").read_text(encoding="utf-8")
    if host == "wordpress" and "<iframe" in code:
        code = f'<div class="wp-block-embed__wrapper">{code}</div>'
    return page.replace("{{embed}}", LISTENER + code).replace("{{atlas}}", atlas)


def codes(atlas: str, query: str) -> dict[str, str]:
    """The codes that /help/embedding offers for a view, by way; oEmbed's as a consumer gets it."""
    with urlopen(f"{atlas}/en/help/embedding?{query}") as answer:
        page = answer.read().decode()
    shown = {
        name: unescape(re.sub("</?code>", "", text))
        for name, text in re.findall(r'<pre id="code-(\w+)"[^>]*>(.*?)</pre>', page, re.DOTALL)
    }
    component, script = shown["component"].splitlines()
    with urlopen(f"{atlas}/oembed?format=json&url={quote(shown['oembed'], safe='')}") as answer:
        oembed = json.loads(answer.read())["html"]
    return {"iframe": shown["iframe"], "component": component, "script": script, "oembed": oembed}

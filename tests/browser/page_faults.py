"""What no page of the atlas may do, whatever a test is about."""

from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, WebError


class PageFaults:
    """Listens to browser contexts: requests to other hosts, uncaught errors, breaches of the CSP.

    `origins` may be added to: a page of another host that frames the atlas is a test's own.
    """

    def __init__(self, *origins: str) -> None:
        self.origins = set(origins)
        self.requested: list[str] = []
        self.errors: list[str] = []

    def watch(self, context: BrowserContext) -> None:
        """Hear everything that pages of this context do."""
        context.on("request", self._on_request)
        context.on("weberror", self._on_error)
        context.on("console", self._on_console)

    def all(self) -> list[str]:
        """Every fault so far, in words."""
        foreign = [url for url in self.requested if _origin(url) not in self.origins]
        return [f"requested {url}" for url in foreign] + self.errors

    def _on_request(self, request: Request) -> None:
        if urlsplit(request.url).scheme in {"http", "https", "ws", "wss"}:
            self.requested.append(request.url)

    def _on_error(self, error: WebError) -> None:
        self.errors.append(f"uncaught {error.error}")

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type == "error" and "Content Security Policy" in message.text:
            self.errors.append(message.text)


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"

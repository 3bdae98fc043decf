"""What a reader's browser fetches for the first view, compressed, by kind."""

from collections import Counter

from playwright.sync_api import Browser

KINDS = {"document": "html", "script": "js", "stylesheet": "css", "font": "fonts"}


def measure_first_view(browser: Browser, address: str, language: str) -> Counter[str]:
    """Bytes over the wire until the map is ready; tiles apart from the rest."""
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    kinds: dict[str, str] = {}
    sizes: Counter[str] = Counter()

    def answered(event: dict[str, object]) -> None:
        kinds[str(event["requestId"])] = _kind(event)

    def finished(event: dict[str, object]) -> None:
        kind = kinds.get(str(event["requestId"]))
        if kind:
            sizes[kind] += int(str(event["encodedDataLength"]).split(".")[0])

    session.on("Network.responseReceived", answered)
    session.on("Network.loadingFinished", finished)
    page.goto(f"{address}/?lang={language}")
    page.evaluate("() => globalThis.campaignMap.ready")
    # What is drawn first, not what follows when the page has nothing else to do.
    counted = Counter(sizes)
    page.wait_for_timeout(4000)
    counted["following"] = sum(sizes.values()) - sum(counted.values())
    page.close()
    return counted


def _kind(event: dict[str, object]) -> str:
    url = str(event["response"]["url"])  # type: ignore[index]
    if "/tiles/" in url:
        return "tiles"
    return KINDS.get(str(event["type"]).lower(), "data")

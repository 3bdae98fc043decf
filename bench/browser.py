"""A running atlas and a real Chromium, for the time of a measurement."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

DESK: ViewportSize = {"width": 1440, "height": 900}
# What follows the first view has come by then.
REST_MS = 2000
CHROMIUM_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=1) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return False


@contextmanager
def served_atlas() -> Iterator[tuple[str, int, float]]:
    """The atlas in a process of its own: its address, process id and seconds until ready."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    environment = {**os.environ, "PORT": str(port), "HOST": "127.0.0.1"}
    began = time.perf_counter()
    server = subprocess.Popen([sys.executable, "-m", "app"], env=environment)
    try:
        while not answers(f"{address}/readyz"):
            if server.poll() is not None:
                raise SystemExit("the atlas did not start; see its message above")
            time.sleep(0.02)
        yield address, server.pid, time.perf_counter() - began
    finally:
        server.terminate()
        server.wait(timeout=20)


@contextmanager
def chromium() -> Iterator[Browser]:
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(CHROMIUM_FLAGS))
        try:
            yield browser
        finally:
            browser.close()


def open_atlas(browser: Browser, url: str) -> Page:
    """The map on a desk's screen, drawn and at rest."""
    page = browser.new_page(viewport=DESK)
    page.goto(url)
    page.evaluate("() => globalThis.campaignMap.ready")
    page.wait_for_timeout(REST_MS)
    return page

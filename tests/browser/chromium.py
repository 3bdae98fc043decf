"""Which browser the tests drive: $CHROMIUM, one of this machine's, or Playwright's own."""

import os
import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

# No switch that makes a page see less than a reader's browser would.
SWITCHES = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
]


def executable_path() -> Path | None:
    """The machine's Chromium; None where only Playwright can have one."""
    named = os.environ.get("CHROMIUM")
    found = named or next(filter(None, map(shutil.which, NAMES)), None)
    return Path(found) if found else None


def switches() -> list[str]:
    """What Chromium is started with: root may not use its sandbox."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [*SWITCHES, "--no-sandbox"] if is_root else SWITCHES


def is_there() -> bool:
    """Whether the tests would find a browser."""
    if path := executable_path():
        return path.is_file()
    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path).is_file()


if __name__ == "__main__":
    sys.exit(0 if is_there() else 1)

"""WebKitGTK's MiniBrowser by WebDriver, on a screen of its own that nobody sees.

https://www.w3.org/TR/webdriver2/
"""

import json
import os
import shutil
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.browser.atlas_process import free_port
from tests.browsers_other.keys import press

START_SECONDS = 90
SCRIPT_MS = 60_000
BROWSERS = (
    Path("/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser"),
    Path("/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser"),
)


class WebKit:
    """One session of WebKitWebDriver."""

    def __init__(self, origin: str, browser: Path) -> None:
        self._address = f"{origin}/session"
        options = {"binary": str(browser), "args": ["--automation"]}
        wanted = {"alwaysMatch": {"webkitgtk:browserOptions": options}}
        session = self._ask("", capabilities=wanted)["sessionId"]
        self._address += f"/{session}"
        self._ask("/timeouts", script=SCRIPT_MS)

    def open(self, url: str) -> None:
        self._ask("/url", url=url)

    def evaluate(self, expression: str) -> Any:
        """What the expression gives, awaited; only what JSON can hold."""
        script = (
            "const done = arguments[arguments.length - 1];"
            f"Promise.resolve({expression})"
            ".then((it) => done([it]), (it) => done([null, `${it}`]))"
        )
        value, *failed = self._ask("/execute/async", script=script, args=[])
        if failed:
            raise AssertionError(failed[0])
        return value

    def press(self, key: str) -> None:
        self._ask("/actions", actions=press(key))

    def quit(self) -> None:
        self._ask("", method="DELETE")

    def _ask(self, path: str, method: str = "POST", **body: Any) -> Any:
        request = urllib.request.Request(
            self._address + path,
            method=method,
            data=json.dumps(body).encode() if method == "POST" else None,
            headers={"Content-Type": "application/json"},
        )
        try:
            with urllib.request.urlopen(request, timeout=90) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise AssertionError(f"{path}: {error.read().decode()}") from error


def missing() -> str | None:
    if not shutil.which("WebKitWebDriver"):
        return "webkit2gtk-driver is not installed"
    if not shutil.which("Xvfb"):
        return "xvfb is not installed"
    return None if any(it.is_file() for it in BROWSERS) else "WebKitGTK's MiniBrowser is missing"


@contextmanager
def webkit(folder: Path) -> Iterator[WebKit]:
    """A MiniBrowser of 1440 x 900; what its driver prints goes into `folder`."""
    port = free_port()
    with screen() as display, (folder / "webkit.txt").open("w") as output:
        environ = os.environ | {"DISPLAY": display, "GDK_BACKEND": "x11", "HOME": str(folder)}
        # Root may not use WebKit's sandbox, and there is no graphics card.
        environ |= {"WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1", "LIBGL_ALWAYS_SOFTWARE": "1"}
        command = ["WebKitWebDriver", f"--port={port}"]
        with subprocess.Popen(command, env=environ, stdout=output, stderr=output) as process:
            try:
                session = WebKit(_listening(port), next(it for it in BROWSERS if it.is_file()))
                yield session
                session.quit()
            finally:
                process.terminate()


@contextmanager
def screen() -> Iterator[str]:
    """The name of a display, such as :99."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1440x900x24"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as process:
        os.close(write)
        try:
            with os.fdopen(read) as told:
                yield f":{told.readline().strip()}"
        finally:
            process.terminate()


def _listening(port: int) -> str:
    origin = f"http://127.0.0.1:{port}"
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(f"{origin}/status", timeout=5) as answer:
                if answer.status == 200:
                    return origin
        except urllib.error.URLError:
            time.sleep(0.1)
    raise RuntimeError("WebKitWebDriver did not start")

"""Debian's Firefox ESR by WebDriver BiDi, which it speaks without a driver of its own.

https://w3c.github.io/webdriver-bidi/
"""

import itertools
import json
import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

from tests.browsers_other.keys import press

START_SECONDS = 60
LISTENS = re.compile(r"WebDriver BiDi listening on (ws://\S+)")


class Firefox:
    """One tab of a running Firefox."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._ids = itertools.count()
        self._ask("session.new", capabilities={})
        self._tab = self._ask("browsingContext.getTree")["contexts"][0]["context"]

    def open(self, url: str) -> None:
        self._ask("browsingContext.navigate", context=self._tab, url=url, wait="complete")

    def evaluate(self, expression: str) -> Any:
        """What the expression gives, awaited; only what JSON can hold."""
        answer = self._ask(
            "script.evaluate",
            expression=f"Promise.resolve({expression}).then((it) => JSON.stringify(it) ?? 'null')",
            target={"context": self._tab},
            awaitPromise=True,
        )
        if answer["type"] == "exception":
            raise AssertionError(answer["exceptionDetails"]["text"])
        return json.loads(answer["result"]["value"])

    def press(self, key: str) -> None:
        self._ask("input.performActions", context=self._tab, actions=press(key))

    def _ask(self, method: str, **params: Any) -> Any:
        number = next(self._ids)
        self._socket.send(json.dumps({"id": number, "method": method, "params": params}))
        while (answer := json.loads(self._socket.recv(timeout=START_SECONDS))).get("id") != number:
            pass
        if answer["type"] == "error":
            raise AssertionError(f"{method}: {answer['message']}")
        return answer["result"]


def missing() -> str | None:
    return None if shutil.which("firefox-esr") else "firefox-esr is not installed"


@contextmanager
def firefox(folder: Path) -> Iterator[Firefox]:
    """A Firefox with a fresh profile in `folder`."""
    profile, log = folder / "profile", folder / "firefox.txt"
    profile.mkdir()
    command = ["firefox-esr", "--headless", "--profile", str(profile), "--remote-debugging-port=0"]
    with (
        log.open("w") as output,
        subprocess.Popen(command, stdout=output, stderr=output) as process,
    ):
        try:
            with connect(f"{_address(log)}/session", max_size=None) as socket:
                yield Firefox(socket)
        finally:
            process.terminate()


def _address(log: Path) -> str:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if found := LISTENS.search(log.read_text("utf-8")):
            return found.group(1)
        time.sleep(0.1)
    raise RuntimeError(f"Firefox did not start:\n{log.read_text('utf-8')}")

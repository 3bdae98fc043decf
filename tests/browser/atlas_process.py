"""The atlas as a process of its own, as `make run` starts it."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 90


def free_port() -> int:
    """A port of 127.0.0.1 that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def running_atlas(log: Path, **settings: str) -> Iterator[str]:
    """Serve the atlas while the block runs; yields its origin, such as http://127.0.0.1:41123.

    `settings` are CAMPAIGN_* variables without the prefix, in lower case; what the process
    prints goes to `log`. Raises RuntimeError with that text where the atlas does not get ready.
    """
    port = int(settings.get("port", free_port()))
    given = {"host": "127.0.0.1", "port": str(port), **settings}
    environ = os.environ | {f"CAMPAIGN_{name.upper()}": value for name, value in given.items()}
    with (
        log.open("w") as output,
        subprocess.Popen(
            [sys.executable, "-m", "app"], cwd=ROOT, env=environ, stdout=output, stderr=output
        ) as process,
    ):
        origin = f"http://127.0.0.1:{port}"
        try:
            _wait_until_ready(origin, process, log)
            yield origin
        finally:
            process.terminate()


def _wait_until_ready(origin: str, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while process.poll() is None and time.monotonic() < deadline:
        if _is_ready(origin):
            return
        time.sleep(0.05)
    raise RuntimeError(f"the atlas did not get ready at {origin}:\n{log.read_text()}")


def _is_ready(origin: str) -> bool:
    try:
        with urlopen(f"{origin}/readyz", timeout=2) as answer:
            return bool(answer.status == 200)
    except (URLError, ConnectionError, TimeoutError):
        return False

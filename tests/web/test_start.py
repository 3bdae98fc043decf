"""The start: faulty data and unreadable settings are told in sentences, not tracebacks."""

import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

from flask import Flask

from app import __main__ as command
from tests.web.conftest import SMALL_CAMPAIGN


def start(**variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "app"],
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_faulty_data_stops_the_start_and_names_every_fault(tmp_path: Path) -> None:
    geodata = tmp_path / "geodata"
    shutil.copytree(SMALL_CAMPAIGN, geodata)
    for name in ("events.json", "phases.json"):
        (geodata / name).write_text("{", "utf-8")
    stopped = start(CAMPAIGN_GEODATA_DIR=str(geodata))
    assert stopped.returncode == 1
    assert "events.json" in stopped.stderr
    assert "phases.json" in stopped.stderr
    assert "Traceback" not in stopped.stderr


def test_a_missing_build_stops_the_start(tmp_path: Path) -> None:
    stopped = start(CAMPAIGN_GEODATA_DIR=str(SMALL_CAMPAIGN), CAMPAIGN_STATIC_DIR=str(tmp_path))
    assert stopped.returncode == 1
    assert "run make build" in stopped.stderr
    assert "Traceback" not in stopped.stderr


def test_an_unreadable_port_stops_the_start() -> None:
    stopped = start(CAMPAIGN_PORT="eighty")
    assert stopped.returncode == 1
    assert stopped.stderr == 'port "eighty" is not a whole number\n'


def test_what_is_made_but_once_is_made_when_the_worker_starts(app: Flask) -> None:
    server = command.Server(app, app.extensions["config"])
    others = set(threading.enumerate())
    server.cfg.post_worker_init(object())
    for thread in set(threading.enumerate()) - others:
        thread.join(timeout=60)
    kept = set(app.extensions["built"])
    for address in ("/", "/embed", "/api/v1/tracks"):
        for language in ("en", "zh-Hans", "zh-Hant", "ja"):
            asked = {"query_string": {"lang": language}, "headers": {"Accept-Encoding": "br"}}
            assert app.test_client().get(address, **asked).status_code == 200
    assert ("tracks", "ja") in kept
    assert set(app.extensions["built"]) == kept

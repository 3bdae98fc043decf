"""The commands that README and other people's scripts rely on."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROMISED = {"run", "test", "lint", "check-data", "bench", "build", "basemap", "audit", "help"}

pytestmark = pytest.mark.skipif(shutil.which("make") is None, reason="needs make")


def make(*arguments: str) -> str:
    return subprocess.run(
        ["make", "--no-print-directory", *arguments],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    ).stdout


def test_help_lists_every_promised_command_with_one_line() -> None:
    lines = make("help").splitlines()
    listed = {line.split()[1]: line.split(maxsplit=2)[2] for line in lines}
    assert listed.keys() >= PROMISED
    assert all(listed.values())


def test_make_alone_explains_itself() -> None:
    assert make() == make("help")


def test_ci_runs_what_a_reader_can_run() -> None:
    steps = [
        line for line in (ROOT / ".ci/run").read_text().splitlines() if line.startswith("make ")
    ]
    assert steps == ["make lint", "make check-data", "make test"]

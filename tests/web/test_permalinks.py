"""Old links keep working."""

import json
import re
import subprocess

import pytest
from flask.testing import FlaskClient

from tests.permalinks import FILE, SEAL, Permalink, lines, permalinks, seal

CONFIG = re.compile(r'<script type="application/json" id="config">(.*?)</script>')
LANGUAGE = re.compile(r'<html lang="([^"]*)"')
HEADING = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)


@pytest.mark.parametrize("link", permalinks(), ids=lambda link: link.address)
def test_a_link_restores_what_it_did(real_client: FlaskClient, link: Permalink) -> None:
    answer = real_client.get(link.address, headers={"Accept-Language": "en"})
    assert answer.status_code == 200
    found = restored(answer.text)
    assert {name: found.get(name) for name in link.restores} == link.restores


def restored(page: str) -> dict[str, object]:
    """What the server made of the address: the view, or the heading of a page to read."""
    language = LANGUAGE.search(page)
    assert language
    config = CONFIG.search(page)
    if config:
        return {**json.loads(config[1])["state"], "language": language[1]}
    heading = HEADING.search(page)
    assert heading
    return {"heading": " ".join(re.sub(r"<.*?>", "", heading[1]).split()), "language": language[1]}


def test_the_first_links_are_those_that_were_sealed() -> None:
    assert seal(SEAL[0]) == SEAL


def test_every_link_is_sealed() -> None:
    assert len(lines()) == SEAL[0], "run python -m tests.permalinks"


def test_no_link_of_the_history_is_missing() -> None:
    """The seal can be rewritten; what was committed cannot."""
    known = set(lines())
    for commit in git("log", "--format=%H", "--", FILE.name).split():
        committed = git("show", f"{commit}:./{FILE.name}").splitlines()
        assert set(committed) <= known


def git(*words: str) -> str:
    """What git answers in the file's folder; nothing where there is no git or no history."""
    try:
        command = ["git", *words]
        return subprocess.run(
            command, cwd=FILE.parent, check=True, capture_output=True, text=True
        ).stdout
    except (OSError, subprocess.CalledProcessError):
        return ""

"""The lock files fix every byte that is installed, and name no host to take it from."""

import json
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = sorted((ROOT / "requirements").glob("*.lock"))

PIN = re.compile(r"^([a-z0-9.-]+)==(\S+)(.*(?:\n    .*)*)", re.MULTILINE)


def pins(lock: Path) -> dict[str, set[str]]:
    """Versions by name; more than one where Python versions differ."""
    versions: dict[str, set[str]] = {}
    for name, version, _ in PIN.findall(lock.read_text()):
        versions.setdefault(name, set()).add(version)
    return versions


def test_there_is_a_lock_for_running_testing_and_node() -> None:
    assert [lock.stem for lock in LOCKS] == ["dev", "node", "run"]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_every_pin_has_a_hash(lock: Path) -> None:
    unhashed = [
        name for name, _, rest in PIN.findall(lock.read_text()) if "--hash=sha256:" not in rest
    ]
    assert unhashed == []


@pytest.mark.parametrize("lock", [*LOCKS, ROOT / "package-lock.json"], ids=lambda lock: lock.stem)
def test_no_lock_names_a_host(lock: Path) -> None:
    text = lock.read_text()
    assert "resolved" not in text
    assert "--index-url" not in text
    assert "--find-links" not in text
    if lock.suffix == ".lock":
        assert "://" not in text


def test_every_npm_package_has_its_hash() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    assert [path for path, fixed in packages.items() if path and "integrity" not in fixed] == []


def test_the_run_lock_holds_what_pyproject_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    asked = {re.split(r"[\[=><~]", line)[0] for line in project["dependencies"]}
    assert asked <= pins(ROOT / "requirements/run.lock").keys()


def test_tests_run_on_the_versions_that_are_shipped() -> None:
    dev = pins(ROOT / "requirements/dev.lock")
    differing = {
        name
        for name, version in pins(ROOT / "requirements/run.lock").items()
        if dev[name] != version
    }
    assert differing == set()

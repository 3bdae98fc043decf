"""What the application holds, for views to ask."""

from collections.abc import Callable, Hashable, Mapping
from typing import Any, TypeVar, cast

from flask import current_app

from app.assets import Assets
from app.campaign.campaign import Campaign
from app.config import Config
from app.maps import ServedFiles
from app.terrain import ElevationGrid

Built = TypeVar("Built")


def current_campaign() -> Campaign:
    return cast("Campaign", current_app.extensions["campaign"])


def current_config() -> Config:
    return cast("Config", current_app.extensions["config"])


def current_assets() -> Assets:
    return cast("Assets", current_app.extensions["assets"])


def current_geodata_files() -> Mapping[str, bytes]:
    """The files of geodata/ as they were at the start, by their path in it."""
    return cast("Mapping[str, bytes]", current_app.extensions["geodata_files"])


def current_elevation() -> ElevationGrid:
    """The grid, read when it is first asked for: most readers never do."""
    read = cast("Callable[[], ElevationGrid]", current_app.extensions["read_elevation"])
    return once("elevation", read)


def served_files() -> ServedFiles:
    return once("served files", lambda: ServedFiles(current_config().static_dir))


def once(key: Hashable, build: Callable[[], Built]) -> Built:
    """What `build` gives, built at the first call with `key` and then kept.

    The campaign never changes while the process runs, so nothing goes stale. Two
    threads may build the same at the same time; both results are equal.
    """
    built: dict[Hashable, Any] = current_app.extensions["built"]
    if key not in built:
        built[key] = build()
    return cast("Built", built[key])

"""The built files of static/dist, by the name they have in the source."""

import json
from functools import cached_property
from pathlib import Path
from typing import Final

URL_PREFIX: Final = "/static/"


class MissingBuildError(Exception):
    """The scripts and styles have not been built, or not this one."""


class Assets:
    """Hashed names of built files, from the manifest that the build writes.

    Raises MissingBuildError where the manifest or the name in it is missing.
    """

    def __init__(self, static_dir: Path) -> None:
        self.static_dir = static_dir
        self.dist_dir = static_dir / "dist"

    def url(self, name: str) -> str:
        """Address on this site, such as /static/dist/atlas-3F2A.js."""
        return f"{URL_PREFIX}dist/{self._built_name(name)}"

    def path(self, name: str) -> Path:
        return self.dist_dir / self._built_name(name)

    def _built_name(self, name: str) -> str:
        try:
            return self._manifest[name]
        except KeyError:
            raise MissingBuildError(f'no "{name}" has been built; run make build') from None

    @cached_property
    def _manifest(self) -> dict[str, str]:
        path = self.dist_dir / "manifest.json"
        try:
            names: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            raise MissingBuildError(f"{path} is missing; run make build") from None
        return names

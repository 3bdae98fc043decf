"""The built files of static/dist, by the name they have in the source."""

import hashlib
import json
from functools import cache, cached_property
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
        self._hashes = cache(self._hash)

    def _hash(self, name: str) -> str:
        return hashlib.sha256(self.path(name).read_bytes()).hexdigest()[:16]

    def url(self, name: str) -> str:
        """Address on this site that changes with the content, such as .../atlas-3F2A.js.

        Built data (symbols.json) keeps its name and has its hash in the query.
        """
        built_name = self.path(name).name
        version = "" if name in self._manifest else f"?v={self._hashes(name)}"
        return f"{URL_PREFIX}dist/{built_name}{version}"

    def later_modules(self) -> set[str]:
        """Addresses of what the modules may ask for later."""
        modules = json.loads((self.dist_dir / "modules.json").read_text(encoding="utf-8"))
        return {f"{URL_PREFIX}dist/{name}" for names in modules.values() for name in names}

    def names(self, suffix: str = "") -> list[str]:
        """Names in the source, sorted, that end so."""
        return sorted(name for name in self._manifest if name.endswith(suffix))

    def path(self, name: str) -> Path:
        built_name = self._manifest.get(name)
        if built_name is None and not (self.dist_dir / name).is_file():
            raise MissingBuildError(f'no "{name}" has been built; run make build')
        return self.dist_dir / (built_name or name)

    @cached_property
    def _manifest(self) -> dict[str, str]:
        path = self.dist_dir / "manifest.json"
        try:
            names: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            raise MissingBuildError(f"{path} is missing; run make build") from None
        return names

"""Where the map's ready-made files are: addresses for a page, contents for a saved map."""

import base64
import hashlib
import json
from abc import ABC, abstractmethod
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from app.assets import URL_PREFIX, Assets
from app.maps.placement import table_of_evening

MIME_TYPES: Final = {".webp": "image/webp", ".woff2": "font/woff2"}


@dataclass(frozen=True)
class StaticFiles(ABC):
    """What lies under static/, read when asked for. The subclasses say how the map gets it."""

    static_dir: Path

    @property
    def assets(self) -> Assets:
        return Assets(self.static_dir)

    @property
    def basemap_dir(self) -> Path:
        return self.static_dir / "basemap"

    @cached_property
    def relief_sheet(self) -> dict[str, Any]:
        sheet: dict[str, Any] = read_json(self.basemap_dir / "relief.json")
        return sheet

    @cached_property
    def curved_names(self) -> list[dict[str, Any]]:
        names: list[dict[str, Any]] = read_json(self.basemap_dir / "lettering.json")
        return names

    @cached_property
    def symbols(self) -> dict[str, Any]:
        symbols: dict[str, Any] = read_json(self.assets.dist_dir / "symbols.json")
        return symbols

    @cached_property
    def lettering_paths(self) -> dict[str, Path]:
        """The placement table of each level of zoom; none before they are built."""
        sizes = read_json(self.static_dir / "src" / "map" / "sizes.json")
        dist = self.assets.dist_dir
        paths = {f"{level:g}": dist / f"lettering-{level:g}.json" for level in sizes["levels"]}
        return {level: path for level, path in paths.items() if path.exists()}

    @abstractmethod
    def vector(self, name: str) -> Any:
        """The GeoJSON file of that name in static/basemap."""

    @abstractmethod
    def relief(self) -> dict[str, Any]:
        """What the map kit's `relief` takes: tiles, or single pictures."""

    @abstractmethod
    def placement_tables(self) -> dict[str, Any]:
        """By level of zoom."""


@dataclass(frozen=True)
class ServedFiles(StaticFiles):
    """Addresses that carry the hash of what they name, so that they may be kept for ever."""

    def vector(self, name: str) -> str:
        return self._url(self.basemap_dir / f"{name}.geojson")

    def relief(self) -> dict[str, Any]:
        version = _digest(*sorted((self.basemap_dir / "tiles").rglob("*.webp")))
        template = f"{URL_PREFIX}basemap/{self.relief_sheet['template']}?v={version}"
        kept = ("minZoom", "maxNativeZoom", "bounds")
        return {
            "tiles": [
                {"url": template, **{key: tiles[key] for key in kept}}
                for tiles in self.relief_sheet["tiles"]
            ]
        }

    def first_sights(self) -> dict[str, str]:
        """The pictures that lie under a narrow and a wide page until its tiles are here."""
        found = sorted(self.basemap_dir.glob("first-sight-*.webp"))
        return {path.stem.removeprefix("first-sight-"): self._url(path) for path in found}

    def placement_tables(self) -> dict[str, str]:
        return {level: self._url(path) for level, path in self.lettering_paths.items()}

    def _url(self, path: Path) -> str:
        return f"{URL_PREFIX}{path.relative_to(self.static_dir).as_posix()}?v={_digest(path)}"


@dataclass(frozen=True)
class InlinedFiles(StaticFiles):
    """The contents themselves, for one evening `t`: the saved map asks for nothing."""

    t: int

    def vector(self, name: str) -> dict[str, Any]:
        collection: dict[str, Any] = read_json(self.basemap_dir / f"{name}.geojson")
        return collection

    def relief(self) -> dict[str, Any]:
        images = (self.relief_sheet["images"][name] for name in ("context", "theatre"))
        return {
            "images": [
                {"url": data_uri(self.basemap_dir / image["file"]), "bounds": image["bounds"]}
                for image in images
            ]
        }

    def placement_tables(self) -> dict[str, Any]:
        return {
            level: table_of_evening(read_json(path), self.t)
            for level, path in self.lettering_paths.items()
        }


def data_uri(path: Path) -> str:
    encoded = base64.b64encode(path.read_bytes()).decode("ascii")
    return f"data:{MIME_TYPES[path.suffix]};base64,{encoded}"


def read_json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def _digest(*paths: Path) -> str:
    content = hashlib.sha256()
    for path in paths:
        content.update(path.read_bytes())
    return content.hexdigest()[:10]

"""The settings of one running atlas, read once from the environment."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Self
from urllib.parse import urlsplit

# The host goes into a header: letters, digits, dots, hyphens and a port, nothing else.
WEB_MAP_URL: Final = re.compile(
    r"https://[a-z0-9.-]+(:\d{1,5})?/(?=.*\{z\})(?=.*\{x\})(?=.*\{y\})[^\s|;\"<>]*", re.ASCII
)

ROOT: Final = Path(__file__).resolve().parent.parent

# Setting -> the variables that give it, the first that is set wins. The bare names are
# what hosting platforms set.
VARIABLES: Final[Mapping[str, tuple[str, ...]]] = {
    "geodata_dir": ("CAMPAIGN_GEODATA_DIR",),
    "static_dir": ("CAMPAIGN_STATIC_DIR",),
    "frame_ancestors": ("CAMPAIGN_FRAME_ANCESTORS",),
    "web_maps": ("CAMPAIGN_WEB_MAPS",),
    "host": ("CAMPAIGN_HOST", "HOST"),
    "port": ("CAMPAIGN_PORT", "PORT"),
    "threads": ("CAMPAIGN_THREADS",),
    "access_log": ("CAMPAIGN_ACCESS_LOG",),
}


class UnreadableSettingError(ValueError):
    """A CAMPAIGN_* variable whose value cannot be used."""


@dataclass(frozen=True, slots=True)
class WebMap:
    """Map tiles of another host, which a reader may choose to contact.

    `url` has {z}, {x} and {y}; its host is written out, never a pattern.
    """

    name: str
    url: str
    credit: str

    @property
    def host(self) -> str:
        return urlsplit(self.url).netloc

    @property
    def origin(self) -> str:
        return f"https://{self.host}"


@dataclass(frozen=True)
class Config:
    """How one atlas runs; docs/configuration.md has a row for each setting.

    `frame_ancestors` is a list of sources as in Content-Security-Policy: who may frame
    the pages under /embed. `web_maps` are offered on the atlas, never in an
    embed. `access_log` writes a line per request, never with an address of the reader.
    """

    geodata_dir: Path = ROOT / "geodata"
    static_dir: Path = ROOT / "static"
    frame_ancestors: str = "*"
    web_maps: tuple[WebMap, ...] = ()
    host: str = "127.0.0.1"
    port: int = 8000
    threads: int = 8
    access_log: bool = False

    def __post_init__(self) -> None:
        if not 0 <= self.port <= 65535:
            raise UnreadableSettingError(f"port {self.port} is not one of 0 to 65535")
        if self.threads < 1:
            raise UnreadableSettingError(f"threads {self.threads}: at least 1 is needed")
        # The value goes into a header as it stands.
        if not self.frame_ancestors or set(self.frame_ancestors) & set(";,\r\n"):
            raise UnreadableSettingError(
                f'frame ancestors "{self.frame_ancestors}": write hosts with spaces between, '
                "such as https://school.example https://*.example.org"
            )

    @classmethod
    def from_env(cls, environ: Mapping[str, str] | None = None) -> Self:
        """The settings that the environment gives, defaults for the rest.

        Raises UnreadableSettingError.
        """
        environ = os.environ if environ is None else environ
        given = {
            setting: next(environ[name] for name in names if name in environ)
            for setting, names in VARIABLES.items()
            if any(name in environ for name in names)
        }
        return cls(**{setting: _read(setting, text) for setting, text in given.items()})


def _read(setting: str, text: str) -> Any:
    if setting.endswith("_dir"):
        return Path(text).resolve()
    if setting in {"port", "threads"}:
        if not (text.isascii() and text.isdigit()):
            raise UnreadableSettingError(f'{setting} "{text}" is not a whole number')
        return int(text)
    if setting == "access_log":
        if text not in {"0", "1"}:
            raise UnreadableSettingError(f'{setting} "{text}": write 0 or 1')
        return text == "1"
    if setting == "web_maps":
        return tuple(_web_map(part) for part in text.split(";") if part.strip())
    return text


def _web_map(text: str) -> WebMap:
    parts = [part.strip() for part in text.split("|")]
    if len(parts) != 3 or not all(parts) or not WEB_MAP_URL.fullmatch(parts[1]):
        raise UnreadableSettingError(
            f'web map "{text.strip()}": write name | https://host/{{z}}/{{x}}/{{y}}.png | credit'
        )
    return WebMap(*parts)

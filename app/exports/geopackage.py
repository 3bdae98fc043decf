"""OGC GeoPackage 1.3, for QGIS and every program with GDAL.

Written with the standard library's SQLite: a GeoPackage is a few tables, and libraries that
write one stamp it with the clock, so that the same data would give other bytes each time.
"""

import sqlite3
import struct
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

import shapely

from app.campaign.campaign import Campaign
from app.exports.geopackage_layers import Layer, Value, layers_of

APPLICATION_ID: Final = 0x47504B47  # "GPKG"
VERSION: Final = 10_300
WGS84: Final = 4326
# Nothing in the file changes but with the data, whose version its description names.
LAST_CHANGE: Final = "1970-01-01T00:00:00.000Z"
# Little-endian, with an envelope of four numbers.
ENVELOPE_FLAGS: Final = 0b0000_0011

SCHEMA: Final = """
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
  description TEXT DEFAULT '', last_change DATETIME NOT NULL,
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
"""
WGS84_TEXT: Final = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,'
    'AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,'
    'AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],'
    'AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]'
)
# The three that the standard asks for.
REFERENCE_SYSTEMS: Final = (
    ("Undefined cartesian SRS", -1, "NONE", -1, "undefined", None),
    ("Undefined geographic SRS", 0, "NONE", 0, "undefined", None),
    ("WGS 84 geodetic", WGS84, "EPSG", WGS84, WGS84_TEXT, "longitude and latitude in degrees"),
)


class Bounds(NamedTuple):
    min_x: float
    min_y: float
    max_x: float
    max_y: float


def campaign_gpkg(campaign: Campaign, language: str) -> bytes:
    """The campaign as one GeoPackage; `geopackage_layers` says what stands in it."""
    database = sqlite3.connect(":memory:")
    try:
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        database.execute(f"PRAGMA user_version = {VERSION}")
        database.executescript(SCHEMA)
        database.executemany(
            "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)", REFERENCE_SYSTEMS
        )
        for layer in layers_of(campaign, language):
            _write(database, layer)
        database.commit()
        return database.serialize()
    finally:
        database.close()


def _write(database: sqlite3.Connection, layer: Layer) -> None:
    """One table of features. Names of tables and columns are this code's own."""
    columns = ", ".join(f'"{name}" {kind}' for name, kind in layer.columns.items())
    database.execute(
        f'CREATE TABLE "{layer.name}" '
        f'("fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "geom" {layer.geometry}, {columns})'
    )
    database.execute(
        "INSERT INTO gpkg_contents VALUES (?, 'features', ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            layer.name, layer.name, layer.description, LAST_CHANGE,
            *_bounds(row.geometry for row in layer.rows), WGS84,
        ),
    )  # fmt: skip
    database.execute(
        "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)",
        (layer.name, layer.geometry, WGS84),
    )
    places = ", ".join("?" for _ in range(len(layer.columns) + 1))
    names = ", ".join(f'"{name}"' for name in ("geom", *layer.columns))
    database.executemany(
        f'INSERT INTO "{layer.name}" ({names}) VALUES ({places})',  # noqa: S608 - our own names
        ((_blob(row.geometry), *_ordered(row.values, layer)) for row in layer.rows),
    )


def _ordered(values: dict[str, Value], layer: Layer) -> Sequence[Value]:
    return [values[name] for name in layer.columns]


def _bounds(geometries: Iterable[shapely.Geometry | None]) -> Bounds:
    known = [geometry for geometry in geometries if geometry is not None]
    return Bounds(*(float(number) for number in shapely.total_bounds(known)))


def _blob(geometry: shapely.Geometry | None) -> bytes | None:
    """A geometry as the standard stores it: a header, its envelope, then WKB."""
    if geometry is None:
        return None
    min_x, min_y, max_x, max_y = _bounds([geometry])
    header = struct.pack("<2sBBi", b"GP", 0, ENVELOPE_FLAGS, WGS84)
    envelope = struct.pack("<4d", min_x, max_x, min_y, max_y)
    return header + envelope + bytes(shapely.to_wkb(geometry, byte_order=1))

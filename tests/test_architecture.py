"""Imports go one way, each outside library has one door, and nothing grows too long to read."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
APP = ROOT / "app"

MODULE_LINES = 320
FUNCTION_LINES = 60

# Layer -> the layers of app/ that it may import. create_app and the commands alone see all.
MAY_IMPORT = {
    "campaign": {"campaign"},
    "loading": {"loading", "campaign"},
    "lettering": {"lettering", "campaign"},
    "finding": {"finding", "campaign"},
    "citing": {"citing", "campaign"},
    "maps": {"maps", "lettering", "campaign", "assets"},
    "pictures": {"pictures", "maps", "lettering", "campaign"},
    "sheets": {"sheets", "pictures", "maps", "campaign"},
    "terrain": {"terrain", "campaign"},
    "exports": {"exports", "terrain", "campaign"},
    "store": {"store", "campaign"},
    "web": {
        *("web", "maps", "pictures", "sheets", "exports", "citing", "finding", "terrain", "store"),
        *("campaign", "assets", "config"),
    },
    "assets": set[str](),
    "config": set[str](),
}

# Modules where layers meet: they start the atlas or are commands of their own.
COMPOSITION = {"__init__.py", "__main__.py", "cli.py", "lettering/__main__.py", "maps/__init__.py"}

# Library -> the layers that may import it.
DOORS = {
    "folium": {"maps"},
    "branca": {"maps"},
    "flask": {"web", "__init__", "__main__"},
    "flask_babel": {"web", "__init__"},
    "flask_compress": {"web", "__init__"},
    "brotli": {"web"},
    "whitenoise": {"web", "__init__"},
    "werkzeug": {"web", "__init__"},
    "jsonschema": {"loading"},
    "jsonschema_rs": {"loading"},
    "citeproc": {"citing"},
    "geopy": {"campaign", "finding"},
    "numpy": {"lettering", "terrain"},
    "fontTools": {"lettering", "maps"},
    "resvg_py": {"pictures"},
    "fpdf": {"sheets"},
    "PIL": {"sheets"},
    "segno": {"sheets"},
    "gunicorn": {"__main__"},
    "sqlalchemy": {"store"},
}

CORE_LIBRARIES = {"shapely", "geopy", "geographiclib"}
# The core computes: it opens no file, asks no network, reads no clock of its own.
CORE_NOT_EVEN_STANDARD = {"os", "pathlib", "io", "socket", "urllib", "http", "subprocess", "time"}

Import = tuple[int, str]


def modules() -> list[Path]:
    return sorted(APP.rglob("*.py"))


def name_of(module: Path) -> str:
    return module.relative_to(APP).as_posix()


def layer_of(module: Path) -> str:
    return module.relative_to(APP).parts[0].removesuffix(".py")


def imports_of(source: str, package: str) -> Iterator[Import]:
    """Line and full name of everything that a module imports; `package` resolves leading dots."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            parts = package.split(".")
            above = parts[: len(parts) - node.level + 1] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            # `from app import config` imports app.config: the names may be modules themselves.
            yield from ((node.lineno, f"{base}.{alias.name}") for alias in node.names)


def forbidden_imports(layer: str, source: str, package: str, *, composes: bool) -> list[str]:
    """What a module of this layer imports and may not, one sentence each."""
    faults = []
    for line, name in imports_of(source, package):
        library, *rest = name.split(".")
        if library == "app":
            target = rest[0] if rest else ""
            if not composes and target not in MAY_IMPORT.get(layer, set()):
                faults.append(f"line {line}: {layer} may not import {name}")
        elif library in DOORS and layer not in DOORS[library]:
            faults.append(f"line {line}: {library} is imported by {sorted(DOORS[library])} only")
        elif layer == "campaign" and not is_for_the_core(library):
            faults.append(f"line {line}: the core may not import {name}")
    return faults


def is_for_the_core(library: str) -> bool:
    standard = library in sys.stdlib_module_names and library not in CORE_NOT_EVEN_STANDARD
    return standard or library in CORE_LIBRARIES


@pytest.mark.parametrize("module", modules(), ids=name_of)
def test_imports_go_one_way(module: Path) -> None:
    package = ".".join(module.relative_to(ROOT).parent.parts)
    composes = name_of(module) in COMPOSITION
    source = module.read_text(encoding="utf-8")
    assert forbidden_imports(layer_of(module), source, package, composes=composes) == []


@pytest.mark.parametrize(
    ("layer", "source"),
    [
        ("campaign", "import flask"),
        ("campaign", "from app.loading import load_campaign"),
        ("campaign", "from ..loading import load_campaign"),
        ("campaign", "import numpy"),
        ("campaign", "from pathlib import Path"),
        ("loading", "import folium"),
        ("finding", "from app.loading import load_campaign"),
        ("maps", "from app.web import params"),
        ("exports", "from app import maps"),
        ("web", "from folium import Map"),
        ("web", "from app.loading import load_campaign"),
    ],
)
def test_an_import_against_the_way_is_seen(layer: str, source: str) -> None:
    assert forbidden_imports(layer, source, f"app.{layer}", composes=False)


@pytest.mark.parametrize("module", modules(), ids=name_of)
def test_only_config_reads_the_environment(module: Path) -> None:
    if name_of(module) == "config.py":
        return
    tree = ast.parse(module.read_text(encoding="utf-8"))
    read = [node.lineno for node in ast.walk(tree) if reads_environment(node)]
    assert read == []


def reads_environment(node: ast.AST) -> bool:
    names = {"environ", "environb", "getenv"}
    if isinstance(node, ast.Attribute):
        return node.attr in names and isinstance(node.value, ast.Name) and node.value.id == "os"
    return (
        isinstance(node, ast.ImportFrom)
        and node.module == "os"
        and any(alias.name in names for alias in node.names)
    )


@pytest.mark.parametrize("module", modules(), ids=name_of)
def test_no_module_and_no_function_is_too_long_to_read(module: Path) -> None:
    source = module.read_text(encoding="utf-8")
    assert len(source.splitlines()) <= MODULE_LINES
    functions = (
        node
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    long = [node.name for node in functions if lines_of(node) > FUNCTION_LINES]
    assert long == []


def lines_of(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1

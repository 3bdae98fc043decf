"""CITATION.cff says the same as the code, the licence and the package."""

import re
import tomllib
from pathlib import Path

import pytest
import yaml

from app.citing.view import AUTHOR, YEAR, cite_view

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def citation() -> dict:
    return yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))


def test_it_has_what_the_citation_file_format_asks_for(citation) -> None:
    # https://github.com/citation-file-format/citation-file-format, version 1.2.0
    assert citation["cff-version"] == "1.2.0"
    assert {"message", "title", "authors"} <= citation.keys()
    assert citation["type"] in {"software", "dataset"}
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", citation["date-released"])


def test_it_names_the_author_year_and_version_that_a_view_is_cited_with(citation) -> None:
    package = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert citation["authors"] == [{"name": AUTHOR}]
    assert citation["date-released"].startswith(str(YEAR))
    assert citation["version"] == package["version"]
    assert f"(c) {YEAR} {AUTHOR}" in (ROOT / "LICENSE").read_text(encoding="utf-8")


def test_it_names_the_licences_of_code_and_data(citation) -> None:
    assert citation["license"] == ["MIT", "CC-BY-4.0"]


def test_a_view_is_cited_with_its_day_address_and_data_version() -> None:
    cited = cite_view(
        key="x-1945-05-05",
        title="5 May 1945",
        atlas="The Battle (data version 0123abcd)",
        url="https://atlas.example/?date=1945-05-05",
    )
    for part in (AUTHOR, str(YEAR), "5 May 1945", "0123abcd", "?date=1945-05-05"):
        assert part in cited.text
        assert part in cited.bibtex

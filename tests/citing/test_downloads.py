"""BibTeX, RIS and CSL-JSON, each read by a library that others use."""

import json
from dataclasses import replace

import bibtexparser
import pytest
import rispy

from app.campaign.names import Names
from app.campaign.sources import Author, Source
from app.citing.bibtex import bibtex
from app.citing.csl import csl_item, csl_items
from app.citing.ris import REFERENCE_TYPES, ris
from app.citing.style import bibliography, plain
from app.config import Config
from app.loading import load_campaign
from app.loading.schemas import validator

A_BOOK = Source(
    id="a-book",
    title="Roads & rivers: 50 % of {all}, pp. <i>",
    kind="secondary",
    csl_type="book",
    language="en",
    grade="B",
    grade_reason=Names({"en": "academic"}),
    author="Ann Historian",
    authors=(Author(family="Historian", given="Ann"), Author(literal="Bai Xiaofei")),
    year=1973,
    publisher="A & B",
    pages="457-458",
)


@pytest.fixture(scope="module")
def sources():
    return list(load_campaign(Config().geodata_dir).sources.values())


def test_bibtex_has_every_source_and_is_read_without_a_fault(sources) -> None:
    read = bibtexparser.parse_string(bibtex(csl_items(sources)))
    assert read.failed_blocks == []
    assert [entry.key for entry in read.entries] == [source.id for source in sources]


def test_bibtex_keeps_names_pages_and_special_characters() -> None:
    (entry,) = bibtexparser.parse_string(bibtex([csl_item(A_BOOK)])).entries
    assert entry.entry_type == "book"
    assert entry["author"] == "Historian, Ann and {Bai Xiaofei}"
    assert entry["title"] == r"{Roads \& rivers: 50 \% of (all), pp. <i>}"
    assert entry["pages"] == "457--458"
    assert entry["publisher"] == r"A \& B"


def test_ris_has_every_source_and_is_read_without_a_fault(sources) -> None:
    read = rispy.loads(ris(csl_items(sources)))
    assert [entry["id"] for entry in read] == [source.id for source in sources]
    assert [entry["title"] for entry in read] == [source.title for source in sources]


def test_ris_keeps_names_and_pages() -> None:
    (entry,) = rispy.loads(ris([csl_item(A_BOOK)]))
    assert entry["authors"] == ["Historian, Ann", "Bai Xiaofei"]
    assert (entry["start_page"], entry["end_page"]) == ("457", "458")
    assert entry["year"] == "1973"


def test_csl_json_leaves_out_what_is_not_known(sources) -> None:
    bare = replace(A_BOOK, authors=(), year=None, pages=None, publisher=None)
    assert csl_item(bare).keys() == {"id", "type", "title", "language", "note"}
    assert json.loads(json.dumps(csl_items(sources))) == csl_items(sources)


def test_every_form_that_the_data_may_have_has_a_reference_type() -> None:
    allowed = validator("sources").schema["properties"]["sources"]["items"]["properties"]
    assert set(allowed["csl_type"]["enum"]) == set(REFERENCE_TYPES)


def test_the_bibliography_lists_every_source_once(sources) -> None:
    assert sorted(bibliography(csl_items(sources))) == sorted(source.id for source in sources)


def test_a_citation_has_author_year_title_publisher_and_pages() -> None:
    runs = bibliography([csl_item(A_BOOK)])["a-book"]
    assert [run.text for run in runs if run.italic] == [A_BOOK.title]
    assert plain(runs).startswith("Historian, A. and Bai Xiaofei (1973) ")
    assert "A & B, pp. 457–458." in plain(runs)


def test_the_bibliography_stands_in_order_of_names_and_years() -> None:
    later = replace(A_BOOK, id="later", year=1980)
    first = replace(A_BOOK, id="first", authors=(Author(literal="Abe"),))
    assert list(bibliography(csl_items([later, A_BOOK, first]))) == ["first", "a-book", "later"]


def test_a_source_without_a_name_is_cited_as_anonymous() -> None:
    runs = bibliography([csl_item(replace(A_BOOK, authors=()))])["a-book"]
    assert plain(runs).startswith("Anon. (1973) ")
    assert plain(runs).count(A_BOOK.title) == 1

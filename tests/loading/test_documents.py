"""Files that cannot be read, that are missing, or that nobody reads."""

from pathlib import Path

from app.loading import check_geodata
from app.loading.documents import read_documents
from tests.loading.conftest import Geodata


def test_the_small_campaign_has_no_fault(geodata: Geodata) -> None:
    assert geodata.faults() == []


def test_broken_json_is_reported_with_its_line(geodata: Geodata) -> None:
    (geodata.dir / "air.json").write_text('{\n  "air": [\n    {,}\n  ]\n}', "utf-8")
    assert geodata.faults() == [
        "air.json: at line 3, column 6: not JSON: Expecting property name enclosed in double quotes"
    ]


def test_a_repeated_key_is_refused(geodata: Geodata) -> None:
    path = geodata.dir / "control.json"
    text = path.read_text("utf-8").replace(
        '"holder": "japan"', '"holder": "china", "holder": "japan"'
    )
    path.write_text(text, "utf-8")
    assert geodata.faults() == ['control.json: at $.control[0]: the key "holder" is given twice']


def test_text_that_is_not_utf_8_is_refused(geodata: Geodata) -> None:
    (geodata.dir / "air.json").write_bytes(b'{"air": "\xff"}')
    assert geodata.faults() == ["air.json: at byte 9: not UTF-8 text"]


def test_not_a_number_is_refused(geodata: Geodata) -> None:
    (geodata.dir / "air.json").write_text('{"air": NaN}', "utf-8")
    assert geodata.faults() == ["air.json: not JSON: NaN is no number of JSON"]


def test_a_file_that_nobody_reads_is_reported(geodata: Geodata) -> None:
    (geodata.dir / "movements" / "cn-57-div.jsn").write_text("{}", "utf-8")
    assert geodata.faults() == ["movements/cn-57-div.jsn: nobody reads this file"]


def test_readme_schemas_and_lessons_are_left_to_their_readers(geodata: Geodata) -> None:
    for file in ("README.md", "schemas/a.schema.json", "lessons/wuyang.en.md"):
        path = geodata.dir / file
        path.parent.mkdir(exist_ok=True)
        path.write_text("", "utf-8")
    assert geodata.faults() == []


def test_a_missing_file_is_reported(geodata: Geodata) -> None:
    (geodata.dir / "air.json").unlink()
    assert geodata.faults() == ["air.json: the file is missing"]


def test_days_are_needed_in_english(geodata: Geodata) -> None:
    (geodata.dir / "days.en.json").rename(geodata.dir / "days.ja.json")
    assert "days.en.json: the file is missing" in geodata.faults()


def test_no_directory_at_all_is_a_fault_and_not_a_crash(tmp_path: Path) -> None:
    faults = [str(fault) for fault in check_geodata(tmp_path / "nowhere")]
    assert "campaign.json: the file is missing" in faults
    assert all("missing" in fault for fault in faults)


def test_the_data_version_follows_content_and_names_alone(geodata: Geodata) -> None:
    before = read_documents(geodata.dir).data_version
    assert len(before) == 16
    (geodata.dir / "README.md").write_text("words", "utf-8")
    assert read_documents(geodata.dir).data_version == before
    (geodata.dir / "air.json").write_text('{"air": []}', "utf-8")
    assert read_documents(geodata.dir).data_version != before

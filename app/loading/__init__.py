"""geodata/ -> Campaign. The only code that opens geodata/; it reports all faults at once."""

from collections.abc import Iterator
from pathlib import Path

from app.campaign.campaign import Campaign
from app.loading.assemble import assemble_campaign
from app.loading.chronicle import chronicle_faults
from app.loading.continuity import continuity_faults
from app.loading.disputes import dispute_faults
from app.loading.documents import Reading, read_documents, read_files
from app.loading.faults import Fault, FaultyGeodataError
from app.loading.march import march_faults
from app.loading.positions import position_faults
from app.loading.punctuation import punctuation_faults
from app.loading.records import Records, collect_records
from app.loading.references import reference_faults
from app.loading.reviews import review_faults
from app.loading.schemas import schema_faults
from app.loading.spans import span_faults
from app.loading.translations import in_all_languages, translation_faults

__all__ = ["Fault", "FaultyGeodataError", "check_geodata", "load_campaign", "read_files"]


def load_campaign(geodata_dir: Path) -> Campaign:
    """The campaign in `geodata_dir`. Raises FaultyGeodataError with every fault."""
    reading, records, faults = _examine(geodata_dir)
    if faults:
        raise FaultyGeodataError(faults)
    return assemble_campaign(records, reading.data_version)


def check_geodata(geodata_dir: Path) -> list[Fault]:
    """Every fault in `geodata_dir`, in order of files; empty where it can be loaded."""
    return _examine(geodata_dir)[2]


def _examine(geodata_dir: Path) -> tuple[Reading, Records, list[Fault]]:
    reading = read_documents(geodata_dir)
    faults = [*reading.faults]
    for document in reading.documents:
        faults += schema_faults(document)
        faults += punctuation_faults(document)
    records = collect_records(reading.documents, faults)
    faults += _rule_faults(records)
    in_all_languages(records)
    faults += march_faults(records, {fault.file for fault in faults})
    return reading, records, sorted(set(faults), key=_in_order)


def _rule_faults(records: Records) -> Iterator[Fault]:
    yield from reference_faults(records)
    yield from position_faults(records)
    yield from span_faults(records)
    yield from continuity_faults(records)
    yield from chronicle_faults(records)
    yield from dispute_faults(records)
    yield from review_faults(records)
    yield from translation_faults(records)


def _in_order(fault: Fault) -> tuple[str, str, str]:
    return fault.file, fault.path or "", fault.message

"""The zip of everything: the data as it lies, its schemas and licence, and every form of it."""

from collections.abc import Mapping
from importlib.resources import files
from typing import Final

from app.campaign.campaign import Campaign
from app.exports.archive import archive
from app.exports.downloads import CAMPAIGN_FORMS

ORBAT_SCHEMA: Final = "orbat-mapper.schema.json"
# A KMZ is the KML zipped once more.
NOT_TWICE: Final = frozenset({"kmz"})
LICENCE_TEXT: Final = """\
{name}, data version {version}.

Licence of the data: {licence}. How to credit it, and whose data the positions of places
are in part: geodata/README.md. The sources, with a grade for each: geodata/sources.json.
geodata/ is the data as it is edited, geodata/schemas/ says what each file may hold, and
exports/ has the same campaign in the formats of other programs, and the sources as BibTeX,
RIS and CSL-JSON.
"""


def campaign_zip(
    campaign: Campaign,
    language: str,
    geodata_files: Mapping[str, bytes],
    bibliography: Mapping[str, bytes],
) -> bytes:
    """Everything in one archive.

    `geodata_files`: the files of geodata/ by their path in it; sources and licence are there.
    `bibliography`: the sources by the names of their files, for reference managers.
    """
    data = {f"geodata/{name}": content for name, content in sorted(geodata_files.items())}
    forms = {
        f"exports/{campaign.id}-{language}.{ending}": form.write(campaign, language)
        for ending, form in CAMPAIGN_FORMS.items()
        if ending not in NOT_TWICE
    }
    schema = {f"exports/{ORBAT_SCHEMA}": files("app.exports").joinpath(ORBAT_SCHEMA).read_bytes()}
    cited = {f"exports/{name}": content for name, content in bibliography.items()}
    licence = LICENCE_TEXT.format(
        name=campaign.names.in_language("en").text,
        version=campaign.data_version,
        licence=campaign.licence,
    ).encode("utf-8")
    return archive({"LICENCE.txt": licence, **data, **forms, **schema, **cited})

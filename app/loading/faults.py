"""What is wrong with geodata/: one fault, one sentence."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from app.campaign.errors import CampaignError


@dataclass(frozen=True, order=True, slots=True)
class Fault:
    """A fault in `file` (relative to geodata/, with slashes).

    `path` is the JSON path of the value at fault, `line n, column m` in a file that
    cannot be read, and None where the file as a whole is meant.
    """

    file: str
    path: str | None
    message: str

    def __str__(self) -> str:
        place = f"{self.file}: at {self.path}" if self.path else self.file
        return f"{place}: {self.message}"


class FaultyGeodataError(CampaignError):
    """The data cannot be loaded; `faults` has every reason, not only the first."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


def hint(wrong: str, known: Collection[str]) -> str:
    """`; did you mean "…"?` with the nearest known id, or nothing."""
    near = get_close_matches(wrong, known, n=1)
    return f'; did you mean "{near[0]}"?' if near else ""

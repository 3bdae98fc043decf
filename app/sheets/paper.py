"""Sizes of paper."""

from dataclasses import dataclass
from typing import Final

# Drawings count 96 px to the inch, as style sheets do; PDF counts 72 pt.
PX_PER_MM: Final = 96 / 25.4
PT_PER_PX: Final = 0.75
# Width and height upright.
PAPERS_MM: Final = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}
ORIENTATIONS: Final = ("landscape", "portrait")
# No printer that matters leaves a wider edge white.
MARGIN_MM: Final = 9.0


@dataclass(frozen=True, slots=True)
class Paper:
    """One page; `name` is one of PAPERS_MM, `orientation` one of ORIENTATIONS."""

    name: str = "A4"
    orientation: str = "landscape"

    @property
    def size_mm(self) -> tuple[float, float]:
        """Width and height as it lies."""
        width, height = PAPERS_MM[self.name]
        return (height, width) if self.landscape else (width, height)

    @property
    def size_px(self) -> tuple[float, float]:
        width, height = self.size_mm
        return width * PX_PER_MM, height * PX_PER_MM

    @property
    def landscape(self) -> bool:
        return self.orientation == "landscape"

    @property
    def margin_px(self) -> float:
        return MARGIN_MM * PX_PER_MM

    @property
    def inner_px(self) -> tuple[float, float]:
        """Width and height within the margins."""
        width, height = self.size_px
        return width - 2 * self.margin_px, height - 2 * self.margin_px

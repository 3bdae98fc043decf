"""What stands on a page, as its SVG says."""

from collections.abc import Iterable
from xml.etree import ElementTree as ET

SVG = "{http://www.w3.org/2000/svg}"


def texts(svg: str) -> list[str]:
    """Every text of the page, as often as it stands there."""
    return [it.text or "" for it in _all(svg, "title")]


def numbers(svg: str) -> list[int]:
    """The numbers on the map, in order."""
    return sorted(
        int(it.get("data-number", "")) for it in _all(svg, "g") if "data-number" in it.attrib
    )


def enclosed(svg: str) -> list[str]:
    """The days of the maps on the page, by their frames."""
    return [it.get("id", "") for it in _all(svg, "clipPath")]


def _all(svg: str, tag: str) -> Iterable[ET.Element]:
    return ET.fromstring(svg).iter(f"{SVG}{tag}")  # noqa: S314 - our own page

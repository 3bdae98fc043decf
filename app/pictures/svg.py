"""Nodes of an SVG picture. Every text and attribute is escaped when the tree is written."""

from collections.abc import Iterable
from xml.etree import ElementTree as ET

Node = ET.Element
Attributes = dict[str, str | float]
Point = tuple[float, float]

_XMLNS = "http://www.w3.org/2000/svg"


def node(tag: str, attributes: Attributes | None = None, *children: Node) -> Node:
    """An element; numbers are written with at most two decimals."""
    made = ET.Element(tag)
    for name, value in (attributes or {}).items():
        made.set(name, value if isinstance(value, str) else number(value))
    made.extend(children)
    return made


def titled(title: str, attributes: Attributes, *children: Node) -> Node:
    """A part that says what it is, to a pointer and to a screen reader."""
    made = node("g", attributes)
    heading = node("title")
    heading.text = title
    made.extend([heading, *children])
    return made


def number(value: float) -> str:
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def line_path(points: Iterable[Point], *, closed: bool = False) -> str:
    pairs = [f"{number(x)},{number(y)}" for x, y in points]
    return f"M{'L'.join(pairs)}{'Z' if closed else ''}" if pairs else ""


def document(width: float, height: float, *children: Node) -> str:
    """The whole file. The same nodes give the same bytes."""
    root = node(
        "svg",
        {
            "xmlns": _XMLNS,
            "width": width,
            "height": height,
            "viewBox": f"0 0 {number(width)} {number(height)}",
            "role": "img",
        },
        *children,
    )
    return ET.tostring(root, encoding="unicode")

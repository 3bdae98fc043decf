"""XML that any text survives: ElementTree escapes, and what XML cannot hold is replaced."""

import re
from typing import Final
from xml.etree import ElementTree as ET

# XML 1.0 has no form for these, escaped or not.
UNWRITABLE: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def child(parent: ET.Element, tag: str, text: str | None = None, **attributes: str) -> ET.Element:
    """A new element under `parent`, with `text` as its content."""
    element = ET.SubElement(parent, tag, {k: writable(v) for k, v in attributes.items()})
    if text is not None:
        element.text = writable(text)
    return element


def writable(text: str) -> str:
    return UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", text)


def document(root: ET.Element) -> bytes:
    """The whole file, in UTF-8 with its declaration."""
    ET.indent(root, space=" ")
    text: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"

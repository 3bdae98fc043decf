"""ZIP archives with the same bytes for the same content."""

import io
import zipfile
from collections.abc import Mapping
from typing import Final

# The earliest a ZIP can say: the files have no time of their own.
NO_TIME: Final = (1980, 1, 1, 0, 0, 0)
ORDINARY_FILE: Final = 0o644 << 16


def archive(files: Mapping[str, bytes]) -> bytes:
    """The files by their names in the archive, in the mapping's order."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as zipped:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, NO_TIME)
            entry.external_attr = ORDINARY_FILE
            # Without this the archive says which system wrote it.
            entry.create_system = 3
            zipped.writestr(entry, data, zipfile.ZIP_DEFLATED, 9)
    return content.getvalue()

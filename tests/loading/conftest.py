"""The small campaign in a directory of its own, to break one thing at a time."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from app.loading import check_geodata

SMALL_CAMPAIGN = Path(__file__).parents[1] / "data" / "small_campaign"


@dataclass(frozen=True)
class Geodata:
    """A copy of the small campaign that a test may spoil."""

    dir: Path

    def edit(self, file: str, change: Callable[[Any], object]) -> None:
        """Apply `change` to the content of `file`, in place."""
        path = self.dir / file
        content = json.loads(path.read_text("utf-8"))
        change(content)
        path.write_text(json.dumps(content, ensure_ascii=False), "utf-8")

    def faults(self) -> list[str]:
        return [str(fault) for fault in check_geodata(self.dir)]


@pytest.fixture
def geodata(tmp_path: Path) -> Geodata:
    copy = tmp_path / "geodata"
    shutil.copytree(SMALL_CAMPAIGN, copy)
    return Geodata(copy)

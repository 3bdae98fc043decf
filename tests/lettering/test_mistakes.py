"""A name is read as that of the dot it stands at."""

import numpy as np
import pytest
from numpy.typing import NDArray

from app.campaign.campaign import Campaign
from app.lettering.boxes import Box
from app.lettering.mistakes import CLEARLY_PX, MISTAKEN_COST, Dots
from app.lettering.name_candidates import candidates_at
from app.lettering.sizes import Sizes
from app.lettering.table import Table
from tests.lettering.drawn import Boxes, NameOverTime, names_over_time

LEVEL = 9.0


def test_a_name_over_its_neighbours_dot_may_be_mistaken_and_costs_more(
    campaign: Campaign, sizes: Sizes
) -> None:
    # Chapuzi lies a little to the south-east of Dongkou.
    dots = Dots(campaign, LEVEL)
    dongkou = campaign.gazetteer.place("dongkou")
    candidates = list(candidates_at(dongkou, 3, LEVEL, sizes, "latin"))
    over_chapuzi = [
        (it.name.placement.anchor, it.name.placement.dy > 0)
        for it in candidates
        if "chapuzi" in dots.mistaken(it.name)
    ]
    assert over_chapuzi == [("start", True)]
    for it in candidates:
        others = dots.mistaken(it.name)
        assert "dongkou" not in others
        assert dots.weighed(it).cost == it.cost + MISTAKEN_COST * len(others)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_few_names_stand_nearer_to_anothers_dot(
    tables: dict[float, Table], campaign: Campaign, sizes: Sizes, language: str
) -> None:
    """There is not always another place: one in twelve at the most crowded zoom."""
    drawn = list(names_over_time(tables[LEVEL], campaign, sizes, LEVEL, (language, False)))
    shown = sum(int(name.shown.sum()) for name in drawn)
    mistaken = sum(int(_mistaken(name, drawn).sum()) for name in drawn)
    assert shown > 30_000
    assert mistaken / shown < 1 / 12


def _mistaken(name: NameOverTime, drawn: list[NameOverTime]) -> NDArray[np.bool_]:
    own = _distance(name.texts, name.dot)
    mistaken = np.zeros(len(own), bool)
    for other in drawn:
        if other is not name:
            near = _distance(name.texts, other.dot) < own - CLEARLY_PX
            mistaken |= near & other.shown
    return mistaken & name.shown


def _distance(texts: Boxes, dot: Box) -> Boxes:
    """From the texts, a row each, to the middle of the dot."""
    x, y = (dot.left + dot.right) / 2, (dot.top + dot.bottom) / 2
    left, top, right, bottom = texts.T
    across = np.maximum(np.maximum(left - x, x - right), 0)
    along = np.maximum(np.maximum(top - y, y - bottom), 0)
    return np.hypot(across, along)

"""Names on a picture, and what ties them to their dots: as on the screen."""

import re

import pytest

from app.lettering.sizes import NameSize
from app.maps import ServedFiles
from app.pictures.lettercase import Lettercase
from app.pictures.places import INK, Anchor, LetteredPlace, place_names

RECORD = {"id": "here", "kind": "town", "rank": 3}
LABEL = {"name": "Here", "lang": "en"}


def ties(case: Lettercase, anchor: Anchor) -> list[list[float]]:
    """The ends of the hairlines, x and y of one after the other."""
    place = LetteredPlace(RECORD, (100, 50), LABEL, anchor, NameSize(size=10, small=0, dot=4))
    drawn = place_names([place], case).iter("path")
    lines = [it for it in drawn if it.get("stroke") == INK and it.get("stroke-width") == "0.8"]
    return [[float(it) for it in re.findall(r"[-.\d]+", line.get("d", ""))] for line in lines]


@pytest.fixture(scope="module")
def case(files: ServedFiles) -> Lettercase:
    return Lettercase(files.assets.dist_dir)


# As tests/js/map/tie.test.mjs has them.
@pytest.mark.parametrize(
    ("anchor", "expected"),
    [
        (("start", 8, 3), []),
        (("middle", 0, 16), []),
        (("start", 20, 3), [[104, 50, 118.5, 50]]),
        (("end", -20, 3), [[96, 50, 81.5, 50]]),
        (("middle", 0, -22), [[100, 46, 100, 31.5]]),
        (("start", 12, 23), [[102.4, 53.2, 111.1, 64.8]]),
    ],
)
def test_a_name_off_its_dot_is_tied_to_it(
    case: Lettercase, anchor: Anchor, expected: list[list[float]]
) -> None:
    assert ties(case, anchor) == expected

"""Whose name is it? A name that stands nearer to another place's dot is read as that place's."""

from typing import Final

from shapely import Point, STRtree
from shapely.geometry import box

from app.campaign.campaign import Campaign
from app.lettering.boxes import project
from app.lettering.importance import lettered_at
from app.lettering.name_candidates import Candidate, PlacedName

# Beside the cost of a side (0 to 3): a name rather takes the worst side of its dot than one where
# it is read as another place's.
MISTAKEN_COST: Final = 4.0
# Another's dot has to be so much farther off than its own.
CLEARLY_PX: Final = 3.0


class Dots:
    """The dots of all places that a map of `level` letters, if there is room."""

    def __init__(self, campaign: Campaign, level: float) -> None:
        self.ids = [place_id for place_id, _ in lettered_at(campaign, level)]
        places = [campaign.gazetteer.place(place_id) for place_id in self.ids]
        self.tree = STRtree([Point(project(place.position, level)) for place in places])

    def mistaken(self, name: PlacedName) -> list[str]:
        """The ids of the places that may be taken for the owner of `name` where it stands."""
        text = box(*name.box.moved(*name.point))
        reach = text.distance(Point(name.point)) + CLEARLY_PX
        near = self.tree.query(text, "dwithin", distance=reach)
        return [self.ids[number] for number in near if self.ids[number] != name.place_id]

    def weighed(self, candidate: Candidate) -> Candidate:
        """The same place for a name, dearer by what may be mistaken there."""
        cost = candidate.cost + MISTAKEN_COST * len(self.mistaken(candidate.name))
        return Candidate(candidate.name, cost)

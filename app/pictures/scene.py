"""One evening in a view, layer by layer: what pictures and printed sheets are painted from."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Final

from app.campaign.campaign import Campaign, TimeSlice
from app.campaign.fronts import EASTERN_LIMIT_LON_DEG
from app.lettering.boxes import Box
from app.lettering.sizes import Sizes, read_sizes
from app.maps.static_files import StaticFiles, read_json
from app.pictures import (
    air,
    fights,
    ghosts,
    ground,
    held_ground,
    names,
    places,
    situation,
    symbols,
    trails,
)
from app.pictures.certainty import PALE
from app.pictures.lettercase import Lettercase
from app.pictures.places import LetteredPlace
from app.pictures.svg import Node, node
from app.pictures.symbols import Drawn
from app.pictures.view import View

LAYERS: Final = (
    "relief", "water", "provinces", "ground", "roads", "railways", "trails", "places", "units",
    "fights", "air",
)  # fmt: skip
# In the order of painting, as the panes of the map kit; but the tint lies with the relief, as a
# sheet of paper has both as one raster (app/sheets/map_box.py).
PARTS: Final = (
    "relief", "tint", "water", "provinces", "roads", "railways", "ground", "trails", "lettering",
    "ghosts", "air", "places", "fights", "units",
)  # fmt: skip
# Parts that have no layer of their own on the map.
GOES_WITH: Final = {"tint": "ground", "lettering": "places", "ghosts": "units"}


def parts_of(layers: Iterable[str]) -> list[str]:
    """What is painted of those layers (of LAYERS), in order of painting."""
    wanted = set(layers)
    return [part for part in PARTS if GOES_WITH.get(part, part) in wanted]


@dataclass(frozen=True)
class Scene:
    """What is worked out once for an evening in a view; nothing of it depends on layers.

    `certain`: what is not documented steps back. `compared`: a second day, whose units are shown
    as ghosts.
    """

    campaign: Campaign
    files: StaticFiles
    day: date
    view: View
    language: str
    wartime_names: bool = False
    chosen_id: str | None = None
    certain: bool = False
    compared: date | None = None

    @cached_property
    def time_slice(self) -> TimeSlice:
        return self.campaign.slice_at(self.day)

    @cached_property
    def t(self) -> float:
        return float(self.time_slice.t)

    @cached_property
    def shown(self) -> Mapping[str, Any]:
        return self._situation(self.time_slice)

    def _situation(self, time_slice: TimeSlice) -> Mapping[str, Any]:
        return situation.situation_of(self.campaign, time_slice, self.language, self.files)

    @cached_property
    def table(self) -> dict[str, Any]:
        return table_of(self.files, self.view.zoom)

    @property
    def level(self) -> float:
        return float(self.table["level"])

    @cached_property
    def sizes(self) -> Sizes:
        return read_sizes()

    @cached_property
    def case(self) -> Lettercase:
        return Lettercase(self.files.assets.dist_dir)

    @property
    def burst_px(self) -> float:
        return self.sizes.band(self.level).burst

    @cached_property
    def fight_folds(self) -> list[list[Mapping[str, Any]]]:
        return fights.folded(self.shown["fights"], self.level, self.burst_px)

    @cached_property
    def units(self) -> list[Drawn]:
        return symbols.placed_units(self.view, self.shown, self.table)

    @cached_property
    def places(self) -> list[LetteredPlace]:
        return list(
            places.lettered_places(
                self.view,
                self.campaign,
                self.language,
                self.table,
                self.sizes,
                self.t,
                wartime=self.wartime_names,
            )
        )

    def paint(self, part: str) -> list[Node]:
        """The nodes of a part (of PARTS)."""
        return self._painters[part]()

    @property
    def _painters(self) -> Mapping[str, Callable[[], list[Node]]]:
        view, campaign, files, case = self.view, self.campaign, self.files, self.case
        return {
            "relief": lambda: [ground.relief(view, files)],
            "tint": lambda: self._sure(
                held_ground.held_tint(view, self.time_slice, EASTERN_LIMIT_LON_DEG)
            ),
            "water": lambda: [ground.water(view, files)],
            "provinces": lambda: [ground.provinces(view, files)],
            "ground": lambda: self._sure(
                held_ground.held_edge(view, self.time_slice),
                held_ground.enclave_rings(view, self.shown["enclaves"]),
            ),
            "roads": lambda: [ground.roads(view, campaign)],
            "railways": lambda: [ground.railways(view, files)],
            "trails": lambda: [
                trails.trails(view, campaign, self.t, self.chosen_id, certain=self.certain)
            ],
            "lettering": lambda: [
                names.curved_names(view, campaign, self.language, self.table, files, case, self.t)
            ],
            "air": lambda: air.air(view, campaign, self.day, self._taken(), case),
            "fights": lambda: [
                fights.fights(
                    view, self.fight_folds, self.burst_px, self.case, certain=self.certain
                )
            ],
            "places": lambda: [places.place_names(self.places, case)],
            "ghosts": self._ghosts,
            "units": lambda: symbols.units(
                self.units,
                self.shown,
                self.level,
                self.sizes,
                case,
                self.chosen_id,
                certain=self.certain,
            ),
        }

    def _sure(self, *nodes: Node) -> list[Node]:
        """The ground that was held is nowhere documented to its edge."""
        return [node("g", {"opacity": PALE}, *nodes)] if self.certain else list(nodes)

    def _ghosts(self) -> list[Node]:
        if self.compared is None:
            return []
        then = self._situation(self.campaign.slice_at(self.compared))
        stood = symbols.placed_units(self.view, then, self.table)
        look = (self.level, self.sizes, self.case)
        return ghosts.ghosts(self.view, self.units, then, stood, look)

    def _taken(self) -> list[Box]:
        """What a badge of the air layer gives way to."""
        burst = Box(0, 0, 0, 0).grown(self.burst_px)
        bursts = [
            burst.moved(*self.view.at(first["lat"], first["lon"])) for first, *_ in self.fight_folds
        ]
        frames = [
            Box(-width / 2, -height * 0.9, width * 1.2, height / 2).moved(*drawn.at)
            for drawn in self.units
            for width, height in (symbols.frame_of(drawn.unit, self.level, self.sizes),)
        ]
        names = [box for it in self.places for box in (it.box(self.case), it.dot_box)]
        return [*bursts, *frames, *names]

    def signs(self, layers: Iterable[str]) -> set[str]:
        """The rows of a legend that something in these layers calls for."""
        actions = {drawn.unit["state"]["action"] for drawn in self.units}
        always = {
            "units": {"china", "japan", "documented", "approximate", "inferred"},
            "fights": {"fight"} | {"fights" for fold in self.fight_folds if len(fold) > 1},
            "ground": {"held"} | {f"enclave-{it['holder']}" for it in self.shown["enclaves"]},
            "trails": {"march"},
            "roads": {"highway"},
            "railways": {"railway"},
            "air": {"flight"} if air.flies(self.campaign, self.day) else set(),
        }
        found = {sign for layer in layers for sign in always.get(layer, ())}
        return found | (actions & {"encircled", "withdraw"} if "units" in layers else set())


def table_of(files: StaticFiles, zoom: float) -> dict[str, Any]:
    """The placement table that holds at `zoom`: that of the greatest level not above it."""
    levels = sorted((float(level), path) for level, path in files.lettering_paths.items())
    at_zoom = [path for level, path in levels if level <= zoom + 1e-6] or [levels[0][1]]
    table: dict[str, Any] = read_json(at_zoom[-1])
    return table

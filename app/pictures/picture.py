"""A day of the campaign as one picture."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from app.campaign.campaign import Campaign
from app.campaign.fronts import EASTERN_LIMIT_LON_DEG
from app.campaign.geodesy import Position
from app.lettering.sizes import read_sizes
from app.maps.campaign_map import FIRST_VIEW
from app.maps.static_files import StaticFiles, read_json
from app.pictures import furniture, ground, names, situation, symbols
from app.pictures.furniture import Words
from app.pictures.lettercase import Lettercase
from app.pictures.svg import Node, document, node
from app.pictures.view import View

# In the order of painting, as the panes of the map kit.
LAYERS: Final = (
    "relief", "water", "provinces", "ground", "roads", "railways", "trails", "lettering",
    "fights", "places", "units",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """What a picture shows: a day, a view, layers (of LAYERS) and the words around it."""

    day: date
    view: View
    words: Words
    layers: tuple[str, ...] = LAYERS
    wartime_names: bool = False
    legend: bool = True


def first_view(width: int, height: int) -> View:
    """The theatre, as the map opens with it."""
    (south, west), (north, east) = FIRST_VIEW
    return View.fitting(Position(south, west), Position(north, east), width, height)


def slice_picture(campaign: Campaign, files: StaticFiles, picture: Picture) -> str:
    """The SVG of a day. Raises OutsideCampaignError, and MissingBuildError where nothing is built.

    It stands by itself: pictures are inside it, letters are outlines.
    """
    view, language = picture.view, picture.words.language
    time_slice = campaign.slice_at(picture.day)
    shown = situation.situation_of(campaign, time_slice, language, files)
    sizes, table = read_sizes(), _table(files, view.zoom)
    case = Lettercase(files.assets.dist_dir)
    t = float(time_slice.t)
    painters: Mapping[str, Any] = {
        "relief": lambda: [ground.relief(view, files)],
        "water": lambda: [ground.water(view, files)],
        "provinces": lambda: [ground.provinces(view, files)],
        "ground": lambda: situation.held_ground(view, time_slice, EASTERN_LIMIT_LON_DEG),
        "roads": lambda: [ground.roads(view, campaign)],
        "railways": lambda: [ground.railways(view, files)],
        "trails": lambda: [situation.trails(view, campaign, t)],
        "lettering": lambda: [names.curved_names(view, campaign, language, files, case)],
        "fights": lambda: [situation.fights(view, shown)],
        "places": lambda: [
            names.place_names(
                view, campaign, language, table, sizes, case, t, picture.wartime_names
            )
        ],
        "units": lambda: symbols.units(view, shown, table, sizes, case),
    }
    # The map has no layer of its own for curved names: they go with the places.
    wanted = {*picture.layers, *({"lettering"} if "places" in picture.layers else ())}
    drawn = [part for layer in LAYERS if layer in wanted for part in painters[layer]()]
    return document(view.width, view.height, _title(picture.words), *drawn, *_frame(picture, case))


def _frame(picture: Picture, case: Lettercase) -> list[Node]:
    view, words = picture.view, picture.words
    frame = [
        furniture.edge_ticks(view, case),
        furniture.credit(view, words, case),
        furniture.scale_bar(view, words, case),
        furniture.date_card(words, case, view.width - 2 * furniture.EDGE_PX),
    ]
    if picture.legend:
        frame.append(furniture.legend(view, words, symbols.samples(), case))
    return frame


def _title(words: Words) -> Node:
    title = node("title")
    title.text = f"{words.date} · {words.title}"
    return title


def _table(files: StaticFiles, zoom: float) -> dict[str, Any]:
    """The placement table that holds at `zoom`: that of the greatest level not above it."""
    levels = sorted((float(level), path) for level, path in files.lettering_paths.items())
    at_zoom = [path for level, path in levels if level <= zoom + 1e-6] or [levels[0][1]]
    table: dict[str, Any] = read_json(at_zoom[-1])
    return table

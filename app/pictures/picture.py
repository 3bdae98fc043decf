"""A day of the campaign as one picture."""

from dataclasses import dataclass
from datetime import date

from app.campaign.campaign import Campaign
from app.campaign.geodesy import Position
from app.maps.campaign_map import FIRST_VIEW
from app.maps.static_files import StaticFiles
from app.pictures import furniture, legend
from app.pictures.furniture import Words
from app.pictures.scene import LAYERS, Scene, parts_of
from app.pictures.svg import Node, document, node
from app.pictures.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """What a picture shows: a day, a view, layers (of LAYERS) and the words around it.

    `unit_id` is the unit chosen: its whole trajectory is drawn, the rest steps back. `certain`:
    so does what is not documented. `compared`: where the units stood on that day, as ghosts.
    `account`: the source whose version the campaign tells that is drawn.
    """

    day: date
    view: View
    words: Words
    layers: tuple[str, ...] = LAYERS
    wartime_names: bool = False
    legend: bool = True
    unit_id: str | None = None
    certain: bool = False
    compared: date | None = None
    account: str | None = None


def first_view(width: int, height: int) -> View:
    """The theatre, as the map opens with it."""
    (south, west), (north, east) = FIRST_VIEW
    return View.fitting(Position(south, west), Position(north, east), width, height)


def slice_picture(campaign: Campaign, files: StaticFiles, picture: Picture) -> str:
    """The SVG of a day. Raises OutsideCampaignError, and MissingBuildError where nothing is built.

    It stands by itself: pictures are inside it, letters are outlines.
    """
    view = picture.view
    scene = Scene(
        campaign,
        files,
        picture.day,
        view,
        picture.words.language,
        picture.wartime_names,
        picture.unit_id,
        picture.certain,
        picture.compared,
    )
    drawn = [part for name in parts_of(picture.layers) for part in scene.paint(name)]
    return document(view.width, view.height, _title(picture.words), *drawn, *_frame(picture, scene))


def _frame(picture: Picture, scene: Scene) -> list[Node]:
    view, words, case = picture.view, picture.words, scene.case
    frame = [
        furniture.edge_ticks(view, case),
        furniture.credit(view, words, case),
        furniture.scale_bar(view, words, case),
        furniture.date_card(words, case, view.width - 2 * furniture.EDGE_PX),
    ]
    rows = legend.rows(words.legend, scene.signs(picture.layers), case)
    if picture.legend and rows:
        frame.append(furniture.legend(view, words.language, rows, case))
    return frame


def _title(words: Words) -> Node:
    title = node("title")
    title.text = f"{words.date} · {words.title}"
    return title

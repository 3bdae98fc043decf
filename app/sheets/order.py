"""What is asked of a sheet, and the words on it."""

from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from app.campaign.campaign import Campaign
from app.campaign.geodesy import Position
from app.maps.static_files import StaticFiles
from app.pictures.furniture import Words
from app.pictures.picture import first_view
from app.pictures.scene import LAYERS, Scene
from app.pictures.view import View
from app.sheets.map_box import DENSITY
from app.sheets.paper import Paper

Blank = Literal["names", "symbols", "both"]
LEAST_ZOOM, MOST_ZOOM = 5.0, 12.0
SIX: Final = 6
# Where it was fought, Zhijiang to Shaoyang with their names: what a small map opens with.
FOUGHT: Final = (Position(26.5, 109.05), Position(27.55, 112.1))


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetWords:
    """The words around a map, in the reader's language.

    `picture`: those that a picture has too. `sources`: title and its language, the most
    important first. `labels` are (key, words): name, class, answers, sources, more, task,
    names, symbols, six. `colophon`: attribution, licence, version of the data.
    """

    picture: Words
    narrative: str
    narrative_language: str
    sources: tuple[tuple[str, str], ...]
    colophon: tuple[str, ...]
    labels: tuple[tuple[str, str], ...]

    def label(self, key: str) -> str:
        return dict(self.labels)[key]


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A sheet as ordered: the evening and view of the map, the paper, the words.

    `centre` and `zoom` are None for the whole theatre. `address` is what the QR code says.
    `certain`: what is not documented steps back. `compared`: the units of that day as ghosts.
    `account`: the source whose version is shown. `blank`: what a worksheet leaves out.
    `days`: the evenings of a sheet of six, each with its date and its headline in words.
    """

    day: date
    paper: Paper
    words: SheetWords
    address: str
    centre: Position | None = None
    zoom: float | None = None
    layers: tuple[str, ...] = LAYERS
    wartime_names: bool = False
    unit_id: str | None = None
    certain: bool = False
    compared: date | None = None
    account: str | None = None
    blank: Blank = "names"
    days: tuple[tuple[date, str, str], ...] = ()

    @property
    def language(self) -> str:
        return self.words.picture.language


@dataclass(frozen=True)
class Workshop:
    """What sheets are made from."""

    campaign: Campaign
    files: StaticFiles
    language: str

    @property
    def side_names(self) -> dict[str, str]:
        """Side -> its name in the reader's language."""
        sides = self.campaign.order_of_battle.sides.values()
        return {side.id: side.names.in_language(self.language).text for side in sides}

    def scene(
        self,
        order: Order,
        day: date,
        size_px: tuple[float, float],
        *,
        density: float = DENSITY,
        zoom_less: float = 0,
    ) -> Scene:
        """The evening in a box of the paper.

        `density`: px of the map to one of the paper; `zoom_less` sets a zoom that was asked for
        back by so many.
        """
        width, height = (round(px * density) for px in size_px)
        fitted = (
            first_view(width, height) if zoom_less == 0 else View.fitting(*FOUGHT, width, height)
        )
        zoom = fitted.zoom if order.zoom is None else order.zoom - zoom_less
        view = View(
            order.centre or fitted.centre, min(max(zoom, LEAST_ZOOM), MOST_ZOOM), width, height
        )
        return Scene(
            self.campaign,
            self.files,
            day,
            view,
            order.language,
            order.wartime_names,
            order.unit_id,
            order.certain,
            order.compared,
        )

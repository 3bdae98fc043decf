"""The campaign's Folium map: our own Leaflet bundle in place of Folium's outside hosts."""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO, ClassVar, Final

import folium
from markupsafe import escape

from app.campaign.campaign import Campaign
from app.campaign.names import LANGUAGES
from app.maps.curved_names import CurvedNames
from app.maps.highways import Highways
from app.maps.kit_call import KitCall
from app.maps.opening import Opening
from app.maps.page import MapParts, day_card, saved_page
from app.maps.places import Places
from app.maps.relief import Relief
from app.maps.situation import Situation
from app.maps.static_files import InlinedFiles, StaticFiles
from app.maps.vectors import VECTOR_LAYERS, Vectors

MAP_ID: Final = "map"
LEAST_ZOOM: Final = 5
GREATEST_ZOOM: Final = 12
ZOOM_STEP: Final = 0.25

# South-west and north-east. Zhijiang, Shaoyang, Hengyang and Wuyang lie in the first view;
# beyond the outer bounds there is no relief.
FIRST_VIEW: Final = ((26.35, 109.4), (27.75, 112.85))
OUTER_BOUNDS: Final = ((17.0, 96.0), (38.0, 127.0))


class CampaignMap(folium.Map):
    """folium.Map that shows the campaign: what stands still, and with `day` that whole evening.

    Raises ValueError for a language the atlas does not speak, OutsideCampaignError for a
    day outside the campaign. Folium itself checks neither.
    """

    # Folium's ten files from five outside hosts. The page, ours or the saved one, brings the
    # bundle instead. Never add_js_link(): it edits this list for the whole process.
    default_js: ClassVar[list[tuple[str, str]]] = []  # type: ignore[misc]
    default_css: ClassVar[list[tuple[str, str]]] = []  # type: ignore[misc]

    def __init__(
        self, campaign: Campaign, language: str, files: StaticFiles, day: date | None = None
    ) -> None:
        if language not in LANGUAGES:
            raise ValueError(f'no language "{language}"; the atlas speaks {", ".join(LANGUAGES)}')
        self.campaign = campaign
        self.language = language
        self.files = files
        self.time_slice = None if day is None else campaign.slice_at(day)
        (south, west), (north, east) = OUTER_BOUNDS
        super().__init__(
            location=((FIRST_VIEW[0][0] + FIRST_VIEW[1][0]) / 2, 111.1),
            zoom_start=8,
            tiles=None,
            max_bounds=True,
            min_lat=south,
            min_lon=west,
            max_lat=north,
            max_lon=east,
            max_bounds_viscosity=0.8,
            minZoom=LEAST_ZOOM,
            maxZoom=GREATEST_ZOOM,
            zoom_snap=ZOOM_STEP,
            zoom_delta=0.5,
            wheel_px_per_zoom_level=100,
            zoom_control=False,
            attribution_control=False,
            world_copy_jump=False,
        )
        for layer in self._layers():
            self.add_child(layer)

    def get_name(self) -> str:
        # Folium's random ids would make each render a new file.
        return MAP_ID

    def save(
        self,
        outfile: str | bytes | Path | BinaryIO,
        close_file: bool = True,  # noqa: FBT001, FBT002 - the signature is Folium's
        **_: Any,
    ) -> None:
        """Write one HTML file that needs nothing else and asks no network for anything."""
        page = self._page().encode()
        if isinstance(outfile, str | bytes | Path):
            Path(os.fsdecode(outfile)).write_bytes(page)
            return
        outfile.write(page)
        if close_file:
            outfile.close()

    def _repr_html_(self, **_: Any) -> str:
        """The saved page in a frame, for notebooks."""
        return f'<iframe srcdoc="{escape(self._page())}" width="100%" height="600"></iframe>'

    def _page(self) -> str:
        time_slice = self.time_slice
        files = InlinedFiles(self.files.static_dir, time_slice.t if time_slice else 0)
        # A fresh map: rendering one twice changes it.
        inlined = type(self)(
            self.campaign, self.language, files, time_slice.day if time_slice else None
        )
        card = day_card(self.campaign, time_slice, self.language)
        return saved_page(inlined.parts(), card, files)

    def parts(self) -> MapParts:
        """The map's element and its script, each without what Folium puts around them."""
        figure: Any = self.get_root()
        figure.render()
        return MapParts(figure.html.render().strip(), figure.script.render().strip())

    def _layers(self) -> Iterator[KitCall]:
        campaign, language, files = self.campaign, self.language, self.files
        yield Opening(language, files, FIRST_VIEW)
        yield Relief(files)
        for layer in VECTOR_LAYERS:
            yield Vectors(layer, files)
        yield Highways(campaign)
        yield CurvedNames(campaign, language, files)
        yield Places(campaign, language, airfields=True)
        yield Places(campaign, language, airfields=False)
        if self.time_slice is not None:
            yield Situation(campaign, self.time_slice, language, files)

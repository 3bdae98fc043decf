"""The first call of the kit: panes, furniture, placement tables and the first view."""

from app.maps.kit_call import KitCall
from app.maps.static_files import StaticFiles
from app.maps.texts import FURNITURE


class Opening(KitCall):
    method = "begin"

    def __init__(self, language: str, files: StaticFiles, bounds: object) -> None:
        super().__init__(
            {
                "texts": FURNITURE[language],
                "lettering": files.placement_tables(),
                "bounds": bounds,
            }
        )

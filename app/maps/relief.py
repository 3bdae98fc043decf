"""The shaded relief under everything."""

from app.maps.kit_call import KitCall
from app.maps.static_files import StaticFiles


class Relief(KitCall):
    method = "relief"

    def __init__(self, files: StaticFiles) -> None:
        super().__init__(files.relief())

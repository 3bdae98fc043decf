"""Rivers, lakes, coast, provinces and railways of the base map."""

from collections.abc import Mapping, Sequence
from typing import Final

from app.maps.kit_call import KitCall
from app.maps.static_files import StaticFiles

# Layer -> the files it draws, the lower first.
VECTOR_LAYERS: Final[Mapping[str, Sequence[str]]] = {
    "water": ("coast", "rivers", "lakes"),
    "provinces": ("provinces",),
    "railways": ("railways",),
}


class Vectors(KitCall):
    """One layer of VECTOR_LAYERS: an overview for the first view, all of it for near ones."""

    method = "vectors"

    def __init__(self, layer: str, files: StaticFiles) -> None:
        sources = {
            name: {"overview": files.vector(f"{name}-overview"), "full": files.vector(name)}
            for name in VECTOR_LAYERS[layer]
        }
        super().__init__(layer, sources, name=layer)

"""One layer of the map as one statement of Folium's script: a call of the map kit."""

from collections.abc import Sequence
from typing import Any, ClassVar

from branca.element import MacroElement
from jinja2 import Template

from app.maps.script_json import script_json


class KitCall(MacroElement):
    """`CampaignLayers.<method>(map, ...)`; a whole layer in one call, whatever it holds.

    Its name is fixed, because Folium's random ids would make each render a new file.
    """

    _template = Template(
        "{% macro script(this, kwargs) %}"
        "CampaignLayers.{{ this.method }}({{ this._parent.get_name() }}, {{ this.arguments() }});"
        "{% endmacro %}"
    )
    method: ClassVar[str]

    def __init__(self, *values: Any, name: str | None = None) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = name or self.method
        self.values: Sequence[Any] = values

    def get_name(self) -> str:
        return str(self._name)

    def arguments(self) -> str:
        return ", ".join(script_json(value) for value in self.values)

"""What a rendered script says to the map kit."""

import json
import re
from typing import Any


def kit_calls(script: str) -> list[tuple[str, list[Any]]]:
    """Each call of the kit with what it is given beside the map."""
    calls = re.findall(r"^ *CampaignLayers\.(\w+)\(map, (.*)\);$", script, re.MULTILINE)
    return [(method, json.loads(f"[{given}]")) for method, given in calls]


def given_to(script: str, method: str, nth: int = 0) -> list[Any]:
    return [given for name, given in kit_calls(script) if name == method][nth]

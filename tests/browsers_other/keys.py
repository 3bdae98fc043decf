"""A key press as W3C's actions, which WebDriver and WebDriver BiDi write alike."""

from typing import Any

NAMED = {"ArrowRight": "\ue014", "ArrowLeft": "\ue012", "Enter": "\ue007", "Escape": "\ue00c"}


def press(key: str) -> list[dict[str, Any]]:
    value = NAMED.get(key, key)
    steps = [{"type": "keyDown", "value": value}, {"type": "keyUp", "value": value}]
    return [{"type": "key", "id": "keyboard", "actions": steps}]

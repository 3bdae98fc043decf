"""Old links show in a browser what they showed."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.atlas_page import open_atlas, until
from tests.permalinks import Permalink, permalinks

# The server is asked for all of them; of maps in a browser, every second one is a good sample.
MAPS = [link for link in permalinks() if "heading" not in link.restores][1::2]

# What the page shows, by the names of the address.
SHOWN = """() => {
  const {map} = CampaignLayers.current
  const {lat, lng} = map.getCenter()
  const checked = (it) => document.querySelector(it)?.checked
  const shown = (it) => document.querySelector(it)?.checkVisibility() ?? false
  const chosen = document.querySelector('[data-unit][aria-current]')?.dataset.unit
  const comparing = shown('#day-compare')
  return {
    lat, lng, zoom: map.getZoom(),
    language: document.documentElement.lang,
    date: campaignMap.date,
    unit: chosen,
    certain: checked('#only-documented'),
    loop: document.getElementById('loop').getAttribute('aria-pressed') === 'true',
    speed: Number(document.getElementById('speed').value),
    view: document.body.classList.contains('projector') ? 'projector' : 'map',
    ui: ['full', 'timeline', 'none'].find((it) => document.body.classList.contains(`ui-${it}`)),
    layers: [...document.querySelectorAll('#layer-choice input:checked')].map((it) => it.value),
    cmode: checked('input[name=cmode][value=swipe]') ? 'swipe' : 'ghost',
    ghosts: document.querySelectorAll('.ghost').length,
    comparing,
    card: shown('#card'),
    claim: shown('.notice'),
    measuring: shown('.tool-card'),
  }
}"""

# Of these the page shows that they are there, and not their own words.
SIGNS = {
    "event": "card", "place": "card", "route": "card", "claim": "claim", "compare": "comparing",
    "measure": "measuring",
}  # fmt: skip
# What only plays, or has no sign of its own.
SILENT = {"from", "to", "account", "link", "names"}


@pytest.mark.parametrize("link", MAPS, ids=lambda link: link.address)
def test_a_link_restores_what_it_did(page: Page, live_server: str, link: Permalink) -> None:
    open_atlas(page, live_server, link.address)
    wanted = expected(link)
    until(page, f"({shows(wanted)})()")


def expected(link: Permalink) -> dict[str, Any]:
    wanted: dict[str, Any] = {}
    for name, value in link.restores.items():
        if name in SIGNS and not (name == "compare" and "/embed" in link.address):
            wanted[SIGNS[name]] = True
        elif name not in SILENT and not (name == "layers" and "/embed" in link.address):
            wanted[name] = value
    return wanted


def shows(wanted: dict[str, Any]) -> str:
    """JavaScript that is true once the page shows what is wanted."""
    return f"""() => {{
      const wanted = {json.dumps(wanted)}
      const shown = ({SHOWN})()
      const same = (a, b) => typeof b === 'number' ? Math.abs(a - b) < 0.002
        : JSON.stringify(a) === JSON.stringify(b)
      return Object.entries(wanted).every(([name, value]) => same(shown[name], value))
    }}"""

"""A sweep of all 63 days at eight days a second: which frames of 60 Hz are missed.

Two peers in the same run, each for as long: 70 plain Leaflet markers moved by setLatLng at every
frame on the same map, which is what the browser can paint of it here; and a page that draws
nothing, which is what the machine misses by itself. Without a graphics card the software painter
sets the pace, whatever moves.
"""

from dataclasses import dataclass

from playwright.sync_api import Browser

from bench.browser import DESK, open_atlas
from bench.scrubbing import PEER_MARKERS, PREPARE_PEER

SPEED = 8
FRAME_MS = 1000 / 60

# Frame times from the start of playing to its end, or for as long as the atlas took.
PLAY = """(speed) => new Promise((done) => {
  const times = []
  const look = (ms) => {
    times.push(ms)
    if (campaignMap.playing) requestAnimationFrame(look)
    else done(times)
  }
  campaignMap.setTime(0)
  const chosen = document.getElementById('speed')
  chosen.value = String(speed)
  chosen.dispatchEvent(new Event('change'))
  campaignMap.play()
  requestAnimationFrame(look)
})"""
# The same for so long, moving the peer's markers where there are any.
PEER = """(forMs) => new Promise((done) => {
  if (globalThis.L) L.Browser.ie3d = false
  const times = []
  const look = (ms) => {
    times.push(ms)
    const away = times.length * 0.0004
    globalThis.peer?.forEach((marker, n) =>
      marker.setLatLng([26 + n % 10 * 0.2 + away, 109.5 + n % 7 * 0.3 + away]))
    if (ms - times[0] < forMs) requestAnimationFrame(look)
    else done(times)
  }
  requestAnimationFrame(look)
})"""


@dataclass(frozen=True)
class Sweep:
    """Shares of the frames that were missed, 0 to 1, and how long the sweep took in seconds."""

    atlas: float
    markers: float
    nothing: float
    seconds: float


def measure_sweep(browser: Browser, address: str) -> Sweep:
    page = open_atlas(browser, f"{address}/?date=1945-04-06&lang=en")
    times: list[float] = page.evaluate(PLAY, SPEED)
    length_ms = times[-1] - times[0]
    page.evaluate("CampaignLayers.current.map.getPane('units').style.display = 'none'")
    page.evaluate(PREPARE_PEER, PEER_MARKERS)
    markers: list[float] = page.evaluate(PEER, length_ms)
    page.close()
    blank = browser.new_page(viewport=DESK)
    nothing: list[float] = blank.evaluate(PEER, length_ms)
    blank.close()
    return Sweep(missed(times), missed(markers), missed(nothing), length_ms / 1000)


def missed(times_ms: list[float]) -> float:
    """The share of the frames of 60 Hz between the first and the last time that did not come."""
    due = round((times_ms[-1] - times_ms[0]) / FRAME_MS)
    return max(0.0, 1 - (len(times_ms) - 1) / due)

"""A sweep of all 63 days at eight days a second: which frames of 60 Hz are missed.

Two peers in the same run, each for as long: 70 plain Leaflet markers moved by setLatLng at every
frame on the same map, which is what the browser can paint of it here; and a page that draws
nothing, which is what the machine misses by itself. Without a graphics card the software painter
sets the pace, whatever moves.
"""

from dataclasses import dataclass

from playwright.sync_api import Browser, Page

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
MARKERS = """(forMs) => new Promise((done) => {
  const times = []
  const look = (ms) => {
    times.push(ms)
    const t = times.length
    globalThis.peer.forEach((marker, n) =>
      marker.setLatLng([26 + n % 10 * 0.2 + t * 0.0004, 109.5 + n % 7 * 0.3 + t * 0.0004]))
    if (ms - times[0] < forMs) requestAnimationFrame(look)
    else done(times)
  }
  requestAnimationFrame(look)
})"""
IDLE = """(forMs) => new Promise((done) => {
  const times = []
  const look = (ms) => {
    times.push(ms)
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
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto(f"{address}/?date=1945-04-06&lang=en")
    page.evaluate("() => globalThis.campaignMap.ready")
    page.wait_for_timeout(2000)
    times: list[float] = page.evaluate(PLAY, SPEED)
    length_ms = times[-1] - times[0]
    page.evaluate("CampaignLayers.current.map.getPane('units').style.display = 'none'")
    page.evaluate(PREPARE_PEER, PEER_MARKERS)
    markers: list[float] = page.evaluate(MARKERS, length_ms)
    page.close()
    nothing = _idle(browser, length_ms)
    return Sweep(missed(times), missed(markers), missed(nothing), length_ms / 1000)


def _idle(browser: Browser, for_ms: float) -> list[float]:
    page: Page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto("about:blank")
    times: list[float] = page.evaluate(IDLE, for_ms)
    page.close()
    return times


def missed(times_ms: list[float]) -> float:
    """The share of the frames of 60 Hz between the first and the last time that did not come."""
    due = round((times_ms[-1] - times_ms[0]) / FRAME_MS)
    return max(0.0, 1 - (len(times_ms) - 1) / due)

"""A jump of the timeline against 70 plain Leaflet markers moved by setLatLng.

All run in turn on the same page, so a slow machine slows all; the markers stand on the map instead
of the units, not beside them, as the browser's painter goes through all that is there. Each makes
one change at every frame, as a hand on the slider does. Four times are taken. The call itself,
after which every symbol stands in its new place. By the slider, far from one frame to the next, so
that every unit that can move does; and dragged by half a day a frame, the campaign in two seconds:
symbols then follow at every frame, their lines at every second one, and all that is about them and
the date a few times a second, and the share of these is counted. And the whole picture at every
frame, which a script gets that asks for it. The last three are all that the main thread computes
(script, style, layout, paint, commit), in its own processor time: a wait for the painters of a
machine without a graphics card does not count. The peer's markers are what L.marker makes by
itself: a picture and its shadow of the size of Leaflet's own, open to the pointer.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from playwright.sync_api import Browser, CDPSession, Page

from bench.browser import open_atlas

ROUNDS = 15
FRAMES = 60
PEER_MARKERS = 70

# Far apart, so that every unit that can move does.
EVENINGS = [n * 23 % 63 for n in range(FRAMES)]
# Through half of the campaign in a second.
DRAGGED = [15 + n / 2 for n in range(FRAMES)]

PREPARE_PEER = """(count) => {
  const { map } = globalThis.CampaignLayers.current
  const icon = L.icon({
    iconUrl: '/static/icon.svg', iconSize: [25, 41], iconAnchor: [12, 41],
    shadowUrl: '/static/icon.svg', shadowSize: [41, 41],
  })
  globalThis.peer = Array.from({ length: count }, (_, n) =>
    L.marker([26 + (n % 10) * 0.2, 109.5 + (n % 7) * 0.3], { icon }))
  const units = map.getPane('units')
  globalThis.showPeer = (shown) => {
    units.style.display = shown ? 'none' : ''
    for (const marker of globalThis.peer) shown ? marker.addTo(map) : marker.remove()
  }
}"""

# One change a frame; the last frame is handed over when the one after it begins.
RUN = """async ([evenings, move]) => {
  const frame = () => new Promise(requestAnimationFrame)
  const slider = document.getElementById('timeline')
  const moves = {
    script: (t) => globalThis.campaignMap.setTime(t),
    slider: (t) => {
      slider.valueAsNumber = t
      slider.dispatchEvent(new Event('input', { bubbles: true }))
    },
    peer: (t) => globalThis.peer.forEach((marker, n) =>
      marker.setLatLng([26 + ((n + t) % 10) * 0.2, 109.5 + ((n + t) % 7) * 0.3])),
  }
  // The peer is moved as Leaflet does it by itself (see static/src/map/compositing.js).
  L.Browser.ie3d = move !== 'peer'
  for (const t of evenings) {
    moves[move](t)
    await frame()
  }
  await frame()
  L.Browser.ie3d = true
}"""

CALLS = """([evenings, move]) => {
  const moves = {
    atlas: (t) => globalThis.campaignMap.setTime(t),
    peer: (t) => globalThis.peer.forEach((marker, n) =>
      marker.setLatLng([26 + ((n + t) % 10) * 0.2, 109.5 + ((n + t) % 7) * 0.3])),
  }
  L.Browser.ie3d = move === 'atlas'
  const began = performance.now()
  for (const t of evenings) moves[move](t)
  const took = performance.now() - began
  L.Browser.ie3d = true
  return took / evenings.length
}"""


@dataclass(frozen=True)
class Comparison:
    """Milliseconds for one jump and for one move of the peer's markers; medians of rounds."""

    atlas_ms: float
    peer_ms: float
    ratio: float

    @classmethod
    def of(cls, pairs: list[tuple[float, float]]) -> "Comparison":
        return cls(
            atlas_ms=median(atlas for atlas, _ in pairs),
            peer_ms=median(peer for _, peer in pairs),
            ratio=median(atlas / peer for atlas, peer in pairs),
        )


@dataclass(frozen=True)
class Scrubbing:
    call: Comparison
    jump: Comparison
    drag: Comparison
    whole: Comparison


def measure_scrubbing(browser: Browser, address: str) -> Scrubbing:
    page = open_atlas(browser, f"{address}/?date=1945-05-05&lang=en")
    page.evaluate(PREPARE_PEER, PEER_MARKERS)
    # While the reader holds the slider no day is settled on: a slow machine, whose frames take
    # longer than the clock waits, would else count the panel of every day passed.
    page.dispatch_event("#timeline", "pointerdown")
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    rounds = [
        (
            _busy_ms(page, session, "slider"),
            _busy_ms(page, session, "slider", DRAGGED),
            _busy_ms(page, session, "script"),
            _peer(page, session),
        )
        for _ in range(ROUNDS)
    ]
    calls = []
    for _ in range(ROUNDS):
        atlas_ms = float(page.evaluate(CALLS, [EVENINGS, "atlas"]))
        page.evaluate("showPeer(true)")
        calls.append((atlas_ms, float(page.evaluate(CALLS, [EVENINGS, "peer"]))))
        page.evaluate("showPeer(false)")
    page.close()
    return Scrubbing(
        call=Comparison.of(calls),
        jump=Comparison.of([(jump, peer) for jump, _, _, peer in rounds]),
        drag=Comparison.of([(drag, peer) for _, drag, _, peer in rounds]),
        whole=Comparison.of([(whole, peer) for _, _, whole, peer in rounds]),
    )


def _peer(page: Page, session: CDPSession) -> float:
    page.evaluate("showPeer(true)")
    busy_ms = _busy_ms(page, session, "peer")
    page.evaluate("showPeer(false)")
    return busy_ms


def _busy_ms(
    page: Page, session: CDPSession, move: str, evenings: Sequence[float] = EVENINGS
) -> float:
    """A frame's. Once before, so that what has just been put on the map is drawn by then."""
    page.evaluate(RUN, [evenings[:5], move])
    before = _task_seconds(session)
    page.evaluate(RUN, [evenings, move])
    return (_task_seconds(session) - before) * 1000 / len(evenings)


def _task_seconds(session: CDPSession) -> float:
    metrics = session.send("Performance.getMetrics")["metrics"]
    return float(next(m["value"] for m in metrics if m["name"] == "TaskDuration"))

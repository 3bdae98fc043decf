"""A jump of the timeline against 70 plain Leaflet markers moved by setLatLng.

All run in turn on the same page, so a slow machine slows all; the markers stand on the map instead
of the units, not beside them, as the browser's painter goes through all that is there. Three times
are taken: the call itself, after which every symbol stands in its new place; all that the main
thread computes for a jump that a script asks for and that shows the whole picture at once, until
the frame after next is handed over (script, style, layout, paint, commit); and the same while a
reader drags the slider, by a day and a half at every frame and as far as those jumps. Symbols,
their lines and arrows then follow at once; the date and all that is about them follow seldomer, in
leaps most seldom, and their share is counted. In its own processor time: a wait for the painters of
a machine without a graphics card does not count. The peer's markers are what L.marker makes by
itself: a picture and its shadow of the size of Leaflet's own, open to the pointer.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from playwright.sync_api import Browser, CDPSession, Page

from bench.browser import open_atlas

ROUNDS = 15
JUMPS = 40
PEER_MARKERS = 70

# Both series visit the same evenings, far apart, so that every unit that can move does.
EVENINGS = [n * 23 % 63 for n in range(JUMPS)]
# There and back again, as a reader drags who follows the campaign.
DRAGGED = [abs(n * 1.5 - 30) for n in range(JUMPS)]

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

RUN_ATLAS = """async (evenings) => {
  for (const t of evenings) {
    globalThis.campaignMap.setTime(t)
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  }
}"""

RUN_DRAG = """async (evenings) => {
  const slider = document.getElementById('timeline')
  for (const t of evenings) {
    slider.valueAsNumber = t
    slider.dispatchEvent(new Event('input', { bubbles: true }))
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  }
}"""

# The peer is moved as Leaflet does it by itself (see static/src/map/compositing.js).
RUN_PEER = """async (evenings) => {
  L.Browser.ie3d = false
  for (const t of evenings) {
    globalThis.peer.forEach((marker, n) =>
      marker.setLatLng([26 + ((n + t) % 10) * 0.2, 109.5 + ((n + t) % 7) * 0.3]))
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  }
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
    leaps: Comparison


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
            _alone(page, session, RUN_ATLAS),
            _alone(page, session, RUN_DRAG, DRAGGED),
            _alone(page, session, RUN_DRAG),
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
        leaps=Comparison.of([(leaps, peer) for _, _, leaps, peer in rounds]),
    )


def _peer(page: Page, session: CDPSession) -> float:
    page.evaluate("showPeer(true)")
    busy_ms = _alone(page, session, RUN_PEER)
    page.evaluate("showPeer(false)")
    return busy_ms


def _alone(
    page: Page, session: CDPSession, script: str, evenings: Sequence[float] = EVENINGS
) -> float:
    """Once before, so that what has just been put on the map is drawn by then."""
    page.evaluate(script, evenings[:5])
    before = _task_seconds(session)
    page.evaluate(script, evenings)
    return (_task_seconds(session) - before) * 1000 / JUMPS


def _task_seconds(session: CDPSession) -> float:
    metrics = session.send("Performance.getMetrics")["metrics"]
    return float(next(m["value"] for m in metrics if m["name"] == "TaskDuration"))

"""A slow and old machine: a processor four times slower, slow 4G, nothing cached.

The times run from the request until the date is painted, until the ground of the map is, and
until the units stand on it. A machine that does other work makes them longer, so the best of
the runs is told beside their median.
"""

from dataclasses import dataclass
from statistics import median

from playwright.sync_api import Browser

RUNS = 5
CPU_SLOWDOWN = 4
ROUND_TRIP_MS = 150
DOWN_BITS_PER_S = 1_600_000
UP_BITS_PER_S = 750_000
SCREENS = {"phone": (390, 844), "desk": (1366, 768)}

# Asked at every frame, so that a time is that of the picture that shows it.
WATCH = """(() => {
  const units = () => [...document.querySelectorAll('[data-unit]')]
    .filter((it) => it.style.visibility !== 'hidden').length
  const signs = {
    date: () => document.getElementById('date')?.textContent,
    map: () => document.querySelector('.leaflet-tile-loaded'),
    units: () => units() > 9,
  }
  const seen = globalThis.slowStart = {}
  const look = () => {
    for (const [name, is] of Object.entries(signs)) {
      if (!(name in seen) && is()) seen[name] = performance.now()
    }
    if (Object.keys(seen).length < 3) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
})()"""
SEEN = """async () => {
  while (!globalThis.slowStart.units || !globalThis.slowStart.map) {
    await new Promise((done) => setTimeout(done, 100))
  }
  return globalThis.slowStart
}"""


@dataclass(frozen=True)
class SlowStart:
    """Seconds of each run."""

    date: list[float]
    map: list[float]
    units: list[float]

    def in_words(self) -> str:
        parts = {"date": self.date, "map": self.map, "units": self.units}
        told = (f"{name} {min(it):.1f} ({median(it):.1f})" for name, it in parts.items())
        return ", ".join(told)


def measure_slow_start(browser: Browser, address: str) -> dict[str, SlowStart]:
    """By the name of the screen."""
    found = {}
    for name, (width, height) in SCREENS.items():
        runs = [_one(browser, address, width, height) for _ in range(RUNS)]
        found[name] = SlowStart(
            *([run[sign] / 1000 for run in runs] for sign in ("date", "map", "units"))
        )
    return found


def _one(browser: Browser, address: str, width: int, height: int) -> dict[str, float]:
    context = browser.new_context(viewport={"width": width, "height": height})
    context.add_init_script(WATCH)
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": ROUND_TRIP_MS,
            "downloadThroughput": DOWN_BITS_PER_S / 8,
            "uploadThroughput": UP_BITS_PER_S / 8,
        },
    )
    session.send("Emulation.setCPUThrottlingRate", {"rate": CPU_SLOWDOWN})
    page.goto(f"{address}/?lang=en&date=1945-05-05", wait_until="commit")
    seen: dict[str, float] = page.evaluate(SEEN)
    context.close()
    return seen

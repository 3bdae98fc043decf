"""Measure the atlas on this machine and print the figures: `make bench`."""

from pathlib import Path

from bench.browser import chromium, open_atlas, served_atlas
from bench.first_view import measure_first_view
from bench.scrubbing import PEER_MARKERS, measure_scrubbing
from bench.slow_start import CPU_SLOWDOWN, RUNS, measure_slow_start
from bench.sweep import measure_sweep


def resident_mb(pid: int) -> float:
    """Resident memory of the largest child of `pid`: the worker (Linux)."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return max(_rss_kb(int(child)) for child in children or [str(pid)]) / 1024


def _rss_kb(pid: int) -> int:
    status = Path(f"/proc/{pid}/status").read_text()
    return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS")))


def main() -> None:
    with served_atlas() as (address, pid, ready_s), chromium() as browser:
        print(f"start until /readyz answers     {ready_s:7.2f} s")
        # Of a server at rest, and not of one that still makes its first answers.
        open_atlas(browser, address).close()
        for language in ("en", "zh-Hans", "zh-Hant", "ja"):
            first_view = measure_first_view(browser, address, language)
            tiles, following = first_view.pop("tiles", 0), first_view.pop("following", 0)
            parts = ", ".join(
                f"{kind} {size / 1000:.0f}" for kind, size in sorted(first_view.items())
            )
            total_kb = sum(first_view.values()) / 1000
            print(f"first view without tiles, {language:<7} {total_kb:5.0f} KB ({parts})")
        print(f"tiles of the first view         {tiles / 1000:7.0f} KB")
        print(f"what follows the first view     {following / 1000:7.0f} KB")
        scrubbing = measure_scrubbing(browser, address)
        named = {
            "call": scrubbing.call,
            "slider": scrubbing.jump,
            "drag": scrubbing.drag,
            "whole": scrubbing.whole,
        }
        for name, times in named.items():
            print(
                f"a jump of the timeline, {name:<5}   {times.ratio:7.2f} x {PEER_MARKERS} markers"
                f" by setLatLng ({times.atlas_ms:.2f} ms against {times.peer_ms:.2f})"
            )
        sweep = measure_sweep(browser, address)
        print(
            f"frames missed in a sweep        {sweep.atlas:7.1%} of 60 Hz in {sweep.seconds:.1f} s"
            f" (70 markers {sweep.markers:.1%}, an empty page {sweep.nothing:.1%})"
        )
        for screen, start in measure_slow_start(browser, address).items():
            print(
                f"slow 4G, processor / {CPU_SLOWDOWN}, {screen:<5}   {start.in_words()} s"
                f" (best of {RUNS}, median in brackets)"
            )
        print(f"resident memory of the worker   {resident_mb(pid):7.0f} MB")


if __name__ == "__main__":
    main()

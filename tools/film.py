"""The campaign or a span of it as a film: `make film FROM=1945-05-05 TO=1945-05-08`.

A browser without a window opens a running atlas and makes the film as a reader would who
presses "Make the film", so that both are the same film.
"""

import argparse
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, Download, Locator, Page

from bench.browser import chromium, served_atlas

SIZES: Final = ("640x360", "854x480", "1280x720", "1920x1080")
SPEEDS: Final = ("0.5", "1", "2", "4", "8")
LANGUAGES: Final = ("en", "zh-Hans", "zh-Hant", "ja")
WINDOW: Final = {"width": 1440, "height": 900}
# All the campaign at half a day a second is 3,000 frames.
LONGEST_MS: Final = 3 * 60 * 60 * 1000


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tools.film", description=__doc__)
    parser.add_argument("--from", dest="first", default="1945-04-06", help="first day")
    parser.add_argument("--to", dest="last", default="1945-06-07", help="last day")
    parser.add_argument("--size", choices=SIZES, default="1280x720", help="pixels")
    parser.add_argument("--speed", choices=SPEEDS, default="2", help="days a second")
    parser.add_argument("--lang", choices=LANGUAGES, default="en")
    parser.add_argument("--out", type=Path, help="file; .gif makes a GIF")
    return parser.parse_args()


def make_film(browser: Browser, address: str, asked: argparse.Namespace) -> Path:
    """Make the film and keep it. Returns where it is: its ending is that of its format.

    Raises SystemExit with a sentence where a day is not of the campaign or no film came.
    """
    page = browser.new_page(viewport=WINDOW, reduced_motion="reduce")
    answer = page.goto(f"{address}/{asked.lang}/?from={asked.first}&to={asked.last}")
    if answer is None or not answer.ok:
        raise SystemExit(page.locator("main").inner_text())
    page.evaluate("() => globalThis.campaignMap.ready")
    page.wait_for_load_state("networkidle")
    page.locator("[data-tool=share]").click()
    form = page.locator("dialog.share details:has([name=film-from])")
    form.locator("summary").click()
    choose(form, asked)
    return keep(page, form, asked.out)


def choose(form: Locator, asked: argparse.Namespace) -> None:
    """The days stand in the form already: the address named them."""
    is_gif = asked.out is not None and asked.out.suffix == ".gif"
    form.locator("[name=film-size]").select_option(asked.size)
    form.locator("[name=film-speed]").select_option(asked.speed)
    form.locator("[name=film-form]").select_option("gif" if is_gif else "video")
    if form.locator("button").is_disabled():
        raise SystemExit(f"{asked.last} is not later than {asked.first}: no film")


def keep(page: Page, form: Locator, out: Path | None) -> Path:
    saved: dict[str, Download] = {}
    page.on("download", lambda film: saved.update({film.suggested_filename: film}))
    form.locator("button").click()
    form.locator("progress").wait_for(state="visible")
    form.locator("progress").wait_for(state="hidden", timeout=LONGEST_MS)
    if not saved:
        raise SystemExit(form.locator("[role=status]").inner_text())
    filename, film = saved.popitem()
    # The browser decides which kind of video it can write.
    path = (out or Path(filename)).with_suffix(Path(filename).suffix)
    film.save_as(path)
    return path


def main() -> None:
    asked = arguments()
    with served_atlas() as (address, _, _), chromium() as browser:
        print(make_film(browser, address, asked))


if __name__ == "__main__":
    main()

"""The pictures of docs/screenshots/, taken from a running atlas: `make screenshots`.

Devices on one day, days on one device, zooms and languages on one day: enough to see what a
change does to each without keeping ninety pictures.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser

from bench.browser import chromium, served_atlas

FOLDER: Final = Path(__file__).parents[1] / "docs" / "screenshots"
DAYS: Final = ("1945-04-14", "1945-04-27", "1945-05-05", "1945-05-12", "1945-05-20", "1945-06-07")
ZOOMS: Final = (7, 9, 11)
LANGUAGES: Final = ("zh-Hans", "zh-Hant", "ja")
DONGKOU: Final = "lat=27.06&lng=110.6"


@dataclass(frozen=True)
class Device:
    name: str
    width: int
    height: int
    path: str = "/"
    touch: bool = False
    scale: float = 1
    query: str = ""


DESKTOP: Final = Device("desktop", 1440, 900)
PHONE: Final = Device("phone", 390, 844, touch=True, scale=2)
DEVICES: Final = (
    DESKTOP,
    Device("tablet", 820, 1180, touch=True),
    PHONE,
    Device("embed", 800, 450, path="/embed"),
    Device("projector", 1920, 1080, query="&view=projector"),
)


def take(
    browser: Browser, address: str, device: Device, query: str, name: str, language: str = "en"
) -> None:
    context = browser.new_context(
        viewport={"width": device.width, "height": device.height},
        device_scale_factor=device.scale,
        has_touch=device.touch,
        is_mobile=device.touch,
        reduced_motion="reduce",
        locale=language,
    )
    page = context.new_page()
    page.goto(f"{address}{device.path}?lang={language}&{query}{device.query}")
    page.evaluate("() => globalThis.campaignMap.ready")
    page.wait_for_load_state("networkidle")
    page.screenshot(path=FOLDER / f"{name}.jpg", type="jpeg", quality=82)
    context.close()
    print(f"{name}.jpg")


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    with served_atlas() as (address, _pid, _ready_s), chromium() as browser:
        for device in DEVICES:
            take(browser, address, device, "date=1945-05-05", device.name)
        for day in DAYS:
            take(browser, address, DESKTOP, f"date={day}", f"day-{day}")
        for zoom in ZOOMS:
            query = f"date=1945-05-05&{DONGKOU}&zoom={zoom}"
            take(browser, address, DESKTOP, query, f"zoom-{zoom:02}")
        for language in LANGUAGES:
            for device in (DESKTOP, PHONE):
                name = f"{device.name}-{language}"
                take(browser, address, device, "date=1945-05-05", name, language)


if __name__ == "__main__":
    main()

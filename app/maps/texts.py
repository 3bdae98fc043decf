"""The few words that stand on the map itself, in the four languages of the atlas."""

from collections.abc import Mapping
from datetime import date
from typing import Final

FURNITURE: Final[Mapping[str, Mapping[str, str]]] = {
    "en": {
        "zoomIn": "Zoom in",
        "zoomOut": "Zoom out",
        "km": "km",
        "north": "N",
        "attribution": (
            "Relief: 30″ DEM · Rivers: GSHHG/WDBII · Provinces: DCW · drawn for this atlas"
        ),
        "projection": "Mercator, WGS 84 · lakes as surveyed after 1945",
    },
    "zh-Hans": {
        "zoomIn": "放大",
        "zoomOut": "缩小",
        "km": "公里",
        "north": "北",
        "attribution": "地形：30″ DEM · 河流：GSHHG/WDBII · 省界：DCW · 为本图集绘制",
        "projection": "墨卡托投影，WGS 84 · 湖泊据1945年以后的测绘",
    },
    "zh-Hant": {
        "zoomIn": "放大",
        "zoomOut": "縮小",
        "km": "公里",
        "north": "北",
        "attribution": "地形：30″ DEM · 河流：GSHHG/WDBII · 省界：DCW · 為本圖集繪製",
        "projection": "麥卡托投影，WGS 84 · 湖泊據1945年以後的測繪",
    },
    "ja": {
        "zoomIn": "拡大",
        "zoomOut": "縮小",
        "km": "km",
        "north": "北",
        "attribution": "地形：30″ DEM · 河川：GSHHG/WDBII · 省界：DCW · 本地図帳のために作図",
        "projection": "メルカトル図法、WGS 84 · 湖は1945年以後の測量による",
    },
}

DAY_COUNT: Final[Mapping[str, str]] = {
    "en": "day {number} of {count}",
    "zh-Hans": "第{number}天，共{count}天",
    "zh-Hant": "第{number}天，共{count}天",
    "ja": "{count}日中{number}日目",
}

# Not strftime: its words follow the machine's locale.
_MONTHS: Final = (
    *("", "January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def date_in_words(day: date, language: str) -> str:
    """Such as "5 May 1945" or "1945年5月5日"."""
    if language == "en":
        return f"{day.day} {_MONTHS[day.month]} {day.year}"
    return f"{day.year}年{day.month}月{day.day}日"

"""The map of a day as SVG and PNG."""

import re
import struct
from collections import Counter
from xml.etree import ElementTree as ET

import pytest

from app.campaign.campaign import Campaign
from app.maps import ServedFiles
from app.pictures import png_of, slice_picture
from app.pictures.lettercase import Lettercase, MissingGlyphError, Style
from tests.pictures.conftest import make_picture
from tools.build.glyphs import characters_used

SVG = "{http://www.w3.org/2000/svg}"
LANGUAGES = ("en", "zh-Hans", "zh-Hant", "ja")


def titles(svg: str) -> Counter[str]:
    root = ET.fromstring(svg)  # noqa: S314 - our own picture
    return Counter(element.text or "" for element in root.iter(f"{SVG}title"))


def test_the_same_day_gives_the_same_bytes(
    campaign: Campaign, files: ServedFiles, fifth_of_may: str
) -> None:
    assert slice_picture(campaign, files, make_picture()) == fifth_of_may


def test_the_four_towns_and_the_fights_of_the_day_are_named(fifth_of_may: str) -> None:
    assert {"Zhijiang", "Shaoyang", "Hengyang", "Wuyang"} <= titles(fifth_of_may).keys()
    assert fifth_of_may.count('data-unit="cn-5-div"') == 1


def test_each_tracked_unit_in_view_is_drawn_or_counted(
    campaign: Campaign, fifth_of_may: str
) -> None:
    picture = make_picture()
    drawn = set(re.findall(r'data-unit="([^"]+)"', fifth_of_may))
    in_view = {
        fix.unit_id
        for fix in campaign.slice_at(picture.day).fixes
        if picture.view.holds(picture.view.px(fix.position), margin=-60)
    }
    counted = sum(int(text) for text in re.findall(r"<title>[^<]* \+(\d+)</title>", fifth_of_may))
    assert len(in_view - drawn) <= counted
    assert len(drawn) > 30


def test_it_needs_nothing_from_outside(fifth_of_may: str) -> None:
    links = re.findall(r'(?:href|src)="([^"]{1,40})', fifth_of_may)
    assert links
    assert all(link.startswith(("data:image/webp;base64,", "#")) for link in links)
    assert "font-family" not in fifth_of_may


def test_a_hostile_headline_stays_text(campaign: Campaign, files: ServedFiles) -> None:
    hostile = "</script><script>alert(1)</script> `\"' \u202egnoW"
    svg = slice_picture(campaign, files, make_picture(headline=hostile))
    assert hostile.replace("\u202e", "") in [text.replace("\u202e", "") for text in titles(svg)]
    assert "<script" not in svg


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_character_of_the_atlas_has_an_outline(files: ServedFiles, language: str) -> None:
    case = Lettercase(files.assets.dist_dir)
    style = Style("serif-600", 12, "#000")
    missing = []
    for character in sorted(characters_used()):
        try:
            case.width(character, style, language)
        except MissingGlyphError:
            missing.append(character)
    assert missing == []


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_names_stand_in_the_readers_language(
    campaign: Campaign, files: ServedFiles, language: str
) -> None:
    svg = slice_picture(campaign, files, make_picture(language, layers=("places",)))
    place = campaign.gazetteer.place("shaoyang").names.in_language(language).text
    assert titles(svg)[place] == 1


def test_a_layer_that_is_not_asked_for_is_not_drawn(campaign: Campaign, files: ServedFiles) -> None:
    svg = slice_picture(campaign, files, make_picture(layers=("places",)))
    assert "data-unit" not in svg
    assert "data:image" not in svg


def test_a_png_has_the_pictures_size_times_the_scale(
    campaign: Campaign, files: ServedFiles
) -> None:
    svg = slice_picture(campaign, files, make_picture(layers=("units",)))
    png = png_of(svg, 2)
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", png[16:24]) == (2880, 1800)
    assert png == png_of(svg, 2)

"""The map of a day as SVG and PNG."""

import re
import struct
from collections import Counter
from datetime import date
from xml.etree import ElementTree as ET

import pytest
from flask.testing import FlaskClient

from app.campaign.campaign import Campaign
from app.campaign.geodesy import distance_km
from app.lettering.line_names import line_names, nature_records
from app.maps import ServedFiles
from app.pictures import png_of, slice_picture
from app.pictures.lettercase import Lettercase, MissingGlyphError, Style
from app.pictures.symbols import Drawn, leaders
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
    counted = sum(int(text) for text in re.findall(r"<title>\+(\d+)</title>", fifth_of_may))
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


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_day_can_be_lettered(atlas: FlaskClient, language: str) -> None:
    for day in (
        "1945-04-09",
        "1945-04-17",
        "1945-04-25",
        "1945-05-03",
        "1945-05-11",
        "1945-06-02",
        "1945-06-03",
    ):
        with atlas.get(f"/export/slice/{day}.svg?layers=&lang={language}") as answer:
            assert answer.status_code == 200


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


def drawn_of(svg: str, unit_id: str) -> ET.Element:
    root = ET.fromstring(svg)  # noqa: S314 - our own picture
    return next(it for it in root.iter(f"{SVG}g") if it.get("data-unit") == unit_id)


def test_what_befell_a_unit_is_marked_as_on_the_screen(
    campaign: Campaign, files: ServedFiles
) -> None:
    fixes = campaign.slice_at(make_picture().day).fixes
    actions = {fix.unit_id: fix.action for fix in fixes}
    picture = make_picture(view=make_picture().view.zoomed(9), layers=("units",))
    svg = slice_picture(campaign, files, picture)
    drawn = re.findall(r'data-unit="([^"]+)"', svg)
    ringed = {it for it in drawn if drawn_of(svg, it).findall(f".//{SVG}ellipse")}
    assert ringed
    assert ringed == {it for it in drawn if actions[it] == "encircled"}
    barred = {it for it in drawn if "m0,2.3" in ET.tostring(drawn_of(svg, it), encoding="unicode")}
    assert barred
    assert barred == {it for it in drawn if actions[it] == "withdraw"}


def test_towns_held_behind_the_line_are_ringed(campaign: Campaign, fifth_of_may: str) -> None:
    day = make_picture().day
    rings = set(re.findall(r'data-enclave="([^"]+)"', fifth_of_may))
    assert "wugang" in rings
    assert rings == {it.holding.place_id for it in campaign.enclaves if day in it}


def test_the_legend_has_the_signs_that_the_picture_shows_and_no_others(
    campaign: Campaign, files: ServedFiles
) -> None:
    svg = slice_picture(campaign, files, make_picture(layers=("ground",)))
    assert {"held", "enclave-china"} <= titles(svg).keys()
    assert not {"china", "fight", "flight", "encircled"} & titles(svg).keys()


def test_airlifts_are_drawn_with_the_air_layer_only(campaign: Campaign, files: ServedFiles) -> None:
    there = {"day": date(1945, 4, 24), "view": make_picture().view.zoomed(7.5)}
    shown = slice_picture(campaign, files, make_picture(layers=("air",), **there))
    without = slice_picture(campaign, files, make_picture(layers=("units",), **there))
    assert "data-air" in shown
    assert titles(shown)["flight"] == 1
    assert "data-air" not in without


def test_a_chosen_unit_shows_its_whole_march_and_the_others_step_back(
    campaign: Campaign, files: ServedFiles
) -> None:
    first_day = campaign.calendar.span.first
    alone = make_picture(day=first_day, layers=("trails", "units"))
    chosen = make_picture(day=first_day, layers=("trails", "units"), unit_id="cn-5-div")
    plain, lit = (slice_picture(campaign, files, it) for it in (alone, chosen))
    assert 'opacity="0.45"' not in plain
    assert lit.count('opacity="0.45"') > 5
    assert lit.count("stroke-opacity") > plain.count("stroke-opacity")


def test_names_along_lines_give_way_to_symbols(campaign: Campaign, files: ServedFiles) -> None:
    along = {
        record["id"]: record["name"] for record in line_names(nature_records(), campaign, "en")
    }

    def letters(day: date) -> dict[str, str]:
        picture = make_picture(day=day, layers=("places",), view=make_picture().view.zoomed(9))
        svg = slice_picture(campaign, files, picture)
        root = ET.fromstring(svg)  # noqa: S314 - our own picture
        titled = {it.findtext(f"{SVG}title") or "": it for it in root.iter(f"{SVG}g")}
        return {
            title: ET.tostring(group, encoding="unicode")
            for title, group in titled.items()
            if any(title.upper().startswith(name.upper()) for name in along)
        }

    early, late = letters(date(1945, 4, 7)), letters(date(1945, 5, 5))
    assert len(early) > 5
    assert any(early.get(name) != late.get(name) for name in early.keys() | late.keys())


def test_a_second_day_stands_as_ghosts_of_what_has_moved_since(
    campaign: Campaign, files: ServedFiles, fifth_of_may: str
) -> None:
    svg = slice_picture(campaign, files, make_picture(compared=date(1945, 4, 20)))
    now, then = (
        {fix.unit_id: fix.position for fix in campaign.slice_at(day).fixes}
        for day in (date(1945, 5, 5), date(1945, 4, 20))
    )
    drawn = set(re.findall(r'data-unit="([^"]+)"', svg))
    ghosts = set(re.findall(r'data-ghost="([^"]+)"', svg))
    other = slice_picture(campaign, files, make_picture(day=date(1945, 4, 20)))
    drawn &= set(re.findall(r'data-unit="([^"]+)"', other))
    assert ghosts == {it for it in drawn if distance_km(now[it], then[it]) >= 1}
    assert len(ghosts) > 20
    assert "data-ghost" not in fifth_of_may


def test_only_what_is_documented_stands_out_where_that_is_asked(
    campaign: Campaign, files: ServedFiles
) -> None:
    svg = slice_picture(campaign, files, make_picture(certain=True))
    confidence = {fix.unit_id: fix.confidence for fix in campaign.slice_at(date(1945, 5, 5)).fixes}
    root = ET.fromstring(svg)  # noqa: S314 - our own picture
    drawn = {it.get("data-unit"): it.get("opacity") for it in root.iter() if it.get("data-unit")}
    assert {unit for unit, opacity in drawn.items() if opacity is None} == {
        unit for unit in drawn if confidence[unit or ""] == "documented"
    }
    assert None in drawn.values()


def test_a_picture_says_how_it_is_not_the_plain_one(atlas: FlaskClient) -> None:
    account = "account=fourth-front-report"
    for query, words in (
        ("compare=1945-04-20", "Pale, with arrows: where the units stood on 20 April 1945"),
        ("certain=1", "Only what is documented, the rest as ghosts"),
        (account, "As one account tells it: Fourth Front Army, quoted by a local compiler"),
    ):
        svg = atlas.get(f"/export/slice/1945-05-05.svg?lang=en&width=600&height=400&{query}").text
        assert words in " ".join(titles(svg)), query


def test_an_account_is_drawn_as_it_tells_the_campaign(atlas: FlaskClient) -> None:
    size = "lang=en&width=1440&height=900"
    plain, told = (
        re.findall(r'data-unit="[^"]+"[^>]*|<title>[^<]*', atlas.get(path).text)
        for path in (
            f"/export/slice/1945-04-28.svg?{size}",
            f"/export/slice/1945-04-28.svg?{size}&account=mil-history-survey",
        )
    )
    notes = {it for it in told if it.startswith("<title>As one account")}
    assert notes
    assert set(told) - notes != set(plain)


def test_the_units_of_a_stack_are_tied_together_and_one_of_them_to_their_point() -> None:
    def drawn(unit_id: str, at: tuple[float, float], led_by: str | None) -> Drawn:
        return Drawn({"id": unit_id, "side": "japan"}, at, (10, 10), led_by, 0)

    stack = [
        drawn("first", (50, 10), None),
        drawn("second", (50, 40), "first"),
        drawn("of one that is not in the picture", (50, 70), "third"),
    ]
    lines = [it.get("d") for it in leaders(stack).iter("path")]
    assert lines == ["M50,10L10,10", "M50,40L50,10", "M50,70L10,10"]

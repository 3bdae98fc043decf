"""What stands on the sheets."""

import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from app.campaign.campaign import Campaign
from app.maps import ServedFiles
from app.sheets.column import PLAIN
from app.sheets.numbering import numbering
from app.sheets.order import Workshop
from app.sheets.paper import PAPERS_MM, Paper
from app.sheets.sheet import sheet_pdf, sheet_svg
from app.sheets.six import headline_days
from tests.hostile import TITLES
from tests.sheets.conftest import MakeOrder
from tests.sheets.pages import enclosed, numbers, texts


def test_one_sheet_has_date_scale_north_legend_sources_code_licence_and_version(
    campaign: Campaign, files: ServedFiles, order: MakeOrder
) -> None:
    (page,) = sheet_svg(campaign, files, "map", order())
    found = texts(page)
    assert {"5 May 1945", "N", "Chinese division", "Sources of what is shown"} <= set(found)
    assert any(re.fullmatch(r"\d+ km", text) for text in found)
    assert "Battle of Wuyang opens at dawn" in found
    colophon = " ".join(found)
    assert "CC BY 4.0" in colophon
    assert campaign.data_version in colophon
    assert 'data-code="http://localhost/?date=1945-05-05"' in page


@pytest.mark.parametrize("paper", PAPERS_MM)
@pytest.mark.parametrize("orientation", ["landscape", "portrait"])
def test_a_page_has_the_size_of_its_paper(
    campaign: Campaign, files: ServedFiles, order: MakeOrder, paper: str, orientation: str
) -> None:
    asked = order(paper=paper, orientation=orientation, layers="places")
    (page,) = sheet_svg(campaign, files, "map", asked)
    sizes = re.match(r'<svg [^>]*width="([\d.]+)" height="([\d.]+)"', page)
    assert sizes
    width_mm, height_mm = (float(px) / 96 * 25.4 for px in sizes.groups())
    assert (width_mm > height_mm) is (orientation == "landscape")
    assert sorted((width_mm, height_mm)) == pytest.approx(sorted(PAPERS_MM[paper]), abs=0.01)


def test_the_same_order_gives_the_same_bytes(
    campaign: Campaign, files: ServedFiles, order: MakeOrder
) -> None:
    once, again = (sheet_svg(campaign, files, "map", order()) for _ in range(2))
    assert once == again


@pytest.mark.parametrize("blank", ["names", "symbols", "both"])
@pytest.mark.parametrize("orientation", ["landscape", "portrait"])
def test_numbers_on_the_blank_map_are_those_of_its_lines_and_answers(
    campaign: Campaign, files: ServedFiles, order: MakeOrder, blank: str, orientation: str
) -> None:
    asked = order(blank=blank, orientation=orientation)
    task, answers = sheet_svg(campaign, files, "worksheet", asked)
    on_map = numbers(task)
    assert on_map == list(range(1, len(on_map) + 1))
    assert len(on_map) > 12
    # Each number once on the map and once before its line.
    for number in on_map:
        assert texts(task).count(str(number)) >= 2
        assert str(number) in texts(answers)


def test_an_answer_is_what_stands_at_its_number(
    campaign: Campaign, files: ServedFiles, order: MakeOrder
) -> None:
    asked = order(blank="names", layers="places")
    task, answers = sheet_svg(campaign, files, "worksheet", asked)
    found = [text for text in texts(answers) if "1945" not in text]
    given = {}
    for number in numbers(task):
        # On the map of answers the number stands before the name.
        labelled = [it for it in found if re.match(rf"{number} [A-Z]", it)]
        assert len(labelled) == 1
        given[number] = labelled[0].partition(" ")[2]
    assert "Wuyang" in given.values()
    names = [it.names.in_language("en").text for it in campaign.gazetteer]
    for name in given.values():
        # A label may leave out what a gazetteer adds: "Suining (Changpuzi)".
        assert any(it.startswith(name) for it in names)
        # Below the map the Chinese name stands after it.
        assert any(re.match(rf"{re.escape(name)} [一-鿿]", text) for text in found)


@pytest.mark.parametrize(("blank", "gone"), [("names", "Wuyang"), ("symbols", "5th Division")])
def test_the_task_does_not_give_its_answers_away(
    campaign: Campaign, files: ServedFiles, order: MakeOrder, blank: str, gone: str
) -> None:
    task, answers = sheet_svg(campaign, files, "worksheet", order(blank=blank))
    assert any(gone in text for text in texts(answers))
    assert not any(gone in text for text in texts(task))
    if blank == "names":
        # Names along lines are names too.
        assert any("Heng-Shao highway" in text for text in texts(answers))
        assert not any("Heng-Shao highway" in text for text in texts(task))
    if blank == "symbols":
        assert "data-unit" not in task
        assert "#a8322a" not in re.sub(r'stroke="#b3483b"', "", task)


def test_no_more_is_left_out_than_there_are_lines_for(workshop: Workshop, order: MakeOrder) -> None:
    whole = workshop.scene(order(), order().day, (1000, 700))
    most = numbering(whole, "both")
    narrow = workshop.scene(order(zoom="9", lat="27", lng="110.6"), order().day, (1000, 700))
    found = numbering(narrow, "both", most)
    assert len(found.places) <= len(most.places) <= 16
    assert len(found.units) <= len(most.units) <= 16


def test_six_panels_show_the_six_days_asked_for(
    campaign: Campaign, files: ServedFiles, order: MakeOrder
) -> None:
    days = ("1945-04-09", "1945-04-16", "1945-04-23", "1945-05-01", "1945-05-08", "1945-05-15")
    (page,) = sheet_svg(campaign, files, "six", order(dates=",".join(days)))
    assert [re.search(r"\d{4}-\d\d-\d\d", it).group() for it in enclosed(page)] == list(days)  # type: ignore[union-attr]
    assert {"9 April 1945", "15 May 1945"} <= set(texts(page))


def test_the_six_days_offered_are_headline_days_of_the_six_phases(campaign: Campaign) -> None:
    days = headline_days(campaign)
    assert len(set(days)) == 6
    assert list(days) == sorted(days)
    headlines = {it.span.first for it in campaign.events.values() if it.importance == 1}
    assert sum(day in headlines for day in days) >= 5
    assert all(campaign.phase_on(day) for day in days)


@pytest.mark.parametrize("hostile", TITLES.values(), ids=TITLES.keys())
@pytest.mark.parametrize("kind", ["map", "worksheet", "six"])
def test_hostile_words_stay_words(
    campaign: Campaign, files: ServedFiles, order: MakeOrder, kind: str, hostile: str
) -> None:
    asked = order(layers="places")
    picture = replace(asked.words.picture, title=hostile, headline=hostile)
    words = replace(asked.words, picture=picture, narrative=hostile, sources=((hostile, "en"),))
    days = tuple((day, hostile, hostile) for day, _, _ in asked.days)
    asked = replace(asked, words=words, days=days, address=f"http://localhost/?x={hostile}")
    for page in sheet_svg(campaign, files, kind, asked):
        tags = {it.tag.partition("}")[2] for it in ET.fromstring(page).iter()}  # noqa: S314
        assert not tags & {"script", "img", "b"}
        assert any(hostile in text for text in texts(page))
    assert sheet_pdf(campaign, files, kind, asked).startswith(b"%PDF")


def test_a_long_text_gives_way_to_the_map(
    campaign: Campaign, files: ServedFiles, order: MakeOrder
) -> None:
    asked = order(layers="places")
    words = replace(asked.words, narrative="word " * 3000)
    (page,) = sheet_svg(campaign, files, "map", replace(asked, words=words))
    (clip,) = re.findall(r'<clipPath id="map-1945-05-05-(\d+)-(\d+)"', page)
    assert int(clip[1]) / 1.18 > Paper().inner_px[1] * 0.35


@pytest.mark.parametrize("language", ["en", "zh-Hans", "zh-Hant", "ja"])
def test_every_word_of_every_day_can_be_lettered(
    workshop: Workshop, campaign: Campaign, order: MakeOrder, language: str
) -> None:
    case = workshop.scene(order(), order().day, (400, 300)).case
    for day in campaign.calendar.all_days():
        words = order(date=str(day), lang=language).words
        picture = words.picture
        said = [picture.title, picture.date, picture.phase, picture.headline, words.narrative]
        said += [text for text, _ in words.sources]
        said += [*words.colophon, *dict(words.labels).values(), *dict(picture.legend).values()]
        for text in said:
            assert case.width(text, PLAIN, language) > 0

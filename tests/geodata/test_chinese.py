"""Simplified Chinese comes from the traditional text, and agrees with the names looked up."""

from app.campaign.campaign import Campaign
from tools.chinese import simplifier, stale_files


def test_the_simplified_files_are_what_the_traditional_ones_give() -> None:
    assert stale_files() == []


def test_names_of_places_and_units_are_simplified_as_they_were_looked_up(
    campaign: Campaign,
) -> None:
    """The dossier has both forms: whoever converts a text must not write a third."""
    names = [place.names for place in campaign.gazetteer]
    names += [unit.names for unit in campaign.order_of_battle]
    wrong = {
        given: simplifier().simplify(given)
        for given, wanted in ((it.get("zh-Hant"), it.get("zh-Hans")) for it in names)
        if given and wanted and simplifier().simplify(given) != wanted
    }
    assert wrong == {}
    assert len(names) > 300


def test_exceptions_win_over_the_conversion() -> None:
    assert simplifier().simplify("「野砲兵」在後面") == "“野炮兵”在后面"

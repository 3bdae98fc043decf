"""Which units are counted on the symbol of another."""

import numpy as np

from app.campaign.campaign import Campaign
from app.lettering.folding import (
    SHORTEST_STEPS,
    fold_targets,
    folded_near_superior,
    runs,
)
from app.lettering.sizes import Sizes
from app.lettering.symbols import SMALL_ECHELONS, step_times, symbols_at


def test_runs_are_first_and_one_past_the_last() -> None:
    assert list(runs(np.array([True, False, True, True]))) == [(0, 1), (2, 4)]
    assert list(runs(np.array([False]))) == []


def test_only_small_units_fold_into_a_superior_that_is_near(
    campaign: Campaign, sizes: Sizes
) -> None:
    symbols = symbols_at(campaign, 8, sizes)
    folded = folded_near_superior(symbols, campaign.order_of_battle, 8)
    for unit_id, steps in folded.items():
        if steps.any():
            assert campaign.order_of_battle.unit(unit_id).echelon in SMALL_ECHELONS


def test_no_unit_is_let_out_or_taken_in_for_a_moment(campaign: Campaign, sizes: Sizes) -> None:
    symbols = symbols_at(campaign, 8, sizes)
    folded = folded_near_superior(symbols, campaign.order_of_battle, 8)
    for steps in folded.values():
        for start, end in runs(steps):
            assert start == 0 or end == len(steps) or end - start >= SHORTEST_STEPS


def test_nothing_folds_from_zoom_9(campaign: Campaign, sizes: Sizes) -> None:
    symbols = symbols_at(campaign, 9, sizes)
    folded = folded_near_superior(symbols, campaign.order_of_battle, 9)
    assert not any(steps.any() for steps in folded.values())


def test_a_battalion_beside_its_regiment_is_counted_on_the_regiment(
    campaign: Campaign, sizes: Sizes
) -> None:
    symbols = symbols_at(campaign, 8, sizes)
    drawn = {unit_id: np.ones(249, bool) for unit_id in symbols}
    drawn["jp-109-1bn"] = np.zeros(249, bool)
    folds = fold_targets(symbols, drawn, campaign.order_of_battle, step_times(campaign))
    assert folds.keys() == {"jp-109-1bn"}
    assert {fold.into_id for fold in folds["jp-109-1bn"]} == {"jp-109-regt"}
    assert folds["jp-109-1bn"][-1].t_end == 63


def test_a_fold_ends_where_its_host_is_itself_folded(campaign: Campaign, sizes: Sizes) -> None:
    symbols = symbols_at(campaign, 8, sizes)
    drawn = {unit_id: np.ones(249, bool) for unit_id in symbols}
    drawn["jp-109-1bn"] = np.zeros(249, bool)
    drawn["jp-109-regt"][100:] = False
    folds = fold_targets(symbols, drawn, campaign.order_of_battle, step_times(campaign))
    on_regiment = [fold for fold in folds["jp-109-1bn"] if fold.into_id == "jp-109-regt"]
    assert on_regiment[-1].t_end == 25
    assert any(fold.t_start == 25 for fold in folds["jp-109-1bn"])

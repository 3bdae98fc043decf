"""The cheapest way of a symbol through the days."""

import numpy as np

from app.lettering.lattice import Lattice

ORIGIN = (2, 3)


def make_lattice() -> Lattice:
    return Lattice.of_grain(across=25, down=10, farthest=30)


def free(lattice: Lattice, steps: int) -> np.ndarray:
    """Costs of the plain distance from the true point."""
    dx, dy = np.meshgrid(lattice.dx, lattice.dy, indexing="ij")
    return np.repeat(np.hypot(dx, dy)[None], steps, axis=0)


def test_the_lattice_reaches_as_far_as_asked_on_every_side() -> None:
    lattice = make_lattice()
    assert lattice.dx.tolist() == [-50, -25, 0, 25, 50]
    assert lattice.dy.tolist() == [-30, -20, -10, 0, 10, 20, 30]


def test_a_symbol_that_nothing_hinders_stands_on_its_true_point() -> None:
    lattice = make_lattice()
    assert not lattice.cheapest_way(free(lattice, 40)).any()


def test_a_long_hindrance_moves_the_symbol_and_its_end_brings_it_back() -> None:
    lattice = make_lattice()
    costs = free(lattice, 400)
    costs[100:300, *ORIGIN] = 1000
    way = lattice.cheapest_way(costs)
    assert not way[:100].any()
    assert (way[100:300] != 0).any(axis=1).all()
    assert not way[300:].any()


def test_a_symbol_rather_stays_aside_than_hops_back_for_a_moment() -> None:
    lattice = make_lattice()
    costs = free(lattice, 100)
    costs[:, *ORIGIN] = 1000
    costs[50:52, *ORIGIN] = 0
    way = lattice.cheapest_way(costs)
    assert len(np.unique(way, axis=0)) == 1


def test_a_symbol_leaves_early_only_if_that_costs_nothing() -> None:
    lattice = make_lattice()
    costs = free(lattice, 100)
    costs[60:, *ORIGIN] = 1000
    way = lattice.cheapest_way(costs)
    assert not way[:60].any()
    assert (way[60:] == way[60]).all()

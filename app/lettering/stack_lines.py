"""Where each symbol of a stack stands, and which of them has the line to the point of all."""

from collections.abc import Mapping

import numpy as np

from app.lettering.boxes import Pixels
from app.lettering.stacks import Block
from app.lettering.symbols import Symbol


def offsets_in_stacks(
    ways: Mapping[str, Pixels], blocks: Mapping[str, Block], symbols: Mapping[str, Symbol]
) -> dict[str, Pixels]:
    """By unit the offset of its own symbol, (steps, 2) px, wherever its stack has taken it.

    `ways` are the offsets of the blocks' first units.
    """
    offsets = {u: ways.get(u, np.zeros_like(symbol.path)) for u, symbol in symbols.items()}
    for first, block in blocks.items():
        for unit_id, cells in block.cells.items():
            inside = ~np.isnan(cells[:, 0])
            to_first = block.path - symbols[unit_id].path
            in_stack = np.round(ways[first] + cells + to_first) if inside.any() else cells
            offsets[unit_id] = np.where(inside[:, None], in_stack, offsets[unit_id])
    return {unit_id: offsets[unit_id] for unit_id in symbols}


def led_by(
    blocks: Mapping[str, Block], offsets: Mapping[str, Pixels]
) -> dict[str, list[str | None]]:
    """By unit and step the one whose line serves for it, None where it has its own.

    The line of a stack goes to its symbol that is nearest to the point.
    """
    found: dict[str, list[str | None]] = {u: [None] * len(px) for u, px in offsets.items()}
    for block in blocks.values():
        members = list(block.cells)
        if len(members) < 2:
            continue
        inside = np.stack([~np.isnan(block.cells[u][:, 0]) for u in members])
        far = np.stack([np.hypot(*offsets[u].T) for u in members])
        nearest = np.where(inside, far, np.inf).argmin(axis=0)
        for row, unit_id in enumerate(members):
            for step in np.flatnonzero(inside[row] & (nearest != row)).tolist():
                found[unit_id][step] = members[nearest[step]]
    return found

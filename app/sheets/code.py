"""The QR code of an address."""

import segno

from app.pictures.svg import Node, node

QUIET_MODULES = 4


def qr_code(address: str, size_px: float) -> Node:
    """Black on white, with the quiet edge that readers need, its corner at the origin.

    Error correction M bears a fold or a stain. Raises ValueError where the address is longer
    than a code can hold (2,331 bytes).
    """
    rows = [list(row) for row in segno.make(address, error="m", micro=False).matrix]
    modules = len(rows) + 2 * QUIET_MODULES
    dark = "".join(
        f"M{x + QUIET_MODULES},{y + QUIET_MODULES}h1v1h-1z"
        for y, row in enumerate(rows)
        for x, module in enumerate(row)
        if module
    )
    return node(
        "g",
        {"transform": f"scale({size_px / modules:.5f})", "data-code": address},
        node("rect", {"width": modules, "height": modules, "fill": "#fff"}),
        node("path", {"d": dark, "fill": "#000"}),
    )

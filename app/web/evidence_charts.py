"""Figures that several sources give for the same thing, side by side: rows of bars.

Bars are laid out in parts of WIDTH; the templates draw them as SVG beside the figures.
"""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from app.campaign.campaign import Campaign
from app.campaign.claims import Claim, Tally

Context = dict[str, Any]

WIDTH: Final = 1000
# Statements as they changed, records, outsiders, the other side's claims, later texts.
CLAIMANT_ORDER: Final = (
    "japanese-statement", "japanese-record", "us-history", "chinese-claim", "memoir", "other",
)  # fmt: skip
LOSS_KINDS: Final = ("killed", "wounded", "missing", "sick", "other")
LOSS_STEP: Final = 10_000
STRENGTH_STEP: Final = 50_000
# Charts of one subject share one scale, so that they can be compared.
LOSSES_OF: Final = (("japan",), ("china",), ("civilians", "usa"))
STRENGTH_OF: Final = (("japan",), ("china",))


def loss_charts(campaign: Campaign) -> list[Context]:
    """Losses as each source states them: Japanese, Chinese, civilians and American airmen."""
    claims = [c for c in _in_order(campaign) if c.tally and c.tally.losses]
    top = _scale_end((sum(_losses(claim).values()) for claim in claims), LOSS_STEP)
    return [_chart(campaign, _of(claims, sides), top, LOSS_STEP) for sides in LOSSES_OF]


def strength_charts(campaign: Campaign) -> list[Context]:
    """Strengths in men as each source states them."""
    claims = [c for c in _in_order(campaign) if c.tally and c.tally.high]
    top = _scale_end((_high(claim) for claim in claims), STRENGTH_STEP)
    return [_chart(campaign, _of(claims, sides), top, STRENGTH_STEP) for sides in STRENGTH_OF]


def _in_order(campaign: Campaign) -> list[Claim]:
    tallied = (claim for claim in campaign.claims.values() if claim.tally)
    return sorted(tallied, key=lambda claim: CLAIMANT_ORDER.index(_tally(claim).claimant))


def _of(claims: Iterable[Claim], sides: Sequence[str]) -> list[Claim]:
    return [claim for claim in claims if _tally(claim).of in sides]


def _scale_end(values: Iterable[int], step: int) -> int:
    return max(-(-value // step) for value in (*values, step)) * step


def _chart(campaign: Campaign, claims: Sequence[Claim], top: int, step: int) -> Context:
    """`low` and `high` are the least and the greatest figure; `killed` the same of the dead."""
    rows = [_row(campaign, claim, top) for claim in claims]
    killed = [losses["killed"] for losses in map(_losses, claims) if "killed" in losses]
    return {
        "of": _tally(claims[0]).of if claims else None,
        "rows": rows,
        "low": min((row["low"] for row in rows), default=0),
        "high": max((row["high"] for row in rows), default=0),
        "killed": (min(killed), max(killed)) if killed else None,
        "grid": [WIDTH * at / top for at in range(step, top, step)],
        "step": step,
    }


def _row(campaign: Campaign, claim: Claim, top: int) -> Context:
    tally, losses = _tally(claim), _losses(claim)
    parts: list[Context] = []
    at = 0.0
    for kind in (kind for kind in LOSS_KINDS if kind in losses):
        width = WIDTH * losses[kind] / top
        parts.append({"kind": kind, "count": losses[kind], "x": at, "width": width})
        at += width
    if tally.low and tally.high:
        low, high = WIDTH * tally.low / top, WIDTH * tally.high / top
        parts = [{"kind": "strength", "count": tally.low, "x": 0.0, "width": low}]
        if high > low:
            parts.append({"kind": "range", "count": tally.high, "x": low, "width": high - low})
    total = sum(losses.values())
    return {
        "claim": claim,
        "source": campaign.source(claim.source_id),
        "claimant": tally.claimant,
        "parts": parts,
        "low": tally.low or total,
        "high": tally.high or total,
    }


def _tally(claim: Claim) -> Tally:
    if claim.tally is None:
        raise ValueError(f"{claim.id} has no figures to chart")
    return claim.tally


def _losses(claim: Claim) -> dict[str, int]:
    return dict(_tally(claim).losses or {})


def _high(claim: Claim) -> int:
    return _tally(claim).high or 0

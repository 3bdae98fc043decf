"""What the evidence pages show: claims with what the map measures, and how much is known."""

from collections.abc import Iterable
from typing import Any, Final

from app.campaign.campaign import Campaign
from app.campaign.claims import Claim
from app.campaign.evidence import (
    AGREES_WITHIN,
    BEARING_WITHIN_DEG,
    ROUNDED_WITHIN,
    Evidence,
    Measure,
    Verdict,
    weigh,
)
from app.campaign.geodesy import geodesic_path, path_length_km
from app.campaign.unit_days import count_unit_days
from app.web import evidence_charts, evidence_words
from app.web.language import gettext

Context = dict[str, Any]

# In this order the page tells of them.
MEASURED_TOPICS: Final = ("distance", "bearing")
DECIMALS: Final = 5


def evidence_context(campaign: Campaign) -> Context:
    """The first evidence page: what was measured, by the rules that stand there too."""
    weighed = [(claim, weigh(claim, campaign.gazetteer)) for claim in campaign.claims.values()]
    rows = [_row(campaign, *pair) for pair in weighed if pair[1].measure]
    return {
        "known": count_unit_days(campaign),
        "rules": {
            "agrees": f"{AGREES_WITHIN:.0%}",
            "rounded": f"{ROUNDED_WITHIN:.0%}",
            "bearing": f"{BEARING_WITHIN_DEG:g}",
        },
        "verdicts": [
            (verdict, sum(found.verdict is verdict for _, found in weighed)) for verdict in Verdict
        ],
        "groups": [
            {"topic": topic, "rows": [row for row in rows if row["claim"].topic == topic]}
            for topic in MEASURED_TOPICS
        ],
        "unmeasured": _unmeasured(weighed),
    }


def accounts_context(campaign: Campaign) -> Context:
    """Where the sources disagree: figures in charts, dates and presence by point."""
    return {
        "losses": evidence_charts.loss_charts(campaign),
        "strengths": evidence_charts.strength_charts(campaign),
        "dates": [it for it in campaign.disputes if it.kind == "date"],
        "presence": [it for it in campaign.disputes if it.kind == "presence"],
        "commanders": [it for it in campaign.claims.values() if it.topic == "command"],
    }


def known_shares(campaign: Campaign) -> dict[str, str]:
    """The share of unit-days by confidence, in whole per cent."""
    known = count_unit_days(campaign)
    return {
        level.value: f"{known.share(count) * 100:.0f}"
        for level, count in known.by_confidence.items()
    }


def _row(campaign: Campaign, claim: Claim, found: Evidence) -> Context:
    """One claim; where it was measured, in words, and `road_km` where roads join the places."""
    row = {"claim": claim, "evidence": found, "source": campaign.source(claim.source_id)}
    measure = found.measure
    if measure is None:
        return row
    return row | {
        "stated": evidence_words.stated(claim.stated_value, claim.unit),
        "measured": evidence_words.measured(measure.value, measure.unit),
        "precision": evidence_words.precision(measure.precision_km),
        "road_km": None if claim.topic == "bearing" else _road_km(campaign, measure),
    }


def _road_km(campaign: Campaign, measure: Measure) -> float | None:
    road = campaign.roads.follow(measure.start.position, measure.end.position)
    return None if road is None else path_length_km(road)


def _unmeasured(weighed: Iterable[tuple[Claim, Evidence]]) -> list[Context]:
    """Claims that no measure on the map can judge, by topic."""
    left = [pair for pair in weighed if pair[1].measure is None]
    return [
        {"topic": topic, "rows": [{"claim": c, "evidence": e} for c, e in left if c.topic == topic]}
        for topic in evidence_words.TOPICS
        if any(claim.topic == topic for claim, _ in left)
    ]


def claim_context(campaign: Campaign, claim_id: str) -> Context:
    """One claim for a notice beside the map; the words of a measure only where there is one."""
    claim = campaign.claim(claim_id)
    return _row(campaign, claim, weigh(claim, campaign.gazetteer))


def claim_line(campaign: Campaign, claim_id: str | None) -> Context | None:
    """The line that was measured for a claim, for the map: `path` latitude first, and `label`.

    None where the claim was not measured on the map.
    """
    row = {} if claim_id is None else claim_context(campaign, claim_id)
    if "measured" not in row:
        return None
    measure = row["evidence"].measure
    path = geodesic_path(measure.start.position, measure.end.position)
    label = gettext(
        "%(measured)s · claimed: %(stated)s", measured=row["measured"], stated=row["stated"]
    )
    return {
        "path": [[round(p.lat_deg, DECIMALS), round(p.lon_deg, DECIMALS)] for p in path],
        "label": label,
    }

"""The page on one article: each statement with the records that tell it."""

from typing import Any

from app.campaign.campaign import Campaign
from app.campaign.statements import Article, Statement
from app.web.evidence import claim_context

Context = dict[str, Any]


def article_context(campaign: Campaign, article: Article) -> Context:
    """Statements by section, each with its records; `wrong` are those with a ruling."""
    sections = [
        (section, [_row(campaign, statement) for statement in statements])
        for section, statements in article.sections().items()
    ]
    return {
        "article": article,
        "source": campaign.source(article.source_id),
        "wrong": [row for _, rows in sections for row in rows if row["statement"].ruling],
        "sections": sections,
    }


def _row(campaign: Campaign, statement: Statement) -> Context:
    return {
        "statement": statement,
        "records": [_record(campaign, record_id) for record_id in statement.record_ids],
    }


def _record(campaign: Campaign, record_id: str) -> Context:
    """`kind` event, unit, claim or other; of a claim also what was measured."""
    if record_id in campaign.claims:
        context = claim_context(campaign, record_id)
        return {"kind": "claim", "record": context["claim"], **context}
    if record_id in campaign.events:
        return {"kind": "event", "record": campaign.events[record_id]}
    if record_id in campaign.order_of_battle.units:
        return {"kind": "unit", "record": campaign.order_of_battle.unit(record_id)}
    others = {
        **campaign.order_of_battle.sides,
        **campaign.routes,
        **campaign.air,
        **{phase.id: phase for phase in campaign.phases},
    }
    return {"kind": "other", "record": others[record_id]}

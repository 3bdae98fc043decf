"""Records of what was looked at by hand: an article's statements, and exceptions with a reason."""

from collections.abc import Iterator

from app.campaign.names import Names
from app.campaign.reviews import PlausibilityException
from app.campaign.statements import Article, Statement
from app.loading.faults import Fault, hint
from app.loading.records import Record, Records

# The shapes whose records can carry a statement.
CARRIERS = ("sides", "order_of_battle", "events", "claims", "routes", "phases", "air")


def exception(record: Record) -> PlausibilityException:
    return PlausibilityException(record.value["unit"], record.span, Names(record.value["reason"]))


def article(records: Records) -> Article:
    head = records.heads["statements.json"]
    return Article(head["source"], tuple(map(_statement, records["statements"])))


def _statement(record: Record) -> Statement:
    value = record.value
    ruling = value.get("ruling")
    return Statement(
        id=value["id"],
        section=value["section"],
        says=Names(value["says"]),
        record_ids=tuple(value["records"]),
        ruling=None if ruling is None else Names(ruling),
    )


def review_faults(records: Records) -> Iterator[Fault]:
    """An article nobody knows; statements in records that are not there or do not name it."""
    head = records.heads.get("statements.json")
    if head is None or records.broken.intersection({"sources", *CARRIERS}):
        return
    known = records.ids["sources"]
    if head["source"] not in known:
        message = f'no source "{head["source"]}" in sources.json{hint(head["source"], known)}'
        yield Fault("statements.json", "$.source", message)
    carriers = {it.value["id"]: it.value for shape in CARRIERS for it in records[shape]}
    ids = [wanted for shape in CARRIERS for wanted in records.ids[shape]]
    for record in records["statements"]:
        for index, wanted in enumerate(record.value["records"]):
            part = f".records[{index}]"
            if wanted not in ids:
                yield record.fault(f'no record "{wanted}"{hint(wanted, ids)}', part)
            elif wanted in carriers and not _names(carriers[wanted], head["source"]):
                yield record.fault(f'"{wanted}" does not name {head["source"]}', part)
    yield from _untold(records, head["source"])


def _untold(records: Records, source: str) -> Iterator[Fault]:
    told = {wanted for it in records["statements"] for wanted in it.value["records"]}
    for shape in CARRIERS:
        for record in records[shape]:
            if _names(record.value, source) and record.value["id"] not in told:
                yield record.fault(
                    f"rests on {source}, but no statement of statements.json names it", ".id"
                )


def _names(value: dict[str, object], source: str) -> bool:
    sources = value.get("sources", ())
    return value.get("source") == source or (isinstance(sources, list) and source in sources)

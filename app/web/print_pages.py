"""/print: sheets of paper to choose, look at, print and keep; and their files under /export."""

from collections.abc import Mapping
from typing import Any, Final

from flask import (
    Blueprint,
    Response,
    abort,
    current_app,
    redirect,
    render_template,
    request,
    url_for,
)
from flask.typing import ResponseReturnValue

from app.sheets.paper import ORIENTATIONS, PAPERS_MM, Paper
from app.web import params, printing, reading
from app.web.current import current_campaign
from app.web.language import current_language, gettext, page_url

bp = Blueprint("prints", __name__, url_prefix="/export")

SHEET_FIELDS: Final = ("sheet", "paper", "orientation", "blank", "dates")
# What the form itself asks for; the rest of the view goes along unseen.
FORM_FIELDS: Final = ("sheet", "date", "paper", "orientation", "names", "zoom", "blank", "dates")
ZOOMS: Final = ("7", "7.5", "8", "8.5", "9", "9.5", "10", "11", "12")
ONE_OF_SIX: Final = tuple(f"date{n}" for n in range(1, 7))


def register(pages: Blueprint) -> None:
    """Add the page to the blueprint of all pages."""
    pages.add_url_rule("/print", view_func=print_sheet)


def print_sheet() -> ResponseReturnValue:
    if ONE_OF_SIX[0] in request.args:
        return redirect(_with_dates())
    state = printing.sheet_state()
    query = _query()
    span = current_campaign().calendar.span
    count = printing.pages_of(state)
    language = current_language()
    return render_template(
        "print.html",
        state=state,
        kinds=_kinds(state, query),
        choices=_choices(state),
        kept={name: text for name, text in query.items() if name not in FORM_FIELDS},
        first_day=span.first,
        last_day=span.last,
        paper_class=f"paper-{state['paper']}-{state['orientation']}".lower(),
        size=[round(px) for px in Paper(state["paper"], state["orientation"]).size_px],
        sheets=[
            url_for("prints.page_svg", number=number, **{**query, "lang": language})
            for number in range(1, count + 1)
        ],
        left_out=printing.left_out(state),
        pdf_url=url_for("prints.pdf", **{**query, "lang": language}),
        day=reading.day_context(
            params.day(state["date"], current_campaign()), current_campaign(), language
        ),
    )


@bp.get("/print/<int:number>.svg")
def page_svg(number: int) -> ResponseReturnValue:
    state = printing.sheet_state()
    if not 1 <= number <= printing.pages_of(state):
        abort(404)
    svg = printing.drawn_svg(state)[number - 1]
    return _file(svg.encode(), "image/svg+xml", f'inline; filename="{_name(state)}-{number}.svg"')


@bp.get("/print.pdf")
def pdf() -> ResponseReturnValue:
    state = printing.sheet_state()
    content = printing.drawn_pdf(state)
    return _file(content, "application/pdf", f'attachment; filename="{_name(state)}.pdf"')


def _file(content: bytes, mimetype: str, disposition: str) -> Response:
    response = current_app.response_class(content, mimetype=mimetype)
    response.headers["Content-Disposition"] = disposition
    return response


def _name(state: Mapping[str, Any]) -> str:
    kind = "" if state["sheet"] == "map" else f"-{state['sheet']}"
    return f"{current_campaign().id}-{state['date']}{kind}"


def _query() -> dict[str, Any]:
    """The parameters of the present address that are ours, without the language."""
    return {name: text for name, text in printing.asked().items() if name != "lang"}


def _with_dates() -> str:
    """The same sheet with its six days in the one parameter that keeps them."""
    days = ",".join(request.args.get(name, "") for name in ONE_OF_SIX)
    return page_url("print_sheet", **{**_query(), "dates": days}).replace("%2C", ",")


def _kinds(state: Mapping[str, Any], query: Mapping[str, str]) -> list[dict[str, Any]]:
    labels = {
        "map": gettext("The map"),
        "worksheet": gettext("Blank map with answers"),
        "six": gettext("Six days"),
    }
    return [
        {
            "label": label,
            "url": page_url("print_sheet", **{**query, "sheet": kind}),
            "current": kind == state["sheet"],
        }
        for kind, label in labels.items()
    ]


def _choices(state: Mapping[str, Any]) -> dict[str, list[tuple[str, str]]]:
    """The options of each field: value and words."""
    orientations = {"landscape": gettext("Landscape"), "portrait": gettext("Portrait")}
    papers = {"Letter": gettext("US Letter")}
    blanks = {
        "names": gettext("Names of places"),
        "symbols": gettext("Symbols of units"),
        "both": gettext("Names and symbols"),
    }
    zoom = "" if state["zoom"] is None else f"{state['zoom']:g}"
    zooms = sorted({*ZOOMS, *([zoom] if zoom else [])}, key=float)
    return {
        "paper": [(name, papers.get(name, name)) for name in PAPERS_MM],
        "orientation": [(it, orientations[it]) for it in ORIENTATIONS],
        "names": [("today", gettext("Of today")), ("1945", "1945")],
        "blank": [(it, blanks[it]) for it in printing.BLANKS],
        "zoom": [("", gettext("The whole theatre")), *[(it, it) for it in zooms]],
    }

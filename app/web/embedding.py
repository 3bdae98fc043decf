"""What /help/embedding shows: the code for a map as it is asked for, and every parameter."""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from flask import url_for
from markupsafe import Markup

from app.web import params
from app.web.current import current_campaign
from app.web.language import current_language, gettext

# What need not be said, because it is so without being said.
DEFAULTS: Final = {"names": "today", "ui": "full", "autoplay": "0", "speed": "1", "link": "1"}
# What the page's form has a field for.
FIELDS: Final = frozenset(
    {"date", "lang", "names", "ui", "from", "to", "autoplay", "speed", "link"}
)


class Parameter(NamedTuple):
    """One parameter of /embed: what it takes, in a form that needs no translation."""

    name: str
    values: str
    text: str


def embedding_context(query: Mapping[str, str]) -> dict[str, Any]:
    """The choices, the preview's address and the three codes for the view that `query` asks for.

    Fields that a form leaves empty count as not given. Raises what `params.view_state` raises.
    """
    given = {name: value for name, value in query.items() if value or name == "layers"}
    state = params.view_state(given, current_campaign(), params.EMBED_READERS)
    chosen = {
        name: given[name]
        for name in params.EMBED_READERS
        if name in given and given[name] != DEFAULTS.get(name)
    }
    # The map speaks the page's language unless another is asked for.
    chosen = {"lang": current_language(), **chosen}
    return {
        "state": state,
        "chosen": chosen,
        # What the form has no field for is kept in the address.
        "kept": {name: chosen[name] for name in chosen if name not in FIELDS},
        "preview_url": url_for("pages.embed", _external=False, **chosen),
        "codes": _codes(chosen),
        "parameters": parameters(),
    }


def _codes(chosen: Mapping[str, str]) -> list[dict[str, str]]:
    """The three ways into a page: `id`, `title`, `text` and `code`."""
    title = current_campaign().names.in_language(chosen["lang"]).text
    src = url_for("pages.embed", _external=True, **chosen)
    script = url_for("embed_script.embed_script", _external=True)
    attributes = Markup("").join(
        Markup(' {}="{}"').format(name, value) for name, value in chosen.items()
    )
    data = Markup("").join(
        Markup(' data-{}="{}"').format(name, value) for name, value in chosen.items()
    )
    return [
        {
            "id": "iframe",
            "title": gettext("A plain frame"),
            "text": gettext("Works wherever frames are allowed, without any script."),
            "code": str(
                Markup(
                    '<iframe src="{}" title="{}" width="100%" height="450" loading="lazy"'
                    ' style="border:0" allowfullscreen></iframe>'
                ).format(src, title)
            ),
        },
        {
            "id": "component",
            "title": gettext("A component, or one line of script"),
            "text": gettext(
                "Finds its own height, loads only when it comes into view, and can show a "
                "picture first (attribute “poster”). The second line alone does the same."
            ),
            "code": str(
                Markup(
                    '<script async src="{0}"></script><campaign-map{1}></campaign-map>\n'
                    '<script async src="{0}" data-map{2}></script>'
                ).format(script, attributes, data)
            ),
        },
        {
            "id": "oembed",
            "title": gettext("A link (oEmbed)"),
            "text": gettext(
                "Paste the link where an editor turns links into content. Its service asks "
                "/oembed, which every page names."
            ),
            "code": url_for("pages.atlas", _external=True, **chosen),
        },
    ]


def parameters() -> list[Parameter]:
    """Every parameter of /embed, in the order of the contract."""
    span = current_campaign().calendar.span
    days = f"{span.first} … {span.last}"
    texts = {
        "date": (days, gettext("The day that is shown")),
        "lat": ("-90 … 90", gettext("Latitude of the middle; with lng and zoom")),
        "lng": ("-180 … 180", gettext("Longitude of the middle")),
        "zoom": ("5 … 12", gettext("Zoom, fractions allowed")),
        "lang": ("en, zh-Hans, zh-Hant, ja", gettext("Language; without it, the reader's own")),
        "names": ("today, 1945", gettext("Place names of today or of 1945")),
        "layers": (", ".join(params.LAYERS), gettext("Layers that are shown, with commas between")),
        "unit": ("cn-5-div", gettext("A unit that is chosen")),
        "place": ("zhijiang", gettext("A place that is chosen")),
        "event": ("…", gettext("An event that is chosen")),
        "compare": (days, gettext("A second day to compare with")),
        "cmode": ("ghost, swipe", gettext("How two days are compared")),
        "claim": ("…", gettext("A claim of a source, with its line drawn")),
        "account": ("…", gettext("A source: its version, where sources disagree")),
        "ui": ("full, timeline, none", gettext("How much stands around the map")),
        "from": (days, gettext("First day of the timeline")),
        "to": (days, gettext("Last day of the timeline")),
        "autoplay": ("0, 1", gettext("Whether it plays at once")),
        "speed": ("0.1 … 20", gettext("Days per second")),
        "loop": ("0, 1", gettext("Whether it begins again at its end")),
        "link": ("0, 1", gettext("Whether a link leads to the full map")),
    }
    return [Parameter(name, *texts.get(name, ("…", ""))) for name in params.EMBED_READERS]

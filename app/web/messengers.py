"""What messengers add to a link, where it would be taken for a parameter of ours.

Most of what they add (utm_source, fbclid, nsukey, isappinstalled) is unknown here and is ignored
as such. WeChat also says by which way a link came, and calls that `from`, as we call a first day.
"""

from collections.abc import Iterable
from typing import Final

from flask import Request
from werkzeug.datastructures import ImmutableMultiDict
from werkzeug.utils import cached_property

SENT_FROM: Final = frozenset({"timeline", "singlemessage", "groupmessage"})


def own_parameters(given: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """The pairs of name and value that no messenger put there."""
    return [(name, value) for name, value in given if name != "from" or value not in SENT_FROM]


class AtlasRequest(Request):
    """A request whose `args` are ours alone."""

    @cached_property
    def args(self) -> ImmutableMultiDict[str, str]:
        return ImmutableMultiDict(own_parameters(super().args.items(multi=True)))

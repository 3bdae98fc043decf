"""How each side looks in other programs: the atlas's own colours, and friend or hostile."""

from typing import Final, NamedTuple

from app.campaign.campaign import Campaign


class Livery(NamedTuple):
    """`colour` is RRGGBB in hexadecimal; `identity` is APP-6's standard identity."""

    colour: str
    identity: str


FRIEND: Final = "3"
HOSTILE: Final = "6"
NEUTRAL: Final = "4"
# The side of the viewpoint and its ally are friends; a side that is not listed is neutral.
LIVERIES: Final = {
    "china": Livery("1d4e89", FRIEND),
    "usa": Livery("1d4e89", FRIEND),
    "japan": Livery("a8322a", HOSTILE),
}
OTHER: Final = Livery("4a4a4a", NEUTRAL)


def livery_of(side_id: str) -> Livery:
    return LIVERIES.get(side_id, OTHER)


def sidc_of(sidc: str, side_id: str) -> str:
    """The symbol's code with the side's standard identity in its fourth digit."""
    return sidc[:3] + livery_of(side_id).identity + sidc[4:]


def credit(campaign: Campaign, language: str) -> str:
    """Title, licence and data version in one line, for every file that leaves the atlas."""
    name = campaign.names.in_language(language).text
    return f"{name}. {campaign.licence}. {campaign.data_version}"

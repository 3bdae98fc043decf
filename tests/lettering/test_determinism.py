"""The same data gives the same table, to the byte."""

import json

from app.campaign.campaign import Campaign
from app.lettering.sizes import Sizes
from app.lettering.table import table_of


def test_the_same_campaign_gives_the_same_table(campaign: Campaign, sizes: Sizes) -> None:
    first, second = (json.dumps(table_of(campaign, 6, sizes)) for _ in range(2))
    assert first == second

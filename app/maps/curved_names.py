"""Names along rivers, ranges, lakes and roads and across provinces."""

from app.campaign.campaign import Campaign
from app.lettering.line_names import line_names
from app.maps.kit_call import KitCall
from app.maps.static_files import StaticFiles


class CurvedNames(KitCall):
    method = "lettering"

    def __init__(self, campaign: Campaign, language: str, files: StaticFiles) -> None:
        super().__init__(line_names(files.curved_names, campaign, language))

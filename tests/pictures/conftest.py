"""Pictures of the real campaign, from what the build has made."""

from datetime import date

import pytest
from flask.testing import FlaskClient

from app import create_app
from app.campaign.campaign import Campaign
from app.config import Config
from app.loading import load_campaign
from app.maps import ServedFiles
from app.pictures import Picture, first_view, slice_picture
from app.pictures.furniture import Words
from app.pictures.legend import samples
from app.pictures.lettercase import Lettercase

LEGEND = tuple(samples(Lettercase(ServedFiles(Config().static_dir).assets.dist_dir)))


@pytest.fixture(scope="session")
def campaign() -> Campaign:
    return load_campaign(Config().geodata_dir)


@pytest.fixture(scope="session")
def files() -> ServedFiles:
    return ServedFiles(Config().static_dir)


def make_picture(
    language: str = "en", headline: str = "Battle of Wuyang", **shown: object
) -> Picture:
    words = Words(
        language=language,
        title="The Battle of West Hunan",
        date="5 May 1945",
        phase="Counter-stroke",
        headline=headline,
        headline_language=language,
        km="km",
        north="N",
        credit=("Relief", "Mercator"),
        legend=tuple((sign, sign) for sign in LEGEND),
    )
    given = {"day": date(1945, 5, 5), "view": first_view(1440, 900), "words": words, **shown}
    return Picture(**given)  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def atlas() -> FlaskClient:
    """The whole atlas with the real data."""
    return create_app(Config()).test_client()


@pytest.fixture(scope="session")
def fifth_of_may(campaign: Campaign, files: ServedFiles) -> str:
    return slice_picture(campaign, files, make_picture())

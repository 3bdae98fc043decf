"""Sheets of the real campaign, from what the build has made."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from flask import Flask

from app import create_app
from app.campaign.campaign import Campaign
from app.config import Config
from app.maps import ServedFiles
from app.sheets.order import Order, Workshop
from app.web import printing

MakeOrder = Callable[..., Order]


@pytest.fixture(scope="session")
def app() -> Flask:
    return create_app(Config())


@pytest.fixture(scope="session")
def campaign(app: Flask) -> Campaign:
    found: Campaign = app.extensions["campaign"]
    return found


@pytest.fixture(scope="session")
def files() -> ServedFiles:
    return ServedFiles(Config().static_dir)


@pytest.fixture(scope="session")
def order(app: Flask) -> MakeOrder:
    """The order that an address asks for: `order(date="1945-05-05", lang="ja")`."""

    def make(**query: str) -> Order:
        asked: Mapping[str, Any] = {"date": "1945-05-05", **query}
        with app.test_request_context("/print", query_string=asked):
            app.preprocess_request()
            return printing.order_of(printing.sheet_state())

    return make


@pytest.fixture(scope="session")
def workshop(campaign: Campaign, files: ServedFiles) -> Workshop:
    return Workshop(campaign, files, "en")

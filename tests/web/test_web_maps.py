"""Maps of other hosts: none unless the operator offers some, and never in an embed."""

from collections.abc import Callable

import pytest
from flask import Flask

from app.config import Config, UnreadableSettingError, WebMap

SETTING = "Tiles | https://tile.example.org/{z}/{x}/{y}.png | © People"


def test_by_default_no_page_may_show_a_picture_of_another_host(app: Flask) -> None:
    answer = app.test_client().get("/")
    assert "img-src 'self' data:;" in answer.headers["Content-Security-Policy"]
    assert 'id="web-maps"' not in answer.text


def test_a_configured_map_is_offered_with_its_host_named(make_app: Callable[..., Flask]) -> None:
    config = Config.from_env({"CAMPAIGN_WEB_MAPS": SETTING})
    client = make_app(web_maps=config.web_maps).test_client()
    page = client.get("/")
    policy = page.headers["Content-Security-Policy"]
    assert "img-src 'self' https://tile.example.org data:;" in policy
    assert "that host learns your internet address" in page.text
    assert "Contact tile.example.org and show Tiles" in page.text
    embed = client.get("/embed")
    assert "tile.example.org" not in embed.headers["Content-Security-Policy"] + embed.text


def test_several_maps_are_read_and_none_is_no_map() -> None:
    both = Config.from_env(
        {"CAMPAIGN_WEB_MAPS": f"{SETTING}; B|https://b.example/{{z}}{{x}}{{y}}|C"}
    )
    assert both.web_maps == (
        WebMap("Tiles", "https://tile.example.org/{z}/{x}/{y}.png", "© People"),
        WebMap("B", "https://b.example/{z}{x}{y}", "C"),
    )
    assert Config.from_env({"CAMPAIGN_WEB_MAPS": ""}).web_maps == ()


@pytest.mark.parametrize(
    "setting",
    [
        "Tiles",
        "Tiles | https://tile.example.org/{z}/{x}/{y}.png",
        "Tiles | http://tile.example.org/{z}/{x}/{y}.png | ©",
        "Tiles | https://*.example.org/{z}/{x}/{y}.png | ©",
        "Tiles | https://tile.example.org/{z}/{x}.png | ©",
        "Tiles | https://e.org, script-src/{z}/{x}/{y} | ©",
    ],
)
def test_a_setting_that_is_no_map_stops_the_start(setting: str) -> None:
    with pytest.raises(UnreadableSettingError, match="name"):
        Config.from_env({"CAMPAIGN_WEB_MAPS": setting})

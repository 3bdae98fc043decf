"""Small pieces of a campaign for the tests of the core: whole degrees, a week in April."""

from datetime import date

from app.campaign.dates import Calendar, DateSpan
from app.campaign.fronts import FrontLine, FrontPoint
from app.campaign.gazetteer import Gazetteer, Place
from app.campaign.geodesy import Position
from app.campaign.names import Names
from app.campaign.routes import Route, RoutePoint
from app.campaign.sources import Confidence
from app.campaign.trajectory import Movement

WEEK = Calendar(DateSpan(date(1945, 4, 6), date(1945, 4, 12)))


def april(day: int) -> date:
    return date(1945, 4, day)


def make_place(place_id: str, lat_deg: float, lon_deg: float, kind: str = "town") -> Place:
    return Place(
        id=place_id,
        kind=kind,
        names=Names({"en": place_id.title()}),
        position=Position(lat_deg, lon_deg),
        precision_km=1,
        method="two-source",
        source="test",
    )


def make_gazetteer(**places: tuple[float, float]) -> Gazetteer:
    return Gazetteer({name: make_place(name, *where) for name, where in places.items()})


def make_movement(first: int, last: int, start: str, place: str, **more: object) -> Movement:
    values: dict[str, object] = {
        "action": "march",
        "confidence": Confidence.DOCUMENTED,
        "source_ids": ("a-source",),
    }
    return Movement(
        span=DateSpan(april(first), april(last)),
        start_id=start,
        place_id=place,
        **(values | more),  # type: ignore[arg-type]
    )


def make_route(
    route_id: str, *points: tuple[float, float, str | None], kind: str = "highway"
) -> Route:
    return Route(
        id=route_id,
        kind=kind,
        names=Names({"en": route_id}),
        points=tuple(
            RoutePoint(
                position=Position(lat, lon), place_id=place, confidence=Confidence.DOCUMENTED
            )
            for lat, lon, place in points
        ),
        source_ids=("a-source",),
    )


def make_front(day: int, **points: tuple[float, float]) -> FrontLine:
    return FrontLine(
        april(day),
        tuple(
            FrontPoint(name, Position(*where), Confidence.APPROXIMATE)
            for name, where in points.items()
        ),
        (f"source-of-{day}",),
    )

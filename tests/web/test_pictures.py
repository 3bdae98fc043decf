"""Pictures of a day under /export."""

import pytest
from flask.testing import FlaskClient


@pytest.mark.parametrize(
    ("address", "status", "says"),
    [
        ("slice/1945-02-30.svg", 400, "1945-02-30"),
        ("slice/19450408.png", 400, "19450408"),
        ("slice/1946-01-01.png", 404, "1946-01-01"),
        ("slice/1945-04-08.svg?width=9", 400, "320 … 2400"),
        ("slice/1945-04-08.svg?width=1e3", 400, "320 … 2400"),
        ("slice/1945-04-08.png?scale=3", 400, "1, 2, 4"),
        ("slice/1945-04-08.png?scale=4&width=2400&height=1800", 400, "24 million"),
        ("slice/1945-04-08.svg?layers=roads,rivers", 400, "railways"),
        ("slice/1945-04-08.svg?lat=NaN", 400, "-90"),
    ],
)
def test_what_cannot_be_drawn_is_refused_in_a_sentence(
    client: FlaskClient, address: str, status: int, says: str
) -> None:
    answer = client.get(f"/export/{address}")
    assert answer.status_code == status
    assert answer.content_type == "application/problem+json"
    assert says in answer.json["detail"]

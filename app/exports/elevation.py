"""An elevation profile as plain JSON."""

from app.exports.records import Record
from app.terrain import Profile


def profile_record(profile: Profile, cell_km: float) -> Record:
    """Columns of one length: `km` from the start, `lat`, `lon`, `metres`, and of a march `t`.

    `metres` is null outside the elevation grid; `highest` is the index of the highest sample.
    """
    samples = profile.samples
    highest = profile.highest
    return {
        "length_km": round(profile.length_km, 2),
        "climb_m": _whole(profile.climb_m),
        "descent_m": _whole(profile.descent_m),
        "highest": None if highest is None else samples.index(highest),
        "cell_km": round(cell_km, 2),
        "step_km": round(profile.step_km, 2),
        "km": [round(sample.km, 2) for sample in samples],
        "lat": [round(sample.position.lat_deg, 5) for sample in samples],
        "lon": [round(sample.position.lon_deg, 5) for sample in samples],
        "metres": [_whole(sample.metres) for sample in samples],
        "t": [None if sample.t is None else round(sample.t, 3) for sample in samples],
    }


def _whole(metres: float | None) -> int | None:
    return None if metres is None else round(metres)

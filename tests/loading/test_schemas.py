"""What a schema refuses; other rules then leave the record alone."""

from tests.loading.conftest import Geodata


def test_an_unknown_property_is_refused(geodata: Geodata) -> None:
    geodata.edit("sides.json", lambda d: d["sides"][0].update(colour="blue"))
    [fault] = geodata.faults()
    assert fault.startswith('sides.json: at $.sides[0]: "colour" is not known here; known: id, ')


def test_a_day_that_no_calendar_has_is_refused(geodata: Geodata) -> None:
    geodata.edit("events.json", lambda d: d["events"][0].update(to="1945-04-31"))
    assert geodata.faults() == ["events.json: at $.events[0].to: '1945-04-31' is not a 'date'"]


def test_a_date_in_another_form_is_refused(geodata: Geodata) -> None:
    geodata.edit("air.json", lambda d: d["air"][0].update(to="19450411"))
    assert {fault.split(": '19450411'")[0] for fault in geodata.faults()} == {
        "air.json: at $.air[0].to"
    }


def test_a_movement_without_a_source_is_refused(geodata: Geodata) -> None:
    geodata.edit("movements/cn-57-div.json", lambda d: d["movements"][0].update(sources=[]))
    [fault] = geodata.faults()
    place = "movements/cn-57-div.json: at $.movements[0].sources"
    assert fault.startswith(f"{place}: this list is empty: the ids in sources.json")


def test_a_misspelt_action_is_refused(geodata: Geodata) -> None:
    geodata.edit("movements/cn-57-div.json", lambda d: d["movements"][0].update(action="mrach"))
    [fault] = geodata.faults()
    place = "movements/cn-57-div.json: at $.movements[0].action"
    assert fault.startswith(f'{place}: "mrach" is not allowed here; allowed: assemble, ')
    assert fault.endswith('did you mean "march"?')


def test_an_empty_value_is_refused(geodata: Geodata) -> None:
    geodata.edit("events.json", lambda d: d["events"][0]["titles"].update(ja=""))
    assert geodata.faults()[0].startswith("events.json: at $.events[0].titles.ja: ''")


def test_an_unknown_check_of_a_claim_is_named_by_its_nearest_form(geodata: Geodata) -> None:
    geodata.edit("claims.json", lambda d: d["claims"][0]["check"].pop("to"))
    assert geodata.faults() == ['claims.json: at $.claims[0].check: "to" is missing']


def test_english_days_carry_confidence_and_sources(geodata: Geodata) -> None:
    geodata.edit("days.en.json", lambda d: d["days"][2].pop("sources"))
    [fault] = geodata.faults()
    assert fault.startswith('days.en.json: at $.days[2]: "sources" is missing: the ids in')


def test_all_faults_are_reported_at_once(geodata: Geodata) -> None:
    geodata.edit("sides.json", lambda d: d["sides"][0].pop("role"))
    geodata.edit("air.json", lambda d: d["air"][0].update(place="dongkuo"))
    geodata.edit("phases.json", lambda d: d["phases"][1].update({"from": "1945-04-09"}))
    assert [fault.split(":")[0] for fault in geodata.faults()] == [
        "air.json",
        "phases.json",
        "sides.json",
    ]


def test_a_file_refused_as_a_whole_makes_no_faults_in_what_points_to_it(geodata: Geodata) -> None:
    geodata.edit("gazetteer.geojson", lambda d: d.update(type="Feature"))
    assert geodata.faults() == ["gazetteer.geojson: at $.type: 'FeatureCollection' was expected"]


def test_a_refused_place_is_still_known_to_be_there(geodata: Geodata) -> None:
    geodata.edit("gazetteer.geojson", lambda d: d["features"][0]["properties"].pop("method"))
    [fault] = geodata.faults()
    place = "gazetteer.geojson: at $.features[0].properties"
    assert fault.startswith(f'{place}: "method" is missing: how the point was found')

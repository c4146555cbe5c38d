"""GeoJSON, checked against RFC 7946."""

from __future__ import annotations

import json

from alleged.views.export.geojson import chunks
from alleged.views.export.iris import Iris
from tests.views.export.examples import chosen


def test_statements_with_a_known_place_are_points() -> None:
    """The bombing of Damascus stands at Damascus, longitude first; what has no place, or one nobody knows, is left out."""
    found = json.loads(b"".join(chunks(chosen(), Iris())))
    assert found["type"] == "FeatureCollection"
    features = {f["properties"]["statement_id"]: f for f in found["features"]}
    bombing = features["s-0000000000000011"]
    assert "s-0000000000000003" not in features
    assert (bombing["type"], bombing["geometry"]["type"]) == ("Feature", "Point")
    longitude, latitude = bombing["geometry"]["coordinates"]
    assert (round(longitude), round(latitude)) == (36, 34)
    properties = bombing["properties"]
    assert (properties["resolved"], properties["country"], properties["resolution"]) == ("Damascus", "SYR", "city")
    assert (properties["who"], properties["kind"], properties["chain"]) == (
        "Israel",
        "alleged",
        "author ▸ State television (said)",
    )
    assert properties["url"] == "https://example.org/a%20b%22%3Cscript%3E%E2%80%AE"
    for feature in found["features"]:
        assert set(feature) == {"type", "id", "geometry", "properties"}
        longitude, latitude = feature["geometry"]["coordinates"]
        assert -180 <= longitude <= 180
        assert -90 <= latitude <= 90


def test_no_places_are_an_empty_collection() -> None:
    """An export without a known place is valid too."""
    assert json.loads(b"".join(chunks([], Iris()))) == {"type": "FeatureCollection", "features": []}

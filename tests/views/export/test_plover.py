"""Event data as PLOVER records, checked against the fields of the manual."""

from __future__ import annotations

import json
from typing import Any

from alleged.values.happening import EventType
from alleged.views.export.iris import Iris
from alleged.views.export.plover import chunks
from tests.views.export.examples import TEXT, chosen

REQUIRED = {"id", "date", "actor", "event"}
OPTIONAL = set(
    "recipient mode context quad_code event_scale event_loc event_text time enddate endtime has_event link text text_info cite_info coder "
    "coded_date coded_time comment size".split()
)
OURS = {"alleged"}


def records() -> list[dict[str, Any]]:
    """The records of both readings."""
    return [json.loads(line) for line in b"".join(chunks(chosen(), Iris())).decode().splitlines()]


def test_records_have_the_manuals_fields_and_one_of_ours() -> None:
    """Each record has what PLOVER requires, and nothing beside its optional fields but `alleged`."""
    assert records()
    for record in records():
        assert REQUIRED <= set(record) <= REQUIRED | OPTIONAL | OURS
        assert set(record["event"]) <= {t.value for t in EventType}
        assert -10 <= record["event_scale"] <= 10


def test_a_record_says_what_and_on_whose_word() -> None:
    """The bombing has its place, size and text, and the chain that PLOVER has no field for."""
    record = next(r for r in records() if r["text"].startswith("Israel bombed"))
    assert (record["date"], record["event"], record["quad_code"]) == ("2019-05-03", ["ASSAULT"], 4)
    assert record["actor"] == [{"code": "ISR", "entity_text": "Israel", "country": "ISR"}]
    assert record["event_loc"]["geonameid"] == 170654
    assert record["size"] == {"dead": 4}
    assert record["text"] == TEXT[record["text_info"]["start"] : record["text_info"]["end"]]
    assert (record["alleged"]["said_by"], record["alleged"]["factuality"]) == ("SYRJRN", "PR+")


def test_parties_of_a_mutual_act_are_all_actors() -> None:
    """Talks have both in `actor` and nobody in `recipient`."""
    record = next(r for r in records() if r["event"] == ["CONSULT"])
    assert ([a["code"] for a in record["actor"]], record["recipient"]) == (["ECU", "PER"], [])

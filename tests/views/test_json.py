"""The JSON has the contract's fields, in one order, on one line."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from alleged.views.json import document_brief, line, names_of, reading_json
from tests.ledger.readings import ARMED, DOCUMENT, READING, TEXT


@given(st.dictionaries(st.text(st.characters(codec=None)), st.text(st.characters(codec=None))))
def test_json_lines_are_lines(value: dict[str, str]) -> None:
    """Any strings come back from a line of JSON as they were, and the line is one line to every reader."""
    text = line(value)
    assert json.loads(text) == value
    assert len(text.splitlines()) == 1
    assert json.loads(text.encode("utf-8")) == value


def test_the_fields_of_the_contract() -> None:
    """Every field that programs were promised is there, under its name."""
    reading = reading_json(READING)
    assert list(reading) == ["document", "actors", "statements"]
    document = {
        "id",
        "locator",
        "title",
        "publisher",
        "authors",
        "published",
        "language",
        "text",
        "links",
        "gaps",
        "dropped",
    }
    assert document <= set(reading["document"])
    actor = {"id", "name", "aliases", "type", "country", "codes", "mentions", "reason"}
    assert all(set(a) == actor for a in reading["actors"])
    statement = {
        "id",
        "start",
        "end",
        "text",
        "event",
        "relation",
        "actors",
        "recipients",
        "place",
        "time",
        "chain",
        "kind",
    }
    statement |= {"factuality", "reader_factuality", "consequence_of", "reasons"}
    holder = {"name", "actor", "text", "source", "cue", "cue_span", "act", "anonymous", "conditions", "holder_kind"}
    for shown in reading["statements"]:
        assert statement <= set(shown)
        assert shown["text"] == TEXT[shown["start"] : shown["end"]]
        assert shown["chain"][0] == {"name": "author"}
        assert all(set(h) == holder for h in shown["chain"][1:])


def test_values_are_plain() -> None:
    """Dates are ISO dates, spans pairs of numbers, an event's quad class a number, what is absent null or empty."""
    reading = reading_json(READING)
    armed, attacked = reading["statements"][1], reading["statements"][2]
    assert reading["document"]["published"] == "2010-05-05"
    assert reading["actors"][1]["mentions"][1] == list(READING.actors[1].mentions[1].span)
    assert armed["event"] == {
        "type": "AID",
        "mode": None,
        "contexts": ["military"],
        "quad": 2,
        "trigger": armed["trigger"],
        "symmetric": False,
        "nominal": False,
    }
    assert (armed["relation"], armed["place"], armed["time"], armed["consequence_of"]) == (None, None, None, [])
    assert attacked["time"]["edtf"] == "199X/.."
    assert isinstance(attacked["reader_factuality"], float)


def test_the_same_reading_gives_the_same_bytes() -> None:
    """Nothing of the line depends on anything but the reading."""
    assert line(reading_json(READING)) == line(reading_json(READING))
    assert line({"a": "é“\x85\u2028\ud800", "b": -0.5}) == '{"a": "é“\\u0085\\u2028\\ud800", "b": -0.5}'


def test_beside_a_statement_stand_names_and_document() -> None:
    """A statement on its own says who its ids are and where it stands."""
    assert names_of(READING, ARMED)["a-3"] == "Free Valley Army"
    assert document_brief(DOCUMENT)["published"] == "2010-05-05"

"""FollowTheMoney entities, validated by the followthemoney package."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alleged.values.actor import ActorType
from alleged.values.statement import Reading
from alleged.views.export import ftm
from alleged.views.export.iris import Iris
from alleged.views.export.selection import Selection, chosen_of
from tests.ledger.readings import readings
from tests.views.export.examples import chosen

followthemoney = pytest.importorskip("followthemoney", reason="followthemoney needs ICU, which is not on every machine")


def entities() -> list[dict[str, Any]]:
    """The entities of both readings as JSON."""
    return [json.loads(line) for line in b"".join(ftm.chunks(chosen(), Iris())).decode().splitlines()]


def test_every_entity_is_valid() -> None:
    """The package's schemata accept each entity, and every value survives its cleaning as it is."""
    assert entities()
    for entity in entities():
        proxy = followthemoney.model.get_proxy(entity, cleaned=False)
        proxy.schema.validate(entity)
        assert {name: sorted(values) for name, values in proxy.to_dict()["properties"].items()} == {
            name: sorted(values) for name, values in entity["properties"].items()
        }


@given(readings(), st.text(st.characters(codec=None), max_size=20))
@settings(max_examples=60)
def test_any_reading_gives_valid_entities(reading: Reading, name: str) -> None:
    """Whatever a text holds, the entities are valid and every value is as the package would clean it."""
    actors = tuple(replace(a, name=name, type=ActorType.PERSON) for a in reading.actors)
    for entity in ftm.entities(chosen_of(replace(reading, actors=actors), Selection())):
        if entity["schema"] != "Event" and not entity["properties"].get("name", [1]):
            continue
        proxy = followthemoney.model.get_proxy(entity, cleaned=False)
        cleaned = proxy.to_dict()["properties"]
        assert {n: sorted(v) for n, v in cleaned.items()} == {n: sorted(v) for n, v in entity["properties"].items()}
        proxy.schema.validate(entity)


def test_entities_name_only_entities_that_came_before() -> None:
    """Parties and documents of an event stand before it, and are of the kind that its property wants."""
    seen: dict[str, Any] = {}
    for entity in entities():
        proxy = followthemoney.model.get_proxy(entity)
        for prop, value in proxy.itervalues():
            if prop.type.name == "entity":
                assert seen[value].schema.is_a(prop.range)
        seen[proxy.id] = proxy
    assert len(seen) == len(entities())


def test_ids_of_entities_and_of_their_statements_are_stable() -> None:
    """Two exports have the same entities, and FollowTheMoney's own statements of them the same ids."""
    from followthemoney.statement import Statement

    def ids() -> list[str | None]:
        proxies = (followthemoney.model.get_proxy(e) for e in entities())
        return [s.id for p in proxies for s in Statement.from_entity(p, "alleged")]

    assert ids() == ids()
    assert len(set(ids())) == len(ids())


def test_an_event_says_on_whose_word_it_is() -> None:
    """The bombing has its day, place, parties, words, document and chain."""
    event = next(
        e for e in entities() if "ASSAULT" in e["properties"].get("keywords", ()) and "date" in e["properties"]
    )
    properties = event["properties"]
    assert (properties["date"], properties["location"]) == (["2019-05-03"], ["Damascus"])
    assert properties["description"] == ["alleged, PR+: author ▸ State television (said)"]
    assert properties["recordId"] == ["s-0000000000000011"]


def test_what_is_denied_or_left_open_is_no_entity() -> None:
    """Nothing denied becomes an event, nothing left open a link; a relation that is held becomes one."""
    records = [r for e in entities() for r in e["properties"].get("recordId", ())]
    assert "s-0000000000000004" not in records
    assert "s-0000000000000005" not in records
    (link,) = [e for e in entities() if e["schema"] == "UnknownLink"]
    assert (link["properties"]["role"], link["properties"]["recordId"]) == (["supports"], ["s-0000000000000013"])

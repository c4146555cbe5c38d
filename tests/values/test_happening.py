"""Every event type has a quad class, and a happening has a label."""

from __future__ import annotations

from alleged.values.happening import QUADS, EventType, Happening, Quad, Relation


def test_every_event_type_has_a_quad_class() -> None:
    """PLOVER puts each of its sixteen types into one of four classes."""
    assert set(QUADS) == set(EventType)
    assert set(QUADS.values()) == set(Quad)


def test_a_label_names_the_type_the_relation_or_neither() -> None:
    """A happening is called by its event type, by its relation, or OTHER."""
    bare = Happening(sentence=0, head=0, trigger=(0, 1), evidence=(0, 1))
    event = Happening(sentence=0, head=0, trigger=(0, 1), evidence=(0, 1), type=EventType.ASSAULT)
    relation = Happening(sentence=0, head=0, trigger=(0, 1), evidence=(0, 1), relation=Relation.LEADS)
    assert [h.label for h in (bare, event, relation)] == ["OTHER", "ASSAULT", "RELATION:leads"]

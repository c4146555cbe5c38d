"""What the trained head changes about the lexicon's triggers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from alleged.lexicon.event_unlisted import load_unlisted
from alleged.lexicon.load import FOLDER
from alleged.reading.happenings import code_happenings
from alleged.values.actor import ActorType
from alleged.values.encoding import Predicate, Tag
from alleged.values.happening import EventType
from alleged.values.text import Span
from tests.parses import parsed
from tests.reading.happenings.lexicon import SMALL
from tests.reading.happenings.people import cast

LEXICON = replace(SMALL, unlisted=load_unlisted(FOLDER / "events"))
SENTENCE = parsed(
    "Mali Mali PROPN NNP nsubj 1 GPE",
    "hoodwinked hoodwink VERB VBD ROOT 1",
    "Chad Chad PROPN NNP dobj 1 GPE",
)

PEOPLE = cast([SENTENCE], {"Mali": ("Mali", ActorType.COUNTRY), "Chad": ("Chad", ActorType.COUNTRY)})


class Says:
    """An encoding that gives every word the same chances."""

    def __init__(self, chances: Mapping[str, float]) -> None:
        self.chances = {"nothing": 0.0, "OTHER": 0.0, **chances}
        self.asked: list[Predicate] = []

    def types(self, predicates: Sequence[Predicate]) -> tuple[Mapping[str, float], ...]:
        """The same chances for all."""
        self.asked.extend(predicates)
        return tuple(self.chances for _ in predicates)

    def happened(self, spans: Sequence[Span], judges: str) -> tuple[float, ...]:
        """Nothing is known."""
        return tuple(0.0 for _ in spans) if judges else ()

    def tags(self) -> tuple[Tag, ...]:
        """No attributions."""
        return ()


@pytest.mark.parametrize(
    ("chances", "label"),
    [({"ACCUSE": 0.6, "nothing": 0.3}, "ACCUSE"), ({"ACCUSE": 0.2, "OTHER": 0.7}, "OTHER")],
)
def test_an_unlisted_verb_gains_a_type_where_it_is_likely(chances: Mapping[str, float], label: str) -> None:
    """A verb that no row lists is of the type that the head finds likelier than none; otherwise it stays without."""
    assert [h.label for h in code_happenings([SENTENCE], PEOPLE, LEXICON, Says(chances))] == [label]


def test_the_parties_of_an_unlisted_verb_are_its_subject_and_object() -> None:
    """Who is who in it is what is usual for its type."""
    (told,) = code_happenings([SENTENCE], PEOPLE, LEXICON, Says({"ACCUSE": 0.9}))
    assert told.type is EventType.ACCUSE
    assert told.actors
    assert told.recipients
    assert told.actors != told.recipients


def test_the_head_sees_what_the_lexicon_says() -> None:
    """The marks of a word tell its place in the tree and the sense that fits."""
    says = Says({})
    code_happenings([SENTENCE], PEOPLE, LEXICON, says)
    (asked,) = says.asked
    assert {"pos=VERB", "dep=ROOT", "fits=other", "below=dobj"} <= set(asked.marks)


@pytest.mark.parametrize(("chance", "typed"), [(0.4, False), (0.6, True)])
def test_a_verb_of_saying_needs_more_to_gain_a_type(chance: float, *, typed: bool) -> None:
    """What is mostly a cue is an act of a type only where the head is rather sure."""
    lexicon = replace(LEXICON, classes={**LEXICON.classes, "@quiet": frozenset({"hoodwink"})})
    told = code_happenings([SENTENCE], PEOPLE, lexicon, Says({"ACCUSE": chance, "nothing": 0.1}))
    assert any(h.type is EventType.ACCUSE for h in told) == typed

"""From the token of a role to the actors it stands for."""

from __future__ import annotations

from alleged.reading.happenings.parties import Parties
from alleged.values.actor import ActorType
from tests.parses import parsed
from tests.reading.happenings.people import cast

COUNTRIES = {n: (n, ActorType.COUNTRY) for n in ("Peru", "Chile", "Bolivia")}


def test_two_are_each_a_party() -> None:
    """Two coordinated actors fill a role one by one."""
    s = parsed(
        "Peru peru PROPN NNP nsubj 3",
        "and and CCONJ CC cc 0",
        "Chile chile PROPN NNP conj 0",
        "signed sign VERB VBD ROOT 3",
    )
    assert Parties(s, cast([s], COUNTRIES)).of(0) == [("Peru",), ("Chile",)]


def test_three_are_one_party() -> None:
    """A list of three stands whole."""
    s = parsed(
        "Peru peru PROPN NNP nsubj 5",
        ", , PUNCT , punct 0",
        "Chile chile PROPN NNP conj 0",
        "and and CCONJ CC cc 2",
        "Bolivia bolivia PROPN NNP conj 2",
        "signed sign VERB VBD ROOT 5",
    )
    assert Parties(s, cast([s], COUNTRIES)).of(0) == [("Peru", "Chile", "Bolivia")]


def test_named_members_stand_beside_their_group() -> None:
    """“several states, including Peru” is the states and Peru."""
    s = parsed(
        "states state NOUN NNS nsubj 3",
        "including include VERB VBG prep 0",
        "Peru peru PROPN NNP pobj 1",
        "signed sign VERB VBD ROOT 3",
    )
    actors = cast([s], {**COUNTRIES, "states": ("states", ActorType.CROWD)})
    assert Parties(s, actors).of(0) == [("states",), ("Peru",)]


def test_quantity_stands_for_what_it_counts() -> None:
    """“hundreds of protesters” are protesters."""
    s = parsed(
        "Hundreds hundred NOUN NNS nsubj 3",
        "of of ADP IN prep 0",
        "protesters protester NOUN NNS pobj 1",
        "marched march VERB VBD ROOT 3",
    )
    actors = cast([s], {"protesters": ("protesters", ActorType.CROWD)})
    assert Parties(s, actors, frozenset({"hundred"})).of(0) == [("protesters",)]

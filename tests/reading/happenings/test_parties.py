"""From the token of a role to the actors it stands for."""

from __future__ import annotations

from alleged.reading.happenings.parties import Parties, PartyWords
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
    assert Parties(s, actors, PartyWords(frozenset({"hundred"}))).of(0) == [("protesters",)]


def test_both_are_two_parties() -> None:
    """A pair taken up together is each of the two; a name that only holds an "and" is one."""
    s = parsed(
        "Peru peru PROPN NNP nsubj 1",
        "met meet VERB VBD ROOT 1",
        "Chile chile PROPN NNP dobj 1",
        "both both PRON DT nsubj 4",
        "signed sign VERB VBD conj 1",
        "Trinidad trinidad PROPN NNP dobj 4",
    )
    names = {"both": ("Peru and Chile", ActorType.COUNTRY), "Trinidad": ("Trinidad and Tobago", ActorType.COUNTRY)}
    parties = Parties(s, cast([s], {**COUNTRIES, **names}))
    assert parties.of(3) == [("Peru",), ("Chile",)]
    assert parties.pair(3)
    assert parties.of(5) == [("Trinidad and Tobago",)]
    assert not parties.pair(5)


def test_officers_named_in_apposition_are_each_a_party() -> None:
    """“two states, Peru and Chile” is both."""
    s = parsed(
        "states state NOUN NNS nsubj 5",
        ", , PUNCT , punct 0",
        "Peru peru PROPN NNP appos 0",
        "and and CCONJ CC cc 2",
        "Chile chile PROPN NNP conj 2",
        "signed sign VERB VBD ROOT 5",
    )
    assert Parties(s, cast([s], COUNTRIES)).of(0) == [("Peru",), ("Chile",)]


def test_a_state_is_no_apposition_to_another() -> None:
    """“Peru, Chile, and Bolivia met” is a list also where the parser makes Chile an apposition."""
    s = parsed(
        "Peru peru PROPN NNP nsubj 6",
        ", , PUNCT , punct 0",
        "Chile chile PROPN NNP appos 0",
        ", , PUNCT , punct 2",
        "and and CCONJ CC cc 2",
        "Bolivia bolivia PROPN NNP conj 2",
        "met meet VERB VBD ROOT 6",
    )
    assert Parties(s, cast([s], COUNTRIES)).of(0) == [("Peru", "Chile", "Bolivia")]

"""Relations told without a verb."""

from __future__ import annotations

from alleged.reading.happenings.appositions import find_appositions
from alleged.reading.happenings.arguments import Frames
from alleged.reading.happenings.parties import Parties
from alleged.values.actor import ActorType
from tests.parses import parsed
from tests.reading.happenings.lexicon import SMALL
from tests.reading.happenings.people import cast


def test_home_to_locates_who_lives_there() -> None:
    """“Camp Azra, home to rebels”: the rebels are located in the camp."""
    s = parsed(
        "Azra azra PROPN NNP nsubj 5",
        ", , PUNCT , punct 0",
        "home home NOUN NN appos 0",
        "to to ADP IN prep 2",
        "rebels rebel NOUN NNS pobj 3",
        "fell fall VERB VBD ROOT 5",
    )
    actors = cast([s], {"Azra": ("Camp Azra", ActorType.PLACE), "rebels": ("rebels", ActorType.CROWD)})
    (found,) = find_appositions(Frames(s, actors), Parties(s, actors), SMALL)
    assert (found.label, found.actors, found.recipients) == ("RELATION:located_in", ("rebels",), ("Camp Azra",))


def test_a_partys_name_before_a_persons_is_membership() -> None:
    """“Labour Reed resigned” says that Reed is of the party called so, if the text knows one."""
    s = parsed("Labour labour PROPN NNP compound 1", "Reed reed PROPN NNP nsubj 2", "resigned resign VERB VBD ROOT 2")
    elsewhere = parsed("Socialists socialist PROPN NNPS nsubj 1", "lost lose VERB VBD ROOT 1", start=40, index=1)
    for name, members in (("Labour Party", [("Tom Reed", "Labour Party")]), ("Socialists", [])):
        actors = cast([s, elsewhere], {"Reed": ("Tom Reed", ActorType.PERSON), "Socialists": (name, ActorType.PARTY)})
        found = find_appositions(Frames(s, actors), Parties(s, actors), SMALL)
        assert [(*h.actors, *h.recipients) for h in found] == members

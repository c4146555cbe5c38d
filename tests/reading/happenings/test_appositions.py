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

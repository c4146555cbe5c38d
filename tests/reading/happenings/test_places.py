"""Where a happening is said to be."""

from __future__ import annotations

from alleged.reading.happenings.arguments import Frames
from alleged.reading.happenings.parties import Parties
from alleged.reading.happenings.places import find_place
from alleged.values.actor import Actors, ActorType
from tests.parses import parsed
from tests.reading.happenings.people import cast

HELD = parsed(
    "Rebels rebel NOUN NNS nsubj 1",
    "trained train VERB VBD ROOT 1",
    "in in ADP IN prep 1",
    "Camp camp PROPN NNP compound 4",
    "Azra azra PROPN NNP pobj 2 FAC",
)


def test_place_actor_gives_its_name() -> None:
    """A place that is an actor is called by its name."""
    actors = cast([HELD], {"Azra": ("Camp Azra", ActorType.PLACE)})
    assert find_place(Frames(HELD, actors), Parties(HELD, actors), (1,), ()) == "Camp Azra"


def test_named_place_without_an_actor_gives_its_words() -> None:
    """A named place that nobody stands for is called by its words."""
    actors = Actors(())
    assert find_place(Frames(HELD, actors), Parties(HELD, actors), (1,), ()) == "Camp Azra"


def test_who_takes_part_is_not_the_place() -> None:
    """A token that fills a role is no place."""
    actors = Actors(())
    assert find_place(Frames(HELD, actors), Parties(HELD, actors), (1,), (4,)) is None

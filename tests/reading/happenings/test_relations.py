"""Titles and memberships."""

from __future__ import annotations

from alleged.reading.happenings import code_happenings
from alleged.values.actor import ActorType
from tests.parses import parsed, words
from tests.reading.happenings.lexicon import SMALL
from tests.reading.happenings.people import cast

CAST = {
    "Ruiz": ("Ana Ruiz", ActorType.PERSON),
    "Peru": ("Peru", ActorType.COUNTRY),
    "Greens": ("Greens", ActorType.PARTY),
}
BEFORE = parsed(
    "President president PROPN NNP compound 2",
    "Ana ana PROPN NNP compound 2",
    "Ruiz ruiz PROPN NNP nsubj 3",
    "slept sleep VERB VBD ROOT 3",
)
BEHIND = parsed(
    "Ruiz ruiz PROPN NNP nsubj 6",
    ", , PUNCT , punct 0",
    "president president NOUN NN appos 0",
    "of of ADP IN prep 2",
    "Peru peru PROPN NNP pobj 3",
    ", , PUNCT , punct 0",
    "slept sleep VERB VBD ROOT 6",
)


def test_title_behind_a_name_says_what_is_led() -> None:
    """The apposition's "of" names the body; title and name are the evidence."""
    found = code_happenings([BEHIND], cast([BEHIND], CAST), SMALL)[0]
    assert (found.label, found.actors, found.recipients) == ("RELATION:leads", ("Ana Ruiz",), ("Peru",))
    assert words(BEHIND)[slice(*found.evidence)] == "Ruiz, president of Peru"


def test_bare_title_leads_the_persons_country() -> None:
    """“President Ana Ruiz” leads the country she is of, if the document names it."""
    later = parsed("Peru peru PROPN NNP nsubj 1", "slept sleep VERB VBD ROOT 1", start=200, index=1)
    actors = cast([BEFORE, later], CAST, {"Ana Ruiz": "PER", "Peru": "PER"})
    found = code_happenings([BEFORE, later], actors, SMALL)[0]
    assert (found.label, found.recipients) == ("RELATION:leads", ("Peru",))
    assert words(BEFORE)[slice(*found.evidence)] == "President Ana Ruiz"


def test_title_is_given_once() -> None:
    """The second mention of a title states nothing new."""
    again = parsed(
        "President president PROPN NNP compound 1",
        "Ruiz ruiz PROPN NNP nsubj 2",
        "slept sleep VERB VBD ROOT 2",
        start=200,
        index=1,
    )
    found = code_happenings([BEHIND, again], cast([BEHIND, again], CAST), SMALL)
    assert [h.label for h in found].count("RELATION:leads") == 1


def test_name_of_a_body_is_a_member() -> None:
    """“Ruiz of the Greens” is a member of them."""
    s = parsed(
        "Ruiz ruiz PROPN NNP nsubj 3",
        "of of ADP IN prep 0",
        "Greens greens PROPN NNPS pobj 1",
        "slept sleep VERB VBD ROOT 3",
    )
    found = code_happenings([s], cast([s], CAST), SMALL)[0]
    assert (found.label, found.recipients) == ("RELATION:member_of", ("Greens",))
    assert words(s)[slice(*found.evidence)] == "Ruiz of Greens"

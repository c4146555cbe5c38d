"""Whole sentences: who did what to whom, and the words that say so."""

from __future__ import annotations

import pytest

from alleged.reading.happenings import code_happenings
from alleged.values.actor import Actors, ActorType
from alleged.values.happening import Happening
from alleged.values.text import Sentence
from tests.parses import parsed, words
from tests.reading.happenings.lexicon import SMALL
from tests.reading.happenings.people import cast

CAST = {
    **{n: (n, ActorType.COUNTRY) for n in ("Peru", "Chile", "Mali")},
    **{n.lower(): (n.lower(), ActorType.CROWD) for n in ("rebels", "marchers", "police", "gunmen")},
    "Rebels": ("rebels", ActorType.CROWD),
    "Lima": ("Lima", ActorType.PLACE),
    "Ruiz": ("Ana Ruiz", ActorType.PERSON),
}


def told(sentence: Sentence, actors: Actors | None = None) -> list[tuple[str, str, str]]:
    """The label, actors and recipients of every happening of a sentence."""
    found = code_happenings([sentence], actors or cast([sentence], CAST), SMALL)
    return [(h.label, "+".join(h.actors), "+".join(h.recipients)) for h in found]


CARRIED = parsed(
    "Rebels rebel NOUN NNS nsubj 1",
    "carried carry VERB VBD ROOT 1",
    "out out ADP RP prt 1",
    "an an DET DT det 4",
    "attack attack NOUN NN dobj 1",
    "on on ADP IN prep 4",
    "Mali mali PROPN NNP pobj 5",
    "in in ADP IN prep 1",
    "Lima lima PROPN NNP pobj 7",
)


def only(sentence: Sentence) -> Happening:
    """The one happening of a sentence."""
    (found,) = code_happenings([sentence], cast([sentence], CAST), SMALL)
    return found


def test_light_verb_and_noun_are_one_happening() -> None:
    """“carried out an attack” is told once, by the noun, with the verb's subject and the whole clause as evidence."""
    found = only(CARRIED)
    assert (found.label, found.actors, found.recipients, found.head) == ("ASSAULT", ("rebels",), ("Mali",), 4)
    assert words(CARRIED)[slice(*found.evidence)] == "Rebels carried out an attack on Mali in Lima"


def test_place_is_kept_apart_from_the_parties() -> None:
    """What stands after "in" is the place, not a party."""
    assert only(CARRIED).place == "Lima"


def test_two_recipients_make_two_happenings() -> None:
    """One happening for each pair, with the same evidence."""
    s = parsed(
        "Rebels rebel NOUN NNS nsubj 1",
        "attacked attack VERB VBD ROOT 1",
        "Peru peru PROPN NNP dobj 1",
        "and and CCONJ CC cc 2",
        "Chile chile PROPN NNP conj 2",
    )
    found = code_happenings([s], cast([s], CAST), SMALL)
    assert [(h.actors, h.recipients) for h in found] == [(("rebels",), ("Peru",)), (("rebels",), ("Chile",))]
    assert len({h.evidence for h in found}) == 1


def test_those_who_met_are_the_two_sides() -> None:
    """A symmetric act of two is one happening between them."""
    s = parsed(
        "Peru peru PROPN NNP nsubj 3",
        "and and CCONJ CC cc 0",
        "Chile chile PROPN NNP conj 0",
        "met meet VERB VBD ROOT 3",
    )
    assert told(s) == [("CONSULT", "Peru", "Chile")]


def test_participle_before_a_noun_is_a_happening() -> None:
    """“the arrested marchers” were arrested, by whom is not said."""
    s = parsed(
        "the the DET DT det 2",
        "arrested arrest VERB VBN amod 2",
        "marchers marcher NOUN NNS nsubj 3",
        "slept sleep VERB VBD ROOT 3",
    )
    assert ("COERCE", "", "marchers") in told(s)


def test_noun_has_its_parties_around_it() -> None:
    """“its support for” and "support for … by …" name supporter and supported."""
    s = parsed(
        "support support NOUN NN nsubj 5",
        "for for ADP IN prep 0",
        "rebels rebel NOUN NNS pobj 1",
        "by by ADP IN prep 0",
        "Mali mali PROPN NNP pobj 3",
        "grew grow VERB VBD ROOT 5",
    )
    assert told(s)[0] == ("SUPPORT", "Mali", "rebels")


def test_under_protection_the_subject_is_protected() -> None:
    """“Chile was under Peru protection”: Peru protects Chile."""
    s = parsed(
        "Chile chile PROPN NNP nsubj 1",
        "was be AUX VBD ROOT 1",
        "under under ADP IN prep 1",
        "Peru peru PROPN NNP compound 4",
        "protection protection NOUN NN pobj 2",
    )
    assert told(s) == [("AID", "Peru", "Chile")]


def test_object_decides_the_sense() -> None:
    """Leaving office is not leaving a treaty."""
    s = parsed("Ruiz ruiz PROPN NNP nsubj 1", "left leave VERB VBD ROOT 1", "office office NOUN NN dobj 1")
    assert told(s) == [("RETREAT", "Ana Ruiz", "")]


def test_idiom_is_told_by_its_verb() -> None:
    """“opened fire on” is an assault on what follows "on"."""
    s = parsed(
        "police police NOUN NNS nsubj 1",
        "opened open VERB VBD ROOT 1",
        "fire fire NOUN NN dobj 1",
        "on on ADP IN prep 1",
        "marchers marcher NOUN NNS pobj 3",
    )
    assert told(s) == [("ASSAULT", "police", "marchers")]


def test_attack_that_began_is_the_one_told_before() -> None:
    """“The attack began” has the parties of the last attack."""
    later = parsed(
        "The the DET DT det 1", "attack attack NOUN NN nsubj 2", "began begin VERB VBD ROOT 2", start=100, index=1
    )
    found = code_happenings([CARRIED, later], cast([CARRIED, later], CAST), SMALL)
    assert (found[1].actors, found[1].recipients) == (("rebels",), ("Mali",))


REGARDED = parsed(
    "Rebels rebel NOUN NNS nsubjpass 2",
    "are be AUX VBP auxpass 2",
    "regarded regard VERB VBN ROOT 2",
    "by by ADP IN agent 2",
    "Peru peru PROPN NNP pobj 3",
    "and and CCONJ CC cc 4",
    "Chile chile PROPN NNP conj 4",
    "as as ADP IN prep 2",
    "terrorist terrorist ADJ JJ amod 9",
    "group group NOUN NN pobj 7",
)


def test_each_who_regards_designates() -> None:
    """Two who regard a group as terrorist are two happenings, told by the label and not by the verb."""
    assert told(REGARDED) == [
        ("RELATION:designates_terrorist", "Peru", "rebels"),
        ("RELATION:designates_terrorist", "Chile", "rebels"),
    ]
    assert code_happenings([REGARDED], cast([REGARDED], CAST), SMALL)[0].head == 9


@pytest.mark.parametrize("verb", ["said", "mentioned"])
def test_act_of_no_known_type_needs_an_actor_and_more_than_speech(verb: str) -> None:
    """A verb the lexicon does not know is OTHER; a verb of speech is left to attribution."""
    lemma = {"said": "say", "mentioned": "mention"}[verb]
    s = parsed("Peru peru PROPN NNP nsubj 1", f"{verb} {lemma} VERB VBD ROOT 1", "rain rain NOUN NN dobj 1")
    assert told(s) == ([] if verb == "said" else [("OTHER", "Peru", "")])


def test_reason_names_row_and_paths() -> None:
    """The reason says which word told it and where its parties were found."""
    assert only(CARRIED).reason.startswith("noun “attack” carried by “carried” tells ASSAULT")
    assert "actor: subject; recipient: after “on”" in only(CARRIED).reason

"""Mentions: what in a sentence may stand for an actor, and which token heads it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from alleged.lexicon.actors import ActorLexicon, load_actors
from alleged.reading.mentions import find_mentions
from alleged.values.actor import MentionForm
from alleged.values.text import Sentence
from tests.parses import parsed, words

FOLDER = Path(__file__).parents[2] / "src" / "alleged" / "lexicon"


@cache
def lexicon() -> ActorLexicon:
    return load_actors(FOLDER)


def heads(sentence: Sentence) -> dict[str, str]:
    """Each mention's text with its head."""
    return {m.text: sentence[m.head].text for m in find_mentions((sentence,), lexicon())}


MARCH = parsed(
    "Some some PRON DT nsubj 5",
    "of of ADP IN prep 0",
    "the the DET DT det 4",
    "arrested arrest VERB VBN amod 4",
    "marchers marcher NOUN NNS pobj 1",
    "blamed blame VERB VBD ROOT 5",
    "Peruvian Peruvian ADJ JJ amod 7 NORP",
    "police police NOUN NNS dobj 5",
    "who who PRON WP nsubj 9",
    "hurt hurt VERB VBD relcl 7",
    "them they PRON PRP dobj 9",
)


def test_phrases_names_inside_them_and_pronouns_are_mentions() -> None:
    """A part and its whole, an adjective of a state inside a phrase, relative and personal pronouns: each by its own head."""
    assert heads(MARCH) == {
        "Some of the arrested marchers": "Some",
        "the arrested marchers": "marchers",
        "Peruvian police": "police",
        "Peruvian": "Peruvian",
        "who": "who",
        "them": "them",
    }


def test_mentions_stand_where_they_say() -> None:
    """Start, end and text of every mention are those of the document, and no token heads two."""
    text = words(MARCH)
    found = find_mentions((MARCH,), lexicon())
    assert all(text[m.start : m.end] == m.text and m.first <= m.head <= m.last for m in found)
    assert len({m.head for m in found}) == len(found)


def test_forms_tell_names_nouns_and_pronouns_apart() -> None:
    """A phrase headed by a noun is nominal even with a name in it."""
    forms = {m.text: m.form for m in find_mentions((MARCH,), lexicon())}
    assert forms["Peruvian police"] is MentionForm.NOMINAL
    assert forms["Peruvian"] is MentionForm.NAME
    assert forms["them"] is MentionForm.PRONOUN


def test_a_name_of_the_lexicon_reaches_over_its_of() -> None:
    """ "House of Representatives" is one mention by its head, and its last word is none."""
    sentence = parsed(
        "The the DET DT det 1", "House House PROPN NNP nsubj 4 ORG", "of of ADP IN prep 1 ORG",
        "Representatives Representatives PROPN NNPS pobj 2 ORG", "voted vote VERB VBD ROOT 4",
    )  # fmt: skip
    assert heads(sentence) == {"The House of Representatives": "House"}


def test_a_body_of_a_state_before_another_noun_is_a_mention() -> None:
    """A parser may take "the Chilean government reasons" for one phrase: the government is found in it all the same."""
    sentence = parsed(
        "It it PRON PRP nsubj 1", "gave give VERB VBD ROOT 1", "the the DET DT det 5", "Chilean Chilean ADJ JJ amod 5 NORP",
        "government government NOUN NN compound 5", "reasons reason NOUN NNS dobj 1",
    )  # fmt: skip
    assert heads(sentence)["the Chilean government"] == "government"
    assert heads(sentence)["the Chilean government reasons"] == "reasons"


def test_times_and_empty_words_are_no_mentions() -> None:
    """Days, "there" and an "it" that stands for nothing are left out."""
    sentence = parsed(
        "There there PRON EX expl 1", "were be VERB VBD ROOT 1", "talks talk NOUN NNS attr 1", "on on ADP IN prep 1",
        "Monday Monday PROPN NNP pobj 3 DATE",
    )  # fmt: skip
    assert heads(sentence) == {"talks": "talks"}


def test_a_surname_like_a_state_is_no_state() -> None:
    """The "Jordan" of a person's name is no mention of the country."""
    sentence = parsed(
        "Michael Michael PROPN NNP compound 1 PERSON",
        "Jordan Jordan PROPN NNP nsubj 2 PERSON",
        "spoke speak VERB VBD ROOT 2",
    )
    assert heads(sentence) == {"Michael Jordan": "Jordan"}


@pytest.mark.parametrize("text", ["etc", "what"])
def test_words_that_head_lists_only_are_left_out(text: str) -> None:
    """ "etc" is nobody."""
    pos = "NOUN NN" if text == "etc" else "PRON WP"
    sentence = parsed("They they PRON PRP nsubj 1", "saw see VERB VBD ROOT 1", f"{text} {text} {pos} dobj 1")
    assert heads(sentence) == {"They": "They"}

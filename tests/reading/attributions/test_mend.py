"""Slips of the parser that are mended before attributions are sought."""

from __future__ import annotations

import pytest

from alleged.lexicon.cues import load_cues
from alleged.lexicon.load import FOLDER
from alleged.reading.attributions.mend import mend
from alleged.values.text import Sentence
from tests.parses import parsed

LEXICON = load_cues(FOLDER)


def clauses(s: Sentence) -> list[str]:
    """Each verb with its lemma, its label and its subject."""
    return [
        " ".join([t.lemma, t.dep, *(s[c].text for c in s.children[t.i] if s[c].dep == "nsubj")])
        for t in s
        if t.pos == "VERB"
    ]


ASIDE = parsed(
    "By by ADP IN prep 8",
    "ten ten NUM CD pobj 0",
    ", , PUNCT , punct 8",
    "the the DET DT det 5",
    "consul consul NOUN NN compound 5",
    "recalls recall NOUN NNS prep 0",
    ", , PUNCT , punct 8",
    "it it PRON PRP nsubj 8",
    "rained rain VERB VBD ROOT 8",
    ". . PUNCT . punct 8",
)

HOPES = parsed(
    "Tirana tirana PROPN NNP nsubj 1",
    "hopes hop VERB VBZ ROOT 1",
    "it it PRON PRP nsubj 3",
    "rains rain VERB VBZ ccomp 1",
    ". . PUNCT . punct 1",
)

DISOWNED = parsed(
    "Its its PRON PRP$ poss 1",
    "source source NOUN NN nsubj 2",
    "had have AUX VBD aux 4",
    "since since ADV RB advmod 4",
    "disowned disown VERB VBN ROOT 4",
    "it it PRON PRP dobj 4",
    ". . PUNCT . punct 4",
)

SEMICOLON = parsed(
    "Lima lima PROPN NNP nsubj 1",
    "thinks think VERB VBZ ROOT 1",
    "that that SCONJ IN mark 4",
    "Quito quito PROPN NNP nsubj 4",
    "waits wait VERB VBZ ccomp 7",
    "; ; PUNCT : punct 7",
    "Oslo oslo PROPN NNP nsubj 7",
    "hopes hope VERB VBZ ccomp 1",
    "so so ADV RB advmod 7",
    ". . PUNCT . punct 1",
)

ACCUSED = parsed(
    "The the DET DT det 1",
    "accused accuse VERB VBN nsubj 2",
    "confessed confess VERB VBD ROOT 2",
    ". . PUNCT . punct 2",
)

MUTTERED = parsed(
    "Nurses nurse NOUN NNS nsubj 1",
    "heard hear VERB VBD ROOT 1",
    "a a DET DT det 4",
    "guard guard NOUN NN compound 4",
    "mutter mutter NOUN NN dobj 1",
    "that that SCONJ IN mark 7",
    "troops troop NOUN NNS nsubj 7",
    "fled flee VERB VBD relcl 4",
    ". . PUNCT . punct 1",
)


FOOTAGE = parsed(
    "Footage footage NOUN NN compound 1",
    "aired air VERB VBN nsubj 4",
    "by by ADP IN agent 1",
    "Kandari kandari PROPN NNP pobj 2",
    "shows show VERB VBZ ROOT 4",
    "smoke smoke NOUN NN dobj 4",
    ". . PUNCT . punct 4",
)

SUSPECT = parsed(
    "Some some DET DT nsubj 6",
    "in in ADP IN prep 0",
    "cabinet cabinet NOUN NN compound 3",
    "suspect suspect NOUN NN pobj 1",
    "that that SCONJ IN mark 6",
    "he he PRON PRP nsubj 6",
    "knew know VERB VBD ROOT 6",
    ". . PUNCT . punct 6",
)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (FOOTAGE, ["air acl", "show ROOT Footage"]),
        (SUSPECT, ["suspect ROOT Some", "know ccomp he"]),
        (ASIDE, ["recall parataxis consul", "rain ROOT it"]),
        (HOPES, ["hope ROOT Tirana", "rain ccomp it"]),
        (DISOWNED, ["disown ROOT source"]),
        (SEMICOLON, ["think ROOT Lima", "wait ccomp Quito", "hope ccomp Oslo"]),
        (ACCUSED, ["confess ROOT accused"]),
        (MUTTERED, ["hear ROOT Nurses", "mutter ccomp guard", "flee ccomp troops"]),
    ],
)
def test_slips_are_mended(sentence: Sentence, expected: list[str]) -> None:
    """Verbs taken for nouns, lemmas of other verbs and subjects on auxiliaries are put right."""
    assert clauses(mend(sentence, LEXICON)) == expected


def test_a_clause_goes_back_before_its_semicolon() -> None:
    """What the parser joined across a semicolon hangs on the verb before it again."""
    assert mend(SEMICOLON, LEXICON)[4].head == 1


def test_a_sentence_without_slips_is_handed_on() -> None:
    """Nothing is copied where nothing is wrong."""
    s = parsed("Lima lima PROPN NNP nsubj 1", "agreed agree VERB VBD ROOT 1", ". . PUNCT . punct 1")
    assert mend(s, LEXICON) is s

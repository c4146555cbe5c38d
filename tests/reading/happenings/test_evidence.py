"""The words that state a happening."""

from __future__ import annotations

from alleged.reading.happenings import evidence
from tests.parses import parsed, words

REPORTED = parsed(
    "According according ADP IN prep 4",
    "to to ADP IN prep 0",
    "Tass tass PROPN NNP pobj 1",
    "rebels rebel NOUN NNS nsubj 4",
    "shelled shell VERB VBD ROOT 4",
    "Aleppo aleppo PROPN NNP dobj 4",
    ", , PUNCT , punct 4",
    "killing kill VERB VBG advcl 4",
    "civilians civilian NOUN NNS dobj 7",
    ". . PUNCT . punct 4",
)


def text(span: tuple[int, int]) -> str:
    """The words of a span of the sentence above."""
    return words(REPORTED)[slice(*span)]


def test_clause_leaves_out_the_source_and_other_clauses() -> None:
    """“According to …” and adverbial clauses are not part of the clause."""
    assert text(evidence.clause(REPORTED, 4)) == "rebels shelled Aleppo"


def test_subordinate_clause_is_its_own_evidence() -> None:
    """An adverbial clause is stated by its own words."""
    assert text(evidence.clause(REPORTED, 7)) == "killing civilians"


def test_noun_phrase_keeps_its_arguments_and_drops_relative_clauses() -> None:
    """A nominal event is stated by its noun phrase."""
    s = parsed(
        "the the DET DT det 1",
        "invasion invasion NOUN NN nsubj 7",
        "of of ADP IN prep 1",
        "Mali mali PROPN NNP pobj 2",
        "that that PRON WDT nsubjpass 6",
        "was be AUX VBD auxpass 6",
        "condemned condemn VERB VBN relcl 1",
        "ended end VERB VBD ROOT 7",
    )
    start, end = evidence.noun_phrase(s, 1)
    assert words(s)[start:end] == "the invasion of Mali"

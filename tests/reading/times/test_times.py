"""When: expressions of time as EDTF, and which happening each belongs to."""

from __future__ import annotations

from datetime import date

import edtf
import pytest

from alleged.lexicon.load import FOLDER
from alleged.lexicon.times import load_times
from alleged.reading.parse import load_parser
from alleged.reading.times import resolve_times
from alleged.values.happening import Happening
from alleged.values.text import Sentence
from alleged.values.time import Time
from tests.parses import parsed

LEXICON = load_times(FOLDER)
WEDNESDAY = date(2015, 9, 23)
CASES = [
    ("Rebels attacked the port on 3 March 2012.", "attacked", "2012-03-03"),
    ("Rebels attacked the port in March 2012.", "attacked", "2012-03"),
    ("Rebels attacked the port in 2012.", "attacked", "2012"),
    ("Rebels attacked the port on Monday.", "attacked", "2015-09-21"),
    ("Rebels will attack the port on Monday.", "attack", "2015-09-28"),
    ("Rebels attacked the port last week.", "attacked", "2015-09-14/2015-09-20"),
    ("Rebels attacked the port yesterday.", "attacked", "2015-09-22"),
    ("Rebels attacked the port two months ago.", "attacked", "2015-07"),
    ("Rebels attacked the port three weeks ago.", "attacked", "2015-09-02~"),
    ("Rebels attacked the port in the late 1990s.", "attacked", "1997~/1999"),
    ("Rebels have held the port since the 1980s.", "held", "198X/.."),
    ("Rebels have held the port since June.", "held", "2015-06/.."),
    ("Rebels held the port until 1963.", "held", "../1963"),
    ("Rebels must leave the port by 2030.", "leave", "../2030"),
    ("Rebels held the port between 2003 and 2007.", "held", "2003/2007"),
    ("Rebels attacked the port in the spring of 2003.", "attacked", "2003-21"),
    ("Rebels attacked the port in the second quarter of 2014.", "attacked", "2014-04/2014-06"),
    ("Rebels attacked the port around 1988.", "attacked", "1988~"),
    ("Rebels have held the port since the fall of the Berlin Wall.", "held", "1989/.."),
    ("Rebels attacked the port after the 2003 invasion.", "attacked", "2003/.."),
    ("Rebels attacked the port.", "attacked", None),
    ("Rebels attacked the port every Friday.", "attacked", None),
    ("Rebels attacked Route 66 with 1,200 men.", "attacked", None),
]


def when(text: str, word: str, anchor: date | None = WEDNESDAY) -> Time | None:
    """The time of the happening on a word of a text."""
    sentences = load_parser()(text)
    sentence, at = next((s, t.i) for s in sentences for t in s if t.text == word)
    return resolve_times(sentences, [on(sentence, at)], LEXICON, anchor=anchor)[0]


def on(sentence: Sentence, at: int) -> Happening:
    """A happening on a token."""
    token = sentence[at]
    return Happening(sentence.index, at, (token.start, token.end), (sentence.start, sentence.end))


@pytest.mark.model
@pytest.mark.parametrize(("text", "word", "expected"), CASES)
def test_expressions_are_resolved(text: str, word: str, expected: str | None) -> None:
    """Each form of words gives the EDTF that the conventions ask for, no finer than the words."""
    found = when(text, word)
    assert (found.edtf if found else None) == expected
    assert found is None or text[found.start : found.end] == found.text


@pytest.mark.parametrize("value", sorted({e for _, _, e in CASES if e}))
def test_values_are_edtf(value: str) -> None:
    """Every value is read by the edtf library, but for an open interval from a masked decade, which it wrongly refuses."""
    if value != "198X/..":
        assert str(edtf.parse_edtf(value)) == value


@pytest.mark.model
@pytest.mark.parametrize("text", ["Rebels attacked the port yesterday.", "Rebels attacked the port two years ago."])
def test_relative_words_need_an_anchor(text: str) -> None:
    """Without a day of publication, words that count from it tell nothing."""
    assert when(text, "attacked", None) is None


@pytest.mark.model
def test_each_happening_has_its_own_time() -> None:
    """Two clauses of a sentence keep their own times, and a clause without one has none."""
    text = "The envoy, who landed in Doha on Monday, will leave on Friday if the rebels sign."
    found = [when(text, word) for word in ("landed", "leave", "sign")]
    assert [t.edtf if t else None for t in found] == ["2015-09-21", "2015-09-25", None]


@pytest.mark.model
def test_speech_counts_from_its_own_day() -> None:
    """Inside quotation marks "yesterday" counts from the day of the speech."""
    found = when("“We met their envoy yesterday,” the minister said on Monday.", "met")
    assert found is not None
    assert found.edtf == "2015-09-20"


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The army began to shell the port on Monday.", "shell", "2015-09-21"),
        ("Rebels struck the port on Monday, killing two guards.", "killing", "2015-09-21"),
        ("On Monday rebels struck the port and fled.", "fled", "2015-09-21"),
        ("The minister said on Monday that rebels had fled.", "fled", None),
        ("A trip to Juba, the first since the war in 2011, was cancelled.", "cancelled", None),
    ],
)
def test_times_are_shared_within_a_clause(text: str, word: str, expected: str | None) -> None:
    """Complements of stage verbs, participles and shared subjects share a time; content clauses and other events do not."""
    found = when(text, word)
    assert (found.edtf if found else None) == expected


def test_a_time_belongs_to_the_word_it_hangs_on() -> None:
    """A year inside a noun phrase dates the noun and not the verb."""
    sentence = parsed(
        "Lima lima PROPN NNP nsubj 1 GPE",
        "recalled recall VERB VBD ROOT 1",
        "the = DET DT det 4",
        "1998 1998 NUM CD nummod 4 DATE",
        "war war NOUN NN dobj 1",
    )
    recalled, war = resolve_times([sentence], [on(sentence, 1), on(sentence, 4)], LEXICON, anchor=WEDNESDAY)
    assert recalled is None
    assert war is not None
    assert war.edtf == "1998"


def test_ambiguous_numbers_are_not_guessed() -> None:
    """A date in figures is one of two days, unless the publisher's country settles it."""
    sentence = parsed(
        "Rebels rebel NOUN NNS nsubj 1",
        "fled flee VERB VBD ROOT 1",
        "on = ADP IN prep 1",
        "5/6/2007 = NUM CD pobj 2 DATE",
    )
    values = [
        resolve_times([sentence], [on(sentence, 1)], LEXICON, anchor=WEDNESDAY, country=c)[0]
        for c in (None, "USA", "FRA")
    ]
    assert [v.edtf for v in values if v] == ["[2007-05-06,2007-06-05]", "2007-05-06", "2007-06-05"]

"""A statement is presented in words, each on one line."""

from __future__ import annotations

from dataclasses import replace

from alleged.values.factuality import Factuality
from alleged.values.happening import Relation
from alleged.views.present import FACTUALITIES, RELATIONS, byline, present
from tests.ledger.readings import ARMED, DOCUMENT, READING


def test_every_factuality_has_a_word_and_a_sign() -> None:
    """No two values read alike, and none has only a colour."""
    assert set(FACTUALITIES) == set(Factuality)
    assert len(set(FACTUALITIES.values())) == len(Factuality)
    assert set(RELATIONS) == set(Relation)


def test_a_reading_is_presented_statement_by_statement() -> None:
    """Names stand for ids, crumbs for the chain, words for factuality and time; causes are numbers."""
    confessed, armed, attacked, met, linked = present(READING)
    assert (armed.who, armed.did, armed.whom) == ("Free Valley Army", "receiving", "three arrested students")
    assert armed.crumbs == ("author", "Kandari News Agency", "arrested students (detained)")
    assert (armed.kind, armed.sure, armed.sign, armed.what) == ("alleged", "probable", "+", "aid (military)")
    assert (attacked.time, attacked.edtf, attacked.place) == ("since the 1990s", "199X/..", "the border")
    assert attacked.follows == (armed.number,) == (2,)
    assert (met.who, met.did, met.sign) == ("someone", "met", "−")
    assert (linked.who, linked.did) == ("Free Valley Army and three arrested students", "oppose")
    assert (confessed.whom, confessed.what, confessed.time) == (None, "other act", "on 4 May 2010")


def test_no_words_break_a_line() -> None:
    """Whatever a name or a reason holds, its presentation is one harmless line."""
    strange = replace(ARMED, reasons=("two\nlines \x1b[0m",), place="\tTehran\r\n")
    shown = present(replace(READING, statements=(strange,)))[0]
    assert shown.reasons == ("two lines ␛[0m",)
    assert shown.place == "Tehran"


def test_byline() -> None:
    """What is not known of a document is said to be unknown."""
    assert byline(DOCUMENT) == "The Example Courier · 5 May 2010 · by Ana Example"
    assert byline(replace(DOCUMENT, publisher=None, published=None, authors=())) == "unknown publisher · undated"

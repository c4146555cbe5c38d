"""Quotations: found whatever the marks, never lost when one is left open."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alleged.reading.quotations import Quotations, find_quotations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “we are late” twice.", ["“we are late”"]),
        ('He said "we are late" twice.', ['"we are late"']),
        ("He said ''we are late'' twice.", ["''we are late''"]),
        ('He said “we are late" twice.', ['“we are late"']),
        ('A 5" pipe burst.', []),
        ("“They said 'no'\u2009”, he said.", ["“They said 'no'\u2009”"]),
        ("\"They said 'no'\u2009\", he said.", ["\"They said 'no'\u2009\""]),
    ],
)
def test_marks(text: str, expected: list[str]) -> None:
    """Curly, straight, doubled and mixed marks all make quotations; an inch is none."""
    assert [text[q.start : q.end] for q in find_quotations(text)] == expected


def test_an_open_quotation_goes_on_in_the_next_paragraph() -> None:
    """A paragraph that opens a quotation and does not close it is open where the next one begins with a mark."""
    first, second = find_quotations("“We are late.\n\n“We will come,” he said.")
    assert (first.open, second.open) == (True, False)


def test_a_forgotten_mark_costs_one_sentence_at_most() -> None:
    """A quotation that nobody closes ends with its first sentence."""
    text = "“We are late. The ministry denied it. Nobody came."
    (q,) = find_quotations(text)
    assert text[q.start : q.end] == "“We are late."


@given(st.text(alphabet="ab “”\"'\n.", max_size=60))
def test_quotations_stand_in_order_inside_the_text(text: str) -> None:
    """Whatever the text, its quotations do not overlap and lie inside it."""
    found = find_quotations(text)
    places = [0, *(at for q in found for at in q.span)]
    assert places == sorted(places)
    assert not found or found[-1].end <= len(text)
    for q in found:
        assert Quotations(text).around(q.start) == q

"""The parser's door: exact offsets, paragraphs kept apart, known slips of the model put right."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alleged.reading.parse import LONGEST, load_parser

pytestmark = pytest.mark.model


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet=st.sampled_from("Iran met Iraq. “Yes”, (MEK)\n\t –é\u00a0😀"), max_size=120))
def test_tokens_stand_where_they_say(text: str) -> None:
    """Every token is the text at its offsets, in order, and heads stay inside the sentence."""
    at = 0
    for sentence in load_parser()(text):
        for token in sentence:
            assert text[token.start : token.end] == token.text
            assert token.start >= at
            assert 0 <= token.head < len(sentence)
            at = token.end


def test_a_blank_line_ends_a_sentence() -> None:
    """A headline without a full stop is not run into the paragraph below it."""
    sentences = load_parser()("Talks fail\n\nPeru recalled its envoy.")
    assert [s.paragraph for s in sentences] == [0, 1]


def test_according_to_is_a_preposition() -> None:
    """ "According to" is no verb, whatever the model says."""
    (sentence,) = load_parser()("According to the mayor, the bridge fell.")
    assert (sentence[0].pos, sentence[0].dep) == ("ADP", "prep")


def test_a_name_with_a_particle_is_one_word() -> None:
    """Hyphenated particles do not split a transliterated name."""
    (sentence,) = load_parser()("Members of Ansar-e Hezbollah marched.")
    assert "Ansar-e" in [t.text for t in sentence]


def test_a_paragraph_without_an_end_is_parsed_in_pieces() -> None:
    """A paragraph over the limit loses no word, keeps its number, and every token stands where it says."""
    text = "Peru recalled its envoy. " * (LONGEST // 20) + "\n\nChile agreed."
    sentences = load_parser()(text)
    assert [s.paragraph for s in sentences][-1] == 1
    assert sum(t.text == "recalled" for s in sentences for t in s) == LONGEST // 20
    assert all(text[t.start : t.end] == t.text for s in sentences for t in s)

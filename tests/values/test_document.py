"""A document's text has a hash that any text can be given."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from alleged.values.document import Document


@given(st.text(st.characters(min_codepoint=0, max_codepoint=0x10FFFF)))
def test_every_text_has_a_hash(text: str) -> None:
    """The hash of a text is 64 hexadecimal digits, even where the text holds lone surrogates."""
    assert len(Document("d", "text", text).text_hash) == 64


def test_other_texts_have_other_hashes() -> None:
    """Two texts that differ in one character have different hashes."""
    assert Document("d", "text", "Iran denied it.").text_hash != Document("d", "text", "Iran denied it!").text_hash

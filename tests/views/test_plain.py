"""Text from outside cannot do anything to a terminal."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from alleged.views.plain import one_line, plain


@given(st.text(st.characters(codec=None)))
def test_plain_text_keeps_every_place(text: str) -> None:
    """Making a text harmless changes no offset, can be repeated, and leaves nothing a terminal obeys or cannot print."""
    harmless = plain(text)
    assert len(harmless) == len(text)
    assert plain(harmless) == harmless
    harmless.encode("utf-8")
    assert not any(c == "\x1b" or 0x80 <= ord(c) < 0xA0 for c in harmless)
    assert "\n" not in one_line(text)

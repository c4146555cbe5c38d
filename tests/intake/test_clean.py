"""Tests of characters that no text should have."""

from __future__ import annotations

from alleged.intake.clean import invisible, mended, one_line


def test_broken_characters_are_replaced_one_for_one() -> None:
    """Controls and lone surrogates become U+FFFD, other separators line ends; the length stays and a note counts them."""
    text, notes = mended("a\x00b\x1b[31mc\ud800d\u2028e\x0cf\tg\n")
    assert text == "a\ufffdb\ufffd[31mc\ufffdd\ne\nf\tg\n"
    assert [n.why for n in notes] == ["3 control or broken characters were replaced by \ufffd"]
    assert mended("plain \u00a0 text")[1] == ()


def test_invisible_characters_are_cut() -> None:
    """Marks of direction and zero-width spaces are found; the joiners of Persian names are not."""
    text = "safe\u202etxt.exe\u200b and \u0645\u06cc\u200c\u062e"
    assert [text[c.start : c.end] for c in invisible(text)] == ["\u202e", "\u200b"]


def test_one_line() -> None:
    """A title is one clean line of bounded length."""
    assert one_line("  Talks\n\tbegin\u202e ") == "Talks begin"
    assert one_line("x" * 900) == "x" * 500
    assert one_line(" \u200b ") is None

"""Tests of bytes made into characters."""

from __future__ import annotations

import codecs

import pytest

from alleged.errors import IntakeError
from alleged.intake.decode import decode

TEXT = (
    "The “president” of Côte d’Ivoire met the envoy on Friday, his office said in a statement to reporters in Abidjan."
)


@pytest.mark.parametrize(
    "data, declared",
    [
        (TEXT.encode(), None),
        (codecs.BOM_UTF8 + TEXT.encode(), None),
        (TEXT.encode("utf-16"), None),
        (TEXT.encode("utf-16-le"), None),
        (TEXT.encode("utf-32"), None),
        (TEXT.encode("cp1252"), "iso-8859-1"),
        (TEXT.encode(), "no-such-encoding"),
        (TEXT.encode(), "base64"),
        (TEXT.encode(), "us-ascii"),
    ],
)
def test_encodings(data: bytes, declared: str | None) -> None:
    """Marked, declared and recognisable encodings are read without a note."""
    decoded = decode(data, "a.txt", declared)
    assert (decoded.text, decoded.notes) == (TEXT, ())


def test_windows_text_is_guessed_and_said() -> None:
    """Text that is not UTF-8 is read as windows-1252, and a note says so with the number of bytes replaced."""
    decoded = decode(TEXT.encode("cp1252") + b"\x81", "a.txt")
    assert decoded.text == TEXT + "\ufffd"
    assert [n.why for n in decoded.notes] == ["not UTF-8, so read as windows-1252; 1 byte was replaced by \ufffd"]


def test_damaged_utf8() -> None:
    """UTF-8 with a broken byte stays UTF-8, and a note counts what was replaced."""
    decoded = decode(TEXT.encode() + b"\xe2 end", "a.txt")
    assert decoded.text == TEXT + "\ufffd end"
    assert "1 byte was broken in UTF-8" in decoded.notes[0].why


def test_another_script_is_guessed() -> None:
    """Text in an old Russian encoding is still text, so that its language can be named."""
    russian = "Министр иностранных дел встретился с послом и обсудил с ним положение в регионе. " * 4
    assert "Министр" in decode(russian.encode("cp1251"), "a.txt").text


@pytest.mark.parametrize(
    "data, why",
    [
        (b"%PDF-1.7\n%\xe2\xe3", "is a PDF file, not text"),
        (b"\x89PNG\r\n\x1a\n\0\0", "is a PNG picture, not text"),
        (b"PK\x03\x04\0\0", "is a ZIP archive (or a DOCX, ODT or EPUB file), not text"),
        (b"abc\0\0\1\2def", "is binary data, not text"),
    ],
)
def test_binary_data_is_refused(data: bytes, why: str) -> None:
    """Binary data is refused in one clause that names what it is."""
    with pytest.raises(IntakeError) as error:
        decode(data, "a.txt")
    assert str(error.value) == f"a.txt: {why}"


def test_line_ends() -> None:
    """All line ends become one kind."""
    assert decode(b"a\r\nb\rc\n", "a.txt").text == "a\nb\nc\n"

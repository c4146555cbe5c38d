"""Bytes to characters: what encoding, what was replaced, and what is no text at all."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from alleged.errors import IntakeError
from alleged.values.document import Dropped

SAMPLE = 65_536
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"PK\x03\x04", "a ZIP archive (or a DOCX, ODT or EPUB file)"),
    (b"\xd0\xcf\x11\xe0", "an old Microsoft Office file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "an SQLite database"),
    (b"{\\rtf", "an RTF file"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an XZ archive"),
    (b"(\xb5/\xfd", "a Zstandard archive"),
    (b"PAR1", "a Parquet file"),
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """Characters, and a note where a guess was made or a byte replaced."""

    text: str
    notes: tuple[Dropped, ...] = ()


def decode(data: bytes, locator: str, declared: str | None = None) -> Decoded:
    """The characters of some bytes: by byte order mark, declared encoding, UTF-8, then a guess; line ends become newlines.

    Raises IntakeError for binary data and for bytes that fit no encoding.
    """
    refuse_binary(data, locator)
    decoded = _decode(data, locator, declared)
    return Decoded(decoded.text.replace("\r\n", "\n").replace("\r", "\n"), decoded.notes)


def refuse_binary(data: bytes, locator: str) -> None:
    """Raise IntakeError if the bytes begin like a known binary file, or have NUL bytes that no Unicode encoding explains."""
    for signature, name in SIGNATURES:
        if data.startswith(signature):
            raise IntakeError(locator, f"is {name}, not text")
    if b"\0" in data[:SAMPLE] and not _marked(data) and _wide(data) is None:
        raise IntakeError(locator, "is binary data, not text")


def _decode(data: bytes, locator: str, declared: str | None) -> Decoded:
    for encoding in (_marked(data), declared and _known(declared), "utf-8", _wide(data)):
        if encoding:
            try:
                return Decoded(data.decode(encoding))
            except UnicodeError:
                continue
    return _damaged_utf8(data) or _western(data) or _guessed(data, locator)


def _marked(data: bytes) -> str | None:
    return next((encoding for mark, encoding in BYTE_ORDER_MARKS if data.startswith(mark)), None)


def _known(declared: str) -> str | None:
    """The declared encoding if Python has it and it is one for text."""
    try:
        found = codecs.lookup(declared.strip()).name
    except (LookupError, ValueError):
        return None
    return {"iso8859-1": "cp1252", "ascii": "utf-8"}.get(found, found) if found not in _NOT_FOR_TEXT else None


_NOT_FOR_TEXT = frozenset(
    {"base64", "bz2", "hex", "quopri", "rot13", "uu", "zlib", "idna", "punycode", "unicode_escape", "undefined"}
)


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: nearly every second byte is NUL, always on the same side."""
    sample = data[: SAMPLE // 16 * 2]
    if len(sample) < 8 or len(data) % 2:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    enough = len(sample) // 2 * 0.7
    return "utf-16-le" if odd > enough and not even else "utf-16-be" if even > enough and not odd else None


def _damaged_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few broken bytes: most of what is beyond ASCII is sound."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    sound = sum(1 for c in text if c > "\x7f") - broken
    if sound < 2 * broken:
        return None
    return Decoded(text, (Dropped("", f"{_bytes(broken)} broken in UTF-8 and replaced by \ufffd"),))


def _western(data: bytes) -> Decoded | None:
    """Windows-1252: almost all ASCII, with the odd quotation mark or accent."""
    high = sum(1 for byte in data[:SAMPLE] if byte > 0x7F)
    if high > len(data[:SAMPLE]) * 0.05:
        return None
    text = data.decode("cp1252", "replace")
    broken = text.count("\ufffd")
    return Decoded(text, (Dropped("", f"not UTF-8, so read as windows-1252; {_bytes(broken)} replaced by \ufffd"),))


def _guessed(data: bytes, locator: str) -> Decoded:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:SAMPLE]).best()
    if best is None:
        raise IntakeError(locator, "is not text in any encoding that could be recognised")
    text = data.decode(best.encoding, "replace")
    why = f"not UTF-8, so read as {best.encoding}; {_bytes(text.count(chr(0xFFFD)))} replaced by \ufffd"
    return Decoded(text, (Dropped("", why),))


def _bytes(count: int) -> str:
    return "1 byte was" if count == 1 else f"{count} bytes were"

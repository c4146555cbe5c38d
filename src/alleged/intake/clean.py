"""Characters that no text should have: replaced one for one, or cut and reported."""

from __future__ import annotations

import re

from alleged.intake.draft import Cut
from alleged.values.document import Dropped

# Line and page separators other than \n become \n; other controls and lone surrogates would break terminals, databases and JSON.
_SEPARATORS = {ord(c): "\n" for c in "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"}
_BROKEN = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
# Zero-width space, marks and overrides of direction, soft hyphen, byte order mark. The joiners (200C, 200D) belong to names and stay.
_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]+")

INVISIBLE = "characters that show nothing or turn the direction of writing"


def mended(text: str) -> tuple[str, tuple[Dropped, ...]]:
    """The text, of the same length, with separators made line ends and broken characters made U+FFFD, and a note if there were any."""
    text = text.translate(_SEPARATORS)
    text, count = _BROKEN.subn("\ufffd", text)
    if not count:
        return text, ()
    what = "1 control or broken character was" if count == 1 else f"{count} control or broken characters were"
    return text, (Dropped("", f"{what} replaced by \ufffd"),)


def invisible(text: str) -> list[Cut]:
    """The stretches of characters that show nothing."""
    return [Cut(m.start(), m.end(), INVISIBLE) for m in _INVISIBLE.finditer(text)]


def one_line(text: str, limit: int = 500) -> str | None:
    """A title or a name as one clean line of at most `limit` characters; None if nothing is left."""
    line = " ".join(_INVISIBLE.sub("", mended(text)[0]).split())
    return line[:limit].strip() or None

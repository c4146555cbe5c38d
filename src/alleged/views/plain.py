"""Text from outside made harmless for a terminal, code point by code point, so that offsets still hold."""

from __future__ import annotations

import re

UNSHOWN = "\ufffd"

_HARMFUL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufff9-\ufffb]"
)


def plain(text: str) -> str:
    r"""The text with control characters, text-direction overrides and lone surrogates replaced, one for one.

    Control characters become their pictures (␛ for escape), the rest U+FFFD. Line ends and tabs stay.

    >>> plain("red \x1b[31malert")
    'red ␛[31malert'
    """
    return _HARMFUL.sub(_picture, text)


def one_line(text: str) -> str:
    """The text harmless and on one line, runs of white space as one blank."""
    return " ".join(plain(text).split())


def _picture(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code == 0x0D:
        return " "
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else UNSHOWN

"""When: a time the text ties to a happening."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Time:
    """An EDTF string, the words it was read from and where they stand; no more precise than the words are."""

    edtf: str
    text: str
    start: int
    end: int

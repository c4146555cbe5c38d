"""Gaps: a list or a quotation that the text announces and does not have."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from alleged.intake.draft import Line, lines_of
from alleged.intake.furniture import load_furniture
from alleged.values.document import Gap

_ITEM = re.compile(r"[-•*·–—▪◦►]|\(?(?:\d{1,4}|[a-z]|[ivx]{1,4})[.):]|\d{4}\b|\d{1,2}\s|\W*\[")
_QUOTE = re.compile(r"[\"“”„«‘'>–—-]")
_FIRST_PERSON = re.compile(r"\b(?:I|we|our|us|my|you|your)\b", re.I)
_SENTENCE_END = re.compile(r"[.!?][\"”’)]*(?:\s+(?=[A-Z“\"‘])|$)")
ITEM_WORDS = 24


def find_gaps(text: str, lists: Collection[int] = ()) -> tuple[Gap, ...]:
    """The announcements at the end of a line that nothing fulfils; `lists` are the offsets at which a list is known to begin.

    A gap spans the announcing words up to their colon. A paragraph that only may be an item of the list counts as one: a gap is
    reported when what follows is plainly running text, or nothing.
    """
    lines = lines_of(text, ())
    gaps: list[Gap] = []
    for at, line in enumerate(lines):
        if not line.text.endswith(":"):
            continue
        start = line.start + text[line.start : line.end].index(line.text)
        clause = re.split(r"(?<=[.!?;])\s+", line.text)[-1]
        offset = start + len(line.text) - len(clause)
        for announcement in load_furniture().announcements:
            match = announcement.ending.search(clause)
            if match is None:
                continue
            missing = (
                _no_list(lines, at + 1, lists) if announcement.what == "a list" else _no_quotation(lines, at + 1, lists)
            )
            if missing:
                words = match.group().rstrip(" :")
                gaps.append(
                    Gap(
                        offset + match.start(),
                        start + len(line.text),
                        f"“{words}:” announces {announcement.what}, and {missing}",
                    )
                )
            break
    return tuple(gaps)


def _no_list(lines: Sequence[Line], at: int, lists: Collection[int]) -> str | None:
    """What stands where the list should be, if it is plainly none."""
    if at >= len(lines):
        return "the text ends there"
    follower = lines[at]
    if _listed(follower, lists) or _ITEM.match(follower.text) or not _is_prose(follower):
        return None
    if _sentences(follower) == 1 and follower.words <= ITEM_WORDS and at + 1 < len(lines):
        beside = lines[at + 1]
        if _listed(beside, lists) or (_sentences(beside) == 1 and beside.words <= ITEM_WORDS):
            return None
    return "running text follows"


def _no_quotation(lines: Sequence[Line], at: int, lists: Collection[int]) -> str | None:
    """What stands where the quotation should be, if it is plainly none; words in the first or second person may be one without its marks."""
    if at >= len(lines):
        return "the text ends there"
    follower = lines[at]
    if (
        _QUOTE.match(follower.text)
        or _listed(follower, lists)
        or _FIRST_PERSON.search(follower.text)
        or not _is_prose(follower)
    ):
        return None
    return "running text without quotation marks follows"


def _listed(line: Line, lists: Collection[int]) -> bool:
    return any(line.start <= offset <= line.end for offset in lists)


def _is_prose(line: Line) -> bool:
    """Whether a line is a full sentence that begins with a capital."""
    return line.text[:1].isupper() and bool(re.search(r"[.!?:…][\"”’)\]]*$", line.text)) and line.words >= 6


def _sentences(line: Line) -> int:
    return len(_SENTENCE_END.findall(line.text))

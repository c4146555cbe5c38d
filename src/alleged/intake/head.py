"""The head of a page: site name, headline, byline and dateline before the first paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from alleged.intake.dates import DateLine, read_date_line
from alleged.intake.draft import Cut, Line
from alleged.intake.furniture import load_furniture

TITLE_WORDS = 25
SITE_WORDS = 6
LABEL_WORDS = 3
ASKING_WORDS = 15
HEAD_LINES = 25

_ENDS = re.compile(r"[.!?…:;,][\"”’'»)\]]*$")
_ITEM = re.compile(r"(?:[-•*·–—▪◦]|\(?\d{1,2}[.)]|\([a-z]\))\s*\S")
_NAME = r"(?:[A-Z][\w.’'-]*|de|da|del|van|von|der|al|bin|el)"
_NAMES = rf"{_NAME}(?:\s+{_NAME}){{1,4}}"
_BYLINE = re.compile(
    rf"(?:By|BY|Written by|Posted by|Reported by|Story by|Author|Authors)\s*:?\s+(?P<names>{_NAMES}(?:\s*(?:,|and|&|,\s*and)\s*{_NAMES})*)(?P<rest>(?:\s*[,|•·–—-]\s*.*)?)"
)
_ADDRESSED = re.compile(r"[A-Z]{2,}\s*:")
_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "to", "&", "de", "la"})


@dataclass(slots=True)
class Head:
    """What the head of a page tells, and what of it is cut because it is told elsewhere in the document."""

    title: str | None
    publisher: str | None
    authors: tuple[str, ...] = ()
    published: date | None = None
    cuts: list[Cut] = field(default_factory=list)


def find_head(lines: Sequence[Line], *, title: str | None, publisher: str | None) -> Head:
    """Read the short lines before the first paragraph; known facts are matched with them and win over them.

    Nothing is cut from a text that begins with a paragraph, or that has no paragraph at all.
    """
    head = Head(title, publisher)
    first = _first_paragraph(lines)
    if first is None:
        return head
    left: list[int] = []
    for at in range(first):
        why = _fact(lines[at], head)
        if why:
            head.cuts.append(_whole(lines, at, why))
        else:
            left.append(at)
    for at, why in (_known(lines, left, head) if title else _guessed(lines, left, head)).items():
        head.cuts.append(_whole(lines, at, why))
    return head


def _whole(lines: Sequence[Line], at: int, why: str) -> Cut:
    return Cut(lines[at].start, lines[at + 1].start, why)


def _first_paragraph(lines: Sequence[Line]) -> int | None:
    """The index of the first line that is a paragraph; None if there is none, or none within a head's length."""
    furniture = load_furniture()
    for at, line in enumerate(lines[: HEAD_LINES + 1]):
        if furniture.line(line.text) or read_date_line(line.text) or _byline(line.text):
            continue
        if is_paragraph(lines, at) and not _asking_headline(lines, at):
            return at
    return None


def _asking_headline(lines: Sequence[Line], at: int) -> bool:
    """Whether a line that ends in ? or ! is a headline: the site's name stands above it, or a byline or dateline below."""
    line = lines[at]
    if not line.text.endswith(("?", "!")) or line.words > ASKING_WORDS or re.search(r"[.?!]\s", line.text):
        return False
    above = at > 0 and _site_like(lines[at - 1].text) and lines[at - 1].words < line.words
    below = at + 1 < len(lines) and (_byline(lines[at + 1].text) or read_date_line(lines[at + 1].text))
    return above or bool(below)


def is_paragraph(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is running text: it ends as a sentence does, is long, is an item of a list, or runs on into the next line."""
    line = lines[at]
    if line.words > TITLE_WORDS or _ENDS.search(line.text) or _ITEM.match(line.text) or _ADDRESSED.match(line.text):
        return True
    follower = lines[at + 1] if at + 1 < len(lines) else None
    return follower is not None and not follower.apart and (follower.text[:1].islower() or _wrapped(lines, at))


def _wrapped(lines: Sequence[Line], at: int) -> bool:
    """Whether a line begins a block of lines broken at one width, as in a letter or an old e-mail."""
    block = [lines[at]]
    for line in lines[at + 1 :]:
        if line.apart or len(block) > 30:
            break
        block.append(line)
    widths = [len(line.text) for line in block]
    return max(widths) <= 100 and min(widths[:-1]) >= 45 and widths[-1] <= max(widths[:-1]) + 10


def _fact(line: Line, head: Head) -> str | None:
    """Why a line of the head is cut because it states a fact of the document or is furniture; the fact is noted in the head."""
    furniture = load_furniture().line(line.text)
    if furniture:
        return furniture.why
    if head.publisher and _same(line.text, head.publisher):
        return "the site's name, kept as the publisher"
    if head.title and _same(line.text, head.title):
        return "the headline, kept as the title"
    if dated := read_date_line(line.text):
        return _dated(dated, head)
    if byline := _byline(line.text):
        head.authors = head.authors or byline[0]
        if byline[1] and (dated := read_date_line(byline[1])) and not head.published:
            head.published = dated.day
        return "the byline, kept as the authors"
    if dated := read_date_line(re.split(r"\s*[|•·]\s*", line.text)[-1]):
        head.published = head.published or dated.day
        return "a line with the day of publication"
    return None


def _dated(dated: DateLine, head: Head) -> str:
    head.published = head.published or dated.day
    if byline := _byline(dated.rest[:1].upper() + dated.rest[1:]):
        head.authors = head.authors or byline[0]
    return "the dateline, kept as the day of publication"


def _byline(text: str) -> tuple[tuple[str, ...], str] | None:
    """The names of a byline such as "By Ann Poe and Li Wu | Reuters", and what follows them; None if the line is none."""
    match = _BYLINE.fullmatch(text) if len(text) <= 160 and not text.endswith((".", "!", "?")) else None
    if match is None:
        return None
    names = re.split(r"\s*,\s*and\s+|\s*,\s*|\s+and\s+|\s*&\s*", match["names"])
    return tuple(n for n in names if n), match["rest"].strip(" ,|•·–—-")


def _known(lines: Sequence[Line], left: Sequence[int], head: Head) -> dict[int, str]:
    """With a known headline: labels above the place where it stood are furniture; anything else stays in the text."""
    headline = next((c for c in head.cuts if c.why.startswith("the headline")), None)
    if headline is None:
        return {}
    above = [at for at in left if lines[at].start < headline.start]
    found = {at: "a label above the headline" for at in above if lines[at].words <= LABEL_WORDS}
    if head.publisher is None and above and _site_like(lines[above[0]].text):
        head.publisher = lines[above[0]].text
        found[above[0]] = "the site's name, kept as the publisher"
    return found


def _guessed(lines: Sequence[Line], left: Sequence[int], head: Head) -> dict[int, str]:
    """With no known headline: a site's name if two lines or more are there and the first looks like one, then the headline."""
    if not left:
        return {}
    found: dict[int, str] = {}
    rest = list(left)
    first = lines[rest[0]].text
    if (
        len(rest) > 1
        and head.publisher is None
        and _site_like(first)
        and any(lines[at].words > lines[rest[0]].words for at in rest[1:])
    ):
        head.publisher = first
        found[rest.pop(0)] = "the site's name, kept as the publisher"
    chosen = next(
        (at for at in rest if lines[at].words > LABEL_WORDS), max(rest, key=lambda at: (lines[at].words, -at))
    )
    head.title, site = _split_title(lines[chosen].text)
    head.publisher = head.publisher or site
    found[chosen] = "the headline, kept as the title"
    for at in rest:
        if at != chosen and lines[at].words <= LABEL_WORDS and _site_like(lines[at].text):
            found[at] = "a label beside the headline"
    return found


def _site_like(text: str) -> bool:
    """Whether a line could be the name of a site: few words, all with capitals, and no punctuation of a sentence."""
    words = text.split()
    if len(words) > SITE_WORDS or re.search(r"[:;,?!“”\"]", text):
        return False
    return all(w[:1].isupper() or w[:1].isdigit() or w.lower() in _SMALL or "." in w for w in words)


def _split_title(text: str) -> tuple[str, str | None]:
    """A headline with the site's name behind a bar taken apart: "Talks begin | The Herald"."""
    parts = re.split(r"\s+(?:\||::|«)\s+", text)
    if len(parts) > 1 and len(parts[0].split()) >= LABEL_WORDS and _site_like(parts[-1]):
        return parts[0].strip(), parts[-1].strip()
    return text, None


def _same(one: str, other: str) -> bool:
    """Whether two lines are the same words, apart from punctuation, case and space."""
    return re.sub(r"\W+", "", one).casefold() == re.sub(r"\W+", "", other).casefold() != ""

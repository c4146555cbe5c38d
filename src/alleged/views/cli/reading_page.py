"""A reading as a page of text: the words with numbered evidence, under them statement by statement what they say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.text import Text

from alleged.values.document import Document
from alleged.values.statement import Reading
from alleged.views.cli.layout import INDENT, block, heading, hung, shortened
from alleged.views.cli.paper import put, put_all
from alleged.views.plain import one_line, plain
from alleged.views.present import ARROW, Presentation, byline, present

_SIGN_STYLES = {"+": "green", "−": "red", "±": "yellow"}
_MARK = "cyan"
_DROPPED_SHOWN = 6
_BLANKS = re.compile(r"[ \t\xa0]+")


def print_reading(console: Console, reading: Reading, *, with_actors: bool = False) -> None:
    """Print a reading: title, text with numbered evidence, statements, what is missing, and the actors if asked for."""
    document = reading.document
    statements = present(reading)
    put(console, block(one_line(document.title or "Untitled"), 0, console.width, "bold"))
    put(console, block(byline(document), 0, console.width, "dim"))
    put(console, Text())
    for paragraph in _marked(document.text, statements):
        put_all(console, hung(paragraph, INDENT, console.width))
    _print_statements(console, statements)
    if with_actors:
        _print_actors(console, reading)
    _print_missing(console, document)
    put(console, block(_summary(reading, with_actors=with_actors), 0, console.width, "dim"))


def _marked(text: str, statements: Sequence[Presentation]) -> Iterator[Text]:
    """The paragraphs of a text, harmless for a terminal, a [number] after each evidence clause and an empty Text between them.

    Evidence may overlap or nest: only ends are marked, and ends in one place share one pair of brackets.
    """
    ends: dict[int, list[int]] = {}
    for s in statements:
        ends.setdefault(_mark_place(text, s.span[1]), []).append(s.number)
    harmless = plain(text)
    start, blank = 0, True
    for line in harmless.split("\n"):
        end = start + len(line)
        if line.strip():
            if not blank:
                yield Text()
            yield _with_marks(harmless, start, end, ends)
            blank = False
        start = end + 1
    if not blank:
        yield Text()


def _mark_place(text: str, end: int) -> int:
    """Where the mark of evidence that ends here stands: before the white space it may end in."""
    while end > 0 and end <= len(text) and text[end - 1].isspace():
        end -= 1
    return end


def _with_marks(text: str, start: int, end: int, ends: dict[int, list[int]]) -> Text:
    line = Text()
    at = start
    for place in sorted(p for p in ends if start < p <= end):
        line.append(_BLANKS.sub(" ", text[at:place]))
        line.append(f"[{numbered(ends[place])}]", _MARK)
        at = place
    line.append(_BLANKS.sub(" ", text[at:end]))
    return line


def numbered(numbers: Sequence[int]) -> str:
    """Numbers in order, three or more in a row as a range: 1,3–5."""
    runs: list[list[int]] = []
    for n in sorted(numbers):
        if runs and n == runs[-1][-1] + 1:
            runs[-1].append(n)
        else:
            runs.append([n])
    parts = [f"{r[0]}–{r[-1]}" if len(r) > 2 else ",".join(map(str, r)) for r in runs]
    return ",".join(parts)


def _print_statements(console: Console, statements: Sequence[Presentation]) -> None:
    if not statements:
        put(console, block("No statements found.", 0, console.width))
        put(console, Text())
        return
    put(console, heading("Statements"))
    gutter = INDENT + len(str(len(statements))) + 2
    for s in statements:
        lines = (act_line(s), Text(ARROW.join(s.crumbs), "cyan"), facts_line(s))
        for n, line in enumerate(lines):
            first, *rest = hung(line, gutter, console.width, hang=2)
            number = f"{s.number:>{gutter - 2}}  " if n == 0 else " " * gutter
            put_all(console, [Text.assemble((number, _MARK), first[gutter:]), *rest])
        quote = f"“{shortened(s.evidence, console.width - gutter - 2)}”"
        put(console, block(quote, gutter, console.width, "dim"))
        put(console, Text())


def act_line(s: Presentation) -> Text:
    """Who – did what – to whom."""
    line = Text.assemble((s.who, "bold"), " – ", s.did)
    if s.whom:
        line.append_text(Text.assemble(" – ", (s.whom, "bold")))
    return line


def facts_line(s: Presentation) -> Text:
    """Kind, factuality, act, time, place and causes, as far as they are known."""
    line = Text.assemble(s.kind, " · ", f"{s.sure} ", (s.sign, _SIGN_STYLES[s.sign]), " · ", s.what)
    if s.time:
        line.append(f" · {s.time}" + (f" ({s.edtf})" if s.edtf and s.edtf not in s.time else ""))
    if s.place:
        line.append(f" · in {s.place}")
    if s.follows:
        line.append(f" · follows from {numbered(s.follows)}")
    return line


def _print_actors(console: Console, reading: Reading) -> None:
    if not reading.actors:
        return
    put(console, heading("Actors"))
    for actor in reading.actors:
        codes = [*([actor.country] if actor.country else []), *(c for c in actor.codes if c != actor.country)]
        times = f"{len(actor.mentions)} mention{'s' * (len(actor.mentions) != 1)}"
        what = " · ".join([actor.type.value, *([" ".join(codes)] if codes else []), times])
        line = Text.assemble((one_line(actor.name), "bold"), f" · {one_line(what)}")
        put_all(console, hung(line, INDENT, console.width, hang=2))
        if actor.aliases:
            put(console, block("also " + ", ".join(map(one_line, actor.aliases)), INDENT + 2, console.width))
        if actor.reason:
            put(console, block(one_line(actor.reason), INDENT + 2, console.width, "dim"))
    put(console, Text())


def _print_missing(console: Console, document: Document) -> None:
    """What the page lost, and what was left out of the text."""
    if document.gaps:
        put(console, heading("Announced and not there"))
        for gap in document.gaps:
            words, why = one_line(document.text[gap.start : gap.end]), one_line(gap.why)
            quote = "" if words in why else f"“{shortened(words, console.width // 2)}” "
            put_all(console, hung(Text(quote + why), INDENT, console.width, hang=2))
        put(console, Text())
    dropped = [piece for piece in document.dropped if piece.text.strip()]
    if dropped:
        put(console, heading("Left out of the text"))
        for piece in dropped[:_DROPPED_SHOWN]:
            quote = shortened(one_line(piece.text), console.width // 2)
            put_all(console, hung(Text(f"“{quote}” {one_line(piece.why)}"), INDENT, console.width, hang=2))
        rest = Counter(one_line(piece.why) for piece in dropped[_DROPPED_SHOWN:])
        for why, times in rest.items():
            put(console, block(f"… and {times} more: {why}", INDENT, console.width))
        put(console, Text())


def _summary(reading: Reading, *, with_actors: bool) -> str:
    document = reading.document
    left_out = sum(len(d.text) for d in document.dropped)
    parts = [
        f"{len(reading.statements)} statement{'s' * (len(reading.statements) != 1)}",
        f"{len(reading.actors)} actor{'s' * (len(reading.actors) != 1)}" + (" (--actors)" * (not with_actors)),
        f"{len(document.text):,} characters read" + (f", {left_out:,} left out" if left_out else ""),
        document.id,
    ]
    return " · ".join(parts)

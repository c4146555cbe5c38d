"""A reading as a report in Markdown: the text, and statement by statement what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alleged.values.document import Document
from alleged.values.statement import Reading
from alleged.views.plain import one_line, plain
from alleged.views.present import ARROW, Presentation, byline, present

_SPECIAL = re.compile(r"([\\`*_\[\]|~$@<>&]|^[#+=-]|:(?=//)|(?<=www)\.)", re.IGNORECASE)
"""What means something to Markdown: anywhere, at the beginning of a line, or as part of an address."""
_ENTITIES = {"&": "&amp;", "<": "&lt;"}
_NUMBER = re.compile(r"^(\d{1,9})([.)])")


def reading_markdown(reading: Reading) -> str:
    """The whole report; nothing in the text can make a heading, a link or a tag of its own."""
    return "\n".join(_lines(reading))


def escaped(text: str) -> str:
    r"""Words on one line in which no sign of Markdown or HTML means anything.

    >>> escaped("a *b* <i>")
    'a \\*b\\* &lt;i\\>'
    """
    words = _SPECIAL.sub(lambda found: _ENTITIES.get(found[0], f"\\{found[0]}"), one_line(text))
    return _NUMBER.sub(r"\1\\\2", words)


def _lines(reading: Reading) -> Iterator[str]:
    document, statements = reading.document, present(reading)
    yield f"# {escaped(document.title or 'Untitled')}\n"
    yield f"{escaped(byline(document))}\n"
    for paragraph in re.split(r"\n\s*\n", plain(document.text).strip()):
        yield f"{escaped(paragraph)}\n"
    yield "## Statements\n"
    if not statements:
        yield "No statements found.\n"
    for statement in statements:
        yield from _statement(statement)
    yield from _missing(document)
    counts = f"{len(reading.statements)} statements, {len(reading.actors)} actors"
    yield f"{counts}, {len(document.text):,} characters read. {escaped(document.id)}"


def _statement(s: Presentation) -> Iterator[str]:
    """One item: who did what to whom; the chain; kind, factuality and the rest; the words."""
    whom = f" – **{escaped(s.whom)}**" if s.whom else ""
    facts = [s.kind, f"{s.sure} {s.sign}", s.what]
    facts += [s.time] if s.time else []
    facts += [f"in {s.place}"] if s.place else []
    facts += ["follows from " + ", ".join(map(str, s.follows))] if s.follows else []
    facts += s.asides
    hang = " " * (len(str(s.number)) + 2)
    yield f"{s.number}. **{escaped(s.who)}** – {escaped(s.did)}{whom}\\"
    yield f"{hang}{escaped(ARROW.join(s.crumbs))}\\"
    yield f"{hang}{escaped(' · '.join(facts))}\n"
    yield f"{hang}> “{escaped(s.evidence)}”\n"


def _missing(document: Document) -> Iterator[str]:
    """What the page lost and what was left out, where there is any."""
    if document.gaps:
        yield "## Announced and not there\n"
        for gap in document.gaps:
            yield f"- “{escaped(document.text[gap.start : gap.end])}”: {escaped(gap.why)}"
        yield ""
    dropped = [d for d in document.dropped if d.text.strip()]
    if dropped:
        yield "## Left out of the text\n"
        for piece in dropped:
            yield f"- “{escaped(piece.text)}”: {escaped(piece.why)}"
        yield ""

"""One statement whole: its words in context, every hand it came through, why it was read so, and by which reader."""

from __future__ import annotations

from collections.abc import Mapping

from rich.console import Console
from rich.text import Text

from alleged.ledger import Run
from alleged.values.attribution import Holder, HolderKind
from alleged.values.statement import Reading, Statement
from alleged.values.text import Span
from alleged.values.time import Time
from alleged.views.argument import follow_in_words
from alleged.views.cli.layout import hung
from alleged.views.cli.paper import put, put_all
from alleged.views.cli.reading_page import act_line
from alleged.views.plain import one_line, plain
from alleged.views.present import Presentation, byline, crumb, designation_in_words, present

_LABEL = 16
_AROUND = 160
"""How many characters of context stand before and after the evidence."""


def print_statement(console: Console, reading: Reading, statement: Statement, run: Run) -> None:
    """Print a statement with everything that is known of it."""
    presented = {s.id: s for s in present(reading)}
    shown = presented[statement.id]
    document = reading.document
    put_all(console, hung(act_line(shown), 0, console.width, hang=2))
    put(console, Text())
    _row(console, "What", _what(shown, statement))
    _row(console, "How sure", f"{shown.kind} · {shown.sure} {shown.sign} · {_reader(statement.reader_factuality)}")
    _row(console, "When", _when(shown, statement.time))
    _row(console, "Where", shown.place or "not said")
    if statement.designation:
        _row(console, "On record", designation_in_words(statement.designation))
    for number, holder in enumerate(statement.chain):
        _row(console, "On whose word" if not number else "", _hop(number, holder))
    _row(console, "Evidence", _in_context(document.text, shown.span))
    _row(console, "", f"characters {_place(shown.span)} of {len(document.text)}")
    _print_bonds(console, statement, presented)
    for number, reason in enumerate(shown.reasons):
        _row(console, "Why" if not number else "", reason)
    for number, actor in enumerate(_actors(reading, statement)):
        _row(console, "Who is who" if not number else "", actor)
    put(console, Text())
    _row(console, "Document", f"{one_line(document.title or 'Untitled')} · {byline(document)}")
    _row(console, "", f"{document.id} · {one_line(document.url or document.locator)}")
    print_run(console, run)
    _row(console, "Statement", f"{statement.id}, number {shown.number} of {len(reading.statements)}")


def _print_bonds(console: Console, statement: Statement, presented: Mapping[str, Presentation]) -> None:
    """Print how a statement hangs together with others, and what it urges, frames or compares."""
    how = {follow.cause: " · " + follow_in_words(follow) for follow in statement.follows}
    for label, others in (
        ("Follows from", statement.consequence_of),
        ("Reason for", statement.reason_for),
        ("Condition of", statement.condition_of),
    ):
        for other in others:
            at = presented[other]
            said = f"{other}: {at.who} – {at.did}" + (f" – {at.whom}" if at.whom else "")
            _row(console, label, said + (how.get(other, "") if label == "Follows from" else ""))
    for aside in presented[statement.id].asides:
        _row(console, "Argument", aside)


def print_run(console: Console, run: Run) -> None:
    """Print where a reading comes from: the run and its reader."""
    replaced = "" if run.current else " · replaced by a later run"
    reader = run.reader
    _row(console, "Recorded", f"{run.recorded} · {run.id}{replaced}")
    weights = f"weights {reader.weights}" if reader.weights else "no trained weights"
    versions = f"alleged {reader.version} · rules {reader.rules} · lexicon {reader.lexicon}"
    _row(console, "Reader", f"{versions} · {reader.parser} {reader.parser_version} · {weights}")


def _row(console: Console, label: str, value: str | Text) -> None:
    text = value if isinstance(value, Text) else Text(value)
    first, *rest = hung(text, _LABEL, console.width)
    put_all(console, [Text.assemble((label.ljust(_LABEL), "cyan"), first[_LABEL:]), *rest])


def _what(shown: Presentation, statement: Statement) -> str:
    words = f"{shown.what}, told by “{shown.did}”" if not statement.relation else f"relation: {shown.did}"
    return words + (f" (characters {_place(statement.trigger)})" if statement.trigger else "")


def _reader(value: float) -> str:
    return f"{value:+.1f} for a careful reader (−3 to +3)".replace("-", "−", 1)


def _when(shown: Presentation, time: Time | None) -> str:
    if time is None:
        return "not said"
    return f"{shown.time} · {time.edtf} · from “{one_line(time.text)}” (characters {_place((time.start, time.end))})"


def _hop(number: int, holder: Holder) -> Text:
    if not number:
        return Text(crumb(holder), "bold")
    hop = Text.assemble("▸ ", (crumb(holder), "bold"))
    if holder.kind is not None:
        hop.append(f" · {holder.kind.value}")
    if holder.anonymous and holder.kind is not HolderKind.UNNAMED:
        hop.append(" · unnamed")
    if holder.cue:
        at = f", characters {_place(holder.cue_span)}" if holder.cue_span else ""
        hop.append(f" · “{one_line(holder.cue)}” ({one_line(holder.act or 'no act')}{at})")
    if holder.text and holder.text != holder.name:
        at = f" at {_place(holder.source)}" if holder.source else ""
        hop.append(f" · in the text “{one_line(holder.text)}”{at}")
    return hop


def _in_context(text: str, span: Span) -> Text:
    start, end = span
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    if start > _AROUND:
        before = "… " + before.split(" ", 1)[-1]
    if end + _AROUND < len(text):
        after = after.rsplit(" ", 1)[0] + " …"
    before, middle, after = (_flowing(piece) for piece in (before, text[start:end], after))
    return Text.assemble((before, "dim"), ("»", "cyan"), (middle, "bold"), ("«", "cyan"), (after, "dim"))


def _flowing(piece: str) -> str:
    """A piece of text on one line with its outer blanks kept as one."""
    words = one_line(plain(piece))
    return f"{' ' * piece[:1].isspace()}{words}{' ' * (piece[-1:].isspace() and bool(words))}"


def _actors(reading: Reading, statement: Statement) -> list[str]:
    by_id = {a.id: a for a in reading.actors}
    used = dict.fromkeys((*statement.actors, *statement.recipients, *(h.actor for h in statement.chain if h.actor)))
    return [f"{one_line(by_id[i].name)} · {by_id[i].type.value} · {one_line(by_id[i].reason)}" for i in used]


def _place(span: Span | None) -> str:
    return f"{span[0]}–{span[1]}" if span else "unknown"

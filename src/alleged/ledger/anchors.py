"""Anchors: where the words of a verdict stand in a text as it is now, and which statement there says the same."""

from __future__ import annotations

from collections.abc import Iterable

from alleged.values.statement import Statement
from alleged.values.text import Selector, Span, select


def find_anchor(text: str, selector: Selector) -> Span | None:
    """Where a selector's words stand between the same neighbours; None where they do not, or in more places than one.

    The place they stood at counts first, so that a text that repeats itself is no doubt as long as it is the same.
    """
    there = (selector.start, selector.end)
    if select(text, there) == selector:
        return there
    whole = selector.prefix + selector.exact + selector.suffix
    first = text.find(whole)
    if not selector.exact or first < 0 or text.find(whole, first + 1) >= 0:
        return None
    start = first + len(selector.prefix)
    span = (start, start + len(selector.exact))
    found = select(text, span)
    return span if (found.prefix, found.suffix) == (selector.prefix, selector.suffix) else None


def find_bearing(judged: Statement, span: Span, current: Iterable[Statement]) -> str | None:
    """The id of the statement that the verdict on another reading's statement bears on; None where none or several could be meant.

    The same id is the same statement. Else it is the one with the same evidence and the same trigger; where several share
    these, the one with the same names around it.
    """
    candidates = list(current)
    if any(s.id == judged.id and (s.start, s.end) == span for s in candidates):
        return judged.id
    here = [s for s in candidates if (s.start, s.end) == span and _trigger(s) == _trigger(judged)]
    for alike in (_label, _parties):
        if len(here) > 1:
            here = [s for s in here if alike(s) == alike(judged)]
    return here[0].id if len(here) == 1 else None


def _trigger(statement: Statement) -> Span | None:
    """Where the trigger stands in the evidence."""
    trigger = statement.event.trigger if statement.event else statement.trigger
    return (trigger[0] - statement.start, trigger[1] - statement.start) if trigger else None


def _label(statement: Statement) -> tuple[str | None, str | None]:
    return (statement.event.type if statement.event else None, statement.relation)


def _parties(statement: Statement) -> tuple[int, int, tuple[str, ...]]:
    """What tells two statements of one act apart without the ids of actors, which are those of one reading."""
    return len(statement.actors), len(statement.recipients), tuple(h.name for h in statement.chain)

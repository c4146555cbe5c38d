"""When: the time that the text ties to each happening, as EDTF, no more precise than the words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from alleged.lexicon.times import TimeLexicon
from alleged.reading.times.context import Context
from alleged.reading.times.expressions import Expression, core_unit, find_expressions, resolve
from alleged.reading.times.ties import dated, owner, tense
from alleged.reading.times.units import Unit
from alleged.values.happening import Happening
from alleged.values.text import Sentence
from alleged.values.time import Time

_PLAIN = str.maketrans(
    {"–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "’": "'", "‘": "'", "\n": " ", "\t": " ", "\u00a0": " "}
)
_OPENING, _CLOSING = "“„«", "”»"


def resolve_times(
    sentences: Sequence[Sentence],
    happenings: Sequence[Happening],
    lexicon: TimeLexicon,
    *,
    anchor: date | None,
    country: str | None = None,
) -> tuple[Time | None, ...]:
    """One time or None a happening, in order.

    `anchor` is the day of publication, from which "yesterday" counts; without it relative words stay unresolved. `country` (ISO
    3166-1 alpha-3) is the publisher's, for 4/7/2011 and fiscal years.
    """
    context = Context(lexicon, anchor, country=country)
    by_sentence: dict[int, list[int]] = {}
    for n, happening in enumerate(happenings):
        by_sentence.setdefault(happening.sentence, []).append(n)
    times: list[Time | None] = [None] * len(happenings)
    for at, members in sorted(by_sentence.items()):
        page = _Page(sentences, at, context)
        if page.expressions:
            for n, time in page.times([happenings[m] for m in members]):
                times[members[n]] = time
    return tuple(times)


_Tie = tuple[tuple[int, int, int], int, Expression]
"""How good a tie is (less is better), the token the expression dates, and the expression."""


class _Page:
    """One sentence with its expressions of time."""

    def __init__(self, sentences: Sequence[Sentence], at: int, context: Context) -> None:
        self.sentence = sentences[at]
        self.original = _words(self.sentence)
        self.text = _lower(self.original)
        self.context = replace(context, text=self.text)
        self.expressions = find_expressions(self.text, self.original, context.lexicon)
        self._sentences, self._at = sentences, at

    def times(self, happenings: list[Happening]) -> list[tuple[int, Time | None]]:
        """(index, time) for each happening that some expression dates; the best ranked and nearest expression wins."""
        heads = frozenset(h.head for h in happenings)
        ties: dict[int, list[_Tie]] = {}
        for expression in self.expressions:
            first, last = self._tokens(expression)
            head, nominal = owner(self.sentence, first, last, heads, self.context.lexicon.event_nouns)
            for h in dated(self.sentence, head, happenings, first, nominal=nominal):
                shared = int(h.head != head)
                distance = abs(h.head - first)
                for n, happening in enumerate(happenings):
                    if happening is h:
                        ties.setdefault(n, []).append(((shared, expression.rank, distance), head, expression))
        return [(n, self._best(sorted(found, key=lambda f: f[0]))) for n, found in sorted(ties.items())]

    def _best(self, found: list[_Tie]) -> Time | None:
        for _, head, expression in found:
            future, perfect, negated = tense(self.sentence, head)
            context = replace(
                self.context, future=future, perfect=perfect, negated=negated, before=self._before(expression)
            )
            unit = resolve(expression, self._in_speech(expression, context))
            if unit is not None:
                offset = self.sentence.start
                words = self.original[expression.start : expression.end]
                return Time(unit.text, words, offset + expression.start, offset + expression.end)
        return None

    def _tokens(self, expression: Expression) -> tuple[int, int]:
        offset = self.sentence.start
        inside = [t.i for t in self.sentence if t.start < offset + expression.end and t.end > offset + expression.start]
        return (inside[0], inside[-1]) if inside else (0, 0)

    def _before(self, expression: Expression) -> Unit | None:
        """The last date ahead of an expression, in its sentence or in the one before."""
        past = replace(self.context, future=False)
        for other in reversed([e for e in self.expressions if e.end <= expression.start]):
            unit = core_unit(other, past)
            if unit is not None:
                return unit
        if self._at == 0:
            return None
        text = _words(self._sentences[self._at - 1])
        for other in reversed(find_expressions(_lower(text), text, self.context.lexicon)):
            unit = core_unit(other, past)
            if unit is not None:
                return unit
        return None

    def _in_speech(self, expression: Expression, context: Context) -> Context:
        """Words inside quotation marks count from the day of the speech where the sentence dates it."""
        bounds = _quotation(self.original, expression.start)
        if bounds is None:
            return context
        for other in self.expressions:
            if other.end <= bounds[0] or other.start >= bounds[1]:
                unit = core_unit(other, replace(context, future=False, perfect=False))
                if unit is not None and unit.grain in ("day", "year"):
                    return replace(context, anchor=unit.first, grain=unit.grain)
        return context


def _quotation(text: str, at: int) -> tuple[int, int] | None:
    """The span of the quotation that holds a place in a sentence, if it is in one."""
    opened = None
    for i, mark in enumerate(text):
        if mark in _OPENING or (mark == '"' and opened is None):
            opened = i
        elif (mark in _CLOSING or mark == '"') and opened is not None:
            if opened < at < i:
                return opened, i
            opened = None
    return (opened, len(text)) if opened is not None and opened < at else None


def _words(sentence: Sentence) -> str:
    """The sentence's text with single blanks where the tokens leave room, every token at its own offset."""
    parts: list[str] = []
    place = sentence.start
    for token in sentence:
        parts.append(" " * (token.start - place))
        parts.append(token.text)
        place = token.end
    return "".join(parts)


def _lower(text: str) -> str:
    """Lower case with plain hyphens and apostrophes, of the same length as the text."""
    plain = text.translate(_PLAIN)
    lowered = plain.lower()
    return lowered if len(lowered) == len(plain) else "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)


__all__ = ["resolve_times"]

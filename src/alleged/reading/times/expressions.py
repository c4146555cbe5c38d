"""Finding expressions of time in a sentence, with the words around a unit that bound it or make it vague."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from alleged.lexicon.times import TimeLexicon
from alleged.reading.times.calendar_words import calendar_patterns
from alleged.reading.times.context import Context, Pattern, UnanchoredError
from alleged.reading.times.counted_words import counted_patterns
from alleged.reading.times.deictic_words import deictic_patterns
from alleged.reading.times.named_words import find_named, named_patterns
from alleged.reading.times.units import Unit, approximate, edge, part, span

_PART = re.compile(r"(?:\b(early|earlier|late|later)(?: in| on)?(?: the)?[ -]|\b(mid)[ -])$")
_EDGE = re.compile(r"\b(?:the )?(very )?(beginning|start|end|close|turn|first days|last days) of (?:the )?$")
_MIDDLE = re.compile(r"\b(?:the )?(middle) of (?:the )?$")
_HALF = re.compile(r"\b(?:the )?(first|second) half of (?:the )?$")
_ROUGH = re.compile(
    r"\b(?:on or about|around|about|circa|c\.|some|roughly|approximately|nearly|almost|more than|less than|some time|sometime) $"
)
_DOUBT = re.compile(
    r"\b(possibly|perhaps|maybe|probably|likely|apparently)(?: (?:in|on|around|about|circa|during))?(?: the)? $"
)
_PREP = re.compile(
    r"\b(ever since|since|until|till|up to|up until|through|by|before|prior to|ahead of|after|following|with effect from|effective(?: from)?|"
    r"from|as of|starting(?: on| from)?|beginning(?: on| in)?|between|in|on|at|during|over|throughout|within|for|of|dated|to|this|not until)"
    r"(?: the year| the night of)?(?: (?:the|its|a))? $"
)
_ON = re.compile(r" (?:on(?=[,.;]|$)|onwards?\b|forwards?\b)")
_SUFFIX = re.compile(r"'s?(?= )|,? (?:morning|afternoon|evening|night)\b")
_SPLIT = re.compile(r"[^\w]+")
_WORDS = (
    "ramadan century centuries decade decades year years month months week weeks weekend day days hours today tonight yesterday "
    "tomorrow overnight morning night date now quarter half far under since after before during until era rule war anniversary"
)
_DATING = re.compile(r"\b(?:in|since|until|till|by|of|early|late|mid|during|from|through)[ -]$")
_CUE = re.compile(r"\d{3}|\d(?:st|nd|rd|th)\b|\d[/.]\d|\d0'?s\b")


@dataclass(frozen=True, slots=True)
class Expression:
    """Words that tell a time: their place in the sentence's text, the unit at their core, and what was said around it.

    `pattern` None means that `value` is given. `place` is where the core begins; `rank` is lower for what dates best.
    """

    start: int
    end: int
    place: int
    pattern: Pattern | None = None
    found: re.Match[str] | None = None
    value: Unit | None = None
    prep: str = ""
    parts: tuple[str, ...] = ()
    mark: str = ""
    other: Expression | None = None
    joined: str = ""

    @property
    def rank(self) -> int:
        """Lower is better: a plain date before a bound, a bound before a stretch up to now."""
        name = self.pattern.name if self.pattern else "named"
        if name in ("sofar", "recent", "duration", "window"):
            return 3
        return (
            2
            if self.prep in ("by", "before", "until", "ahead of", "after") or name in ("named", "anchor", "unit")
            else 1
        )


@cache
def _patterns(lexicon: TimeLexicon) -> tuple[Pattern, ...]:
    return (
        *named_patterns(lexicon),
        *calendar_patterns(lexicon),
        *deictic_patterns(lexicon),
        *counted_patterns(lexicon),
    )


@cache
def _cues(lexicon: TimeLexicon) -> frozenset[str]:
    """Words without which, and without digits, a sentence tells no time."""
    words = [*lexicon.months, *lexicon.weekdays, *lexicon.seasons, *lexicon.ordinals, *_WORDS.split()]
    feasts = [name.split()[0] for name in (*lexicon.holidays, *lexicon.easter)]
    return frozenset((*words, *feasts))


def find_expressions(text: str, original: str, lexicon: TimeLexicon) -> tuple[Expression, ...]:
    """The expressions of a sentence in order, none overlapping another's core; `text` is `original` in lower case, plain marks."""
    if not _CUE.search(text) and _cues(lexicon).isdisjoint(_SPLIT.split(text)):
        return ()
    cores: list[Expression] = [Expression(s, e, s, value=unit) for s, e, unit in find_named(text, lexicon)]
    for pattern in _patterns(lexicon):
        if pattern.keys and not any(key in text for key in pattern.keys):
            continue
        for found in pattern.expression.finditer(text):
            if pattern.name in ("month", "weekday") and not _proper(original, found):
                continue
            cores.append(Expression(found.start(), found.end(), found.start(), pattern, found))
    chosen: list[Expression] = []
    for core in sorted(cores, key=lambda c: (-(c.end - c.start), c.start)):
        if not any(core.start < other.end and other.start < core.end for other in chosen):
            chosen.append(core)
    chosen.sort(key=lambda c: c.start)
    return _joined(text, [c if _whole(c) else _dressed(text, c) for c in chosen])


def _proper(original: str, found: re.Match[str]) -> bool:
    """Whether a month or weekday is written with a capital; a lone "May" or "March" needs a word before it that dates."""
    at = max(found.start(name) for name in "mwv" if name in found.re.groupindex)
    if not original[at].isupper():
        return False
    lone = found[0] in ("may", "march")
    return not lone or bool(_DATING.search(found.string[: found.start()]))


def _whole(core: Expression) -> bool:
    return core.pattern is None or core.pattern.bound


def _dressed(text: str, core: Expression) -> Expression:
    """The expression with the parts, hedges and preposition before it, and what follows it."""
    start, parts, mark, prep = core.start, [], "", ""
    if core.pattern and core.pattern.name == "year" and _within_noun(text, core):
        return core
    for _ in range(5):
        left = text[max(0, start - 40) : start]
        offset = max(0, start - 40)
        if found := _PART.search(left):
            parts.append({"earlier": "earlier", "later": "later"}.get(found[1] or "mid", found[1] or "mid"))
        elif found := _EDGE.search(left):
            parts.append("end" if found[2] in ("end", "close", "last days") else "start")
        elif found := _MIDDLE.search(left):
            parts.append("mid")
        elif found := _HALF.search(left):
            parts.append("half1" if found[1] == "first" else "half2")
        elif found := _DOUBT.search(left):
            mark = "%" if mark == "~" or re.search(r"around|about|circa", found[0]) else "?"
        elif found := _ROUGH.search(left):
            mark = "%" if mark == "?" else "~"
        elif not prep and (found := _PREP.search(left)):
            prep = found[1]
        else:
            break
        start = offset + found.start()
    if not prep and re.search(r"\bthe $", text[:start]):
        start -= 4
        found = _PREP.search(text[max(0, start - 40) : start])
        if found:
            prep, start = found[1], max(0, start - 40) + found.start()
    end = core.end
    if suffix := _SUFFIX.match(text, end):
        end = suffix.end()
    if (onward := _ON.match(text, end)) and prep in ("from"):
        prep, end = "from on", onward.end()
    return replace(core, start=start, end=end, prep=prep, parts=tuple(parts), mark=mark)


def _within_noun(text: str, core: Expression) -> bool:
    """A year that stands before its noun ("the 1965 act") dates the noun only."""
    return bool(
        re.search(r"\b(?:the|its|their|his|her|a|'s) $", text[: core.start]) and re.match(r" [a-z]", text[core.end :])
    )


def _joined(text: str, found: Sequence[Expression]) -> tuple[Expression, ...]:
    """Pairs such as "between 2003 and 2007", "from March to May 2015", "in 1978 or 1979" as one."""
    kept: list[Expression] = []
    for expression in found:
        last = kept[-1] if kept else None
        if last is not None and last.other is None and not _whole(last) and not _whole(expression):
            word = text[last.end : max(expression.place, last.end)].strip()
            for piece in (" the", " early", " late", " mid-"):
                word = word.removesuffix(piece)
            if (
                (
                    word in ("to", "until", "till", "through", "-")
                    and last.prep in ("from", "between", "", "in", "during")
                )
                or (word == "and" and last.prep == "between")
                or word == "or"
            ):
                kept[-1] = replace(last, end=expression.end, other=expression, joined=word)
                continue
        kept.append(expression)
    return tuple(kept)


def resolve(expression: Expression, context: Context) -> Unit | None:
    """What the expression says in its context, None where it tells no time that can be resolved."""
    try:
        return _bounded(expression, context)
    except (UnanchoredError, ValueError, OverflowError):
        return None


def core_unit(expression: Expression, context: Context) -> Unit | None:
    """The unit at the core, without bounds: what "three years later" counts from."""
    try:
        if expression.pattern is None or expression.pattern.name in (
            "sofar",
            "recent",
            "duration",
            "window",
            "frequency",
            "age",
        ):
            return None
        return _core(expression, context)
    except (UnanchoredError, ValueError, OverflowError):
        return None


def _core(expression: Expression, context: Context) -> Unit | None:
    if expression.pattern is None or expression.found is None:
        return expression.value
    if expression.prep in ("ahead of", "by", "until", "till", "for") and expression.pattern.name == "weekday":
        context = replace(context, future=context.future or expression.prep == "ahead of")
    return expression.pattern.build(expression.found, context)


def _bounded(expression: Expression, context: Context) -> Unit | None:
    if expression.other is not None:
        return _pair(expression, expression.other, context)
    unit = _core(expression, context)
    if unit is None or _whole(expression):
        return unit
    since = expression.prep in ("since", "ever since")
    bound = expression.prep in ("by", "before", "until", "till", "prior to")
    for name in expression.parts:
        if name in ("early", "mid", "late"):
            unit = unit if since and name == "early" else part(unit, name)
        elif name in ("start", "end") and not (bound and name == "end"):
            unit = edge(unit, last=name == "end")
        elif name in ("half1", "half2") and unit.grain == "year":
            y = unit.text
            unit = Unit("half", unit.first, unit.last, f"{y}-01/{y}-06" if name == "half1" else f"{y}-07/{y}-12")
    if expression.mark:
        unit = approximate(unit, expression.mark)
    return _with_preposition(expression.prep, unit, context)


def _with_preposition(prep: str, unit: Unit, context: Context) -> Unit:
    if prep in (
        "since",
        "ever since",
        "from on",
        "with effect from",
        "effective",
        "effective from",
    ) or prep.startswith(("starting", "beginning")):
        return Unit("span", unit.first, date.max, f"{unit.start}/..")
    if prep == "as of" and context.future:
        return Unit("span", unit.first, date.max, f"{unit.start}/..")
    if prep in ("until", "till", "up to", "up until"):
        return unit if context.negated else Unit("span", date.min, unit.last, f"../{unit.end}")
    if prep == "not until":
        return unit
    if prep in ("by", "before", "prior to", "ahead of"):
        return Unit("span", date.min, unit.last, f"../{unit.end if prep == 'by' else unit.start}")
    if prep in ("after", "following", "from"):
        return Unit("span", unit.first, date.max, f"{unit.end if prep != 'from' else unit.start}/..")
    return unit


def _pair(one: Expression, two: Expression, context: Context) -> Unit | None:
    last = _core(two, context)
    if last is None:
        return None
    inner = (
        replace(context, anchor=last.last, future=False) if two.found and re.search(r"\d{4}", two.found[0]) else context
    )
    first = _core(one, inner)
    if first is None:
        return None
    for name in one.parts:
        first = part(first, name) if name in ("early", "mid", "late") else first
    for name in two.parts:
        last = part(last, name) if name in ("early", "mid", "late") else last
    if one.joined == "or":
        return (
            Unit("either", first.first, last.last, f"[{first.text},{last.text}]") if first.grain == last.grain else None
        )
    return span(first, last) if first.first < last.last else None

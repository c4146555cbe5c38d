"""Times next to the anchor: today, Tuesday, last week, next year, the weekend."""

from __future__ import annotations

import re
from datetime import date, timedelta

from alleged.lexicon.times import TimeLexicon
from alleged.reading.times.context import Context, Pattern, alternatives
from alleged.reading.times.units import (
    Unit,
    day,
    days,
    decade,
    month,
    week,
    weekend,
    year,
)


def deictic_patterns(lexicon: TimeLexicon) -> list[Pattern]:
    """The patterns of days, weeks and other units that stand next to the anchor."""
    w = rf"(?P<w>{alternatives(lexicon.weekdays)[3:-1]})"
    v = w.replace("<w>", "<v>")
    loose = [
        (
            "days",
            r"\b(?P<a>the day before yesterday|the day after tomorrow|yesterday|today|tonight|tomorrow|last night|this (?:morning|afternoon|evening)|overnight)(?: (?:morning|afternoon|evening|night))?\b",
            _deictic_day,
        ),
        ("night", rf"\bthe night (?:from|of|between) {w} (?:to|and|into) {v}\b", _night),
        ("weekday", rf"\b(?:a week on {w}|{v} week)\b", _week_on),
        (
            "weekday",
            rf"\b(?:(?P<which>last|next|this coming|this past|this|the coming|the past) )?{w}s?\b(?: (?:morning|afternoon|evening|night|noon))?(?: of (?P<of>last|this|next) week)?(?!,? (?:the )?\d{{1,2}}\b(?!:))",
            _weekday,
        ),
        (
            "unit",
            r"\b(?P<which>last|this|next|this past|this coming|the coming|the past) (?P<u>week|weekend|month|year|decade)\b(?! of)",
            _deictic_unit,
        ),
        (
            "unit",
            r"(?<=over )(?P<which>the) (?P<u>weekend)\b|(?<=at )the weekend\b|(?<=on )the weekend\b",
            _deictic_unit,
        ),
    ]
    keys = _keys(lexicon)
    return [Pattern(name, re.compile(text), build, keys=keys[name]) for name, text, build in loose]


def _keys(lexicon: TimeLexicon) -> dict[str, tuple[str, ...]]:
    """Pieces of text of which at least one stands in whatever a pattern can match."""
    return {
        "days": ("day", "night", "morrow", "this "),
        "night": ("night",),
        "weekday": tuple(lexicon.weekdays),
        "unit": ("week", "month", "year", "decade"),
    }


def _deictic_day(found: re.Match[str], context: Context) -> Unit | None:
    words, today = found["a"], context.today
    if words == "overnight":
        return days(today - timedelta(days=1), today)
    step = {
        "the day before yesterday": -2,
        "the day after tomorrow": 2,
        "yesterday": -1,
        "last night": -1,
        "tomorrow": 1,
    }.get(words, 0)
    return day(today + timedelta(days=step))


def _on(context: Context, name: str) -> date:
    """The latest such weekday on or before the anchor, or the first on or after it, as the tense says."""
    today, number_ = context.today, context.lexicon.weekdays[name]
    if context.future:
        return today + timedelta(days=(number_ - today.weekday()) % 7)
    return today - timedelta(days=(today.weekday() - number_) % 7)


def _night(found: re.Match[str], context: Context) -> Unit | None:
    last = _on(context, found["v"])
    first = last - timedelta(days=(last.weekday() - context.lexicon.weekdays[found["w"]]) % 7)
    return days(first, last)


def _week_on(found: re.Match[str], context: Context) -> Unit | None:
    today = context.today
    ahead = (context.lexicon.weekdays[found["w"] or found["v"]] - today.weekday()) % 7
    return day(today + timedelta(days=ahead + 7))


def _weekday(found: re.Match[str], context: Context) -> Unit | None:
    today, which = context.today, found["which"] or ""
    n = context.lexicon.weekdays[found["w"]]
    monday = today - timedelta(days=today.weekday())
    if found["of"]:
        return day(monday + timedelta(days=n + {"last": -7, "this": 0, "next": 7}[found["of"]]))
    if which == "next":
        return day(monday + timedelta(days=n + 7))
    if which == "this":
        return day(monday + timedelta(days=n))
    if which in ("this coming", "the coming"):
        return day(today + timedelta(days=(n - today.weekday() - 1) % 7 + 1))
    if which in ("last", "this past", "the past"):
        return day(today - timedelta(days=(today.weekday() - n - 1) % 7 + 1))
    return day(_on(context, found["w"]))


def _deictic_unit(found: re.Match[str], context: Context) -> Unit | None:
    which, name = found["which"] or "the", found["u"] or "weekend"
    step = (
        -1
        if which.startswith("last") or which.endswith("past")
        else 1
        if which == "next" or which.endswith("coming")
        else 0
    )
    if name == "year":
        return year(context.year + step)
    if name == "decade":
        return decade((context.year // 10 + step) * 10)
    today = context.today
    if name == "month":
        return month(today.year, today.month + step)
    if name == "week":
        return week(today + timedelta(days=7 * step))
    at = weekend(today)
    if which == "this coming":
        return at
    if step == 0 and not context.future and at.first > today and (which == "the" or today.weekday() < 2):
        return weekend(today - timedelta(days=7))
    return (
        weekend(today + timedelta(days=7 * step))
        if step >= 0 or at.first > today
        else weekend(today - timedelta(days=7))
    )

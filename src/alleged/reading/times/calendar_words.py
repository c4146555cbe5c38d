"""Dates as the calendar names them: full and partial dates, months, years, decades, seasons, quarters, fiscal years."""

from __future__ import annotations

import re
from datetime import date

from alleged.lexicon.times import TimeLexicon
from alleged.reading.times.context import Build, Context, Pattern, alternatives, ordinal
from alleged.reading.times.units import (
    Unit,
    century,
    day,
    days,
    decade,
    month,
    months,
    season,
    year,
    years,
)

_YEAR = r"(?P<y>1[0-9]\d\d|20\d\d)"
_WHICH = r"(?P<which>last|this|next|that)"


def calendar_patterns(lexicon: TimeLexicon) -> list[Pattern]:
    """The patterns of calendar dates, over text in lower case with plain hyphens and apostrophes."""
    keys = _keys(lexicon)
    rows = [*_days(lexicon), *_longer(lexicon)]
    return [Pattern(name, re.compile(text), build, keys=keys[name]) for name, text, build in rows]


def _days(lexicon: TimeLexicon) -> list[tuple[str, str, Build]]:
    m = rf"(?P<m>{alternatives(lexicon.months)[3:-1]})\b\.?"
    w = rf"(?:(?P<w>{alternatives(lexicon.weekdays)[3:-1]}),? (?:the )?)?"
    th = r"(?:st|nd|rd|th)?"
    return [
        ("iso", rf"\b{_YEAR}-(?P<n>\d\d)-(?P<d>\d\d)\b", _iso),
        (
            "day",
            rf"\b{w}(?P<d>\d{{1,2}}){th}(?:(?: ?- ?| and | to )(?P<e>\d{{1,2}}){th})?(?: of)? {m}(?:,? (?:of )?{_YEAR}\b)?",
            _date,
        ),
        (
            "day",
            rf"\b{w}{m} (?P<d>\d{{1,2}})\b{th}(?:(?: ?- ?| and | to )(?P<e>\d{{1,2}})\b{th})?(?:,? (?:of )?{_YEAR}\b|,? {_WHICH} year)?",
            _date,
        ),
        (
            "numeric",
            r"(?<![\d/.])(?P<a>\d{1,2})(?P<sep>[/.])(?P<b>\d{1,2})(?P=sep)(?P<c>\d{4}|\d\d)(?![\d/])",
            _numeric,
        ),
        ("month", rf"\b{m},? (?:of )?{_YEAR}\b", _month),
        ("month", rf"\b{m},? (?:of )?{_WHICH} year\b", _month),
        ("month", rf"\b(?:{_WHICH} )?{m}(?!\w)", _month),
        (
            "theday",
            r"(?<=\bon )the (?P<d>\d{1,2})(?:st|nd|rd|th)\b(?=[;,.]|$| and | but | to | with | as )",
            _theday,
        ),
    ]


def _longer(lexicon: TimeLexicon) -> list[tuple[str, str, Build]]:
    s = rf"(?P<s>{alternatives(lexicon.seasons)[3:-1]})"
    o = alternatives(lexicon.ordinals)
    return [
        ("academic", r"\b(?P<a>(?:19|20)\d\d)[-/](?P<b>\d\d|\d{4}) (?:academic|school) year\b", _academic),
        ("fiscal", r"\b(?:(?:fiscal|financial) year|fy) ?(?P<a>\d{4})(?:[-/](?P<b>\d{2,4}))?", _fiscal),
        ("years", r"\b(?P<a>1[0-9]\d\d|20\d\d) ?- ?(?P<b>(?:1[0-9]|20)?\d\d)\b(?!-)", _years),
        ("decade", r"(?<![\d.])(?P<y>(?:1[0-9]|20)\d0)'?s\b", _decade),
        ("decade", r"(?:(?<=the )|(?<=mid-)|(?<=early )|(?<=late ))'?(?P<y>[2-9]0)'?s\b", _decade),
        ("century", rf"\b(?P<o>\d{{1,2}}(?:st|nd|rd|th)|{o})[ -]century\b", _century),
        (
            "quarter",
            rf"\b(?P<o>first|second|third|fourth|last|final|this|next|previous) (?P<k>quarter|half)(?: of (?:{_YEAR}\b|{_WHICH} year|the year)(?!-))?",
            _quarter,
        ),
        (
            "season",
            rf"\b(?:(?P<part>summer|winter|spring|autumn|fall) (?:holidays?|term|semester|vacation|break)|{s})(?:,? (?:of |in )?(?:{_YEAR}\b|(?P<whose>last|this|next) year))?",
            _season,
        ),
        ("year", rf"(?:(?<![\w$€£.,/-])|(?<=\bmid-)){_YEAR}(?![\w%/]|[.,]\d|-\d)", _year),
    ]


def _keys(lexicon: TimeLexicon) -> dict[str, tuple[str, ...]]:
    """Pieces of text of which at least one stands in whatever a pattern can match."""
    named = tuple(dict.fromkeys(m[:3] for m in lexicon.months))
    digits = tuple("0123456789")
    return {
        **dict.fromkeys(("day", "month"), named),
        **dict.fromkeys(("iso", "years", "numeric", "theday", "year"), digits),
        "academic": (" academic ", " school "),
        "fiscal": ("fiscal", "financial", "fy"),
        "decade": ("0s", "0's"),
        "century": ("century",),
        "quarter": ("quarter", "half"),
        "season": tuple(lexicon.seasons),
    }


def _which(context: Context, word: str | None, past: int = 0) -> int:
    return context.year + {"last": -1, "next": 1, "this": 0, "that": 0}.get(word or "", past)


def _iso(found: re.Match[str], _context: Context) -> Unit | None:
    return _safe(int(found["y"]), int(found["n"]), int(found["d"]))


def _safe(y: int, m: int, d: int) -> Unit | None:
    try:
        return day(date(y, m, d))
    except ValueError:
        return None


def _date(found: re.Match[str], context: Context) -> Unit | None:
    """A day of a month; without a year the latest or the next one, as the tense says."""
    m, d = context.lexicon.months[found["m"]], int(found["d"])
    groups = found.groupdict()
    if found["y"]:
        y = int(found["y"])
    elif groups.get("which"):
        y = _which(context, found["which"])
    else:
        y = _weekday_year(context, found["w"], m, d) or _nearest(context, m, d)
    one = _safe(y, m, d)
    if one is None or not found["e"]:
        return one
    two = _safe(y, m, int(found["e"]))
    return days(one.first, two.first) if two and two.first > one.first else one


def _weekday_year(context: Context, name: str | None, m: int, d: int) -> int | None:
    """The year next to the anchor's in which the day falls on the weekday that is said."""
    wanted = context.lexicon.weekdays.get(name or "")
    years_ = [context.year, context.year + 1, context.year - 1] if wanted is not None else []
    for y in years_:
        at = _safe(y, m, d)
        if at is not None and at.first.weekday() == wanted:
            return y
    return None


def _nearest(context: Context, m: int, d: int) -> int:
    """The year of the latest such day gone, or of the next to come."""
    y, today = context.year, context.today
    if context.future:
        return y if (m, d) >= (today.month, today.day) else y + 1
    return y if (m, d) <= (today.month, today.day) else y - 1


def _numeric(found: re.Match[str], context: Context) -> Unit | None:
    a, b, y = int(found["a"]), int(found["b"]), int(found["c"])
    if len(found["c"]) == 2:
        pivot = (context.anchor.year if context.anchor else 2030) % 100
        y += 2000 if y <= pivot else 1900
    day_first, month_first = _safe(y, b, a), _safe(y, a, b)
    if found["sep"] == "." or not (day_first and month_first) or day_first == month_first:
        return day_first or (month_first if found["sep"] == "/" else None)
    if context.country is None:
        one, two = sorted((day_first.first, month_first.first))
        return Unit("either", one, two, f"[{one.isoformat()},{two.isoformat()}]")
    return month_first if context.country in context.lexicon.month_first else day_first


def _month(found: re.Match[str], context: Context) -> Unit | None:
    m = context.lexicon.months[found["m"]]
    groups = found.groupdict()
    if groups.get("y"):
        return month(int(found["y"]), m)
    which = groups.get("which")
    if found[0].rstrip().endswith("year"):
        return month(_which(context, which), m)
    today = context.today
    if which == "next" or (which == "this" and m >= today.month) or (which is None and context.future):
        return month(today.year if m >= today.month + (which == "next") else today.year + 1, m)
    return month(today.year if m <= today.month - (which == "last") else today.year - 1, m)


def _theday(found: re.Match[str], context: Context) -> Unit | None:
    today, d = context.today, int(found["d"])
    step = 0 if (d >= today.day if context.future else d <= today.day) else 1 if context.future else -1
    at = month(today.year, today.month + step).first
    return _safe(at.year, at.month, d)


def _academic(found: re.Match[str], _context: Context) -> Unit | None:
    return years(int(found["a"]), int(found["a"]) + 1)


def _fiscal(found: re.Match[str], context: Context) -> Unit | None:
    rule = context.lexicon.fiscal.get(context.country or "")
    y = int(found["a"])
    if rule is None:
        return years(y, y + 1) if found["b"] else year(y)
    first = y - 1 if rule.named == "end" and not found["b"] else y
    return months(first, rule.start, rule.start + 11)


def _years(found: re.Match[str], _context: Context) -> Unit | None:
    a = int(found["a"])
    b = int(found["b"]) if len(found["b"]) == 4 else a - a % 100 + int(found["b"])
    return years(a, b) if a < b else None


def _decade(found: re.Match[str], _context: Context) -> Unit | None:
    y = int(found["y"])
    return decade(y if y > 99 else 1900 + y)


def _century(found: re.Match[str], context: Context) -> Unit | None:
    n = ordinal(context.lexicon, found["o"])
    return century(n) if n and n <= 21 else None


def _quarter(found: re.Match[str], context: Context) -> Unit | None:
    """A quarter or half; without a year the latest one gone."""
    of_year = found["y"] or found["which"] or found[0].endswith("the year")
    y = int(found["y"]) if found["y"] else _which(context, found["which"]) if of_year else None
    size = 3 if found["k"] == "quarter" else 6
    n = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": 12 // size - 1, "final": 12 // size - 1}.get(
        found["o"]
    )
    if y is None and (n is None or found["o"] == "last"):
        if size == 6:
            return None
        today = context.today
        step = {"this": 0, "next": 1}.get(found["o"], -1)
        first = (today.month - 1) // 3 * 3 + 1 + step * 3
        return months(today.year, first, first + 2, "quarter")
    if n is None or n >= 12 // size:
        return None
    if y is None:
        if size == 6:
            return None
        y = context.year if n * size + size < context.today.month or context.future else context.year - 1
    return months(y, n * size + 1, n * size + size, "quarter")


def _season(found: re.Match[str], context: Context) -> Unit | None:
    code = context.lexicon.seasons[found["part"] or found["s"]]
    if found["y"]:
        return season(int(found["y"]), code)
    if found["whose"]:
        return season(_which(context, found["whose"]), code)
    before = re.search(
        r"\b(last|this|next|coming|past|the|in|since|until|by|during|over)(?: the)? (?:early |late |mid-)?$",
        found.string[: found.start()],
    )
    if before is None or (code == 23 and found[0].startswith("fall") and before[1] in ("the", "by", "over")):
        return None
    today = context.today
    at = season(today.year, code)
    if before[1] == "this":
        return at
    if before[1] in ("next", "coming") or (context.future and before[1] != "last"):
        return (
            at
            if (at.last >= today and at.first > today) or (context.future and at.last >= today)
            else season(today.year + 1, code)
        )
    return at if at.last < today else season(today.year - 1, code)


def _year(found: re.Match[str], _context: Context) -> Unit | None:
    """A bare number is a year only after a word that dates, or before a noun that "the" or "its" opens."""
    left = found.string[: found.start()]
    if re.search(
        r"(?:\b(?:in|since|by|until|till|before|after|during|from|between|and|or|to|around|circa|c\.|late|early|year|prior to|through|throughout|spring|summer|autumn|winter|as of)(?: the)?|\bmid-?|\()\s?$",
        left,
    ):
        return year(int(found["y"]))
    if re.search(r"\b(?:the|its|their|his|her|that|'s|a|about|of)(?: \w+)? $", left) and re.match(
        r" [a-z]", found.string[found.end() :]
    ):
        return year(int(found["y"]))
    return (
        year(int(found["y"]))
        if re.search(r"(?:^|, )$", left) and re.match(r"[,;)]|$", found.string[found.end() :])
        else None
    )

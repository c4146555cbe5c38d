"""Times counted from somewhere: three days ago, two years later, for a decade, in the past week, so far."""

from __future__ import annotations

import re
from datetime import date, timedelta

from alleged.lexicon.times import TimeLexicon
from alleged.reading.times.context import Context, Pattern, UnanchoredError, alternatives, number
from alleged.reading.times.units import (
    Unit,
    approximate,
    day,
    plus_months,
    shift,
    week,
    year,
)

_UNIT = r"(?P<u>hour|day|night|week|fortnight|month|year|decade|centur(?:y|ie))s?"
_ROUGH = r"(?P<rough>(?:some|about|around|roughly|nearly|almost|approximately|more than|less than|over|at least) )?"
_BACK = r"(?:in|over|during|for|within|throughout)"


def counted_patterns(lexicon: TimeLexicon) -> list[Pattern]:
    """The patterns of times counted from publication or from a date in the text; all hold their own preposition."""
    n = rf"(?P<n>\d{{1,3}}|{alternatives(lexicon.numbers)[3:-1]})"
    few = r"(?:few|several|couple of)"
    frames = "|".join(
        (
            alternatives(lexicon.weekdays)[3:-1],
            alternatives(lexicon.seasons)[3:-1],
            "day|night|week|weekend|month|year|morning|evening|time|decade",
        )
    )
    rows = [
        ("ago", rf"\b{_ROUGH}{n} {_UNIT} ago\b", _ago),
        ("window", rf"\b(?:{_BACK} )?the (?P<way>past|last|previous|next|coming|following) {n} {_UNIT}\b", _window),
        ("recent", rf"\b{_BACK} (?:the )?(?:recent|(?:past|last) {few}) {_UNIT}\b", _recent),
        ("recent", rf"\b{_BACK} the (?P<way>past|last) {_UNIT}\b", _window_one),
        ("time", rf"\bin {n} {_UNIT}'?s?'? time\b", _in_time),
        ("within", rf"\bwithin {n} {_UNIT}\b", _within),
        ("duration", rf"\bfor {_ROUGH}{n} {_UNIT}\b(?P<now> now)?(?! ago)", _duration),
        ("sofar", r"\bso far this (?P<p>year|month|week|decade)\b", _so_far_this),
        ("sofar", r"\b(?:so far|to date|until now|up to now|till now|as yet)\b", _so_far),
        ("later", rf"\b{n} {_UNIT} (?P<way>later|earlier|afterwards?|previously)\b", _later),
        (
            "later",
            r"\bthe (?P<way>next|following|previous|preceding|same) (?P<u>day|week|month|year|decade)\b|\b(?P<that>that|the same) (?P<x>day|month|year)\b|\bthe (?P<y>day|year) (?P<z>before|after)(?=[,.;]|$)",
            _following,
        ),
        ("frequency", rf"\b(?:every|each|most|twice a|once a|per)(?: other)? (?:{frames})s?\b", _never),
    ]
    keys = _keys()
    return [Pattern(name, re.compile(text), build, bound=True, keys=keys[name]) for name, text, build in rows]


def _keys() -> dict[str, tuple[str, ...]]:
    """Pieces of text of which at least one stands in whatever a pattern can match."""
    return {
        "ago": (" ago",),
        "window": ("past", "last", "previous", "next", "coming", "following"),
        "recent": ("recent", "past", "last"),
        "time": (" time",),
        "within": ("within",),
        "duration": ("for ",),
        "sofar": ("so far", "date", "now", "as yet"),
        "later": ("later", "earlier", "after", "previous", "next", "following", "preceding", "same", "that ", "before"),
        "frequency": ("every", "each", "most", "per", "a "),
    }


def _name(found: re.Match[str]) -> str:
    return "century" if found["u"].startswith("centur") else found["u"]


def _anchor(context: Context) -> Unit:
    if context.anchor is None:
        raise UnanchoredError
    return day(context.anchor) if context.grain == "day" else year(context.anchor.year)


def _ago(found: re.Match[str], context: Context) -> Unit | None:
    n = number(context.lexicon, found["n"])
    if n is None or _name(found) == "hour":
        return day(context.today) if n else None
    back = shift(_anchor(context), _name(found), -n)
    return approximate(back) if back and found["rough"] else back


def _stretch(context: Context, name: str, n: int) -> date:
    today = context.today
    if name in ("hour", "day", "night", "week", "fortnight"):
        return today + timedelta(
            days={"hour": 1, "week": 7, "fortnight": 14}.get(name, 1)
            * (n // 24 if name == "hour" and abs(n) >= 24 else n)
        )
    return plus_months(today, n * {"month": 1, "year": 12, "decade": 120}.get(name, 1200))


def _window(found: re.Match[str], context: Context) -> Unit | None:
    n, name = number(context.lexicon, found["n"]), _name(found)
    if n is None:
        return None
    ahead = found["way"] in ("next", "coming", "following")
    if name == "hour":
        n = max(1, n // 24)
        name = "day"
    if not ahead and name in ("month", "year", "decade", "century"):
        return _to_now(context, name, n)
    other, today = _stretch(context, name, n if ahead else -n), context.today
    mark = "~" if name in ("week", "fortnight") else ""
    if name in ("month", "year", "decade"):
        far = {"month": f"{other:%Y-%m}", "year": f"{other.year}"}.get(name, f"{other.year}~")
        return Unit("span", today, other, f"{today}/{far}")
    text = f"{today}/{other}{mark}" if ahead else f"{other}{mark}/{today}"
    return Unit("span", min(today, other), max(today, other), text)


def _to_now(context: Context, name: str, n: int) -> Unit:
    """From about n units back, in their own unit, up to the anchor."""
    today, back = context.today, _stretch(context, name, -n)
    far = {"month": f"{back:%Y-%m}", "year": f"{back.year}", "decade": f"{back.year}", "century": f"{back.year}"}.get(
        name, back.isoformat()
    )
    return Unit("span", back, today, f"{far}~/{today}")


def _duration(found: re.Match[str], context: Context) -> Unit | None:
    n, name = number(context.lexicon, found["n"]), _name(found)
    if n is None or name in ("hour", "night") or not (context.perfect or found["now"]):
        return None
    return _to_now(context, name, n)


def _recent(found: re.Match[str], context: Context) -> Unit | None:
    today, name = context.today, _name(found)
    end = {"month": f"{today:%Y-%m}", "year": f"{today.year}", "decade": f"{today.year}"}.get(name, today.isoformat())
    return Unit("span", date.min, today, f"/{end}")


def _window_one(found: re.Match[str], context: Context) -> Unit | None:
    name = _name(found)
    return _to_now(context, name, 1) if name not in ("hour", "day", "night") else None


def _in_time(found: re.Match[str], context: Context) -> Unit | None:
    n = number(context.lexicon, found["n"])
    return shift(_anchor(context), _name(found), n) if n else None


def _within(found: re.Match[str], context: Context) -> Unit | None:
    n, name = number(context.lexicon, found["n"]), _name(found)
    if n is None or name == "hour":
        return None
    base = context.before.first if context.before and context.before.grain == "day" else context.today
    moved = Context(context.lexicon, base)
    end = _stretch(moved, name, n)
    return Unit("span", base, end, f"{base}/{end}")


def _so_far_this(found: re.Match[str], context: Context) -> Unit | None:
    today = context.today
    first = {
        "year": date(today.year, 1, 1),
        "month": today.replace(day=1),
        "decade": date(today.year // 10 * 10, 1, 1),
    }.get(found["p"])
    first = first or week(today).first
    return Unit("span", first, today, f"{first}/{today}")


def _so_far(_found: re.Match[str], context: Context) -> Unit | None:
    return Unit("span", date.min, context.today, f"../{context.today}")


def _later(found: re.Match[str], context: Context) -> Unit | None:
    n = number(context.lexicon, found["n"])
    if n is None or context.before is None:
        return None
    return shift(context.before, _name(found), -n if found["way"] in ("earlier", "previously") else n)


def _following(found: re.Match[str], context: Context) -> Unit | None:
    if context.before is None:
        return None
    name = found["u"] or found["x"] or found["y"]
    if found["that"] or found["way"] == "same":
        return context.before if context.before.grain == name else None
    step = -1 if found["way"] in ("previous", "preceding") or found["z"] == "before" else 1
    if name == "week":
        return week(context.before.first + timedelta(days=7 * step)) if context.before.grain == "day" else None
    return shift(context.before, name, step)


def _never(_found: re.Match[str], _context: Context) -> Unit | None:
    return None

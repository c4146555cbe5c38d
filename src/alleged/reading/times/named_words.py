"""Times told by an event, an era, a reign or a feast: "since the fall of the Berlin Wall", "under the Shah", "at Easter"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from alleged.lexicon.times import Named, TimeLexicon
from alleged.reading.times.context import Build, Context, Pattern, alternatives, number, ordinal
from alleged.reading.times.units import Unit, approximate, day, month_end, plus_months, shift, year

_RULE = r"(?:presidency|rule|reign|term|premiership|tenure|administration|years|era|government|time in office|regime|chancellorship)"
_PREPS = r"(?P<p>ever since|since|after|following|before|prior to|during|until|till|in|by|throughout|under|amid|from)"
_AGE = re.compile(r"\bborn in (?P<y>1[89]\d\d|20\d\d)\b")


def named_patterns(lexicon: TimeLexicon) -> list[Pattern]:
    """The patterns of feasts, anniversaries, ages and events that carry their year in the words; all but the feasts are bound."""
    keys = {
        "anniversary": ("anniversary",),
        "age": ("born",),
        "anchor": ("after", "before", "since", "during", "following", "until"),
    }
    feasts = [Pattern(name, re.compile(text), build) for name, text, build in _feasts(lexicon)]
    return feasts + [
        Pattern(name, re.compile(text), build, bound=True, keys=keys[name]) for name, text, build in _anchors(lexicon)
    ]


def _feasts(lexicon: TimeLexicon) -> list[tuple[str, str, Build]]:
    feasts = alternatives({**lexicon.holidays, **lexicon.easter})
    return [
        (
            "feast",
            rf"\b(?:(?P<which>last|this|next) )?(?P<f>{feasts[3:-1]})(?:,? (?:of |in )?(?P<y>1[89]\d\d|20\d\d))?(?! (?:island|bunny|rising))\b",
            _feast,
        ),
        (
            "feast",
            r"\b(?:(?P<which>last|this|next) )?ramadan(?:,? (?:of |in )?(?P<y>19\d\d|20\d\d))?\b",
            _ramadan,
        ),
    ]


def _anchors(lexicon: TimeLexicon) -> list[tuple[str, str, Build]]:
    noun = alternatives(dict.fromkeys(lexicon.event_nouns))
    o = rf"(?P<o>\d{{1,3}}(?:st|nd|rd|th)|{alternatives(lexicon.ordinals)[3:-1]})"
    n = rf"(?P<n>\d{{1,3}}|{alternatives(lexicon.numbers)[3:-1]})"
    m = alternatives(lexicon.months)
    return [
        (
            "anniversary",
            rf"\b(?:(?:on|at|for|by) )?the {o} anniversary of (?:[\w' -]{{0,40}}? )?(?:(?P<d>\d{{1,2}}) (?P<m>{m[3:-1]}) )?(?P<y>1[0-9]\d\d|20\d\d)\b",
            _anniversary,
        ),
        ("age", rf"\b(?:at|at the age of|aged) {n}\b", _age),
        (
            "anchor",
            rf"\b{_PREPS} (?:the |its |their |his |her |a |that |[\w.]+'s? )?(?:[\w-]+ ){{0,2}}?(?P<y>1[0-9]\d\d|20\d\d) (?:[\w.-]+ ){{0,2}}?{noun}\b",
            _anchor,
        ),
        (
            "anchor",
            rf"\b(?:{n} (?P<u>day|week|month|year)s? )?(?P<p>after|before|during) the (?P<e>[a-z]+)\b(?! of\b| in\b)",
            _context_anchor,
        ),
    ]


def _easter(y: int) -> date:
    """Western Easter Sunday by the anonymous Gregorian computus."""
    a, b, c = y % 19, y // 100, y % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    n = h + k - 7 * m + 114
    return date(y, n // 31, n % 31 + 1)


def _pick(context: Context, found: re.Match[str], dated: dict[int, date]) -> date | None:
    """The feast of the year said, or the latest one gone, or the next to come."""
    if found["y"]:
        return dated.get(int(found["y"]))
    today, values = context.today, sorted(dated.values())
    if found["which"] == "next" or (context.future and found["which"] != "last"):
        return next((v for v in values if v >= today), None)
    return next((v for v in reversed(values) if v <= today), None)


def _feast(found: re.Match[str], context: Context) -> Unit | None:
    around = (int(found["y"]),) if found["y"] else range(context.year - 1, context.year + 2)
    name, lexicon = found["f"], context.lexicon
    if name in lexicon.easter:
        dated = {y: _easter(y) + timedelta(days=lexicon.easter[name]) for y in around}
    else:
        m, d = map(int, lexicon.holidays[name].split("-"))
        dated = {y: date(y, m, d) for y in around}
    at = _pick(context, found, dated)
    return day(at) if at else None


def _ramadan(found: re.Match[str], context: Context) -> Unit | None:
    known = {y: date.fromisoformat(first) for y, (first, _) in context.lexicon.ramadan.items()}
    at = _pick(context, found, known)
    if at is None:
        return None
    first, last = context.lexicon.ramadan[at.year]
    return Unit("span", at, date.fromisoformat(last), f"{first}~/{last}~")


def _anniversary(found: re.Match[str], context: Context) -> Unit | None:
    n = ordinal(context.lexicon, found["o"])
    if n is None:
        return None
    y = int(found["y"]) + n
    if found["d"]:
        try:
            return day(date(y, context.lexicon.months[found["m"]], int(found["d"])))
        except ValueError:
            return None
    return year(y)


def _age(found: re.Match[str], context: Context) -> Unit | None:
    born, n = _AGE.search(context.text), number(context.lexicon, found["n"])
    return approximate(year(int(born["y"]) + n)) if born and n and n > 4 else None


def related(word: str, unit: Unit) -> Unit:
    """The value of "since", "before", "during" … with a dated event."""
    if word in ("since", "ever since", "after", "following", "from"):
        return Unit("span", unit.first, date.max, f"{unit.start}/..")
    if word in ("before", "prior to", "until", "till", "by"):
        return Unit("span", date.min, unit.first, f"../{unit.start}")
    return unit


def _anchor(found: re.Match[str], _context: Context) -> Unit | None:
    return related(found["p"], year(int(found["y"])))


def _context_anchor(found: re.Match[str], context: Context) -> Unit | None:
    """An event noun whose year stands in the words before; only a noun known for events or told there already counts."""
    told = found.string[: found.start()]
    noun = found["e"]
    if context.before is None or not (
        (noun in context.lexicon.event_nouns and re.search(r"\d{4}", told)) or re.search(rf"\b{noun}\b", told)
    ):
        return None
    at = context.before
    if found["u"]:
        n = number(context.lexicon, found["n"])
        return shift(at, found["u"], n if found["p"] == "after" else -n) if n else None
    return related(found["p"], year(at.first.year) if at.grain in ("day", "month") and noun not in told else at)


@cache
def _index(lexicon: TimeLexicon) -> dict[str, list[tuple[str, Named]]]:
    """Names of events and eras by their first word, longest first."""
    found: dict[str, list[tuple[str, Named]]] = {}
    for name in sorted(lexicon.named, key=lambda n: (-len(n), n)):
        found.setdefault(re.split(r"[ '/-]", name)[0], []).append((name, lexicon.named[name]))
    return found


_PART = re.compile(
    r"(?:\b(?:in|during|from|over|throughout) )?the (?P<which>early|first|opening|initial|last|final|closing|dying|late) (?P<u>years|months) of (?:the )?(?:[\w.]+ )?$"
)
_LEFT = re.compile(
    rf"\b{_PREPS} (?:the |its |their )?(?:[\w.'-]+ )?(?:president |king |prime minister |general |colonel |chancellor )?$"
)


def find_named(text: str, lexicon: TimeLexicon) -> Iterator[tuple[int, int, Unit]]:
    """Dated events, eras and reigns in lower-case text as (start, end, value), each with the preposition before it."""
    index = _index(lexicon)
    taken = 0
    for word in re.finditer(r"[\w.]+", text):
        if word.start() < taken or (word[0] not in index and word[0].rstrip(".") not in index):
            continue
        for name, dated in index.get(word[0], ()):
            end = word.start() + len(name)
            if not text.startswith(name, word.start()) or re.match(r"\w|-\w", text[end:]):
                continue
            value = _placed(text, word.start(), end, dated)
            if value is not None:
                yield value
                taken = value[1]
            break


def _placed(text: str, start: int, end: int, dated: Named) -> tuple[int, int, Unit] | None:
    left = text[max(0, start - 70) : start]
    offset = max(0, start - 70)
    rule = re.match(rf"(?:'s?)? {_RULE}\b", text[end:])
    unit = _dates(dated)
    part = _PART.search(left)
    if part and dated.kind in ("era", "person") and (dated.kind == "era" or rule):
        return offset + part.start(), end + (rule.end() if rule else 0), _era_part(part, dated)
    before = _LEFT.search(left)
    if before is None:
        return None
    word = before["p"]
    if dated.kind == "person":
        if rule is None and (word != "under" or re.match(r"'|-| \w+'s", text[end:])):
            return None
        return offset + before.start(), end + (rule.end() if rule else 0), related(word, unit)
    if dated.kind == "event":
        if word in ("in", "under", "from", "by", "amid"):
            return None
        unit = year(unit.first.year) if len(dated.start) != 10 or dated.start[4:] != "-09-11" else unit
        return offset + before.start(), end, related(word, unit)
    if (word == "under" and "rule" not in text[start:end]) or (
        word == "in" and not re.search(r"war|crisis|revolution|depression|spring|era", text[start:end])
    ):
        return None
    if word in ("after", "following") and dated.end:
        unit = _dates(Named(dated.kind, dated.end, dated.end, dated.about))
    return offset + before.start(), end, related(word, unit)


def _day(text: str, *, last: bool) -> date:
    y, *rest = map(int, text.split("-"))
    m = rest[0] if rest else 12 if last else 1
    return date(y, m, rest[1] if len(rest) > 1 else month_end(y, m).day if last else 1)


def _dates(dated: Named) -> Unit:
    """An event is its date, an era a span of years; finer dates are kept for what lies within one year."""
    if dated.kind == "event" or dated.start == dated.end:
        return Unit("event", _day(dated.start, last=False), _day(dated.start, last=True), dated.start + dated.about)
    first, last = _day(dated.start, last=False), _day(dated.end, last=True) if dated.end else date.max
    if dated.start[:4] == dated.end[:4]:
        return Unit("span", first, last, f"{dated.start}/{dated.end}")
    end = dated.end[:4] + dated.about if dated.end else ".."
    return Unit("span", first, last, f"{dated.start[:4]}{dated.about}/{end}")


def _era_part(part: re.Match[str], dated: Named) -> Unit:
    """The first or last five years (six months) of an era, or a third of it where that is less."""
    first, last = _day(dated.start, last=False), _day(dated.end, last=True) if dated.end else date.max
    length = (last.year - first.year) * 12 + last.month - first.month
    by_month = part["u"] == "months"
    size = min(6 if by_month else 60, max(1, length // 3))
    if part["which"] in ("early", "first", "opening", "initial"):
        other = plus_months(first, size)
        far = f"{other:%Y-%m}~" if by_month else f"{other.year}~"
        return Unit("span", first, other, f"{dated.start[:7] if by_month else dated.start[:4]}/{far}")
    other = plus_months(last.replace(day=1), -size)
    near = f"{other:%Y-%m}~" if by_month else f"{last.year - size // 12}~"
    return Unit(
        "span", other, last, f"{near}/{dated.end[:7] if by_month else dated.end[:4]}" if dated.end else f"{near}/.."
    )

"""Charts as geometry: where bars, dots and lines stand; templates draw them as SVG with their content in words beside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from alleged.ledger.lists import Tie
from alleged.views.plain import one_line
from alleged.views.web.links import actor_href

ROLES = (("did", "did"), ("undergone", "done to it"), ("said", "says"), ("told", "said of it"))
"""How an actor stands to statements, each with the words for it."""

_WIDTH, _ROW, _LEFT, _TOP = 480, 42, 80, 8
_YEARS = 40
_PARTNERS = 14
_STEP = 34
_LABEL = 20


@dataclass(frozen=True, slots=True)
class Bar:
    """The statements of one year in one role."""

    x: float
    y: float
    width: float
    height: float
    year: int
    count: int


@dataclass(frozen=True, slots=True)
class TimeRow:
    """One role: its name, its base line and its bars."""

    role: str
    name: str
    base: float
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class TimeLine:
    """Statements by year, one row a role; `ticks` are years with their places; `words` says all of it."""

    width: int
    height: int
    left: int
    rows: tuple[TimeRow, ...]
    ticks: tuple[tuple[float, int], ...]
    words: str


@dataclass(frozen=True, slots=True)
class Partner:
    """Another actor with its place on the page; `sign` is plus, minus or open by what prevails between the two."""

    name: str
    short: str
    href: str
    x: float
    y: float
    side: str
    weight: float
    sign: str
    mark: str
    count: int
    cooperation: int
    conflict: int


@dataclass(frozen=True, slots=True)
class Graph:
    """An actor in the middle and its partners around it."""

    width: int
    height: int
    middle: float
    name_at: float
    name: str
    short: str
    partners: tuple[Partner, ...]
    words: str


def time_line(name: str, years: Mapping[str, Mapping[int, int]]) -> TimeLine | None:
    """The time line of a dossier; None where nothing has a year."""
    found = sorted({y for counts in years.values() for y in counts})[-_YEARS:]
    if not found:
        return None
    first, last = found[0], found[-1]
    span = max(last - first + 1, 4)
    step = (_WIDTH - _LEFT - 6) / span
    most = max(n for counts in years.values() for y, n in counts.items() if y >= first)
    rows = []
    for number, (role, words) in enumerate(ROLES):
        base = _TOP + (number + 1) * _ROW - 8
        bars = tuple(
            Bar(
                round(_LEFT + (y - first) * step + 1, 1),
                round(base - _tall(n, most), 1),
                round(min(step - 2, 44), 1),
                _tall(n, most),
                y,
                n,
            )
            for y, n in sorted(years.get(role, {}).items())
            if y >= first
        )
        rows.append(TimeRow(role, words, base, bars))
    every = max(1, -(-span // 10))
    ticks = tuple((round(_LEFT + (y - first) * step + min(step, 46) / 2, 1), y) for y in range(first, last + 1, every))
    said = "; ".join(f"{r.name}: " + (", ".join(f"{b.count} in {b.year}" for b in r.bars) or "nothing") for r in rows)
    return TimeLine(
        _WIDTH,
        _TOP + len(ROLES) * _ROW + 20,
        _LEFT,
        tuple(rows),
        ticks,
        f"Statements about {one_line(name)} by year. {said}.",
    )


def _tall(count: int, most: int) -> float:
    return round(2 + (_ROW - 16) * sqrt(count / most), 1)


def partner_graph(name: str, ties: Sequence[Tie]) -> Graph | None:
    """The signed graph of a dossier's partners, half of them on each side; None where it has none."""
    shown = ties[:_PARTNERS]
    if not shown:
        return None
    half = (len(shown) + 1) // 2
    most, middle = max(t.count for t in shown), (half * _STEP + 36) / 2
    name_at = middle + (half - 1) * _STEP / 2 + 32
    partners = []
    for number, tie in enumerate(shown):
        right, row = number % 2 == 0, number // 2
        rows = half if right else len(shown) // 2
        y = middle + (row - (rows - 1) / 2) * _STEP
        bend = sqrt(1 - ((y - middle) / (middle + _STEP)) ** 2)
        x = _WIDTH / 2 + (1 if right else -1) * (26 + 46 * bend)
        sign, mark = _sign(tie)
        partners.append(
            Partner(one_line(tie.name), _short(tie.name), actor_href(tie.id), round(x, 1), round(y, 1), "start" if right else "end",
                    round(1 + 4 * sqrt(tie.count / most), 1), sign, mark, tie.count, tie.cooperation, tie.conflict)
        )  # fmt: skip
    said = "; ".join(
        f"{p.name}: {p.count}, of them {p.cooperation} cooperative and {p.conflict} in conflict" for p in partners
    )
    return Graph(
        _WIDTH,
        round(name_at + 10),
        middle,
        name_at,
        one_line(name),
        _short(name),
        tuple(partners),
        f"Whom {one_line(name)} acts on or is acted on by, with how many statements. {said}.",
    )


def _sign(tie: Tie) -> tuple[str, str]:
    if tie.cooperation > tie.conflict:
        return "plus", "+"
    return ("minus", "−") if tie.conflict > tie.cooperation else ("open", "±")


def _short(name: str) -> str:
    words = one_line(name)
    return words if len(words) <= _LABEL else words[: _LABEL - 1].rstrip() + "…"

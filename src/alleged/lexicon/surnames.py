"""Leaders by their surname alone: who "Merkel" means in a text of a certain day that speaks of certain states."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from alleged.lexicon.actor_rows import Entry, Tenure
from alleged.lexicon.names import fold

HEADS = frozenset(
    "president|prime minister|chancellor|supreme leader|king|queen|emir|leader|chief executive|pope|emperor|sultan".split(
        "|"
    )
)
"""The offices of those who lead a state."""

_FAMILY_FIRST = frozenset({"CHN", "PRK", "KOR", "TWN", "VNM", "KHM"})
_PARTICLES = frozenset(
    "al el bin ben von van der den de da di del la le dos ul abu ii vi iii jr of king queen prince pope emperor".split()
)


@dataclass(frozen=True, slots=True)
class Surnames:
    """The offices of leaders by folded surname."""

    tenures: Mapping[str, tuple[Tenure, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, tenures: Iterable[Tenure]) -> Surnames:
        """The surnames of those who held some offices."""
        found: dict[str, list[Tenure]] = {}
        named: dict[str, set[str]] = {}
        for tenure in tenures:
            key = tenure.entry.key
            if key not in named:
                named[key] = _surnames(tenure.entry)
            for surname in named[key]:
                found.setdefault(surname, []).append(tenure)
        return cls({surname: tuple(rows) for surname, rows in found.items()})

    def entry(self, name: str, on: date | None, states: Collection[str] | None = None) -> Entry | None:
        """The leader that a bare surname means; `states` are those the text speaks of, None where that is not known.

        First the head of such a state in office on the day, then the only other one in office there, then the only one of that name,
        then the head last in office.
        """
        rows = self.tenures.get(fold(name), ())
        if not rows:
            return None
        day = on.isoformat() if on else ""
        near = [t for t in rows if states is None or t.country is None or t.country in states]
        current = [t for t in near if day and t.covers(day)]
        heads = [t for t in current if is_head(t)]
        if heads:
            return heads[0].entry
        if len({t.entry.key for t in current}) == 1:
            return current[0].entry
        past = [t for t in near if not day or t.begins <= day]
        if not current and len({t.entry.key for t in rows}) == 1 and (past or (near and is_head(near[0]))):
            return near[0].entry
        ruled = [t for t in past if is_head(t)]
        return max(ruled, key=lambda t: t.begins).entry if ruled else None


def is_head(tenure: Tenure) -> bool:
    """Whether an office is that of a head of state or government, or leads a body of states."""
    return (tenure.office in HEADS and not tenure.body) or tenure.country is None


def _surnames(entry: Entry) -> set[str]:
    """The folded last names of a leader; East Asian names in the order family–given ("Xi Jinping") give their first word."""
    found = set()
    for name in (entry.name, *entry.aliases):
        words = [fold(w) for w in name.replace("-", " ").split()] if "bin " not in name else []
        words = [w for w in words if w not in _PARTICLES]
        if len(words) < 2:
            continue
        family_first = entry.country in _FAMILY_FIRST and "-" not in name.split()[0]
        found.add(words[0] if family_first else words[-1])
        if "-" in name.split()[-1]:
            found.add(fold(name.split()[-1]))
    return {w for w in found if len(w) > 1}

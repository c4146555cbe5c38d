"""Actors' codes as event data writes them: a country slot, then sectors; who is only a sector takes the country of the account."""

from __future__ import annotations

from collections.abc import Iterable

from alleged.values.actor import Actor
from alleged.values.attribution import Holder
from alleged.values.statement import Reading
from alleged.values.text import Span

_SECTORS = frozenset(
    "AGR BUS COP CRM CVL EDU ELI GOV JRN JUD LAB LEG MED MIL OPP PRE PRM PTY REB REF REL SOC SPY UAF UNK".split()
)
_DOMESTIC = frozenset("AGR CRM CVL EDU LAB MED OPP PTY REB REF REL SOC UAF".split())
"""Sectors that usually act in, and against, the state they live in."""


def plover_code(actor: Actor) -> str:
    """An actor's own code: country slot and sectors written together; "" where it has none."""
    return "".join(actor.codes)


def slots(code: str) -> tuple[str, list[str]]:
    """A code's country slot ("" where it has none) and its sectors.

    >>> slots("USAGOVMIL"), slots("REB")
    (('USA', ['GOV', 'MIL']), ('', ['REB']))
    """
    parts = [code[i : i + 3] for i in range(0, len(code), 3)]
    return (parts[0], parts[1:]) if parts and parts[0] not in _SECTORS else ("", parts)


class PloverCodes:
    """The codes of the actors of one reading, completed from what else a sentence names."""

    def __init__(self, reading: Reading) -> None:
        self._actors = {a.id: a for a in reading.actors}
        self._named: dict[int, set[str]] = {}
        self._starts: list[tuple[int, int]] = []
        for actor in reading.actors:
            for mention in actor.mentions:
                self._starts.append((mention.start, mention.sentence))
                if actor.country:
                    self._named.setdefault(mention.sentence, set()).add(actor.country)

    def of(self, ids: Iterable[str], others: Iterable[str], at: Span) -> list[str]:
        """The codes of some parties of an event; `others` are the parties on its other side, `at` is its trigger."""
        against = {c for i in others if (c := self._actors[i].country) is not None}
        codes = (self._code(self._actors[i], against, at) for i in ids)
        return list(dict.fromkeys(code for code in codes if code))

    def of_holder(self, holder: Holder, met: Iterable[str], at: Span) -> str:
        """The code of a holder, or of whoever is named in its words ("a report by the army"); its name where there is none.

        `met` are the recipients of the event: medics and witnesses are mostly their countrymen.
        """
        ids = [holder.actor] if holder.actor else []
        if holder.source is not None:
            start, end = holder.source
            ids += [a.id for a in self._actors.values() if any(start <= m.start and m.end <= end for m in a.mentions)]
        return next(iter(self.of(ids, met, at)), holder.name)

    def _code(self, actor: Actor, against: set[str], at: Span) -> str:
        code = plover_code(actor)
        if not actor.codes or actor.codes[0] not in _SECTORS:
            return code
        if len(against) == 1 and _DOMESTIC.intersection(actor.codes):
            return next(iter(against)) + code
        near = self._countries(at)
        return next(iter(near)) + code if len(near) == 1 else code

    def _countries(self, at: Span) -> set[str]:
        """The countries that the sentence of a trigger names."""
        if not self._starts:
            return set()
        nearest = min(self._starts, key=lambda start: abs(start[0] - at[0]))
        return self._named.get(nearest[1], set())

"""Actors' codes as event data writes them: a country slot, then sectors; who is only a sector takes the country of the account.

"Hungarian and Romanian officials" are officials of both; a nation that is called by its people's name alone is the state.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from alleged.values.actor import Actor, ActorType, Mention, MentionForm
from alleged.values.attribution import Holder
from alleged.values.statement import Reading
from alleged.values.text import Span

_SECTORS = frozenset(
    "AGR BUS COP CRM CVL EDU ELI GOV JRN JUD LAB LEG MED MIL OPP PRE PRM PTY REB REF REL SOC SPY UAF UNK".split()
)
_DOMESTIC = frozenset("AGR CRM CVL EDU LAB MED OPP PTY REB REF REL SOC UAF".split())
"""Sectors that usually act in, and against, the state they live in."""

_JOINING = frozenset({"", "and", "or", "&", "and the", "/"})
"""What may stand between states that are named side by side."""
_TOLD_APART = (["who"], ["living"], ["residing"], ["in"], ["from"], ["of"], ["at"], ["near"], ["under"])
"""What begins the words that say which of a people are meant."""
_NEXT = 20


def plover_code(actor: Actor) -> str:
    """An actor's own code: country slot and sectors written together; "" where it has none."""
    return "".join(actor.codes)


def _nearest(actor: Actor, at: Span) -> Mention | None:
    """The mention of an actor nearest to a trigger, pronouns only where there is nothing else."""
    return min(
        actor.mentions,
        key=lambda m: (m.form is MentionForm.PRONOUN, min(abs(m.start - at[0]), abs(m.end - at[0]))),
        default=None,
    )


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
        self._text = reading.document.text
        self._actors = {a.id: a for a in reading.actors}
        self._named: dict[int, set[str]] = {}
        self._states: dict[int, list[tuple[Mention, str]]] = {}
        self._starts: list[tuple[int, int]] = []
        for actor in reading.actors:
            for mention in actor.mentions:
                self._starts.append((mention.start, mention.sentence))
                if actor.country:
                    self._named.setdefault(mention.sentence, set()).add(actor.country)
                    if actor.type is ActorType.COUNTRY:
                        self._states.setdefault(mention.sentence, []).append((mention, actor.country))

    def of(self, ids: Iterable[str], others: Iterable[str], at: Span) -> list[str]:
        """The codes of some parties of an event; `others` are the parties on its other side, `at` is its trigger."""
        against = {c for i in others if (c := self._actors[i].country) is not None}
        codes = (code for i in ids for code in self._codes(self._actors[i], against, at))
        return list(dict.fromkeys(code for code in codes if code))

    def of_holder(self, holder: Holder, met: Iterable[str], at: Span) -> str:
        """The code of a holder, or of whoever is named in its words ("a report by the army"); its name where there is none.

        `met` are the recipients of the event: medics, witnesses and officials without a country are mostly their countrymen.
        """
        met = tuple(met)
        ids = [holder.actor] if holder.actor else []
        if holder.source is not None:
            start, end = holder.source
            ids += [a.id for a in self._actors.values() if any(start <= m.start and m.end <= end for m in a.mentions)]
        code = next(iter(self.of(ids, met, at)), "")
        states = {c for i in met if (c := self._actors[i].country) is not None}
        if code[:3] in _SECTORS and len(states) == 1:
            return next(iter(states)) + code
        return code or holder.name

    def _codes(self, actor: Actor, against: set[str], at: Span) -> list[str]:
        """The code of an actor, or one for each state that its nearest mention names side by side."""
        code = plover_code(actor)
        mention = _nearest(actor, at)
        if mention is None or actor.type is ActorType.COUNTRY:
            return [code]
        if actor.type is ActorType.CROWD and mention.form is MentionForm.NAME and self._is_nation(actor, mention):
            return [actor.codes[0]]
        states = [] if actor.type is ActorType.PERSON else self._states_in(mention)
        stateless = not actor.codes or actor.codes[0] in _SECTORS
        if stateless and len(states) == 1:
            return [states[0] + code]
        if len(states) > 1 and (stateless or actor.codes[0] in states):
            return [state + (code if stateless else code[3:]) for state in states]
        return [self._completed(actor, code, against, at) if stateless else code]

    def _is_nation(self, actor: Actor, mention: Mention) -> bool:
        """Whether a mention is the bare name of a state's people ("the Palestinians"), not of some of them ("Palestinians living in …")."""
        behind = self._text[mention.end : mention.end + _NEXT].lower().split()
        bare = len(mention.text.lower().removeprefix("the ").split()) == 1
        return actor.codes == (actor.country, "CVL") and bare and behind[:1] not in _TOLD_APART

    def _states_in(self, mention: Mention) -> list[str]:
        """The states that a mention names side by side before its noun ("US and British activists"), or the only one."""
        inside = sorted(
            (
                (m, state)
                for m, state in self._states.get(mention.sentence, ())
                if mention.first <= m.first and m.last < mention.head
            ),
            key=lambda found: found[0].start,
        )
        between = (self._text[a.end : b.start].strip(" ,") for (a, _), (b, _) in pairwise(inside))
        if any(words not in _JOINING for words in between):
            return []
        return list(dict.fromkeys(state for _, state in inside))

    def _completed(self, actor: Actor, code: str, against: set[str], at: Span) -> str:
        """The code of who is only a sector, with the country of the account."""
        if not code:
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

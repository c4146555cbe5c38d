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
from alleged.views.plover_states import Account, States

_SECTORS = frozenset(
    "AGR BUS COP CRM CVL EDU ELI GOV JRN JUD LAB LEG MED MIL OPP PRE PRM PTY REB REF REL SOC SPY UAF UNK".split()
)
_DOMESTIC = frozenset("AGR CRM CVL EDU LAB MED OPP PTY REB REF REL SOC UAF".split())
"""Sectors that usually act in, and against, the state they live in."""
_APART = frozenset("REB OPP UAF CRM REF".split())
"""Sectors that may act or suffer beside somebody of another state."""
_TELLING = frozenset("COP GOV JUD LEG MED MIL".split())
"""Sectors that speak for those who were met."""

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
        self._account = States(reading)
        self._states: dict[int, list[tuple[Mention, str]]] = {}
        for actor in reading.actors:
            if actor.type is ActorType.COUNTRY and actor.country:
                for mention in actor.mentions:
                    self._states.setdefault(mention.sentence, []).append((mention, actor.country))

    def of(self, ids: Iterable[str], others: Iterable[str], at: Span) -> list[str]:
        """The codes of some parties of an event; `others` are the parties on its other side, `at` is its trigger."""
        ids = tuple(ids)
        account = Account(self._account.of(ids), self._account.of(others), at)
        codes = (code for i in ids for code in self._codes(self._actors[i], account))
        return list(dict.fromkeys(code for code in codes if code))

    def of_holder(self, holder: Holder, met: Iterable[str], at: Span) -> str:
        """The code of a holder, or of whoever is named in its words ("a report by the army"); its name where there is none.

        `met` are the recipients of the event: medics, witnesses and officials who tell of it are mostly their countrymen.
        """
        ids = [holder.actor] if holder.actor else []
        if holder.source is not None:
            start, end = holder.source
            ids += [a.id for a in self._actors.values() if any(start <= m.start and m.end <= end for m in a.mentions)]
        teller = self._actors.get(ids[0]) if ids else None
        state = self._account.of_teller(at)
        if teller is not None and state is not None and _TELLING.intersection(teller.codes[:1]):
            return state + plover_code(teller)
        return next(iter(self.of(ids, met, at)), holder.name)

    def _codes(self, actor: Actor, account: Account) -> list[str]:
        """The code of an actor, or one for each state that its nearest mention names side by side."""
        code = plover_code(actor)
        mention = _nearest(actor, account.at)
        if mention is None or actor.type is ActorType.COUNTRY:
            return [code]
        if actor.type is ActorType.CROWD and mention.form is MentionForm.NAME and self._is_nation(actor, mention):
            return [actor.codes[0]]
        if mention.text.lower().startswith("ethnic ") and (home := self._home(actor, mention, account)):
            return [home + code[3:]]
        states = [] if actor.type is ActorType.PERSON else self._states_in(mention)
        stateless = not actor.codes or actor.codes[0] in _SECTORS
        if stateless and len(states) == 1:
            return [states[0] + code]
        if len(states) > 1 and (stateless or actor.codes[0] in states):
            return [state + (code if stateless else code[3:]) for state in states]
        return [self._completed(actor, code, account) if stateless else code]

    def _is_nation(self, actor: Actor, mention: Mention) -> bool:
        """Whether a mention is the bare name of a state's people ("the Palestinians"), not of some of them ("Palestinians living in …")."""
        behind = self._text[mention.end : mention.end + _NEXT].lower().split()
        bare = len(mention.text.lower().removeprefix("the ").split()) == 1
        return actor.codes == (actor.country, "CVL") and bare and behind[:1] not in _TOLD_APART

    def _home(self, actor: Actor, mention: Mention, account: Account) -> str | None:
        """The state that an ethnic minority lives in: the one behind "in", else the only other one of the account."""
        behind = ((m.start, s) for m, s in self._states.get(mention.sentence, ()) if m.start >= mention.end)
        start, state = min(behind, default=(mention.end, None))
        if (
            state != actor.country
            and self._text[mention.end : start].split()[:1] == ["in"]
            and start - mention.end < _NEXT
        ):
            return state
        others = [states - {actor.country} for states in self._account.near(account.at)]
        return next((next(iter(states)) for states in others if len(states) == 1), None)

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

    def _completed(self, actor: Actor, code: str, account: Account) -> str:
        """The code of who is only a sector, with the state of the account.

        That is the state of whoever acts beside it, then of where it acts and whom it meets at home, then the one that the words name.
        """
        home = bool(_DOMESTIC.intersection(actor.codes))
        sure = [] if not code or _APART.intersection(actor.codes) else [account.beside]
        sure.extend((self._account.where(account.at), account.against) if code and home else ())
        near = list(self._account.near(account.at)) if code else []
        for states in (*sure, *(n if home else n - account.against for n in near[:-1]), *near):
            if len(states) == 1:
                return next(iter(states)) + code
        return code

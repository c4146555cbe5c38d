"""Whom an act is turned to that does not say so itself: whom the act it undertakes, or the aim it has, would meet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from alleged.reading.happenings.arguments import Frames
from alleged.reading.happenings.doers import Doers
from alleged.reading.happenings.filling import NOBODY, Filled
from alleged.reading.happenings.roles import Roles
from alleged.reading.happenings.triggers import Trigger
from alleged.values.happening import EventType

_UNDERTAKINGS = frozenset({EventType.AGREE, EventType.THREATEN, EventType.REJECT})
_OPENING = frozenset({EventType.CONCEDE, EventType.RETREAT})
"""Acts that let another act happen ("opened the border to let aid into X")."""
_AIMED = frozenset({EventType.PROTEST, EventType.ASSAULT})
_AIMS = frozenset({EventType.REQUEST, EventType.ACCUSE, EventType.REJECT, EventType.PROTEST, EventType.COERCE})
_CONDITIONAL = frozenset({EventType.THREATEN, EventType.PROTEST, EventType.REJECT})
_CONDITIONS = frozenset({"unless", "until", "if"})
_CLAUSES = frozenset({"advcl", "xcomp", "acl", "conj", "ccomp"})


class Adjoining:
    """The recipients of acts of one sentence, looked for in the clauses that adjoin them."""

    __slots__ = ("_acts", "_nouns", "_opposing", "doers", "dying", "frames", "roles")

    def __init__(self, frames: Frames, roles: Roles, doers: Doers, classes: Mapping[str, frozenset[str]]) -> None:
        self.frames = frames
        self.roles = roles
        self.doers = doers
        self.dying = classes.get("@dying", frozenset())
        self._opposing = classes.get("@opposing", frozenset())
        self._acts: dict[int, Trigger] = {}
        self._nouns: list[Trigger] = []

    def follow(self, triggers: Sequence[Trigger]) -> None:
        """Take the triggers of the sentence."""
        self._acts = {t.verb: t for t in triggers if t.verb is not None and t.sense is not None}
        self._nouns = [t for t in triggers if t.verb is None and t.occurs is None]

    def recipient(self, trigger: Trigger, actor: Filled) -> Filled:
        """Whom the act of the same actor meets that a trigger undertakes ("threatened to break relations with X") or that is
        its aim ("blocked roads to demand reforms from X").
        """
        if trigger.sense is None:
            return NOBODY
        for found in (self._asked(trigger), self._faced(trigger), self._opposed(trigger, actor)):
            if found.parties:
                return found
        if trigger.verb is None:
            found = self._sufferer(trigger)
            return (
                found if found.parties or trigger.sense.type not in _UNDERTAKINGS else self._undertaken(trigger, actor)
            )
        return self._undertaken(trigger, actor)

    def tells_more(self, trigger: Trigger, recipient: Filled) -> bool:
        """Whether a recipient is only taken from the clause of an act that says itself whom it meets ("pledged to send troops to X")."""
        kind = trigger.sense.type if trigger.sense else None
        if kind not in _UNDERTAKINGS or recipient.token is None or trigger.verb is None:
            return False
        below = self.frames.complement(trigger.verb)
        return below is not None and below in self._acts and recipient.token in self.frames.sentence.subtree(below)

    def _asked(self, trigger: Trigger) -> Filled:
        """Who is to do what a demand for a deed asks for ("demanded the withdrawal of X from Y"), or a clause behind "for"."""
        kind = trigger.sense.type if trigger.sense else None
        if kind is not EventType.REQUEST or trigger.verb is None:
            return NOBODY
        deed = self.frames.object(trigger.verb)
        for noun in self._nouns:
            if deed is not None and noun.head == deed.token and noun.sense is not None and noun.sense.type in _OPENING:
                return self.roles.of(noun)[0]
        for c in self.frames.sentence.children[trigger.verb]:
            below = self.frames.sentence.children[c]
            if self.frames.sentence[c].dep == "advcl" and any(self.frames.sentence[m].lower == "for" for m in below):
                return self.roles.held_by(self.frames.subject(c))
        return NOBODY

    def _opposed(self, trigger: Trigger, actor: Filled) -> Filled:
        """Against whom a protest is by the words around it ("in defiance of X") or by who protests ("opponents of X")."""
        kind = trigger.sense.type if trigger.sense else None
        if kind is not EventType.PROTEST:
            return NOBODY
        places = [p for p in dict.fromkeys((trigger.verb, trigger.head)) if p is not None]
        spots = [a.token for p in places for a in self.frames.under(p, ("in", "as", "amid"))]
        if actor.token is not None:
            spots.append(actor.token)
        for spot in spots:
            if self.frames.sentence[spot].lemma.lower() in self._opposing:
                found = self.roles.fill(self.frames.under(spot, ("of", "to", "against", "at")), deep=True, but=actor)
                if found.parties:
                    return found
        return NOBODY

    def _faced(self, trigger: Trigger) -> Filled:
        """Against whom forces are raised ("called up reservists for a war against X")."""
        if trigger.sense is None or trigger.sense.type is not EventType.MOBILIZE or trigger.verb is None:
            return NOBODY
        purpose = [trigger.verb, *(a.token for a in self.frames.under(trigger.verb, ("for",)))]
        return self.roles.fill((a for p in purpose for a in self.frames.under(p, ("against",))), deep=True)

    def meets_another(self, trigger: Trigger) -> bool:
        """Whether the words around an act name somebody whom it meets before what its own verb has there."""
        return bool(self._asked(trigger).parties or self._faced(trigger).parties)

    def _undertaken(self, trigger: Trigger, actor: Filled) -> Filled:
        """Whom the act meets that is undertaken or aimed at, else whoever else the clauses name."""
        for act in self._adjoining(trigger):
            doer, met = self.roles.of(act)
            if met.parties and (not doer.parties or doer.parties == actor.parties):
                word = self.frames.sentence[act.head].text
                return Filled(met.parties, met.token, f"{met.path}, whom “{word}” would meet")
        return self._named_in_clauses(trigger, actor)

    def _named_in_clauses(self, trigger: Trigger, actor: Filled) -> Filled:
        """Who would have to give way ("unless the king resigns"), or whom the aim of a protest names in any way."""
        kind, sentence = trigger.sense.type if trigger.sense else None, self.frames.sentence
        places = dict.fromkeys(p for p in (trigger.verb, trigger.head, trigger.fixed) if p is not None)
        below = [c for p in places for c in sentence.children[p] if sentence[c].dep in _CLAUSES]
        deeper = [d for b in below for d in sentence.children[b] if sentence[d].dep == "advcl"]
        for c in (*below, *deeper):
            conditional = any(sentence[m].lower in _CONDITIONS for m in sentence.children[c])
            found = NOBODY
            if conditional and kind in _CONDITIONAL:
                found = self.roles.held_by(self.frames.subject(c), actor)
            elif not conditional and self._is_meant(kind, c):
                found = self.roles.touched(c, actor)
            if found.parties:
                return found
        return NOBODY

    def _is_meant(self, kind: EventType | None, clause: int) -> bool:
        """Whether a clause says what a protest is for or what a threat threatens, where that is no act of a known type."""
        dep = self.frames.sentence[clause].dep
        if kind is EventType.THREATEN:
            return dep == "xcomp" and clause not in self._acts
        return kind is EventType.PROTEST and dep in ("advcl", "xcomp", "acl")

    def _sufferer(self, noun: Trigger) -> Filled:
        """Whom an act met that somebody was killed or held in: the subject of the passive."""
        prep = self.frames.sentence[noun.head].head
        verb = self.frames.sentence[prep].head
        act = self._acts.get(verb)
        kind = noun.sense.type if noun.sense else None
        if kind is EventType.ASSAULT and self.frames.sentence[verb].lemma in self.dying:
            return self.roles.held_by(self.frames.surface(verb))
        if act is None or act.verb is None or not self.frames.passive(verb):
            return NOBODY
        if noun not in list(self.doers.inside(verb, act.sense.type if act.sense else None)):
            return NOBODY
        return self.roles.of(act)[1]

    def _adjoining(self, trigger: Trigger) -> Iterator[Trigger]:
        kind = trigger.sense.type if trigger.sense else None
        places = [p for p in dict.fromkeys((trigger.verb, trigger.head, trigger.fixed)) if p is not None]
        for place in places:
            if kind in _UNDERTAKINGS or kind in _OPENING:
                below = self.frames.complement(place)
                act = self._acts.get(below) if below is not None else None
                if act is not None and act.head != trigger.head:
                    yield act
            elif kind in _AIMED:
                yield from self._aims(place, trigger)
        for noun in self._nouns:
            same = noun.sense is not None and kind is not None and noun.sense.type is kind
            if same and trigger.verb in self.frames.sentence.ancestors(noun.head):
                yield noun

    def _aims(self, place: int, trigger: Trigger) -> Iterator[Trigger]:
        """The acts of the clauses that say what for: "to demand …", "demanding …"."""
        sentence = self.frames.sentence
        for c in sentence.children[place]:
            act = self._acts.get(c)
            if act is None or act.head == trigger.head or sentence[c].dep not in _CLAUSES:
                continue
            if act.sense is not None and act.sense.type in _AIMS:
                yield act

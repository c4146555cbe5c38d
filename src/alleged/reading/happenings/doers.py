"""Who does an act that does not say so itself: whose raid or court it was, who is accused of it, who went on from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from alleged.reading.happenings.arguments import Frames
from alleged.reading.happenings.filling import NOBODY, Filled
from alleged.reading.happenings.roles import Roles
from alleged.reading.happenings.subjects import VERBAL
from alleged.reading.happenings.triggers import Trigger
from alleged.reading.happenings.verb_roles import MUTUAL
from alleged.values.happening import EventType

_JUDGED = frozenset({EventType.ACCUSE, EventType.COERCE, EventType.SANCTION})
"""Acts that are done to somebody for what he did, and in courts."""
_WITHIN = ("in", "during", "after", "by", "from")
_MEANWHILE = frozenset({"after", "following", "during", "in", "at", "before"})
_FOR_WHAT = ("of", "for", "with", "over")


class Doers:
    """The doers of acts of one sentence, looked for in the words around them."""

    __slots__ = ("_classes", "_nouns", "acts", "frames", "roles")

    def __init__(self, frames: Frames, roles: Roles, classes: Mapping[str, frozenset[str]]) -> None:
        self.frames = frames
        self.roles = roles
        self._classes = classes
        self.acts: dict[int, Trigger] = {}
        self._nouns: list[Trigger] = []

    def follow(self, triggers: Sequence[Trigger]) -> None:
        """Take the triggers of the sentence."""
        self.acts = {t.verb: t for t in triggers if t.verb is not None and t.sense is not None}
        self._nouns = [t for t in triggers if t.verb is None and t.occurs is None]

    def of(self, trigger: Trigger) -> Filled:
        """Who did what a passive or a bare noun leaves open, as far as its surroundings say so."""
        if trigger.sense is None:
            return NOBODY
        if trigger.verb is None:
            return self._of_noun(trigger)
        if not self.frames.passive(trigger.verb):
            return self._accused(trigger)
        for noun in self.inside(trigger.verb, trigger.sense.type):
            found, _ = self.roles.of(noun)
            if found.parties:
                return Filled(found.parties, found.token, f"{found.path} of “{self.frames.sentence[noun.head].text}”")
        found = self._behind(trigger.verb, trigger.sense.type)
        return found if found.parties else self._when(trigger.verb, trigger.sense.type)

    def _accused(self, trigger: Trigger) -> Filled:
        """Who is accused of what a participle adds that the accuser suffered ("X accuses Y of deceit: attacking X while …")."""
        token = self.frames.sentence[trigger.head]
        if token.tag != "VBG" or token.dep != "advcl":
            return NOBODY
        met = self.roles.of(trigger)[1]
        for act in self.acts.values():
            if act.sense is not None and act.sense.type is EventType.ACCUSE and act.head < token.i:
                accuser, accused = self.roles.of(act)
                if met.parties and met.parties == accuser.parties:
                    return Filled(accused.parties, accused.token, f"{accused.path}, who is accused of it")
        return NOBODY

    def inside(self, verb: int, kind: EventType | None) -> Iterator[Trigger]:
        """The nouns of a type after "in" and its like on a verb."""
        below = {a.token for a in self.frames.under(verb, _WITHIN)}
        for noun in self._nouns:
            if noun.head in below and noun.sense is not None and noun.sense.type is kind:
                yield noun

    def _behind(self, verb: int, kind: EventType | None) -> Filled:
        """The court that a passive was done in, or whose operation it was ("killed in a French operation")."""
        for place in self.frames.under(verb, ("in", "by", "before", "during", "at")):
            lemma = self.frames.sentence[place.token].lemma.lower()
            if kind in _JUDGED and lemma in self._classes.get("@court", ()):
                found = self.roles.held_by(place)
                if found.parties:
                    return found
            if kind is EventType.ASSAULT and lemma in self._classes.get("@operation", ()):
                found = self.roles.owner(place.token)
                if found.parties:
                    return Filled(found.parties, found.token, f"{found.path} of “{lemma}”")
        return NOBODY

    def _when(self, verb: int, kind: EventType | None) -> Filled:
        """Who did what brought it about ("were killed when the army shelled a market")."""
        sentence = self.frames.sentence
        for c in sentence.children[verb]:
            act = self.acts.get(c)
            same = act is not None and act.sense is not None and act.sense.type is kind and kind is EventType.ASSAULT
            if (
                act is not None
                and same
                and any(sentence[m].lower in ("when", "as", "after") for m in sentence.children[c])
            ):
                return self.roles.of(act)[0]
        return NOBODY

    def _of_noun(self, trigger: Trigger) -> Filled:
        """Who made what a clause describes, is accused of a deed, or comes from a meeting ("after talks with X, Y said …")."""
        sentence, noun = self.frames.sentence, trigger.head
        for maker in self.frames.makers(noun):
            found = self.roles.held_by(maker)
            if found.parties:
                return found
        prep = sentence[noun].head
        if sentence[noun].dep == "dobj" and sentence[prep].lemma in self._classes.get("@bringing", ()):
            return self.roles.held_by(self.frames.subject(prep))
        above = sentence[prep].head
        owed = sentence[above].lower in ("due", "because")
        above = sentence[above].head if owed else above
        if sentence[above].dep == "dobj" and sentence[sentence[above].head].pos in VERBAL:
            above = sentence[above].head
        if sentence[noun].dep != "pobj" or sentence[above].pos not in VERBAL:
            return NOBODY
        act = self.acts.get(above)
        kind = trigger.sense.type if trigger.sense else None
        if (
            act is not None
            and act.sense is not None
            and act.sense.type in _JUDGED
            and (owed or sentence[prep].lower in _FOR_WHAT)
        ):
            accused = self.roles.of(act)[1]
            return Filled(accused.parties, accused.token, f"{accused.path}, who answers for it")
        if kind in MUTUAL and sentence[prep].lower in _MEANWHILE:
            return self.roles.held_by(self.frames.surface(above))
        return NOBODY

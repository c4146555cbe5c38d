"""Acts whose doer cannot act, and harm that comes of an accident: storms, animals and crashes attack and compel nobody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from alleged.lexicon.event_senses import Words
from alleged.reading.happenings.arguments import Frames
from alleged.reading.happenings.senses import Fit
from alleged.reading.happenings.triggers import Trigger
from alleged.values.happening import EventType
from alleged.values.text import Sentence

_NONE: Words = frozenset()


class Harm:
    """What the words of one document say about how harm came about."""

    __slots__ = ("_accidental", "_harming", "_unwitting")

    def __init__(self, sentences: Sequence[Sentence], classes: Mapping[str, Words]) -> None:
        self._unwitting = classes.get("@unwitting", _NONE)
        self._harming = classes.get("@harming", _NONE)
        accident, violence = classes.get("@accident", _NONE), classes.get("@violence", _NONE)
        lemmas = [token.lemma.lower() for sentence in sentences for token in sentence]
        self._accidental = sum(w in accident for w in lemmas) > sum(w in violence for w in lemmas)

    def sober(self, triggers: Sequence[Trigger], fit: Fit) -> list[Trigger]:
        """The triggers, where nobody acted a verb without its type and a noun not at all."""
        found: list[Trigger] = []
        for trigger in triggers:
            if trigger.sense is None or trigger.sense.type is None or not self._nobody(trigger, fit):
                found.append(trigger)
            elif trigger.verb == trigger.head:
                found.append(replace(trigger, sense=None, light=None, fixed=None))
        return found

    def _nobody(self, trigger: Trigger, fit: Fit) -> bool:
        """Whether the doer is none that can act, or an accident's harm has no doer."""
        frames = fit.frames
        doer = frames.subject(trigger.verb) if trigger.verb is not None else None
        if doer is not None:
            return not frames.is_actor(doer.token) and bool(fit.words(doer.token) & self._unwitting)
        if trigger.sense is None or trigger.sense.type is not EventType.ASSAULT or not self._accidental:
            return False
        return frames.sentence[trigger.head].lemma.lower() in self._harming and self._unowned(frames, trigger)

    def _unowned(self, frames: Frames, trigger: Trigger) -> bool:
        """Whether the words around a harm name nobody who did it."""
        if trigger.verb is not None:
            return frames.agent(trigger.verb) is None
        return not any(frames.is_actor(a.token) for a in frames.under(trigger.head, ("by",)))

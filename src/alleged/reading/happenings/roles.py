"""From a trigger to its parties: whom the sense calls actor and recipient, and where they were found."""

from __future__ import annotations

from alleged.lexicon.event_senses import NounSense
from alleged.reading.happenings.filling import Filled
from alleged.reading.happenings.noun_roles import NounRoles
from alleged.reading.happenings.triggers import Trigger
from alleged.reading.happenings.verb_roles import Place, VerbRoles


class Roles(NounRoles, VerbRoles):
    """Fills the roles of triggers in one sentence."""

    __slots__ = ()

    def of(self, trigger: Trigger) -> tuple[Filled, Filled]:
        """Actor and recipient of a trigger."""
        sense = trigger.sense
        if isinstance(sense, NounSense):
            return self.of_noun(trigger, sense)
        verb = trigger.verb if trigger.verb is not None else trigger.head
        if sense is None:
            return self.of_unknown(verb)
        return self.of_verb(sense, Place(trigger.head, verb, trigger.fixed))

"""Senses of verbs, nouns and idioms: what they tell, what they ask of their surroundings, who is who in them."""

from __future__ import annotations

from dataclasses import dataclass

from alleged.values.happening import EventType, Relation

Words = frozenset[str]
_NONE: Words = frozenset()


@dataclass(frozen=True, slots=True)
class Role:
    """Where a participant of a verb stands: its kind, and the prepositions if that is "prep".

    Kinds are default, subject, object, prep, dative, object_of_complement, owner_of_object and none.
    "default" (recipients only) is the object if the verb has one, else the object of one of the sense's prepositions.
    "owner_of_object" is the possessor, of-phrase or country adjective of the object, or what a preposition on it names.
    """

    kind: str
    preps: tuple[str, ...] = ()


DEFAULT = Role("default")
SUBJECT = Role("subject")


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence of our own with the trigger's word and the words of actor and recipient (None: not checked)."""

    text: str
    trigger: str
    actor: str | None = None
    recipient: str | None = None


@dataclass(frozen=True, slots=True)
class VerbSense:
    """One sense of some verbs: what it tells, and what its arguments must be; empty sets and tuples ask nothing.

    `object` (or the passive subject), `subject` and `prep_object` must be headed by one of these lemmas, `not_…` must not;
    one of `prep` and one of `complement` must be there. `type` or `relation` is set, not both.
    """

    lemmas: tuple[str, ...]
    type: EventType | None
    relation: Relation | None = None
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    particle: str | None = None
    object: Words = _NONE
    not_object: Words = _NONE
    subject: Words = _NONE
    not_subject: Words = _NONE
    prep: tuple[str, ...] = ()
    not_prep: tuple[str, ...] = ()
    prep_object: Words = _NONE
    not_prep_object: Words = _NONE
    complement: tuple[str, ...] = ()
    actor: Role = SUBJECT
    recipient: Role = DEFAULT
    symmetric: bool = False
    examples: tuple[Example, ...] = ()
    file: str = ""
    line: int = 0

    @property
    def constraints(self) -> int:
        """How many things the sense asks of its arguments; the sense that asks more is tried first."""
        hard = (self.particle, self.object, self.subject, self.prep, self.prep_object, self.complement)
        soft = (self.not_object, self.not_subject, self.not_prep, self.not_prep_object)
        return 2 * sum(map(bool, hard)) + sum(map(bool, soft))


@dataclass(frozen=True, slots=True)
class NounSense:
    """One sense of some event nouns or titles.

    `actor` and `recipient` are places to look at in order of preference: "poss", "compound", "adj" (country adjective),
    "bearer" (the person the noun names: apposition, title before a name, subject of "is") or a preposition.
    """

    lemmas: tuple[str, ...]
    type: EventType | None
    relation: Relation | None = None
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    actor: tuple[str, ...] = ("poss", "compound", "adj", "by")
    recipient: tuple[str, ...] = ()
    modifier: Words = _NONE
    not_modifier: Words = _NONE
    prep: tuple[str, ...] = ()
    not_prep: tuple[str, ...] = ()
    prep_object: Words = _NONE
    complement: tuple[str, ...] = ()
    symmetric: bool = False
    examples: tuple[Example, ...] = ()
    file: str = ""
    line: int = 0

    @property
    def constraints(self) -> int:
        """How many things the sense asks of its surroundings; the sense that asks more is tried first."""
        hard = (self.modifier, self.prep, self.prep_object, self.complement)
        return 2 * sum(map(bool, hard)) + sum(map(bool, (self.not_modifier, self.not_prep)))


@dataclass(frozen=True, slots=True)
class PhraseSense:
    """A verb with a fixed object, or a fixed prepositional phrase: "open fire", "take hostage", "put under house arrest".

    `object` holds the lemmas of the fixed noun (also as passive subject or object complement); where it is empty the fixed
    noun is `prep_object` after one of `prep`. Where both are given, `prep_object` is a constraint on what follows `prep`.
    `noun_tells` where the fixed noun is the trigger, since the verb says on whose word it is ("claimed responsibility").
    """

    verbs: tuple[str, ...]
    type: EventType | None
    relation: Relation | None = None
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    particle: str | None = None
    object: Words = _NONE
    not_object: Words = _NONE
    modifier: Words = _NONE
    subject: Words = _NONE
    not_subject: Words = _NONE
    prep: tuple[str, ...] = ()
    prep_required: bool = False
    prep_object: Words = _NONE
    complement: tuple[str, ...] = ()
    actor: Role = SUBJECT
    recipient: Role = DEFAULT
    symmetric: bool = False
    noun_tells: bool = False
    examples: tuple[Example, ...] = ()
    file: str = ""
    line: int = 0

    @property
    def constraints(self) -> int:
        """How many things the idiom asks for; the one that asks more is tried first."""
        hard = (
            self.particle,
            self.object,
            self.modifier,
            self.subject,
            self.prep_required,
            self.prep_object,
            self.complement,
        )
        return 2 * sum(map(bool, hard)) + bool(self.not_subject) + bool(self.not_object)


@dataclass(frozen=True, slots=True)
class LightVerb:
    """A verb that only carries an event noun; `role` says what its subject is to the noun's event: actor or recipient."""

    lemma: str
    role: str
    particle: str | None = None
    prep: str | None = None

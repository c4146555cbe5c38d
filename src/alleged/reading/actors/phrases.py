"""What a mention says by itself: name or noun, title, country, number; nothing yet of who it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from alleged.lexicon.actors import Sense
from alleged.reading.actors.dossiers import Dossier
from alleged.values.actor import Mention
from alleged.values.text import Sentence


class Shape(StrEnum):
    """The kinds of mention that are resolved in different ways."""

    PRONOUN = "pronoun"
    SENSE = "sense"
    BODY = "body"
    NAME = "name"
    NOMINAL = "nominal"


@dataclass(slots=True)
class Phrase:
    """A mention taken apart.

    `name` is its clean wording, `words` the lemmas of its content words up to the head, `noun` the longest role or body noun at
    its head, `state` the country named in it, `parts` the token behind a quantity's "of", `owner` the token of its possessor.
    """

    mention: Mention
    sentence: Sentence
    shape: Shape
    name: str
    noun: str = ""
    words: tuple[str, ...] = ()
    sense: Sense | None = None
    state: str | None = None
    body: str | None = None
    titles: list[str] = field(default_factory=list)
    definite: bool = False
    another: bool = False
    plural: bool = False
    subject: bool = False
    pair: bool = False
    common: bool = False
    regional: bool = False
    predicate: bool = False
    weight: float = 0.0
    beside: Dossier | None = None
    parts: int | None = None
    owner: int | None = None
    entity: str = ""

    @property
    def title(self) -> str:
        """The words before the name, as one."""
        return " ".join(self.titles)

    @property
    def verb(self) -> str:
        """The lemma of the word that the head hangs on."""
        return self.sentence[self.sentence[self.mention.head].head].lemma

    @property
    def where(self) -> tuple[int, int]:
        """The sentence and the head's token."""
        return self.mention.sentence, self.mention.head

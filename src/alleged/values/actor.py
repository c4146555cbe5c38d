"""Who is meant: mentions in the text and the actors behind them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from alleged.values.text import Span


class ActorType(StrEnum):
    """What kind of thing an actor is."""

    COUNTRY = "country"
    GOVERNMENT = "government"
    OFFICE = "office"
    PERSON = "person"
    ARMED_GROUP = "armed group"
    PARTY = "party"
    IGO = "intergovernmental organisation"
    NGO = "non-governmental organisation"
    ORGANISATION = "organisation"
    OUTLET = "outlet"
    AGENCY = "agency"
    COMPANY = "company"
    PLACE = "place"
    CROWD = "crowd"
    UNNAMED = "unnamed person"
    DOCUMENT = "document"
    INSTRUMENT = "instrument"
    THING = "thing"


class MentionForm(StrEnum):
    """How a mention is worded."""

    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase, name, demonym or pronoun that may stand for an actor.

    `sentence` is the sentence's index, `first`, `last` (included) and `head` its tokens there, `start` and `end` code points.
    """

    sentence: int
    first: int
    last: int
    head: int
    start: int
    end: int
    text: str
    form: MentionForm

    @property
    def span(self) -> Span:
        """The mention's place in the document's text."""
        return self.start, self.end


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone or something that acts, is acted on or speaks; `reason` says why its mentions were linked to it."""

    id: str
    name: str
    type: ActorType
    aliases: tuple[str, ...] = ()
    country: str | None = None
    codes: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    reason: str = ""


class Actors:
    """The actors of one document, looked up by id and by the token that heads a mention."""

    def __init__(self, actors: tuple[Actor, ...]) -> None:
        self.all = actors
        self.by_id = {a.id: a for a in actors}
        self._by_head: dict[tuple[int, int], tuple[Actor, Mention]] = {}
        for actor in actors:
            for mention in actor.mentions:
                at = (mention.sentence, mention.head)
                known = self._by_head.get(at)
                if known is None or mention.last - mention.first > known[1].last - known[1].first:
                    self._by_head[at] = (actor, mention)

    def at(self, sentence: int, token: int) -> Actor | None:
        """The actor whose mention the token heads, if any."""
        found = self._by_head.get((sentence, token))
        return found[0] if found else None

    def mention_at(self, sentence: int, token: int) -> Mention | None:
        """The longest mention that the token heads, if any."""
        found = self._by_head.get((sentence, token))
        return found[1] if found else None

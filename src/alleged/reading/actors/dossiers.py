"""What is known of each actor while a document is read: the dossiers, and the book that finds them again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from alleged.lexicon.actors import Entry
from alleged.lexicon.names import fold, pieces
from alleged.values.actor import Actor, ActorType, Mention

MEMORY = 60
"""How many of the last mentions may be what a pronoun or "the group" takes up."""

_NEARLY = 1.3
MOST_REASONS = 5
"""How many further links a reason tells of."""

SLOTS = frozenset({"IGO", "UNO", "EUR", "NGO", "MNC", "IMG", "ISM"})
"""What stands in the country slot of who belongs to no state."""

PEOPLE = frozenset({ActorType.PERSON, ActorType.UNNAMED, ActorType.CROWD})
THINGS = frozenset({ActorType.THING, ActorType.DOCUMENT, ActorType.INSTRUMENT, ActorType.PLACE})


@dataclass(slots=True, eq=False)
class Dossier:
    """All that is known of one actor so far; `nouns` are the lemmas of nouns it has been called, `gender` "m", "f" or "",
    `side` the body that a spokesman or officer speaks for.
    """

    number: int
    name: str
    type: ActorType
    reason: str
    country: str | None = None
    codes: tuple[str, ...] = ()
    gender: str = ""
    plural: bool = False
    named: bool = False
    aliases: dict[str, None] = field(default_factory=dict)
    nouns: set[str] = field(default_factory=set)
    mentions: list[Mention] = field(default_factory=list)
    entry: Entry | None = None
    side: Dossier | None = None

    def alias(self, *names: str) -> None:
        """Remember other names; the first given stands first."""
        for name in names:
            if name and name != self.name:
                self.aliases.setdefault(name)

    def rename(self, name: str) -> None:
        """Give a fuller name and keep the old one as an alias."""
        if name != self.name:
            self.aliases.pop(name, None)
            self.aliases = {self.name: None, **self.aliases}
            self.name = name

    def belongs(self, country: str | None, *sectors: str) -> None:
        """Fill in the country and add sectors to the codes."""
        if country and self.country is None and self.type is not ActorType.IGO:
            self.country = country
            if not self.codes or self.codes[0] != country:
                self.codes = (country, *self.codes)
        for sector in sectors:
            if sector and sector not in self.codes:
                self.codes = (*self.codes, sector)

    @property
    def slot(self) -> str | None:
        """The country slot of the codes: a state, or what stands there for bodies of no state; None if there is none yet."""
        first = self.codes[0] if self.codes else None
        return first if first is not None and (first == self.country or first in SLOTS) else None

    @property
    def sectors(self) -> tuple[str, ...]:
        """The codes behind the country slot."""
        return self.codes if self.slot is None else self.codes[1:]

    def is_called(self, noun: str) -> bool:
        """Whether the actor was called by a noun, or has it as the head of a name ("Court of Appeal", "Fars News Agency")."""
        return noun in self.nouns or (self.named and noun in head_words(self.name))

    def because(self, why: str) -> None:
        """Add a reason for a further link, up to a few."""
        if why and self.reason.count("; ") < MOST_REASONS and why not in self.reason:
            self.reason = f"{self.reason}; {why}"

    def actor(self) -> Actor:
        """The finished actor."""
        slug = "-".join(p for p, _ in pieces(self.name)[:4]) or "actor"
        name = self.name or (self.mentions[0].text if self.mentions else "")
        return Actor(
            id=f"a{self.number}-{slug}"[:48],
            name=name,
            type=self.type,
            aliases=tuple(a for a in self.aliases if a != name),
            country=self.country,
            codes=self.codes,
            mentions=tuple(sorted(self.mentions, key=lambda m: m.start)),
            reason=self.reason,
        )


@lru_cache(maxsize=4096)
def head_words(name: str) -> frozenset[str]:
    """The words of a name that say what it is: the last one, the one before "of" or "for", and the two last together."""
    words = name.lower().split()
    found = set(words[-1:]) | {" ".join(words[-2:])}
    found.update(words[i - 1] for i, w in enumerate(words) if i and w in ("of", "for"))
    if words[:1] == ["camp"]:
        found.add("camp")
    return frozenset(found)


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """One mention as memory keeps it: whose it was, where, whether as a subject and that of saying something, and less weight
    for a mere modifier.
    """

    dossier: Dossier
    sentence: int
    token: int
    subject: bool
    weight: float = 0.0
    speaking: bool = False


class Book:
    """The dossiers of a document in the order of first mention, and the ways to find them again.

    `day` is the day of publication, `spoken_of` how often the whole document names each country or what is its own.
    """

    def __init__(self, day: str = "", spoken_of: Mapping[str, int] | None = None) -> None:
        self.day = day
        self.spoken_of = spoken_of or {}
        self.all: list[Dossier] = []
        self.at: dict[tuple[int, int], Dossier] = {}
        self.by_key: dict[str, Dossier] = {}
        self.by_name: dict[str, Dossier] = {}
        self.by_word: dict[str, list[Dossier]] = {}
        self.said: list[Said] = []
        self.countries: dict[str, int] = {}

    def open(
        self, name: str, kind: ActorType, reason: str, *, key: str | None = None, entry: Entry | None = None
    ) -> Dossier:
        """A new dossier; `key` is how the lexicon or a rule finds it again."""
        dossier = Dossier(len(self.all) + 1, name, kind, reason, entry=entry)
        if entry is not None:
            dossier.country, dossier.codes, dossier.gender = entry.country, entry.codes_on(self.day), entry.gender
            dossier.named = True
            dossier.alias(*entry.aliases)
            term = entry.term(self.day) if self.day else None
            if term is not None and term.what:
                dossier.reason += f", {term.what}"
        self.all.append(dossier)
        if key is not None:
            self.by_key[key] = dossier
        return dossier

    def entry(self, entry: Entry, reason: str) -> Dossier:
        """The dossier of a lexicon entry, opened if this is its first mention."""
        known = self.by_key.get(entry.key)
        if known is not None:
            return known
        twin = self.by_name.get(fold(entry.name)) if entry.type is not ActorType.COUNTRY else None
        if twin is not None and twin.entry is None:
            self.by_key[entry.key] = twin
            twin.entry, twin.type = entry, entry.type
            twin.belongs(entry.country, *entry.codes_on(self.day)[1:])
            twin.alias(*entry.aliases)
            return twin
        dossier = self.open(entry.name, entry.type, reason, key=entry.key, entry=entry)
        self.name(dossier, entry.name, *entry.aliases)
        return dossier

    def name(self, dossier: Dossier, *names: str) -> None:
        """Make a dossier findable by names; people also by every word of a name."""
        for name in names:
            folded = fold(name)
            self.by_name.setdefault(folded, dossier)
            if dossier.type is ActorType.PERSON:
                for word in folded.replace("-", " ").split():
                    row = self.by_word.setdefault(word, [])
                    if dossier not in row:
                        row.append(dossier)

    def mention(
        self,
        dossier: Dossier,
        mention: Mention,
        *,
        subject: bool = False,
        predicate: bool = False,
        weight: float = 0.0,
        speaking: bool = False,
    ) -> None:
        """Record that a mention is this actor's; nothing later takes up a mere predicate ("as a threat")."""
        dossier.mentions.append(mention)
        self.at[(mention.sentence, mention.head)] = dossier
        if predicate:
            return
        self.said.append(Said(dossier, mention.sentence, mention.head, subject, weight, speaking))
        if dossier.country:
            self.countries[dossier.country] = self.countries.get(dossier.country, 0) + 1

    def recent(self, *, before: tuple[int, int], sentences: int) -> Iterator[Said]:
        """What was said last, nearest first: earlier in the same sentence or at most so many sentences before."""
        for said in reversed(self.said[-MEMORY:]):
            if said.sentence < before[0] - sentences:
                return
            if (said.sentence, said.token) < before:
                yield said

    def focal_country(self) -> str | None:
        """The country spoken of most, so far and in the whole; the earliest of equals."""
        return max(self.countries, key=lambda c: self.countries[c] + self.spoken_of.get(c, 0), default=None)

    def outstanding_country(self) -> str | None:
        """The country spoken of most, if no other comes near it."""
        counts = sorted((n + self.spoken_of.get(c, 0) for c, n in self.countries.items()), reverse=True)
        return self.focal_country() if len(counts) < 2 or counts[0] > _NEARLY * counts[1] else None

    def unique(self, dossiers: Iterable[Dossier]) -> Dossier | None:
        """The one mentioned last."""
        return max(dossiers, key=lambda d: d.mentions[-1].start if d.mentions else -1, default=None)

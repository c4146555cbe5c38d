"""From a token that fills a role to the actors it stands for: lists, pairs, partitives and named members."""

from __future__ import annotations

from dataclasses import dataclass

from alleged.reading.syntax import first
from alleged.values.actor import Actor, Actors, ActorType
from alleged.values.text import Sentence

Party = tuple[str, ...]
"""Actor ids that fill a role together: one, or a whole list of three or more."""

LONG_LIST = 3
THINGS = frozenset({ActorType.THING, ActorType.DOCUMENT, ActorType.INSTRUMENT})
"""What may be spoken of and cannot act or be acted on: its owner stands in."""
_BODIES = frozenset({ActorType.COUNTRY, ActorType.GOVERNMENT, ActorType.ARMED_GROUP, ActorType.IGO, ActorType.PARTY})
_STEM = 4
"""Letters of a word that must begin a party's name."""
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X", "SYM"})
_NAMELESS = frozenset({ActorType.OFFICE, ActorType.UNNAMED, ActorType.CROWD, ActorType.THING})


@dataclass(frozen=True, slots=True)
class PartyWords:
    """Words that decide who fills a role: quantities, kin (no part of whoever has them), verbs of motion (to no recipient)."""

    partitive: frozenset[str] = frozenset()
    kin: frozenset[str] = frozenset()
    moving: frozenset[str] = frozenset()


class Parties:
    """The actors of one sentence, asked for by the token that fills a role."""

    __slots__ = ("_actors", "sentence", "words")

    def __init__(self, sentence: Sentence, actors: Actors, words: PartyWords = PartyWords()) -> None:
        self.sentence = sentence
        self._actors = actors
        self.words = words

    def actor(self, i: int) -> Actor | None:
        """The actor a token stands for, also by apposition or behind a quantity ("hundreds of protesters"); never a mere thing."""
        found = self._actor(i)
        return found if found is None or found.type not in THINGS else None

    def _actor(self, i: int) -> Actor | None:
        index, sentence = self.sentence.index, self.sentence
        found = self._actors.at(index, i)
        named = self._apposition(i)
        if named is not None and (found is None or (named.type is ActorType.PERSON and found.type in _NAMELESS)):
            return named
        if found is not None:
            return found
        if sentence[i].pos in ("NUM", "DET", "PRON", "ADJ") or sentence[i].lemma in self.words.partitive:
            for c in sentence.children[i]:
                if sentence[c].dep == "prep" and sentence[c].lower == "of":
                    inner = first(sentence, c, "pobj")
                    if inner is not None:
                        return self._actors.at(index, inner)
        return None

    def _apposition(self, i: int) -> Actor | None:
        """The actor named in apposition to a token."""
        appositions = (c for c in self.sentence.children[i] if self.sentence[c].dep == "appos")
        return next((a for c in appositions if (a := self._actors.at(self.sentence.index, c))), None)

    def party_called(self, word: str) -> Actor | None:
        """The political party of the document that a word before a name stands for ("Republican", "Democratic", "Labour")."""
        stem = word.removesuffix("ic").removesuffix("s")
        if len(stem) < _STEM:
            return None
        for actor in self._actors.all:
            if actor.type is ActorType.PARTY and any(n.lower().startswith(stem) for n in (actor.name, *actor.aliases)):
                return actor
        return None

    def of(self, i: int) -> list[Party]:
        """The parties that fill a role: each of one or two, all of a longer list as one, and named members besides."""
        heads = self._coordinated(i)
        ids: list[str] = []
        for head in heads:
            found = self.actor(head)
            ids.extend(one for one in self._both(found) if one not in ids)
        parties: list[Party] = [tuple(ids)] if len(ids) >= LONG_LIST else [(one,) for one in ids]
        for head in heads:
            parties.extend(p for p in self._members(head) if p not in parties)
        return parties

    def is_body(self, party: Party) -> bool:
        """Whether a party is a state or a body of one, not persons."""
        return all(self._actors.by_id[i].type in _BODIES for i in party)

    def is_mere_ground(self, i: int) -> bool:
        """Whether a token stands for a place of no known state: who lives there is met ("a camp for refugees")."""
        found = self._actors.at(self.sentence.index, i)
        return found is not None and found.type is ActorType.PLACE and found.country is None

    def pair(self, i: int) -> bool:
        """Whether a token means two actors taken up together ("the two countries", "both leaders")."""
        found = self.actor(i)
        return found is not None and len(self._both(found)) == 2

    def _both(self, actor: Actor | None) -> tuple[str, ...]:
        """The two actors that a pair is made of, else the actor alone."""
        if actor is None:
            return ()
        first_name, joint, second_name = actor.name.partition(" and ")
        if not joint:
            return (actor.id,)
        both = [a.id for name in (first_name, second_name) for a in self._actors.all if a.name == name]
        return tuple(both) if len(both) == 2 else (actor.id,)

    def _coordinated(self, i: int) -> list[int]:
        """The token and the nouns coordinated with it, behind a plural or a state also all that an apposition names; a verb that the
        parser took for a conjunct stays out.
        """
        found = [i]
        for j in found:
            plural = self.sentence[j].tag in ("NNS", "NNPS")
            for c in self.sentence.children[j]:
                token = self.sentence[c]
                listed = token.dep == "appos" and first(self.sentence, c, "conj") is not None
                listed = listed and (plural or (self._is_state(j) and self._is_state(c)))
                if (token.dep == "conj" or listed) and token.pos in _NOMINAL and c not in found:
                    found.append(c)
        return found

    def _is_state(self, i: int) -> bool:
        """Whether a token names a state, which is no apposition to another."""
        found = self._actors.at(self.sentence.index, i)
        return found is not None and found.type is ActorType.COUNTRY

    def _members(self, head: int) -> list[Party]:
        """Each actor that "including …" names."""
        sentence = self.sentence
        found: list[Party] = []
        for c in self._below(head):
            if sentence[c].dep == "prep" and sentence[c].lower == "including":
                inner = first(sentence, c, "pobj")
                for member in self._coordinated(inner) if inner is not None else ():
                    actor = self.actor(member)
                    if actor is not None and (actor.id,) not in found:
                        found.append((actor.id,))
        return found

    def _below(self, head: int) -> list[int]:
        """The dependents of a noun, and those of its verb that the parser should have hung on it: behind it on the same side."""
        sentence = self.sentence
        above = sentence[head].head
        while sentence[above].pos == "ADP" and sentence[above].head != above:
            above = sentence[above].head
        if sentence[above].pos != "VERB" or sentence[head].dep not in ("dobj", "nsubj", "nsubjpass"):
            return list(sentence.children[head])
        return [
            *sentence.children[head],
            *(c for c in sentence.children[above] if c > head and (c < above) == (head < above)),
        ]

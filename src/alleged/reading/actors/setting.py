"""What a document speaks of as a whole: its states and the actors it names in full, which tell what its doubtful names mean."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date

from alleged.lexicon.actors import ActorLexicon, Entry, Found, NameKind, Sense
from alleged.values.actor import ActorType

_ORGANS = frozenset({"LEG", "JUD", "GOV", "MIL", "COP"})
_TWICE = 2
_OFTEN = 3


class Setting:
    """The states and actors of all names of a document that are in no doubt."""

    def __init__(self, names: Iterable[Found[Sense]], lexicon: ActorLexicon, on: date | None) -> None:
        self.lexicon = lexicon
        self.day = on.isoformat() if on else ""
        self.named: dict[str, int] = {}
        self.witnesses: dict[str, dict[str, int]] = {}
        for found in names:
            sense, entry = found.value, found.value.entry
            if sense.doubtful or sense.others:
                continue
            self.named[entry.key] = self.named.get(entry.key, 0) + 1
            if entry.country:
                row = self.witnesses.setdefault(entry.country, {})
                row[entry.key] = row.get(entry.key, 0) + 1

    @property
    def spoken_of(self) -> dict[str, int]:
        """How often each country, or what belongs to it, is named."""
        return {country: sum(row.values()) for country, row in self.witnesses.items()}

    @property
    def states(self) -> Collection[str]:
        """The states that something in the document belongs to."""
        return self.witnesses.keys()

    def entry(self, sense: Sense, state: str | None) -> Entry | None:
        """The entry that a name means here; None if it means none that the lexicon has. `state` is named in the phrase itself.

        Among several the one of the phrase's state, else one named in full elsewhere, else a state, else one of the state spoken of most.
        """
        entries = (sense.entry, *sense.others)
        if not sense.others and not sense.doubtful:
            return sense.entry if sense.entry.type is not ActorType.PERSON or self._is_meant(sense.entry) else None
        if state is not None and (own := [e for e in entries if e.country == state]):
            return own[0]
        if state is not None and all(e.country and "LEG" in e.codes for e in entries):
            return None
        named = [e for e in entries if self.named.get(e.key)]
        if named:
            return named[0]
        spoken_of = {e.key: n for e in entries if (n := self._support(e))}
        near = [e for e in entries if e.key in spoken_of and not self._is_of_another(e)]
        if near:
            return near[0] if near[0].type is ActorType.COUNTRY else max(near, key=lambda e: spoken_of[e.key])
        return None if sense.doubtful or self._is_of_another(sense.entry) else sense.entry

    def settled(self, names: Iterable[Found[Sense]]) -> list[Found[Sense]]:
        """Names with what they mean here as their first sense."""
        return [self._settled(found) if found.value.others else found for found in names]

    def _settled(self, found: Found[Sense]) -> Found[Sense]:
        sense, entry = found.value, self.entry(found.value, None)
        if entry is None or entry is sense.entry:
            return found
        others = tuple(e for e in (sense.entry, *sense.others) if e is not entry)
        return replace(found, value=replace(sense, entry=entry, others=others, kind=NameKind.NAME))

    def _is_of_another(self, entry: Entry) -> bool:
        """Whether a doubtful name of a state's organ stands in a text about another state ("the Senate" of Puerto Rico)."""
        if not _ORGANS.intersection(entry.codes) or entry.type is ActorType.PERSON:
            return False
        spoken_of = self.spoken_of
        most = max(spoken_of.values(), default=0)
        return most >= _OFTEN and most > _TWICE * spoken_of.get(entry.country or "", 0)

    def _support(self, entry: Entry) -> int:
        """How often others of an entry's state are named."""
        row = self.witnesses.get(entry.country or "", {})
        return sum(n for key, n in row.items() if key != entry.key)

    def _is_meant(self, entry: Entry) -> bool:
        """Whether a leader's name means the leader: one who led a state, or whose state is spoken of and who had come to office by then."""
        if entry.key in self.lexicon.heads or not entry.terms:
            return True
        if self.day and all(t.begins > self.day for t in entry.terms):
            return False
        return entry.country is None or bool(self._support(entry))

"""States and what stands for them: their people, capitals, governments and other bodies."""

from __future__ import annotations

from datetime import date

from alleged.lexicon.actors import ActorLexicon, Body, Country
from alleged.lexicon.names import fold
from alleged.reading.actors.bodies import LED
from alleged.reading.actors.dossiers import Book, Dossier
from alleged.reading.actors.phrases import Phrase
from alleged.values.actor import ActorType

_FOCAL_BODIES = frozenset(
    {"government", "cabinet", "parliament", "military", "army", "police", "opposition", "central bank", "intelligence"}
)
_WITH_ARTICLE = (
    "United ",
    "Netherlands",
    "Philippines",
    "Maldives",
    "Bahamas",
    "Gambia",
    "Comoros",
    "Soviet Union",
    "Vatican",
    "Seychelles",
)


class States:
    """Opens and finds the dossiers of states' bodies and people."""

    def __init__(self, book: Book, lexicon: ActorLexicon, on: date | None) -> None:
        self.book = book
        self.lexicon = lexicon
        self.on = on
        self.last: dict[str, Dossier] = {}

    def government(self, country: Country, worded: str, reason: str) -> Dossier:
        """The government of a state, with the words it was called by as an alias."""
        return self.body_of("government", country, worded, reason)

    def people(self, country: Country, worded: str, why: str) -> Dossier:
        """The people of a state."""
        key = f"people:{country.entry.key}"
        dossier = self.book.by_key.get(key)
        if dossier is None:
            dossier = self.book.open(worded, ActorType.CROWD, why, key=key)
            dossier.belongs(country.entry.key, "CVL")
            dossier.plural = True
            for adjective in country.adjectives[:1]:
                dossier.alias(f"{adjective} people")
        dossier.alias(worded)
        return dossier

    def capital(self, country: Country, worded: str, why: str) -> Dossier:
        """The capital of a state as a place."""
        key = f"capital:{country.entry.key}"
        dossier = self.book.by_key.get(key)
        if dossier is None:
            dossier = self.book.open(worded, ActorType.PLACE, why, key=key)
            dossier.belongs(country.entry.key)
        dossier.alias(worded)
        return dossier

    def body(self, phrase: Phrase) -> Dossier | None:
        """The body that a phrase names; without a state the one named last, or that of the state spoken of most."""
        key = phrase.body or ""
        if key == LED:
            return self._led(phrase)
        country = self.lexicon.countries.get(phrase.state or "")
        if country is not None:
            return self.body_of(
                key,
                country,
                phrase.name,
                f"governments.toml: the {key} of {country.entry.name}, worded “{phrase.name}”",
            )
        known = self.last.get(LED) if phrase.name.lower().endswith("administration") else None
        known = known or self.last.get(key)
        if known is not None:
            known.alias(phrase.name)
            return known
        focal = self.lexicon.countries.get(self.book.outstanding_country() or "") if key in _FOCAL_BODIES else None
        if focal is None:
            return None
        return self.body_of(
            key, focal, phrase.name, f"“{phrase.name}” without a state: {focal.entry.name} is spoken of most"
        )

    def body_of(self, key: str, country: Country, worded: str, reason: str) -> Dossier:
        """A body of a state under its canonical and worded names; `key` as in governments.toml."""
        body = next(b for b in self.lexicon.all_bodies if b.key == key)
        place = f"{country.entry.key}:{key}"
        dossier = self.book.by_key.get(place) or self._by_own_name(place, country, body)
        if dossier is None:
            words = {
                "country": _with_article(country.entry.name),
                "adjective": (country.adjectives or (country.entry.name,))[0],
            }
            dossier = self.book.open(body.name.format(**words), body.type, reason, key=place)
            dossier.belongs(country.entry.key, *body.codes)
            dossier.named = True
            dossier.nouns.update((key, *(w.split()[-1] for w in body.called)))
            for adjective in (country.adjectives or (country.entry.name,))[:3]:
                dossier.alias(*(w.format(country=country.entry.name, adjective=adjective) for w in body.worded))
            dossier.alias(*(w.format(country=country.entry.name, adjective=country.entry.name) for w in body.worded))
        dossier.alias(worded)
        self.last[key] = dossier
        return dossier

    def _by_own_name(self, place: str, country: Country, body: Body) -> Dossier | None:
        """The body under the name of its own that the lexicon has for it ("the British parliament")."""
        for adjective in country.adjectives[:1]:
            for worded in body.worded:
                sense = self.lexicon.names.get(worded.format(country=country.entry.name, adjective=adjective))
                if sense is not None and sense.entry.type is not ActorType.COUNTRY:
                    dossier = self.book.entry(
                        sense.entry, f"{sense.entry.source}: the {body.key} of {country.entry.name}"
                    )
                    self.book.by_key[place] = dossier
                    dossier.nouns.update((body.key, *(w.split()[-1] for w in body.called)))
                    return dossier
        return None

    def _led(self, phrase: Phrase) -> Dossier:
        """ "The Obama administration": a government of its own name."""
        leader = phrase.titles[0]
        key = f"led:{fold(leader.split()[-1])}"
        dossier = self.book.by_key.get(key)
        if dossier is None:
            dossier = self.book.open(
                phrase.name, ActorType.GOVERNMENT, f"governments.toml: a government named after {leader}", key=key
            )
            entry = self.lexicon.surname(leader.split()[-1], self.on)
            persons = [d for d in (self.book.by_name.get(fold(leader)), *self.book.by_word.get(fold(leader), ())) if d]
            country = entry.country if entry is not None else persons[0].country if persons else phrase.state
            dossier.belongs(country, "GOV")
            dossier.named = True
            dossier.nouns.update(("government", "administration"))
        dossier.alias(phrase.name)
        self.last["government"] = self.last[LED] = dossier
        return dossier


def _with_article(name: str) -> str:
    """A state's name as it stands behind "of"."""
    return f"the {name}" if name.startswith(_WITH_ARTICLE) or name.endswith(("Islands", "Republic", "Congo")) else name

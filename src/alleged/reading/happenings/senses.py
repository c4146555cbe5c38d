"""Whether a sense of the event lexicon fits the words around its trigger."""

from __future__ import annotations

from collections.abc import Mapping

from alleged.lexicon.event_senses import LightVerb, NounSense, PhraseSense, VerbSense, Words
from alleged.reading.happenings.arguments import Frames
from alleged.reading.happenings.subjects import Argument
from alleged.reading.syntax import first, spellings

_ENTITY_WORDS = {
    "PERSON": ("person", "man"),
    "GPE": ("country", "city", "government"),
    "ORG": ("group", "organisation", "organization"),
    "NORP": ("people", "group"),
    "FAC": ("building",),
    "LOC": ("area", "region"),
}
_PEOPLE = frozenset(
    {"he", "she", "they", "him", "her", "them", "who", "whom", "we", "us", "you", "i", "me", "himself", "themselves"}
)

_CALLS = frozenset({"should", "must", "ought", "shall"})


class Fit:
    """Tests senses against one sentence."""

    __slots__ = ("_stretches", "_vague", "frames", "sentence")

    def __init__(self, frames: Frames, classes: Mapping[str, Words] | None = None) -> None:
        self.frames = frames
        self.sentence = frames.sentence
        known = classes or {}
        self._vague = known.get("@vague", frozenset())
        self._stretches = known.get("@stretch", frozenset())

    def words(self, i: int) -> set[str]:
        """What a role's head may be matched by: its lemma and form, what kind of name it is, and what is behind a quantity."""
        token = self.sentence[i]
        found = {*spellings(self.sentence, i), token.lower}
        found.update(_ENTITY_WORDS.get(token.entity, ()))
        if token.lemma in self._vague:
            found.update(self.sentence[c].lemma.lower() for c in self.sentence.children[i] if c == i - 1)
        if token.lower in _PEOPLE:
            found.update(("person", "man", *self._meant(i)))
        for c in self.sentence.children[i]:
            below = self.sentence[c]
            if below.dep == "conj":
                found.add(below.lemma.lower())
            elif below.dep == "prep" and below.lower == "of" and token.pos in ("NOUN", "NUM", "DET", "PRON", "ADJ"):
                inner = first(self.sentence, c, "pobj")
                if inner is not None:
                    found.add(self.sentence[inner].lemma.lower())
        return found

    def _meant(self, i: int) -> tuple[str, ...]:
        """The head word of what a pronoun stands for, as it is named and without a plural's ending."""
        name = self.frames.name(i)
        if not name:
            return ()
        last = name.split()[-1].lower()
        return last, last.removesuffix("s")

    def verb(self, sense: VerbSense, i: int) -> bool:
        """Whether a verb (or predicate adjective) is used in this sense."""
        if not self._particle(sense.particle, i) or not self._roles(sense, i):
            return False
        if sense.prep or sense.not_prep or sense.prep_object or sense.not_prep_object:
            preps = self._preps(i)
            if (sense.prep and not preps.intersection(sense.prep)) or preps.intersection(sense.not_prep):
                return False
            if sense.prep_object or sense.not_prep_object:
                found: set[str] = set()
                for argument in self._behind(i, sense.prep):
                    found |= self.words(argument.token)
                if (sense.prep_object and not found & sense.prep_object) or found & sense.not_prep_object:
                    return False
        return not sense.complement or self._complement(sense.complement, i)

    def phrase(self, sense: PhraseSense, i: int) -> int | None:
        """The fixed noun of an idiom that a verb stands in, or None."""
        frames = self.frames
        if not self._particle(sense.particle, i) or not self._subject(sense, i):
            return None
        if sense.complement and not self._complement(sense.complement, i):
            return None
        if sense.object:
            fixed = next(
                (o for o in self._objects(i) if self.words(o) & sense.object and not self.words(o) & sense.not_object),
                None,
            )
            if fixed is None or (sense.modifier and not self.modifiers(fixed) & sense.modifier):
                return None
            if sense.prep_required or sense.prep_object:
                below = [*frames.under(i, sense.prep), *frames.under(fixed, sense.prep)]
                if not below or (sense.prep_object and not any(self.words(a.token) & sense.prep_object for a in below)):
                    return None
            return fixed
        for argument in self._behind(i, sense.prep):
            fits = not sense.modifier or self.modifiers(argument.token) & sense.modifier
            if fits and self.words(argument.token) & sense.prep_object:
                return argument.token
        return None

    def noun(self, sense: NounSense, i: int) -> bool:
        """Whether a noun is used in this sense."""
        if sense.modifier or sense.not_modifier:
            modifiers = self.modifiers(i)
            if (sense.modifier and not modifiers & sense.modifier) or modifiers & sense.not_modifier:
                return False
        if not self.prepositions(sense, i):
            return False
        if sense.complement:
            below = [
                self.sentence[c] for c in self.sentence.children[i] if self.sentence[c].dep in ("acl", "relcl", "ccomp")
            ]
            return any(self.frames.marked_to(c.i) if "to" in sense.complement else True for c in below)
        return True

    def prepositions(self, sense: NounSense, i: int) -> bool:
        """Whether the prepositions on a noun fit a sense."""
        if sense.prep or sense.not_prep or sense.prep_object:
            preps = self.frames.preps(i)
            if (sense.prep and not preps.intersection(sense.prep)) or preps.intersection(sense.not_prep):
                return False
            below = self.frames.under(i, sense.prep)
            return not sense.prep_object or any(self.words(a.token) & sense.prep_object for a in below)
        return True

    def light(self, light: LightVerb, verb: int) -> list[int]:
        """The nouns that a light verb may carry."""
        if not self._particle(light.particle, verb):
            return []
        if light.prep:
            return [a.token for a in self.frames.under(verb, (light.prep,))]
        return self._objects(verb)

    def modifiers(self, i: int) -> set[str]:
        """The lemmas and forms of the adjectives and nouns before a noun."""
        found: set[str] = set()
        for c in self.sentence.children[i]:
            token = self.sentence[c]
            if token.dep in ("amod", "compound", "nmod", "poss", "advmod", "nummod"):
                found.update((token.lemma.lower(), token.lower))
        return found

    def _objects(self, i: int) -> list[int]:
        found = self.frames.object(i)
        tokens = [found.token] if found else []
        tokens.extend(
            c for c in self.sentence.children[i] if self.sentence[c].dep in ("dobj", "oprd", "attr") and c not in tokens
        )
        small = self.frames.small_clause(i)
        if small is not None:
            tokens.append(small[1])
        for token in tuple(tokens):
            tokens.extend(
                c for c in self.sentence.children[token] if self.sentence[c].dep == "conj" and c not in tokens
            )
        tokens.extend(
            a.token
            for t in tuple(tokens)
            if self.sentence[t].lemma in self._stretches
            for a in self.frames.under(t, ("of",))
        )
        return tokens

    def _particle(self, particle: str | None, i: int) -> bool:
        prt = first(self.sentence, i, "prt")
        if particle is None:
            return prt is None
        return (prt is not None and self.sentence[prt].lower == particle) or any(
            self.sentence[c].lower == particle
            and (self.sentence[c].dep == "advmod" or (self.sentence[c].dep == "prep" and c > i))
            for c in self.sentence.children[i]
        )

    def _behind(self, i: int, preps: tuple[str, ...]) -> list[Argument]:
        """What stands after the prepositions on a verb or on its object, where the parser often hangs them."""
        dobj = first(self.sentence, i, "dobj")
        return [*self.frames.under(i, preps), *(self.frames.under(dobj, preps) if dobj is not None else ())]

    def _preps(self, i: int) -> set[str]:
        found = self.frames.preps(i)
        dobj = first(self.sentence, i, "dobj")
        return found | self.frames.preps(dobj) if dobj is not None else found

    def _subject(self, sense: VerbSense | PhraseSense, i: int) -> bool:
        if not sense.subject and not sense.not_subject:
            return True
        found = self.frames.subject(i)
        words = self.words(found.token) if found else set()
        return not ((sense.subject and not words & sense.subject) or words & sense.not_subject)

    def _roles(self, sense: VerbSense, i: int) -> bool:
        if sense.object or sense.not_object:
            found = self.frames.object(i)
            words = self.words(found.token) if found else set()
            if (sense.object and not words & sense.object) or words & sense.not_object:
                return False
        return self._subject(sense, i)

    def _complement(self, wanted: tuple[str, ...], i: int) -> bool:
        """Whether the verb takes a clause of one of the kinds: "to", "that", "ing", "quote", "question", "should"."""
        sentence = self.sentence
        clauses = [c for c in sentence.children[i] if sentence[c].dep in ("ccomp", "xcomp", "advcl")]
        dobj = first(sentence, i, "dobj")
        if dobj is not None:
            clauses.extend(c for c in sentence.children[dobj] if sentence[c].dep in ("acl", "relcl"))
        for prep in sentence.children[i]:
            if sentence[prep].dep == "prep":
                clauses.extend(c for c in sentence.children[prep] if sentence[c].dep == "pcomp")
        for c in clauses:
            token = sentence[c]
            if ("to" in wanted and self.frames.marked_to(c)) or (
                "ing" in wanted and token.tag == "VBG" and token.dep != "advcl"
            ):
                return True
            if token.dep == "ccomp" and "should" in wanted and (token.tag == "VB" or self._called_for(c)):
                return True
            if (
                token.dep == "ccomp"
                and not self.frames.marked_to(c)
                and ("that" in wanted or "quote" in wanted or "question" in wanted)
            ):
                return True
        return False

    def _called_for(self, clause: int) -> bool:
        """Whether the verb of a clause says what should be done, not what is."""
        return any(self.sentence[c].lower in _CALLS for c in self.sentence.children[clause])

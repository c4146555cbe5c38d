"""What a predicate's other arguments are: objects, receivers, what stands after prepositions, complements and owners."""

from __future__ import annotations

from alleged.reading.happenings.subjects import RELATIVE, VERBAL, Argument, Subjects
from alleged.reading.syntax import first

_LED = frozenset({"lead", "broker"})
"""Participles that say whose a thing is ("the US-led war")."""
_BOUNDS = frozenset({"between", "around", "about", "over"})


class Frames(Subjects):
    """The arguments of the predicates of one sentence, found when asked for; token arguments are indices."""

    __slots__ = ()

    def object(self, verb: int) -> Argument | None:
        """The done-to: the object, in the passive the subject, in a relative clause what the clause hangs on."""
        sentence = self.sentence
        if self.passive(verb):
            found = self.surface(verb)
            return Argument(found.token, f"passive {found.path}") if found else None
        direct = first(sentence, verb, "dobj")
        if direct is not None:
            if sentence[direct].tag in RELATIVE:
                above = self.antecedent(verb)
                return Argument(above, "antecedent") if above is not None else None
            return Argument(direct, "object")
        small = self.small_clause(verb)
        if small is not None:
            return Argument(small[0], "object")
        bounded = self._bounded(verb)
        if bounded is not None:
            return Argument(bounded, "object")
        if (
            sentence[verb].dep == "relcl"
            and self._has_own_subject(verb)
            and sentence[sentence[verb].head].pos not in VERBAL
        ):
            if not any(sentence[c].dep in ("attr", "acomp", "ccomp") for c in sentence.children[verb]):
                return Argument(sentence[verb].head, "antecedent")
            return None
        shared = first(sentence, verb, "conj")
        if (
            shared is not None
            and sentence[shared].pos == "VERB"
            and first(sentence, verb, "prep", "ccomp", "xcomp") is None
        ):
            later = first(sentence, shared, "dobj")
            if later is not None and shared - verb <= 2:
                return Argument(later, "shared object")
        return None

    def _bounded(self, verb: int) -> int | None:
        """The object whose number the parser took for a preposition's ("arrested between 10 and 20 marchers", "up to 20")."""
        sentence = self.sentence
        if [t.lower for t in sentence.tokens[verb + 1 : verb + 3]] == ["up", "to"] and sentence[verb + 1].head == verb:
            inner = first(sentence, verb + 2, "pobj")
            return inner if inner is not None and first(sentence, inner, "nummod") is not None else None
        if verb + 1 < len(sentence) and sentence[verb + 1].lower in _BOUNDS and sentence[verb + 1].head == verb:
            inner = first(sentence, verb + 1, "pobj")
            if inner is not None and first(sentence, inner, "nummod") is not None and sentence[inner].tag == "NNS":
                return inner
        return None

    def small_clause(self, verb: int) -> tuple[int, int] | None:
        """Object and complement of "found him guilty", which the parser takes for a clause without a verb."""
        for c in self.sentence.children[verb]:
            if self.sentence[c].dep == "ccomp" and self.sentence[c].pos == "ADJ":
                own = first(self.sentence, c, "nsubj")
                if own is not None and first(self.sentence, c, "cop", "aux", "mark") is None:
                    return own, c
        return None

    def dative(self, verb: int) -> Argument | None:
        """The receiver: the first of two objects, what stands after "to", or the subject of a passive with an object."""
        inner = first(self.sentence, verb, "dative")
        if inner is not None:
            below = first(self.sentence, inner, "pobj")
            return Argument(inner if below is None else below, "indirect object")
        merged = self.merged(verb)
        if merged is not None:
            return Argument(merged, "indirect object")
        found = self.under(verb, ("to",))
        if found:
            return found[0]
        if self.passive(verb) and first(self.sentence, verb, "dobj") is not None:
            return self.surface(verb)
        return None

    def preps(self, i: int) -> set[str]:
        """The prepositions that hang on a token, also the second of two ("out of", "away from")."""
        tokens, children = self.sentence.tokens, self.sentence.children
        found = {c for c in children[i] if tokens[c].dep in ("prep", "agent", "dative")}
        adverbs = (c for c in children[i] if tokens[c].dep in ("prep", "prt"))
        found.update(b for c in adverbs for b in children[c] if tokens[b].dep == "prep")
        return {tokens[c].lower for c in found}

    def complement(self, verb: int) -> int | None:
        """The verb of the clause that completes a verb ("asked him to leave", "demanded that he leave")."""
        for c in self.sentence.children[verb]:
            if self.sentence[c].dep in ("ccomp", "xcomp") and self.sentence[c].pos in (*VERBAL, "ADJ", "NOUN"):
                return c
        for c in self.sentence.children[verb]:
            if self.sentence[c].dep == "advcl" and self.marked_to(c):
                return c
        found = first(self.sentence, verb, "dobj")
        found = verb if found is None and self.sentence[verb].pos == "NOUN" else found
        if found is not None:
            return next(
                (c for c in self.sentence.children[found] if self.sentence[c].dep == "acl" and self.marked_to(c)), None
            )
        return None

    def owners(
        self, noun: int, preps: tuple[str, ...] = ("of", "by", "against", "on", "from", "for", "with", "between")
    ) -> list[Argument]:
        """Whose a thing is: possessor, country adjective or name before it, "of", then other prepositions."""
        sentence = self.sentence
        below = sentence.children[noun]
        found = [Argument(c, "possessor") for c in below if sentence[c].dep == "poss"]
        labels = ("amod", "compound", "nmod")
        before = [c for c in below if sentence[c].dep in labels]
        before.extend(b for c in tuple(before) for b in sentence.children[c] if sentence[b].dep in labels)
        found.extend(Argument(c, "modifier") for c in before if self.is_actor(c))
        found.extend(self.under(noun, preps))
        return found

    def makers(self, noun: int) -> list[Argument]:
        """Who made a thing by the clause that describes it: "a bill signed by X", "the emergency that X declared"."""
        found: list[Argument] = []
        inner = [a.token for a in self.under(noun, ("of",))]
        for c in (c for n in (noun, *inner) for c in self.sentence.children[n]):
            if self.sentence[c].dep not in ("acl", "relcl") or self.sentence[c].pos != "VERB":
                continue
            who = self.agent(c) if self.passive(c) else self.surface(c) if self._has_own_subject(c) else None
            if who is not None and who.token != noun:
                found.append(Argument(who.token, f"{who.path} of the describing clause"))
        return found

    def leaders(self, noun: int) -> list[Argument]:
        """Who leads a thing that others share ("the US-led war")."""
        led = (c for c in self.sentence.children[noun] if self.sentence[c].lemma in _LED)
        return [Argument(b, "leader") for c in led for b in self.sentence.children[c] if b < c and self.is_actor(b)]

    def _has_own_subject(self, verb: int) -> bool:
        found = first(self.sentence, verb, "nsubj", "nsubjpass")
        return found is not None and self.sentence[found].tag not in RELATIVE

"""Who does what a verb says: subjects, its own or the understood ones.

Control ("is trying to stop Iraq from closing the camp": Iraq closes), coordination, relative clauses, participles and the
passive are undone here, so that the rest of the stage asks for doers and done-to alone.
"""

from __future__ import annotations

from dataclasses import dataclass

from alleged.reading.happenings.parties import THINGS
from alleged.reading.syntax import first, is_caused, is_main, is_passive
from alleged.values.actor import Actors, ActorType
from alleged.values.text import Sentence

RELATIVE = frozenset({"WDT", "WP", "WP$"})
VERBAL = frozenset({"VERB", "AUX"})
_OBJECT_CONTROL = frozenset({"of", "from", "for", "into", "as"})
_PREPOSITIONAL = frozenset({"prep", "agent", "dative", "prt", "advmod", "mark"})
_SOURCES = frozenset({"according", "per"})
"""Prepositions that bring in on whose word something stands."""
_PEOPLE = frozenset({ActorType.PERSON, ActorType.CROWD, ActorType.UNNAMED})
_BEFORE = frozenset({"npadvmod", "amod", "compound", "nmod", "advmod"})
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Argument:
    """A token that fills a role, and the path by which it was found, in words."""

    token: int
    path: str


class Subjects:
    """The subjects of the predicates of one sentence, found when asked for; token arguments are indices."""

    __slots__ = ("_actors", "_beseeching", "_bidding", "_ditransitive", "_surface", "sentence")

    def __init__(
        self,
        sentence: Sentence,
        actors: Actors,
        ditransitive: frozenset[str] = frozenset(),
        beseeching: frozenset[str] = frozenset(),
        bidding: frozenset[str] = frozenset(),
    ) -> None:
        self.sentence = sentence
        self._ditransitive = ditransitive
        self._beseeching = beseeching
        self._bidding = bidding
        self._actors = actors
        self._surface: dict[int, Argument | None] = {}

    def is_actor(self, i: int) -> bool:
        """Whether a token heads a mention of an actor that is more than a thing."""
        found = self._actors.at(self.sentence.index, i)
        return found is not None and found.type not in THINGS

    def name(self, i: int) -> str | None:
        """The name of the actor whose mention a token heads."""
        found = self._actors.at(self.sentence.index, i)
        return found.name if found is not None else None

    def passive(self, verb: int) -> bool:
        """Whether a verb is passive; a participle without any auxiliary ("asked about it, he …") is too."""
        token = self.sentence[verb]
        if token.dep == "acl" and is_main(self.sentence, verb):
            return False
        if is_caused(self.sentence, verb):
            return True
        bare = token.dep == "acl" and token.tag in ("VBN", "VBD") and first(self.sentence, verb, "nsubj") is None
        if bare or is_passive(self.sentence, verb):
            return True
        if token.tag != "VBN" or token.dep not in ("advcl", "ROOT", "xcomp", "relcl"):
            return False
        return first(self.sentence, verb, "aux", "auxpass") is None and first(self.sentence, verb, "dobj") is None

    def surface(self, verb: int) -> Argument | None:
        """The grammatical subject of a verb, its own or the understood one."""
        if verb not in self._surface:
            self._surface[verb] = None
            self._surface[verb] = self._find_surface(verb)
        return self._surface[verb]

    def subject(self, verb: int) -> Argument | None:
        """The doer: the subject, in the passive what stands after "by"."""
        if not self.passive(verb):
            return self.surface(verb)
        return self.agent(verb)

    def agent(self, verb: int) -> Argument | None:
        """What stands after "by" or "at the hands of"; the parser may hang "by" on what stands after "as" or on an infinitive."""
        below = [a.token for a in self.under(verb, ("as",))] if self.passive(verb) else []
        if below or self.passive(verb):
            infinitives = (c for c in self.sentence.children[verb] if self.sentence[c].dep == "xcomp")
            below.extend(c for c in self.sentence.children[verb] if self.sentence[c].dep in ("oprd", "attr"))
            below.extend(c for c in infinitives if not self.passive(c) and first(self.sentence, c, "dobj") is None)
        for c in [*self.sentence.children[verb], *(c for i in below for c in self.sentence.children[i])]:
            token = self.sentence[c]
            if token.dep == "agent" or (token.dep == "prep" and token.lower == "by"):
                inner = first(self.sentence, c, "pobj")
                if inner is not None:
                    return Argument(inner, "by-phrase")
            if token.dep == "prep" and token.lower == "at":
                hand = first(self.sentence, c, "pobj")
                if hand is not None and self.sentence[hand].lemma == "hand" and (found := self.under(hand, ("of",))):
                    return Argument(found[0].token, "at the hands of")
        if is_caused(self.sentence, verb):
            return self.surface(self.sentence[verb].head)
        return self._agent_beside(verb)

    def _agent_beside(self, verb: int) -> Argument | None:
        """The doer before a participle ("US-led forces"), or that of a passive coordinated with it ("beaten and held by police")."""
        for c in self.sentence.children[verb]:
            token = self.sentence[c]
            if self.sentence[verb].dep == "amod" and token.dep in _BEFORE and c < verb and self.is_actor(c):
                return Argument(c, "before the participle")
            if (
                token.dep == "conj"
                and token.tag == "VBN"
                and first(self.sentence, c, "nsubj", "nsubjpass", "aux") is None
            ):
                return self.agent(c) if self.passive(c) else None
        return None

    def under(self, i: int, preps: tuple[str, ...]) -> list[Argument]:
        """What stands after one of the prepositions on a token, in the order of the prepositions."""
        tokens, children = self.sentence.tokens, self.sentence.children
        found: list[tuple[int, Argument]] = []
        for c in children[i]:
            token = tokens[c]
            if token.dep not in _PREPOSITIONAL or token.lower in _SOURCES:
                continue
            for p in (c, *(b for b in children[c] if tokens[b].dep == "prep" and token.dep in ("prep", "prt"))):
                if (word := tokens[p].lower) in preps:
                    found.extend((preps.index(word), Argument(b, f"after “{word}”")) for b in self._governed(p))
        if len(found) < 2:
            return [argument for _, argument in found]
        return [argument for _, argument in sorted(found, key=lambda f: f[0])]

    def _governed(self, prep: int) -> list[int]:
        """What a preposition governs; where the parser gave its noun to the participle behind it, that noun ("to men held in …")."""
        tokens, children = self.sentence.tokens, self.sentence.children
        below = [b for b in children[prep] if tokens[b].dep in ("pobj", "pcomp")]
        if below or any(b > prep for b in children[prep]):
            return below
        verb = next((t.head for t in tokens[prep + 1 :] if t.dep == "nsubj"), None)
        noun = first(self.sentence, verb, "nsubj") if verb is not None else None
        if noun is None or verb is None or tokens[verb].tag not in ("VBN", "VBD") or verb != noun + 1:
            return []
        left = min((c for c in children[noun]), default=noun)
        return [noun] if left == prep + 1 and tokens[verb].dep == "advcl" else []

    def marked_to(self, verb: int) -> bool:
        """Whether a verb is an infinitive with "to"."""
        return any(self.sentence[c].tag == "TO" for c in self.sentence.children[verb])

    def doer_of_noun(self, noun: int, depth: int = 0) -> Argument | None:
        """Who is behind a thing: its possessor, what stands after "by" or "of", else the subject of the verb it completes."""
        sentence = self.sentence
        for c in sentence.children[noun]:
            if sentence[c].dep == "poss":
                return Argument(c, "possessor")
        for found in self.under(noun, ("by", "of", "between")):
            if self.is_actor(found.token):
                return found
        for c in sentence.children[noun]:
            if sentence[c].dep in ("amod", "compound") and self.is_actor(c):
                return Argument(c, "modifier")
        above = sentence[noun].head
        if sentence[noun].dep == "pobj" and depth < 3:
            above = sentence[above].head
            if sentence[above].pos not in VERBAL:
                return self.doer_of_noun(above, depth + 1)
        if sentence[above].pos in VERBAL and sentence[noun].dep in ("dobj", "pobj", "attr", "oprd"):
            given = first(sentence, above, "dative")
            given = self.merged(above) if given is None else given
            if given is not None and self.is_actor(given):
                return Argument(given, "indirect object of the higher verb")
            higher = self.surface(above)
            return Argument(higher.token, f"{higher.path} of the higher verb") if higher else None
        return None

    def merged(self, verb: int) -> int | None:
        """The receiver that the parser took for the first half of the object ("gives the regime grounds")."""
        direct = first(self.sentence, verb, "dobj")
        if direct is None or self.sentence[verb].lemma not in self._ditransitive:
            return None
        return next(
            (c for c in self.sentence.children[direct] if self.sentence[c].dep == "compound" and self.is_actor(c)), None
        )

    def antecedent(self, verb: int) -> int | None:
        """The noun that the relative clause holding a verb hangs on."""
        for _ in range(_DEEPEST):
            token = self.sentence[verb]
            if token.dep == "relcl":
                return token.head
            if token.dep not in ("conj", "ccomp", "xcomp", "advcl") or token.head == verb:
                return None
            verb = token.head
        return None

    def _find_surface(self, verb: int) -> Argument | None:
        sentence, token = self.sentence, self.sentence[verb]
        own = first(sentence, verb, "nsubj", "nsubjpass")
        if own is not None:
            if sentence[own].tag not in RELATIVE:
                return Argument(own, "subject")
            above = self.antecedent(verb)
            above = self._somebody(above) if sentence[own].lower == "who" and above is not None else above
            return Argument(above, "antecedent") if above is not None else None
        if token.head == verb or first(sentence, verb, "expl") is not None:
            return None
        if token.dep == "conj":
            return self._shared_surface(verb)
        if token.dep == "amod":
            return Argument(token.head, "modified noun")
        if token.dep == "relcl":
            return Argument(token.head, "antecedent")
        if token.dep == "acl":
            return self._surface_of_acl(verb)
        if token.dep == "ccomp" and token.tag in ("VBD", "VBZ", "VBP") and not self.marked_to(verb):
            return None
        if token.dep in ("xcomp", "ccomp", "advcl"):
            return self._controlled(verb)
        if token.dep == "pcomp":
            return self._surface_of_gerund(verb)
        return None

    def _somebody(self, noun: int) -> int:
        """The person that "who" takes up, where the parser hung the clause on the last noun of what describes the person."""
        above = noun
        for _ in range(_DEEPEST):
            found = self._actors.at(self.sentence.index, above)
            if found is not None and found.type in _PEOPLE:
                return above
            if self.sentence[above].dep not in ("pobj", "prep", "appos", "conj", "compound"):
                return noun
            above = self.sentence[above].head
        return noun

    def _shared_surface(self, verb: int) -> Argument | None:
        above = self.sentence[verb].head
        if self.sentence[above].pos not in (*VERBAL, "ADJ", "NOUN"):
            return None
        found = self.surface(above) if self.sentence[above].pos in VERBAL else None
        return Argument(found.token, f"shared {found.path}") if found else None

    def _surface_of_acl(self, verb: int) -> Argument | None:
        noun = self.sentence[verb].head
        if self.sentence[verb].tag in ("VBN", "VBD") or self.is_actor(noun):
            return Argument(noun, "modified noun")
        return self.doer_of_noun(noun)

    def _controlled(self, verb: int) -> Argument | None:
        """The understood subject of a complement or adverbial clause: the higher verb's object if it has one, else its subject."""
        sentence, above = self.sentence, self.sentence[verb].head
        if sentence[above].pos not in VERBAL:
            if (
                sentence[above].dep in ("acomp", "attr", "oprd", "xcomp", "ccomp")
                and sentence[sentence[above].head].pos in VERBAL
            ):
                higher = self.surface(sentence[above].head)
                return Argument(higher.token, f"{higher.path} of the higher verb") if higher else None
            return (
                self.surface(above)
                if sentence[above].pos == "ADJ" and first(sentence, above, "nsubj") is not None
                else None
            )
        bidden = self.marked_to(verb) and sentence[above].lemma in self._bidding
        if (sentence[verb].dep != "advcl" or bidden) and not self.passive(above):
            controller = first(sentence, above, "dobj", "dative")
            if controller is not None and controller < verb:
                return Argument(controller, "object of the higher verb")
            if sentence[above].lemma in self._beseeching and self.marked_to(verb):
                asked = [a for a in self.under(above, ("on", "upon", "to", "with")) if a.token < verb]
                if asked:
                    return Argument(asked[0].token, "who is asked by the higher verb")
        if sentence[verb].dep == "advcl" and sentence[verb].tag not in ("VBG", "VBN") and not self.marked_to(verb):
            return None
        purpose = sentence[verb].dep == "advcl" and self.marked_to(verb)
        if purpose and (given := self.merged(above)) is not None:
            return Argument(given, "indirect object of the higher verb")
        if purpose and self.passive(above):
            if agent := self.agent(above):
                return Argument(agent.token, "by-phrase of the higher verb")
            if sentence[above].lemma == "use":
                return None
        if sentence[verb].dep == "advcl" and self._results(verb, above) and (agent := self.agent(above)):
            return Argument(agent.token, "by-phrase of the higher verb")
        higher = self.surface(above)
        return Argument(higher.token, f"{higher.path} of the higher verb") if higher else None

    def _results(self, verb: int, above: int) -> bool:
        """Whether a participle tells what came of a passive act before it ("was shelled by rebels, killing two")."""
        marked = any(
            self.sentence[c].dep in ("mark", "advmod", "prep") and c < verb for c in self.sentence.children[verb]
        )
        return self.sentence[verb].tag == "VBG" and verb > above and self.passive(above) and not marked

    def _surface_of_gerund(self, verb: int) -> Argument | None:
        """The understood subject of "… of killing", "… from closing", "… by closing"."""
        sentence = self.sentence
        prep = sentence[verb].head
        above = sentence[prep].head
        if sentence[above].pos in VERBAL:
            if sentence[prep].lower in _OBJECT_CONTROL and not self.passive(above):
                controller = first(sentence, above, "dobj", "dative")
                if controller is not None:
                    return Argument(controller, "object of the higher verb")
            higher = self.surface(above)
            return Argument(higher.token, f"{higher.path} of the higher verb") if higher else None
        if sentence[above].pos == "ADJ" and sentence[sentence[above].head].pos in VERBAL:
            higher = self.surface(sentence[above].head)
            return Argument(higher.token, f"{higher.path} of the higher verb") if higher else None
        if self.is_actor(above) and sentence[prep].lower in _OBJECT_CONTROL and sentence[above].dep == "dobj":
            return Argument(above, "object of the higher verb")
        return self.doer_of_noun(above)

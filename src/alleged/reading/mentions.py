"""Sentences → mentions: every noun phrase, name inside one, demonym and pronoun that may stand for an actor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from alleged.lexicon.actor_names import names_in
from alleged.lexicon.actors import ActorLexicon, Found, Sense
from alleged.values.actor import Mention, MentionForm
from alleged.values.text import Sentence, Token

_ARGUMENTS = frozenset(
    {
        "nsubj",
        "nsubjpass",
        "dobj",
        "dative",
        "pobj",
        "attr",
        "oprd",
        "conj",
        "appos",
        "poss",
        "agent",
        "ROOT",
        "dep",
        "npadvmod",
        "pcomp",
    }
)
_NEVER_HEADS = frozenset(
    {
        "compound",
        "amod",
        "nmod",
        "nummod",
        "det",
        "quantmod",
        "punct",
        "cc",
        "aux",
        "auxpass",
        "advmod",
        "mark",
        "prep",
        "case",
        "expl",
        "predet",
        "preconj",
    }
)
_LEFT = frozenset(
    {
        "det",
        "amod",
        "compound",
        "nmod",
        "nummod",
        "poss",
        "predet",
        "quantmod",
        "neg",
        "punct",
        "npadvmod",
        "case",
        "advmod",
    }
)
_NAME_PARTS = frozenset({"compound", "nmod", "poss", "amod"})
_NAMED_ENTITIES = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"})
_TIME_ENTITIES = frozenset({"DATE", "TIME"})
_LONG_ENTITIES = frozenset({"ORG", "WORK_OF_ART", "LAW"})
_DEEPEST = 3
_LONGEST_OF = 14


def find_mentions(sentences: Sequence[Sentence], lexicon: ActorLexicon) -> tuple[Mention, ...]:
    """The mentions of a document in the order of the text; at most one is headed by any token.

    A mention holds the words left of its head (articles too), the head, a name's own "of …" and the phrase that a quantity
    or noun has with "of"; never a relative clause or an apposition.
    """
    found: list[Mention] = []
    for sentence in sentences:
        found.extend(sorted(_Phrases(sentence, lexicon).all(), key=lambda m: (m.first, -m.last, m.head)))
    return tuple(found)


class _Phrases:
    """The noun phrases of one sentence."""

    def __init__(self, sentence: Sentence, lexicon: ActorLexicon) -> None:
        self.sentence = sentence
        self.roles = lexicon.roles
        self.bodies = lexicon.bodies
        self.names = names_in(sentence, lexicon)
        self.covered: dict[int, Found[Sense]] = {i: f for f in self.names for i in range(f.first, f.last + 1)}
        self.heads: set[int] = set()

    def all(self) -> Iterator[Mention]:
        """Phrases by their heads, then names and bodies inside them."""
        for token in self.sentence:
            if self._is_head(token):
                self.heads.add(token.i)
                yield self._phrase(token)
        for name in self.names:
            head = self.head_of(name)
            if head not in self.heads and (
                self.sentence[head].pos not in ("VERB", "AUX") or self.sentence[head].dep == "amod"
            ):
                self.heads.add(head)
                yield self._mention(name.first, name.last, head, MentionForm.NAME)
        yield from self._inner()

    def head_of(self, name: Found[Sense]) -> int:
        """The token of a name that hangs outside it."""
        for i in range(name.last, name.first - 1, -1):
            if not name.first <= self.sentence[i].head <= name.last or self.sentence[i].head == i:
                return i
        return name.last

    def _is_head(self, token: Token) -> bool:
        if token.dep in _NEVER_HEADS or token.tag in ("WRB", "POS"):
            return False
        name = self.covered.get(token.i)
        if name is not None:
            return (
                token.pos != "ADP"
                and self.head_of(name) == token.i
                and (token.pos not in ("VERB", "AUX") or token.dep in _ARGUMENTS)
            )
        if token.entity in _TIME_ENTITIES and (
            token.text[0].isdigit() or token.pos == "NUM" or token.lemma.lower() in self.roles.times
        ):
            return token.pos == "PROPN" and token.dep in ("nsubj", "nsubjpass", "poss", "dative")
        if token.pos in ("NOUN", "PROPN"):
            return token.lower != "etc" and not self._ends_name(token)
        if token.pos == "PRON":
            return token.lower not in ("there", "what", "whatever") and token.entity != "WORK_OF_ART"
        if token.dep not in _ARGUMENTS:
            return False
        if token.pos == "ADJ":
            return any(self.sentence[c].dep == "det" for c in self.sentence.children[token.i])
        return token.pos in ("NUM", "DET") and token.dep not in ("ROOT", "dep", "npadvmod", "appos", "pcomp")

    def _ends_name(self, token: Token) -> bool:
        """Whether a noun is the last word of a body's name, behind its "of" or "for" ("Institute of Public Health")."""
        if (
            token.dep != "pobj"
            or token.entity not in _LONG_ENTITIES
            or self.sentence[token.head].lower not in ("of", "for")
        ):
            return False
        above = self.sentence[self.sentence[token.head].head]
        return above.pos == "PROPN" and above.entity == token.entity and above.i < token.i

    def _phrase(self, token: Token) -> Mention:
        if token.pos == "PRON" and token.tag != "NN" and not self._partitive(token.i):
            return self._mention(token.i, token.i, token.i, MentionForm.PRONOUN)
        first, last = self._leftmost(token.i), self._rightmost(token.i, 0)
        name = self.covered.get(token.i)
        if name is not None:
            first, last = min(first, name.first), max(last, name.last)
        named = name is not None or token.pos == "PROPN"
        return self._mention(first, last, token.i, MentionForm.NAME if named else MentionForm.NOMINAL)

    def _partitive(self, i: int) -> bool:
        return any(self.sentence[c].lower == "of" for c in self.sentence.children[i])

    def _leftmost(self, head: int) -> int:
        """Where the words left of a head begin, as far as they stand unbroken."""
        sentence = self.sentence
        first = head
        for c in reversed(sentence.children[head]):
            if c > head:
                continue
            if sentence[c].dep not in _LEFT or (sentence[c].dep == "punct" and sentence[c].text not in "-–\"“”'‘’"):
                break
            inner = sentence.subtree(c)
            if inner[-1] != first - 1:
                break
            first = inner[0]
        while first < head and sentence[first].dep in ("punct", "advmod") and sentence[first].tag != "JJ":
            first += 1
        return first

    def _rightmost(self, head: int, depth: int) -> int:
        """Where a phrase ends: at its head, or behind the "of …" that hangs on it."""
        sentence = self.sentence
        last = head
        if sentence[head].pos == "PROPN" and sentence[head].entity in _LONG_ENTITIES:
            last = self._entity_end(head)
        for c in sentence.children[head]:
            if c == last + 1 and sentence[c].dep == "nummod" and sentence[head].pos == "PROPN":
                last = c
            elif c == last + 1 and sentence[c].lower == "of" and sentence[c].dep == "prep" and depth < _DEEPEST:
                inner = next((p for p in sentence.children[c] if sentence[p].dep == "pobj"), None)
                if inner is not None and inner - head <= _LONGEST_OF:
                    return self._rightmost(inner, depth + 1)
        return last

    def _entity_end(self, head: int) -> int:
        """The last token of the name that the parser saw, where it goes on behind its head ("Coalition for Clean Seas")."""
        sentence = self.sentence
        last = head
        while (
            last + 1 < len(sentence)
            and sentence[last + 1].entity == sentence[head].entity
            and sentence[last + 1].pos not in ("PUNCT", "PART", "NUM")
        ):
            last += 1
        joined = (
            last > head + 1
            and sentence[head + 1].lower in ("of", "for", "on", "against", "to", "in")
            and sentence[head + 1].head == head
        )
        return last if joined and sentence[last].pos in ("PROPN", "NOUN") else head

    def _inner(self) -> Iterator[Mention]:
        """Names that the lexicon does not know and bodies of states, where they stand before another noun."""
        sentence = self.sentence
        i = 0
        while i < len(sentence):
            token = sentence[i]
            if i in self.heads or i in self.covered or token.dep not in _NAME_PARTS:
                i += 1
            elif token.pos == "PROPN" and token.entity in _NAMED_ENTITIES:
                last = self._run(i)
                portfolio = i == last and token.lower in self.roles.portfolios
                if last not in self.heads and not portfolio and self._stands_alone(last):
                    self.heads.add(last)
                    yield self._mention(i, last, last, MentionForm.NAME)
                i = last + 1
            else:
                if (
                    token.pos in ("NOUN", "PROPN")
                    and token.dep in ("compound", "nmod")
                    and (found := self._body(i)) is not None
                ):
                    self.heads.add(i)
                    yield found
                i += 1

    def _run(self, i: int) -> int:
        """The last token of a run of name tokens of one entity type."""
        sentence, entity = self.sentence, self.sentence[i].entity
        last = i
        while last + 1 < len(sentence) and last + 1 not in self.heads and last + 1 not in self.covered:
            after = sentence[last + 1]
            if after.pos != "PROPN" or after.entity != entity or after.dep not in _NAME_PARTS:
                break
            last += 1
        return last

    def _stands_alone(self, last: int) -> bool:
        """Whether a run of name tokens is a name of its own and not the first half of the name that follows."""
        if last + 1 >= len(self.sentence):
            return False
        after, role = self.sentence[last + 1], self.roles.persons
        return (
            after.pos != "PROPN" or (after.lower in role and after.entity != self.sentence[last].entity)
        ) and after.text not in "-–"

    def _body(self, i: int) -> Mention | None:
        """ "the Iranian regime" in "the Iranian regime grounds": a body of a state behind the state's adjective or name."""
        for size in (3, 2, 1):
            first = i - size + 1
            if first < 1 or tuple(t.lower for t in self.sentence.tokens[first : i + 1]) not in self.bodies:
                continue
            state = self.covered.get(first - 1)
            if (
                state is None
                and self.sentence[i].pos == "NOUN"
                and self.sentence[first - 1].pos not in ("ADJ", "NOUN", "PROPN", "PUNCT")
            ):
                return self._mention(first, i, i, MentionForm.NOMINAL)
            if state is None or state.last != first - 1 or state.value.entry.country is None:
                return None
            start = state.first
            if start and self.sentence[start - 1].dep == "det":
                start -= 1
            return self._mention(start, i, i, MentionForm.NOMINAL)
        return None

    def _mention(self, first: int, last: int, head: int, form: MentionForm) -> Mention:
        start, end = self.sentence.span(first, last)
        return Mention(self.sentence.index, first, last, head, start, end, _words(self.sentence, first, last), form)


def _words(sentence: Sentence, first: int, last: int) -> str:
    """The text of a run of tokens with one blank where the text has white space."""
    parts: list[str] = []
    for i in range(first, last + 1):
        if i > first and sentence[i].start > sentence[i - 1].end:
            parts.append(" ")
        parts.append(sentence[i].text)
    return "".join(parts)

"""Which happenings the parts of a link tell."""

from __future__ import annotations

from collections.abc import Sequence

from alleged.lexicon.connectives import ConnectiveLexicon
from alleged.reading.consequences.bounds import Part
from alleged.reading.syntax import SUBJECTS, conjuncts, first
from alleged.values.happening import Happening, Relation
from alleged.values.text import Sentence

_AWAY = frozenset({"advcl", "relcl", "parataxis", "csubj", "csubjpass", "mark", "nsubj", "nsubjpass", "cc"})
_BROUGHT = frozenset({"conj", "xcomp", "acl", "pcomp", "ccomp"})
_STANDING = frozenset({Relation.LEADS, Relation.MEMBER_OF})
"""Titles and memberships bring nothing about."""

_REACH = 3
"""How many sentences back a noun such as "the support" may have been told."""


class Told:
    """The happenings of a document by the tokens that tell them."""

    def __init__(
        self, sentences: Sequence[Sentence], happenings: Sequence[Happening], lexicon: ConnectiveLexicon
    ) -> None:
        self.sentences = sentences
        self.happenings = happenings
        self.lexicon = lexicon
        self.heads: dict[int, dict[int, list[int]]] = {}
        for n, happening in enumerate(happenings):
            if happening.relation not in _STANDING:
                self.heads.setdefault(happening.sentence, {}).setdefault(happening.head, []).append(n)

    def at(self, s: Sentence, i: int) -> list[int]:
        """The happenings that one token tells itself."""
        return list(self.heads.get(s.index, {}).get(i, ()))

    def below(self, s: Sentence, i: int) -> list[int]:
        """The happenings that a token tells: its own, else the nearest ones below it that its clause vouches for."""
        level = [i]
        seen = {i}
        while level:
            found = [n for j in level for n in self.at(s, j)]
            if found:
                return found
            level = [c for j in level for c in s.children[j] if s[c].dep not in _AWAY and c not in seen]
            seen.update(level)
        return []

    def of_clause(self, part: Part) -> list[int]:
        """The happenings of a clause and of what is coordinated with it, or else of its subject."""
        s, inside = part.sentence, set(part.tokens)
        heads = [j for head in part.heads for j in conjuncts(s, head) if j in inside or j == head]
        found = list(dict.fromkeys(n for j in heads for n in self.below(s, j)))
        if found:
            return found
        subject = first(s, part.heads[0], *SUBJECTS)
        return self.below(s, subject) if subject is not None else []

    def brought_about(self, part: Part, verb: int | None = None) -> list[int]:
        """The happenings that a verb brings about: its own, and those of what stands in its frame, not what is only named in passing."""
        s = part.sentence
        found = self.at(s, verb) if verb is not None else []
        tops = list(part.heads)
        tops += [i for i in part.tokens if s[i].head not in part.tokens and i not in tops]
        for top in tops:
            below = [top]
            for j in below:
                named = s[j].pos == "VERB"
                below.extend(
                    c
                    for c in s.children[j]
                    if c not in below and (s[c].dep in _BROUGHT or (not named and s[c].dep in ("prep", "pobj", "amod")))
                )
            found.extend(n for j in below for n in self.at(s, j))
        return list(dict.fromkeys(found))

    def doing(self, part: Part, verb: int) -> list[int]:
        """The happenings that a subject stands for: its own, those of the same noun before, or those a pronoun points back to."""
        s, head = part.sentence, part.heads[0]
        word = s[head].lower
        if word in ("which", "that") and s[verb].dep == "relcl":
            noun = s[verb].head
            return self.below(s, noun) or self.below(s, self.governor(s, noun))
        if word in self.lexicon.anaphors:
            return self._pointed_at(s, head)
        return self._noun(s, head)

    def governor(self, s: Sentence, i: int) -> int:
        """What a token hangs on: the first happening or verb above it."""
        heads = self.heads.get(s.index, {})
        return next((a for a in s.ancestors(i) if a in heads or s[a].pos in ("VERB", "AUX")), s.root.i)

    def _noun(self, s: Sentence, i: int) -> list[int]:
        """The happenings told by a noun, and by the same noun in the sentences just before if this one is definite."""
        own = self.at(s, i)
        if not own and s[i].pos in ("VERB", "AUX"):
            own = [n for n in self.below(s, i) if self.happenings[n].head != i]
        elif not own and s[i].pos == "NOUN":
            own = self.below(s, i)
        if any(s[c].lower in ("the", "this", "such", "that", "these") for c in s.children[i]):
            for back in range(s.index, max(-1, s.index - _REACH - 1), -1):
                earlier = self.sentences[back]
                for head, members in sorted(self.heads.get(back, {}).items(), reverse=True):
                    if earlier[head].lemma == s[i].lemma and (back, head) < (s.index, i):
                        return list(dict.fromkeys((*members, *own)))
            if not own and s[i].lemma in self.lexicon.anaphoric_nouns and s.index:
                return self.below(self.sentences[s.index - 1], self.sentences[s.index - 1].root.i)
        return own

    def _pointed_at(self, s: Sentence, pronoun: int) -> list[int]:
        """What "this" and "it" stand for: the nearest happening before it in the sentence, else the subject or main verb of the one before."""
        before = [head for head in self.heads.get(s.index, {}) if head < pronoun]
        clause = next((a for a in s.ancestors(pronoun) if s[a].dep == "advcl"), None)
        if before and (clause is not None or s[pronoun].lower != "it"):
            above = s[clause].head if clause is not None else None
            main = [n for j in conjuncts(s, above) for n in self.below(s, j)] if above is not None else []
            return list(dict.fromkeys((*main, *self.heads[s.index][max(before)])))
        if s.index == 0:
            return []
        earlier = self.sentences[s.index - 1]
        root = earlier.root.i
        subject = first(earlier, root, *SUBJECTS)
        if s[pronoun].lower == "it" and subject is not None:
            found = self._noun(earlier, subject)
            if found:
                return found
        return self.below(earlier, root)

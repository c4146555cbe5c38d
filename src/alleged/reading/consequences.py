"""What follows from what, where the text itself says cause, condition, response or purpose."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from alleged.lexicon.connectives import ConnectiveLexicon
from alleged.reading.syntax import SUBJECTS, conjuncts, first
from alleged.values.consequence import Consequence
from alleged.values.happening import Happening, Relation
from alleged.values.text import Sentence

_AWAY = frozenset({"advcl", "relcl", "parataxis", "csubj", "csubjpass", "mark", "nsubj", "nsubjpass", "cc"})
_STANDING = frozenset({Relation.LEADS, Relation.MEMBER_OF})
"""Titles and memberships bring nothing about."""

_REACH = 3
"""How many sentences back a noun such as "the support" may have been told."""


def link_consequences(
    sentences: Sequence[Sentence], happenings: Sequence[Happening], lexicon: ConnectiveLexicon
) -> tuple[Consequence, ...]:
    """Links between happenings (indices into `happenings`), in the order of the effects, none twice."""
    page = _Page(sentences, happenings, lexicon)
    found: dict[tuple[int, int], str] = {}
    for at in sorted(page.heads):
        for causes, effects, how in page.links(at):
            for effect in effects:
                for cause in causes:
                    if (
                        cause != effect
                        and (effect, cause) not in found
                        and _apart(happenings[cause], happenings[effect])
                    ):
                        found.setdefault((cause, effect), how)
    links = [Consequence(cause, effect, how) for (cause, effect), how in found.items()]
    return tuple(sorted(links, key=lambda link: (link.effect, link.cause)))


def _apart(one: Happening, other: Happening) -> bool:
    return (one.sentence, one.head) != (other.sentence, other.head)


Link = tuple[list[int], list[int], str]


class _Page:
    """The sentences of a document with the happenings told at each token."""

    def __init__(
        self, sentences: Sequence[Sentence], happenings: Sequence[Happening], lexicon: ConnectiveLexicon
    ) -> None:
        self.sentences = sentences
        self.happenings = happenings
        self.lexicon = lexicon
        self.heads: dict[int, dict[int, list[int]]] = {}
        for n, happening in enumerate(happenings):
            if happening.relation in _STANDING:
                continue
            self.heads.setdefault(happening.sentence, {}).setdefault(happening.head, []).append(n)

    def links(self, at: int) -> Iterable[Link]:
        """(causes, effects, how) stated in one sentence."""
        s = self.sentences[at]
        for token in s:
            if token.dep == "advcl":
                yield from self._clause(s, token.i)
            elif token.dep == "acl" and any(s[c].tag == "TO" for c in s.children[token.i]):
                yield from self._noun_purpose(s, token.i)
            elif token.dep in ("prep", "agent", "prt") or token.pos in ("ADP", "SCONJ"):
                yield from self._preposition(s, token.i)
            if token.pos == "VERB" and token.lemma in self.lexicon.causatives:
                yield from self._causative(s, token.i)
        yield from self._adverb(s)

    def told(self, s: Sentence, i: int) -> list[int]:
        """The happenings that a token tells: its own, else the nearest ones below it that its clause vouches for."""
        heads = self.heads.get(s.index, {})
        level = [i]
        seen = {i}
        while level:
            found = [n for j in level for n in heads.get(j, ())]
            if found:
                return found
            level = [c for j in level for c in s.children[j] if s[c].dep not in _AWAY and c not in seen]
            seen.update(level)
        return []

    def all_told(self, s: Sentence, i: int) -> list[int]:
        """The happenings of a token and of what is coordinated with it."""
        return list(dict.fromkeys(n for j in conjuncts(s, i) for n in self.told(s, j)))

    def _main(self, s: Sentence, i: int) -> list[int]:
        """The happenings of the clause that token i hangs on."""
        above = s[i].head
        found = self.all_told(s, above) if above != i else []
        subject = first(s, above, *SUBJECTS) if not found else None
        return found or (self.told(s, subject) if subject is not None else [])

    def _clause(self, s: Sentence, i: int) -> Iterable[Link]:
        """Because-clauses, conditions, "so that", and infinitives of purpose."""
        mark = self._mark(s, i)
        connective = self.lexicon.subordinate.get(mark)
        top = s[s[i].head].head if s[s[i].head].lower in ("long", "as") else s[i].head
        main = self.all_told(s, top) or self._main(s, i)
        inner = self.all_told(s, i)
        if connective is not None and not self._temporal(s, i, mark):
            yield (inner, main, connective.how) if connective.role == "cause" else (main, inner, connective.how)
        elif self._aims(s, i, top, mark) or _after_so(s, i):
            yield main, inner, self.lexicon.purpose_how

    def _aims(self, s: Sentence, i: int, verb: int, mark: str) -> bool:
        """Whether a clause is an infinitive of purpose and not the content of its verb."""
        infinitive = any(s[c].tag == "TO" for c in s.children[i])
        return infinitive and mark in ("", "in", "order") and s[verb].lemma not in self.lexicon.content_verbs

    def _mark(self, s: Sentence, i: int) -> str:
        for c in s.children[i]:
            word = s[c].lower
            if s[c].dep in ("mark", "advmod", "prep", "aux") and c < i and word in self.lexicon.subordinate:
                if word == "if" and c and s[c - 1].lower in ("as", "even"):
                    return "even"
                return "long" if word == "as" and c and s[c - 1].lower == "long" else word
        return next((s[c].lower for c in s.children[i] if s[c].dep == "mark"), "")

    def _temporal(self, s: Sentence, i: int, mark: str) -> bool:
        """Whether "as" or "since" tells time: they are causes with a present, modal or copular clause; "should" only where it opens one."""
        if mark == "should":
            subject = first(s, i, *SUBJECTS)
            return subject is None or not any(s[c].lower == "should" and c < subject for c in s.children[i])
        if mark not in ("as", "since"):
            return False
        helpers = [s[c] for c in s.children[i] if s[c].dep in ("aux", "auxpass")]
        if (mark == "since" and any(h.tag == "VBD" for h in helpers)) or (s[i].tag == "VBN" and not helpers):
            return True
        present = s[i].tag in ("VBZ", "VBP") or any(h.tag in ("MD", "VBZ", "VBP") for h in helpers)
        return not (present or s[i].lemma in ("be", "have"))

    def _noun_purpose(self, s: Sentence, i: int) -> Iterable[Link]:
        head = s[i].head
        if s[head].dep not in ("dobj", "nsubjpass", "pobj") or s[head].lemma in self.lexicon.content_nouns:
            return
        verb = s[head].head
        verb = s[verb].head if s[verb].pos == "ADP" else verb
        if head in self.heads.get(s.index, {}):
            return
        yield self.told(s, verb), self.all_told(s, i), self.lexicon.purpose_how

    def _preposition(self, s: Sentence, i: int) -> Iterable[Link]:
        """What hangs on "in response to the raid" or "for its attacks" has their object as its cause."""
        bidden = [c for c in s.children[i] if s[c].lower in self.lexicon.biddings and s[c].dep == "pobj"]
        if bidden and s[i].lower in ("at", "on"):
            own = self.heads.get(s.index, {}).get(bidden[0], [])
            yield list(own), self.told(s, self._governor(s, i)), self.lexicon.bidding_how
            return
        phrase, first_word = self._phrase(s, i)
        connectives = self.lexicon.prepositions.get(phrase)
        if not connectives:
            return
        bottom = [self.all_told(s, c) for c in s.children[i] if s[c].dep in ("pobj", "pcomp")]
        causes = next((b for b in bottom if b), [])
        if not causes:
            return
        effect = self._governor(s, first_word)
        verb = s[effect]
        for connective in connectives:
            if (connective.verbs and verb.lemma not in connective.verbs) or verb.head == i:
                continue
            yield causes, self.told(s, effect), connective.how
            return

    def _phrase(self, s: Sentence, i: int) -> tuple[str, int]:
        """The longest prepositional phrase of the lexicon that ends with token i, and its first token."""
        for length in range(4, 0, -1):
            words = " ".join(t.lower for t in s.tokens[max(0, i - length + 1) : i + 1])
            if i - length + 1 >= 0 and words in self.lexicon.prepositions:
                return words, i - length + 1
        return "", i

    def _governor(self, s: Sentence, i: int) -> int:
        """What a phrase that begins with token i hangs on: the first happening or verb above it."""
        heads = self.heads.get(s.index, {})
        top = s[i].head
        for _ in range(len(s)):
            if top in heads or s[top].pos in ("VERB", "AUX") or s[top].head == top:
                return top
            top = s[top].head
        return top

    def _causative(self, s: Sentence, i: int) -> Iterable[Link]:
        subject = first(s, i, "nsubj", "csubj")
        top = i
        while subject is None and s[top].dep in ("conj", "xcomp") and s[top].head != top:
            top = s[top].head
            subject = first(s, top, "nsubj", "csubj")
        effects = self._brought_about(s, i)
        if not effects:
            return
        if subject is not None:
            yield self._antecedents(s, subject, i), effects, self.lexicon.causative_how
        elif s[i].tag == "VBG" and s[i].dep in ("advcl", "acl") and s[i].head < i:
            yield self._main(s, i), effects, self.lexicon.causative_how

    def _brought_about(self, s: Sentence, i: int) -> list[int]:
        """The happenings a causative verb brings about: its own, and those below its objects and complements."""
        heads = self.heads.get(s.index, {})
        found = list(heads.get(i, ()))
        content = any(s[c].dep == "dobj" and s[c].lemma in self.lexicon.content_nouns for c in s.children[i])
        for c in s.children[i]:
            infinitive = s[c].dep == "advcl" and content and any(s[g].tag == "TO" for g in s.children[c])
            if (
                infinitive
                or s[c].dep in ("dobj", "ccomp", "xcomp", "dative", "oprd")
                or (s[c].dep == "prep" and s[c].lower in ("to", "in", "from", "into"))
            ):
                for j in self._below(s, c):
                    found.extend(heads.get(j, ()))
        return list(dict.fromkeys(found))

    def _below(self, s: Sentence, i: int) -> list[int]:
        """The tokens below an object or complement that its verb brings about: not what is only named in passing."""
        found = [i]
        for j in found:
            named = s[j].pos == "VERB"
            found.extend(
                c
                for c in s.children[j]
                if s[c].dep in ("conj", "xcomp", "acl", "pcomp", "ccomp")
                or (not named and s[c].dep in ("prep", "pobj", "amod"))
            )
        return found

    def _antecedents(self, s: Sentence, subject: int, verb: int) -> list[int]:
        """The happenings that a subject stands for: its own, those of the same noun before, or those a pronoun points back to."""
        word = s[subject].lower
        if word in ("which", "that") and s[verb].dep == "relcl":
            noun = s[verb].head
            return self.told(s, noun) or self.told(s, self._governor(s, noun))
        if word in self.lexicon.anaphors:
            return self._pointed_at(s, subject)
        return self._noun(s, subject)

    def _noun(self, s: Sentence, i: int) -> list[int]:
        """The happenings told by a noun, and by the same noun in the sentences just before if this one is definite."""
        own = list(self.heads.get(s.index, {}).get(i, ()))
        if not own:
            own = [n for n in self.told(s, i) if self.happenings[n].head != i] if s[i].pos == "VERB" else self._of(s, i)
        definite = any(s[c].lower in ("the", "this", "such", "that", "these") for c in s.children[i])
        if definite:
            for back in range(s.index, max(-1, s.index - _REACH - 1), -1):
                earlier = self.sentences[back]
                for head, members in sorted(self.heads.get(back, {}).items(), reverse=True):
                    if earlier[head].lemma == s[i].lemma and (back, head) < (s.index, i):
                        return list(dict.fromkeys((*members, *own)))
        return own

    def _of(self, s: Sentence, i: int) -> list[int]:
        """A happening below a noun that is none itself: "the behaviour of deputies in disrupting the speech"."""
        return self.told(s, i) if s[i].pos == "NOUN" else []

    def _pointed_at(self, s: Sentence, pronoun: int) -> list[int]:
        """What "this" and "it" stand for: the nearest happening before it in the sentence, else the subject or main verb of the one before."""
        before = [head for head in self.heads.get(s.index, {}) if head < pronoun]
        clause = next((a for a in s.ancestors(pronoun) if s[a].dep == "advcl"), None)
        if before and (clause is not None or s[pronoun].lower != "it"):
            main = self._main(s, clause) if clause is not None else []
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
        return self.told(earlier, root)

    def _adverb(self, s: Sentence) -> Iterable[Link]:
        """After "therefore" or "as a result" the main clause follows from that of the sentence before."""
        if s.index == 0 or self.sentences[s.index - 1].paragraph != s.paragraph:
            return
        opening = " ".join(t.lower for t in s.tokens[:6])
        if not (
            s.tokens[0].lower in self.lexicon.adverbs or any(opening.startswith(p) for p in self.lexicon.adverb_phrases)
        ):
            return
        earlier = self.sentences[s.index - 1]
        yield self.told(earlier, earlier.root.i), self.told(s, s.root.i), self.lexicon.adverb_how


def _after_so(s: Sentence, i: int) -> bool:
    """Whether it reads "… so he could begin": a clause with a modal of ability after a bare "so"."""
    left = min(s.subtree(i))
    opened = s[left].lower == "so" or (left > 0 and s[left - 1].lower == "so")
    return opened and any(s[c].lower in ("could", "can", "might", "would") for c in s.children[i])

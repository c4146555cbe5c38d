"""Takes mentions apart: titles, states, nouns and names, by the tree and the lexicon alone."""

from __future__ import annotations

from collections.abc import Sequence

from alleged.lexicon.actors import ActorLexicon, Found, NameKind, Sense
from alleged.lexicon.names import fold
from alleged.reading.actors.bodies import find_body
from alleged.reading.actors.phrases import Phrase, Shape
from alleged.values.actor import ActorType, Mention, MentionForm
from alleged.values.text import Sentence, Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
_ANOTHER = frozenset(
    {"another", "other", "some", "any", "every", "many", "several", "a", "an", "no", "more", "few", "most", "each"}
)
_DROPPED = frozenset({"det", "predet", "punct", "case", "preconj"})
_COMMON = frozenset({"NOUN", "ADJ", "VERB", "ADV", "NUM"})
_WHERE = frozenset({ActorType.COUNTRY, ActorType.PLACE})
_OF = frozenset({"of", "from"})
_OF_PLACES = frozenset({"in", "from", "for", "to", "of"})
_PLURAL_TAGS = frozenset({"NNS", "NNPS"})


_AROUND = frozenset({"in", "at", "of", "near", "on", "from"})
_WEIGHTS = {"dobj": 0.4, "amod": -0.9, "compound": -0.9, "nmod": -0.9, "around": -0.4, "appos": -0.2}
"""How much likelier an actor in such a place is taken up by a pronoun; subjects are weighed apart."""


class Analysis:
    """Takes the mentions of one sentence apart."""

    def __init__(self, sentence: Sentence, names: Sequence[Found[Sense]], lexicon: ActorLexicon) -> None:
        self.sentence = sentence
        self.lexicon = lexicon
        self.roles = lexicon.roles
        self.covered = {i: f for f in names for i in range(f.first, f.last + 1)}

    def phrase(self, mention: Mention) -> Phrase:
        """The parts of one mention."""
        sentence, head = self.sentence, self.sentence[mention.head]
        weight = _WEIGHTS.get(head.dep, 0.0)
        if head.dep == "pobj" and sentence[head.head].lower in _AROUND:
            weight = _WEIGHTS["around"]
        if mention.form is MentionForm.PRONOUN:
            return Phrase(mention, sentence, Shape.PRONOUN, mention.text, subject=head.dep in _SUBJECTS)
        found = self.covered.get(mention.head)
        content = self._content(mention)
        phrase = Phrase(
            mention,
            sentence,
            Shape.NOMINAL,
            self._text(content) or mention.text,
            subject=head.dep in _SUBJECTS,
            entity=head.entity,
            weight=weight,
        )
        phrase.plural = head.tag in _PLURAL_TAGS
        phrase.predicate = head.dep in ("attr", "oprd") or (head.dep == "pobj" and sentence[head.head].lower == "as")
        self._determiners(phrase)
        self._country(phrase, found)
        if found is not None and (found.value.kind is not NameKind.ADJECTIVE or head.pos != "NOUN"):
            self._sense(phrase, found, content)
        else:
            self._noun(phrase, content)
        return phrase

    def _content(self, mention: Mention) -> list[int]:
        """The tokens of a phrase without articles, counts and possessive pronouns."""
        sentence = self.sentence
        kept: list[int] = []
        for i in range(mention.first, mention.last + 1):
            if i >= mention.head or not (self._is_dropped(sentence[i]) or (sentence[i].tag == "POS" and not kept)):
                kept.append(i)
        while kept and kept[0] != mention.head and sentence[kept[0]].pos in ("PUNCT", "DET", "PART", "CCONJ"):
            kept.pop(0)
        return kept or [mention.head]

    @staticmethod
    def _is_dropped(token: Token) -> bool:
        """Whether a word left of the head is no part of a clean name."""
        if token.tag == "PRP$" or token.dep == "quantmod" or token.pos == "DET":
            return True
        if token.pos == "NUM" or (token.entity == "DATE" and token.pos == "PROPN"):
            return token.entity != "ORG"
        if token.dep in _DROPPED:
            return token.text not in "-–"
        return token.dep == "amod" and token.lower in _ANOTHER

    def _text(self, tokens: Sequence[int]) -> str:
        parts: list[str] = []
        for n, i in enumerate(tokens):
            if n and (tokens[n - 1] != i - 1 or self.sentence[i].start > self.sentence[i - 1].end):
                parts.append(" ")
            parts.append(self.sentence[i].text)
        return "".join(parts).strip(" -–\"“”'‘’[](),")

    def _determiners(self, phrase: Phrase) -> None:
        for c in self.sentence.children[phrase.mention.head]:
            token = self.sentence[c]
            if c > phrase.mention.head:
                if token.lower == "of" and token.dep == "prep" and self._is_quantity(phrase):
                    phrase.parts = next((p for p in self.sentence.children[c] if self.sentence[p].dep == "pobj"), None)
                continue
            if token.dep in ("det", "predet"):
                phrase.definite = phrase.definite or token.lower in _DEFINITE
                phrase.pair = phrase.pair or token.lower == "both"
                phrase.another = phrase.another or token.lower in _ANOTHER
            elif token.dep == "poss":
                phrase.owner = c
            elif token.dep == "nummod":
                phrase.pair = phrase.pair or token.lower in ("two", "2")
                phrase.another = phrase.another or not phrase.definite
            elif token.lower in _ANOTHER:
                phrase.another = True
        if not phrase.definite and self.sentence[phrase.mention.first].lower in _DEFINITE:
            phrase.definite = True

    def _is_quantity(self, phrase: Phrase) -> bool:
        head = self.sentence[phrase.mention.head]
        return (
            head.pos in ("NUM", "DET", "PRON")
            or head.lower in self.roles.quantities
            or head.lemma.lower() in self.roles.quantities
        )

    def _country(self, phrase: Phrase, own: Found[Sense] | None) -> None:
        """The country named by an adjective, a possessor or behind "of" and "in"."""
        mention = phrase.mention
        inside = range(mention.first, mention.last + 1)
        behind = (
            p
            for c in self.sentence.children[mention.head]
            if c > mention.head
            and self.sentence[c].lower in (_OF_PLACES if mention.form is MentionForm.NOMINAL else _OF)
            for p in self.sentence.children[c]
            if self.sentence[p].dep == "pobj"
        )
        for i in (*inside, *behind):
            found = self.covered.get(i)
            if found is None or found is own or self._is_nested(found.last, mention.head):
                continue
            if found.value.entry.type in _WHERE and found.value.entry.country:
                phrase.state = found.value.entry.country
                phrase.regional = found.value.entry.type is ActorType.PLACE
                return

    def _is_nested(self, i: int, head: int) -> bool:
        """Whether a name before a noun belongs to another noun before it ("Iraq" in "Iraq War veteran")."""
        token = self.sentence[i]
        return i < head and token.dep == "compound" and token.head != head and token.pos == "PROPN"

    def _sense(self, phrase: Phrase, found: Found[Sense], content: Sequence[int]) -> None:
        """A phrase headed by a name of the lexicon."""
        before = [i for i in content if i < found.first]
        people = found.value.kind is NameKind.PEOPLE
        if self.sentence[found.last].pos == "PROPN" and before and not people and not self._explains(before):
            self._name(phrase, content)
            return
        phrase.shape, phrase.sense = Shape.SENSE, found.value
        phrase.name = self._text(range(found.first, found.last + 1))
        phrase.titles = [self.sentence[i].text for i in before if i not in self.covered]

    def _explains(self, before: Sequence[int]) -> bool:
        """Whether the words before a known name are titles, states or common words, so that the name stands by itself."""
        last = before[-1]
        token = self.sentence[last]
        if token.pos != "PROPN" or last in self.covered or token.lower in self.roles.persons or token.tag == "POS":
            return True
        if self._longest([self.sentence[i].lower for i in before]) in self.roles.persons:
            return True
        return token.lower in self.roles.gender_of_noun or token.lower.endswith(".")

    def _noun(self, phrase: Phrase, content: Sequence[int]) -> None:
        """A phrase headed by a noun, or by a name that the lexicon does not have."""
        sentence, mention = self.sentence, phrase.mention
        head = sentence[mention.head]
        left = [i for i in content if i <= mention.head]
        lowered = [sentence[i].lower for i in left]
        lemmas = [*lowered[:-1], head.lemma.lower()]
        phrase.words = tuple(
            w
            for i, w in zip(left, lemmas, strict=True)
            if i not in self.covered and sentence[i].pos not in ("NUM", "PUNCT")
        )
        small = not head.text[:1].isupper()
        phrase.noun = self._longest(lemmas, small=small) or self._longest(lowered, small=small)
        if phrase.state or phrase.definite or len(left) == 1:
            find_body(phrase, left, self.covered, self.lexicon)
            if phrase.shape is Shape.BODY:
                return
        behind = range(mention.head + 1, mention.last + 1)
        goes_on = phrase.noun in self.roles.bodies and any(sentence[i].pos == "PROPN" for i in behind)
        common = head.pos != "PROPN" or phrase.noun in self.roles.persons or (len(left) == 1 and not goes_on)
        if phrase.noun and common and not self._is_surname(head, left):
            return
        if head.pos == "PROPN":
            self._name(phrase, content)
        elif not phrase.noun:
            phrase.noun = head.lemma.lower()
            phrase.common = small and phrase.noun in self.roles.capitalised

    def _is_surname(self, head: Token, left: Sequence[int]) -> bool:
        """Whether a role noun ends a personal name ("Eric Baker")."""
        return (
            head.entity == "PERSON"
            and head.pos == "PROPN"
            and len(left) > 1
            and self.sentence[left[-2]].entity == "PERSON"
        )

    def _longest(self, words: Sequence[str], *, small: bool = False) -> str:
        """The longest role or body noun at the end of some words; the parts of "secretary-general" are one."""
        while "-" in words[1:-1]:
            i = words.index("-", 1)
            words = [*words[: i - 1], f"{words[i - 1]}-{words[i + 1]}", *words[i + 2 :]]
        for size in range(min(3, len(words)), 0, -1):
            noun = " ".join(words[-size:])
            if size == 1 and small and noun in self.roles.capitalised:
                return ""
            if noun in self.roles.persons or noun in self.roles.bodies:
                return noun
        return ""

    def _name(self, phrase: Phrase, content: Sequence[int]) -> None:
        """A proper name: titles and states stripped from its front."""
        sentence, mention = self.sentence, phrase.mention
        left = [i for i in content if i <= mention.head]
        start = max(
            (n + 1 for n, i in enumerate(left[:-1]) if self._ends_title(i, left[n + 1], mention.head)), default=0
        )
        titles = left[:start]
        noun = self._longest([sentence[i].lower for i in titles])
        person = phrase.entity == "PERSON" or noun in self.roles.persons
        kept = [*left[start:], *(i for i in content if i > mention.head and not person)]
        phrase.titles = [
            sentence[i].text for i in titles if i not in self.covered and sentence[i].tag not in ("POS", "HYPH")
        ]
        if phrase.titles:
            phrase.noun = noun or phrase.noun
        phrase.shape, phrase.name = Shape.NAME, self._text(kept) or phrase.name
        phrase.words = tuple(fold(sentence[i].text) for i in kept)

    def _is_real_title(self, word: str) -> bool:
        role = self.roles.persons.get(word)
        return role is not None and role.title

    def _is_title(self, word: str, name: Token) -> bool:
        """Whether a word may stand as a title before a name; before what is no person's name only real titles may."""
        role = self.roles.persons.get(word)
        return role is not None and (role.title or name.entity == "PERSON")

    def _ends_title(self, i: int, after: int, head: int) -> bool:
        """Whether a word before a name is a title, a state or a common word, so that the name begins behind it."""
        token, name = self.sentence[i], self.sentence[head]
        if token.tag == "POS":
            return True
        if token.entity == "PERSON" and token.pos == "PROPN" and not self._is_real_title(token.lower):
            return False
        if any(self._is_title(w, name) for w in (token.lower, token.lemma.lower(), token.lower.removesuffix("s"))):
            return name.pos == "PROPN" and self.sentence[after].pos == "PROPN"
        if i in self.covered and name.entity == "PERSON":
            return self.covered[i].value.entry.type in _WHERE
        return token.pos in _COMMON and not token.text[:1].isupper() and token.lower != "bin"

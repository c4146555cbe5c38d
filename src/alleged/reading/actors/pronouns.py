"""Who a pronoun means: the nearest actor before it that agrees with it, weighed by how prominent it is."""

from __future__ import annotations

from collections.abc import Callable

from alleged.lexicon.roles import Roles
from alleged.reading.actors.dossiers import PEOPLE, THINGS, Book, Dossier, Said
from alleged.reading.actors.phrases import Phrase
from alleged.values.actor import ActorType
from alleged.values.text import Sentence

_HE = frozenset({"he", "him", "his", "himself"})
_SHE = frozenset({"she", "her", "hers", "herself"})
_IT = frozenset({"it", "its", "itself"})
_THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
_RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
_SUBJECTS = ("nsubj", "nsubjpass")
_CLAUSES = ("ccomp", "xcomp", "advcl", "acl", "csubj", "relcl")
_SUBJECT = {False: 1.2, True: 2.2}
"""What a candidate gains as a subject; more where the pronoun is one too."""
_TOLD = 1.2
"""What an outlet loses that is no subject, or where it would be "they": news is told to outlets, which then go out of the story."""

_OUTLETS = (ActorType.OUTLET, ActorType.AGENCY)
_TELLING = 0.5
"""What an actor loses who only tells of others."""
_AROUND = 1.6
"""What the actor gains that the clause around a pronoun describes."""
_CHARGED = frozenset({"for", "of", "with", "over", "from"})

_REACH = 3
_DEEPEST = 4
_FAR = 10
_Fit = Callable[[Dossier], float | None]
_BODIES = frozenset(ActorType) - PEOPLE - THINGS


class Pronouns:
    """Resolves pronouns against what was said before."""

    def __init__(self, book: Book, roles: Roles) -> None:
        self.book = book
        self.roles = roles

    def resolve(self, phrase: Phrase, speaker: Dossier | None = None) -> tuple[Dossier, str] | None:
        """The dossier of a pronoun and why; None for questions and what finds nobody; `speaker` says the words and is nobody's "he" in them."""
        sentence, head = phrase.sentence, phrase.mention.head
        word = sentence[head].lower
        if word in _RELATIVE:
            found = self._antecedent(sentence, head)
            if found is None or (word == "which" and found.type is ActorType.PERSON):
                return None
            return found, "relative pronoun"
        if word.endswith(("self", "selves")) and (found := self._own_subject(sentence, head)) is not None:
            return found, "reflexive"
        if word == "it" and (_is_empty(sentence, head) or self._is_judged(sentence, head)):
            return None
        for words, fits in ((_HE, self._he), (_SHE, self._she), (_IT, self._it), (_THEY, self._they)):
            if word in words:
                return self._best(phrase, fits, word, speaker)
        return None

    def _is_judged(self, sentence: Sentence, i: int) -> bool:
        """Whether an "it" is what was said or done, by the noun that it is called ("it's a sobering experience")."""
        verb = sentence[i].head
        if sentence[i].dep != "nsubj" or sentence[verb].lemma != "be":
            return False
        called = [sentence[c].lemma.lower() for c in sentence.children[verb] if sentence[c].dep == "attr" and c > verb]
        return bool(called) and called[0] in self.roles.judgements

    def agrees(self, word: str, dossier: Dossier) -> bool:
        """Whether a pronoun may mean an actor by gender and number."""
        for words, fits in ((_HE, self._he), (_SHE, self._she), (_IT, self._it), (_THEY, self._they)):
            if word in words:
                return fits(dossier) is not None
        return False

    def _antecedent(self, sentence: Sentence, i: int) -> Dossier | None:
        """The noun that a relative clause hangs on."""
        for _ in range(len(sentence)):
            token = sentence[i]
            if token.head == i:
                return None
            if token.dep == "relcl":
                return self.book.at.get((sentence.index, token.head))
            i = token.head
        return None

    def _own_subject(self, sentence: Sentence, i: int) -> Dossier | None:
        for above in sentence.ancestors(i):
            for c in sentence.children[above]:
                if sentence[c].dep in _SUBJECTS and c != i:
                    return self.book.at.get((sentence.index, c))
        return None

    def _best(self, phrase: Phrase, fits: _Fit, word: str, speaker: Dossier | None) -> tuple[Dossier, str] | None:
        """The candidate with the highest weight; the nearer of equals."""
        best: tuple[float, Said] | None = None
        barred = self._barred(phrase)
        near = self._around(phrase)
        seen: set[int] = set()
        for said in self.book.recent(before=phrase.where, sentences=_FAR):
            dossier = said.dossier
            agreement = fits(dossier) if id(dossier) not in barred and dossier is not speaker else None
            if agreement is None:
                continue
            weight = agreement + said.weight - _distance(phrase.where[0] - said.sentence)
            weight += (_SUBJECT[phrase.subject] if said.subject else 0.0) + (0.6 if dossier.named else 0.0)
            weight += self._of_speakers(phrase, said)
            weight += _AROUND if dossier.type in PEOPLE and (said.sentence, said.token) in near else 0.0
            weight -= _TOLD if dossier.type in _OUTLETS and (word in _THEY or not said.subject) else 0.0
            weight += 0.15 * min(len(dossier.mentions), 5) - (0.3 if dossier.number in seen else 0.0)
            seen.add(dossier.number)
            if best is None or weight > best[0] + 1e-9:
                best = weight, said
        if best is None:
            return None
        said = best[1]
        if (
            word in _HE | _SHE
            and said.subject
            and said.sentence == phrase.where[0]
            and said.dossier.type is ActorType.PERSON
        ):
            said.dossier.gender = said.dossier.gender or ("m" if word in _HE else "f")
        return best[
            1
        ].dossier, f"pronoun “{word}” in sentence {phrase.where[0] + 1} takes up sentence {best[1].sentence + 1}"

    def _of_speakers(self, phrase: Phrase, said: Said) -> float:
        """Who says something is taken up by who says more, or in the words said; other sentences are about others."""
        if not said.speaking:
            return 0.0
        if phrase.subject and phrase.verb in self.roles.speaking:
            return 1.0 if phrase.where[0] - said.sentence == 1 else 0.4
        verb = phrase.sentence[said.token].head if said.sentence == phrase.where[0] else -1
        return 0.0 if verb >= 0 and verb in phrase.sentence.ancestors(phrase.mention.head) else -_TELLING

    def _around(self, phrase: Phrase) -> set[tuple[int, int]]:
        """Whom a clause around a possessive is about: the noun that it describes ("Roe, a general at the end of his term"),
        or whom its verb charges with it ("sentenced Roe for driving his car").
        """
        sentence, token = phrase.sentence, phrase.sentence[phrase.mention.head]
        found: set[tuple[int, int]] = set()
        i = token.i
        for _ in range(len(sentence)):
            above = sentence[i].head
            if above == i:
                break
            if sentence[i].dep in ("acl", "relcl", "appos") and not (sentence[i].dep == "relcl" and token.head == i):
                found.add((sentence.index, above))
            if sentence[i].dep == "prep" and sentence[i].lower in _CHARGED and i < token.i and token.dep == "poss":
                lemma = sentence[above].lemma
                found.update(
                    (sentence.index, c)
                    for c in sentence.children[above]
                    if lemma in self.roles.charging and sentence[c].dep in ("dobj", "nsubjpass")
                )
            i = above
        return found

    def _barred(self, phrase: Phrase) -> set[int]:
        """Other arguments of the same verb, which a plain pronoun cannot mean; a possessive may mean the subject."""
        sentence, token = phrase.sentence, phrase.sentence[phrase.mention.head]
        barred: set[int] = set()
        if token.dep == "poss":
            own = self.book.at.get((sentence.index, token.head))
            if own is not None:
                barred.add(id(own))
            return barred
        above = token.head
        if sentence[above].dep in ("prep", "agent", "dative"):
            above = sentence[above].head
        if sentence[above].dep == "ccomp" and sentence[above].pos in ("NOUN", "ADJ", "PROPN"):
            above = sentence[above].head
        for c in (*sentence.children[above], *_controllers(sentence, above)):
            if c != token.i and sentence[c].dep in ("nsubj", "nsubjpass", "dobj", "dative"):
                other = self.book.at.get((sentence.index, c))
                if other is not None:
                    barred.add(id(other))
        return barred

    @staticmethod
    def _human(dossier: Dossier, gender: str) -> float | None:
        if dossier.plural or dossier.type not in (ActorType.PERSON, ActorType.UNNAMED):
            return None
        if dossier.gender and dossier.gender != gender:
            return None
        if dossier.type is ActorType.UNNAMED and not dossier.gender:
            return -0.5
        return 1.0 + (0.5 if dossier.gender else 0.0)

    def _he(self, dossier: Dossier) -> float | None:
        return self._human(dossier, "m")

    def _she(self, dossier: Dossier) -> float | None:
        return self._human(dossier, "f")

    @staticmethod
    def _it(dossier: Dossier) -> float | None:
        if dossier.plural or dossier.type in PEOPLE:
            return None
        return 1.2 if dossier.type in _BODIES else 0.4

    def _they(self, dossier: Dossier) -> float | None:
        if dossier.plural or (dossier.type in _BODIES and self.roles.several & dossier.nouns):
            return 1.5 if dossier.type in PEOPLE or dossier.type in _BODIES else 0.2
        if dossier.type in _BODIES:
            return 0.4 if dossier.type is not ActorType.COUNTRY else -0.2
        return -1.5 if dossier.type is ActorType.UNNAMED and not dossier.gender else None


def _controllers(sentence: Sentence, verb: int) -> list[int]:
    """The subjects that a verb without its own shares with verbs above it ("the committee voted to refer them"), and whom
    a gerund behind "from" is about ("prevents youth from accessing them").
    """
    found: list[int] = []
    for _ in range(_DEEPEST):
        token = sentence[verb]
        if any(sentence[c].dep in _SUBJECTS for c in sentence.children[verb]):
            break
        if token.dep == "pcomp":
            prep = sentence[token.head]
            verb = prep.head
            objects = [c for c in sentence.children[verb] if sentence[c].dep == "dobj"] if prep.lower == "from" else []
            if objects:
                return found + objects
        elif token.dep == "conj" or (token.dep == "advcl" and token.tag == "VBG"):
            verb = token.head
        elif token.dep == "xcomp":
            verb = token.head
            if any(sentence[c].dep == "dobj" for c in sentence.children[verb]):
                break
        else:
            break
        found += [c for c in sentence.children[verb] if sentence[c].dep in _SUBJECTS]
    return found


def _is_empty(sentence: Sentence, i: int) -> bool:
    """Whether an "it" stands for a clause that follows ("it is with sadness that …", "it is important to …")."""
    verb = sentence[i].head
    if sentence[i].dep == "nsubjpass":
        return any(sentence[c].dep == "ccomp" and c > verb for c in sentence.children[verb])
    if sentence[i].dep != "nsubj" or sentence[verb].lemma != "be":
        return False
    inside = [c for c in sentence.children[verb] if c > verb]
    if [t.lower for t in sentence.tokens[verb + 1 : verb + 3]] == ["as", "if"]:
        return True
    told = any(sentence[c].dep in ("acomp", "prep") for c in inside)
    clauses = [c for x in (verb, *inside) for c in sentence.children[x] if sentence[c].dep in _CLAUSES and c > verb]
    gerund = any(sentence[c].tag == "VBG" and sentence[c].dep in ("xcomp", "csubj", "advcl") for c in clauses)
    marked = any(sentence[m].lower in ("that", "to") for c in clauses for m in sentence.children[c])
    return told and (gerund or marked)


def _distance(sentences: int) -> float:
    """What an actor loses by being so many sentences back: much for the first few, little for more."""
    return 2.1 * min(sentences, _REACH) + 0.4 * max(0, sentences - _REACH)

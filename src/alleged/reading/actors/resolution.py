"""The order in which the mentions of a sentence are resolved: appositions and partitives together, owners before what they own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from alleged.lexicon.actor_names import names_in
from alleged.lexicon.actors import ActorLexicon
from alleged.reading.actors.dossiers import Book, Dossier
from alleged.reading.actors.naming import Names, initials
from alleged.reading.actors.nominals import Nominals
from alleged.reading.actors.phrases import Analysis, Phrase, Shape
from alleged.reading.actors.pronouns import Pronouns
from alleged.values.actor import Actor, ActorType, Mention
from alleged.values.text import Sentence

_NAMED = (Shape.NAME, Shape.SENSE, Shape.BODY)
_LONGEST_ACRONYM = 10
_WE = frozenset({"we", "us", "our", "ours", "ourselves"})
_SPOKESMEN = frozenset({"spokesman", "spokeswoman", "spokesperson", "press secretary"})
_FIRST = _WE | {"i", "me", "my", "mine", "myself"}


class Resolution:
    """Reads sentence after sentence and keeps the book of actors."""

    def __init__(self, lexicon: ActorLexicon, on: date | None) -> None:
        self.lexicon = lexicon
        self.roles = lexicon.roles
        self.book = Book()
        self.names = Names(self.book, lexicon, on)
        self.nominals = Nominals(self.book, self.names, lexicon, on)
        self.pronouns = Pronouns(self.book)
        self.phrases: dict[int, Phrase] = {}
        self.under_way: set[int] = set()
        self.speaker: Dossier | None = None
        self.paragraph = -1
        self.quoting = False

    def actors(self) -> tuple[Actor, ...]:
        """The actors that any mention belongs to."""
        return tuple(d.actor() for d in self.book.all if d.mentions)

    def read(self, sentence: Sentence, mentions: Sequence[Mention]) -> None:
        """Resolve the mentions of one sentence."""
        analysis = Analysis(sentence, names_in(sentence, self.lexicon), self.lexicon)
        self.phrases = {m.head: analysis.phrase(m) for m in mentions}
        self.under_way = set()
        if sentence.paragraph != self.paragraph:
            self.paragraph, self.quoting = sentence.paragraph, False
        for mention in mentions:
            self.resolve(mention.head)
        for token in sentence:
            self.quoting = _quoting(token.text, self.quoting)

    def resolve(self, head: int) -> Dossier | None:
        """The dossier of the mention with this head, resolved now if it was not yet."""
        phrase = self.phrases.get(head)
        if phrase is None:
            return None
        known = self.book.at.get(phrase.where)
        if known is not None or head in self.under_way:
            return known
        self.under_way.add(head)
        dossier = self._joined(phrase) or self._alone(phrase)
        if dossier is not None:
            self.book.mention(
                dossier,
                phrase.mention,
                subject=phrase.subject,
                predicate=phrase.predicate and phrase.shape is Shape.NOMINAL,
                weight=phrase.weight,
            )
            self._side(dossier, phrase)
        return dossier

    def _alone(self, phrase: Phrase) -> Dossier | None:
        if phrase.shape is Shape.PRONOUN:
            return self._pronoun(phrase)
        if phrase.parts is not None and (whole := self._part(phrase)) is not None:
            return whole
        named = self.names.resolve(phrase)
        if named is not None:
            return named
        owner = self.resolve(phrase.owner) if phrase.owner is not None else None
        for c in phrase.sentence.children[phrase.mention.head]:
            if c < phrase.mention.head and c in self.phrases and phrase.sentence[c].dep in ("compound", "nmod", "amod"):
                phrase.beside = self.resolve(c)
        return self.nominals.resolve(phrase, owner)

    def _pronoun(self, phrase: Phrase) -> Dossier | None:
        word = phrase.sentence[phrase.mention.head].lower
        if word in _FIRST:
            speaker = self._speaker(phrase)
            return self._spoken_for(speaker) if speaker is not None and word in _WE else speaker
        quoted = self._speaker(phrase) if self.in_quotes(phrase) else None
        found = self.pronouns.resolve(phrase, quoted)
        if found is not None:
            found[0].because(found[1])
            return found[0]
        return self.nominals.indefinite(phrase) if word in self.roles.indefinite else None

    def _speaker(self, phrase: Phrase) -> Dossier | None:
        """Who says "I" or "we": the subject of the verb above the quotation or beside it, else who spoke last."""
        sentence, head = phrase.sentence, phrase.mention.head
        for above in sentence.ancestors(head):
            verbs = [
                above,
                *(c for c in sentence.children[above] if sentence[c].dep in ("parataxis", "ccomp", "advcl", "dep")),
            ]
            for verb in verbs:
                for c in sentence.children[verb]:
                    other = self.phrases.get(c)
                    if sentence[c].dep != "nsubj" or other is None or sentence[c].lower in _FIRST:
                        continue
                    if sentence[verb].lemma not in self.roles.speaking:
                        continue
                    speaker = self.resolve(c)
                    if speaker is not None and speaker.type is not ActorType.THING:
                        self.speaker = speaker
                        return speaker
        return self.speaker

    def _spoken_for(self, speaker: Dossier) -> Dossier:
        """Whom a speaker's "we" means: the state of its head or minister, else the speaker's own side."""
        country = self.lexicon.countries.get(speaker.country or "")
        if speaker.side is not None and speaker.nouns & _SPOKESMEN:
            return speaker.side
        if (
            speaker.type is ActorType.PERSON
            and country is not None
            and "GOV" in speaker.codes
            and speaker.entry is not None
        ):
            return self.book.entry(country.entry, f"“we” of {speaker.name}")
        return speaker

    def in_quotes(self, phrase: Phrase) -> bool:
        """Whether a phrase stands between quotation marks, also ones opened in a sentence before."""
        inside = self.quoting
        for token in phrase.sentence.tokens[: phrase.mention.head]:
            inside = _quoting(token.text, inside)
        return inside

    def _side(self, dossier: Dossier, phrase: Phrase) -> None:
        """Note the body that stands beside a person's title."""
        if dossier.side is not None or dossier.type not in (ActorType.PERSON, ActorType.UNNAMED):
            return
        for i in range(phrase.mention.first, phrase.mention.last + 1):
            if (
                i != phrase.mention.head
                and i in self.phrases
                and (body := self.resolve(i)) is not None
                and body is not dossier
            ):
                if body.named and body.type not in (ActorType.PERSON, ActorType.PLACE):
                    dossier.side = body
                    return

    def _part(self, phrase: Phrase) -> Dossier | None:
        """ "Some of the protesters", "hundreds of people": the actor behind "of", under a dossier of the part's own wording."""
        assert phrase.parts is not None
        inner = self.phrases.get(phrase.parts)
        if inner is None or inner.shape is Shape.PRONOUN:
            return self.resolve(phrase.parts)
        if inner.shape in _NAMED:
            return None
        return self.resolve(phrase.parts)

    def _joined(self, phrase: Phrase) -> Dossier | None:
        """The dossier of a phrase that stands in apposition to another, or is said to be it ("X is the president")."""
        sentence, head = phrase.sentence, phrase.mention.head
        if phrase.shape is Shape.PRONOUN:
            return None
        for c in sentence.children[head]:
            other = self.phrases.get(c)
            if other is None or phrase.shape is not Shape.NOMINAL or not self._in_apposition(phrase, other):
                continue
            if other.shape in _NAMED and self._fit(phrase, other):
                return self._describe(self.resolve(c), phrase)
            if (
                other.shape is Shape.NOMINAL
                and other.noun
                and phrase.noun.endswith(other.noun)
                and other.noun in self.roles.persons
            ):
                return self._describe(self.resolve(c), phrase)
        token = sentence[head]
        above = self.phrases.get(token.head)
        if token.dep == "appos" and above is not None:
            if self._is_bracket_alias(above, phrase):
                dossier = self.resolve(token.head)
                if dossier is not None:
                    dossier.alias(phrase.name)
                    self.book.name(dossier, phrase.name)
                return dossier
            if above.shape in _NAMED and phrase.shape is Shape.NOMINAL and self._fit(phrase, above):
                return self._describe(self.resolve(token.head), phrase)
        if (
            token.dep == "attr"
            and phrase.shape is Shape.NOMINAL
            and sentence[token.head].lemma == "be"
            and not phrase.another
        ):
            subject = next((c for c in sentence.children[token.head] if sentence[c].dep == "nsubj"), None)
            whom = self.phrases.get(subject) if subject is not None else None
            negated = any(sentence[c].dep == "neg" for c in sentence.children[token.head])
            if (
                whom is not None
                and whom.shape in _NAMED
                and phrase.noun in self.roles.persons
                and self._fit(phrase, whom)
                and not negated
            ):
                return self._describe(self.resolve(whom.mention.head), phrase)
        return None

    @staticmethod
    def _in_apposition(phrase: Phrase, other: Phrase) -> bool:
        """Whether a dependent is an apposition, or a name behind "President," that the parser took for a conjunct."""
        sentence, head, first = phrase.sentence, phrase.mention.head, other.mention.first
        dep = sentence[other.mention.head].dep
        return (
            dep == "appos"
            or (dep == "conj"
            and first == head + 2
            and sentence[head + 1].text == ","
            and other.shape in _NAMED
            and other.entity == "PERSON")
        )

    def _fit(self, noun: Phrase, name: Phrase) -> bool:
        """Whether a noun can be said of a name: an office of a person, a body's noun of a body; numbers must agree."""
        if noun.plural and not name.plural and noun.noun not in self.roles.collective:
            return False
        person = (
            name.entity == "PERSON"
            or (name.sense is not None
            and name.sense.entry.type is ActorType.PERSON)
            or name.noun in self.roles.persons
        )
        if noun.noun in self.roles.persons:
            return person or (name.shape is Shape.NAME and name.entity not in ("GPE", "LOC", "FAC", "NORP"))
        if person:
            return False
        if name.sense is not None:
            body = self.roles.bodies.get(noun.noun)
            return body is not None and (name.sense.entry.type in body.takes_up or name.sense.entry.type is body.type)
        return name.shape is Shape.NAME and name.entity not in ("GPE", "DATE")

    def _describe(self, dossier: Dossier | None, phrase: Phrase) -> Dossier | None:
        """Add what an apposition says to the dossier of the name."""
        if dossier is None:
            return None
        self.names.describe(dossier, phrase.noun)
        dossier.alias(phrase.name)
        if dossier.entry is None:
            dossier.belongs(phrase.state)
        return dossier

    def _is_bracket_alias(self, name: Phrase, short: Phrase) -> bool:
        """ "Mujahedeen-e Khalq (MEK)", "the Better Roads League (BRL)"."""
        sentence, first = short.sentence, short.mention.first
        if not first or sentence[first - 1].text not in "([" or name.shape is Shape.PRONOUN:
            return False
        if short.sense is not None and name.sense is not None:
            return short.sense.entry is name.sense.entry
        text = short.mention.text
        if " " in text or len(text) > _LONGEST_ACRONYM or sum(c.isupper() for c in text) < 2:
            return False
        plain = "".join(c for c in text if c.isalpha())
        return initials(name.name, plain) or (plain[0].lower() == name.name[:1].lower() and short.sense is None)


def _quoting(text: str, inside: bool) -> bool:
    """Whether the text behind a token is quoted, given that the text before it was."""
    if text in ("“", "``"):
        return True
    if text in ("”", "''"):
        return False
    return not inside if text == '"' else inside

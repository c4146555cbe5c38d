"""Who speaks: the holder of "I" and "we" inside quoted words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from alleged.lexicon.actors import ActorLexicon
from alleged.reading.actors.dossiers import THINGS, Book, Dossier
from alleged.reading.actors.phrases import Phrase
from alleged.reading.syntax import first
from alleged.values.actor import ActorType
from alleged.values.text import Sentence

WE = frozenset({"we", "us", "our", "ours", "ourselves"})
FIRST = WE | {"i", "me", "my", "mine", "myself"}

_QUOTING = ("parataxis", "ccomp", "advcl", "dep")
_SUBJECTS = ("nsubj", "nsubjpass")
AHEAD = 8
"""How many sentences a quotation may go on before the words that say whose it is."""

_Resolve = Callable[[int], Dossier | None]


class Speech:
    """Follows quotation marks and speakers from sentence to sentence."""

    def __init__(self, book: Book, lexicon: ActorLexicon) -> None:
        self.book = book
        self.lexicon = lexicon
        self.speaker: Dossier | None = None
        self.later: tuple[int, int] | None = None
        self._spoke = -1
        self._about: Dossier | None = None
        self._paragraph = -1
        self._quoting = False
        self._marks: list[bool] = []

    def begin(self, sentence: Sentence, following: Sequence[Sentence] = ()) -> None:
        """Start a sentence; quotation marks do not reach over paragraphs. `following` are the sentences behind it.

        Where a quotation begins without a word of whose it is, `later` is where the words behind it name the speaker.
        """
        if sentence.paragraph != self._paragraph:
            self._paragraph, self._quoting, self._about = sentence.paragraph, False, None
        self._marks = _marks(sentence, inside=self._quoting)
        if self.later is not None and self.later[0] < sentence.index:
            self.later = None
        if self.later is None and not self._quoting and all(self._marks[1:]) and len(sentence) > 1:
            self.later = self._named_behind(following) if self._marks[-1] else None

    def _named_behind(self, following: Sequence[Sentence]) -> tuple[int, int] | None:
        """Where the speaker stands behind the end of a quotation that a sentence opens ("… ." … "…," said Roe)."""
        inside = True
        for sentence in following[:AHEAD]:
            if sentence.paragraph != self._paragraph:
                return None
            marks = _marks(sentence, inside=inside)
            if not all(marks):
                return next(((sentence.index, c) for c in self._subjects(sentence, marks)), None) if marks[0] else None
            inside = _goes_on(sentence, inside=inside)
            if not inside:
                return None
        return None

    def _subjects(self, sentence: Sentence, marks: Sequence[bool]) -> Iterator[int]:
        """The subjects of speaking verbs outside of quoted words."""
        for token in sentence:
            if not marks[token.i] and token.pos == "VERB" and token.lemma in self.lexicon.roles.speaking:
                yield from (c for c in sentence.children[token.i] if sentence[c].dep == "nsubj" and not marks[c])

    def end(self, sentence: Sentence) -> None:
        """Remember whether the quotation goes on behind a sentence, who spoke last outside of quoted words, and whom it is about."""
        for c in self._subjects(sentence, self._marks):
            speaker = self.book.at.get((sentence.index, c))
            if speaker is None or speaker.type in THINGS or sentence[c].lower in FIRST:
                continue
            if speaker.nouns or speaker.named:
                self.speaker, self._spoke = speaker, sentence.paragraph
        about = first(sentence, sentence.root.i, *_SUBJECTS)
        if about is not None and not self._marks[about] and sentence[about].lower not in FIRST:
            person = self.book.at.get((sentence.index, about))
            self._about = person if person is not None and person.type is ActorType.PERSON else None
        self._quoting = _goes_on(sentence, inside=self._quoting)

    def is_quoted(self, phrase: Phrase) -> bool:
        """Whether a phrase stands between quotation marks, also ones opened in a sentence before."""
        return self._marks[phrase.mention.head]

    def speaker_of(self, phrase: Phrase, phrases: Mapping[int, Phrase], resolve: _Resolve) -> Dossier | None:
        """Who says a phrase: the subject of the speaking verb above or beside it, the subject outside the quotation,
        whom the sentence before is about, else who spoke last.
        """
        sentence, quoted = phrase.sentence, self.is_quoted(phrase)
        for above in sentence.ancestors(phrase.mention.head):
            beside = (c for c in sentence.children[above] if sentence[c].dep in _QUOTING)
            for verb in (above, *beside):
                if sentence[verb].lemma not in self.lexicon.roles.speaking or (quoted and self._marks[verb]):
                    continue
                for c in sentence.children[verb]:
                    if sentence[c].dep != "nsubj" or c not in phrases or sentence[c].lower in FIRST:
                        continue
                    speaker = resolve(c)
                    if speaker is not None and speaker.type not in THINGS:
                        self.speaker, self._spoke = speaker, sentence.paragraph
                        return speaker
        if not quoted:
            return None
        if (outside := self._outside(phrase, phrases, resolve)) is not None:
            self.speaker, self._spoke = outside, sentence.paragraph
        elif any(True for _ in self._subjects(sentence, self._marks)):
            return None
        if self._about is not None and sentence.paragraph != self._spoke:
            return self._about
        return self.speaker if sentence.paragraph - self._spoke <= 1 else None

    def _outside(self, phrase: Phrase, phrases: Mapping[int, Phrase], resolve: _Resolve) -> Dossier | None:
        """Whose words a quotation is by the rest of its sentence: who says something there, "according to Roe", a subject before it."""
        sentence, head = phrase.sentence, phrase.mention.head
        saying = list(self._subjects(sentence, self._marks))
        for c in (*saying, *sorted(phrases, key=lambda c: abs(c - head))):
            token = sentence[c]
            told = c in saying or (token.dep in _SUBJECTS and c < head) or _is_according(sentence, c)
            if self._marks[c] or not told or token.lower in FIRST or token.tag in ("WP", "WDT"):
                continue
            speaker = resolve(c)
            if speaker is not None and speaker.type not in THINGS and speaker.type is not ActorType.COUNTRY:
                return speaker
        return None

    def spoken_for(self, speaker: Dossier) -> Dossier:
        """Whom a speaker's "we" means: a spokesman's body, the state of its leader or minister, else the speaker."""
        if speaker.side is not None:
            return speaker.side
        country = self.lexicon.countries.get(speaker.country or "")
        leads = speaker.type is ActorType.PERSON and speaker.entry is not None and "GOV" in speaker.codes
        return self.book.entry(country.entry, f"“we” of {speaker.name}") if leads and country is not None else speaker


def _is_according(sentence: Sentence, i: int) -> bool:
    """Whether a token hangs on "according to"."""
    above = sentence[i].head
    return (
        sentence[i].dep == "pobj"
        and sentence[above].lower == "to"
        and sentence[sentence[above].head].lower == "according"
    )


def _marks(sentence: Sentence, *, inside: bool) -> list[bool]:
    """Whether each token of a sentence is quoted, given whether the text before it was."""
    found: list[bool] = []
    for token in sentence:
        found.append(inside)
        inside = _quoted(token.text, inside=inside)
    return found


def _goes_on(sentence: Sentence, *, inside: bool) -> bool:
    """Whether the text behind a sentence is quoted."""
    for token in sentence:
        inside = _quoted(token.text, inside=inside)
    return inside


def _quoted(text: str, *, inside: bool) -> bool:
    """Whether the text behind a token is quoted, given whether the text before it was."""
    if text in ("“", "``"):
        return True
    if text in ("”", "''"):
        return False
    return not inside if text == '"' else inside

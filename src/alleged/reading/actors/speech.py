"""Who speaks: the holder of "I" and "we" inside quoted words."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from alleged.lexicon.actors import ActorLexicon
from alleged.reading.actors.dossiers import THINGS, Book, Dossier
from alleged.reading.actors.phrases import Phrase
from alleged.values.actor import ActorType
from alleged.values.text import Sentence

WE = frozenset({"we", "us", "our", "ours", "ourselves"})
FIRST = WE | {"i", "me", "my", "mine", "myself"}

_QUOTING = ("parataxis", "ccomp", "advcl", "dep")


class Speech:
    """Follows quotation marks and speakers from sentence to sentence."""

    def __init__(self, book: Book, lexicon: ActorLexicon) -> None:
        self.book = book
        self.lexicon = lexicon
        self.speaker: Dossier | None = None
        self._paragraph = -1
        self._quoting = False

    def begin(self, sentence: Sentence) -> None:
        """Start a sentence; quotation marks do not reach over paragraphs."""
        if sentence.paragraph != self._paragraph:
            self._paragraph, self._quoting = sentence.paragraph, False

    def end(self, sentence: Sentence) -> None:
        """Remember whether the quotation goes on behind a sentence, and who spoke last outside of quoted words."""
        for token in sentence:
            self._quoting = _quoted(token.text, inside=self._quoting)
            if self._quoting or token.lemma not in self.lexicon.roles.speaking or token.pos != "VERB":
                continue
            for c in sentence.children[token.i]:
                speaker = self.book.at.get((sentence.index, c)) if sentence[c].dep == "nsubj" else None
                if speaker is None or speaker.type in THINGS or sentence[c].lower in FIRST:
                    continue
                if speaker.nouns or speaker.named:
                    self.speaker = speaker

    def is_quoted(self, phrase: Phrase) -> bool:
        """Whether a phrase stands between quotation marks, also ones opened in a sentence before."""
        return self._is_inside(phrase.sentence, phrase.mention.head)

    def _is_inside(self, sentence: Sentence, i: int) -> bool:
        inside = self._quoting
        for token in sentence.tokens[:i]:
            inside = _quoted(token.text, inside=inside)
        return inside

    def speaker_of(
        self, phrase: Phrase, phrases: Mapping[int, Phrase], resolve: Callable[[int], Dossier | None]
    ) -> Dossier | None:
        """Who says a phrase: the subject of the speaking verb above or beside it, else who spoke last."""
        sentence, quoted = phrase.sentence, self.is_quoted(phrase)
        for above in sentence.ancestors(phrase.mention.head):
            beside = (c for c in sentence.children[above] if sentence[c].dep in _QUOTING)
            for verb in (above, *beside):
                if sentence[verb].lemma not in self.lexicon.roles.speaking or (
                    quoted and self._is_inside(sentence, verb)
                ):
                    continue
                for c in sentence.children[verb]:
                    if sentence[c].dep != "nsubj" or c not in phrases or sentence[c].lower in FIRST:
                        continue
                    speaker = resolve(c)
                    if speaker is not None and speaker.type not in THINGS:
                        self.speaker = speaker
                        return speaker
        return self.speaker

    def spoken_for(self, speaker: Dossier) -> Dossier:
        """Whom a speaker's "we" means: a spokesman's body, the state of its leader or minister, else the speaker."""
        if speaker.side is not None:
            return speaker.side
        country = self.lexicon.countries.get(speaker.country or "")
        leads = speaker.type is ActorType.PERSON and speaker.entry is not None and "GOV" in speaker.codes
        return self.book.entry(country.entry, f"“we” of {speaker.name}") if leads and country is not None else speaker


def _quoted(text: str, *, inside: bool) -> bool:
    """Whether the text behind a token is quoted, given whether the text before it was."""
    if text in ("“", "``"):
        return True
    if text in ("”", "''"):
        return False
    return not inside if text == '"' else inside

"""Acts that the lexicon does not know: which of them are worth a statement of their own."""

from __future__ import annotations

from alleged.lexicon.events import EventLexicon
from alleged.reading.happenings.arguments import Frames
from alleged.reading.happenings.roles import Filled
from alleged.reading.happenings.triggers import Trigger
from alleged.reading.syntax import first
from alleged.values.text import Sentence

_CONTENT = frozenset({"ccomp", "xcomp", "pcomp", "acl"})
_OPENING, _CLOSING, _EITHER = "“", "”", '"'


class Quotation:
    """Which words stand in quotation marks, followed from sentence to sentence; a paragraph starts afresh."""

    __slots__ = ("_open", "_paragraph", "words")

    def __init__(self) -> None:
        self._open = False
        self._paragraph = -1
        self.words: set[int] = set()

    def follow(self, sentence: Sentence) -> None:
        """Take the next sentence; `words` are its quoted tokens."""
        if sentence.paragraph != self._paragraph:
            self._open, self._paragraph = False, sentence.paragraph
        self.words = set()
        for token in sentence:
            if token.text in (_OPENING, "``") or (token.text == _EITHER and not self._open):
                self._open = True
            elif token.text in (_CLOSING, "''", _EITHER):
                self._open = False
            elif self._open:
                self.words.add(token.i)


def worth_telling(
    trigger: Trigger, actor: Filled, recipient: Filled, frames: Frames, lexicon: EventLexicon, quoted: set[int]
) -> bool:
    """Whether an act without a sense counts.

    In what somebody says every finite clause does; elsewhere somebody known must take part. Verbs of speech, aspect and bare
    being never do.
    """
    token = frames.sentence[trigger.head]
    if _is_hortative(frames.sentence, trigger.head):
        return True
    said = _is_said(frames.sentence, trigger.head, quoted)
    if not said and not actor.parties and not recipient.parties:
        return False
    if token.pos == "AUX" or token.lemma == "be":
        return _predicates(frames, trigger.head)
    if token.lemma.lower() in lexicon.classes.get("@quiet", frozenset()):
        return False
    if token.dep == "dep" or token.text.startswith(("'", "’")):
        return False
    return not _carries_clause(frames, trigger.head)


def _is_said(sentence: Sentence, verb: int, quoted: set[int]) -> bool:
    """Whether a finite clause is the content of a higher verb or stands in quotation marks."""
    token = sentence[verb]
    while token.dep == "conj" and token.head != token.i:
        token = sentence[token.head]
    return token.dep == "ccomp" or (verb in quoted and token.dep in ("ROOT", "parataxis"))


def _is_hortative(sentence: Sentence, verb: int) -> bool:
    """Whether the writer calls on everybody: "let's", "let us", also written without its apostrophe."""
    return any(
        sentence[c].lower in ("let", "lets") and c < verb and sentence[c].dep == "aux" for c in sentence.children[verb]
    ) or (
        sentence[verb].dep == "ccomp"
        and sentence[sentence[verb].head].lower in ("let", "lets")
        and any(sentence[c].lower in ("us", "'s", "’s") for c in sentence.children[verb])
    )


def _carries_clause(frames: Frames, verb: int) -> bool:
    """Whether the verb mainly introduces another clause ("he hopes that …"): that clause is the happening."""
    return any(
        frames.sentence[c].dep == "ccomp" and frames.sentence[c].pos in ("VERB", "AUX")
        for c in frames.sentence.children[verb]
    )


def _predicates(frames: Frames, verb: int) -> bool:
    """Whether "be" ascribes something inside what somebody says, and is not a mere definition by the author."""
    sentence = frames.sentence
    if first(sentence, verb, "attr", "acomp", "prep") is None:
        return False
    return sentence[verb].dep in _CONTENT

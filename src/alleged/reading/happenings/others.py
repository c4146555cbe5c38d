"""Acts that the lexicon does not know: which of them are worth a statement of their own."""

from __future__ import annotations

from alleged.lexicon.events import EventLexicon
from alleged.reading.happenings.arguments import Frames
from alleged.reading.happenings.filling import Filled
from alleged.reading.happenings.triggers import Trigger
from alleged.reading.syntax import first
from alleged.values.text import Sentence

_TELLING = frozenset({"ROOT", "conj", "relcl", "advcl"})
_COMPLETED = ("dobj", "prep", "prt", "dative", "oprd", "acomp")
_CONTENT = frozenset({"ccomp", "xcomp", "pcomp", "acl"})
_WHERE = frozenset({"in", "at", "from", "within", "near", "among", "amongst", "on", "around"})
_HOLDING = frozenset({"be", "have", "'s", "’s"})
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
    trigger: Trigger,
    actor: Filled,
    recipient: Filled,
    frames: Frames,
    lexicon: EventLexicon,
    quoted: set[int],
    *,
    body: bool = False,
) -> bool:
    """Whether an act without a sense counts.

    In what somebody says every finite clause does; elsewhere somebody known must take part. Verbs of speech, aspect and bare
    being never do. A state is none in the author's own voice unless a
    state or its `body` is in it, and in what somebody says only where it is said of somebody.
    """
    token = frames.sentence[trigger.head]
    if _is_hortative(frames.sentence, trigger.head):
        return True
    said = _is_said(frames.sentence, trigger.head, quoted)
    if _is_state(frames, trigger.head, lexicon):
        of_somebody = bool(actor.parties or recipient.parties) if said else bool(actor.parties and recipient.parties)
        borne = body and token.lemma in _HOLDING
        if not of_somebody and not borne and not (actor.parties and _ties(frames, trigger.head)):
            return False
    if not said and not actor.parties and not recipient.parties and not _tells(frames, trigger.head):
        return False
    if token.pos == "AUX" or token.lemma == "be":
        known = bool(actor.parties) and not _holds_event(frames, trigger.head, lexicon)
        return _predicates(frames, trigger.head, known=known)
    if token.lemma.lower() in lexicon.classes.get("@quiet", frozenset()):
        return False
    if token.dep == "dep" or token.text.startswith(("'", "’")):
        return False
    if token.lemma.lower() in lexicon.classes.get("@bland", frozenset()):
        full = first(frames.sentence, trigger.head, *_COMPLETED) is not None
        return full and bool(actor.parties) and not _carries_clause(frames, trigger.head)
    return not _carries_clause(frames, trigger.head)


def _is_state(frames: Frames, verb: int, lexicon: EventLexicon) -> bool:
    """Whether a predicate tells how things are, not what happens; what must or shall be is not yet so."""
    sentence = frames.sentence
    token = sentence[verb]
    below = [sentence[c] for c in sentence.children[verb]]
    if (token.lemma != "have" and any(t.tag == "MD" for t in below)) or (token.dep == "xcomp" and token.tag == "VB"):
        return False
    if token.lemma.lower() in _HOLDING:
        return not any(t.dep in ("xcomp", "ccomp") and t.pos in ("VERB", "AUX") for t in below)
    if frames.passive(verb):
        return False
    return token.lemma.lower() in lexicon.classes.get("@stative", frozenset())


def _ties(frames: Frames, verb: int) -> bool:
    """Whether what is said of the subject names another party ("was a guest of Chad") or an act ("is ready to leave")."""
    sentence = frames.sentence
    quality = first(sentence, verb, "acomp")
    if quality is not None and first(sentence, quality, "xcomp", "ccomp") is not None:
        return True
    reached = [
        c
        for c in sentence.children[verb]
        if sentence[c].dep in ("attr", "acomp", "dobj")
        or (sentence[c].dep == "prep" and sentence[c].lower not in _WHERE)
    ]
    for i in reached:
        reached.extend(
            c
            for c in sentence.children[i]
            if sentence[c].dep in ("prep", "pobj", "poss") and sentence[c].lower not in _WHERE
        )
    return any(frames.is_actor(i) for i in reached if sentence[i].dep in ("pobj", "poss"))


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


def _predicates(frames: Frames, verb: int, *, known: bool) -> bool:
    """Whether "be" ascribes something: to a `known` actor, or to anything inside what somebody says."""
    sentence = frames.sentence
    if first(sentence, verb, "attr", "acomp", "prep") is None:
        return False
    return known or sentence[verb].dep in _CONTENT


def _holds_event(frames: Frames, verb: int, lexicon: EventLexicon) -> bool:
    """Whether "be" only says in what event its subject is ("was under attack"): that event is told by its own noun."""
    sentence = frames.sentence
    preps = (c for c in sentence.children[verb] if sentence[c].dep == "prep")
    return any(sentence[b].lemma in lexicon.nouns for c in preps for b in sentence.children[c])


def _tells(frames: Frames, verb: int) -> bool:
    """Whether a finite clause with a subject of its own tells what became of a thing ("the bridge collapsed")."""
    token = frames.sentence[verb]
    if token.pos != "VERB" or token.dep not in _TELLING or token.tag not in ("VBD", "VBZ", "VBP", "VBN", "VB"):
        return False
    return first(frames.sentence, verb, "nsubj", "nsubjpass") is not None

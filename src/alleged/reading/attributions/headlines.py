"""Headlines and captions, which name their source beside a dash, a colon or a comma: "Port to close – union", "Minister: port to close"."""

from __future__ import annotations

from collections.abc import Iterator

from alleged.lexicon.cues import Cue
from alleged.reading.attributions.passage import Passage
from alleged.reading.attributions.speakers import can_speak
from alleged.reading.attributions.triple import Triple, pieces
from alleged.values.actor import ActorType
from alleged.values.text import Sentence

_MARKS = frozenset({"–", "—", "-", ":"})
_ENDS = frozenset({".", "?", "!", "…", "”", '"'})
_LONGEST = 24
_NAME = 6
_LEAST = 3
_SAYS = Cue("headline", "say", "certain")
_FINITE = frozenset({"VBZ", "VBD", "VBN", "VBG", "MD"})
_VERBAL = frozenset({"VERB", "AUX"})
_VOICES = frozenset({"PERSON", "ORG", "GPE", "NORP"})


def find_headlines(passage: Passage, s: Sentence) -> Iterator[Triple]:
    """The source of a line without a full stop, before its first colon or after its last dash."""
    if len(s) > _LONGEST or s[len(s) - 1].text in _ENDS or not _alone(passage, s):
        return
    marks = [t.i for t in s if t.text in _MARKS and t.dep == "punct" and 0 < t.i < len(s) - 1 and _parted(s, t.i)]
    if not marks:
        return
    last, opening = marks[-1], marks[0]
    if s[last].text != ":" and last >= _LEAST and (who := _name(passage, s, last + 1, len(s))) is not None:
        yield _triple(s, last, who, (last + 1, len(s)), (0, last))
    elif (
        s[opening].text == ":"
        and any(t.pos in _VERBAL for t in s if t.i > opening)
        and (who := _name(passage, s, 0, opening)) is not None
    ):
        yield _triple(s, opening, who, (0, opening), (opening + 1, len(s)))


def _alone(passage: Passage, s: Sentence) -> bool:
    """Whether the sentence is a line of its own."""
    before, after = passage.text[: s.start].rstrip(" "), passage.text[s.end :].lstrip(" ")
    return (not before or before.endswith("\n")) and (not after or after.startswith("\n"))


def _parted(s: Sentence, i: int) -> bool:
    """Whether a mark stands free, unlike a hyphen."""
    return s[i].text == ":" or (s[i - 1].end < s[i].start and s[i].end < s[i + 1].start)


def _name(passage: Passage, s: Sentence, first: int, stop: int) -> int | None:
    """The token that heads a short phrase without a verb, if it may have a word of its own."""
    inside = range(first, stop)
    if len(inside) > _NAME or any(s[i].tag in _FINITE for i in inside):
        return None
    end = next((i for i in inside if s[i].pos == "ADP" and i > first), stop)
    found = next((i for i in range(end - 1, first - 1, -1) if s[i].pos in ("NOUN", "PROPN")), None)
    if found is None or not can_speak(s, found, passage.actors, passage.lexicon):
        return None
    actor = passage.actors.at(s.index, found)
    known = actor is not None or s[found].entity in _VOICES or s[found].lower in passage.lexicon.words("person")
    return found if s[found].pos == "NOUN" or (known and (actor is None or actor.type is not ActorType.THING)) else None


def _triple(s: Sentence, mark: int, who: int, name: tuple[int, int], said: tuple[int, int]) -> Triple:
    return Triple(s.index, mark, (mark,), (s.span(name[0], name[1] - 1),), who, pieces(s, range(*said)), _SAYS)

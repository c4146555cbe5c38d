"""Whose doing a thing is that the text names again: "the decree" of whoever decreed it, "the move" of whoever moved last."""

from __future__ import annotations

from collections.abc import Iterator

from alleged.reading.happenings.arguments import Frames
from alleged.reading.happenings.filling import NOBODY, Filled
from alleged.reading.happenings.memory import Memory
from alleged.reading.happenings.roles import Roles
from alleged.reading.happenings.subjects import Argument

_BACK = 10
"""How many sentences back a thing is looked for."""
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "such"})


class Things:
    """The sentences of a document as far as they have been read, asked for the makers of things."""

    __slots__ = ("_before", "_memory", "_steps")

    def __init__(self, memory: Memory, steps: frozenset[str]) -> None:
        self._before: list[tuple[Frames, Roles]] = []
        self._memory = memory
        self._steps = steps

    def note(self, frames: Frames, roles: Roles) -> None:
        """Remember a sentence that has been read."""
        self._before.append((frames, roles))

    def maker(self, frames: Frames, argument: Argument | None) -> Filled:
        """Whoever made, owns or issued the thing that an argument names again."""
        if argument is None or not self._is_known(frames, argument.token):
            return NOBODY
        lemma = frames.sentence[argument.token].lemma.lower()
        for earlier, roles in reversed(self._before[-_BACK:]):
            for token in reversed(earlier.sentence.tokens):
                if token.lemma.lower() == lemma and token.pos == "NOUN":
                    for behind in _behind(earlier, token.i):
                        found = roles.held_by(behind)
                        if found.parties:
                            return Filled(found.parties, argument.token, f"{behind.path} of “{token.text}” before")
        if lemma in self._steps:
            last = self._memory.last_doer(frames.sentence.index)
            return Filled((last,), argument.token, f"whose “{lemma}” was told before") if last else NOBODY
        return NOBODY

    @staticmethod
    def _is_known(frames: Frames, token: int) -> bool:
        """Whether a noun takes up something known and stands for nobody."""
        sentence = frames.sentence
        if sentence[token].pos != "NOUN" or frames.is_actor(token):
            return False
        return any(sentence[c].lower in _DEFINITE for c in sentence.children[token])


def _behind(frames: Frames, noun: int) -> Iterator[Argument]:
    """Who stands behind a thing: its owner, whoever a clause says made it, the subject of the verb it is the object of."""
    yield from frames.owners(noun, ("by",))
    yield from frames.makers(noun)
    above = frames.sentence[noun].head
    who = None
    if frames.sentence[noun].dep == "dobj":
        who = frames.subject(above)
    elif frames.sentence[noun].dep == "nsubjpass":
        who = frames.agent(above)
    if who is not None:
        yield who

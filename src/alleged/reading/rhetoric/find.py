"""Which happenings are urged, which framed, and which told for comparison only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from alleged.lexicon.rhetoric import RhetoricLexicon
from alleged.reading.rhetoric.advice import Urged, find_advice
from alleged.reading.rhetoric.comparing import find_comparisons, find_framings
from alleged.reading.syntax import conjuncts, trim
from alleged.values.actor import Actors
from alleged.values.happening import Happening
from alleged.values.rhetoric import PLAIN, Advice, Analogy, Framing, Rhetoric
from alleged.values.text import Sentence, Span

_BELOW = frozenset({"prep", "pobj", "pcomp", "dobj"})


def find_rhetoric(
    text: str, sentences: Sequence[Sentence], happenings: Sequence[Happening], actors: Actors, lexicon: RhetoricLexicon
) -> tuple[Rhetoric, ...]:
    """What the text does with each happening beside telling it; runs parallel to `happenings`."""
    found = [PLAIN] * len(happenings)
    heads: dict[int, dict[int, list[int]]] = {}
    for n, happening in enumerate(happenings):
        heads.setdefault(happening.sentence, {}).setdefault(happening.head, []).append(n)
    for s in sentences:
        here = heads.get(s.index)
        if not here:
            continue
        for urged in find_advice(s, lexicon):
            for n in _told(s, urged.act, here):
                if found[n].advice is None:
                    found[n] = replace(found[n], advice=_advice(text, s, urged, happenings[n], actors))
        for verb, tokens in find_framings(s, lexicon):
            span = trim(s, tokens[0], tokens[-1])
            for n in here.get(verb, ()):
                found[n] = replace(found[n], framing=Framing(text[slice(*span)], span))
        for words, tokens in find_comparisons(s, lexicon):
            span = s.span(words[0], words[-1])
            for n in (n for i in tokens for n in here.get(i, ())):
                found[n] = replace(found[n], analogy=Analogy(text[slice(*span)], span))
    return tuple(found)


def _told(s: Sentence, act: int, here: dict[int, list[int]]) -> list[int]:
    """The happenings of an act: its own, else the nearest that its objects tell."""
    level = [act]
    while level:
        own = [n for i in level for n in here.get(i, ())]
        if own:
            return own
        level = [c for i in level for c in s.children[i] if s[c].dep in _BELOW]
    return []


def _advice(text: str, s: Sentence, urged: Urged, happening: Happening, actors: Actors) -> Advice:
    addressed = [i for at in urged.addressed for i in conjuncts(s, at)]
    named = tuple(dict.fromkeys(a.id for i in addressed if (a := actors.at(s.index, i)) is not None))
    span: Span = s.span(urged.words[0], urged.words[-1])
    return Advice(urged.stance, named or (happening.actors if not addressed else ()), text[slice(*span)], span)

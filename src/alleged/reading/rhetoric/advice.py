"""What a text urges, advises against, or asks to take care with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from alleged.lexicon.rhetoric import RhetoricLexicon, Urging
from alleged.reading.syntax import SUBJECTS, auxiliaries, conjuncts, first, first_conjunct, is_negated
from alleged.values.rhetoric import Stance
from alleged.values.text import Sentence

_VERBAL = frozenset({"VERB", "AUX"})
_OPPOSITE = {Stance.FOR: Stance.AGAINST, Stance.AGAINST: Stance.FOR, Stance.CAUTION: Stance.CAUTION}
_BELOW = frozenset({"xcomp", "dobj", "prep", "pcomp", "pobj", "conj"})


@dataclass(frozen=True, slots=True)
class Urged:
    """An act that is urged: the token at its head, the stance, the tokens that are addressed, and those of the words."""

    act: int
    stance: Stance
    addressed: tuple[int, ...]
    words: tuple[int, ...]


def find_advice(s: Sentence, lexicon: RhetoricLexicon) -> Iterator[Urged]:
    """The acts that a sentence urges or advises against; questions urge nothing."""
    if s[len(s) - 1].text == "?":
        return
    for token in s.tokens:
        for words, rows in _entries(s, token.i, lexicon):
            for row in rows:
                for urged in _urged(s, words, row):
                    yield urged
                    yield from _stopped(s, urged, lexicon)


def _entries(s: Sentence, i: int, lexicon: RhetoricLexicon) -> Iterator[tuple[tuple[int, ...], tuple[Urging, ...]]]:
    """The entries of the lexicon that begin with a token: by its lemma, or several words as they stand."""
    for length in lexicon.advice_lengths.get(s[i].lower, ()):
        words = " ".join(t.lower for t in s.tokens[i : i + length])
        if words in lexicon.advice:
            yield tuple(range(i, i + length)), lexicon.advice[words]
            return
    for word in dict.fromkeys((s[i].lemma.lower(), s[i].lower)):
        if word in lexicon.advice:
            yield (i,), lexicon.advice[word]
            return


def _urged(s: Sentence, words: tuple[int, ...], row: Urging) -> Iterator[Urged]:
    head = next((w for w in words if s[w].head not in words or s[w].head == w), words[0])
    if row.frame.startswith("prep:"):
        yield from _after(s, head, row)
    else:
        yield from _FRAMES[row.frame](s, head, words, row)


def _stance(row: Urging, *, negated: bool) -> Stance:
    return _OPPOSITE[row.stance] if negated else row.stance


def _modal(s: Sentence, i: int, words: tuple[int, ...], row: Urging) -> Iterator[Urged]:
    verb = s[i].head
    if s[i].dep != "aux" or s[i].pos != "AUX" or s[verb].pos not in _VERBAL or _conditional(s, verb, i):
        return
    if any(s[c].dep == "aux" and s[c].lemma == "have" for c in s.children[verb]):
        return
    mine = first(s, first_conjunct(s, verb), "nsubj", "csubj")
    for act in conjuncts(s, verb):
        if act == verb or i in auxiliaries(s, act):
            negated = is_negated(s, act) or is_negated(s, verb)
            yield Urged(act, _stance(row, negated=negated), (mine,) if mine is not None else (), words)


def _conditional(s: Sentence, verb: int, i: int) -> bool:
    """ "Should rebels attack", "if rebels should attack"."""
    mine = first(s, verb, *SUBJECTS)
    return any(s[c].lower in ("if", "unless", "lest") for c in s.children[verb]) or (mine is not None and i < mine)


def _infinitive(s: Sentence, i: int, words: tuple[int, ...], row: Urging) -> Iterator[Urged]:
    if s[i].pos not in _VERBAL or s[i].tag in ("VBD", "VBN", "VBG"):
        return
    for act in (c for c in s.children[i] if s[c].dep == "xcomp" and any(s[g].tag == "TO" for g in s.children[c])):
        mine = first(s, first_conjunct(s, i), *SUBJECTS)
        for other in conjuncts(s, act) if not is_negated(s, i) else ():
            stance = _stance(row, negated=is_negated(s, other))
            yield Urged(other, stance, (mine,) if mine is not None else (), words)


def _object_of(s: Sentence, i: int) -> int | None:
    """Whom a verb addresses: its object, or what stands after "on" or "to"."""
    passive = first(s, i, "nsubjpass")
    held = first(s, i, "dobj", "dative") if passive is None else passive
    if held is not None:
        return held
    on = next((c for c in s.children[i] if s[c].dep in ("prep", "prt") and s[c].lower in ("on", "upon", "to")), None)
    return first(s, on, "pobj") if on is not None else None


def _urged_to(s: Sentence, i: int, words: tuple[int, ...], row: Urging) -> Iterator[Urged]:
    held = _object_of(s, i) if s[i].pos == "VERB" else None
    for act in s.children[i] if s[i].pos == "VERB" else ():
        if s[act].dep not in ("xcomp", "ccomp", "advcl") or not any(s[g].tag == "TO" for g in s.children[act]):
            continue
        if any(s[g].tag in ("WRB", "WP", "WDT") for g in s.children[act]):
            continue
        mine = first(s, act, *SUBJECTS)
        addressed = mine if mine is not None else held
        if addressed is None:
            continue
        for other in conjuncts(s, act):
            negated = is_negated(s, other) or is_negated(s, i)
            yield Urged(other, _stance(row, negated=negated), (addressed,), words)


def _that(s: Sentence, i: int, words: tuple[int, ...], row: Urging) -> Iterator[Urged]:
    for act in s.children[i] if s[i].pos == "VERB" else ():
        mine = first(s, act, *SUBJECTS)
        if s[act].dep == "ccomp" and act > i and mine is not None and _bare(s, act, mine):
            yield Urged(act, _stance(row, negated=is_negated(s, act) or is_negated(s, i)), (mine,), words)


def _bare(s: Sentence, act: int, subject: int) -> bool:
    """Whether a verb is a subjunctive: "that Chad leave", which the parser may take for a plural's present."""
    tag = s[act].tag
    modal = any(s[c].tag == "MD" for c in s.children[act])
    return not modal and (tag == "VB" or (tag == "VBP" and s[subject].tag in ("NN", "NNP")))


def _object(s: Sentence, i: int, words: tuple[int, ...], row: Urging) -> Iterator[Urged]:
    held = first(s, i, "dobj") if s[i].pos == "VERB" else None
    for act in conjuncts(s, held) if held is not None else ():
        if not any(s[c].dep == "xcomp" for c in s.children[i]):
            yield Urged(act, _stance(row, negated=is_negated(s, i)), (), words)


def _after(s: Sentence, i: int, row: Urging) -> Iterator[Urged]:
    """What stands after a preposition: "warn against leaving", "cautious with its support"."""
    if row.stance is not Stance.CAUTION and s[i].pos != "VERB":
        return
    word = row.frame.removeprefix("prep:")
    for c in s.children[i]:
        below = first(s, c, "pobj", "pcomp") if s[c].lower == word and c > i else None
        if below is None:
            continue
        held = _object_of(s, i) if s[i].pos == "VERB" else None
        if held is None and s[i].pos != "VERB":
            above = next((a for a in s.ancestors(i) if s[a].pos in _VERBAL), i)
            held = next((m for a in (above, *s.ancestors(above)) if (m := first(s, a, *SUBJECTS)) is not None), None)
        for act in conjuncts(s, below):
            yield Urged(act, _stance(row, negated=is_negated(s, i)), (held,) if held is not None else (), (i, c))


def _judged(s: Sentence, i: int, words: tuple[int, ...], row: Urging) -> Iterator[Urged]:
    """What a judgement is said of: an infinitive, a gerund or a noun that is the subject."""
    above = s[i].head
    copula = s[above].lemma == "be" and s[above].tag != "VBD" and s[i].dep in ("acomp", "attr", "prep", "npadvmod")
    title = s[i].dep in ("ROOT", "appos", "attr", "npadvmod", "dobj") and not copula
    negated = is_negated(s, above) if copula else False
    negated = negated or any(s[w].lower in ("not", "no") for w in range(max(0, words[0] - 2), words[0]))
    if title and s[0].tag == "VBG" and s[0].i != i and any(t.text == ":" for t in s.tokens[:i]):
        yield Urged(0, _stance(row, negated=negated), (), words)
        return
    if not copula:
        return
    mine = first(s, above, *SUBJECTS)
    if mine is not None and (
        s[mine].dep in ("csubj", "csubjpass") or (s[mine].lower != "it" and s[mine].pos == "NOUN")
    ):
        yield Urged(mine, _stance(row, negated=negated), (), words)
        return
    for act in (c for j in (i, above) for c in s.children[j]):
        if act > i and s[act].pos in _VERBAL and any(s[g].tag == "TO" for g in s.children[act]):
            own = first(s, act, *SUBJECTS)
            yield Urged(act, _stance(row, negated=negated), (own,) if own is not None else (), words)


def _let(s: Sentence, i: int, words: tuple[int, ...], row: Urging) -> Iterator[Urged]:
    nearby = [t.lower for t in s.tokens[i + 1 : i + 3]]
    us = bool(nearby) and (nearby[0] in ("'s", "’s", "us") or s[i].lower == "lets")
    acts = [s[i].head] if s[i].dep == "aux" else [c for c in s.children[i] if s[c].dep in ("ccomp", "xcomp") and c > i]
    for act in acts if us else ():
        negated = "not" in nearby or is_negated(s, act) or is_negated(s, i)
        yield Urged(act, _stance(row, negated=negated), (), words)


def _stopped(s: Sentence, urged: Urged, lexicon: RhetoricLexicon) -> Iterator[Urged]:
    """What is to be stopped is advised against, and the other way round."""
    if s[urged.act].lemma not in lexicon.stopping:
        return
    for c in s.children[urged.act]:
        if s[c].dep in ("xcomp", "dobj", "prep"):
            act = first(s, c, "pobj", "pcomp") if s[c].dep == "prep" and s[c].lower == "from" else c
            if act is not None and s[act].dep in _BELOW and s[act].pos != "ADP":
                yield Urged(act, _OPPOSITE[urged.stance], urged.addressed, urged.words)


_Frame = Callable[[Sentence, int, tuple[int, ...], Urging], Iterator[Urged]]
_FRAMES: dict[str, _Frame] = {
    "modal": _modal,
    "infinitive": _infinitive,
    "urged": _urged_to,
    "that": _that,
    "object": _object,
    "judged": _judged,
    "let": _let,
}

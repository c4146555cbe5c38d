"""Where the sides of a link begin and end: clauses and phrases as tokens, and tokens as spans."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from alleged.reading.syntax import SUBJECTS, first, first_conjunct, trim
from alleged.values.text import Sentence, Span

_OPENERS = frozenset({"mark", "cc", "preconj", "punct", "intj"})
_LOOSE = frozenset({"advcl", "prep", "npadvmod", "advmod"})
"""What a link does not take in with a clause if it stands behind the connective, or before the clause with a comma."""

_VERBAL = frozenset({"VERB", "AUX"})


@dataclass(frozen=True, slots=True)
class Part:
    """Some words of a sentence: the tokens at the head of them, and all of them in order."""

    sentence: Sentence
    heads: tuple[int, ...]
    tokens: tuple[int, ...]


def clause(s: Sentence, head: int, without: Collection[int] = (), *, whole: bool = False) -> Part:
    """The clause of a verb without what opens it and without the tokens of `without` and all below them.

    Clauses coordinated with it that have subjects of their own belong to it only with `whole`. A coordinated verb takes the subject
    that it shares.
    """
    found = [head]
    before = min(without, default=len(s))
    for i in found:
        for c in s.children[i]:
            if c in without or (i == head and _outside(s, head, c, before, whole=whole)):
                continue
            found.append(c)
    shared = _shared_subject(s, head) if s[head].dep == "conj" else None
    if shared is not None:
        found.extend(s.subtree(shared))
    return Part(s, (head,), tuple(sorted(set(found))))


def _outside(s: Sentence, head: int, c: int, before: int, *, whole: bool) -> bool:
    """Whether a dependent of the clause's head is no part of the clause."""
    token = s[c]
    if token.tag == "TO" and token.dep == "aux":
        return True
    if head < before < len(s) and token.dep in _LOOSE and (c > before or (c < head and _fronted(s, c))):
        return True
    if token.dep in _OPENERS or token.dep == "parataxis":
        return not (token.dep == "punct" and c > head)
    if is_another(s, c):
        return True
    if token.dep == "conj" and token.pos in _VERBAL and not whole:
        return first(s, c, *SUBJECTS) is not None or head < before < c
    return False


def is_another(s: Sentence, c: int) -> bool:
    """Whether a clause is another one of the same sort as the one it hangs on: "because it is fair and because it is cheap"."""
    mark, other = first(s, c, "mark"), first(s, s[c].head, "mark")
    if mark is None or other is None or s[c].dep not in ("conj", "advcl") or not mark:
        return False
    return s[mark - 1].dep == "cc" and s[mark].lower == s[other].lower


def _fronted(s: Sentence, c: int) -> bool:
    """Whether a comma ends a phrase."""
    last = max(s.subtree(c))
    return last + 1 < len(s) and s[last + 1].text == ","


def _shared_subject(s: Sentence, verb: int) -> int | None:
    if first(s, verb, *SUBJECTS) is not None or s[verb].pos not in _VERBAL:
        return None
    return first(s, first_conjunct(s, verb), *SUBJECTS)


def phrase(s: Sentence, head: int, without: Collection[int] = ()) -> Part:
    """A noun and everything below it, without the tokens of `without` and all below them."""
    found = [head]
    for i in found:
        found.extend(
            c for c in s.children[i] if c not in without and not (i == head and s[c].dep in ("cc", "preconj", "punct"))
        )
    rest = [i for i in found if i != head and s[i].dep == "conj" and s[i].head == head]
    if rest:
        found.extend(range(min(found), max(found)))
    gone = {j for w in without for j in s.subtree(w)}
    return Part(s, (head,), tuple(sorted(set(found) - gone)))


def either(s: Sentence, head: int, without: Collection[int] = (), *, whole: bool = False) -> Part:
    """The clause of a verb, or the phrase of any other word."""
    if s[head].pos in _VERBAL or first(s, head, *SUBJECTS, "cop", "aux") is not None:
        return clause(s, head, without, whole=whole)
    return phrase(s, head, without)


def joined(*parts: Part) -> Part:
    """Parts of one sentence as one; their heads are those of the last."""
    return Part(parts[0].sentence, parts[-1].heads, tuple(sorted({i for p in parts for i in p.tokens})))


def spans(s: Sentence, tokens: Iterable[int]) -> tuple[Span, ...]:
    """The runs of tokens as spans of the text, without punctuation at their edges; gaps of punctuation alone are bridged."""
    runs: list[list[int]] = []
    for i in sorted(set(tokens)):
        if runs and all(s[j].pos == "PUNCT" for j in range(runs[-1][-1] + 1, i)):
            runs[-1].append(i)
        else:
            runs.append([i])
    kept = [r for r in runs if any(s[i].pos != "PUNCT" for i in r)]
    return tuple(trim(s, r[0], r[-1]) for r in kept)

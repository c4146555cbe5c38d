"""The words that state a happening: the shortest clause or noun phrase, an exact piece of the text."""

from __future__ import annotations

from collections.abc import Iterable

from alleged.reading.syntax import clause_tokens, trim
from alleged.values.text import Sentence, Span

_QUOTES = frozenset("\"“”'‘’«»`") | {"''", "``"}
_AWAY = frozenset({"relcl", "advcl", "parataxis", "acl"})


def clause(sentence: Sentence, verb: int, keep: Iterable[int] = ()) -> Span:
    """The clause of a verb from its subject to its last complement, without the source of the word and leading "to"."""
    kept = clause_tokens(sentence, verb, keep=keep)
    away = _said_by(sentence, verb)
    tokens = [i for i in kept if i not in away]
    return _trimmed(sentence, tokens, verb)


def noun_phrase(sentence: Sentence, noun: int) -> Span:
    """A nominal event with its arguments, without clauses and appositions that hang on it."""
    found = [noun]
    for i in found:
        for c in sentence.children[i]:
            token = sentence[c]
            if token.dep in ("relcl", "appos", "parataxis") or (i == noun and token.dep in ("conj", "cc", "advcl")):
                continue
            found.append(c)
    return _trimmed(sentence, found, noun)


def stretch(sentence: Sentence, tokens: Iterable[int]) -> Span:
    """Everything from the first to the last of some tokens."""
    found = sorted(tokens)
    return trim(sentence, found[0], found[-1])


def _said_by(sentence: Sentence, verb: int) -> set[int]:
    """The tokens of "according to …" and of a reporting clause put inside or behind the clause."""
    away: set[int] = set()
    for c in sentence.children[verb]:
        if sentence[c].dep == "prep" and sentence[c].lower in ("according", "per"):
            away.update(sentence.subtree(c))
    return away


def _trimmed(sentence: Sentence, tokens: Iterable[int], around: int) -> Span:
    """The unbroken run around a token, without punctuation, conjunctions, "to" and lone quotation marks at its edges."""
    wanted = {i for i in tokens if sentence[i].text != ";"} | {around}
    left = right = around
    while left - 1 in wanted:
        left -= 1
    while right + 1 in wanted:
        right += 1
    while left < around and _loose(sentence, left):
        left += 1
    while right > around and (
        (sentence[right].pos == "PUNCT" and sentence[right].text not in _QUOTES) or sentence[right].dep == "cc"
    ):
        right -= 1
    quotes = [i for i in range(left, right + 1) if sentence[i].text in _QUOTES and sentence[i].pos == "PUNCT"]
    if len(quotes) == 1 and quotes[0] == left < around:
        left += 1
    if len(quotes) == 1 and quotes[0] == right > around:
        right -= 1
    return trim(sentence, left, right)


def _loose(sentence: Sentence, i: int) -> bool:
    token = sentence[i]
    return (token.pos == "PUNCT" and token.text not in _QUOTES) or token.dep in ("cc", "mark") or token.tag == "TO"


__all__ = ["clause", "noun_phrase", "stretch"]

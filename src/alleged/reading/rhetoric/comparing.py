"""What somebody is said to present a thing as, and what is told for comparison only."""

from __future__ import annotations

from collections.abc import Iterator

from alleged.lexicon.rhetoric import RhetoricLexicon
from alleged.reading.syntax import first
from alleged.values.text import Sentence

_VERBAL = frozenset({"VERB", "AUX"})


def find_framings(s: Sentence, lexicon: RhetoricLexicon) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Verbs of presenting with the tokens of what they present a thing as."""
    for token in s.tokens:
        if token.pos != "VERB":
            continue
        lemma = token.lemma.lower()
        if lemma in lexicon.framing_as:
            into = next(
                (c for c in s.children[token.i] if s[c].lower == "as" and s[c].dep == "prep" and c > token.i), None
            )
            below = first(s, into, "pobj", "pcomp", "amod", "acomp") if into is not None else None
            if below is not None:
                by = {j for c in s.children[below] if s[c].lower == "by" for j in s.subtree(c)}
                yield token.i, tuple(i for i in s.subtree(below) if i not in by)
                continue
        if lemma in lexicon.framing_called:
            called = next((c for c in s.children[token.i] if s[c].dep in ("oprd", "attr") and c > token.i), None)
            if called is None:
                clause = next(
                    (c for c in s.children[token.i] if s[c].dep == "ccomp" and s[c].pos in ("NOUN", "ADJ")), None
                )
                called = clause if clause is not None and clause > token.i else None
            if called is not None:
                own = {j for c in s.children[called] if s[c].dep in ("nsubj", "punct") for j in s.subtree(c)}
                yield token.i, tuple(i for i in s.subtree(called) if i not in own)


def find_comparisons(s: Sentence, lexicon: RhetoricLexicon) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Words that compare, with the tokens of what is told for comparison."""
    for i, token in enumerate(s.tokens):
        for length in lexicon.analogy_lengths.get(token.lower, ()):
            words = tuple(range(i, min(i + length, len(s))))
            below = _below(s, words, " ".join(s[w].lower for w in words), lexicon)
            if below is not None:
                yield words, tuple(j for j in s.subtree(below) if j not in words)
                break
        if token.pos == "VERB" and token.lemma.lower() in lexicon.analogy_verbs:
            held = first(s, i, "dobj")
            if held is not None:
                yield (i,), tuple(s.subtree(held))


def _below(s: Sentence, words: tuple[int, ...], entry: str, lexicon: RhetoricLexicon) -> int | None:
    """What stands below the words: a clause, or the object of the last of them."""
    last = s[words[-1]]
    if entry in lexicon.analogy_clauses and last.dep == "mark" and last.head > last.i and s[last.head].pos in _VERBAL:
        return last.head
    if entry in lexicon.analogy_phrases:
        return next(
            (c for w in reversed(words) for c in s.children[w] if s[c].dep in ("pobj", "pcomp") and c > last.i), None
        )
    return None

"""Questions every stage asks of a dependency tree: who is the subject, what is the clause, is it passive.

Pure functions over a Sentence; token arguments and results are indices within the sentence.
"""

from __future__ import annotations

from collections.abc import Iterable

from alleged.values.text import Sentence, Span

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "acl", "relcl", "pcomp", "csubj", "csubjpass", "parataxis"})
_AUXILIARIES = frozenset({"aux", "auxpass"})
_EDGE = frozenset(",;:.-–—―!?…")


def dependents(sentence: Sentence, i: int, *labels: str) -> list[int]:
    """The direct dependents of a token with one of the labels, in order."""
    tokens = sentence.tokens
    return [c for c in sentence.children[i] if tokens[c].dep in labels]


def first(sentence: Sentence, i: int, *labels: str) -> int | None:
    """The first direct dependent with one of the labels."""
    tokens = sentence.tokens
    for c in sentence.children[i]:
        if tokens[c].dep in labels:
            return c
    return None


def conjuncts(sentence: Sentence, i: int) -> list[int]:
    """The token and everything coordinated with it, in order."""
    found = [i]
    for j in found:
        found.extend(c for c in sentence.children[j] if sentence[c].dep == "conj" and c not in found)
    return found


def first_conjunct(sentence: Sentence, i: int) -> int:
    """The head of the coordination the token belongs to."""
    while sentence[i].dep == "conj" and sentence[i].head != i:
        i = sentence[i].head
    return i


def is_passive(sentence: Sentence, verb: int) -> bool:
    """Whether a verb stands in the passive, also as a bare participle after a noun ("the men arrested in Tehran")."""
    token = sentence[verb]
    if any(sentence[c].dep in ("nsubjpass", "auxpass", "csubjpass") for c in sentence.children[verb]):
        return True
    if token.tag != "VBN" or first(sentence, verb, "nsubj") is not None:
        return False
    if token.dep in ("acl", "amod"):
        return True
    return (
        token.dep == "conj"
        and sentence[token.head].pos == "VERB"
        and not _has_own_auxiliary(sentence, verb)
        and is_passive(sentence, token.head)
    )


def is_caused(sentence: Sentence, verb: int) -> bool:
    """Whether a participle with its own subject tells what somebody had done to that ("had two lanes closed")."""
    token = sentence[verb]
    bare = token.tag == "VBN" and first(sentence, verb, "aux", "auxpass", "dobj", "mark") is None
    own = first(sentence, verb, "nsubj") is not None
    return bare and own and token.dep == "ccomp" and sentence[token.head].lemma in ("have", "get")


def is_main(sentence: Sentence, verb: int) -> bool:
    """Whether what the parser took for a participle is the verb of the sentence ("The rebels handed over two men")."""
    head = sentence[sentence[verb].head]
    return head.dep == "ROOT" and head.pos in ("NOUN", "PROPN") and first(sentence, verb, "dobj") is not None


def _has_own_auxiliary(sentence: Sentence, verb: int) -> bool:
    return any(sentence[c].dep in _AUXILIARIES for c in sentence.children[verb])


def auxiliaries(sentence: Sentence, verb: int) -> list[int]:
    """The auxiliaries of a verb; of the first conjunct where a coordinated verb has none of its own."""
    own = [c for c in sentence.children[verb] if sentence[c].dep in _AUXILIARIES]
    token = sentence[verb]
    if (
        not own
        and token.dep == "conj"
        and sentence[token.head].pos in ("VERB", "AUX")
        and not dependents(sentence, verb, *SUBJECTS)
    ):
        return auxiliaries(sentence, token.head)
    return own


def is_negated(sentence: Sentence, i: int) -> bool:
    """Whether a negation hangs directly on the token ("not", "n't", "never", "no")."""
    return any(
        sentence[c].dep == "neg" or (sentence[c].lower in ("never", "no") and sentence[c].dep in ("det", "advmod"))
        for c in sentence.children[i]
    )


def spellings(sentence: Sentence, i: int) -> tuple[str, ...]:
    """What a word may be looked up by: hyphenated words whole ("cease-fire", "ceasefire"), then its lemma."""
    tokens = sentence.tokens
    lemma = tokens[i].lemma.lower()
    if i < 2 or tokens[i - 1].text != "-" or not tokens[i - 2].end == tokens[i - 1].start == tokens[i].start - 1:
        return (lemma,)
    before = tokens[i - 2].lower
    return f"{before}-{lemma}", f"{before}{lemma}", lemma


def clause_tokens(sentence: Sentence, head: int, *, keep: Iterable[int] = ()) -> list[int]:
    """The tokens of a clause without the clauses that hang on its arguments.

    Complement clauses stay (they belong to what the verb says); relative and adverbial clauses and coordinated predicates
    go, unless they hold a token of `keep`.
    """
    kept = set(keep)
    found: list[int] = [head]
    for i in found:
        for c in sentence.children[i]:
            token = sentence[c]
            inside = kept and kept.intersection(sentence.subtree(c))
            away = token.dep in ("relcl", "advcl", "parataxis") or (
                token.dep == "conj" and token.pos in ("VERB", "AUX") and sentence[i].pos in ("VERB", "AUX")
            )
            if away and not inside:
                continue
            found.append(c)
    return sorted(found)


def trim(sentence: Sentence, left: int, right: int) -> Span:
    """The code points from one token to another, without punctuation and conjunctions at the edges; a bracket is closed."""
    while left < right and (sentence[left].text in _EDGE or sentence[left].dep in ("cc", "mark")):
        left += 1
    while right > left and sentence[right].text in _EDGE:
        right -= 1
    brackets = [sentence[i].text for i in range(left, right + 1)]
    if brackets.count("(") > brackets.count(")") and right + 1 < len(sentence) and sentence[right + 1].text == ")":
        right += 1
    return sentence.span(left, right)

"""Clauses that are the cause, the effect or the condition of their main clause."""

from __future__ import annotations

from collections.abc import Iterator

from alleged.lexicon.connectives import Connective, ConnectiveLexicon
from alleged.reading.consequences.bounds import Part, clause, is_another
from alleged.reading.consequences.matching import Found, matches, tie
from alleged.reading.syntax import SUBJECTS, auxiliaries, first
from alleged.values.text import Sentence

_VERBAL = frozenset({"VERB", "AUX"})
_OPENING = frozenset({"mark", "advmod", "cc", "aux", "auxpass", "prep", "pcomp", "ROOT"})


def find_clauses(s: Sentence, before: Sentence | None, lexicon: ConnectiveLexicon) -> Iterator[Found]:
    """Links that a subordinate clause states; `before` is the sentence before in the same paragraph."""
    for words, rows in _openings(s, lexicon):
        inner = _inner(s, words)
        if inner is None or _spoiled(s, words, inner):
            continue
        main = next((s[a].lemma for a in s.ancestors(inner) if a not in words and s[a].pos in _VERBAL), "")
        here = (r for r in rows if not r.only or main in r.only)
        row = next((r for r in here if _fits(s, words, inner, r, lexicon)), None)
        if row is None:
            continue
        outer = _outer(s, words, inner, before)
        if outer is not None:
            yield tie(row, s, words, _body(s, words, inner), outer)


def _openings(s: Sentence, lexicon: ConnectiveLexicon) -> Iterator[tuple[tuple[int, ...], tuple[Connective, ...]]]:
    """The words that open clauses, with their rows; of "so that is how" only "so" does."""
    for words, rows in matches(s, lexicon.clauses):
        if len(words) > 1 and s[words[-1]].lower == "that" and s[words[-1]].dep != "mark":
            yield words[:1], lexicon.clauses.get(s[words[0]].lower, ())
        else:
            yield words, rows


def _inner(s: Sentence, words: tuple[int, ...]) -> int | None:
    """The head of the clause that the words open."""
    last = s[words[-1]]
    if last.dep in _OPENING and last.head > words[-1]:
        found = last.head
        while s[found].dep in ("aux", "auxpass") and s[found].head > words[-1]:
            found = s[found].head
        return (
            found if s[found].pos in _VERBAL or first(s, found, *SUBJECTS) is not None else _elliptic(s, words, found)
        )
    return next((c for c in s.children[words[-1]] if c > words[-1] and s[c].pos in _VERBAL), None)


def _elliptic(s: Sentence, words: tuple[int, ...], found: int) -> int | None:
    """ "If possible", "if implemented": a clause without a verb of its own."""
    return found if s[words[-1]].dep == "mark" and s[found].dep == "advcl" else None


def _spoiled(s: Sentence, words: tuple[int, ...], inner: int) -> bool:
    """Whether the words are not what they look like: "as if", "even if", "asked if", "such as"."""
    start = words[0]
    earlier = s[start - 1].lower if start else ""
    if s[start].lower in ("if", "because") and earlier in ("as", "even"):
        return True
    if s[start].lower == "if" and s[inner].dep in ("ccomp", "pcomp") and start > s[inner].head:
        return True
    if len(words) == 1 and s[start].lower in ("as", "since", "so") and s[start].dep not in ("mark", "advmod", "cc"):
        return True
    return s[start].lower == "so" and len(words) == 1 and s[s[start].head].pos not in _VERBAL


def _fits(s: Sentence, words: tuple[int, ...], inner: int, row: Connective, lexicon: ConnectiveLexicon) -> bool:
    """Whether a clause passes the guard of a row."""
    has_subject = first(s, inner, *SUBJECTS) is not None
    helpers = [s[c] for c in auxiliaries(s, inner)]
    if row.guard == "able":
        comma = words[0] > 0 and s[words[0] - 1].text in (",", ";", ".")
        return has_subject and words[0] > 0 and not comma and any(h.tag in ("MD", "VBP", "VBZ", "VBD") for h in helpers)
    if row.guard == "finite":
        mine = first(s, inner, *SUBJECTS)
        return mine is not None and mine > words[-1]
    if row.guard == "lasting":
        return has_subject and not _temporal(s, words, inner)
    if row.guard == "state":
        parted = words[0] == 0 or s[words[0] - 1].text == "," or s[words[0] - 1].lower in ("especially", "particularly")
        modal = any(h.tag == "MD" for h in helpers)
        return has_subject and (modal or (parted and s[inner].lemma in lexicon.states))
    if row.guard == "beside":
        return has_subject and words[0] > 0
    if row.guard == "negative":
        return any(s[c].dep == "neg" or s[c].lower in ("no", "never", "neither") for c in s.subtree(s[inner].head))
    if row.guard == "inverted":
        mine = first(s, inner, *SUBJECTS)
        beside = s[inner].dep == "advcl" or (s[inner].dep == "ccomp" and inner < s[inner].head)
        return mine is not None and words[-1] < mine and beside and s[words[0]].dep in ("aux", "auxpass")
    return True


def _temporal(s: Sentence, words: tuple[int, ...], inner: int) -> bool:
    """Whether "since" tells time: a cause is in the present, has a modal or is a state."""
    helpers = [s[c] for c in s.children[inner] if s[c].dep in ("aux", "auxpass")]
    if any(h.tag == "VBD" for h in helpers) or (s[inner].tag == "VBN" and not helpers):
        return True
    present = s[inner].tag in ("VBZ", "VBP") or any(h.tag in ("MD", "VBZ", "VBP") for h in helpers)
    return not (present or s[inner].lemma in ("be", "have"))


def _body(s: Sentence, words: tuple[int, ...], inner: int) -> Part:
    """The clause that the words open."""
    part = clause(s, inner, words, whole=True)
    return Part(s, part.heads, tuple(i for i in part.tokens if i > words[-1] or (i < words[0] and i > s[inner].head)))


def _outer(s: Sentence, words: tuple[int, ...], inner: int, before: Sentence | None) -> Part | None:
    """What the clause belongs to: the clause above it, one that only stands beside it, or the sentence before."""
    start = words[0]
    if is_another(s, inner):
        inner = s[inner].head
    above = next((a for a in s.ancestors(inner) if a not in words), None)
    away = [inner, *words]
    if above is None:
        beside = next(
            (c for c in s.children[inner] if s[c].dep in ("ccomp", "parataxis", "advcl", "conj") and c < start), None
        )
        if beside is not None:
            return clause(s, beside, away)
        return clause(before, before.root.i) if before is not None else None
    top = next((a for a in (above, *s.ancestors(above)) if s[a].pos in _VERBAL), above)
    hanging = next((w for w in (inner, *s.ancestors(inner)) if s[w].head == top), inner)
    return clause(s, top, [*away, hanging])

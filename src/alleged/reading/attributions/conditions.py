"""Under what conditions a holder speaks: in custody, without a name, under oath, in the future, or only supposedly."""

from __future__ import annotations

from alleged.lexicon.cues import CueLexicon
from alleged.reading.attributions.triple import Triple
from alleged.reading.syntax import auxiliaries, is_negated, is_passive
from alleged.values.text import Sentence, Token

_HYPOTHETICAL = frozenset({"would", "could", "might"})
_NAMING = frozenset({"name", "identify", "quote"})
_NOBODY = frozenset({"none", "nobody", "neither", "no"})


def conditions_of(triple: Triple, s: Sentence, text: str, lexicon: CueLexicon) -> tuple[str, ...]:
    """The conditions of an attribution, in a fixed order, each once."""
    about = " ".join(text[a:b] for a, b in triple.source).lower()
    words = set(_words(about))
    near = {t.lower for t in _around(triple, s)}
    found = []
    if (
        words & lexicon.words("detained")
        or words & lexicon.words("custody")
        or (near & lexicon.words("custody") and "in" in near)
    ):
        found.append("detained")
    if (
        words & lexicon.words("anonymous")
        or near & lexicon.words("anonymous")
        or _unnamed(about)
        or _unnamed(" ".join(sorted(near)))
    ):
        found.append("anonymous")
    if (words | near) & lexicon.words("tortured"):
        found.append("tortured")
    if "oath" in near | words:
        found.append("under oath")
    if (words | near) & lexicon.words("televised"):
        found.append("televised")
    if words & lexicon.words("leaked"):
        found.append("leaked")
    if "private" in near or "privately" in near:
        found.append("in private")
    modals = {s[i].lower for i in auxiliaries(s, triple.head)} if s[triple.head].pos in ("VERB", "AUX") else set()
    if modals & {"will", "'ll", "’ll", "shall"}:
        found.append("future")
    later = "later" in near or "eventually" in near or "soon" in near
    silent = triple.sense.act == "refuse" or is_denied(triple, s)
    if (modals & _HYPOTHETICAL and not later and not silent) or any(
        s[c].lower in ("if", "unless") and s[c].dep == "mark" for c in s.children[triple.head]
    ):
        found.append("hypothetical")
    return tuple(found)


def asks_for_no_name(s: Sentence, verb: int) -> bool:
    """Whether a verb only says that its subject will not be named ("asked not to be named", "requested anonymity")."""
    return any(
        (s[c].lemma in _NAMING and is_passive(s, c)) or s[c].lower in ("anonymity", "anonymous")
        for c in s.children[verb]
        if c > verb and s[c].dep in ("xcomp", "ccomp", "advcl", "dobj")
    )


def is_refused(s: Sentence, verb: int) -> bool:
    """Whether a verb is only what its subject would not do ("declined to say")."""
    above = s[s[verb].head]
    return s[verb].dep == "xcomp" and above.lemma in ("decline", "refuse") and above.i != verb


def _words(phrase: str) -> list[str]:
    return phrase.replace(",", " ").replace("-", " ").split()


def _unnamed(phrase: str) -> bool:
    return "not to be named" in phrase or "not to be identified" in phrase or "declined to be named" in phrase


def _around(triple: Triple, s: Sentence) -> list[Token]:
    """The words that hang on the cue outside of source and content: prepositional phrases, adverbs, participles."""
    spans = (*triple.source, *triple.content)
    return [s[i] for i in s.subtree(triple.head) if not any(a <= s[i].start < b for a, b in spans)]


def is_denied(triple: Triple, s: Sentence) -> bool:
    """Whether the cue itself is negated: "did not say", "never claimed", "nobody could tell"."""
    if triple.sense.act == "refuse":
        return False
    if any(s[i].dep == "neg" or s[i].lower in ("never", "neither", "nor") for i in triple.cue):
        return True
    if s[triple.head].pos in ("VERB", "AUX") and (
        is_negated(s, triple.head) or any(is_negated(s, i) for i in triple.cue if s[i].pos == "NOUN")
    ):
        return True
    if triple.speaker is None:
        return False
    own = (triple.speaker, *(c for c in s.children[triple.speaker] if s[c].dep in ("det", "preconj", "cc")))
    return any(s[i].lower in _NOBODY for i in own)

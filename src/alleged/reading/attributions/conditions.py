"""Under what conditions a holder speaks: in custody, without a name, under oath, in the future, or only supposedly."""

from __future__ import annotations

from collections.abc import Mapping

from alleged.lexicon.cues import CueLexicon
from alleged.reading.attributions.passage import Passage
from alleged.reading.attributions.triple import Triple
from alleged.reading.syntax import auxiliaries, first_conjunct, is_negated, is_passive
from alleged.values.text import Sentence, Token

_FUTURE = frozenset({"will", "'ll", "’ll", "shall"})
_HYPOTHETICAL = frozenset({"would", "could", "might"})
_NAMING = frozenset({"name", "identify", "quote", "call", "know"})
_NOBODY = frozenset({"none", "nobody", "neither", "no"})


def conditions_of(triple: Triple, passage: Passage, outer: Triple | None) -> tuple[str, ...]:
    """The conditions of an attribution in a fixed order, each once; `outer` is the attribution whose content holds it."""
    s, lexicon = passage.sentences[triple.sentence], passage.lexicon
    about, near = _about(triple, s, passage.text), _around(triple, s, lexicon.verbs)
    words, around = set(_words(about)), {t.lower for t in near}
    phrase = f"{about} {' '.join(t.lower for t in near)}"
    above = s[s[triple.head].head] if s[triple.head].dep in ("xcomp", "advcl") else s[triple.head]
    nameless = triple.speaker is not None and s[triple.speaker].pos != "PROPN"
    shown = _shown_in(triple, passage, outer)
    found = {
        "detained": bool(words & (lexicon.words("detained") | lexicon.words("custody")))
        or (bool(around & lexicon.words("custody")) and "in" in around),
        "anonymous": (nameless and (bool((words | around) & lexicon.words("anonymous")) or _unnamed(phrase)))
        or _knows(triple, s, lexicon),
        "pseudonymous": any(p in phrase for p in lexicon.words("pseudonymous")),
        "tortured": bool((words | around) & lexicon.words("tortured")),
        "coerced": bool((words | around) & lexicon.words("coerced")),
        "wounded": bool(words & lexicon.words("wounded")),
        "under oath": "oath" in around | words,
        "televised": bool((words | around) & lexicon.words("televised")) or shown == "televised",
        "filmed": shown == "filmed",
        "intercepted": above.i != triple.head and above.lower in lexicon.words("intercepted"),
        "leaked": bool(words & lexicon.words("leaked")),
        "in private": bool(around & {"private", "privately"}),
        **_moods(triple, s, around),
    }
    return tuple(name for name, given in found.items() if given)


def _moods(triple: Triple, s: Sentence, around: set[str]) -> dict[str, bool]:
    """Whether the act is still to come, or only supposed; what will not be said is neither."""
    verb = triple.head
    modals = {s[i].lower for i in auxiliaries(s, verb)} if s[verb].pos in ("VERB", "AUX") else set()
    later = bool(around & {"later", "eventually", "soon"})
    near = {s[c].lower for i in (verb, first_conjunct(s, verb)) for c in s.children[i]}
    silent = (
        triple.sense.act == "refuse" or is_denied(triple, s) or bool(near & {"neither", "nor", "not", "n't", "n’t"})
    )
    supposed = any(s[c].lower in ("if", "unless") and s[c].dep == "mark" for c in s.children[verb])
    return {
        "future": bool(modals & _FUTURE),
        "hypothetical": supposed or (bool(modals & _HYPOTHETICAL) and not later and not silent),
    }


def _about(triple: Triple, s: Sentence, text: str) -> str:
    """The source's words with the clauses that describe it, in lower case."""
    spans = [text[a:b] for a, b in triple.source]
    if triple.speaker is not None:
        clauses = [c for c in s.children[triple.speaker] if s[c].dep in ("relcl", "acl") and c != triple.head]
        spans += [
            text[s[words[0]].start : s[words[-1]].end] for c in clauses if triple.head not in (words := s.subtree(c))
        ]
    return " ".join(spans).lower()


def _shown_in(triple: Triple, passage: Passage, outer: Triple | None) -> str | None:
    """Whether whoever speaks is shown speaking by the attribution around it: on television or in a film."""
    if outer is None or outer.sentence != triple.sentence or outer.sense.act not in ("report", "show"):
        return None
    s = passage.sentences[outer.sentence]
    last = triple.speaker if triple.speaker is not None else triple.head
    named = {t.i for t in s if any(a <= t.start < b for a, b in outer.source)}
    between = {s[i].lower for i in range(min(outer.head, last), last) if i not in named}
    between |= {s[outer.speaker].lower} if outer.speaker is not None else set()
    if s[outer.head].lemma in ("air", "televise") or between & passage.lexicon.words("aired"):
        return "televised"
    return "filmed" if between & passage.lexicon.words("filmed") else None


def _knows(triple: Triple, s: Sentence, lexicon: CueLexicon) -> bool:
    """Whether somebody without a name is described only by what they know ("two people briefed on the call", "a source")."""
    who = triple.speaker
    if who is None or s[who].pos == "PROPN":
        return False
    if s[who].lemma in ("source", "insider"):
        return True
    below = {s[i].lower for i in s.subtree(who) if i > who}
    return s[who].lemma in ("person", "people", "official", "individual", "aide") and bool(
        below & lexicon.words("knowing")
    )


def asks_for_no_name(s: Sentence, verb: int) -> bool:
    """Whether a verb only says that its subject will not be named ("asked not to be named", "requested anonymity")."""
    return any(
        (s[c].lemma in _NAMING and is_passive(s, c) and any(s[d].tag == "TO" for d in s.children[c]))
        or s[c].lower in ("anonymity", "anonymous")
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


def _around(triple: Triple, s: Sentence, cues: Mapping[str, object]) -> list[Token]:
    """The words that hang on the cue outside of source, content and other cues: prepositional phrases, adverbs, participles."""
    spans = (*triple.source, *triple.content)
    others = [
        c for c in s.children[triple.head] if s[c].dep in ("advcl", "relcl", "conj", "parataxis") and s[c].lemma in cues
    ]
    gone = {i for c in others for i in s.subtree(c)}
    return [s[i] for i in s.subtree(triple.head) if i not in gone and not any(a <= s[i].start < b for a, b in spans)]


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
    above = s[triple.head].head
    if s[triple.head].dep == "xcomp" and any(s[c].lower == "yet" for c in s.children[above]):
        return True
    if triple.speaker is None:
        return False
    own = (triple.speaker, *(c for c in s.children[triple.speaker] if s[c].dep in ("det", "preconj", "cc")))
    return any(s[i].lower in _NOBODY for i in own)

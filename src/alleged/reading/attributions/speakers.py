"""Whose word: the token that heads the source of a cue, and the phrase around it."""

from __future__ import annotations

from alleged.lexicon.cues import CueLexicon
from alleged.reading.syntax import dependents, first, is_passive
from alleged.values.actor import Actors, ActorType
from alleged.values.text import Sentence

_RELATIVE = frozenset({"who", "which", "that", "whom"})
_VOICES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_PERSONAL = frozenset({"i", "we", "he", "she", "they", "you", "it", "who", "him", "them", "her", "this", "those"})
_MUTE = frozenset({ActorType.PLACE, ActorType.THING})
_DOERS = ("er", "or", "ist", "ian", "man", "men", "woman", "women", "crat", "eer")
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_PARTICLES = frozenset({"opposite", "otherwise", "contrary"})
_STAGES = frozenset({"have", "show", "film", "record", "catch", "capture", "hear", "depict", "quote"})
_OWNERS = frozenset({"his", "her", "its", "their", "our", "my"})
_BOUND = frozenset({"relcl", "advcl", "parataxis", "ccomp"})


def speaker_of(s: Sentence, verb: int, depth: int = 0) -> int | None:
    """The token that heads whoever does what the verb says: subject, agent of a passive, or whoever controls a subjectless form."""
    token = s[verb]
    if is_passive(s, verb):
        return agent_of(s, verb)
    nearest = nearest_subject(s, verb)
    if nearest is not None:
        return _antecedent(s, verb, nearest)
    if depth > 4:
        return None
    if first(s, verb, "csubj") is not None or token.tag in _FINITE:
        return _standing_before(s, verb) or _controller(s, verb, depth)
    return _controller(s, verb, depth)


def nearest_subject(s: Sentence, verb: int) -> int | None:
    """The subject of a verb; of several that the parser gave it, the one with fewest commas and words between."""
    subjects = [c for c in s.children[verb] if s[c].dep == "nsubj"]
    if len(subjects) > 1:
        subjects = [c for c in subjects if s[c].lower not in _PARTICLES] or subjects
    if len(subjects) < 2:
        return subjects[0] if subjects else None
    return min(
        subjects, key=lambda c: (sum(s[i].text == "," for i in range(min(c, verb), max(c, verb))), abs(c - verb))
    )


def _standing_before(s: Sentence, verb: int) -> int | None:
    """The noun right before a finite verb that the parser left without a subject."""
    i = verb - 1
    while i >= 0 and (s[i].dep in ("aux", "advmod", "neg") or s[i].text == ","):
        i -= 1
    if i < 0 or s[i].pos not in ("NOUN", "PROPN", "PRON") or (s[verb].dep == "conj" and s[i].head == s[verb].head):
        return None
    if s[i + 1].text == "," and (s[i].pos != "PROPN" or s[verb].dep == "conj" or i + 2 < verb):
        return None
    for _ in range(6):
        above = s[i].head
        climbs = (
            s[i].dep in ("compound", "amod")
            or (s[i].dep == "appos" and s[above].entity != "GPE")
            or (s[i].dep == "pobj" and s[above].lower == "of")
        )
        if not climbs or above > verb:
            break
        i = s[above].head if s[i].dep == "pobj" else above
    return i if s[i].pos in ("NOUN", "PROPN", "PRON") and i < verb else None


def _controller(s: Sentence, verb: int, depth: int) -> int | None:
    token = s[verb]
    above = token.head
    if above == verb:
        return None
    if token.dep == "acl":
        return above if s[above].pos in ("NOUN", "PROPN", "PRON") else None
    if token.dep == "relcl":
        return above
    if token.dep == "pcomp":
        above = s[above].head
        return _of_verb(s, above, depth) if s[above].pos in ("VERB", "AUX") else None
    if token.dep in ("xcomp", "ccomp") and s[above].pos in ("VERB", "AUX", "ADJ"):
        moved = first(s, above, "dobj", "dative")
        return moved if moved is not None and token.dep == "xcomp" and moved < verb else _of_verb(s, above, depth)
    shown = first(s, above, "dobj") if token.tag == "VBG" and s[above].lemma in _STAGES else None
    if shown is not None and above < shown == verb - 1:
        return shown
    if token.dep in ("conj", "advcl", "parataxis", "dep", "prep") and s[above].pos in ("VERB", "AUX"):
        return _of_verb(s, above, depth)
    return None


def _of_verb(s: Sentence, verb: int, depth: int) -> int | None:
    if is_passive(s, verb):
        return first(s, verb, "nsubjpass")
    return speaker_of(s, verb, depth + 1)


def _antecedent(s: Sentence, verb: int, subject: int) -> int:
    if s[subject].lower not in _RELATIVE or s[subject].tag not in ("WDT", "WP", "IN", "DT"):
        return subject
    for i in (verb, *s.ancestors(verb)):
        if s[i].dep == "relcl":
            return s[i].head
    return subject


def agent_of(s: Sentence, verb: int) -> int | None:
    """The object of the "by" of a passive, also where the parser hung it on a later noun."""
    for by in (*dependents(s, verb, "agent"), *(c for c in s.children[verb] if s[c].lower == "by")):
        found = first(s, by, "pobj")
        if found is not None:
            return found
    for i in range(verb + 1, min(len(s), verb + 10)):
        if (
            s[i].lower == "by"
            and s[i].dep == "prep"
            and verb in s.ancestors(i)
            and s[s[i].head].pos in ("NOUN", "PROPN")
        ):
            found = first(s, i, "pobj")
            if found is not None and not any(s[j].pos in ("VERB", "AUX") for j in range(verb + 1, i)):
                return found
    return None


def can_speak(s: Sentence, i: int, actors: Actors, lexicon: CueLexicon) -> bool:
    """Whether a noun, name or pronoun may be somebody with a word of its own, a document or an image included."""
    token = s[i]
    actor = actors.at(s.index, i)
    if actor is not None and actor.type not in _MUTE:
        return True
    if actor is not None and token.pos == "PRON":
        return False
    if token.pos == "PRON" or token.lower in _PERSONAL:
        return token.lower in _PERSONAL or token.lower in lexicon.words("crowd") or token.tag == "NN"
    if token.pos in ("PROPN", "NUM") or token.entity in _VOICES or token.lower in _OWNERS:
        return True
    known = token.lemma.lower()
    if any(known in lexicon.words(name) for name in ("person", "body", "crowd", "documents", "instruments")):
        return True
    if token.lower in lexicon.words("crowd"):
        return True
    return token.pos == "NOUN" and known.endswith(_DOERS) and len(known) > 4


def user_of_means(s: Sentence, i: int, verb: int, actors: Actors, lexicon: CueLexicon) -> int:
    """Whoever speaks through a statement, a letter, a lawsuit: its owner, its sender or the subject that issued it."""
    if s[i].lemma.lower() not in lexicon.words("carriers"):
        return i
    owner = first(s, i, "poss")
    if owner is not None and can_speak(s, owner, actors, lexicon):
        return owner
    for c in s.children[i]:
        if s[c].lower in ("by", "from", "of"):
            sender = first(s, c, "pobj")
            if (
                sender is not None
                and can_speak(s, sender, actors, lexicon)
                and s[sender].lemma.lower() not in lexicon.words("carriers")
            ):
                return sender
    if s[i].dep == "dobj" and s[i].head != verb and s[s[i].head].pos == "VERB":
        user = speaker_of(s, s[i].head)
        if user is not None and can_speak(s, user, actors, lexicon):
            return user
    return i


def phrase_of(s: Sentence, head: int, stop: int | None = None) -> tuple[int, int]:
    """First and last token of the source that a token heads; a relative clause belongs to it only where the noun is indefinite."""
    definite = s[head].pos == "PROPN" or any(
        s[c].dep == "poss" or (s[c].dep == "det" and s[c].lower in ("the", "this", "that", "these", "those"))
        for c in s.children[head]
    )
    found = [head]
    for i in found:
        for c in s.children[i]:
            if c == stop or (s[c].dep in _BOUND and (definite or s[c].dep != "relcl" or i != head)):
                continue
            if (
                s[c].dep in ("cc", "punct", "preconj")
                and c > head
                and not any(s[d].dep in ("conj", "appos", "relcl") and d > c for d in s.children[i])
            ):
                continue
            found.append(c)
    if stop is not None:
        found = [i for i in found if (i < stop) == (head < stop)]
    kept = set(found)
    left = right = head
    while left - 1 in kept:
        left -= 1
    while right + 1 in kept:
        right += 1
    while left < head and (s[left].pos in ("PUNCT", "CCONJ") or s[left].dep in ("punct", "cc", "preconj")):
        left += 1
    while right > head and (s[right].text in ",;:–—-" or s[right].dep == "case"):
        right -= 1
    return left, right

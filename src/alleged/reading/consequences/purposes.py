"""Infinitives that say what an act is done for."""

from __future__ import annotations

from collections.abc import Iterator

from alleged.lexicon.connectives import Connective, ConnectiveLexicon
from alleged.reading.consequences.bounds import clause
from alleged.reading.consequences.matching import Found, tie
from alleged.reading.syntax import SUBJECTS, first
from alleged.values.consequence import LinkKind
from alleged.values.text import Sentence

_VERBAL = frozenset({"VERB", "AUX"})
_PLACES = ("dobj", "prep", "attr", "advmod", "npadvmod")


def find_purposes(s: Sentence, lexicon: ConnectiveLexicon) -> Iterator[Found]:
    """Links from an act to what it is done for."""
    row = Connective("to", "effect", lexicon.purpose_how, LinkKind.PURPOSE)
    for token in s.tokens:
        if token.tag != "TO" or token.dep != "aux" or s[token.head].tag != "VB":
            continue
        aim = token.head
        needs = _needs(s, aim, token.i, lexicon)
        if needs is not None:
            yield needs
            continue
        opening = _opening(s, token.i, lexicon)
        act = _act(s, aim, opening, lexicon)
        if act is not None:
            words = (*opening, token.i)
            hanging = next((w for w in (aim, *s.ancestors(aim)) if s[w].head == act), aim)
            yield tie(row, s, words, clause(s, aim, words), clause(s, act, [aim, hanging] if opening else [aim]))


def _needs(s: Sentence, aim: int, to: int, lexicon: ConnectiveLexicon) -> Found | None:
    """ "For the talks to succeed, the troops must leave"."""
    opener = next((c for c in s.children[aim] if s[c].lower == "for" and c < to and s[c].dep in ("prep", "mark")), None)
    above = s[aim].head
    if opener is None or s[aim].dep != "advcl" or s[above].pos not in _VERBAL or above < aim:
        return None
    modals = [c for c in s.children[above] if s[c].dep == "aux"]
    if not any(s[j].lemma in lexicon.necessities for j in (above, *modals)):
        return None
    row = Connective("for", "effect", lexicon.necessity_how, LinkKind.CONDITION)
    return tie(row, s, (opener, to), clause(s, aim, [to]), clause(s, above, [aim]))


def _opening(s: Sentence, to: int, lexicon: ConnectiveLexicon) -> tuple[int, ...]:
    """The words before "to" that make it a purpose without doubt: "in order", "so as"."""
    for length in (3, 2):
        if to >= length and " ".join(t.lower for t in s.tokens[to - length : to]) in lexicon.openings:
            return tuple(range(to - length, to))
    return ()


def _act(s: Sentence, aim: int, opening: tuple[int, ...], lexicon: ConnectiveLexicon) -> int | None:
    """The verb that is done for an aim; None where the infinitive is only what a verb or noun is about."""
    above = [a for a in s.ancestors(aim) if a not in opening]
    verb = next((a for a in above if s[a].pos in _VERBAL), None)
    if verb is None:
        return None
    if opening:
        return verb
    dep, head = s[aim].dep, s[aim].head
    if first(s, aim, *SUBJECTS) is not None or _asks(s, aim):
        return None
    if dep in ("advcl", "xcomp"):
        lemma = s[head].lemma.lower()
        content = dep == "xcomp" and not _parted(s, head, aim, "dobj") and lemma not in lexicon.aiming_verbs
        if s[head].pos not in _VERBAL or (aim > head and (_expletive(s, head) or content)):
            return None
        if lemma == "be":
            place = _parted(s, head, aim, "advmod") and first(s, head, "attr", "acomp") is None
            return head if aim < head or place else None
        content = lemma in lexicon.content_verbs
        loose = lemma in lexicon.either_verbs and (aim < head or _parted(s, head, aim))
        return head if not content or loose else None
    if dep in ("acl", "relcl") and s[head].dep in ("dobj", "nsubjpass", "pobj"):
        if s[head].lemma.lower() in lexicon.content_nouns or s[verb].lemma in ("be", "have"):
            return None
        return verb if verb < aim else None
    return None


def _parted(s: Sentence, verb: int, aim: int, *deps: str) -> bool:
    """Whether the verb's own object or place stands between it and the infinitive."""
    return any(verb < c < aim and s[c].dep in (deps or _PLACES) for c in s.children[verb])


def _asks(s: Sentence, aim: int) -> bool:
    """Whether the infinitive is a question: "how to prevent it"."""
    return any(s[c].tag in ("WRB", "WP", "WDT") or s[c].lower == "whether" for c in s.children[aim] if c < aim)


def _expletive(s: Sentence, verb: int) -> bool:
    """Whether the verb's subject only holds the place of the infinitive: "it takes time to"."""
    mine = first(s, verb, *SUBJECTS, "expl")
    return mine is not None and s[mine].lower in ("it", "there")

"""How sure a text is of a link itself, whatever it says of the two sides."""

from __future__ import annotations

from alleged.lexicon.connectives import ConnectiveLexicon
from alleged.reading.consequences.matching import Found
from alleged.reading.syntax import auxiliaries, first_conjunct, is_negated
from alleged.values.consequence import LinkKind
from alleged.values.factuality import Factuality

_LIFTED = frozenset({"xcomp", "conj"})
_DEPTH = 4
"""How many verbs up a modal may stand that bears on a causative ("could help prevent")."""


def sureness(found: Found, lexicon: ConnectiveLexicon) -> Factuality:
    """The factuality of a link: left open for conditions, else what modals, hedges and negations at its words make of it."""
    s, first_word = found.sentence, found.words[0]
    if found.row.kind is LinkKind.CONDITION:
        return Factuality.UNKNOWN
    before = [s[i].lower for i in range(max(0, first_word - 2), first_word)]
    sure = next((lexicon.hedges[w] for w in before if w in lexicon.hedges), Factuality.CT_PLUS)
    negated = bool(before) and before[-1] == "not"
    verb = first_word if found.row.source == "verbs" else None
    for _ in range(_DEPTH):
        if verb is None:
            break
        helpers = [s[c].lower for c in auxiliaries(s, verb)]
        sure = next((lexicon.hedges[w] for w in helpers if w in lexicon.hedges), sure)
        negated = negated or is_negated(s, verb)
        verb = s[first_conjunct(s, verb)].head if s[verb].dep in _LIFTED and s[verb].head != verb else None
    return sure.negated if negated else sure

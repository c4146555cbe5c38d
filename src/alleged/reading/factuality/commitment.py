"""How far the holder of a clause commits to any predicate in it, composed from everything above it in the tree."""

from __future__ import annotations

from dataclasses import replace

from alleged.lexicon.veridicality import Signature
from alleged.reading.factuality.clause import conditional, own
from alleged.reading.factuality.embedding import (
    after_so,
    definite,
    form_of,
    frame,
    ordinal,
    passive,
    phrase_at,
    signature_at,
    wished_for,
)
from alleged.reading.factuality.state import Scope, State, affirmed, between, limited, negate, opened, under
from alleged.reading.syntax import SUBJECTS
from alleged.values.factuality import Factuality, Kind

_ARGUMENTS = frozenset({"dobj", "nsubj", "nsubjpass", "attr", "pobj", "dative", "oprd", "obj"})
_MARKS = frozenset({"IN", "WRB", "RB"})
_NOMINAL = frozenset({"poss", "compound", "appos", "nmod", "amod", "npadvmod", "det", "nummod", "case"})


def judge(scope: Scope, i: int) -> State:
    """The state of token i, for the holder whose cue closes the scope."""
    if i not in scope.judged:
        scope.judged[i] = own(scope, i, _incoming(scope, i))
    return scope.judged[i]


def judge_clause(scope: Scope, i: int) -> State:
    """The state of what the clause of token i says as a whole, its own negation and modals included in what is said."""
    return _incoming(scope, i)


def _incoming(scope: Scope, i: int) -> State:
    s = scope.sentence
    token = s[i]
    if token.head == i:
        return _root(scope)
    if token.head == scope.stop:
        return _at_cue(scope, form_of(s, i) if token.pos in ("VERB", "AUX") else "noun")
    if token.dep == "conj":
        return (
            _incoming(scope, token.head)
            if s[token.head].pos != token.pos or token.pos not in ("VERB", "AUX")
            else _conjunct(scope, i)
        )
    if token.dep in ("pobj", "pcomp"):
        return _after_preposition(scope, i)
    if token.dep == "prep":
        return judge(scope, token.head)
    if token.dep in _ARGUMENTS:
        return _argument(scope, i, "noun", token.head)
    if token.dep in ("ccomp", "xcomp", "csubj", "csubjpass"):
        return _complement(scope, i)
    if token.dep == "acl":
        return _noun_clause(scope, i)
    if token.dep == "advcl":
        return _adverbial(scope, i)
    if token.dep == "relcl":
        return _relative(scope, i)
    if token.dep in ("npadvmod", "appos") and token.pos in ("NOUN", "PROPN"):
        return scope.base
    if token.dep == "advmod" and i and s[i - 1].text == "," and any(s[c].dep == "prep" for c in s.children[i]):
        return scope.base  # the parser's word for what is added after a comma: "the port, home to the fleet"
    if token.dep in _NOMINAL:
        return scope.base if s[token.head].pos in ("NOUN", "PROPN") else judge(scope, token.head)
    return _root(scope) if token.dep in ("parataxis", "dep", "meta", "intj") else judge(scope, token.head)


def _conjunct(scope: Scope, i: int) -> State:
    """A coordinated predicate stands under what its first conjunct stands under, unless only one of them opens the condition."""
    s = scope.sentence
    above = _incoming(scope, s[i].head)
    own_subject = any(s[c].dep in SUBJECTS for c in s.children[i])
    return scope.start if own_subject and above.sign < 0 and above.kind is None else above


def _root(scope: Scope) -> State:
    if scope.question:
        return limited(scope.start, Factuality.UNKNOWN, Kind.ASKED, "put as a question")
    return scope.start


def _at_cue(scope: Scope, form: str) -> State:
    """The state right under the holder's cue; a cue that asks, aims or predicts says so itself where the attribution does not."""
    start = _root(scope)
    found = signature_at(scope, scope.stop, form) if start.neutral else None
    if found is None or found[0].kind in (None, Kind.DENIED, Kind.ASKED):
        return start
    return _under(start, found)


def _embed(scope: Scope, head: int, form: str) -> State | None:
    found = signature_at(scope, head, form)
    return _under(judge(scope, head), found) if found is not None else None


def _under(above: State, found: tuple[Signature, str]) -> State:
    signature, word = found
    return under(above, signature, f"under “{word}”, {signature.gloss}")


def _complement(scope: Scope, i: int) -> State:
    s = scope.sentence
    head, form = s[i].head, form_of(s, i)
    if s[i].dep == "ccomp" and conditional(scope, i) and form != "whether":
        return _condition(scope)
    found = _embed(scope, head, frame(s, i, form))
    if found is not None:
        return found
    if form == "to" and s[i].tag == "VB" and s[head].pos in ("NOUN", "PROPN", "VERB", "AUX") and s[i].dep == "xcomp":
        return _purpose(scope, head, frame(s, i, form)) if s[head].lemma not in ("have", "be") else judge(scope, head)
    if s[i].dep in ("csubj", "csubjpass"):
        return _argument(scope, i, form, head)
    above = judge(scope, head)
    if form == "to" and s[head].pos == "ADJ":
        return replace(above, taken=_unlisted(scope, head, form, above))
    if s[i].dep == "ccomp":
        start = scope.start if above.kind is None else affirmed(above)
        kind_of = "is that" if s[head].lemma == "be" else "that"
        return replace(start, taken=_unlisted(scope, head, kind_of, above))
    return above


def _unlisted(scope: Scope, head: int, form: str, above: State) -> float:
    """What a reader takes from the complement of a word that the lexicon does not have."""
    s, pairs = scope.sentence, scope.lexicon.unlisted
    mood = s[head].pos == "ADJ" or s[head].dep in ("acomp", "oprd") or passive(s, head)
    pair = (pairs.get(f"be {form}") if mood else None) or pairs.get(form)
    return between(pair, above.taken) if pair else above.taken


def _condition(scope: Scope) -> State:
    return replace(_open(scope.start, "a condition"), taken=scope.lexicon.reader["if"])


def _purpose(scope: Scope, head: int, form: str = "purpose") -> State:
    """What is aimed at; a reader takes something from it all the same."""
    above = judge(scope, head)
    return replace(_open(above, "a purpose"), taken=_unlisted(scope, head, form, above))


def _open(state: State, why: str) -> State:
    """A condition or a purpose is open, whatever the clause around it is."""
    return opened(replace(state, kind=None), Kind.HYPOTHETICAL, why)


def _noun_clause(scope: Scope, i: int) -> State:
    """An infinitive or that-clause on a noun is what the noun makes of it; a participle on a noun stands by itself."""
    s = scope.sentence
    head, form = s[i].head, form_of(s, i)
    if form == "to" and s[head].lower == "order" and head and s[head - 1].lower == "in":
        return _open(scope.base, "a purpose")
    phrase = phrase_at(scope, head) if form == "to" else None
    if phrase is not None:
        return _under(judge(scope, s[head].head), phrase)
    participle = s[i].tag == "VBN" and not any(s[c].dep in ("aux", "mark") for c in s.children[i])
    if form in ("to", "that", "whether") and not participle:
        found = signature_at(scope, head, form)
        if found:
            return _under(_whole(scope, head), found)
        if form == "to":
            return scope.base if ordinal(s, head) else _infinitive(scope, i)
    return scope.base


def _infinitive(scope: Scope, i: int) -> State:
    """An infinitive on a noun of no row hangs on what governs the noun where that takes one: "told a guard to leave"."""
    s = scope.sentence
    noun = s[i].head
    governor, form = s[noun].head, "someone to" if s[noun].dep in ("dobj", "dative") else ""
    if wished_for(s, i):
        governor, form = s[s[noun].head].head, "for"
    found = _embed(scope, governor, form) if form else None
    if found is not None and found.level < 3:
        return found
    return replace(_open(_whole(scope, noun), "a purpose"), taken=_purpose(scope, governor, form or "purpose").taken)


def _whole(scope: Scope, noun: int) -> State:
    """The state of a noun, denied too where "no" or a negative clause around it denies it ("there is no evidence that")."""
    s = scope.sentence
    state = judge(scope, noun)
    if any(s[c].lower in scope.lexicon.negative for c in s.children[noun]):
        return replace(state, sign=-1, level=max(state.level, 2), kind=Kind.DENIED, taken=-3.0)
    return state


def _after_preposition(scope: Scope, i: int) -> State:
    s = scope.sentence
    prep = s[i].head
    word = s[prep].lower
    if word in scope.lexicon.negating or (word == "of" and prep and s[prep - 1].lower in scope.lexicon.negating):
        outside = judge(scope, s[prep].head)
        if outside.sign < 0 or outside.kind is not None:
            return _open(scope.base, "a condition")
        return negate(scope.base, f"after “{s[prep - 1].lower if word == 'of' else word}”")
    governor = s[prep].head
    if s[prep].head == scope.stop:
        return _at_cue(scope, word)
    if s[governor].dep == "prep" and s[governor].pos == "ADP":
        governor = s[governor].head
    found = _embed(scope, governor, word)
    if found is not None:
        return found
    if word in scope.lexicon.presupposing or (
        s[i].dep == "pcomp" and word in ("for", "in", "from", "on", "about", "over", "at")
    ):
        return scope.base
    if s[governor].pos in ("NOUN", "PROPN", "ADJ"):
        return judge(scope, governor) if word == "of" and not definite(s, i) else _kept(scope, governor, i)
    return _kept(scope, governor, i)


def _argument(scope: Scope, i: int, form: str, head: int) -> State:
    lemma, known = scope.sentence[i].lemma, scope.lexicon.signatures
    speaks = ("noun", lemma, "to") in known or ("noun", lemma, "for") in known
    if head != scope.stop and not (form == "noun" and (scope.sentence[i].dep == "nsubj" or speaks)):
        found = _embed(scope, head, form)
        if found is not None:
            return found
    return _kept(scope, head, i)


def _kept(scope: Scope, head: int, i: int) -> State:
    """A nominal act in a clause: a definite one is taken as given, another shares what the clause says of the time to come."""
    s = scope.sentence
    if head == scope.stop:
        return _at_cue(scope, "noun")
    if s[i].pos in ("NOUN", "PROPN") and definite(s, i):
        return scope.base
    above = judge(scope, head)
    if above.sign < 0 and s[i].dep not in ("dobj", "nsubjpass", "attr"):
        return scope.base
    return above


def _adverbial(scope: Scope, i: int) -> State:
    s, lexicon = scope.sentence, scope.lexicon
    head = s[i].head
    if conditional(scope, i, concessive=True):
        return _condition(scope)
    if form_of(s, i) == "to" and wished_for(s, i):
        found = _embed(scope, head, "for")
        return found if found is not None and found.level < 3 else _purpose(scope, head, "for")
    mark = next(
        (s[c].lower for c in s.children[i] if c < i and s[c].dep in ("mark", "advmod") and s[c].tag in _MARKS),
        "",
    )
    if mark in lexicon.questions:
        return _open(scope.start, "left open")
    form = form_of(s, i)
    if form == "to" and not mark:
        near = min((c for c in s.children[i] if s[c].tag == "TO"), default=i) - head <= 2
        noun = next((c for c in reversed(s.children[head]) if s[c].dep in ("dobj", "attr") and c < i), None)
        if noun is not None and ordinal(s, noun):
            return scope.base
        phrase = phrase_at(scope, noun) if noun is not None else None
        if phrase is not None:
            return _under(judge(scope, head), phrase)
        found = _embed(scope, noun, "to") if noun is not None else None
        if found is None and (near or s[head].lemma != "be"):
            found = _embed(scope, head, "to" if noun is None else "someone to")
        return found if found is not None else _purpose(scope, head)
    if form == "to" and mark in ("in", "so", "order"):
        return _purpose(scope, head)
    if form == "ing" and not mark:
        above = judge(scope, head)
        return affirmed(above, 3 if above.sign < 0 and above.kind is None else above.level)
    if mark in lexicon.future_markers and s[i].tag in ("VBZ", "VBP"):
        above = judge(scope, head)
        if above.kind in (Kind.PREDICTED, Kind.HYPOTHETICAL, Kind.RECOMMENDED):
            return affirmed(above)
    if i and any(s[c].lower in ("could", "can", "might") for c in s.children[i]) and (mark == "so" or after_so(s, i)):
        return _open(scope.base, "a purpose")
    if (mark == "so" and s[i].tag == "VB") or (mark == "that" and form == "that"):
        return judge(scope, head)
    return scope.base if scope.start.level else scope.start


def _relative(scope: Scope, i: int) -> State:
    """A relative clause stands by itself, but hypothetically where its noun is any such thing or only under discussion."""
    s = scope.sentence
    head = s[i].head
    if form_of(s, i) == "to" and s[i].tag == "VB":
        return _noun_clause(scope, i)
    if s[head].pos in ("NOUN", "PRON", "PROPN") and not definite(s, head):
        above = judge(scope, head)
        if above.kind is Kind.HYPOTHETICAL and above.level == 0:
            return above
    return scope.base

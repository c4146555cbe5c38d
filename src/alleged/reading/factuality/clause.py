"""What a predicate's own words say of it: modals, negation, adverbs, conditions, moods, determiners."""

from __future__ import annotations

from dataclasses import replace

from alleged.reading.factuality.state import Scope, State, limited, negate, opened, split, stronger
from alleged.reading.syntax import SUBJECTS, auxiliaries, first, first_conjunct
from alleged.values.factuality import Factuality, Kind
from alleged.values.text import Sentence


def own(scope: Scope, i: int, state: State) -> State:
    """The state of token i once its own modals, negation, hedges and determiners are counted."""
    token = scope.sentence[i]
    if token.pos in ("VERB", "AUX"):
        return _verb(scope, i, state)
    if token.pos in ("ADJ", "ADV"):
        return _adverbs(scope, i, _negation(scope, i, state))
    return _noun(scope, i, state)


def _verb(scope: Scope, i: int, state: State) -> State:
    state = _condition(scope, i, state)
    state = _modal(scope, i, state)
    if _subjunctive(scope.sentence, i):
        state = replace(
            opened(state, Kind.RECOMMENDED, "called for"), taken=state.taken if state.kind is Kind.RECOMMENDED else 0.0
        )
    if _imperative(scope.sentence, i):
        state = opened(state, Kind.RECOMMENDED, "put as an order")
    state = _generic_subject(scope, i, state)
    return _adverbs(scope, i, state)


def _modal(scope: Scope, i: int, state: State) -> State:
    s, lexicon = scope.sentence, scope.lexicon
    helpers = auxiliaries(s, i)
    modal = next(
        (s[a].lower for a in helpers if s[a].lower in lexicon.modals and s[a].tag == "MD"),
        None,
    )
    if modal is None:
        return _negation(scope, i, state)
    signature = lexicon.modals[modal]
    if _reported(scope, i) and modal in lexicon.reported and state.kind is not Kind.HYPOTHETICAL and not _wish(s, i):
        signature = lexicon.reported[modal]
    perfect = any(s[a].lemma == "have" or s[a].lower in ("'ve", "’ve") for a in helpers)
    if perfect and signature.kind is Kind.PREDICTED and modal != "will":
        signature = replace(signature, kind=None, negated=Factuality.PS_MINUS, reader=(signature.reader[0], -1.0))
    negated = _negated(s, i) or _negative_argument(scope, i) is not None
    level, sign = split(signature.negated if negated else signature.affirmed)
    kind = signature.kind
    if negated and signature.negated is Factuality.CT_MINUS:
        kind = None
    why = ("not " if negated else "") + signature.gloss
    return State(
        min(level, state.level),
        state.sign * sign,
        stronger(state.kind, kind),
        state.factor,
        (*state.reasons, why),
        signature.reader[negated] * state.taken / 3,
    )


def _reported(scope: Scope, i: int) -> bool:
    """Whether the clause is the content of a past saying: of the holder's cue, or of a past verb right above it."""
    s = scope.sentence
    at = first_conjunct(s, i)
    above = s[at].head
    if s[at].dep == "ccomp" and above not in (at, scope.stop) and s[above].pos == "VERB":
        return s[above].tag in ("VBD", "VBN")
    return scope.past_saying


def _wish(s: Sentence, i: int) -> bool:
    """Whether "would" is no reported "will": in wishes, and where "this", "which" or "such a step" stands for a condition."""
    subject = first(s, i, *SUBJECTS)
    words = (
        set()
        if subject is None
        else {s[subject].lower, *(s[c].lower for c in s.children[subject] if s[c].dep in ("det", "predet"))}
    )
    return s[i].lemma in ("like", "prefer", "love", "rather") or bool(
        words & {"this", "that", "which", "such", "a", "an"}
    )


def _negation(scope: Scope, i: int, state: State) -> State:
    if _negated(scope.sentence, i):
        return negate(state, "negated")
    found = _negative_argument(scope, i)
    if found is None:
        return state
    word, subject = found
    denied = negate(state, f"negated by “{word}”")
    # who gives no answer does something else: of what has no object a reader does not take that nothing was done
    return denied if subject else replace(denied, taken=denied.taken * scope.lexicon.reader["no object"])


def _negated(s: Sentence, i: int) -> bool:
    """Whether "not", "n't" or "no longer" stands on the predicate, or on the conjunct whose auxiliaries it shares."""
    for c in s.children[i]:
        child = s[c]
        if child.dep == "neg" and child.lower != "never":
            return not (c + 1 < len(s) and s[c + 1].lower in ("only", "just", "merely", "simply"))
        if child.lower == "longer" and any(s[g].lower == "no" for g in s.children[c]):
            return True
    token = s[i]
    if token.dep == "conj" and token.tag == "VB" and s[token.head].pos == "VERB" and not _own_helpers(s, i):
        return _negated(s, token.head)
    return False


def _own_helpers(s: Sentence, i: int) -> bool:
    return any(s[c].dep in ("aux", "auxpass", *SUBJECTS) for c in s.children[i])


def _negative_argument(scope: Scope, i: int) -> tuple[str, bool] | None:
    """The word of a subject or object that denies the whole clause ("no troops", "nobody"), and whether it is the subject's."""
    s, negative = scope.sentence, scope.lexicon.negative
    for c in s.children[i]:
        if s[c].dep in ("nsubj", "nsubjpass", "dobj", "attr"):
            subject = s[c].dep.startswith("nsubj")
            if s[c].lower in negative:
                return s[c].lower, subject
            for g in s.children[c]:
                if (s[g].lower in negative and s[g].dep in ("det", "neg", "preconj")) or s[g].dep == "neg":
                    return s[g].lower, subject
                if s[g].pos in ("NUM", "ADV", "DET") and any(s[k].dep == "neg" for k in s.children[g]):
                    return "not", subject
    return None


def _adverbs(scope: Scope, i: int, state: State) -> State:
    s, lexicon = scope.sentence, scope.lexicon
    for c in s.children[i]:
        word = s[c].lower
        if s[c].dep not in ("advmod", "neg", "intj", "npadvmod", "acomp", "amod"):
            continue
        if word in lexicon.adverbs:
            state = limited(state, lexicon.adverbs[word], None, f"“{word}”")
        elif word in lexicon.evidential:
            state = replace(
                state,
                factor=state.factor * lexicon.evidential_factor,
                reasons=(*state.reasons, f"“{word}”"),
            )
        elif word in lexicon.future and state.neutral and s[i].tag in ("VBZ", "VBP", "VBG"):
            state = limited(state, Factuality.PR_PLUS, Kind.PREDICTED, f"to come (“{word}”)")
    return state


def _condition(scope: Scope, i: int, state: State) -> State:
    """A clause with a conditional clause under it is as open as the condition."""
    s = scope.sentence
    top = first_conjunct(s, i)
    for at in (i, top) if top != i else (i,):
        for c in s.children[at]:
            if c == i or (at != i and c > at and _own_helpers(s, i)):
                continue
            if s[c].lower == "long" and any(s[g].dep == "advcl" and conditional(scope, g) for g in s.children[c]):
                return _dependent(scope, state)
            if s[c].dep in ("advcl", "ccomp") and conditional(scope, c):
                return _dependent(scope, state)
    return state


def _dependent(scope: Scope, state: State) -> State:
    """Open, though a reader takes something from it: "if he leaves, they will follow"."""
    left = scope.lexicon.reader["then"] * state.taken / 3
    return replace(limited(state, Factuality.UNKNOWN, Kind.HYPOTHETICAL, "under a condition"), taken=left)


def conditional(scope: Scope, i: int, *, concessive: bool = False) -> bool:
    """Whether a clause is itself a condition: "if …", "unless …", "as long as …", "Had they …", "Should it …"."""
    s, lexicon = scope.sentence, scope.lexicon
    for c in s.children[i]:
        child = s[c]
        if child.dep == "mark" or (child.tag == "IN" and child.dep in ("prep", "advmod")):
            if child.lower in lexicon.conditions:
                return not (child.lower == "if" and c and s[c - 1].lower in (("as",) if concessive else ("as", "even")))
            if child.lower == "as" and any(s[k].lower in lexicon.condition_phrases for k in range(max(0, c - 2), c)):
                return s[c - 1].lower == "long"
        if child.dep == "advmod" and child.lower == "long" and any(s[g].lower == "as" for g in s.children[c]):
            return True
    return _inverted(s, i)


def _inverted(s: Sentence, i: int) -> bool:
    """Whether a clause opens as "Had he signed" and "Should they leave" do, with the auxiliary before the subject and no question mark."""
    subject = first(s, i, *SUBJECTS)
    if subject is None or s[i].dep not in ("advcl", "ccomp") or s[len(s) - 1].text == "?":
        return False
    return any(s[a].dep == "aux" and a < subject and s[a].lower in ("had", "should", "were") for a in s.children[i])


def _imperative(s: Sentence, i: int) -> bool:
    token = s[i]
    if token.tag == "VB" and any(s[c].lower in ("lets", "let") and c < i for c in s.children[i]):
        return True
    if token.tag != "VB" or token.dep not in ("ROOT", "ccomp", "parataxis", "conj"):
        return False
    for c in s.children[i]:
        child = s[c]
        if child.dep in SUBJECTS and child.lower not in ("lets", "let"):
            return False
        if child.dep in ("aux", "auxpass", "mark", "expl") and child.lemma != "do":
            return False
    if token.dep == "conj":
        return _imperative(s, token.head)
    left = min(s.subtree(i))
    if token.dep == "ccomp":
        return left > 0 and s[left - 1].text in "“\":‘'," and s[token.head].i != i and s[token.head].lemma != "let"
    return True


def _subjunctive(s: Sentence, i: int) -> bool:
    """Whether a verb is bare and has a subject of its own in a content clause: "insists that the budget include"."""
    token = s[i]
    if (
        token.tag != "VB"
        or token.dep not in ("ccomp", "acl", "conj")
        or s[token.head].lemma in ("make", "let", "help", "see", "have", "watch")
    ):
        return False
    labels = {s[c].dep for c in s.children[i]}
    return "mark" in labels and "nsubj" in labels and not labels & {"aux", "auxpass"}


def _generic_subject(scope: Scope, i: int, state: State) -> State:
    """What is said of any case is said under a condition: "any support will", "whoever attacks will"."""
    subject = first(scope.sentence, i, "nsubj", "nsubjpass")
    if subject is not None and state.kind is Kind.PREDICTED and generic(scope, subject):
        return limited(state, Factuality.UNKNOWN, Kind.HYPOTHETICAL, "of any such case")
    return state


def generic(scope: Scope, i: int) -> bool:
    """Whether a noun speaks of any such case."""
    s, words = scope.sentence, scope.lexicon.generic
    return s[i].lower in words or any(s[c].lower in words and s[c].dep in ("det", "amod") for c in s.children[i])


def _noun(scope: Scope, i: int, state: State) -> State:
    s, lexicon = scope.sentence, scope.lexicon
    if state.sign > 0 and generic(scope, i):
        state = limited(state, Factuality.UNKNOWN, Kind.HYPOTHETICAL, "of any case")
    for c in s.children[i]:
        word = s[c].lower
        if s[c].dep in ("amod", "nmod", "compound", "advmod") and word in lexicon.modifiers:
            value, kind = lexicon.modifiers[word]
            state = limited(state, value, kind, f"“{word}”")
        elif s[c].dep == "amod" and word in lexicon.evidential:
            state = replace(state, factor=state.factor * lexicon.evidential_factor)
        elif (
            word in lexicon.negative
            and s[c].dep in ("det", "neg", "preconj")
            and s[i].dep not in ("nsubj", "nsubjpass", "dobj", "attr")
        ):
            state = negate(state, f"negated by “{word}”")
    return state

"""How far a holder commits to a predicate, and how operators change that."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from alleged.lexicon.veridicality import Signature, VeridicalityLexicon
from alleged.values.factuality import Factuality, Kind
from alleged.values.text import Sentence

_LEVELS = {"CT": 3, "PR": 2, "PS": 1, "Uu": 0}
_VALUES = {
    (3, 1): Factuality.CT_PLUS,
    (2, 1): Factuality.PR_PLUS,
    (1, 1): Factuality.PS_PLUS,
    (3, -1): Factuality.CT_MINUS,
    (2, -1): Factuality.PR_MINUS,
    (1, -1): Factuality.PS_MINUS,
}
_ORDER = (Kind.DENIED, Kind.ASKED, Kind.RECOMMENDED, Kind.HYPOTHETICAL, Kind.PREDICTED)


@dataclass(frozen=True, slots=True)
class State:
    """A degree of certainty (3 certain … 0 open) with a sign, the kind it has by now, and the reasons.

    `taken` is what a careful reader takes from it, on the same scale from -3 to 3; `factor` scales that in the end.
    """

    level: int = 3
    sign: int = 1
    kind: Kind | None = None
    factor: float = 1.0
    reasons: tuple[str, ...] = ()
    taken: float = 3.0

    @property
    def value(self) -> Factuality:
        """The state on FactBank's scale."""
        return _VALUES.get((self.level, self.sign), Factuality.UNKNOWN)

    @property
    def neutral(self) -> bool:
        """Whether nothing has touched it."""
        return self.level == 3 and self.sign == 1 and self.kind is None


@dataclass(frozen=True, slots=True)
class Scope:
    """Where a judgement takes place: up to token `stop` (a holder's cue, -1 for none), from the state that the cue gives.

    `past_saying`: the content is reported speech under a past cue, so that "would" is a plain future. `judged` keeps the states of
    tokens once found, so that nested clauses are not judged over and over.
    """

    sentence: Sentence
    lexicon: VeridicalityLexicon
    stop: int = -1
    start: State = State()
    past_saying: bool = False
    question: bool = False
    judged: dict[int, State] = field(default_factory=dict)

    @property
    def base(self) -> State:
        """The state of what the clause takes for granted."""
        return State(factor=self.start.factor)


def split(value: Factuality) -> tuple[int, int]:
    """Level and sign of a value on FactBank's scale."""
    return _LEVELS[value[:2]], -1 if value.endswith("-") else 1


def stronger(one: Kind | None, other: Kind | None) -> Kind | None:
    """The kind that comes first in the order of the conventions."""
    for kind in _ORDER:
        if kind in (one, other):
            return kind
    return None


def negate(state: State, reason: str) -> State:
    """The state with its sign turned."""
    return replace(state, sign=-state.sign, taken=-state.taken, reasons=(*state.reasons, reason))


def opened(state: State, kind: Kind, reason: str) -> State:
    """The state where nothing is committed to, whatever it was."""
    return replace(state, level=0, sign=1, taken=0.0, kind=stronger(state.kind, kind), reasons=(*state.reasons, reason))


def affirmed(state: State, level: int | None = None) -> State:
    """The state without its negation, at another level where one is given."""
    return replace(state, sign=1, taken=abs(state.taken), level=state.level if level is None else level)


def between(pair: tuple[float, float], taken: float) -> float:
    """What a reader takes from something embedded that is worth `pair` where its governor holds and where it does not."""
    holds, fails = pair
    return (holds + fails) / 2 + (holds - fails) / 2 * taken / 3


def under(state: State, signature: Signature, reason: str) -> State:
    """The state of what is embedded, given the state of what embeds it."""
    taken = between(signature.reader, state.taken)
    if signature.factive:
        return replace(state, level=3, sign=1, kind=None, taken=taken, reasons=(*state.reasons, reason))
    level, sign = split(signature.affirmed if state.sign > 0 else signature.negated)
    kind = stronger(state.kind, signature.kind)
    if state.kind is Kind.HYPOTHETICAL and state.level == 0 and signature.kind is Kind.RECOMMENDED:
        kind = Kind.HYPOTHETICAL
    if signature.kind is None and state.kind is Kind.DENIED and sign > 0:
        kind = None
    return State(
        min(level, state.level),
        sign,
        kind,
        state.factor,
        (*state.reasons, reason),
        taken,
    )


def limited(state: State, value: Factuality, kind: Kind | None, reason: str) -> State:
    """The state under a hedge of this value: no more certain than it, and with its sign turned if the hedge is negative."""
    level, sign = split(value)
    return replace(
        state,
        level=min(level, state.level),
        sign=state.sign * sign,
        taken=sign * max(-level, min(level, state.taken)),
        kind=stronger(state.kind, kind),
        reasons=(*state.reasons, reason),
    )

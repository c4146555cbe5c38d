"""How sure: each happening's holders, kind, factuality for the last holder, and what a careful reader may take from it."""

from __future__ import annotations

from collections.abc import Sequence

from alleged.lexicon.veridicality import VeridicalityLexicon
from alleged.reading.factuality.chains import choose_chains
from alleged.reading.factuality.commitment import judge, judge_clause
from alleged.reading.factuality.state import Scope, State, limited, split
from alleged.values.attribution import Attribution
from alleged.values.encoding import Encoding
from alleged.values.factuality import Assessment, Factuality, Kind
from alleged.values.happening import Happening
from alleged.values.text import Sentence

FAR = 2.0
"""From which distance between the rules and the trained judges on a reason says so."""


def assess_factuality(
    sentences: Sequence[Sentence],
    happenings: Sequence[Happening],
    attributions: Sequence[Attribution],
    lexicon: VeridicalityLexicon,
    encoding: Encoding | None = None,
) -> tuple[Assessment, ...]:
    """One judgement a happening, in order; its chain holds indices of `attributions`, outermost first.

    The value is the last holder's: what stands between that holder's cue and the trigger counts, what stands above the cue
    counts against the reader's value and for the kind only. With an encoding the reader's value lies half way between what
    the rules and what the trained judges of news take from the text; where the rules find a denial, they count twice.
    """
    chains = choose_chains(sentences, happenings, attributions)
    judged: Sequence[float | None] = (
        [None] * len(happenings) if encoding is None else encoding.happened([h.trigger for h in happenings], "news")
    )
    return tuple(
        _assess(
            sentences[happening.sentence],
            happening.head,
            chain,
            sentences,
            attributions,
            lexicon,
            felt,
        )
        for happening, chain, felt in zip(happenings, chains, judged, strict=True)
    )


def assess_predicate(
    sentence: Sentence, token: int, lexicon: VeridicalityLexicon, felt: float | None = None
) -> Assessment:
    """The judgement on any predicate of a sentence as its author holds it, with verbs of saying taken as what embeds it.

    `felt` is what trained judges take from it (-3 to 3), if they were asked.
    """
    return _assess(sentence, token, (), (sentence,), (), lexicon, felt)


def assess_clause(sentence: Sentence, token: int, lexicon: VeridicalityLexicon) -> float:
    """What a reader takes from the clause a predicate heads, as said: "that it was not so" is true where it was not so."""
    state = judge_clause(_scope(sentence, token, [], (sentence,), lexicon), token)
    return round(lexicon.worth(state.taken) * state.factor, 2) + 0.0


def _assess(
    sentence: Sentence,
    token: int,
    chain: tuple[int, ...],
    sentences: Sequence[Sentence],
    attributions: Sequence[Attribution],
    lexicon: VeridicalityLexicon,
    felt: float | None = None,
) -> Assessment:
    hands = [attributions[n] for n in chain]
    scope = _scope(sentence, token, hands, sentences, lexicon)
    state = judge(scope, token)
    kind = state.kind or (Kind.ALLEGED if hands else Kind.ASSERTED)
    if kind is Kind.ALLEGED and hands[-1].sentence == sentence.index:
        kind = _kind_of_cue(sentence, hands, sentences, lexicon) or kind
    reader = lexicon.worth(state.taken) * state.factor
    reasons = list(dict.fromkeys(state.reasons))
    if felt is not None:
        if abs(felt - reader) >= FAR:
            reasons.append(f"trained judges of news take it for {'surer' if felt > reader else 'less sure'}")
        reader = (2 * reader + felt) / 3 if reader < -1 else (reader + felt) / 2
    for hand in hands:
        reader *= _trust(hand, lexicon)
    return Assessment(chain, kind, state.value, round(reader, 2) + 0.0, tuple(reasons))


def _scope(
    sentence: Sentence,
    token: int,
    hands: list[Attribution],
    sentences: Sequence[Sentence],
    lexicon: VeridicalityLexicon,
) -> Scope:
    if not hands:
        return Scope(sentence, lexicon, question=_asks(sentence, sentence.start, sentence.end))
    last = hands[-1]
    start = _start(last, lexicon)
    stop = last.head if last.sentence == sentence.index else -1
    cue_sentence = next(
        (s for s in (sentence, *sentences[last.sentence : last.sentence + 1]) if s.index == last.sentence),
        None,
    )
    past = cue_sentence is not None and last.head < len(cue_sentence) and _past(cue_sentence, last.head)
    at = sentence[token].start
    piece = next((p for p in last.content if p[0] <= at < p[1]), (sentence.start, sentence.end))
    return Scope(sentence, lexicon, stop, start, past, _asks(sentence, *piece))


def _past(sentence: Sentence, cue: int) -> bool:
    tag = sentence[cue].tag
    return tag in ("VBD", "VBN") or tag == "IN" or tag == "VBG"


def _start(last: Attribution, lexicon: VeridicalityLexicon) -> State:
    """What the last holder's own cue makes of its content."""
    value = lexicon.veridicality.get(last.veridicality, Factuality.CT_PLUS)
    kind = lexicon.acts.get(last.act)
    why = f"under “{last.cue_text}”"
    if last.polarity < 0:
        level, sign = split(lexicon.against.get(last.act, value if value.endswith("-") else Factuality.UNKNOWN))
        return State(
            level,
            sign,
            kind if kind is Kind.DENIED else None,
            reasons=(f"{why}, which does not put it forward",),
            taken=float(level * sign),
        )
    if value is Factuality.CT_PLUS and kind is None:
        return State()
    if kind in (Kind.RECOMMENDED, Kind.ASKED, Kind.HYPOTHETICAL):
        return limited(State(), Factuality.UNKNOWN, kind, why)
    if kind is Kind.PREDICTED and value in (Factuality.CT_PLUS, Factuality.UNKNOWN):
        value = Factuality.PR_PLUS
    level, sign = split(value)
    return State(level, sign, None if kind is Kind.DENIED else kind, reasons=(why,), taken=float(level * sign))


def _asks(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the sentence, or the piece of it that is a holder's words, ends with a question mark."""
    for token in reversed(sentence.tokens):
        if start <= token.start < end and token.text not in "\"'”’)":
            return "?" in token.text and _inverts(sentence, start)
    return False


def _inverts(sentence: Sentence, start: int) -> bool:
    """Whether the words after `start` open as questions do: with a question word or an auxiliary."""
    for token in sentence:
        if (token.start >= start and token.pos not in ("PUNCT", "CCONJ", "INTJ", "ADV", "SCONJ")) or token.tag in (
            "WP",
            "WRB",
            "WDT",
        ):
            return token.tag in ("WP", "WRB", "WDT", "MD") or token.pos == "AUX" or token.lower in ("do", "does", "did")
    return False


def _kind_of_cue(
    sentence: Sentence,
    hands: list[Attribution],
    sentences: Sequence[Sentence],
    lexicon: VeridicalityLexicon,
) -> Kind | None:
    """What is said under a saying that is itself to come or hypothetical is no plain allegation."""
    last = hands[-1]
    if last.head >= len(sentence):
        return None
    scope = _scope(sentence, last.head, hands[:-1], sentences, lexicon)
    state = judge(scope, last.head)
    return state.kind if state.kind in (Kind.PREDICTED, Kind.HYPOTHETICAL, Kind.RECOMMENDED) else None


def _trust(hand: Attribution, lexicon: VeridicalityLexicon) -> float:
    """What is left of a value after one more hand; worse hands and words under duress leave less."""
    numbers = lexicon.reader
    factor = numbers["anonymous" if hand.anonymous or not hand.name else "named"]
    for condition in hand.conditions:
        factor *= numbers.get(condition, numbers["condition"])
    return factor


__all__ = ["assess_clause", "assess_factuality", "assess_predicate"]

"""How sure: kinds, values and chains of happenings in hand-made parses, and properties of the reader's value."""

from __future__ import annotations

from dataclasses import replace

import pytest

from alleged.lexicon.load import FOLDER
from alleged.lexicon.veridicality import load_veridicality
from alleged.reading.factuality import assess_clause, assess_factuality, assess_predicate
from alleged.reading.parse import load_parser
from alleged.values.attribution import Attribution
from alleged.values.factuality import Factuality, Kind
from alleged.values.happening import EventType, Happening, Relation
from alleged.values.text import Sentence
from tests.parses import parsed

LEXICON = load_veridicality(FOLDER)
SAID = parsed(
    "Oslo oslo PROPN NNP nsubj 1 GPE",
    "said say VERB VBD ROOT 1",
    "rebels rebel NOUN NNS nsubj 3",
    "attacked attack VERB VBD ccomp 1",
    "Bergen bergen PROPN NNP dobj 3 GPE",
    ". . PUNCT . punct 1",
)


def happening(sentence: Sentence, at: int) -> Happening:
    """A happening on a token, with the sentence as evidence."""
    token = sentence[at]
    return Happening(sentence.index, at, (token.start, token.end), (sentence.start, sentence.end))


def attribution(sentence: Sentence, cue: int, content: tuple[int, int], **more: object) -> Attribution:
    """An attribution whose content goes from one token to another, both included."""
    token = sentence[cue]
    made = Attribution(
        sentence.index, cue, (), ((token.start, token.end),), (sentence.span(*content),), "Oslo", "say", token.text
    )
    return replace(made, **more)  # type: ignore[arg-type]


def test_the_author_vouches_for_plain_statements() -> None:
    """Without anybody else's word a happening is asserted, certain, and worth three to the reader."""
    sentence = parsed(
        "Rebels rebel NOUN NNS nsubj 1", "attacked attack VERB VBD ROOT 1", "Bergen bergen PROPN NNP dobj 1 GPE"
    )
    (found,) = assess_factuality([sentence], [happening(sentence, 1)], [], LEXICON)
    assert (found.chain, found.kind, found.factuality, found.reader) == ((), Kind.ASSERTED, Factuality.CT_PLUS, 3.0)


def test_another_holder_makes_it_alleged() -> None:
    """What somebody else says is alleged, certain for that holder, and worth less to the reader."""
    (found,) = assess_factuality([SAID], [happening(SAID, 3)], [attribution(SAID, 1, (2, 4))], LEXICON)
    assert (found.chain, found.kind, found.factuality) == ((0,), Kind.ALLEGED, Factuality.CT_PLUS)
    assert 1.5 <= found.reader <= 2


def test_a_happening_is_not_within_its_own_cue() -> None:
    """A saying that is a happening itself is on the word of whoever reports it."""
    (found,) = assess_factuality([SAID], [happening(SAID, 1)], [attribution(SAID, 1, (1, 4))], LEXICON)
    assert found.chain == ()


def test_chains_are_outermost_first() -> None:
    """An attribution within another comes after it."""
    outer = attribution(SAID, 0, (1, 4), name="Harbour Times")
    inner = attribution(SAID, 1, (2, 4), within=0)
    (found,) = assess_factuality([SAID], [happening(SAID, 3)], [outer, inner], LEXICON)
    assert found.chain == (0, 1)


def test_a_holder_who_follows_himself_stands_once() -> None:
    """ "The minister said he hoped" has one hand, the inner one, which decides how far he commits."""
    twice = [attribution(SAID, 0, (1, 4)), attribution(SAID, 1, (2, 4), within=0)]
    (found,) = assess_factuality([SAID], [happening(SAID, 3)], twice, LEXICON)
    assert found.chain == (1,)


def test_a_title_is_the_writers_word() -> None:
    """An office named inside a quotation is what the writer says of a person, not what the quoted one does."""
    sentence = parsed("Oslo oslo PROPN NNP nsubj 1", "met meet VERB VBD ROOT 1", "president = NOUN NN dobj 1")
    office = replace(happening(sentence, 2), relation=Relation.LEADS)
    (found,) = assess_factuality([sentence], [office], [attribution(sentence, 0, (1, 2))], LEXICON)
    assert (found.chain, found.kind) == ((), Kind.ASSERTED)


def test_who_says_i_reject_has_rejected() -> None:
    """Words that do the deed leave it on the word of whoever quotes them."""
    sentence = parsed(
        "Oslo oslo PROPN NNP nsubj 1",
        "said say VERB VBD ROOT 1",
        "we we PRON PRP nsubj 3",
        "reject reject VERB VBP ccomp 1",
        "it it PRON PRP dobj 3",
    )
    deed = replace(happening(sentence, 3), type=EventType.REJECT, actors=("oslo",))
    said = attribution(sentence, 1, (2, 4), actor="oslo")
    (found,) = assess_factuality([sentence], [deed], [said], LEXICON)
    assert (found.chain, found.kind, found.factuality) == ((), Kind.ASSERTED, Factuality.CT_PLUS)


def test_of_two_holders_the_actor_is_chosen() -> None:
    """Where two hold the same content equally, the one who is the happening's own actor is its holder."""
    two = [attribution(SAID, 1, (2, 4), actor="a"), attribution(SAID, 1, (2, 4), actor="b")]
    (found,) = assess_factuality([SAID], [replace(happening(SAID, 3), actors=("b",))], two, LEXICON)
    assert found.chain == (1,)


def test_a_denial_denies() -> None:
    """Content that its holder says is not so is denied."""
    denied = attribution(SAID, 1, (2, 4), act="deny", polarity=-1, veridicality="negative")
    (found,) = assess_factuality([SAID], [happening(SAID, 3)], [denied], LEXICON)
    assert (found.kind, found.factuality) == (Kind.DENIED, Factuality.CT_MINUS)


@pytest.mark.parametrize("condition", ["detained", "tortured", "something else"])
def test_conditions_of_speech_lower_the_reader(condition: str) -> None:
    """Words from custody or under any condition are worth less than the same words without."""
    free, bound = (attribution(SAID, 1, (2, 4), conditions=c) for c in ((), (condition,)))
    values = [assess_factuality([SAID], [happening(SAID, 3)], [a], LEXICON)[0].reader for a in (free, bound)]
    assert 0 < values[1] < values[0]


def test_each_hop_and_namelessness_lower_the_reader() -> None:
    """One hand more, or a nameless hand, never raises what a reader may take."""
    one, nameless = attribution(SAID, 1, (2, 4)), attribution(SAID, 1, (2, 4), anonymous=True)
    hop = [attribution(SAID, 0, (1, 4), name="Harbour Times"), attribution(SAID, 1, (2, 4), within=0)]
    named, unnamed, further = (
        assess_factuality([SAID], [happening(SAID, 3)], a, LEXICON)[0].reader for a in ([one], [nameless], hop)
    )
    assert unnamed < named
    assert further < named


def test_reportedly_never_raises_certainty() -> None:
    """The same sentence with "reportedly" is worth less to the reader."""
    plain = parsed("Rebels rebel NOUN NNS nsubj 1", "fled flee VERB VBD ROOT 1")
    hedged = parsed("Rebels rebel NOUN NNS nsubj 2", "reportedly = ADV RB advmod 2", "fled flee VERB VBD ROOT 2")
    assert assess_predicate(hedged, 2, LEXICON).reader < assess_predicate(plain, 1, LEXICON).reader


def test_reasons_are_plain_sentences() -> None:
    """What lies between holder and trigger is told in words."""
    sentence = parsed(
        "Guards guard NOUN NNS nsubj 1",
        "failed fail VERB VBD ROOT 1",
        "to = PART TO aux 3",
        "stop stop VERB VB xcomp 1",
        "them they PRON PRP dobj 3",
    )
    found = assess_predicate(sentence, 3, LEXICON)
    assert found.factuality is Factuality.CT_MINUS
    assert found.reasons == ("under “failed”, which means it did not happen",)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "kind", "value"),
    [
        ("Rebels did not attack the port.", "attack", "asserted", "CT-"),
        ("No soldiers attacked the port.", "attacked", "asserted", "CT-"),
        ("Rebels will attack the port.", "attack", "predicted", "PR+"),
        ("Rebels will not attack the port.", "attack", "predicted", "PR-"),
        ("Rebels may attack the port.", "attack", "predicted", "PS+"),
        ("Rebels should attack the port.", "attack", "recommended", "Uu"),
        ("If rebels attack the port, the navy will leave.", "attack", "hypothetical", "Uu"),
        ("If rebels attack the port, the navy will leave.", "leave", "hypothetical", "Uu"),
        ("Did rebels attack the port?", "attack", "asked", "Uu"),
        ("Do not attack the port.", "attack", "recommended", "Uu"),
        ("Rebels probably attacked the port.", "attacked", "asserted", "PR+"),
        ("The navy sent ships to protect the port.", "protect", "hypothetical", "Uu"),
        ("The navy left without informing the port.", "informing", "asserted", "CT-"),
        ("Any attack on the port will end the talks.", "attack", "hypothetical", "Uu"),
        ("The planned visit worries Lima.", "visit", "predicted", "PR+"),
        ("Lima postponed the visit because rebels attacked the port.", "attacked", "asserted", "CT+"),
        ("The group failed to stop Chad from closing the camp.", "closing", "asserted", "PR+"),
    ],
)
def test_what_stands_around_a_predicate_counts(text: str, word: str, kind: str, value: str) -> None:
    """Negation, modals, moods, conditions, purposes and embedding verbs give kind and value."""
    sentence = load_parser()(text)[0]
    found = assess_predicate(sentence, next(t.i for t in sentence if t.text == word), LEXICON)
    assert (found.kind, found.factuality) == (kind, value)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "low", "high"),
    [
        ("The envoy was annoyed that the convoy had left.", "left", 2.3, 3.0),
        ("The envoy was not annoyed that the convoy had left.", "left", 1.5, 2.6),
        ("The captain was known to have left the port.", "left", 2.0, 3.0),
        ("The captain was not known to have left the port.", "left", -1.2, 0.2),
        ("The guards waited for the storm to pass.", "pass", -0.5, 1.5),
        ("The ministry sketched that the road was closed.", "closed", 1.0, 2.2),
        ("The ministry did not sketch that the road was closed.", "closed", 0.0, 1.2),
        ("The mayor never failed to answer.", "answer", 2.0, 3.0),
        ("Nobody managed to cross the river.", "cross", -3.0, -2.0),
        ("The envoys may have managed to free the sailors.", "free", 0.3, 2.0),
        ("The guards saw the prisoners leave.", "leave", 2.0, 3.0),
        ("The general ordered the men to fire.", "fire", 0.2, 1.5),
        ("The boat was too small to carry the men.", "carry", -3.0, -1.5),
        ("The navy hopes that the storm passed.", "passed", -0.5, 1.0),
        ("The clerk did not say that he had seen the letter.", "seen", -0.5, 0.8),
    ],
)
def test_a_reader_takes_what_the_class_of_the_word_gives(text: str, word: str, low: float, high: float) -> None:
    """Factives, implicatives, sayings, wishes and orders leave a reader more or less of what they embed."""
    sentence = load_parser()(text)[0]
    found = assess_predicate(sentence, next(t.i for t in sentence if t.text == word), LEXICON)
    assert low <= found.reader <= high


@pytest.mark.model
def test_a_clause_is_judged_as_it_is_said() -> None:
    """Of "knew that the port had no guards" the clause is true, though its predicate is denied."""
    sentence = load_parser()("The captain knew that the port did not close.")[0]
    at = next(t.i for t in sentence if t.text == "close")
    assert assess_predicate(sentence, at, LEXICON).reader < -2 < 2 < assess_clause(sentence, at, LEXICON)


def test_without_an_object_something_was_done_all_the_same() -> None:
    """Who "gave no answer" is denied to have given one, but a reader takes less from it than from "nobody gave an answer"."""
    answer = parsed("Police police NOUN NNS nsubj 1", "gave give VERB VBD ROOT 1", "nothing = PRON NN dobj 1")
    nobody = parsed("Nobody nobody PRON NN nsubj 1", "gave give VERB VBD ROOT 1", "money money NOUN NN dobj 1")
    without, never = (assess_predicate(s, 1, LEXICON) for s in (answer, nobody))
    assert without.factuality is never.factuality is Factuality.CT_MINUS
    assert never.reader == -3 < without.reader < 0


def test_deep_nesting_is_judged_in_passing() -> None:
    """Forty infinitives on one another are each judged once, so that no sentence can hold up a reading."""
    words = ["They they PRON PRP nsubj 1", "asked ask VERB VBD ROOT 1"]
    for depth in range(40):
        above = 1 if not depth else 4 * depth + 1
        words += [
            f"for for SCONJ IN mark {4 * depth + 5}",
            f"men man NOUN NNS nsubj {4 * depth + 5}",
            f"to to PART TO aux {4 * depth + 5}",
            f"sketch sketch VERB VB advcl {above}",
        ]
    assert assess_predicate(parsed(*words), len(words) - 1, LEXICON).kind is Kind.HYPOTHETICAL

"""Which acts of no known type count."""

from __future__ import annotations

import pytest

from alleged.reading.happenings import code_happenings
from alleged.reading.happenings.others import Quotation
from alleged.values.actor import Actors
from tests.parses import parsed
from tests.reading.happenings.lexicon import SMALL
from tests.reading.happenings.nouns import every_noun


def test_finite_clause_in_speech_counts_without_a_known_party() -> None:
    """What somebody says or what is told of a thing is a happening even if nobody known takes part; a mere phrase is not."""
    said = parsed(
        "Officials official NOUN NNS nsubj 1",
        "said say VERB VBD ROOT 1",
        "prices price NOUN NNS nsubj 3",
        "fell fall VERB VBD ccomp 1",
    )
    alone = parsed("Bridges bridge NOUN NNS nsubj 1", "collapsed collapse VERB VBD ROOT 1")
    phrase = parsed("Falling fall VERB VBG ROOT 0", "fast fast ADV RB advmod 0")
    assert [h.label for h in code_happenings([said], Actors(()), SMALL)] == ["OTHER"]
    assert [h.label for h in code_happenings([alone], Actors(()), SMALL)] == ["OTHER"]
    assert code_happenings([phrase], Actors(()), SMALL) == ()


def test_quotation_marks_are_followed_across_sentences() -> None:
    """A quotation that is still open goes on in the next sentence of the paragraph and ends with it."""
    first = parsed("“ “ PUNCT `` punct 1", "Stop stop VERB VB ROOT 1")
    second = parsed("Leave leave VERB VB ROOT 0", "” ” PUNCT '' punct 0", "now now ADV RB advmod 0", index=1)
    apart = parsed("Prices price NOUN NNS ROOT 0", index=2, paragraph=1)
    quotation = Quotation()
    found = []
    for sentence in (first, second, apart):
        quotation.follow(sentence)
        found.append(set(quotation.words))
    assert found == [{1}, {0}, set()]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The teacher is tall.", False),
        ("The teacher was a general.", False),
        ("There was no reason for the killing.", False),
        ("The teacher wants a treaty.", False),
        ("The teacher has a budget.", False),
        ("The general said the bishop is a coward.", True),
        ("The teacher collapsed.", True),
        ("The bishop is ready to leave.", True),
    ],
)
def test_states_count_only_as_what_is_said_of_somebody(text: str, told: bool) -> None:
    """How things are is no happening in the author's voice; a judgement on somebody, a change and a readiness to act are."""
    from alleged.lexicon.load import load_lexicon
    from alleged.reading.parse import load_parser

    sentences = load_parser()(text)
    found = code_happenings(sentences, every_noun(sentences), load_lexicon().events)
    assert bool([h for h in found if h.label == "OTHER"]) is told

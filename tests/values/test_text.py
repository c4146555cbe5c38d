"""Sentences know their tokens, and selectors keep enough text to find a span again."""

from __future__ import annotations

from alleged.values.text import CONTEXT, select
from tests.parses import parsed, words

ATTACK = parsed(
    "Iranian iranian ADJ JJ amod 1",
    "forces force NOUN NNS nsubj 2",
    "attacked attack VERB VBD ROOT 2",
    "the the DET DT det 4",
    "camp camp NOUN NN dobj 2",
    ". . PUNCT . punct 2",
)


def test_the_root_is_its_own_head() -> None:
    """The root of a sentence is the token that is its own head."""
    assert ATTACK.root.text == "attacked"


def test_a_subtree_is_in_the_order_of_the_text() -> None:
    """A subtree holds a token and all below it, in the order of the text."""
    assert [ATTACK[i].text for i in ATTACK.subtree(4)] == ["the", "camp"]
    assert ATTACK.subtree(2) == list(range(6))


def test_ancestors_come_nearest_first() -> None:
    """The heads above a token come nearest first and end with the root."""
    assert [ATTACK[i].text for i in ATTACK.ancestors(0)] == ["forces", "attacked"]
    assert ATTACK.ancestors(2) == []


def test_a_parse_that_goes_in_circles_ends() -> None:
    """Even where two tokens are each other's heads, going up ends."""
    circle = parsed("one one NUM CD dep 1", "two two NUM CD dep 0")
    assert len(circle.ancestors(0)) <= 3


def test_spans_run_from_token_to_token() -> None:
    """The span of tokens is where their words stand in the text."""
    start, end = ATTACK.span(3, 4)
    assert words(ATTACK)[start:end] == "the camp"


def test_a_selector_keeps_what_stands_around() -> None:
    """A selector holds the exact words, what stands before and after, and the place."""
    text = "x" * 50 + "attacked" + "y" * 50
    selector = select(text, (50, 58))
    assert selector.exact == "attacked"
    assert (selector.prefix, selector.suffix) == ("x" * CONTEXT, "y" * CONTEXT)
    assert text[selector.start : selector.end] == selector.exact


def test_a_selector_at_the_edge_has_less_around_it() -> None:
    """At the edges of a text, prefix and suffix are as long as the text allows."""
    assert select("attacked", (0, 8)).prefix == select("attacked", (0, 8)).suffix == ""

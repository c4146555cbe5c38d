"""Actors are looked up by id and by the token that heads a mention."""

from __future__ import annotations

from alleged.values.actor import Actor, Actors, ActorType, Mention, MentionForm


def mention(head: int, first: int, last: int, text: str) -> Mention:
    """A mention in the first sentence."""
    return Mention(0, first, last, head, 0, len(text), text, MentionForm.NAME)


IRAN = Actor("a1", "Iran", ActorType.COUNTRY, country="IRN", mentions=(mention(1, 1, 1, "Iran"),))
GOVERNMENT = Actor(
    "a2", "Iranian government", ActorType.GOVERNMENT, country="IRN", mentions=(mention(1, 0, 1, "the regime of Iran"),)
)


def test_actors_are_found_by_id() -> None:
    """An id leads to its actor."""
    assert Actors((IRAN, GOVERNMENT)).by_id["a2"] is GOVERNMENT


def test_the_longest_mention_of_a_head_counts() -> None:
    """Where two mentions share a head, the longer one says who is meant, whatever the order of the actors."""
    for order in ((IRAN, GOVERNMENT), (GOVERNMENT, IRAN)):
        actors = Actors(order)
        assert actors.at(0, 1) is GOVERNMENT
        found = actors.mention_at(0, 1)
        assert found is not None
        assert found.text == "the regime of Iran"


def test_a_token_that_heads_nothing_is_nobody() -> None:
    """A token that heads no mention leads to no actor."""
    assert Actors((IRAN,)).at(0, 5) is None
    assert Actors((IRAN,)).mention_at(3, 1) is None

"""Arguments as trees: every link once, whichever end it is told from, and no tree without end."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import pytest

from alleged.values.consequence import Degree, Follow, LinkKind
from alleged.values.statement import Reading
from alleged.views.argument import Claim, argument
from tests.ledger.readings import ARMED, ATTACKED, CONFESSED, READING


def linked(
    *links: tuple[int, int], kind: LinkKind = LinkKind.CONSEQUENCE, degree: Degree = Degree.FACILITATE
) -> Reading:
    """The reading by hand with other links: from each first statement (by its place) follows the second."""
    statements = []
    for n, statement in enumerate(READING.statements):
        causes = [READING.statements[cause].id for cause, effect in links if effect == n]
        statements.append(
            dataclasses.replace(
                statement,
                consequence_of=tuple(causes),
                follows=tuple(Follow(c, kind, degree, "thus") for c in causes),
                reason_for=(),
                rhetoric=dataclasses.replace(statement.rhetoric, advice=None, framing=None, analogy=None),
            )
        )
    return dataclasses.replace(READING, statements=tuple(statements))


def relations(claims: tuple[Claim, ...]) -> Iterator[tuple[str, tuple[int, ...]]]:
    """What leads to each claim, and its numbers, from the top down."""
    for claim in claims:
        yield claim.relation, claim.numbers
        yield from relations(claim.below)


def test_an_effect_hangs_on_its_cause() -> None:
    """The cause is on top, and what follows is below it."""
    assert list(relations(argument(linked((0, 1), (1, 2))))) == [("", (1,)), ("so", (2,)), ("so", (3,))]


def test_another_cause_hangs_on_the_effect() -> None:
    """An effect of two causes stands once, with the second cause below it."""
    assert list(relations(argument(linked((0, 2), (1, 2))))) == [("", (1,)), ("so", (3,)), ("because", (2,))]


@pytest.mark.parametrize(
    ("kind", "degree", "word"),
    [
        (LinkKind.CONDITION, Degree.FACILITATE, "then"),
        (LinkKind.CONDITION, Degree.INHIBIT, "or else"),
        (LinkKind.PURPOSE, Degree.FACILITATE, "in order that"),
        (LinkKind.CONSEQUENCE, Degree.INHIBIT, "which hinders"),
    ],
)
def test_each_kind_has_its_word(kind: LinkKind, degree: Degree, word: str) -> None:
    """Conditions, aims and hindrances are told apart."""
    ((_, below),) = [list(relations(argument(linked((0, 1), kind=kind, degree=degree))))]
    assert below == (word, (2,))


def test_circles_end() -> None:
    """Statements that follow from each other are shown once each and then only named."""
    circle = list(relations(argument(linked((0, 1), (1, 2), (2, 0)))))
    assert len(circle) == 4
    assert {numbers for _, numbers in circle} == {(1,), (2,), (3,)}


def test_depth_is_bounded() -> None:
    """What lies deeper than asked for begins a tree of its own."""
    flat = argument(linked((0, 1), (1, 2)), deepest=1)
    assert [claim.numbers for claim in flat] == [(1,), (3,)]
    assert all(not below.below for claim in flat for below in claim.below)


def test_what_is_urged_comes_first_with_its_reason() -> None:
    """Advice tops its tree; whom it addresses, framings and comparisons are told beside."""
    (tree,) = argument(READING)
    assert tree.numbers == (ATTACKED.id and 3,)
    assert tree.asides == ("advice: against, to Free Valley Army (“attacked”)", "for comparison (“since”)")
    assert [(c.relation, c.words, c.numbers, c.asides) for c in tree.below] == [
        ("because", "possible +", (2,), ("framed as “weapons”",)),
    ]


def test_a_reason_that_follows_from_what_it_is_for() -> None:
    """ "Be careful, as this could end the talks": the end follows from the act and is the reason for the advice."""
    reading = linked((0, 1), degree=Degree.INHIBIT)
    first, second, *rest = reading.statements
    second = dataclasses.replace(second, reason_for=(first.id,))
    argued = dataclasses.replace(reading, statements=(first, second, *rest))
    assert list(relations(argument(argued))) == [("", (1,)), ("which hinders", (2,)), ("as", (2,))]


def test_a_reading_without_links_has_no_argument() -> None:
    """Statements that only stand side by side argue nothing."""
    assert argument(linked()) == ()
    assert argument(dataclasses.replace(READING, statements=(CONFESSED,))) == ()
    assert ARMED.reason_for

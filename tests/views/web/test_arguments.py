"""The argument tree shows what follows from what, each statement spelled out once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from alleged.views.present import Presentation, present
from alleged.views.web.arguments import DEEPEST, Step, argument_tree
from tests.ledger.readings import READING


def statements(*follows: tuple[int, ...]) -> list[Presentation]:
    """Statements from 1 on, each with the numbers of those it follows from."""
    model = present(READING)[0]
    return [replace(model, number=n, follows=causes) for n, causes in enumerate(follows, 1)]


def outline(steps: tuple[Step, ...]) -> str:
    """A tree in brackets, with a star where what follows stands elsewhere."""
    return " ".join(f"{s.shown.number}{'*' * s.elsewhere}" + (f"({outline(s.then)})" if s.then else "") for s in steps)


@pytest.mark.parametrize(
    ("follows", "expected"),
    [
        (((), (1,), (2,)), "1(2(3))"),
        (((), (1,), (1,), ()), "1(2 3)"),
        (((), (), (1, 2), (3,)), "1(3(4)) 2(3*)"),
        (((2,), (1,)), "2(1(2*))"),
        (((1,),), "1(1*)"),
        (((), ()), ""),
    ],
)
def test_trees(follows: tuple[tuple[int, ...], ...], expected: str) -> None:
    """Chains, forks, joins and circles."""
    assert outline(argument_tree(statements(*follows))) == expected


def test_long_chains_are_cut_and_go_on() -> None:
    """A chain longer than can be drawn goes on in a tree of its own; every statement is in some tree."""
    trees = argument_tree(statements((), *((n,) for n in range(1, 60))))
    assert len(trees) > 1
    numbers = {int(n) for n in outline(trees).replace("(", " ").replace(")", " ").replace("*", " ").split()}
    assert numbers == set(range(1, 61))
    assert all(outline((tree,)).count("(") <= DEEPEST for tree in trees)

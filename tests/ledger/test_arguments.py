"""A statement's place in an argument goes into one column and comes out as it went in."""

from __future__ import annotations

import dataclasses

import pytest

from alleged.ledger.arguments import argument_column, argument_fields
from alleged.values.rhetoric import PLAIN
from alleged.values.statement import Statement
from tests.ledger.readings import ARMED, ATTACKED, CONFESSED


@pytest.mark.parametrize("statement", [ARMED, ATTACKED, CONFESSED], ids=lambda s: s.id)
def test_what_goes_in_comes_out(statement: Statement) -> None:
    """Links, advice, framing and comparison are the same again."""
    bare = dataclasses.replace(statement, follows=(), reason_for=(), condition_of=(), rhetoric=PLAIN)
    assert dataclasses.replace(bare, **argument_fields(argument_column(statement))) == statement


def test_a_statement_that_argues_nothing_takes_no_room() -> None:
    """Most statements have no such column."""
    assert argument_column(CONFESSED) is None

"""EDTF strings become the first and last day they allow."""

from __future__ import annotations

import pytest

from alleged.ledger.bounds import ALWAYS, EVER, bounds


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2010", ("2010-01-01", "2010-12-31")),
        ("2010-05", ("2010-05-01", "2010-05-31")),
        ("2012-02", ("2012-02-01", "2012-02-29")),
        ("2010-05-04", ("2010-05-04", "2010-05-04")),
        ("2010-05-04~", ("2010-05-04", "2010-05-04")),
        ("2010?", ("2010-01-01", "2010-12-31")),
        ("198X", ("1980-01-01", "1989-12-31")),
        ("19XX", ("1900-01-01", "1999-12-31")),
        ("2010-XX-XX", ("2010-01-01", "2010-12-31")),
        ("198X/..", ("1980-01-01", EVER)),
        ("2003/", ("2003-01-01", EVER)),
        ("../2003-04", (ALWAYS, "2003-04-30")),
        ("2009-06-12/2009-06-20", ("2009-06-12", "2009-06-20")),
        ("2010-21", ("2010-03-01", "2010-05-31")),
        ("2010-34", ("2010-04-01", "2010-06-30")),
        ("soon", None),
        ("", None),
        ("..", None),
        ("2010-13", None),
        ("2010-05-04/soon", None),
    ],
)
def test_bounds(edtf: str, expected: tuple[str, str] | None) -> None:
    """The bounds of each form of EDTF that a reading may have; None for what is no such string."""
    assert bounds(edtf) == expected

"""Times are said as a person says them."""

from __future__ import annotations

import pytest

from alleged.views.dates import time_in_words


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2010", "in 2010"),
        ("2010-05", "in May 2010"),
        ("2010-05-04", "on 4 May 2010"),
        ("198X", "in the 1980s"),
        ("19XX", "in the 20th century"),
        ("20XX", "in the 21st century"),
        ("198X/..", "since the 1980s"),
        ("2003-03/", "since March 2003"),
        ("../2003", "until 2003"),
        ("2009-06-12/2009-06-20", "from 12 June 2009 to 20 June 2009"),
        ("2010~", "in about 2010"),
        ("2010-05-04?", "on perhaps 4 May 2010"),
        ("2010-21", "in spring 2010"),
        ("2010-33", "in the first quarter of 2010"),
        ("2010-99", "2010-99"),
        ("whenever", "whenever"),
        ("", ""),
        ("../..", "../.."),
    ],
)
def test_times(edtf: str, words: str) -> None:
    """EDTF strings are said as a person says them; what is not understood stays."""
    assert time_in_words(edtf) == words

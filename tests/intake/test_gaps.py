"""Tests of gaps: what the text announces and does not have."""

from __future__ import annotations

import pytest

from alleged.intake.gaps import find_gaps

PROSE = "The council has also been criticised at home. Ministers told reporters on Friday that they would answer in writing."


@pytest.mark.parametrize(
    "text, words",
    [
        (f"The group is accused of the following bombings:\n\n{PROSE}", "following bombings:"),
        (f"The terms were set out as follows:\n\n{PROSE}", "as follows:"),
        (f"It named several members, including:\n\n{PROSE}", "including:"),
        ("It was cold. The signatories include:", "include:"),
        (f"In a letter the envoy wrote:\n\n{PROSE}", "wrote:"),
        (f"The spokesman told reporters:\n\n{PROSE}", "told reporters:"),
    ],
)
def test_gaps(text: str, words: str) -> None:
    """A list or a quotation announced at the end of a line, with running text or nothing after it, is a gap at the announcement."""
    gaps = find_gaps(text)
    assert [text[g.start : g.end] for g in gaps] == [words]
    assert "announces" in gaps[0].why


@pytest.mark.parametrize(
    "text",
    [
        f"The group is accused of the following bombings:\n\n- one in Basra\n- one in Mosul\n\n{PROSE}",
        f"The group is accused of the following bombings:\n1. one in Basra\n2. one in Mosul\n\n{PROSE}",
        f"The group is accused of the following bombings:\n\nthe one in Basra in 1981\n\nthe one in Mosul\n\n{PROSE}",
        f"The group is accused of the following:\n\nIt bombed a market in Basra in 1981.\n\nIt killed a judge in Mosul.\n\n{PROSE}",
        f"In a letter the envoy wrote:\n\n“The council has been criticised at home, and we know it.”\n\n{PROSE}",
        "In a letter the envoy wrote:\n\nWe have seen the reports and reject them. Our answer will come in writing.",
        f"He had one aim:\n\n{PROSE}",
        "The following day he wrote to them: the talks were over.",
    ],
)
def test_no_gaps(text: str) -> None:
    """What is announced and there is no gap."""
    assert find_gaps(text) == ()


def test_a_known_list_is_a_list() -> None:
    """Sentences that the page marks as a list fulfil the announcement."""
    text = f"The group is accused of the following:\n\n{PROSE}"
    assert find_gaps(text, {text.index(PROSE)}) == ()

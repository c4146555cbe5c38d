"""Footnotes."""

from __future__ import annotations

from alleged.views.export.citations import chunks
from alleged.views.export.iris import Iris
from tests.views.export.examples import chosen


def notes() -> list[str]:
    """The footnotes of both readings."""
    return b"".join(chunks(chosen(), Iris())).decode().strip().split("\n\n")


def test_a_footnote_names_every_hand_from_the_inside_out() -> None:
    """The words, who confessed, who reported it, where it was printed, and how sure that is."""
    assert notes()[1] == (
        "[2] “receiving weapons from the Free Valley Army”: arrested students (confessed; detained), as told by Kandari News Agency "
        "(reported), in Ana Example, “Border tension grows”, The Example Courier, 5 May 2010, https://example.org/border. "
        "Alleged; probable +. s-0000000000000002"
    )


def test_what_the_author_vouches_for_has_only_the_document() -> None:
    """A statement without other hands names its document alone."""
    assert notes()[2].startswith(
        "[3] “The army has attacked border posts since the 1990s”: Ana Example, “Border tension grows”,"
    )


def test_a_footnote_is_one_line_whatever_the_text_holds() -> None:
    """Line breaks and control characters are gone, and the numbers go on across documents."""
    assert [n.partition("]")[0] for n in notes()] == [f"[{n}" for n in range(1, 10)]
    assert all(c.isprintable() or c in "\ufffd\ufffe" for n in notes() for c in n)

"""Tests of drafts made into documents."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alleged.errors import IntakeError
from alleged.intake.assemble import account, assemble_document, document_id, own_id
from alleged.intake.draft import Draft
from alleged.intake.options import IntakeOptions
from alleged.values.document import Document

BODY = "The talks began on Monday in Muscat. Both sides said so to reporters."


def document(shown: str, options: IntakeOptions | None = None, **facts: object) -> Document:
    """The document of a plain text."""
    return assemble_document(Draft(shown=shown, **facts), "a.txt", options or IntakeOptions())  # type: ignore[arg-type]


def test_a_saved_page() -> None:
    """Site name, headline and furniture of a saved page are told apart from its text, and every character is accounted for."""
    shown = f"World Affairs Journal\n\nOman hosts another round of talks\n\n{BODY}\n\nExit mobile version"
    page = document(shown)
    assert (page.publisher, page.title, page.text) == (
        "World Affairs Journal",
        "Oman hosts another round of talks",
        BODY,
    )
    assert "".join(d.text for d in page.dropped[:2]) + page.text + "".join(d.text for d in page.dropped[2:]) == shown


def test_the_caller_wins() -> None:
    """What the caller says of day and publisher wins over the page."""
    options = IntakeOptions(published=date(2010, 5, 4), publisher="The Post")
    page = document(f"Saturday, January 5, 2019\n\n{BODY}", options, publisher="The Herald")
    assert (page.published, page.publisher, page.text) == (date(2010, 5, 4), "The Post", BODY)


@pytest.mark.parametrize(
    "shown, why",
    [("", "is empty"), (" \n\t", "has nothing but white space in it"), ("\u200b", "has no text but page furniture")],
)
def test_nothing_to_read(shown: str, why: str) -> None:
    """A text with nothing in it is refused in one clause."""
    with pytest.raises(IntakeError) as error:
        document(shown)
    assert error.value.why == why


def test_too_long() -> None:
    """A text of more characters than the limit is refused with both numbers."""
    with pytest.raises(IntakeError, match=r"is too long \(\d+ characters; the limit is 20\)"):
        document(BODY, IntakeOptions(max_characters=20))


def test_other_languages() -> None:
    """A text in another language is refused by name."""
    with pytest.raises(IntakeError, match=r"a\.txt: is in German, and only English is read"):
        document("Der Bundeskanzler traf den Präsidenten am Montag in Berlin und sprach mit ihm über den Krieg.")


@given(st.text(alphabet=st.sampled_from("aB .\n\t\r:“”\u202e\u200b\x00\ud800é1-|"), max_size=120))
def test_the_account_always_balances(shown: str) -> None:
    """Whatever the text, characters received are characters read and characters reported as dropped."""
    try:
        page = document(shown)
    except IntakeError:
        return
    received, read, dropped = account(page)
    assert received == read + dropped == len(shown)
    page.text.encode("utf-8")
    assert all(page.text[g.start : g.end] for g in page.gaps)


def test_ids() -> None:
    """Ids are stable, of the address before the text, and blind to white space."""
    assert document_id(None, "a  b\n") == document_id(None, "a b")
    assert document_id("https://herald.example/a", "a") == document_id("https://herald.example/a", "b")
    assert document_id(None, "a").startswith("d-")
    assert len(document_id(None, "a")) == 18


@pytest.mark.parametrize(
    "value, own",
    [
        ("a-1", "a-1"),
        (" a ", "a"),
        (12, "12"),
        (True, None),
        ("", None),
        ("x" * 201, None),
        ("a\nb", None),
        (None, None),
        (1.5, None),
    ],
)
def test_own_ids(value: object, own: str | None) -> None:
    """A row's id serves if it is a short printable line or a whole number."""
    assert own_id(value) == own

"""A search finds what meets all its conditions, and no words in it are ever taken as commands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alleged.ledger import Ledger, LedgerView, Search
from alleged.ledger.search import named, words_query
from tests.ledger.readings import NOW, READER, READING, reading_of


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LedgerView]:
    """A ledger with the reading about the border and another document."""
    ledger = Ledger(tmp_path_factory.mktemp("search") / "test.ledger")
    with ledger.writer() as writer:
        writer.record(READING, READER, NOW)
        writer.record(reading_of("Québec's ministers met.", 9), READER, NOW)
    with ledger.view() as found:
        yield found


def numbers(view: LedgerView, search: Search) -> list[int]:
    """The numbers of the statements that were found, in order."""
    return sorted(int(hit.statement.id.removeprefix("s-"), base=16) for hit in view.search(search))


@pytest.mark.parametrize(
    ("search", "expected"),
    [
        (Search(), [1, 2, 3, 4, 5, 9]),
        (Search(words="attack"), [3]),
        (Search(words="ATTACKED"), [3]),
        (Search(words="weapons army"), [1, 2]),
        (Search(words='"arrested students"'), [1]),
        (Search(words='"students arrested"'), []),
        (Search(words="confes*"), [1]),
        (Search(words="quebec"), [9]),
        (Search(words="tension"), []),
        (Search(words="tension", within="title"), [1, 2, 3, 4, 5]),
        (Search(words="lawyer"), []),
        (Search(words="lawyer", within="text"), [1, 2, 3, 4, 5]),
        (Search(words="border", within="title", actor="valley"), [2, 3, 5]),
        (Search(actor="free valley army"), [2, 3, 5]),
        (Search(actor="fva"), [2, 3, 5]),
        (Search(actor="fv"), []),
        (Search(recipient="students"), [2, 4]),
        (Search(actor="army", recipient="students"), [2]),
        (Search(holder="kandari"), [1, 2]),
        (Search(holder="students"), [2, 4]),
        (Search(holder="author"), [3, 5, 9]),
        (Search(type="AID"), [2]),
        (Search(type="opposes"), [5]),
        (Search(type="OTHER"), [1, 4, 9]),
        (Search(kind="denied"), [4]),
        (Search(factuality="PR+"), [2]),
        (Search(publisher="courier"), [1, 2, 3, 4, 5]),
        (Search(publisher="Le Monde"), []),
        (Search(since="2010-05-06"), [3]),
        (Search(until="2000-12-31"), [3]),
        (Search(since="2010-05-04", until="2010-05-04"), [1, 3]),
        (Search(since="2010-05-05", until="2010-05-05"), [2, 3, 4, 5]),
    ],
)
def test_search(view: LedgerView, search: Search, expected: list[int]) -> None:
    """Each condition alone and some together."""
    assert numbers(view, search) == expected


def test_a_hit_says_who_and_where(view: LedgerView) -> None:
    """A hit carries the statement whole, the names of its actors and the document it stands in."""
    (hit,) = view.search(Search(type="AID"))
    assert hit.statement == READING.statements[1]
    assert hit.names == {"a-1": "Kandari News Agency", "a-2": "three arrested students", "a-3": "Free Valley Army"}
    assert (hit.document, hit.title, hit.published) == (READING.document.id, READING.document.title, "2010-05-05")


def test_no_more_than_asked_for(view: LedgerView) -> None:
    """A limit keeps the first ones."""
    assert len(view.search(Search(limit=2))) == 2


def test_replaced_readings_are_not_found(tmp_path: Path) -> None:
    """Only what the last run made of a document is searched."""
    ledger = Ledger(tmp_path / "test.ledger")
    with ledger.writer() as writer:
        writer.record(READING, READER, NOW)
        writer.record(replace(READING, statements=READING.statements[:2]), replace(READER, lexicon="newer"), NOW)
    with ledger.view() as found:
        assert numbers(found, Search()) == [1, 2]
        assert numbers(found, Search(words="attacked")) == []


@pytest.mark.parametrize(
    "words",
    ['"', '""', "*", "a OR", "NEAR(", "text : x", "-zebra", "^zebra", "(", "'; DROP TABLE runs; --", "\x00", "\ud800"],
)
def test_words_are_never_commands(view: LedgerView, words: str) -> None:
    """What means something to the database means nothing in a search."""
    for within in ("evidence", "title", "text"):
        assert view.search(Search(words=words, within=within)) == []


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text(st.characters(codec=None), max_size=20), within=st.sampled_from(["evidence", "title", "text"]))
def test_any_words_can_be_searched(view: LedgerView, words: str, within: str) -> None:
    """No text at all breaks a search."""
    view.search(Search(words=words, within=within, actor=words, holder=words, publisher=words))


def test_words_are_quoted() -> None:
    """Words become quoted terms, phrases stay together, a star at the end stays a star."""
    assert words_query('a "b c" d* "e') == '"a" "b c" "d"* " e"'


@pytest.mark.parametrize(
    ("wanted", "name", "aliases", "expected"),
    [
        ("iran", "Islamic Republic of Iran", None, True),
        ("Iran", "Iranian protesters", None, False),
        ("republic iran", "Islamic Republic of Iran", None, True),
        ("MEK", "Mujahedeen-e Khalq", '["MEK"]', True),
        ("quebec", "Québec", None, True),
        ("", "Iran", None, False),
        ("iran", None, None, False),
    ],
)
def test_names(wanted: str, name: str | None, aliases: str | None, expected: bool) -> None:
    """All words of the wanted name must be in the name or in one alias; case and accents do not count."""
    assert named(wanted, name, aliases) is expected

"""Lists come page by page, newest first, narrowed by any condition, with what they divide into."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from alleged.errors import QueryError
from alleged.ledger import DocumentQuery, Hit, Ledger, LedgerView, StatementQuery
from alleged.ledger.identity import dossier_id
from tests.ledger.readings import NOW, READER, READING, reading_of

ARMY = dossier_id("Free Valley Army", "armed group")
AGENCY = dossier_id("Kandari News Agency", "agency")
STUDENTS = dossier_id("three arrested students", "crowd")
QUEBEC = reading_of("Québec's ministers met.", 9)


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LedgerView]:
    """A ledger with the reading about the border, an undated document and a later one."""
    ledger = Ledger(tmp_path_factory.mktemp("shelves") / "test.ledger")
    later = reading_of("Nobody attacked the ministers.", 10)
    later = replace(later, document=replace(later.document, published=date(2012, 1, 1), publisher="Courier of Québec"))
    with ledger.writer() as writer:
        writer.record(later, READER, NOW)
        writer.record(READING, READER, NOW)
        writer.record(QUEBEC, READER, NOW)
    with ledger.view() as found:
        yield found


def numbers(view: LedgerView, asked: StatementQuery) -> list[int]:
    """The numbers of the statements that were found, in order."""
    return [int(hit.statement.id.removeprefix("s-"), base=16) for hit in view.statements(asked).items]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (StatementQuery(), [10, 5, 4, 3, 2, 1, 9]),
        (StatementQuery(words="attack"), [10, 3]),
        (StatementQuery(words='"students have" confes*'), [1]),
        (StatementQuery(words="quebec"), [9]),
        (StatementQuery(words="f1"), []),
        (StatementQuery(words='tags : f1 OR "'), []),
        (StatementQuery(actor="valley army"), [5, 3, 2]),
        (StatementQuery(actor=ARMY), [5, 3, 2]),
        (StatementQuery(actor="fva"), [5, 3, 2]),
        (StatementQuery(actor="nobody of this name"), []),
        (StatementQuery(actor="?"), []),
        (StatementQuery(recipient="students"), [4, 2]),
        (StatementQuery(involved=STUDENTS), [5, 4, 2, 1]),
        (StatementQuery(actor=ARMY, recipient=STUDENTS), [2]),
        (StatementQuery(holder=AGENCY), [2, 1]),
        (StatementQuery(speaker=AGENCY), [1]),
        (StatementQuery(holder="author"), [10, 5, 3, 9]),
        (StatementQuery(told=STUDENTS), [4, 1]),
        (StatementQuery(type="AID"), [2]),
        (StatementQuery(type="opposes"), [5]),
        (StatementQuery(type="OTHER"), [10, 4, 1, 9]),
        (StatementQuery(kind="denied"), [4]),
        (StatementQuery(kind="no kind"), []),
        (StatementQuery(factuality="PR+"), [2]),
        (StatementQuery(voice="unnamed person"), [4]),
        (StatementQuery(publisher="courier"), [10, 5, 4, 3, 2, 1]),
        (StatementQuery(publisher="The Example Courier"), [5, 4, 3, 2, 1]),
        (StatementQuery(publisher="Le Monde"), []),
        (StatementQuery(since="2010-05-06"), [10, 3]),
        (StatementQuery(until="2000-12-31"), [3]),
        (StatementQuery(since="2010-05-04", until="2010-05-04"), [3, 1]),
        (StatementQuery(since="2010-05-05", until="2010-05-05"), [5, 4, 3, 2]),
        (StatementQuery(words="army", type="ASSAULT", since="2001-01-01"), [3]),
    ],
)
def test_statements(view: LedgerView, asked: StatementQuery, expected: list[int]) -> None:
    """Each condition alone and some together; the newest documents come first and the undated last."""
    assert numbers(view, asked) == expected


def test_a_list_is_the_same_page_by_page(view: LedgerView) -> None:
    """The pages of a list together are the list, whatever their length, and the last one leads nowhere."""
    whole = view.statements(StatementQuery()).items
    for length in (1, 2, 3):
        found: list[Hit] = []
        cursor = None
        while True:
            page = view.statements(StatementQuery(), limit=length, cursor=cursor)
            assert len(page.items) <= length
            found += page.items
            cursor = page.following
            if cursor is None:
                break
        assert tuple(found) == whole


@pytest.mark.parametrize("cursor", ["", "x", "1-2", "-1", "8000000000000000", "1" * 40, "１"])
def test_a_cursor_that_is_none_is_refused(view: LedgerView, cursor: str) -> None:
    """Only what a list gave out is taken as its cursor."""
    with pytest.raises(QueryError, match="cursor"):
        view.statements(StatementQuery(), cursor=cursor)
    with pytest.raises(QueryError, match="cursor"):
        view.documents(DocumentQuery(), cursor=cursor)


@pytest.mark.parametrize("limit", [0, -1, 501])
def test_pages_have_bounds(view: LedgerView, limit: int) -> None:
    """A page holds from 1 to 500 items."""
    with pytest.raises(QueryError, match="limit"):
        view.statements(StatementQuery(), limit=limit)


@pytest.mark.parametrize("day", ["yesterday", "2010-02-30", "2010-5-4"])
def test_a_day_that_is_none_is_refused(view: LedgerView, day: str) -> None:
    """Since and until are ISO dates."""
    with pytest.raises(QueryError, match="is not a date"):
        view.statements(StatementQuery(since=day))
    with pytest.raises(QueryError, match="is not a date"):
        view.documents(DocumentQuery(until=day))


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (DocumentQuery(), [10, 0xAA, 9]),
        (DocumentQuery(words="border"), [0xAA]),
        (DocumentQuery(words="tension"), [0xAA]),
        (DocumentQuery(words="quebec ministers"), [9]),
        (DocumentQuery(words="ministers"), [10, 9]),
        (DocumentQuery(publisher="courier"), [10, 0xAA]),
        (DocumentQuery(publisher="courier", words="army"), [0xAA]),
        (DocumentQuery(publisher="nobody"), []),
        (DocumentQuery(since="2010-05-05"), [10, 0xAA]),
        (DocumentQuery(since="2010-05-06"), [10]),
        (DocumentQuery(until="2010-05-05"), [0xAA]),
        (DocumentQuery(since="2010-01-01", until="2010-12-31", words="attack"), [0xAA]),
    ],
)
def test_documents(view: LedgerView, asked: DocumentQuery, expected: list[int]) -> None:
    """Each condition alone and some together; the newest come first and the undated last."""
    assert [int(d.id.removeprefix("d-"), 16) for d in view.documents(asked).items] == expected
    one = view.documents(asked, limit=1)
    assert bool(one.following) == (len(expected) > 1)


def test_a_document_card(view: LedgerView) -> None:
    """A card says what the library shows of a document."""
    (card,) = view.documents(DocumentQuery(publisher="The Example Courier")).items
    document = READING.document
    assert (card.title, card.publisher, card.published) == (document.title, document.publisher, "2010-05-05")
    assert (card.url, card.statements, card.recorded) == (document.url, 5, NOW)


def test_a_hit_knows_its_number_and_the_dossiers(view: LedgerView) -> None:
    """A hit carries the statement whole, its number in the reading, and names and dossiers of its actors."""
    (hit,) = view.statements(StatementQuery(type="AID")).items
    assert hit.statement == READING.statements[1]
    assert hit.number == 2
    assert hit.names == {"a-1": "Kandari News Agency", "a-2": "three arrested students", "a-3": "Free Valley Army"}
    assert hit.dossiers == {"a-1": AGENCY, "a-2": STUDENTS, "a-3": ARMY}


def test_facets_count_what_a_search_finds(view: LedgerView) -> None:
    """Each facet's values count the statements that narrowing to them would leave."""
    for asked in (StatementQuery(), StatementQuery(publisher="courier"), StatementQuery(actor=ARMY)):
        facets = view.facets(asked)
        found = len(view.statements(asked).items)
        assert (facets.counted, facets.complete) == (found, True)
        assert sum(v.count for v in facets.values["kind"]) == found
        others = ("type", "kind", "factuality", "voice", "publisher", "actor", "recipient", "holder")
        for name in (n for n in others if getattr(asked, n) is None):
            for value in facets.values[name]:
                assert len(view.statements(replace(asked, **{name: value.value})).items) == value.count, (name, value)
    years = {v.value: v.count for v in view.facets(StatementQuery()).values["year"]}
    assert years == {"2010": 4, "2012": 1}


def test_facets_of_more_than_are_counted(view: LedgerView, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond a bound the newest statements alone are counted, and that is said."""
    monkeypatch.setattr("alleged.ledger.shelves.COUNTED", 2)
    facets = view.facets(StatementQuery(publisher="courier"))
    assert (facets.counted, facets.complete) == (2, False)


def test_totals_and_publishers(view: LedgerView) -> None:
    """The library says how much it holds and of whom."""
    assert view.totals() == (3, 7)
    assert [(p.value, p.count) for p in view.publishers()] == [("Courier of Québec", 1), ("The Example Courier", 1)]


def test_a_replaced_reading_leaves_the_lists(tmp_path: Path) -> None:
    """When a newer reader reads a document again, lists, facets and dossiers are as if it alone had read."""
    newer = replace(READER, version="0.2.0")
    changed = replace(READING, statements=READING.statements[:2])
    twice, once = Ledger(tmp_path / "twice.ledger"), Ledger(tmp_path / "once.ledger")
    with twice.writer() as writer:
        writer.record(READING, READER, NOW)
        before = twice.view().edition()
        writer.record(changed, newer, NOW)
    with once.writer() as writer:
        writer.record(changed, newer, NOW)
    with twice.view() as a, once.view() as b:
        assert a.edition() != before
        assert a.statements(StatementQuery()) == b.statements(StatementQuery())
        assert a.facets(StatementQuery()) == b.facets(StatementQuery())
        assert a.documents(DocumentQuery()) == b.documents(DocumentQuery())
        assert a.statements(StatementQuery(words="attacked")).items == ()
        assert a.dossier(ARMY) == b.dossier(ARMY)

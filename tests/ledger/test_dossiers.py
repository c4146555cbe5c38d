"""Actors are known across documents by name and type, with all that is stated of them in sums."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from alleged.errors import LedgerError
from alleged.ledger import DossierQuery, Ledger, LedgerView
from alleged.ledger.identity import dossier_id
from tests.ledger.readings import NOW, READER, READING, reading_of

ARMY = dossier_id("Free Valley Army", "armed group")
AGENCY = dossier_id("Kandari News Agency", "agency")
STUDENTS = dossier_id("three arrested students", "crowd")


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LedgerView]:
    """A ledger with the reading about the border and one that names nobody."""
    ledger = Ledger(tmp_path_factory.mktemp("dossiers") / "test.ledger")
    with ledger.writer() as writer:
        writer.record(READING, READER, NOW)
        writer.record(reading_of("Something happened.", 9), READER, NOW)
    with ledger.view() as found:
        yield found


def test_actors_are_listed_by_weight(view: LedgerView) -> None:
    """Those of most statements come first; descriptions such as "three students" are left out unless asked for."""
    assert [a.id for a in view.dossiers(DossierQuery()).items] == [ARMY, AGENCY]
    everybody = view.dossiers(DossierQuery(named=False)).items
    assert [a.name for a in everybody][:3] == ["three arrested students", "Free Valley Army", "Kandari News Agency"]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (DossierQuery(words="fva"), [ARMY]),
        (DossierQuery(words="news kandari"), [AGENCY]),
        (DossierQuery(words="students"), []),
        (DossierQuery(type="agency"), [AGENCY]),
        (DossierQuery(country="KND"), [AGENCY]),
        (DossierQuery(country="USA"), []),
    ],
)
def test_actors_are_found(view: LedgerView, asked: DossierQuery, expected: list[str]) -> None:
    """By words of any of their names, by type and by country."""
    assert [a.id for a in view.dossiers(asked).items] == expected


def test_actors_come_page_by_page(view: LedgerView) -> None:
    """The pages together are the list."""
    first = view.dossiers(DossierQuery(), limit=1)
    second = view.dossiers(DossierQuery(), limit=1, cursor=first.following)
    assert [a.id for a in (*first.items, *second.items)] == [ARMY, AGENCY]
    assert second.following is None


def test_a_dossier(view: LedgerView) -> None:
    """It sums up what an actor did, underwent and said, when, and with whom it has to do."""
    dossier = view.dossier(ARMY)
    card = dossier.card
    assert (card.name, card.type, card.codes) == ("Free Valley Army", "armed group", ())
    assert (card.did, card.undergone, card.said, card.told) == (3, 0, 0, 1)
    assert set(dossier.names) == {"Free Valley Army", "FVA", "the army"}
    assert dossier.years == {"did": {1990: 1, 2010: 2}, "told": {2010: 1}}
    (tie,) = [t for t in dossier.acts_on if t.id == STUDENTS] or view.dossier(STUDENTS).acted_on_by
    assert (tie.count, tie.cooperation, tie.conflict) == (1, 1, 0)
    assert [t.name for t in dossier.told_by] == ["three arrested students"]


def test_who_speaks_of_whom(view: LedgerView) -> None:
    """The agency speaks of the students, and the students are told of by the agency."""
    assert view.dossier(AGENCY).card.said == 2
    assert "Kandari News Agency" in [t.name for t in view.dossier(STUDENTS).told_by]


def test_an_actor_that_is_not_there(view: LedgerView) -> None:
    """An unknown id is an error in one sentence."""
    with pytest.raises(LedgerError, match="no actor here has the id 'nobody'"):
        view.dossier("nobody")

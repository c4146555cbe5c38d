"""Actors across documents."""

from __future__ import annotations

from dataclasses import replace

from alleged.ledger.identity import dossier_id
from alleged.values.actor import ActorType
from alleged.views.export.parties import party_key
from tests.ledger.readings import DOCUMENT, STUDENTS
from tests.views.export.examples import DOCUMENT as OTHER
from tests.views.export.examples import PERU


def test_who_has_a_name_is_one_in_all_documents() -> None:
    """Peru has its dossier's id in both, whatever its id within a reading."""
    assert party_key(PERU, DOCUMENT) == party_key(replace(PERU, id="a-77"), OTHER) == dossier_id("Peru", "country")


def test_who_has_none_is_somebody_else_in_each() -> None:
    """Some students of one document are not those of another, and a person called Peru is not the country."""
    assert party_key(STUDENTS, DOCUMENT) != party_key(STUDENTS, OTHER)
    assert party_key(replace(PERU, type=ActorType.PERSON), DOCUMENT) != party_key(PERU, DOCUMENT)

"""Nouns for actors: they load, and bad tables are refused by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from alleged.errors import LexiconError
from alleged.lexicon.layers import layered
from alleged.lexicon.roles import FILE, Roles, load_roles
from alleged.values.actor import ActorType

FOLDER = Path(__file__).parents[2] / "src" / "alleged" / "lexicon" / "actors"


@pytest.fixture(scope="module")
def roles() -> Roles:
    return load_roles(layered(FOLDER))


@pytest.mark.parametrize(
    ("noun", "code"),
    [
        ("foreign minister", "GOV"),
        ("soldier", "MIL"),
        ("reporter", "JRN"),
        ("senator", "LEG"),
        ("judge", "JUD"),
        ("nurse", "MED"),
    ],
)
def test_nouns_give_the_sector_of_a_person(roles: Roles, noun: str, code: str) -> None:
    """PLOVER's sectors, not CAMEO's: MED is medical, JRN the press."""
    assert roles.persons[noun].code == code


def test_an_official_may_be_an_unnamed_source(roles: Roles) -> None:
    """A word named twice keeps its sector and may still be a source nobody can name."""
    assert roles.persons["official"].code == "GOV"
    assert roles.persons["official"].unnamed


def test_a_group_may_be_armed_or_a_party(roles: Roles) -> None:
    """A body's noun says which types of actor it may take up."""
    assert {ActorType.ARMED_GROUP, ActorType.PARTY} <= roles.bodies["group"].takes_up


def test_no_given_name_has_two_genders(roles: Roles) -> None:
    """Names given to men and women tell nothing and are left out."""
    assert "andrea" not in roles.gender_of_name
    assert roles.gender_of_name["angela"] == "f"


def test_a_list_of_other_things_is_refused(tmp_path: Path) -> None:
    """The error names the file and the key."""
    (tmp_path / FILE).write_text('[nouns]\nplaces = ["Camp"]\n', encoding="utf-8")
    with pytest.raises(LexiconError, match="places"):
        load_roles(layered(tmp_path))

"""Statements that somebody calls somebody terrorist are set beside the register at their day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from alleged.lexicon.designations import load_designations
from alleged.reading.designations import look_up_designations
from alleged.values.actor import Actor, Actors, ActorType
from alleged.values.happening import Happening, Relation
from alleged.values.time import Time

REGISTER = load_designations(Path(__file__).parents[2] / "src" / "alleged" / "lexicon")
ACTORS = Actors(
    (
        Actor("a1", "Government of the United States", ActorType.GOVERNMENT, country="USA", codes=("USA", "GOV")),
        Actor("a2", "Mujahedeen-e Khalq", ActorType.ARMED_GROUP, country="IRN", codes=("IRN", "REB")),
        Actor("a3", "European Union", ActorType.IGO, codes=("EUR",)),
        Actor("a4", "Gulf Cooperation Council", ActorType.IGO, codes=("IGO",)),
        Actor("a5", "Hezbollah", ActorType.ARMED_GROUP, country="LBN", codes=("LBN", "REB")),
    )
)


def happening(doer: str, group: str, relation: Relation | None = Relation.DESIGNATES_TERRORIST) -> Happening:
    """A happening of which only the relation and the parties matter here."""
    return Happening(0, 0, (0, 1), (0, 1), relation=relation, actors=(doer,), recipients=(group,))


def test_a_designation_is_looked_up_by_the_country_of_whoever_makes_it() -> None:
    """A state's government, a union and a body of states are all found, each as the register calls it."""
    found = look_up_designations(
        [happening("a1", "a2"), happening("a3", "a2"), happening("a4", "a5")],
        ACTORS,
        [None, None, None],
        REGISTER,
        on=date(2010, 5, 4),
    )
    assert [(d.authority, d.listed) for d in found if d] == [
        ("USA", True),
        ("EUR", False),
        ("Gulf Cooperation Council", False),
    ]


def test_the_day_of_the_act_counts_before_that_of_publication() -> None:
    """What was so in 2003 is told for 2003, though published later; without any day nothing is told."""
    told = Time("2003", "in 2003", 0, 7)
    (then,) = look_up_designations([happening("a3", "a2")], ACTORS, [told], REGISTER, on=date(2010, 5, 4))
    assert then is not None
    assert then.listed
    assert look_up_designations([happening("a3", "a2")], ACTORS, [None], REGISTER, on=None) == (None,)


def test_other_statements_are_left_alone() -> None:
    """Only a designation is looked up."""
    other = happening("a1", "a2", Relation.OPPOSES)
    assert look_up_designations([other], ACTORS, [None], REGISTER, on=date(2010, 5, 4)) == (None,)

"""Who did what, in plain sentences of our own: each names actor and recipient of one act in the words of the sentence."""

from __future__ import annotations

import pytest

from alleged.reading.happenings import code_happenings
from alleged.values.happening import EventType
from tests.reading.happenings.nouns import every_noun

TOLD = [
    ("Three villagers died at the hands of the militia.", EventType.ASSAULT, "militia", "villagers"),
    ("Two soldiers died in an ambush by gunmen.", EventType.ASSAULT, "gunmen", "soldiers"),
    ("Ten civilians were killed when rebels shelled a market.", EventType.ASSAULT, "rebels", "civilians"),
    ("Two suspects were sentenced in a district court on Monday.", EventType.COERCE, "court", "suspects"),
    ("The minister was forced to resign by the army.", EventType.COERCE, "army", "minister"),
    ("Several activists were beaten and detained by soldiers.", EventType.ASSAULT, "soldiers", "activists"),
    ("The rebels handed over two soldiers to the mediators.", EventType.RETREAT, "rebels", "mediators"),
    ("Lawyers blamed the general for the killing of a priest.", EventType.ASSAULT, "general", "priest"),
    ("Following talks with the envoy, the president flew home.", EventType.CONSULT, "president", "envoy"),
    ("The army tried to kill the rebels.", EventType.ASSAULT, "army", "rebels"),
    ("Four men were jailed due to sexual abuse of the pupils.", EventType.ASSAULT, "men", "pupils"),
    ("Prosecutors unsealed further charges against the driver.", EventType.ACCUSE, "Prosecutors", "driver"),
    ("The king invited the rebels, then in exile, to attack the army.", EventType.ASSAULT, "rebels", "army"),
    ("The bishop appealed to the guerrillas to release the hostages.", EventType.RETREAT, "guerrillas", "hostages"),
    ("Criticism of the minister from lawyers grew.", EventType.ACCUSE, "lawyers", "minister"),
]  # fmt: skip
TURNED_TO = [
    ("The minister's refusal to meet the delegation hurt.", EventType.REJECT, "minister", "delegation"),
    ("Kenya pledged to send troops to Somalia.", EventType.AGREE, "Kenya", "Somalia"),
    ("The union threatened to strike unless the ministry gave way.", EventType.THREATEN, "union", "ministry"),
    ("Rebels dismissed an appeal from the king.", EventType.REJECT, "Rebels", "king"),
    ("Senators voted against a budget signed by the president.", EventType.REJECT, "Senators", "president"),
    ("The rebels engaged the soldiers in a firefight.", EventType.ASSAULT, "rebels", "soldiers"),
    ("The rebels repeated their demand that the government leave.", EventType.REQUEST, "rebels", "government"),
]  # fmt: skip


@pytest.mark.model
@pytest.mark.parametrize(("text", "kind", "actor", "recipient"), TOLD, ids=[row[0] for row in TOLD])
def test_passives_nouns_and_clauses_have_their_doer(text: str, kind: EventType, actor: str, recipient: str) -> None:
    """The doer is found outside the clause of the act where the sentence names it there."""
    assert (actor, recipient) in _pairs(text, kind)


@pytest.mark.model
@pytest.mark.parametrize(("text", "kind", "actor", "recipient"), TURNED_TO, ids=[row[0] for row in TURNED_TO])
def test_an_act_is_turned_to_whoever_its_words_lead_to(text: str, kind: EventType, actor: str, recipient: str) -> None:
    """The recipient stands behind a thing, in the act undertaken, in a condition or in what is asked for."""
    assert (actor, recipient) in _pairs(text, kind)


@pytest.mark.model
def test_each_other_are_the_two_sides() -> None:
    """In a reciprocal each side meets the other, and nobody meets "other"."""
    assert _pairs("Kenya and Sudan accused each other of lying.", EventType.ACCUSE) == [
        ("Kenya", "Sudan"),
        ("Sudan", "Kenya"),
    ]


@pytest.mark.model
def test_two_states_agree_with_each_other() -> None:
    """What two states agree on is one act of both."""
    assert _pairs("Kenya and Sudan agreed to build a pipeline.", EventType.AGREE) == [("Kenya", "Sudan")]


@pytest.mark.model
def test_nobody_is_met_where_a_motion_ends_or_in_the_place_of_kin() -> None:
    """Where somebody goes is not acted on, and harm to a father is not done to the child."""
    assert {r for _, r in _pairs("The envoy moved to Ghana.", None)} == {""}
    assert "sailor" not in [r for _, r in _pairs("Gunmen killed the sailor's father.", EventType.ASSAULT)]


@pytest.mark.model
def test_who_has_a_thing_done_does_it() -> None:
    """In "had two schools closed" the one who had it done is the doer, the schools are the done-to."""
    assert ("council", "schools") in _pairs("The council had two schools closed on Monday.", EventType.COERCE)


@pytest.mark.model
def test_only_what_is_tried_is_attempted() -> None:
    """An act after "tried to" is an attempt, the same act by itself is none."""
    from alleged.lexicon.load import load_lexicon
    from alleged.reading.parse import load_parser

    flags = {}
    for text in ("The army tried to kill the rebels.", "The army killed the rebels."):
        sentences = load_parser()(text)
        found = code_happenings(sentences, every_noun(sentences), load_lexicon().events)
        flags[text] = [h.attempted for h in found if h.type is EventType.ASSAULT]
    assert list(flags.values()) == [[True], [False]]


def _pairs(text: str, kind: EventType | None) -> list[tuple[str, str]]:
    from alleged.lexicon.load import load_lexicon
    from alleged.reading.parse import load_parser

    sentences = load_parser()(text)
    actors = every_noun(sentences)
    told = [h for h in code_happenings(sentences, actors, load_lexicon().events) if h.type is kind]
    return [(_name(h.actors), _name(h.recipients)) for h in told]


def _name(party: tuple[str, ...]) -> str:
    return party[0] if party else ""

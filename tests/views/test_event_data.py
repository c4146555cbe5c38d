"""Event data: what PLOVER codes as an event, and as which, from statements with kind and factuality."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from alleged.values.actor import Actor, ActorType
from alleged.values.attribution import AUTHOR, UNSPECIFIED, Holder
from alleged.values.document import Document
from alleged.values.factuality import Factuality, Kind
from alleged.values.happening import QUADS, EventType, Relation
from alleged.values.statement import Event, Reading, Statement
from alleged.views.event_data import CodedEvent, coded_events

OSLO = Actor("a-1", "Norway", ActorType.COUNTRY, country="NOR", codes=("NOR",))
LIMA = Actor("a-2", "Peru", ActorType.COUNTRY, country="PER", codes=("PER",))
MINISTER = Actor("a-3", "Norwegian minister", ActorType.PERSON, country="NOR", codes=("NOR", "GOV"))
COURT = Actor("a-4", "Oslo court", ActorType.ORGANISATION, country="NOR", codes=("NOR", "JUD"))
TEXT = "x" * 200
AUTHORED = (Holder(AUTHOR),)


def told(type_: EventType | None, start: int = 10, end: int = 40, **fields: Any) -> Statement:
    """A statement of Norway's doing something to Peru, its trigger the ten code points from `start` on."""
    event = Event(type_, None, (), QUADS[type_], (start, start + 10)) if type_ else None
    plain = Statement(
        id=f"s-{start}",
        start=start,
        end=end,
        text=TEXT[start:end],
        chain=AUTHORED,
        kind=Kind.ASSERTED,
        factuality=Factuality.CT_PLUS,
        reader_factuality=3.0,
        trigger=(start, start + 10),
        event=event,
        actors=("a-1",),
        recipients=("a-2",),
    )
    return replace(plain, **fields)


def by(holder: Actor | None, act: str = "say", cue: tuple[int, int] | None = None) -> tuple[Holder, ...]:
    """A chain from the author to one holder."""
    return (
        *AUTHORED,
        Holder(holder.name if holder else UNSPECIFIED, holder.id if holder else None, act=act, cue_span=cue),
    )


def events(*statements: Statement) -> tuple[CodedEvent, ...]:
    """The event data of some statements."""
    return coded_events(Reading(Document("d", "d", TEXT), (OSLO, LIMA, MINISTER, COURT), statements))


def types(*statements: Statement) -> list[str]:
    return [e.type.value for e in events(*statements)]


COMING: dict[str, Any] = {"kind": Kind.PREDICTED, "factuality": Factuality.PR_PLUS}
OPEN: dict[str, Any] = {"kind": Kind.HYPOTHETICAL, "factuality": Factuality.UNKNOWN}


@pytest.mark.parametrize(
    ("statement", "wanted"),
    [
        (told(EventType.ASSAULT), ["ASSAULT"]),
        (told(EventType.ASSAULT, kind=Kind.ALLEGED, chain=by(LIMA)), ["ASSAULT"]),
        (told(EventType.ASSAULT, kind=Kind.ALLEGED, chain=by(LIMA, "accuse")), []),
        (told(EventType.ASSAULT, factuality=Factuality.CT_MINUS), []),
        (told(EventType.ASSAULT, factuality=Factuality.PS_PLUS), []),
        (told(EventType.ASSAULT, kind=Kind.DENIED, factuality=Factuality.CT_MINUS, chain=by(OSLO)), []),
        (told(EventType.ASSAULT, **OPEN), []),
        (told(EventType.ASSAULT, chain=by(OSLO), **OPEN), ["THREATEN"]),
        (told(EventType.SANCTION, chain=by(MINISTER), **COMING), ["THREATEN"]),
        (told(EventType.SANCTION, chain=by(LIMA), **COMING), []),
        (told(EventType.CONSULT, **COMING), ["AGREE"]),
        (told(EventType.AID, chain=by(OSLO), **OPEN), ["AGREE"]),
        (told(EventType.AID, **OPEN), []),
        (told(EventType.CONCEDE, **COMING), ["CONCEDE"]),
        (told(EventType.AID, chain=by(OSLO), kind=Kind.PREDICTED, factuality=Factuality.PR_MINUS), ["REJECT"]),
        (told(None), []),
        (told(None, relation=Relation.LEADS), []),
        (told(EventType.ASSAULT, actors=(), recipients=()), []),
    ],
)
def test_kind_and_factuality_decide_what_a_statement_is_in_event_data(statement: Statement, wanted: list[str]) -> None:
    """What is to come is an undertaking, a concession, a threat or a refusal; what is denied, open or accused is nothing."""
    assert types(statement) == wanted


def test_an_announced_withdrawal_is_a_concession_and_an_announced_release_is_agreed_to() -> None:
    """A pull-out, truce or resignation still to come is CONCEDE; what is to be given back is AGREE."""
    coming = told(EventType.RETREAT, chain=by(OSLO), **COMING)
    assert coming.event is not None
    withdrawal = replace(coming, event=replace(coming.event, mode="withdraw"))
    release = replace(coming, event=replace(coming.event, mode="release"))
    assert (types(withdrawal), types(release)) == (["CONCEDE"], ["AGREE"])


def test_what_must_be_done_is_a_request_by_who_says_so() -> None:
    """ "Lima said Oslo must …" is REQUEST, of the holder to the one who must, whatever the act is."""
    (event,) = events(told(None, kind=Kind.RECOMMENDED, factuality=Factuality.UNKNOWN, chain=by(LIMA)))
    assert (event.type, event.actors, event.recipients) == (EventType.REQUEST, ("a-2",), ("a-1",))


def test_what_is_said_in_an_undertaking_is_no_event_beside_it() -> None:
    """ "Oslo agreed to send aid" is one AGREE; readiness for a conflict is THREATEN."""
    agreed = told(EventType.AGREE, 10, 60)
    assert types(agreed, told(EventType.AID, 40, 60, chain=by(OSLO, "agree", (10, 20)), **COMING)) == ["AGREE"]
    assert types(agreed, told(EventType.ASSAULT, 40, 60, chain=by(OSLO, "agree", (10, 20)), **OPEN)) == ["THREATEN"]


def test_what_a_noun_mentions_inside_an_event_is_background() -> None:
    """ "Oslo lifted the blockade of Peru" is one event; a noun that stands alone is an event where it names a doer."""
    blockade = told(EventType.COERCE, 30, 50)
    assert blockade.event is not None
    nominal = replace(blockade, event=replace(blockade.event, nominal=True))
    assert types(told(EventType.CONCEDE, 10, 50), nominal) == ["CONCEDE"]
    assert types(nominal) == ["COERCE"]
    assert types(replace(nominal, actors=())) == []


def test_a_doer_is_needed_unless_force_implies_one() -> None:
    """ "Nine were arrested" has an unknown doer; "relations were restored" has none that could be coded."""
    assert types(told(EventType.COERCE, actors=())) == ["COERCE"]
    assert types(told(EventType.SUPPORT, actors=())) == []


def test_a_failed_agreement_is_a_refusal_and_an_allowed_act_no_deed() -> None:
    """ "The two sides failed to agree" is REJECT by both; what a concession allows has not been done yet."""
    failed = told(EventType.AGREE, factuality=Factuality.CT_MINUS)
    assert failed.event is not None
    (refusal,) = events(replace(failed, event=replace(failed.event, symmetric=True)))
    assert (refusal.type, refusal.actors) == (EventType.REJECT, ("a-1", "a-2"))
    rally = told(EventType.PROTEST, 30, 50, factuality=Factuality.PR_PLUS)
    assert types(told(EventType.CONCEDE, 10, 50), rally) == ["CONCEDE"]


def test_who_says_it_will_not_refuses() -> None:
    """ "Oslo said it would not stop" is REJECT, whatever the act is."""
    assert types(told(None, chain=by(OSLO), kind=Kind.PREDICTED, factuality=Factuality.PR_MINUS)) == ["REJECT"]


def test_demands_of_a_protest_are_part_of_it() -> None:
    """A REQUEST by those who protest, in the same account, is no event of its own."""
    assert types(told(EventType.PROTEST, 10, 40), told(EventType.REQUEST, 50, 80)) == ["PROTEST"]


def test_acts_of_one_trigger_are_one_event_and_symmetric_ones_have_all_parties_as_actors() -> None:
    """Two recipients of one deed stand in one list; in a mutual act nobody is the recipient."""
    (deed,) = events(told(EventType.ASSAULT), told(EventType.ASSAULT, recipients=("a-3",)))
    assert (deed.actors, deed.recipients) == (("a-1",), ("a-2", "a-3"))
    mutual = told(EventType.AGREE)
    assert mutual.event is not None
    (pact,) = events(replace(mutual, event=replace(mutual.event, symmetric=True)))
    assert (pact.actors, pact.recipients) == (("a-1", "a-2"), ())


def test_a_court_that_jails_convicts_as_well() -> None:
    """A sentence by a court is SANCTION/convict and COERCE/arrest."""
    jailed = told(EventType.COERCE, actors=("a-4",))
    assert jailed.event is not None
    found = events(replace(jailed, event=replace(jailed.event, mode="arrest")))
    assert [(e.type.value, e.mode) for e in found] == [("COERCE", "arrest"), ("SANCTION", "convict")]


def test_troops_that_are_deployed_are_the_ones_who_act() -> None:
    """ "Soldiers were deployed" is MOBILIZE by the soldiers; a place they were sent to is not."""
    soldiers = replace(OSLO, id="a-5", codes=("NOR", "MIL"))
    deployed = told(EventType.MOBILIZE, actors=(), recipients=("a-5",))
    (event,) = coded_events(Reading(Document("d", "d", TEXT), (soldiers, LIMA), (deployed,)))
    assert (event.actors, event.recipients) == (("a-5",), ())
    (event,) = events(told(EventType.MOBILIZE, actors=()))
    assert (event.actors, event.recipients) == ((), ("a-2",))


def test_an_event_is_on_the_word_of_the_last_who_is_somebody() -> None:
    """ "Is believed" adds nobody to whom the event could be laid, and a plan is told by somebody else than the planner."""
    planned = told(EventType.AID, **COMING, chain=(*by(LIMA), Holder("Norway", "a-1", act="plan")))
    assert [e.said_by.actor for e in events(planned) if e.said_by] == ["a-2"]
    chain = (*by(LIMA), Holder(UNSPECIFIED))
    (event,) = events(told(EventType.AID, kind=Kind.ALLEGED, factuality=Factuality.PR_PLUS, chain=chain))
    assert event.said_by is not None
    assert event.said_by.actor == "a-2"
    assert events(told(EventType.AID))[0].said_by is None


def test_what_is_only_attempted_was_done_as_far_as_it_went() -> None:
    """An attempt on somebody is the act itself, if it was made; one that is only planned is a threat or nothing."""
    planned = told(EventType.ASSAULT, kind=Kind.HYPOTHETICAL, factuality=Factuality.UNKNOWN)
    assert planned.event is not None
    attempt = replace(planned, event=replace(planned.event, attempted=True))
    tried = told(None, start=0, end=40)
    assert types(attempt, tried) == ["ASSAULT"]
    assert types(attempt, replace(tried, factuality=Factuality.CT_MINUS)) == []
    assert types(planned, tried) == []


def test_what_meets_nobody_by_name_is_felt_where_it_takes_place() -> None:
    """A protest in Peru that names nobody it is against is met by Peru; help in Peru that names nobody is not."""
    there: dict[str, Any] = {"recipients": (), "place": "Peru"}
    assert [e.recipients for e in events(told(EventType.PROTEST, **there))] == [("a-2",)]
    assert [e.recipients for e in events(told(EventType.AID, **there))] == [()]
    assert [e.recipients for e in events(told(EventType.PROTEST, recipients=(), place="Lima"))] == [()]


ACTS = [line.split(" ", 1) for line in (Path(__file__).parent / "acts.txt").read_text(encoding="utf-8").splitlines()]
"""Sentences of our own, a handful for each of the sixteen types, in the style of the news."""


@pytest.fixture(scope="module")
def coded() -> dict[str, list[str]]:
    """The event types that each sentence, read as a document of its own, is coded with."""
    from alleged.lexicon.load import load_lexicon
    from alleged.reading.encoder import load_encoder
    from alleged.reading.parse import load_parser
    from alleged.reading.read import read

    parser, lexicon, encoder = load_parser(), load_lexicon(), load_encoder()
    readings = {
        text: read(Document("d", "d", text), parser=parser, lexicon=lexicon, encoder=encoder) for _, text in ACTS
    }
    return {text: [e.type.value for e in coded_events(reading)] for text, reading in readings.items()}


@pytest.mark.model
@pytest.mark.parametrize(("wanted", "text"), ACTS, ids=[text for _, text in ACTS])
def test_plain_sentences_are_coded_with_their_type(coded: dict[str, list[str]], wanted: str, text: str) -> None:
    """A sentence of the news gives an event of its type."""
    assert wanted in coded[text]


def test_a_place_of_ones_own_is_left_to_nobody() -> None:
    """Who withdraws from a town of his own state retreats before nobody, from another state before that state."""
    town = Actor("a-5", "Bergen", ActorType.PLACE, country="NOR", codes=("NOR",))
    left = [told(EventType.RETREAT, recipients=("a-5",)), told(EventType.RETREAT, 60, 90)]
    made = coded_events(Reading(Document("d", "d", TEXT), (OSLO, LIMA, town), tuple(left)))
    assert [e.recipients for e in made] == [(), ("a-2",)]

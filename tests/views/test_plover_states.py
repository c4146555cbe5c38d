"""States of an account: where it happened, whom its words name, whose those are who tell of it."""

from __future__ import annotations

from dataclasses import replace

from alleged.values.actor import Actor, ActorType, Mention, MentionForm
from alleged.values.attribution import AUTHOR, Holder
from alleged.values.document import Document
from alleged.values.factuality import Factuality, Kind
from alleged.values.happening import QUADS, EventType
from alleged.values.statement import Event, Reading, Statement
from alleged.views.plover_codes import PloverCodes
from alleged.views.plover_states import States

TEXT = "Rebels shelled troops of Ghana in Togo, officials told the Kenyan press. Ethnic Malians in Togo fled."


def actor(words: str, kind: ActorType, codes: tuple[str, ...], country: str | None, name: str = "") -> Actor:
    """An actor whose one mention are these words of TEXT."""
    start = TEXT.index(words)
    mention = Mention(int(start > 72), 0, 0, 0, start, start + len(words), words, MentionForm.NAME)
    return Actor(name or words, name or words, kind, country=country, codes=codes, mentions=(mention,))


REBELS = actor("Rebels", ActorType.CROWD, ("REB",), None)
GHANA = actor("Ghana", ActorType.COUNTRY, ("GHA",), "GHA")
TOGO = actor("Togo", ActorType.COUNTRY, ("TGO",), "TGO")
OFFICIALS = actor("officials", ActorType.CROWD, ("GOV",), None)
KENYA = actor("Kenyan", ActorType.COUNTRY, ("KEN",), "KEN")
MALIANS = actor("Ethnic Malians", ActorType.CROWD, ("MLI", "CVL"), "MLI")
LATER = replace(TOGO, id="later", mentions=(replace(TOGO.mentions[0], sentence=1, start=91, end=95),))
AT = (7, 14)


def told(kind: EventType, **fields: str) -> Statement:
    """What the rebels did to Ghana, told by the officials to the Kenyan press."""
    return Statement(
        id="s",
        start=0,
        end=39,
        text=TEXT[:39],
        chain=(Holder(AUTHOR), Holder("officials", "officials", source=(40, 71))),
        kind=Kind.ALLEGED,
        factuality=Factuality.CT_PLUS,
        reader_factuality=3.0,
        trigger=AT,
        event=Event(kind, None, (), QUADS[kind], AT),
        actors=("Rebels",),
        recipients=("Ghana",),
        place=fields.get("place"),
    )


def reading(statement: Statement) -> Reading:
    """The text with one statement."""
    return Reading(Document("d", "d", TEXT), (REBELS, GHANA, TOGO, OFFICIALS, KENYA, MALIANS, LATER), (statement,))


def test_the_words_of_the_act_come_before_those_of_its_sentence() -> None:
    """What the clause names is nearest; of the sentence the words of who tells it count last."""
    near = list(States(reading(told(EventType.ASSAULT))).near(AT))
    assert near == [{"GHA", "TGO"}, {"GHA", "TGO"}, {"GHA", "TGO", "KEN"}]


def test_who_is_only_a_sector_is_of_where_it_acts() -> None:
    """Rebels who fight in Togo are Togo's, though they fight Ghana."""
    codes = PloverCodes(reading(told(EventType.ASSAULT, place="Togo")))
    assert codes.of(("Rebels",), ("Ghana",), AT) == ["TGOREB"]
    assert PloverCodes(reading(told(EventType.ASSAULT))).of(("Rebels",), ("Ghana",), AT) == ["GHAREB"]


def test_officials_who_tell_of_a_deed_are_of_those_it_hit() -> None:
    """Officials without a state who tell of an attack on Ghana are Ghana's."""
    statement = told(EventType.ASSAULT)
    assert PloverCodes(reading(statement)).of_holder(statement.chain[-1], ("Ghana",), AT) == "GHAGOV"


def test_a_minority_is_of_the_state_it_lives_in() -> None:
    """ "Ethnic Malians in Togo" are civilians of Togo."""
    codes = PloverCodes(reading(told(EventType.ASSAULT)))
    assert codes.of(("Ethnic Malians",), (), (96, 100)) == ["TGOCVL"]

"""Codes of actors: country slot and sectors, the country taken from the account where an actor has none."""

from __future__ import annotations

import pytest

from alleged.values.actor import Actor, ActorType, Mention, MentionForm
from alleged.values.attribution import Holder
from alleged.values.document import Document
from alleged.values.statement import Reading
from alleged.views.plover_codes import PloverCodes, plover_code


def actor(ids: str, codes: tuple[str, ...], country: str | None, sentence: int = 0) -> Actor:
    """An actor with one mention of ten code points in a sentence of a hundred."""
    start = sentence * 100
    mention = Mention(sentence, 0, 0, 0, start, start + 10, ids, MentionForm.NAME)
    return Actor(ids, ids, ActorType.ORGANISATION, country=country, codes=codes, mentions=(mention,))


CHAD = actor("Chad", ("TCD",), "TCD")
MALI = actor("Mali", ("MLI",), "MLI", sentence=1)
REBELS = actor("rebels", ("REB",), None)
OFFICIALS = actor("officials", ("GOV",), None, sentence=1)
NIGER = actor("Niger", ("NER",), "NER", sentence=1)


@pytest.mark.parametrize(
    ("named", "who", "others", "at", "code"),
    [
        ((CHAD,), "Chad", (), 0, ["TCD"]),
        ((CHAD, REBELS), "rebels", (), 0, ["TCDREB"]),
        ((MALI, NIGER, REBELS), "rebels", ("Mali",), 100, ["MLIREB"]),
        ((MALI, NIGER, OFFICIALS), "officials", ("Mali",), 100, ["NERGOV"]),
        ((MALI, NIGER, OFFICIALS), "officials", (), 100, ["GOV"]),
        ((CHAD, OFFICIALS), "officials", (), 100, ["GOV"]),
        ((REBELS,), "rebels", (), 0, ["REB"]),
    ],
)
def test_who_is_only_a_sector_takes_the_country_of_the_account(
    named: tuple[Actor, ...], who: str, others: tuple[str, ...], at: int, code: list[str]
) -> None:
    """Rebels are those of the state they fight, else of the only country that the sentence names."""
    codes = PloverCodes(Reading(Document("d", "d", "x" * 200), named, ()))
    assert codes.of((who,), others, (at, at + 5)) == code


def test_a_holder_without_a_code_has_that_of_whom_its_words_name() -> None:
    """A report "by Chad" is Chad's; a holder that names nobody keeps its name."""
    codes = PloverCodes(Reading(Document("d", "d", "x" * 200), (CHAD,), ()))
    assert codes.of_holder(Holder("a report by Chad", source=(0, 20)), (), (50, 60)) == "TCD"
    assert codes.of_holder(Holder("witnesses", source=(30, 40)), (), (50, 60)) == "witnesses"


def test_a_code_is_the_country_slot_and_the_sectors() -> None:
    """Codes are written together; an actor without any has none."""
    assert plover_code(actor("a", ("NOR", "GOV"), "NOR")) == "NORGOV"
    assert plover_code(actor("a", (), None)) == ""


TEXT = "Ghanaian and Togolese officials met. The Kenyans waited."


def named(name: str, words: str, first: int, head: int, *, kind: ActorType, codes: tuple[str, ...]) -> Actor:
    """An actor whose one mention are these words of TEXT, with its first and head tokens."""
    start, sentence = TEXT.index(words), int(words not in TEXT[:36])
    form = MentionForm.NOMINAL if kind is ActorType.CROWD and " " in words and sentence == 0 else MentionForm.NAME
    mention = Mention(sentence, first, head, head, start, start + len(words), words, form)
    return Actor(name, name, kind, country=codes[0], codes=codes, mentions=(mention,))


def test_states_named_side_by_side_are_coded_each() -> None:
    """ "Ghanaian and Togolese officials" are officials of both states."""
    actors = (
        named("Ghana", "Ghanaian", 0, 0, kind=ActorType.COUNTRY, codes=("GHA",)),
        named("Togo", "Togolese", 2, 2, kind=ActorType.COUNTRY, codes=("TGO",)),
        named("both", "Ghanaian and Togolese officials", 0, 3, kind=ActorType.CROWD, codes=("GHA", "GOV")),
    )
    codes = PloverCodes(Reading(Document("d", "d", TEXT), actors, ()))
    assert codes.of(("both",), (), (32, 35)) == ["GHAGOV", "TGOGOV"]


def test_a_peoples_bare_name_is_the_state() -> None:
    """ "The Kenyans" are coded as Kenya, without a sector."""
    kenyans = named("Kenyans", "The Kenyans", 0, 1, kind=ActorType.CROWD, codes=("KEN", "CVL"))
    codes = PloverCodes(Reading(Document("d", "d", TEXT), (kenyans,), ()))
    assert codes.of(("Kenyans",), (), (49, 55)) == ["KEN"]

"""Actors: who a mention means, by lexicon, title, apposition, brackets, spelling, pronoun and the day of publication."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from alleged.lexicon.actors import ActorLexicon, load_actors
from alleged.reading.actors import resolve_actors
from alleged.reading.mentions import find_mentions
from alleged.reading.parse import load_parser
from alleged.values.actor import Actor, Actors, ActorType
from alleged.values.text import Sentence
from tests.parses import parsed

FOLDER = Path(__file__).parents[3] / "src" / "alleged" / "lexicon"
DAY = date(2016, 3, 1)


@cache
def lexicon() -> ActorLexicon:
    return load_actors(FOLDER)


def read(*sentences: Sentence) -> Actors:
    return resolve_actors(sentences, find_mentions(sentences, lexicon()), lexicon(), on=DAY)


def of(text: str, *, on: date | None = DAY) -> Actors:
    """The actors of a text as the model parses it."""
    sentences = load_parser()(text)
    return resolve_actors(sentences, find_mentions(sentences, lexicon()), lexicon(), on=on)


def meant(actors: Actors, words: str, *, nth: int = 0) -> Actor:
    """The actor of a mention with these words; `nth` of several."""
    found = [
        a
        for m, a in sorted(((m, a) for a in actors.all for m in a.mentions), key=lambda x: x[0].start)
        if m.text == words
    ]
    assert found, f"no mention {words!r}"
    return found[nth]


LAWYERS = (
    parsed(
        "The the DET DT det 2", "Peruvian Peruvian ADJ JJ amod 2 NORP", "government government NOUN NN nsubj 3", "arrested arrest VERB VBD ROOT 3",
        "lawyers lawyer NOUN NNS dobj 3",
    ),
    parsed("It it PRON PRP nsubj 1", "released release VERB VBD ROOT 1", "the the DET DT det 3", "lawyers lawyer NOUN NNS dobj 1", start=60, index=1),
)  # fmt: skip


def test_a_government_is_not_its_country() -> None:
    """ "The Peruvian government" is the government, named canonically and as worded; the adjective in it is the state."""
    actors = read(*LAWYERS)
    government, state = actors.at(0, 2), actors.at(0, 1)
    assert government is not None
    assert state is not None
    assert (government.name, government.type, government.country) == ("Government of Peru", ActorType.GOVERNMENT, "PER")
    assert "Peruvian government" in government.aliases
    assert "Peru" not in government.aliases
    assert (state.name, state.type, state.codes) == ("Peru", ActorType.COUNTRY, ("PER",))


def test_a_pronoun_and_a_definite_noun_take_up_what_was_said() -> None:
    """ "It" is the government and "the lawyers" are the lawyers of the sentence before."""
    actors = read(*LAWYERS)
    assert actors.at(1, 0) == actors.at(0, 2)
    assert actors.at(1, 3) == actors.at(0, 4)


def test_ids_follow_the_order_of_first_mention_and_never_change() -> None:
    """Two resolutions of the same sentences give equal actors with distinct ids."""
    first, second = read(*LAWYERS), read(*LAWYERS)
    assert first.all == second.all
    assert len({a.id for a in first.all}) == len(first.all)
    assert all(a.reason for a in first.all)


def test_a_part_is_looked_up_by_either_head() -> None:
    """ "Some" and "marchers" of "some of the marchers" are the same actor."""
    actors = read(
        parsed("Some some PRON DT nsubj 4", "of of ADP IN prep 0", "the the DET DT det 3", "marchers marcher NOUN NNS pobj 1", "left leave VERB VBD ROOT 4")
    )  # fmt: skip
    assert actors.at(0, 0) is actors.at(0, 3) is not None


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "Brazilian Foreign Minister Celso Moura met reporters.",
            "Brazilian Foreign Minister Celso Moura",
            "Celso Moura",
        ),
        ("The president of Chile, Rosa Vidal, resigned.", "The president of Chile", "Rosa Vidal"),
        ("Rosa Vidal resigned. Vidal gave no reason.", "Vidal", "Rosa Vidal"),
        ("President Obama spoke in Lima.", "President Obama", "Barack Obama"),
        ("The French president spoke in Lima.", "The French president", "François Hollande"),
        ("The Kremlin denied the report.", "The Kremlin", "Government of Russia"),
        ("Moscow denied the report.", "Moscow", "Government of Russia"),
        ("The minister spoke in Moscow.", "Moscow", "Moscow"),
        ("The Merkel government fell.", "The Merkel government", "Merkel government"),
        ("The Popular Reform Front (PRF) met. The PRF then left.", "The PRF", "Popular Reform Front"),
        ("Hezbollah fired rockets. The group then withdrew.", "The group", "Hezbollah"),
        ("Ana Roe attacked the plan. She called it absurd.", "She", "Ana Roe"),
        ("Kenya expelled the envoy who criticised the vote.", "who", "envoy"),
        ("The ministry of defence of Norway said it had no plans.", "it", "Defence Ministry of Norway"),
    ],
)
def test_who_is_meant(text: str, words: str, name: str) -> None:
    """A table of mentions and the actors they mean on 1 March 2016."""
    assert meant(of(text), words).name == name


@pytest.mark.model
def test_the_same_title_means_somebody_else_on_another_day() -> None:
    """Offices are held by whoever held them on the day of publication."""
    text = "The Russian president visited Oslo."
    assert meant(of(text, on=date(2009, 5, 1)), "The Russian president").name == "Dmitry Medvedev"
    assert meant(of(text, on=date(2016, 5, 1)), "The Russian president").name == "Vladimir Putin"
    assert meant(of(text, on=None), "The Russian president").type is ActorType.UNNAMED


@pytest.mark.model
def test_crowds_carry_their_country_and_sector() -> None:
    """Citizens, soldiers and judges of a state have its code and PLOVER's sector."""
    actors = of("Kenyan citizens and Ugandan soldiers blamed Rwandan judges.")
    assert meant(actors, "Kenyan citizens").codes == ("KEN", "CVL")
    assert meant(actors, "Ugandan soldiers").codes == ("UGA", "MIL")
    assert meant(actors, "Rwandan judges").codes == ("RWA", "JUD")


@pytest.mark.model
def test_we_of_a_spokesman_is_the_body_spoken_for() -> None:
    """In quoted words "we" is the spokesman's ministry, "I" the speaker."""
    actors = of('"We reject this," Finance Ministry spokesman Jan Roe said. "I am surprised," Roe added.')
    assert meant(actors, "I").name == "Jan Roe"


@pytest.mark.model
def test_two_states_together_are_named_after_both() -> None:
    """ "The two countries" are the two named last, as one actor of both names."""
    assert (
        meant(of("Ghana and Togo held talks. The two countries signed a treaty."), "The two countries").name
        == "Ghana and Togo"
    )


BODIES = [pytest.param(text, name, id=text) for body in lexicon().all_bodies for text, name in body.examples]


@pytest.mark.model
@pytest.mark.parametrize(("text", "name"), BODIES)
def test_examples_of_bodies_are_read_as_the_lexicon_says(text: str, name: str) -> None:
    """Each example in governments.toml is the body it is an example of."""
    text = text[0].upper() + text[1:]
    assert meant(of(f"{text} rejected the offer."), text).name == name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Georgia's governor spoke in Atlanta after the U.S. Senate voted.", "Georgia's", "Georgia State"),
        ("Georgia accused Russia of an attack on Tbilisi.", "Georgia", "Georgia"),
        ("The MEK said that Iran was lying.", "The MEK", "Mujahedeen-e Khalq"),
        ("The chemists heated MEK in the laboratory.", "MEK", "MEK"),
        ("France and Mali signed a pact. The two countries will share data.", "The two countries", "France and Mali"),
        ("For his work, Boris Roe was awarded a medal by Anna Poe.", "his", "Boris Roe"),
        ("Nancy Pelosi became the first woman to lead the House.", "the first woman", "Nancy Pelosi"),
        ("“Ivan Roe hates the law,” said Attorney General Boris Poe. “He knows that he will lose.”", "He", "Ivan Roe"),
    ],
)
def test_the_whole_text_tells_what_a_name_means(text: str, words: str, name: str) -> None:
    """Names of several actors mean the one whose state is spoken of; short names need it; pairs and forward possessives are found."""
    actors = of(text)
    found = [a.name for a in actors.all for m in a.mentions if m.text.startswith(words.removesuffix("'s"))]
    assert name in found

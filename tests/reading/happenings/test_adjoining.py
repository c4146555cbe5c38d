"""Recipients that only an adjoining clause names."""

from __future__ import annotations

from dataclasses import replace

from alleged.lexicon.event_senses import NounSense, Role, VerbSense
from alleged.reading.happenings import code_happenings
from alleged.values.actor import ActorType
from alleged.values.happening import EventType
from alleged.values.text import Sentence
from tests.parses import parsed
from tests.reading.happenings.lexicon import SMALL
from tests.reading.happenings.people import cast

CAST = {
    **{n: (n, ActorType.COUNTRY) for n in ("Peru", "Chile", "Mali")},
    "marchers": ("marchers", ActorType.CROWD),
    "Critics": ("critics", ActorType.CROWD),
    "camp": ("camp", ActorType.PLACE),
}
LEXICON = replace(
    SMALL,
    verbs={
        **SMALL.verbs,
        "threaten": (VerbSense(("threaten",), EventType.THREATEN, complement=("to",)),),
        "protest": (VerbSense(("protest",), EventType.PROTEST, recipient=Role("prep", ("against",))),),
        "demand": (VerbSense(("demand",), EventType.REQUEST, recipient=Role("prep", ("from",))),),
        "accuse": (VerbSense(("accuse",), EventType.ACCUSE),),
        "withdraw": (VerbSense(("withdraw",), EventType.RETREAT),),
        "mobilise": (VerbSense(("mobilise",), EventType.MOBILIZE),),
    },
    classes={**SMALL.classes, "@opposing": frozenset({"defiance", "critic"})},
    nouns={
        **SMALL.nouns,
        "departure": (NounSense(("departure",), EventType.RETREAT, actor=("of",)),),
        "protest": (NounSense(("protest",), EventType.PROTEST, recipient=("against",)),),
    },
)


def met(sentence: Sentence, kind: EventType) -> list[tuple[str, ...]]:
    """The recipients of the acts of a type."""
    found = code_happenings([sentence], cast([sentence], CAST), LEXICON)
    return [h.recipients for h in found if h.type is kind]


def test_a_threat_is_made_to_whom_the_threatened_act_would_meet() -> None:
    """“Peru threatened to attack Chile” threatens Chile."""
    s = parsed(
        "Peru peru PROPN NNP nsubj 1",
        "threatened threaten VERB VBD ROOT 1",
        "to to PART TO aux 3",
        "attack attack VERB VB xcomp 1",
        "Chile chile PROPN NNP dobj 3",
    )
    assert met(s, EventType.THREATEN) == [("Chile",)]


def test_a_protest_is_against_whom_its_aim_names() -> None:
    """“Marchers protested, demanding bread from Peru” is a protest against Peru."""
    s = parsed(
        "marchers marcher NOUN NNS nsubj 1",
        "protested protest VERB VBD ROOT 1",
        "demanding demand VERB VBG advcl 1",
        "bread bread NOUN NN dobj 2",
        "from from ADP IN prep 2",
        "Peru peru PROPN NNP pobj 4",
    )
    assert met(s, EventType.PROTEST) == [("Peru",)]


def test_a_noun_of_the_same_type_lends_its_recipient() -> None:
    """“Marchers protested in protest against Mali” is against Mali."""
    s = parsed(
        "marchers marcher NOUN NNS nsubj 1",
        "protested protest VERB VBD ROOT 1",
        "in in ADP IN prep 1",
        "protest protest NOUN NN pobj 2",
        "against against ADP IN prep 3",
        "Mali mali PROPN NNP pobj 4",
    )
    assert ("Mali",) in met(s, EventType.PROTEST)


def test_another_actors_act_lends_nothing() -> None:
    """“Marchers protested after Chile demanded bread from Mali” is against nobody that is named."""
    s = parsed(
        "marchers marcher NOUN NNS nsubj 1",
        "protested protest VERB VBD ROOT 1",
        "after after ADP IN mark 4",
        "Chile chile PROPN NNP nsubj 4",
        "demanded demand VERB VBD advcl 1",
        "bread bread NOUN NN dobj 4",
        "from from ADP IN prep 4",
        "Mali mali PROPN NNP pobj 6",
    )
    assert met(s, EventType.PROTEST) == [()]


def test_who_is_killed_in_an_attack_is_killed_by_the_attacker() -> None:
    """“Marchers were attacked in an attack by Peru”: the passive takes its doer from the noun, the noun whom it met from the passive."""
    s = parsed(
        "marchers marcher NOUN NNS nsubjpass 2",
        "were be AUX VBD auxpass 2",
        "attacked attack VERB VBN ROOT 2",
        "in in ADP IN prep 2",
        "an an DET DT det 5",
        "attack attack NOUN NN pobj 3",
        "by by ADP IN prep 5",
        "Peru peru PROPN NNP pobj 6",
    )
    found = code_happenings([s], cast([s], CAST), LEXICON)
    assert [(h.actors, h.recipients, h.nominal) for h in found] == [
        (("Peru",), ("marchers",), False),
        (("Peru",), ("marchers",), True),
    ]


def test_a_demand_for_a_deed_is_made_to_its_doer() -> None:
    """“Peru demanded the departure of marchers from Mali” asks it of the marchers."""
    s = parsed(
        "Peru peru PROPN NNP nsubj 1",
        "demanded demand VERB VBD ROOT 1",
        "the the DET DT det 3",
        "departure departure NOUN NN dobj 1",
        "of of ADP IN prep 3",
        "marchers marcher NOUN NNS pobj 4",
        "from from ADP IN prep 1",
        "Mali mali PROPN NNP pobj 6",
    )
    assert met(s, EventType.REQUEST) == [("marchers",)]


def test_a_protest_is_against_whom_it_defies() -> None:
    """“Marchers protested in defiance of Chile” and “Critics of Chile protested” are protests against Chile."""
    defying = parsed(
        "marchers marcher NOUN NNS nsubj 1",
        "protested protest VERB VBD ROOT 1",
        "in in ADP IN prep 1",
        "defiance defiance NOUN NN pobj 2",
        "of of ADP IN prep 3",
        "Chile chile PROPN NNP pobj 4",
    )
    critics = parsed(
        "Critics critic NOUN NNS nsubj 3",
        "of of ADP IN prep 0",
        "Chile chile PROPN NNP pobj 1",
        "protested protest VERB VBD ROOT 3",
    )
    assert met(defying, EventType.PROTEST) == [("Chile",)]
    assert met(critics, EventType.PROTEST) == [("Chile",)]


def test_forces_are_raised_against_whom_the_war_is_against() -> None:
    """“Peru mobilised marchers for a war against Mali” faces Mali."""
    s = parsed(
        "Peru peru PROPN NNP nsubj 1",
        "mobilised mobilise VERB VBD ROOT 1",
        "marchers marcher NOUN NNS dobj 1",
        "for for ADP IN prep 1",
        "war war NOUN NN pobj 3",
        "against against ADP IN prep 4",
        "Mali mali PROPN NNP pobj 5",
    )
    assert met(s, EventType.MOBILIZE) == [("Mali",)]


def test_a_threat_is_made_to_whom_an_act_of_no_type_touches() -> None:
    """“Peru threatened to resume work in Chile” threatens Chile."""
    s = parsed(
        "Peru peru PROPN NNP nsubj 1",
        "threatened threaten VERB VBD ROOT 1",
        "to to PART TO aux 3",
        "resume resume VERB VB xcomp 1",
        "work work NOUN NN dobj 3",
        "in in ADP IN prep 4",
        "Chile chile PROPN NNP pobj 5",
    )
    assert met(s, EventType.THREATEN) == [("Chile",)]


def test_who_is_pushed_for_an_act_is_asked_for_it() -> None:
    """“Peru demanded for Chile to pay” asks Chile."""
    s = parsed(
        "Peru peru PROPN NNP nsubj 1",
        "demanded demand VERB VBD ROOT 1",
        "for for SCONJ IN mark 5",
        "Chile chile PROPN NNP nsubj 5",
        "to to PART TO aux 5",
        "pay pay VERB VB advcl 1",
    )
    assert met(s, EventType.REQUEST) == [("Chile",)]


def test_who_lives_in_a_place_is_met_where_it_is_met() -> None:
    """“Peru attacked a camp for marchers” meets the marchers, “Peru attacked a camp” the camp."""
    rows = (
        "Peru peru PROPN NNP nsubj 1",
        "attacked attack VERB VBD ROOT 1",
        "camp camp NOUN NN dobj 1",
        "for for ADP IN prep 2",
        "marchers marcher NOUN NNS pobj 3",
    )
    assert met(parsed(*rows), EventType.ASSAULT) == [("marchers",)]
    assert met(parsed(*rows[:3]), EventType.ASSAULT) == [("camp",)]


def test_what_lets_an_act_happen_meets_whom_that_act_meets() -> None:
    """“Peru withdrew to meet Chile” withdraws before Chile."""
    s = parsed(
        "Peru peru PROPN NNP nsubj 1",
        "withdrew withdraw VERB VBD ROOT 1",
        "to to PART TO aux 3",
        "meet meet VERB VB advcl 1",
        "Chile chile PROPN NNP dobj 3",
    )
    assert met(s, EventType.RETREAT) == [("Chile",)]


def test_what_the_accuser_suffered_is_the_deed_of_the_accused() -> None:
    """In “It lets Peru accuse Chile: attacking Peru” Chile attacks."""
    s = parsed(
        "It it PRON PRP nsubj 1",
        "lets let VERB VBZ ROOT 1",
        "Peru peru PROPN NNP nsubj 3",
        "accuse accuse VERB VB ccomp 1",
        "Chile chile PROPN NNP dobj 3",
        ": : PUNCT : punct 1",
        "attacking attack VERB VBG advcl 1",
        "Peru peru PROPN NNP dobj 6",
    )
    found = code_happenings([s], cast([s], CAST), LEXICON)
    assert [(h.actors, h.recipients) for h in found if h.type is EventType.ASSAULT] == [(("Chile",), ("Peru",))]


def test_nobody_agrees_with_what_is_his_own() -> None:
    """“Peru agreed that its marchers pay” is agreed with nobody that is named."""
    s = parsed(
        "Peru peru PROPN NNP nsubj 1",
        "agreed agree VERB VBD ROOT 1",
        "that that SCONJ IN mark 5",
        "its its PRON PRP$ poss 4",
        "marchers marcher NOUN NNS nsubj 5",
        "pay pay VERB VBP ccomp 1",
    )
    people = cast([s], {**CAST, "its": ("Peru", ActorType.COUNTRY)})
    agree = VerbSense(("agree",), EventType.AGREE, complement=("that",), recipient=Role("object_of_complement"))
    lexicon = replace(LEXICON, verbs={**LEXICON.verbs, "agree": (agree,)})
    assert [h.recipients for h in code_happenings([s], people, lexicon) if h.type is EventType.AGREE] == [()]

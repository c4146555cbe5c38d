"""A lexicon of a few words, so that the stage can be tested apart from the data files."""

from __future__ import annotations

from alleged.lexicon.event_senses import LightVerb, NounSense, PhraseSense, VerbSense
from alleged.lexicon.events import EventLexicon
from alleged.values.happening import EventType, Relation

SMALL = EventLexicon(
    verbs={
        "attack": (VerbSense(("attack",), EventType.ASSAULT),),
        "arrest": (VerbSense(("arrest",), EventType.COERCE, mode="arrest"),),
        "meet": (VerbSense(("meet",), EventType.CONSULT, symmetric=True),),
        "leave": (
            VerbSense(("leave",), EventType.RETREAT, object=frozenset({"office"})),
            VerbSense(("leave",), EventType.REJECT, object=frozenset({"treaty"})),
        ),
    },
    nouns={
        "attack": (NounSense(("attack",), EventType.ASSAULT, recipient=("on", "against")),),
        "support": (NounSense(("support",), EventType.SUPPORT, recipient=("for",)),),
        "protection": (NounSense(("protection",), EventType.AID, actor=("poss", "compound", "adj", "of")),),
        "president": (
            NounSense(
                ("president",),
                None,
                relation=Relation.LEADS,
                actor=("bearer",),
                recipient=("of", "poss", "compound", "adj"),
            ),
        ),
    },
    phrases={"open": (PhraseSense(("open",), EventType.ASSAULT, object=frozenset({"fire"}), prep=("on",)),)},
    light_verbs={"carry": (LightVerb("carry", "actor", "out"),), "face": (LightVerb("face", "recipient"),)},
    classes={"@quiet": frozenset({"say"}), "@occurring": frozenset({"begin"})},
    terrorist_labels=frozenset({"terrorist"}),
)

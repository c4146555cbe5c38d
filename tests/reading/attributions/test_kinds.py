"""What kind of voice a holder is."""

from __future__ import annotations

import pytest

from alleged.lexicon.load import Lexicon, load_lexicon
from alleged.reading.actors import resolve_actors
from alleged.reading.attributions import find_attributions
from alleged.reading.attributions.kinds import kind_of_several
from alleged.reading.mentions import find_mentions
from alleged.reading.parse import load_parser
from alleged.values.attribution import HolderKind

LEXICON: Lexicon = load_lexicon()


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The interior ministry said that the bridge was shut.", "office"),
        ("Norway's fisheries minister said that the bridge was shut.", "office"),
        ("Police said that the bridge was shut.", "office"),
        ("Oslo said that the bridge was shut.", "government"),
        ("The Norwegian government said that the bridge was shut.", "government"),
        ("Ingrid Aas said that the bridge was shut.", "person"),
        ("A Norwegian official said that the bridge was shut.", "unnamed person"),
        ("Two engineers said that the bridge was shut.", "unnamed person"),
        ("Villagers said that the bridge was shut.", "crowd"),
        ("Reuters said that the bridge was shut.", "agency"),
        ("Le Monde said that the bridge was shut.", "outlet"),
        ("Rebels said that the bridge was shut.", "armed group"),
        ("Amnesty International said that the bridge was shut.", "organisation"),
        ("A leaked memo says that the bridge is shut.", "document"),
        ("Satellite images show that the bridge is shut.", "instrument"),
        ("The bridge is reportedly shut.", "unspecified"),
        ("The police chief arrived. He said that the bridge was shut.", "office"),
    ],
)
def test_each_holder_has_a_kind(text: str, expected: str) -> None:
    """Ministries and posts are offices, capitals governments, "a Norwegian official" is nobody in particular."""
    sentences = load_parser()(text)
    actors = resolve_actors(sentences, find_mentions(sentences, LEXICON.actors), LEXICON.actors, on=None)
    assert [a.kind.value for a in find_attributions(text, sentences, actors, LEXICON.cues)] == [expected]


def test_joint_holders_have_one_kind() -> None:
    """Two governments are a government; villagers and a nurse are a crowd."""
    assert kind_of_several([HolderKind.GOVERNMENT, HolderKind.GOVERNMENT]) is HolderKind.GOVERNMENT
    assert kind_of_several([HolderKind.UNNAMED, HolderKind.CROWD]) is HolderKind.CROWD
    assert kind_of_several([HolderKind.OFFICE, HolderKind.PERSON]) is HolderKind.OFFICE

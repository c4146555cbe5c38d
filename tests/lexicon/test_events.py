"""The event lexicon: it loads, refuses bad rows by file and line, and its examples are read as it says."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from alleged.errors import LexiconError
from alleged.lexicon.events import EventLexicon, Example, NounSense, PhraseSense, VerbSense, load_events
from alleged.reading.happenings import code_happenings
from alleged.values.actor import Actor, Actors, ActorType, Mention, MentionForm
from alleged.values.happening import EventType, Happening, Relation
from alleged.values.text import Sentence, make_sentence

FOLDER = Path(__file__).parents[2] / "src" / "alleged" / "lexicon"
Sense = VerbSense | NounSense | PhraseSense


@cache
def lexicon() -> EventLexicon:
    return load_events(FOLDER)


def senses() -> Iterator[Sense]:
    """Every sense once, in the order of files and lines."""
    found: dict[tuple[str, int], Sense] = {}
    for index in (lexicon().verbs, lexicon().adjectives, lexicon().nouns, lexicon().phrases):
        for entries in index.values():
            found.update({(s.file, s.line): s for s in entries})
    yield from (found[at] for at in sorted(found))


PAIRS = [(s, e) for s in senses() for e in s.examples]
EXAMPLES = [pytest.param(s, e, id=f"{s.file}:{s.line}:{e.trigger}") for s, e in PAIRS]


def test_every_event_type_has_a_definition_and_triggers() -> None:
    """Each of the sixteen types is defined and has verbs and nouns of its own; each relation has triggers."""
    assert set(lexicon().definitions) == set(EventType)
    for kind in EventType:
        own = [s for s in senses() if s.type is kind]
        assert sum(isinstance(s, VerbSense) for s in own) >= 10, kind
        assert sum(isinstance(s, NounSense) for s in own) >= 5, kind
        assert any(s.examples for s in own), kind
    assert {s.relation for s in senses() if s.relation} == set(Relation)


def test_a_sense_tells_an_event_or_a_relation_never_both() -> None:
    """Exactly one of type and relation is set in every sense."""
    assert all((s.type is None) != (s.relation is None) for s in senses())


def test_the_lexicon_is_broad() -> None:
    """There are at least 1,500 pairs of a lemma and a sense."""
    indexes = (lexicon().verbs, lexicon().adjectives, lexicon().nouns, lexicon().phrases)
    assert sum(len(entries) for index in indexes for entries in index.values()) >= 1500


def test_the_most_constrained_sense_comes_first() -> None:
    """Senses of a lemma are tried from the one that asks most to the one that asks nothing."""
    for index in (lexicon().verbs, lexicon().adjectives, lexicon().nouns, lexicon().phrases):
        for lemma, entries in index.items():
            asked = [s.constraints for s in entries]
            assert asked == sorted(asked, reverse=True), lemma


def test_word_classes_are_spelled_out() -> None:
    """A row that names a class holds its words, also those of the classes inside it."""
    assert {"missile", "rocket", "rifle", "tank"} <= lexicon().classes["@weapon"]
    assert not any(word.startswith("@") for words in lexicon().classes.values() for word in words)


def test_light_verbs_say_what_their_subject_is() -> None:
    """Who carries out an attack is its actor, who suffers one its recipient; particles and prepositions are kept apart."""
    carry = lexicon().light_verbs["carry"][0]
    assert (carry.role, carry.particle, carry.prep) == ("actor", "out", None)
    come = lexicon().light_verbs["come"][0]
    assert (come.role, come.particle, come.prep) == ("recipient", None, "under")


def test_forms_that_the_lemmatiser_misreads_are_known() -> None:
    """ "Fined" is taken for a form of "fin"; the senses of "fine" are found there too."""
    assert lexicon().verbs["fin"] == lexicon().verbs["fine"]
    assert "stag" in lexicon().light_verbs


def test_no_two_rows_have_the_same_example() -> None:
    """An example sentence shows one trigger once."""
    shown = [(e.text, e.trigger) for s in senses() for e in s.examples]
    assert len(shown) == len(set(shown))


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ('[[verb]]\nlemmas = ["zap"]\ncolour = "red"', "colour is not a field of a verb"),
        ('[[verb]]\nlemmas = ["Zap"]', "'Zap' is not a lemma"),
        ("[[verb]]\nlemmas = []", "lemmas must be a list of strings"),
        ('[[verb]]\nlemmas = ["zap"]\nmode = "zapping"', "'zapping' is not a mode of ASSAULT"),
        ('[[verb]]\nlemmas = ["zap"]\ncontexts = ["zaps"]', "'zaps' is not a context"),
        ('[[verb]]\nlemmas = ["zap"]\nobject = ["@zaps"]', "object names an unknown word class @zaps"),
        ('[[verb]]\nlemmas = ["zap"]\nobject = ["a b"]', "object has 'a b', which is not a lemma"),
        ('[[verb]]\nlemmas = ["zap"]\nprep = ["on", "on"]', "prep names something twice"),
        ('[[verb]]\nlemmas = ["zap"]\nrecipient = "nobody"', "recipient has 'nobody', which is not a role"),
        ('[[verb]]\nlemmas = ["zap"]\nrecipient = "prep"', "recipient has 'prep', which is not a role"),
        ('[[verb]]\nlemmas = ["zap"]\ncomplement = ["zapping"]', "complement has 'zapping'"),
        ('[[verb]]\nlemmas = ["zap"]\nsymmetric = "yes"', "symmetric must be true or false"),
        ('[[verb]]\nlemmas = ["zap"]\nrelation = "leads"', "relation belongs into relations.toml"),
        ('[[verb]]\nlemmas = ["zap"]\nexamples = [{ text = "They zap." }]', "an example has a text and a trigger"),
        (
            '[[verb]]\nlemmas = ["zap"]\nexamples = [{ text = "They zap.", trigger = "zapped" }]',
            "the example does not hold the words 'zapped'",
        ),
        ('[[phrase]]\nverbs = ["zap"]\nprep = ["on"]', "an idiom needs an object, or a prep and a prep_object"),
        (
            '[[verb]]\nlemmas = ["zap", "zap2"]\n\n[[verb]]\nlemmas = ["zap"]',
            "'zap' has the same sense in ASSAULT.toml",
        ),
    ],
)
def test_a_bad_row_is_refused_with_file_and_line(tmp_path: Path, row: str, why: str) -> None:
    """A row that is wrong stops the loading with one sentence that names the file, the line and what is wrong."""
    shutil.copytree(FOLDER / "events", tmp_path / "events")
    path = tmp_path / "events" / "ASSAULT.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}\n{row}\n", encoding="utf-8")
    with pytest.raises(LexiconError) as caught:
        load_events(tmp_path)
    assert caught.value.file == "ASSAULT.toml"
    assert caught.value.line > text.count("\n")
    assert why in caught.value.why


def test_a_file_without_its_type_is_refused(tmp_path: Path) -> None:
    """Each file says which type it is of."""
    shutil.copytree(FOLDER / "events", tmp_path / "events")
    (tmp_path / "events" / "AID.toml").write_text('type = "AIDE"\ndefinition = "Help."\n', encoding="utf-8")
    with pytest.raises(LexiconError, match=r"AID\.toml: type must be AID"):
        load_events(tmp_path)


def test_an_unknown_relation_is_refused(tmp_path: Path) -> None:
    """A row of relations.toml names one of the relations."""
    shutil.copytree(FOLDER / "events", tmp_path / "events")
    path = tmp_path / "events" / "relations.toml"
    path.write_text('[[verb]]\nlemmas = ["zap"]\nrelation = "zaps"\n', encoding="utf-8")
    with pytest.raises(LexiconError, match=r"relations\.toml, line 1: 'zaps' is not a relation"):
        load_events(tmp_path)


TEXT = "\n\n".join(dict.fromkeys(e.text for _, e in PAIRS))
"""All example sentences, a paragraph each, so that they are parsed in one go."""


@pytest.fixture(scope="module")
def parses() -> dict[str, tuple[Sentence, ...]]:
    """The sentences of each example, counted from 0; their offsets are those of TEXT."""
    from alleged.reading.parse import load_parser

    found: dict[int, list[Sentence]] = {}
    for sentence in load_parser()(TEXT):
        known = found.setdefault(sentence.paragraph, [])
        known.append(make_sentence(len(known), 0, sentence.tokens))
    return dict(zip(TEXT.split("\n\n"), map(tuple, found.values()), strict=True))


@pytest.mark.model
@pytest.mark.parametrize(("sense", "example"), EXAMPLES)
def test_examples_are_read_as_the_row_says(
    parses: dict[str, tuple[Sentence, ...]], sense: Sense, example: Example
) -> None:
    """The trigger of an example tells the row's event or relation, with the actor and recipient it names."""
    sentences = parses[example.text]
    actors = everybody(sentences)
    found = [
        h
        for h in code_happenings(sentences, actors, lexicon())
        if h.type is sense.type and h.relation is sense.relation and _tells(h, example)
    ]
    assert found, "no such happening"
    assert any(_is(example.actor, h.actors, actors) and _is(example.recipient, h.recipients, actors) for h in found), [
        (_names(h.actors, actors), _names(h.recipients, actors)) for h in found
    ]


def _tells(happening: Happening, example: Example) -> bool:
    return happening.relation is not None or TEXT[slice(*happening.trigger)] == example.trigger


def _names(ids: tuple[str, ...], actors: Actors) -> list[str]:
    return [actors.by_id[i].name for i in ids]


def _is(wanted: str | None, ids: tuple[str, ...], actors: Actors) -> bool:
    return wanted is None or any(name in wanted or wanted in name for name in _names(ids, actors))


_TYPES = {
    "PERSON": ActorType.PERSON,
    "GPE": ActorType.COUNTRY,
    "NORP": ActorType.COUNTRY,
    "ORG": ActorType.ORGANISATION,
}
_BODIES = frozenset({"council", "regime", "bank", "ministry", "senate", "party"})


def everybody(sentences: tuple[Sentence, ...]) -> Actors:
    """An actor for every noun, name, pronoun and demonym, so that the lexicon is tested apart from the actors' lexicon."""
    found: list[Actor] = []
    for sentence in sentences:
        for token in sentence:
            if token.pos not in ("NOUN", "PROPN", "PRON") and token.entity != "NORP":
                continue
            above = sentence[token.head]
            if token.dep == "compound" and (not token.entity or above.entity == token.entity):
                continue
            name = [c for c in sentence.children[token.i] if sentence[c].dep == "compound" and c < token.i]
            first = min([token.i, *(c for c in name if sentence[c].entity == token.entity)])
            start = sentence[first].start
            words = TEXT[start : token.end]
            mention = Mention(sentence.index, first, token.i, token.i, start, token.end, words, MentionForm.NAME)
            kind = _TYPES.get(token.entity, ActorType.ORGANISATION if token.lower in _BODIES else ActorType.CROWD)
            found.append(Actor(f"actor-{len(found)}", words, kind, mentions=(mention,)))
    return Actors(tuple(found))

"""Tags become triples, and triples of the tagger and of the rules become one list."""

from __future__ import annotations

from dataclasses import replace

from alleged.lexicon.cues import load_cues
from alleged.lexicon.load import FOLDER
from alleged.reading.attributions.merge import merge
from alleged.reading.attributions.passage import Passage
from alleged.reading.attributions.tagged import UNKNOWN, tagged_triples
from alleged.reading.attributions.triple import Triple
from alleged.reading.quotations import Quotations
from alleged.values.actor import Actors
from alleged.values.encoding import Tag
from tests.parses import parsed, words

LEXICON = load_cues(FOLDER)
SENTENCE = parsed(
    "The the DET DT det 1",
    "envoys envoy NOUN NNS nsubj 3",
    "had have AUX VBD aux 3",
    "signalled signal VERB VBN ROOT 3",
    "that that SCONJ IN mark 6",
    "talks talk NOUN NNS nsubj 6",
    "failed fail VERB VBD ccomp 3",
    ". . PUNCT . punct 3",
)
TEXT = words(SENTENCE)
TAG = Tag(11, ((0, 10),), ((11, 24),), ((25, 42),), 0.9)


def triples(*tags: Tag) -> list[Triple]:
    """The triples of tags over the one sentence."""
    return list(tagged_triples(Passage(TEXT, (SENTENCE,), Quotations(TEXT), Actors(()), LEXICON), tags))


def test_a_tag_becomes_a_triple() -> None:
    """The cue's head is its highest word, the speaker the source's; the spans stay as they were marked."""
    (triple,) = triples(TAG)
    assert (SENTENCE[triple.head].text, triple.cue) == ("signalled", (2, 3))
    assert triple.speaker is not None
    assert SENTENCE[triple.speaker].text == "envoys"
    assert (triple.source, triple.content) == (TAG.source, TAG.content)


def test_the_sense_follows_the_content() -> None:
    """A known cue has its sense of the lexicon, the one whose frame fits what follows; an unknown cue is plain saying."""
    told = parsed(
        "Ann ann PROPN NNP nsubj 1",
        "told tell VERB VBD ROOT 1",
        "them they PRON PRP dobj 1",
        "to to PART TO aux 4",
        "leave leave VERB VB xcomp 1",
    )
    text = words(told)
    passage = Passage(text, (told,), Quotations(text), Actors(()), LEXICON)
    (order,) = tagged_triples(passage, [Tag(4, ((0, 3),), ((4, 8),), ((14, 22),), 0.9)])
    (say,) = tagged_triples(passage, [Tag(4, ((0, 3),), ((4, 8),), ((17, 22),), 0.9)])
    assert (say.sense.act, order.sense.frames & {"order"}) == ("say", frozenset())
    assert triples(replace(TAG, cue=((39, 45),)))[0].sense.act == "say"


def test_a_tag_without_a_cue_is_left_to_the_rules() -> None:
    """What has no cue has no head, and no triple comes of it."""
    assert triples(replace(TAG, cue=())) == []


def test_both_views_of_a_cue_are_one_triple() -> None:
    """Where rules and tagger see the same cue, the rules say who speaks and in what sense, and the tagger what is said."""
    (tagged,) = triples(TAG)
    sense = LEXICON.verbs["deny"][0]
    rule = replace(tagged, cue=(3,), source=((4, 10),), content=((25, 30),), sense=sense)
    (joined,) = merge([rule], [tagged], (SENTENCE,), 0.4)
    assert joined.sense is sense
    assert (joined.source, joined.content) == (TAG.source, TAG.content)
    (kept,) = merge([replace(rule, source=(), content=((25, 40),))], [tagged], (SENTENCE,), 0.4)
    assert (kept.source, kept.content) == ((), ((25, 40),))


def test_what_one_side_alone_sees_counts() -> None:
    """What only the rules see is kept, since the tagger marks the outermost alone; what only the tagger sees is added."""
    (tagged,) = triples(TAG)
    inner = replace(tagged, head=6, cue=(6,), content=((31, 36),), chance=None)
    assert merge([inner], [tagged], (SENTENCE,), 0.4) == [inner, tagged]


def test_a_cue_that_the_rules_know_needs_more_than_a_noun() -> None:
    """A tag with a cue of the lexicon that no rule took for one, and a bare noun phrase for content, counts only where it is sure."""
    (bare,) = triples(replace(TAG, content=((30, 35),)))
    known = replace(bare, sense=LEXICON.verbs["claim"][0])
    assert merge([], [replace(known, chance=0.8)], (SENTENCE,), 0.4) == []
    assert len(merge([], [replace(known, chance=0.96)], (SENTENCE,), 0.4)) == 1
    assert len(merge([], [replace(known, chance=0.8, content=((25, 42),))], (SENTENCE,), 0.4)) == 1
    assert len(merge([], [replace(bare, chance=0.8, sense=UNKNOWN)], (SENTENCE,), 0.4)) == 1


def test_who_undergoes_the_cue_is_no_source() -> None:
    """The subject of a passive without an agent belongs to the content, and nobody is the source."""
    accused = parsed(
        "Envoys envoy NOUN NNS nsubjpass 2",
        "are be AUX VBP auxpass 2",
        "faulted fault VERB VBN ROOT 2",
        "for for ADP IN prep 2",
        "delay delay NOUN NN pobj 3",
    )
    text = words(accused)
    passage = Passage(text, (accused,), Quotations(text), Actors(()), LEXICON)
    (triple,) = tagged_triples(passage, [Tag(7, ((0, 6),), ((7, 22),), ((23, 28),), 0.9)])
    assert (triple.speaker, triple.source) == (None, ())
    assert triple.content == ((0, 6), (23, 28))

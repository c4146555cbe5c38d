"""Attributions as a whole: who is the source, what is the content, who stands within whom, in what manner it is said."""

from __future__ import annotations

import pytest

from alleged.lexicon.cues import load_cues
from alleged.lexicon.load import FOLDER
from alleged.reading.attributions import find_attributions
from alleged.reading.parse import load_parser
from alleged.values.actor import Actors
from alleged.values.attribution import UNSPECIFIED, Attribution
from alleged.values.text import Sentence
from tests.parses import parsed, words

LEXICON = load_cues(FOLDER)


def read(*sentences: Sentence) -> tuple[Attribution, ...]:
    """The attributions of sentences written by hand."""
    text = "".join(words(s)[s.start :] for s in sentences)
    return find_attributions(text, sentences, Actors(()), LEXICON)


def chains(text: str) -> list[list[str]]:
    """The chains of holders of a text, each from the outermost holder in, as the model parses it."""
    found = find_attributions(text, load_parser()(text), Actors(()), LEXICON)
    outer = {a.within for a in found}
    rows = []
    for n in range(len(found)):
        chain: list[str] = []
        at = None if n in outer else n
        while at is not None:
            chain.insert(0, found[at].name)
            at = found[at].within
        if chain:
            rows.append(chain)
    return rows


SAID = parsed(
    "Officials official NOUN NNS nsubj 1",
    "said say VERB VBD ROOT 1",
    "that that SCONJ IN mark 5",
    "the the DET DT det 4",
    "bridge bridge NOUN NN nsubj 5",
    "fell fall VERB VBD ccomp 1",
    ". . PUNCT . punct 1",
)

PARENTHETICAL = parsed(
    "The the DET DT det 1",
    "bridge bridge NOUN NN nsubj 7",
    ", , PUNCT , punct 7",
    "officials official NOUN NNS nsubj 4",
    "said say VERB VBD parataxis 7",
    ", , PUNCT , punct 7",
    "has have AUX VBZ aux 7",
    "fallen fall VERB VBN ROOT 7",
    ". . PUNCT . punct 7",
)

DENIED = parsed(
    "Quito quito PROPN NNP nsubj 3 GPE",
    "did do AUX VBD aux 3",
    "not not PART RB neg 3",
    "say say VERB VB ROOT 3",
    "that that SCONJ IN mark 6",
    "rebels rebel NOUN NNS nsubj 6",
    "fled flee VERB VBD ccomp 3",
    ". . PUNCT . punct 3",
)

BOTH = parsed(
    "The the DET DT det 1",
    "league league NOUN NN nsubjpass 3",
    "is be AUX VBZ auxpass 3",
    "regarded regard VERB VBN ROOT 3",
    "by by ADP IN agent 3",
    "both both CCONJ CC preconj 6",
    "Quito quito PROPN NNP pobj 4 GPE",
    "and and CCONJ CC cc 6",
    "Lima lima PROPN NNP conj 6 GPE",
    "as as ADP IN prep 3",
    "a a DET DT det 11",
    "threat threat NOUN NN pobj 9",
    ". . PUNCT . punct 3",
)

ORDERED = parsed(
    "The the DET DT det 1",
    "general general NOUN NN nsubj 2",
    "ordered order VERB VBD ROOT 2",
    "them they PRON PRP dobj 2",
    "to to PART TO aux 5",
    "shoot shoot VERB VB xcomp 2",
    ". . PUNCT . punct 2",
)


def test_a_that_clause_is_the_content() -> None:
    """ "Officials said that …" has a source, a cue and the clause with its "that"."""
    (a,) = read(SAID)
    text = words(SAID)
    assert [text[s:e] for s, e in (*a.source, *a.cue, *a.content)] == ["Officials", "said", "that the bridge fell"]
    assert (a.act, a.polarity, a.veridicality, a.within) == ("say", 1, "certain", None)
    assert (a.sentence, a.head) == (0, 1)


def test_the_words_around_a_parenthetical_are_its_content() -> None:
    """A content may come in two pieces, before and after the cue."""
    (a,) = read(PARENTHETICAL)
    text = words(PARENTHETICAL)
    assert [text[s:e] for s, e in a.content] == ["The bridge", "has fallen"]


def test_a_negated_saying_has_negative_polarity() -> None:
    """Who did not say something is committed to nothing."""
    (a,) = read(DENIED)
    assert (a.name, a.polarity, a.veridicality) == ("Quito", -1, "uncommitted")


def test_both_makes_two_holders() -> None:
    """ "By both A and B" is two attributions over the same cue and content, each with its own source."""
    a, b = read(BOTH)
    assert (a.name, b.name) == ("Quito", "Lima")
    assert a.content == b.content
    assert a.cue == b.cue
    assert a.source != b.source
    assert (a.within, b.within) == (None, None)


def test_an_order_commits_nobody_and_holds_whom_it_moves() -> None:
    """Whoever is ordered belongs to the content of the order."""
    (a,) = read(ORDERED)
    text = words(ORDERED)
    assert [text[s:e] for s, e in a.content] == ["them to shoot"]
    assert (a.act, a.veridicality) == ("order", "uncommitted")


def test_the_agency_of_the_dateline_is_the_author() -> None:
    """Under "QUITO (Reuters) -" a sentence "Reuters said …" names nobody but the author."""
    line = "QUITO (Reuters) - "
    s = parsed(
        "Reuters reuters PROPN NNP nsubj 1 ORG",
        "said say VERB VBD ROOT 1",
        "that that SCONJ IN mark 3",
        "rebels rebel NOUN NNS nsubj 4",
        "fled flee VERB VBD ccomp 1",
        start=len(line),
    )
    assert not find_attributions(line + words(s)[len(line) :], (s,), Actors(()), LEXICON)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Radio Nile, citing a customs source, reported that two ships had left.", [["Radio Nile", "customs source"]]),
        (
            "The Nile News Agency reported that three of the arrested sailors had confessed to planting the device.",
            [["Nile News Agency", "arrested sailors"]],
        ),
        ("The mayor was quoted by Radio Nile as saying that the pumps had failed.", [["Radio Nile", "mayor"]]),
        ("The mayor was quoted as saying that the pumps had failed.", [["mayor"]]),
        ("Chile and Peru said that the pass would reopen.", [["Chile and Peru"]]),
        ("The colonel is said to own three farms.", [[UNSPECIFIED]]),
        ("Oslo rejected the union's claim that the mine was unsafe.", [["Oslo", "union"]]),
        ("Two boats sank, according to the coast guard.", [["coast guard"]]),
        ("Villagers fear that the dam will break, the governor said.", [["governor", "Villagers"]]),
        ("“The ice is thin,” said the guide. “Nobody should cross.”", [["guide"]]),
        ("In a statement, the ministry said that the port was shut.", [["ministry"]]),
        ("Fears that the dam would break emptied the valley.", [[UNSPECIFIED]]),
        ("Reading from the log, the skipper told the court that the buoy was dark.", [["skipper", "log"]]),
        ("A tape released by the navy shows that the buoy was dark.", [["navy", "tape released by the navy"]]),
        ("The buoy was dark, the skipper said in remarks aired by Radio Nile.", [["Radio Nile", "skipper"]]),
        (
            "An intercepted call has the commander asking whether the lorry had left.",
            [["intercepted call", "commander"]],
        ),
        ("The fear in the harbour is that the buoy was sunk.", [[UNSPECIFIED]]),
        ("Rumour has it that the minister told the crews to leave.", [[UNSPECIFIED, "minister"]]),
        ("An official who asked not to be named said that the buoy was dark.", [["official"]]),
        ("Lima denies ever having bought the buoy.", [["Lima"]]),
        ("The buoy was dark, if the skipper is to be believed.", [["skipper"]]),
        ("The self-styled admiral, Ali Dar, sailed at noon.", [["Ali Dar"]]),
        ("Villagers, says one official, are convinced that the dam will break.", [["official", "Villagers"]]),
        ("He said “nothing”, his lawyer added.", [["lawyer", "He"]]),
        ("The pumps failed, the mayor told the council.", [["mayor"]]),
        ("The cook confessed, his lawyer said, to a theft.", [["lawyer", "cook"]]),
        ("The union alleges that the ore was stolen, a charge the company rejects.", [["union"], ["company"]]),
        ("Leaked minutes, seen by the Lagos Courier, show that the dam leaks.", [["Lagos Courier", "Leaked minutes"]]),
        ("The ministry called the letter “fabricated” and left it there.", [["ministry"]]),
        ("Neither the bank nor the ministry replied.", [["bank and ministry"]]),
        ("The envoy could not be reached for comment.", [["envoy"]]),
        ("Asked whether it rained, the mayor said: “Not today.”", [["mayor"]]),
        ("Hanoi wants the treaty signed in May.", [["Hanoi"]]),
        ("The oil ministry, quoted by Radio Nile, said that exports had resumed.", [["Radio Nile", "oil ministry"]]),
        ("The singer said through a lawyer that he would appeal.", [["singer"]]),
        ("Two officials, one of them a diver, said the dive had been called off.", [["officials"]]),
        ("The Lagos Courier, quoting hospital staff, said nine had died.", [["Lagos Courier", "hospital staff"]]),
        ("Norway said yes, Chile no.", [["Norway"]]),
        ("Four hurt in Tema fire, say police", [["police"]]),
        ("While he conceded funding was short, the mayor left.", [["he"]]),
        ("With ten days to the vote, Ana Duarte, an aide, called the ballot a farce.", [["Ana Duarte"]]),
        ("The bishop praised the crews, citing their work in the storm.", [["bishop"], ["bishop"]]),
        (
            "The crew told the captain that the buoy was dark, and the captain told the court, Radio Nile reported.",
            [["Radio Nile", "captain", "crew"]],
        ),
    ],
)
def test_chains(text: str, expected: list[list[str]]) -> None:
    """Who says what on whose word, through every hand, with the author left out."""
    assert chains(text) == expected


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "The pilot claimed asylum in Oslo and opened a shop.",
        "The blast claimed four lives.",
        "The bank reported a loss of two million.",
        "They said goodbye at the station.",
        "The hospital admitted nine patients.",
        "Needless to say, the train was late.",
        "The old clock told the wrong time.",
        "The company claimed the contract in May.",
        "The ruling party claimed 40 of the 60 seats.",
        "Needing rest, the crew asked not to be named.",
    ],
)
def test_tempting_words_are_no_attributions(text: str) -> None:
    """A cue word in another sense makes nobody a holder."""
    assert chains(text) == []


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name", "condition"),
    [
        ("A jailed pilot said that the fuel was stolen.", "jailed pilot", "detained"),
        ("An official said on condition of anonymity that talks had failed.", "official", "anonymous"),
        ("The clerk testified under oath that the safe was empty.", "clerk", "under oath"),
        ("Lima will accuse the guild of burning farms.", "Lima", "future"),
        ("A cynic would say that the fleet sailed for the cameras.", "cynic", "hypothetical"),
        ("A leaked memo says that the count was delayed.", "leaked memo", "leaked"),
        ("A wounded sailor said that the mast fell.", "wounded sailor", "wounded"),
        ("Two people briefed on the plan said that it failed.", "people briefed on the plan", "anonymous"),
        ("A guard who asked to be called Rui said that the gate was open.", "guard", "pseudonymous"),
        ("The minister said privately that talks had failed.", "minister", "in private"),
        ("The envoy would later say that talks had failed.", "envoy", ""),
    ],
)
def test_conditions_of_speech_are_kept(text: str, name: str, condition: str) -> None:
    """In custody, unnamed, under oath, in the future, hypothetically, by a leak: how it was said stays with the holder."""
    found = find_attributions(text, load_parser()(text), Actors(()), LEXICON)
    assert [(a.name, condition) for a in found[:1]] == [(name, "".join(found[0].conditions))]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("The channel aired a programme in which a sailor confesses to theft.", "televised"),
        ("The militia posted a clip of a captured sailor begging his wife to pay.", "filmed"),
    ],
)
def test_whoever_is_shown_speaking_is_filmed(text: str, condition: str) -> None:
    """What the attribution around it shows is a condition of the one who speaks in it."""
    found = find_attributions(text, load_parser()(text), Actors(()), LEXICON)
    assert [condition in a.conditions for a in found if a.within is not None] == [True]


@pytest.mark.model
def test_nothing_depends_on_the_order_of_sets() -> None:
    """Two readings of the same text are equal, and no attribution stands within itself."""
    text = "Radio Nile said that officials feared that, according to the union, the dam would break. “It will,” they added."
    once = find_attributions(text, load_parser()(text), Actors(()), LEXICON)
    assert once == find_attributions(text, load_parser()(text), Actors(()), LEXICON)
    for n, a in enumerate(once):
        seen, at = {n}, a.within
        while at is not None:
            assert at not in seen
            seen.add(at)
            at = once[at].within

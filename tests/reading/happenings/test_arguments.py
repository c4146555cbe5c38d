"""Subjects and objects, also the understood ones."""

from __future__ import annotations

from alleged.reading.happenings.arguments import Frames
from alleged.values.actor import Actors, ActorType
from alleged.values.text import Sentence
from tests.parses import parsed
from tests.reading.happenings.people import cast


def frames(sentence: Sentence, *actors: str) -> Frames:
    """Frames of a sentence in which the given words head mentions."""
    return Frames(
        sentence, cast([sentence], {word: (word, ActorType.COUNTRY) for word in actors}) if actors else Actors(())
    )


def who(f: Frames, verb: int) -> tuple[str | None, str | None]:
    """The words of a verb's doer and done-to."""
    subject, done_to = f.subject(verb), f.object(verb)
    return f.sentence[subject.token].text if subject else None, f.sentence[done_to.token].text if done_to else None


def test_active_and_passive_name_the_same_doer() -> None:
    """What stands after "by" is the doer, the subject of a passive the done-to."""
    active = parsed("Rebels rebel NOUN NNS nsubj 1", "shelled shell VERB VBD ROOT 1", "Aleppo aleppo PROPN NNP dobj 1")
    passive = parsed(
        "Aleppo aleppo PROPN NNP nsubjpass 2",
        "was be AUX VBD auxpass 2",
        "shelled shell VERB VBN ROOT 2",
        "by by ADP IN agent 2",
        "rebels rebel NOUN NNS pobj 3",
    )
    assert who(frames(active), 1) == ("Rebels", "Aleppo")
    assert who(frames(passive), 2) == ("rebels", "Aleppo")


def test_object_of_the_higher_verb_does_what_the_gerund_says() -> None:
    """In "tries to stop Chad from closing it" the trier stops and Chad closes."""
    sentence = parsed(
        "Libya libya PROPN NNP nsubj 1",
        "tries try VERB VBZ ROOT 1",
        "to to PART TO aux 3",
        "stop stop VERB VB xcomp 1",
        "Chad chad PROPN NNP dobj 3",
        "from from ADP IN prep 3",
        "closing close VERB VBG pcomp 5",
        "camps camp NOUN NNS dobj 6",
    )
    f = frames(sentence, "Libya", "Chad")
    assert who(f, 3) == ("Libya", "Chad")
    assert who(f, 6) == ("Chad", "camps")


def test_accused_in_the_passive_is_the_one_who_did_it() -> None:
    """In "he was accused of killing a judge" the accused kills."""
    sentence = parsed(
        "Khan khan PROPN NNP nsubjpass 2",
        "was be AUX VBD auxpass 2",
        "accused accuse VERB VBN ROOT 2",
        "of of ADP IN prep 2",
        "killing kill VERB VBG pcomp 3",
        "judges judge NOUN NNS dobj 4",
    )
    assert who(frames(sentence), 4) == ("Khan", "judges")


def test_instrument_gerund_belongs_to_the_subject() -> None:
    """In "he angered Mali by closing camps" the subject closes."""
    sentence = parsed(
        "Niger niger PROPN NNP nsubj 1",
        "angered anger VERB VBD ROOT 1",
        "Mali mali PROPN NNP dobj 1",
        "by by ADP IN prep 1",
        "closing close VERB VBG pcomp 3",
        "camps camp NOUN NNS dobj 4",
    )
    assert who(frames(sentence), 4) == ("Niger", "camps")


def test_relative_pronoun_stands_for_its_antecedent() -> None:
    """In "troops who left Mali" the troops leave."""
    sentence = parsed(
        "Troops troop NOUN NNS nsubj 4",
        "who who PRON WP nsubj 2",
        "left leave VERB VBD relcl 0",
        "Mali mali PROPN NNP dobj 2",
        "returned return VERB VBD ROOT 4",
    )
    assert who(frames(sentence), 2) == ("Troops", "Mali")


def test_object_relative_takes_the_antecedent_as_done_to() -> None:
    """In "the town rebels took" the town is taken."""
    sentence = parsed(
        "Towns town NOUN NNS nsubj 3",
        "rebels rebel NOUN NNS nsubj 2",
        "took take VERB VBD relcl 0",
        "starve starve VERB VBP ROOT 3",
    )
    assert who(frames(sentence), 2) == ("rebels", "Towns")


def test_coordinated_verbs_share_subject_and_object() -> None:
    """In "police beat and arrested marchers" both verbs have both."""
    sentence = parsed(
        "Police police NOUN NNS nsubj 1",
        "beat beat VERB VBD ROOT 1",
        "and and CCONJ CC cc 1",
        "arrested arrest VERB VBD conj 1",
        "marchers marcher NOUN NNS dobj 3",
    )
    f = frames(sentence)
    assert who(f, 1) == ("Police", "marchers")
    assert who(f, 3) == ("Police", "marchers")


def test_infinitive_behind_a_possessed_noun_belongs_to_the_possessor() -> None:
    """In "Kenya rejected Sudan's plan to close camps" Sudan closes."""
    sentence = parsed(
        "Kenya kenya PROPN NNP nsubj 1",
        "rejected reject VERB VBD ROOT 1",
        "Sudan sudan PROPN NNP poss 4",
        "'s 's PART POS case 2",
        "plan plan NOUN NN dobj 1",
        "to to PART TO aux 6",
        "close close VERB VB acl 4",
        "camps camp NOUN NNS dobj 6",
    )
    assert who(frames(sentence, "Kenya", "Sudan"), 6) == ("Sudan", "camps")


def test_participle_without_subject_is_understood() -> None:
    """In "men arrested in Lyon" the men are arrested; "banning veils" is done by who signed the decree."""
    sentence = parsed(
        "Men man NOUN NNS nsubj 4",
        "arrested arrest VERB VBN acl 0",
        "in in ADP IN prep 1",
        "Lyon lyon PROPN NNP pobj 2",
        "fled flee VERB VBD ROOT 4",
    )
    assert who(frames(sentence), 1) == (None, "Men")
    decree = parsed(
        "Tunis tunis PROPN NNP nsubj 1",
        "signed sign VERB VBD ROOT 1",
        "decrees decree NOUN NNS dobj 1",
        "banning ban VERB VBG acl 2",
        "veils veil NOUN NNS dobj 3",
    )
    assert who(frames(decree, "Tunis"), 3) == ("Tunis", "veils")


def test_up_to_a_number_is_an_object() -> None:
    """“Rebels seized up to 20 men” took the men."""
    s = parsed(
        "Rebels rebel NOUN NNS nsubj 1",
        "seized seize VERB VBD ROOT 1",
        "up up ADP RP prt 1",
        "to to ADP IN prep 2",
        "20 20 NUM CD nummod 5",
        "men man NOUN NNS pobj 3",
    )
    assert who(frames(s), 1) == ("Rebels", "men")


def test_a_noun_lost_to_a_participle_is_still_what_the_preposition_governs() -> None:
    """“Peru gave shelter to men trapped there” where the parser makes the men the subject of “trapped”."""
    s = parsed(
        "Peru peru PROPN NNP nsubj 1",
        "gave give VERB VBD ROOT 1",
        "shelter shelter NOUN NN dobj 1",
        "to to ADP IN prep 1",
        "men man NOUN NNS nsubj 5",
        "trapped trap VERB VBD advcl 1",
        "there there ADV RB advmod 5",
    )
    assert [s[a.token].text for a in frames(s).under(1, ("to",))] == ["men"]


def test_who_leads_a_thing_stands_before_its_participle() -> None:
    """“the Peru-led war” is led by Peru."""
    s = parsed(
        "Peru peru PROPN NNP npadvmod 1",
        "led lead VERB VBN amod 2",
        "war war NOUN NN ROOT 2",
    )
    assert [s[a.token].text for a in frames(s, "Peru").leaders(2)] == ["Peru"]

"""What a holder is called: the fullest name in the document, or the source's own words where nobody is named."""

from __future__ import annotations

from dataclasses import dataclass, replace

from alleged.lexicon.cues import CueLexicon
from alleged.reading.attributions.kinds import kind_of, kind_of_several
from alleged.reading.attributions.passage import Passage
from alleged.reading.attributions.references import antecedent
from alleged.reading.attributions.speakers import phrase_of
from alleged.reading.attributions.triple import Triple
from alleged.values.actor import Actor, Actors, ActorType, MentionForm
from alleged.values.attribution import UNSPECIFIED, HolderKind
from alleged.values.text import Sentence

_WORDY = frozenset(
    {
        ActorType.UNNAMED,
        ActorType.CROWD,
        ActorType.DOCUMENT,
        ActorType.INSTRUMENT,
        ActorType.THING,
        ActorType.PLACE,
        ActorType.OFFICE,
    }
)
_ANONYMOUS = frozenset({ActorType.UNNAMED, ActorType.CROWD})
_MEDIA = frozenset({ActorType.OUTLET, ActorType.AGENCY})
_LEAD = frozenset({"DT", "PDT", "CD", "PRP$", "WP$"})


@dataclass(frozen=True, slots=True)
class Named:
    """A holder's name, the actor behind it if known, and whether nobody in particular is named."""

    name: str
    actor: str | None = None
    anonymous: bool = False
    kind: HolderKind = HolderKind.UNSPECIFIED


def name_of(triple: Triple, passage: Passage) -> Named:
    """The name of a triple's holder; joint holders are joined by "and"."""
    s, text, actors, lexicon = passage.sentences[triple.sentence], passage.text, passage.actors, passage.lexicon
    speaker = triple.speaker
    if speaker is None:
        words = " ".join(text[a:b] for a, b in triple.source)
        unknown = words in ("", "Q", "QUESTION", "A", "ANSWER")
        return Named(UNSPECIFIED) if unknown else Named(words.title(), kind=HolderKind.PERSON)
    place = antecedent(passage, s, speaker)
    if place is not None:
        s = place.sentence
        spans = tuple(s.span(*phrase_of(s, i)) for i in place.heads)
        triple = replace(triple, sentence=s.index, speaker=place.heads[0], source=spans)
    heads = list(place.heads) if place is not None else [speaker]
    for i in heads:
        heads.extend(
            c
            for c in s.children[i]
            if place is None and s[c].dep == "conj" and any(a <= s[c].start < b for a, b in triple.source)
        )
    named = [replace(_one(triple, s, i, text, actors, lexicon), kind=_kind(passage, s, i)) for i in heads]
    if len(named) == 1:
        return named[0]
    names = list(dict.fromkeys(n.name for n in named))
    joined = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    ids = {n.actor for n in named}
    kind = kind_of_several(n.kind for n in named)
    return Named(joined, ids.pop() if len(ids) == 1 else None, all(n.anonymous for n in named), kind)


def _kind(passage: Passage, s: Sentence, head: int) -> HolderKind:
    """The kind of the holder that a token heads, of those meant where it is only a part of them."""
    whole = _whole(s, head, passage.lexicon)
    return kind_of(passage, s, whole, passage.actors.at(s.index, whole) or passage.actors.at(s.index, head))


def _one(triple: Triple, s: Sentence, head: int, text: str, actors: Actors, lexicon: CueLexicon) -> Named:
    head, whole = _whole(s, head, lexicon), head
    actor = actors.at(s.index, head) or actors.at(s.index, whole)
    mention = actors.mention_at(s.index, head)
    apposed = next((c for c in s.children[head] if s[c].dep == "appos" and s[c].pos == "PROPN"), None)
    if apposed is not None and (actor is None or actor.type in _WORDY):
        actor = actors.at(s.index, apposed) or actor
    pronoun = s[head].pos == "PRON" or (mention is not None and mention.form is MentionForm.PRONOUN)
    if actor is not None and not _indefinite(s, head) and (actor.type not in _WORDY or pronoun or _proper(actor)):
        if apposed is not None and s[head].pos == "NOUN" and actor.type in _MEDIA and s[apposed].text not in actor.name:
            return Named(_words(triple, s, apposed, text), actor.id)
        if apposed is not None and not _proper(actor):
            return Named(_words(triple, s, apposed, text), actor.id, actor.type in _ANONYMOUS)
        name = _in_document(actor, s, head, "" if pronoun else _words(triple, s, head, text), lexicon)
        return Named(name, actor.id, actor.type in _ANONYMOUS)
    if apposed is not None:
        return Named(_words(triple, s, apposed, text), actor.id if actor else None)
    words = _words(triple, s, head, text)
    anonymous = s[head].pos != "PROPN" and (actor is None or actor.type in _ANONYMOUS) and _person(s, head, lexicon)
    return Named(words, actor.id if actor else None, anonymous)


def _indefinite(s: Sentence, head: int) -> bool:
    """Whether a noun is one of several and no name of its actor ("a government less sure of its majority")."""
    return s[head].pos == "NOUN" and any(s[c].lower in ("a", "an") and s[c].dep == "det" for c in s.children[head])


def _in_document(actor: Actor, s: Sentence, head: int, own: str, lexicon: CueLexicon) -> str:
    """What the document calls an actor where it names it most fully; persons and plain "government" keep the actor's own name."""
    if actor.type is ActorType.PERSON:
        return actor.name
    governs = s[head].lemma.lower() in lexicon.words("government") or s[head].tag == "JJ"
    if actor.type is ActorType.GOVERNMENT and governs:
        return actor.name
    named = [m for m in actor.mentions if m.form is MentionForm.NAME]
    if own and not named:
        return own
    said = named or [m for m in actor.mentions if m.form is MentionForm.NOMINAL]
    if not said:
        return actor.name
    if any(_bare(m.text) == actor.name for m in said):
        return actor.name
    fullest = max(said, key=lambda m: (m.last - m.first, -m.start))
    return _bare(fullest.text)


def _bare(words: str) -> str:
    """A phrase without its article and possessive mark."""
    lead, _, rest = words.partition(" ")
    words = rest if rest and lead.lower() in ("the", "a", "an") else words
    return words.removesuffix("'s").removesuffix("’s").rstrip(" '’")


def _proper(actor: Actor) -> bool:
    return any(m.form is MentionForm.NAME for m in actor.mentions)


def _person(s: Sentence, head: int, lexicon: CueLexicon) -> bool:
    lemma = s[head].lemma.lower()
    return lemma in lexicon.words("person") or s[head].lower in lexicon.words("crowd")


def _whole(s: Sentence, head: int, lexicon: CueLexicon) -> int:
    """The noun behind a partitive: "some of the arrested protesters" is about protesters."""
    if s[head].lower in lexicon.words("partitives"):
        of = next((c for c in s.children[head] if s[c].lower == "of"), None)
        found = next((c for c in s.children[of] if s[c].dep == "pobj"), None) if of is not None else None
        return found if found is not None else head
    return head


def _words(triple: Triple, s: Sentence, head: int, text: str) -> str:
    """The source's own words about one head: without article, numbers and what follows in further clauses."""
    inside = [t.i for t in s if any(a <= t.start < b for a, b in triple.source)]
    below = set(s.subtree(head))
    gone: set[int] = set()
    for c in s.children[head]:
        if s[c].dep in ("conj", "cc", "appos", "preconj", "punct") or s[c].dep == "relcl":
            gone.update(s.subtree(c))
    kept = [i for i in inside if i in below and i not in gone] or [head]
    while len(kept) > 1 and (
        s[kept[0]].tag in _LEAD
        or s[kept[0]].pos in ("PUNCT", "DET")
        or (s[kept[0]].dep in ("det", "predet", "preconj", "nummod", "quantmod", "advmod") and s[kept[1]].text != "-")
    ):
        if kept[0] == head:
            break
        kept = kept[1:]
    while len(kept) > 1 and (s[kept[-1]].pos in ("PUNCT", "CCONJ") or s[kept[-1]].dep == "case"):
        kept = kept[:-1]
    return text[s[kept[0]].start : s[kept[-1]].end]

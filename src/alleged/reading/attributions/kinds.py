"""What kind of voice a holder is, from its actor's type, its head noun and the lexicon's classes of nouns."""

from __future__ import annotations

from collections.abc import Iterable

from alleged.lexicon.cues import CueLexicon
from alleged.reading.attributions.passage import Passage
from alleged.reading.syntax import first
from alleged.values.actor import Actor, ActorType, MentionForm
from alleged.values.attribution import HolderKind
from alleged.values.text import Sentence

_BY_TYPE = {
    ActorType.PERSON: HolderKind.PERSON,
    ActorType.COUNTRY: HolderKind.GOVERNMENT,
    ActorType.GOVERNMENT: HolderKind.GOVERNMENT,
    ActorType.OFFICE: HolderKind.OFFICE,
    ActorType.ARMED_GROUP: HolderKind.ARMED_GROUP,
    ActorType.PARTY: HolderKind.ORGANISATION,
    ActorType.IGO: HolderKind.ORGANISATION,
    ActorType.NGO: HolderKind.ORGANISATION,
    ActorType.ORGANISATION: HolderKind.ORGANISATION,
    ActorType.COMPANY: HolderKind.ORGANISATION,
    ActorType.OUTLET: HolderKind.OUTLET,
    ActorType.AGENCY: HolderKind.AGENCY,
    ActorType.DOCUMENT: HolderKind.DOCUMENT,
    ActorType.INSTRUMENT: HolderKind.INSTRUMENT,
}
_BY_CLASS = (
    ("instruments", HolderKind.INSTRUMENT),
    ("armed", HolderKind.ARMED_GROUP),
    ("seats", HolderKind.OFFICE),
    ("government", HolderKind.GOVERNMENT),
    ("public", HolderKind.OFFICE),
)
_BY_ENTITY = {
    "PERSON": HolderKind.PERSON,
    "ORG": HolderKind.ORGANISATION,
    "GPE": HolderKind.GOVERNMENT,
    "NORP": HolderKind.CROWD,
    "LOC": HolderKind.GOVERNMENT,
}
_STATE_CODES = frozenset({"GOV", "MIL", "COP", "JUD", "LEG", "SPY"})
_BODIES = frozenset({ActorType.IGO, ActorType.NGO, ActorType.COMPANY})
_VOICES = frozenset({"spokesman", "spokeswoman", "spokesperson", "spokespeople", "spokesmen"})
_PAST = frozenset({"former", "retired"})
_UNIFORMED = frozenset({"uniform", "uniforms", "fatigues", "camouflage", "balaclavas"})


def kind_of(passage: Passage, s: Sentence, head: int, actor: Actor | None) -> HolderKind:
    """The kind of the holder that a token heads; a pronoun's is that of the noun it stands for."""
    if s[head].pos == "PRON" and actor is not None:
        named = [m for m in actor.mentions if passage.sentences[m.sentence][m.head].pos != "PRON"]
        if named:
            at = max(named, key=lambda m: (m.form is MentionForm.NAME, m.last - m.first))
            return kind_of(passage, passage.sentences[at.sentence], at.head, actor)
    if s[head].lemma.lower() == "paper" and _words(s, head) & passage.lexicon.words("papers"):
        return HolderKind.DOCUMENT
    mention = passage.actors.mention_at(s.index, head)
    called = mention is not None and mention.form is MentionForm.NAME and actor is not None
    if s[head].pos == "PROPN" and not called and s[head].lower in passage.lexicon.words("person"):
        return _described(passage, s, head, actor)
    if called or s[head].pos in ("PROPN", "ADJ") or s[head].entity in ("PERSON", "GPE", "NORP"):
        return _named(s, head, actor, passage.lexicon)
    return _described(passage, s, head, actor)


def kind_of_several(kinds: Iterable[HolderKind]) -> HolderKind:
    """The kind of joint holders: theirs if they agree, otherwise a crowd where one of them is, otherwise the first one's."""
    found = list(dict.fromkeys(kinds))
    if len(found) > 1 and HolderKind.CROWD in found:
        return HolderKind.CROWD
    return found[0]


def _named(s: Sentence, head: int, actor: Actor | None, lexicon: CueLexicon) -> HolderKind:
    words = {s[head].lower, *(s[c].lower for c in s.children[head] if s[c].dep in ("compound", "amod"))}
    kind = _BY_TYPE.get(actor.type) if actor is not None else None
    if words & lexicon.words("seats") and kind not in (HolderKind.PERSON, HolderKind.OUTLET):
        return HolderKind.OFFICE
    if kind is HolderKind.PERSON and s[head].lower in lexicon.words("offices"):
        return HolderKind.OFFICE
    if kind in (None, HolderKind.ORGANISATION) and words & lexicon.words("outlet_words"):
        return HolderKind.AGENCY if "agency" in words else HolderKind.OUTLET
    if kind in (HolderKind.GOVERNMENT, HolderKind.ORGANISATION):
        public = bool(words & lexicon.words("public"))
        state = actor is not None and bool(_STATE_CODES & set(actor.codes)) and kind is HolderKind.ORGANISATION
        return HolderKind.OFFICE if public or state else kind
    named = HolderKind.PERSON if s[head].tag == "NNP" else HolderKind.UNNAMED
    return kind or _BY_ENTITY.get(s[head].entity, named)


def _described(passage: Passage, s: Sentence, head: int, actor: Actor | None) -> HolderKind:
    lexicon = passage.lexicon
    noun = {s[head].lemma.lower(), s[head].lower}
    kind = _BY_TYPE.get(actor.type) if actor is not None else None
    near = _words(s, head)
    if noun & {"side", "camp"} and any(s[c].entity in ("NORP", "GPE") for c in s.children[head]):
        return HolderKind.GOVERNMENT
    if noun & {"guard"} and near & {"coast", "border", "national", "republican", "revolutionary"}:
        return HolderKind.OFFICE
    apposed = first(s, head, "appos")
    if noun & lexicon.words("outlet_words") and apposed is not None and s[apposed].pos == "PROPN":
        return HolderKind.AGENCY if "news" in near and "agency" in noun else HolderKind.OUTLET
    if actor is not None and actor.type in _BODIES and any(m.form is MentionForm.NAME for m in actor.mentions):
        return HolderKind.ORGANISATION
    if kind in (HolderKind.OUTLET, HolderKind.AGENCY) and not noun & lexicon.words("person"):
        return HolderKind.AGENCY if "news" in near and "agency" in noun else kind
    if noun & lexicon.words("person") or noun & lexicon.words("crowd"):
        return _people(passage, s, head, actor)
    if noun & lexicon.words("documents") and kind in (None, HolderKind.DOCUMENT, HolderKind.INSTRUMENT):
        outlet = bool(noun & lexicon.words("outlet_words")) and kind is not HolderKind.DOCUMENT
        return HolderKind.OUTLET if outlet else HolderKind.DOCUMENT
    for name, found in _BY_CLASS:
        if noun & lexicon.words(name):
            return found
    if noun & lexicon.words("outlet_words"):
        return HolderKind.AGENCY if {"news", "agency"} <= _words(s, head) | noun else HolderKind.OUTLET
    if kind is not None:
        return kind
    return HolderKind.ORGANISATION if noun & lexicon.words("body") else _people(passage, s, head, actor)


def _people(passage: Passage, s: Sentence, head: int, actor: Actor | None) -> HolderKind:
    """Persons without a name: holders of an office, fighters, a crowd, or somebody in particular whom nobody names."""
    lexicon = passage.lexicon
    noun = {s[head].lemma.lower(), s[head].lower}
    near = _words(s, head)
    named = first(s, head, "appos")
    if named is not None and s[named].pos == "PROPN" and s[named].entity in ("", "PERSON") and s[head].tag == "NN":
        return HolderKind.PERSON
    if actor is not None and actor.type is ActorType.PERSON:
        return HolderKind.PERSON
    served = _served(passage, s, head) if noun & (_VOICES | {"delegate", "envoy", "commander", "leader"}) else None
    if noun & {"men", "man"} and _UNIFORMED & {s[i].lower for i in s.subtree(head)}:
        return HolderKind.ARMED_GROUP
    if near & lexicon.words("armed") or noun & lexicon.words("armed") or served is HolderKind.ARMED_GROUP:
        return HolderKind.UNNAMED if near & _PAST else HolderKind.ARMED_GROUP
    if served is HolderKind.ORGANISATION and noun & _VOICES and not near & _PAST:
        return HolderKind.ORGANISATION
    held = bool(near & (lexicon.words("detained") | lexicon.words("custody")))
    plural = s[head].tag in ("NNS", "NNPS") or s[head].lower in ("people", "crew", "crowd", "family", "public")
    office = bool(noun & lexicon.words("offices")) and not held
    if plural:
        counted = any(s[c].tag == "CD" for c in s.children[head]) or _counted(s, head)
        return (
            HolderKind.UNNAMED if (counted or "source" in noun) else HolderKind.OFFICE if office else HolderKind.CROWD
        )
    indefinite = any(
        s[c].lower in ("a", "an", "one", "another", "some") for c in s.children[head] if s[c].dep in ("det", "nummod")
    )
    if office and not indefinite and not near & _PAST:
        return HolderKind.OFFICE
    return HolderKind.CROWD if noun & {"many", "most", "few", "everyone", "others"} else HolderKind.UNNAMED


def _served(passage: Passage, s: Sentence, head: int) -> HolderKind | None:
    """The kind of whom a spokesman, an envoy or a commander speaks for."""
    for c in s.children[head]:
        whom = first(s, c, "pobj") if s[c].lower in ("for", "of", "from", "at", "with") else None
        if s[c].dep in ("poss", "compound") and s[c].entity != "NORP":
            whom = c
        if whom is None:
            continue
        actor = passage.actors.at(s.index, whom)
        if any(s[i].lower in passage.lexicon.words("armed") for i in s.subtree(whom)):
            return HolderKind.ARMED_GROUP
        return kind_of(passage, s, whom, actor)
    return None


def _counted(s: Sentence, head: int) -> bool:
    """Whether a noun stands after "two of the"."""
    of = s[head].head
    return s[head].dep == "pobj" and s[of].lower == "of" and s[s[of].head].tag == "CD"


def _words(s: Sentence, head: int) -> set[str]:
    """The words that hang directly on a noun, in lower case."""
    return {w for c in s.children[head] if s[c].dep not in ("appos", "relcl") for w in (s[c].lower, s[c].lemma.lower())}

"""Stated links between words become links between the happenings that the words tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from alleged.lexicon.connectives import ConnectiveLexicon
from alleged.reading.consequences.bounds import Part, spans
from alleged.reading.consequences.find import stated
from alleged.reading.consequences.happenings import Told
from alleged.reading.consequences.matching import Found
from alleged.reading.consequences.sureness import sureness
from alleged.reading.syntax import first
from alleged.values.consequence import Consequence, LinkKind
from alleged.values.happening import Happening
from alleged.values.text import Sentence


def link_consequences(
    sentences: Sequence[Sentence], happenings: Sequence[Happening], lexicon: ConnectiveLexicon
) -> tuple[Consequence, ...]:
    """Links between happenings (indices into `happenings`), in the order of the effects, none twice.

    Where two happenings are each said to follow from the other, what a verb says is the consequence and what a clause says the reason.
    """
    told = Told(sentences, happenings, lexicon)
    found: dict[tuple[int, int], Consequence] = {}
    for link in sorted(_links(sentences, told, lexicon), key=lambda link: link.argued):
        one, other = happenings[link.cause], happenings[link.effect]
        if (one.sentence, one.head) == (other.sentence, other.head):
            continue
        if (link.effect, link.cause) not in found:
            found.setdefault((link.cause, link.effect), replace(link, argued=False))
        elif link.argued and not found[link.effect, link.cause].argued:
            found.setdefault((link.cause, link.effect), link)
    return tuple(sorted(found.values(), key=lambda link: (link.effect, link.cause)))


def _links(sentences: Sequence[Sentence], told: Told, lexicon: ConnectiveLexicon) -> Iterator[Consequence]:
    """All links in the order they were found; those that a clause states may be no more than argued."""
    for stating in stated(sentences, lexicon):
        if not _told_near(stating, told):
            continue
        row, connective = stating.row, spans(stating.sentence, stating.words)
        causes, effects = _happenings(stating, told)
        clause, sure = row.source == "clauses", sureness(stating, lexicon)
        for effect in effects:
            for cause in causes:
                if cause != effect:
                    yield Consequence(cause, effect, row.how, row.kind, row.degree, connective, clause, sure)
    for s in sentences:
        if s.index in told.heads:
            yield from _biddings(s, told, lexicon)


def _told_near(stating: Found, told: Told) -> bool:
    return any(part.sentence.index in told.heads for part in (stating.cause, stating.effect))


def _happenings(stating: Found, told: Told) -> tuple[list[int], list[int]]:
    """The happenings on the two sides of a link."""
    row = stating.row
    if row.source != "verbs":
        return told.of_clause(stating.cause), told.of_clause(stating.effect)
    verb = stating.words[0]
    if row.side == "cause":
        return told.brought_about(stating.cause), _doing(stating.effect, verb, told)
    return _doing(stating.cause, verb, told), told.brought_about(stating.effect, verb)


def _doing(part: Part, verb: int, told: Told) -> list[int]:
    """The happenings of a verb's subject, which is a whole clause where the verb only continues it ("…, causing a famine")."""
    s = part.sentence
    if s[verb].dep in ("advcl", "acl") and s[part.heads[0]].pos in ("VERB", "AUX"):
        return told.of_clause(part)
    return told.doing(part, verb)


def _biddings(s: Sentence, told: Told, lexicon: ConnectiveLexicon) -> Iterator[Consequence]:
    """ "At the request of the court": the request is a cause of what is done."""
    for token in s:
        if token.lower in ("at", "on") and token.dep == "prep":
            noun = first(s, token.i, "pobj")
            if noun is not None and s[noun].lower in lexicon.biddings:
                for cause in told.at(s, noun):
                    for effect in told.below(s, told.governor(s, token.i)):
                        if cause != effect:
                            words = spans(s, (token.i, noun))
                            yield Consequence(cause, effect, lexicon.bidding_how, LinkKind.MOTIVATION, connective=words)

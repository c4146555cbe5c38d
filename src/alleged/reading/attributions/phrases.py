"""Attributions without a verb of their own: "according to", "in the view of", "reportedly", "alleged", "X: …"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from alleged.lexicon.cues import Cue
from alleged.reading.attributions.passage import Passage
from alleged.reading.attributions.quoted import with_quotations
from alleged.reading.attributions.speakers import can_speak, phrase_of
from alleged.reading.attributions.triple import Triple, pieces
from alleged.reading.syntax import first
from alleged.values.text import Sentence

_TURN = re.compile(r"(?:^|\n)[ \t]*([A-Z][\w.'’ -]{0,40}?)[ \t]*(:|[–—])[ \t]+(?=\S)")
_SAYS = Cue("turn", "say", "certain")
_STYLES = Cue("adjective", "call", "certain")
_STYLED = frozenset({"styled", "proclaimed", "declared", "described", "professed", "appointed", "confessed"})
_ASKS = Cue("turn", "ask", "uncommitted")


def find_phrases(passage: Passage, s: Sentence) -> Iterator[Triple]:
    """The attributions of a sentence that a preposition, an adverb or an adjective carries."""
    lexicon = passage.lexicon
    for token in s:
        word = token.lower
        if word in lexicon.openers and token.pos in ("ADP", "SCONJ", "VERB", "NOUN"):
            two = f"{word} {s[token.i + 1].lower}" if token.i + 1 < len(s) else word
            senses = lexicon.phrases.get(two) or lexicon.phrases.get(word)
            if senses:
                yield from _according(passage, s, token.i, senses[0], 2 if two in lexicon.phrases else 1)
        elif word in lexicon.adverbs:
            yield from _adverb(passage, s, token.i, lexicon.adverbs[word][0])
        elif word in lexicon.adjectives and token.dep == "amod" and s[token.head].pos in ("NOUN", "PROPN"):
            content = pieces(s, (i for i in s.subtree(token.head) if i > token.i))
            if content:
                yield Triple(s.index, token.i, (token.i,), (), None, content, lexicon.adjectives[word][0])
        elif word in _STYLED and token.dep == "amod" and token.i and _by_oneself(s, token.i):
            yield from _styled(s, token.i)
        elif word == "believed" and token.dep == "xcomp" and s[token.head].lemma == "be":
            yield from _credited(passage, s, token.i)
        if token.lemma in lexicon.stances and token.pos == "NOUN":
            yield from _stance(passage, s, token.i, lexicon.stances[token.lemma][0])


def _by_oneself(s: Sentence, i: int) -> bool:
    return any(s[j].lower == "self" for j in range(max(0, i - 2), i))


def _styled(s: Sentence, i: int) -> Iterator[Triple]:
    """ "The self-styled marshal, Ali Dar": whoever is called so by nobody but himself."""
    noun = s[i].head
    who = next((c for c in s.children[noun] if s[c].dep == "appos" and s[c].pos == "PROPN"), noun)
    who = noun if s[noun].pos == "PROPN" else who
    lead = next(j for j in range(max(0, i - 2), i) if s[j].lower == "self")
    title = [j for j in range(i + 1, noun + 1) if s[j].pos != "PROPN"]
    if title and s[noun].pos in ("NOUN", "PROPN"):
        source = (s.span(*phrase_of(s, who)),) if who != noun else (s.span(noun, noun),)
        yield Triple(s.index, i, tuple(range(lead, i + 1)), source, who, pieces(s, title), _STYLES)


def _credited(passage: Passage, s: Sentence, i: int) -> Iterator[Triple]:
    """ "…, if the postman is to be believed": on the word of whoever is to be believed."""
    verb = s[i].head
    who = first(s, verb, "nsubj", "nsubjpass")
    mark = next((c for c in s.children[verb] if s[c].dep == "mark" and s[c].lower == "if"), None)
    if who is None or mark is None or s[verb].dep != "advcl" or not can_speak(s, who, passage.actors, passage.lexicon):
        return
    left, right = phrase_of(s, who, verb)
    content = pieces(s, _rest(s, verb, mark, i))
    if content:
        spans = with_quotations(passage.quotations, content, s[i].start)
        yield Triple(s.index, i, (mark, *range(verb, i + 1)), (s.span(left, right),), who, spans, _SAYS, -1)


def _according(passage: Passage, s: Sentence, i: int, sense: Cue, length: int) -> Iterator[Triple]:
    last = i + length - 1
    speaker = first(s, last, "pobj")
    if speaker is None and last != i:
        speaker = first(s, i, "pobj")
    if speaker is None:
        speaker = next(
            (
                j
                for j in range(last + 1, min(len(s), last + 8))
                if s[j].pos in ("NOUN", "PROPN", "PRON") and s[j].dep != "compound"
            ),
            None,
        )
    if speaker is None or (
        length == 1 and (not can_speak(s, speaker, passage.actors, passage.lexicon) or s[i].dep != "prep")
    ):
        return
    left, right = phrase_of(s, speaker)
    left = max(left, last + 1)
    fence = next((j for j in range(speaker + 1, right) if s[j].text == ","), None)
    if fence is not None and right + 1 < len(s) and s[right + 1].pos != "PUNCT" and i < s[s[i].head].i:
        right = fence - 1
    content = _rest(s, i, i, right)
    if content:
        spans = with_quotations(passage.quotations, pieces(s, content), s[i].start)
        yield Triple(s.index, i, tuple(range(i, last + 1)), (s.span(left, right),), speaker, spans, sense)


def _rest(s: Sentence, i: int, left: int, right: int) -> list[int]:
    """What a phrase from `left` to `right` speaks about: the clause it hangs on, or all of the sentence on its open side."""
    gone = set(range(left, right + 1))
    lead = all(s[j].pos in ("CCONJ", "ADV", "PUNCT") for j in range(left))
    if lead:
        stop = next((j for j in range(right + 1, len(s)) if s[j].text == ";"), len(s))
        return list(range(right + 1, stop))
    top = s[i].head
    while s[top].pos not in ("VERB", "AUX") and s[top].head != top:
        top = s[top].head
    bracket = max((j for j in range(left) if s[j].text in "(;"), default=-1)
    if bracket >= 0 and s[bracket].text == "(" and not any(s[j].text == ")" for j in range(bracket, left)):
        return list(range(bracket + 1, left))
    whole = [j for j in s.subtree(top) if j not in gone and j > bracket]
    if s[top].head == top:
        stop = next((j for j in range(right + 1, len(s)) if s[j].text == ";"), len(s))
        whole = [j for j in range(bracket + 1, stop) if j not in gone]
    return whole


def _adverb(passage: Passage, s: Sentence, i: int, sense: Cue) -> Iterator[Triple]:
    top = s[i].head
    if s[top].pos not in ("VERB", "AUX") and s[top].head != top and s[s[top].head].pos in ("VERB", "AUX"):
        top = s[top].head if s[top].dep in ("advmod", "prep", "acomp", "attr") else top
    if s[top].dep == "acl" and s[top].head == i - 1:
        top = s[top].head
    content = pieces(s, (j for j in s.subtree(top) if j != i))
    if content:
        yield Triple(s.index, i, (i,), (), None, with_quotations(passage.quotations, content, s[i].start), sense)


def _stance(passage: Passage, s: Sentence, i: int, sense: Cue) -> Iterator[Triple]:
    """ "in the view of X", "in X's words", "by X's count", "from X's standpoint"."""
    prep = s[i].head
    if (
        s[i].dep != "pobj"
        or s[prep].lower not in ("in", "by", "from", "to")
        or s[s[prep].head].pos not in ("VERB", "AUX", "NOUN", "ADJ")
    ):
        return
    owner = first(s, i, "poss")
    last = i
    if owner is None:
        of = next((c for c in s.children[i] if s[c].lower == "of"), None)
        owner = first(s, of, "pobj") if of is not None else None
        last = max(s.subtree(owner)) if owner is not None else i
    if owner is None or not can_speak(s, owner, passage.actors, passage.lexicon):
        return
    content = pieces(s, _rest(s, prep, prep, last))
    if content:
        left, right = phrase_of(s, owner, i if owner < i else None)
        cue = (prep, *(j for j in range(prep + 1, i + 1) if not left <= j <= right and s[j].dep != "case"))
        yield Triple(s.index, i, cue, (s.span(left, right),), owner, content, sense)


def find_turns(passage: Passage) -> Iterator[Triple]:
    """The turns of a transcript: a name or a role at the head of a line, a colon or dash, and the words up to the next turn."""
    turns = [m for m in _TURN.finditer(passage.text) if _is_turn(passage.text, m.group(1), m.group(2), m.end())]
    starts = [s.start for s in passage.sentences]
    for m in turns:
        s = passage.sentences[max(0, bisect_right(starts, m.start(2)) - 1)]
        end = passage.text.find("\n", m.end())
        content = ((m.end(), len(passage.text) if end < 0 else end),)
        if any(t.tag in ("VBD", "VBZ", "VBP") for t in s if m.start(1) <= t.start < m.end(1)):
            continue
        words = [t.i for t in s if m.start(1) <= t.start < m.end(1)]
        mark = next((t.i for t in s if t.start == m.start(2)), None)
        if words and mark is not None:
            asked = m.group(1) in ("Q", "QUESTION") or passage.text[content[0][0] : content[0][1]].rstrip().endswith(
                "?"
            )
            known = m.group(1) not in ("Q", "A", "QUESTION", "ANSWER")
            yield Triple(
                s.index,
                mark,
                (mark,),
                ((m.start(1), m.end(1)),),
                words[-1] if known else None,
                content,
                _ASKS if asked else _SAYS,
            )


def _is_turn(text: str, name: str, mark: str, after: int) -> bool:
    if text[after] in '“"':
        return len(name.split()) <= 5
    letters = [c for c in name if c.isalpha()]
    return mark == ":" and bool(letters) and all(c.isupper() for c in letters) and len(name.split()) <= 4

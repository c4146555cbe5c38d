"""Sentences written by hand, so that stages can be tested without a model."""

from __future__ import annotations

from alleged.values.text import Sentence, Token, make_sentence


def parsed(*rows: str, start: int = 0, index: int = 0, paragraph: int = 0) -> Sentence:
    """A sentence from rows "text lemma POS TAG dep head [ENTITY]", words joined by one space, heads counted from 0.

    A lemma of "=" is the text in lower case; a text of "'s" or punctuation is joined without a space.
    """
    tokens: list[Token] = []
    place = start
    for i, row in enumerate(rows):
        text, lemma, pos, tag, dep, head, *entity = row.split()
        if i and text not in {"'s", ",", ".", ":", ";", "?", "!", ")"} and tokens[-1].text != "(":
            place += 1
        lemma = text.lower() if lemma == "=" else lemma
        tokens.append(
            Token(i, place, place + len(text), text, lemma, pos, tag, dep, int(head), entity[0] if entity else "")
        )
        place += len(text)
    return make_sentence(index, paragraph, tuple(tokens))


def words(sentence: Sentence) -> str:
    """The text that a hand-written sentence stands for, with blanks where nothing was written."""
    text = [" "] * sentence.end
    for token in sentence:
        text[token.start : token.end] = token.text
    return "".join(text)

"""Golden articles, and the picture in the README: what is read stays as it was reviewed; `make golden` writes it anew."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from alleged.lexicon.load import load_lexicon
from alleged.reading.encoder import load_encoder
from alleged.reading.parse import load_parser
from alleged.reading.read import read
from alleged.values.attribution import Holder
from alleged.values.document import Document
from alleged.values.statement import Reading, Statement

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
PICTURE = re.compile(r"^<!-- reading: begin .*? -->\n```text\n(.*?)\n```$", re.MULTILINE | re.DOTALL)
FOLDER = Path(__file__).parent / "golden"
ARTICLES = sorted(FOLDER.glob("*.article.txt"))
EXPECTED = ".reading.txt"


def article(path: Path) -> Document:
    """A golden article: header lines, an empty line, the text."""
    head, _, text = path.read_text(encoding="utf-8").partition("\n\n")
    facts = dict(line.split(": ", 1) for line in head.splitlines())
    name = path.name.removesuffix(".article.txt")
    return Document(
        id=name,
        locator=name,
        text=text.strip(),
        title=facts["Title"],
        publisher=facts["Publisher"],
        published=date.fromisoformat(facts["Published"]),
        received=len(text.strip()),
    )


def reading(path: Path) -> Reading:
    """What the program reads in a golden article."""
    return read(article(path), parser=load_parser(), lexicon=load_lexicon(), encoder=load_encoder())


def in_words(reading: Reading) -> str:
    """A reading as plain text to review: the actors, then the statements in the order of the text."""
    names = {a.id: a.name for a in reading.actors}
    numbers = {s.id: n for n, s in enumerate(reading.statements, 1)}
    lines = [f"{reading.document.title} ({reading.document.publisher}, {reading.document.published})", "", "ACTORS"]
    for actor in reading.actors:
        facts = [actor.type.value, actor.country or "", " ".join(actor.codes), *(f"also {a}" for a in actor.aliases)]
        lines.append(f"  {actor.name}: " + ", ".join(f for f in facts if f))
    lines += ["", "STATEMENTS"]
    for statement in reading.statements:
        lines.append(f"[{numbers[statement.id]}] {' '.join(statement.text.split())}")
        lines += [f"    {label:11}{value}" for label, value in rows(statement, names, numbers) if value]
    return "\n".join(lines) + "\n"


def rows(statement: Statement, names: dict[str, str], numbers: dict[str, int]) -> Iterator[tuple[str, str]]:
    """What is recorded of a statement, as label and words; empty where nothing is."""
    yield "who", ", ".join(names[a] for a in statement.actors)
    yield "did", did(statement)
    yield "whom", ", ".join(names[a] for a in statement.recipients)
    yield "where", statement.place or ""
    yield "when", statement.time.edtf if statement.time else ""
    yield "chain", " ▸ ".join(hand(h) for h in statement.chain)
    yield "kind", statement.kind.value
    yield "factuality", f"{statement.factuality.value}, for the reader {statement.reader_factuality:+.1f}"
    yield "follows", ", ".join(f"[{n}]" for n in sorted(numbers[c] for c in statement.consequence_of))


def did(statement: Statement) -> str:
    """The event with its mode and contexts, or the relation, or that it is neither."""
    if statement.event:
        how = f" by {statement.event.mode}" if statement.event.mode else ""
        about = f" about {', '.join(statement.event.contexts)}" if statement.event.contexts else ""
        return statement.event.type.value + how + about
    return statement.relation.value if statement.relation else "something that is no event type"


def hand(holder: Holder) -> str:
    """A holder with its cue and the conditions of its speech."""
    said = [f'"{holder.cue}"'] if holder.cue else []
    notes = [*said, *(["unnamed"] if holder.anonymous else []), *holder.conditions]
    return f"{holder.name} ({', '.join(notes)})" if notes else holder.name


@pytest.mark.model
@pytest.mark.parametrize("path", ARTICLES, ids=lambda p: p.name.removesuffix(".article.txt"))
def test_articles_are_read_as_reviewed(path: Path) -> None:
    """A golden article is read as it was when its reading was reviewed."""
    expected = path.with_name(path.name.replace(".article.txt", EXPECTED))
    assert in_words(reading(path)) == expected.read_text(encoding="utf-8"), (
        "the reading changed: run `make golden` and review the difference"
    )


def picture() -> str:
    """What the terminal shows for the short demonstration article, at 80 columns."""
    command = [sys.executable, "-m", "alleged", "read", str(ROOT / "docs" / "demo" / "short.txt"), "--width", "80"]
    shown = subprocess.run(
        command, capture_output=True, encoding="utf-8", env={**os.environ, "NO_COLOR": "1"}, check=True
    )
    return "\n".join(line.rstrip() for line in shown.stdout.splitlines()).strip("\n")


@pytest.mark.model
def test_the_picture_in_the_readme_is_what_the_terminal_shows() -> None:
    """The README shows a reading as the command prints it today."""
    assert PICTURE.findall(README.read_text(encoding="utf-8")) == [picture()], "run `make golden`"


def rewrite() -> None:
    """Write the expected reading of every golden article anew, and the picture in the README."""
    shown = picture()
    README.write_text(
        PICTURE.sub(lambda found: found[0].replace(found[1], shown), README.read_text(encoding="utf-8")),
        encoding="utf-8",
    )
    for path in ARTICLES:
        expected = path.with_name(path.name.replace(".article.txt", EXPECTED))
        expected.write_text(in_words(reading(path)), encoding="utf-8")


if __name__ == "__main__":
    rewrite()

"""What an installation has and whether it works: each thing looked at is one finding."""

from __future__ import annotations

import platform
from collections.abc import Callable
from dataclasses import dataclass, fields
from importlib.metadata import PackageNotFoundError, version

from alleged.errors import AllegedError
from alleged.settings import VERSION
from alleged.views.plain import one_line

_PACKAGES = (
    "spacy",
    "thinc",
    "numpy",
    "onnxruntime",
    "tokenizers",
    "trafilatura",
    "httpx",
    "babel",
    "typer",
    "rich",
    "fastapi",
    "jinja2",
    "uvicorn",
)
_SENTENCE = "The Fars News Agency reported on Monday that Iranian police arrested two protesters in Tehran."


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: what was found, by name, and whether that is as it should be."""

    name: str
    sound: bool
    found: dict[str, str | int | bool]

    @property
    def words(self) -> str:
        """What was found, for a person."""
        return one_line(" · ".join(str(v) if k in {"is", "why"} else f"{k} {v}" for k, v in self.found.items()))


def check() -> tuple[Finding, ...]:
    """Look at everything; a check that fails is a finding too, never an error."""
    checks: tuple[tuple[str, Callable[[], Finding]], ...] = (
        ("alleged", _alleged),
        ("packages", _packages),
        ("database", _database),
        ("lexicon", _lexicon),
        ("parser", _parser),
        ("encoder", _encoder),
        ("reading", _reading),
    )
    return tuple(_safely(name, look) for name, look in checks)


def _safely(name: str, look: Callable[[], Finding]) -> Finding:
    try:
        return look()
    except (AllegedError, ImportError, OSError, ValueError, RuntimeError) as error:
        return Finding(name, sound=False, found={"why": f"{type(error).__name__}: {error}"})


def _alleged() -> Finding:
    return Finding(
        "alleged", sound=True, found={"is": VERSION, "Python": platform.python_version(), "on": platform.platform()}
    )


def _packages() -> Finding:
    found: dict[str, str | int | bool] = {}
    for name in _PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "missing"
    return Finding("packages", "missing" not in found.values(), found)


def _database() -> Finding:
    from alleged.ledger import engine

    sqlite, words = engine()
    return Finding("database", words, {"SQLite": sqlite, "FTS5": "there" if words else "missing"})


def _lexicon() -> Finding:
    from alleged.lexicon.load import load_lexicon

    lexicon = load_lexicon()
    counts: dict[str, str | int | bool] = {f.name: _size(getattr(lexicon, f.name)) for f in fields(lexicon)}
    return Finding("lexicon", all(counts.values()), counts)


def _size(part: object) -> int:
    """How many entries a part of the lexicon has: the members of all its collections."""
    names = [f.name for f in fields(part)] if hasattr(part, "__dataclass_fields__") else list(vars(part))  # type: ignore[arg-type]
    values = (getattr(part, name) for name in names)
    return sum(len(v) for v in values if isinstance(v, dict | list | tuple | set | frozenset))


def _parser() -> Finding:
    from alleged.reading.parse import load_parser

    parser = load_parser()
    found: dict[str, str | int | bool] = {"is": f"{parser.name} {parser.version}", "why": parser.kernel}
    return Finding("parser", sound=True, found=found)


def _encoder() -> Finding:
    from alleged.reading.encoder import load_encoder

    encoder = load_encoder()
    if encoder is None:
        return Finding(
            "encoder",
            sound=False,
            found={"why": "the trained weights are missing, so that attributions are found by rules alone"},
        )
    return Finding("encoder", sound=True, found={"weights": encoder.version, "hashes": "as shipped"})


def _reading() -> Finding:
    from alleged.pipeline import read

    reading = read(_SENTENCE)
    exact = all(s.text == _SENTENCE[s.start : s.end] for s in reading.statements)
    sound = bool(reading.statements) and exact
    return Finding(
        "reading", sound, {"statements": len(reading.statements), "actors": len(reading.actors), "of": "one sentence"}
    )

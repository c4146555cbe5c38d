"""The docs are complete: every command, option, ledger column, error, public name and word of the house stands in them."""

from __future__ import annotations

import ast
import importlib
import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "alleged"
DOCS = ROOT / "docs"

GLOSSARY = (
    *("locator", "page", "document", "sentence", "token", "mention", "actor", "recipient", "happening", "event"),
    *(
        "relation",
        "mode",
        "context",
        "quad class",
        "attribution",
        "chain",
        "source",
        "cue",
        "content",
        "holder",
        "author",
    ),
    *("veridicality", "factuality", "selector", "published", "retrieved", "anchor", "precision", "statement", "kind"),
    *("evidence", "trigger", "provenance", "ledger", "reading", "gap", "dropped", "reason", "doubt", "origin"),
    *("corroboration", "repetition", "story", "run", "lexicon"),
)


def docs_text(*parts: str) -> str:
    """The words of one docs file or folder."""
    place = DOCS.joinpath(*parts)
    files = sorted(place.rglob("*.md")) if place.is_dir() else [place]
    return "\n".join(f.read_text(encoding="utf-8") for f in files)


def test_every_error_is_documented() -> None:
    """Every class of errors.py stands in docs/reference/errors.md."""
    text = docs_text("reference", "errors.md")
    classes = [
        n.name
        for n in ast.parse((PACKAGE / "errors.py").read_text(encoding="utf-8")).body
        if isinstance(n, ast.ClassDef)
    ]
    assert [c for c in classes if f"`{c}`" not in text] == []


def test_every_public_name_is_documented() -> None:
    """Every name of the public door stands in docs/reference."""
    module = importlib.import_module("alleged")
    text = docs_text("reference")
    assert [n for n in module.__all__ if n not in text] == []


def test_every_word_of_the_house_is_in_the_glossary() -> None:
    """The glossary explains every word that the house uses in a sense of its own."""
    text = docs_text("glossary.md")
    assert [w for w in GLOSSARY if not re.search(rf"^- \*\*[^*\n]*\b{w}\b[^*\n]*\*\*", text, flags=re.MULTILINE)] == []


def test_every_command_is_documented() -> None:
    """Every command and option of the command line stands in docs/reference/cli.md."""
    text = docs_text("reference", "cli.md")
    commands = command_options()
    assert commands, "the command line offers nothing"
    missing = [c for c in commands if f"alleged {c}" not in text]
    missing += [f"{c} {o}" for c, options in commands.items() for o in options if o not in text]
    assert missing == []


def command_options() -> dict[str, list[str]]:
    """The commands of the command line and their long options, as Typer offers them."""
    typer = importlib.import_module("typer.main")
    app = importlib.import_module("alleged.views.cli").app
    group = typer.get_command(app)
    names = {
        c: [o for p in command.params for o in p.opts if o.startswith("--")] for c, command in group.commands.items()
    }
    return {c: [o for o in options if o != "--help"] for c, options in names.items()}


def test_every_ledger_column_is_documented() -> None:
    """Every table and column of the ledger stands in docs/reference/ledger.md."""
    text = docs_text("reference", "ledger.md")
    sql = "\n".join(f.read_text(encoding="utf-8") for f in sorted((PACKAGE / "ledger").rglob("migrations/*.sql")))
    sql = re.sub(r"--[^\n]*", "", sql)
    words: list[str] = []
    for table, body in re.findall(
        r"CREATE TABLE (?:IF NOT EXISTS )?(\w+) \((.*?)\n\)", sql, flags=re.DOTALL | re.IGNORECASE
    ):
        columns = re.findall(r"^\s+([a-z]\w*)\s", body, flags=re.MULTILINE)
        words += [
            table,
            *(c for c in columns if c not in {"primary", "unique", "foreign", "check", "references", "on"}),
        ]
    assert words, "no tables found"
    assert [w for w in dict.fromkeys(words) if f"`{w}`" not in text] == []


def test_every_field_of_a_reading_is_documented() -> None:
    """Every field of the JSON that is printed stands in docs/reference/reading.md."""
    text = docs_text("reference", "reading.md")
    tree = ast.parse((PACKAGE / "views" / "json.py").read_text(encoding="utf-8"))
    keys = [
        k.value
        for n in ast.walk(tree)
        if isinstance(n, ast.Dict)
        for k in n.keys
        if isinstance(k, ast.Constant) and isinstance(k.value, str)
    ]
    assert "consequence_of" in keys
    assert [k for k in dict.fromkeys(keys) if not re.search(rf"\b{k}\b", text)] == []


def test_links_between_docs_lead_somewhere() -> None:
    """Every relative link of the docs, the README and the other Markdown files leads to a file."""
    links = [
        (page, target)
        for page in [*sorted(DOCS.rglob("*.md")), *sorted(ROOT.glob("*.md")), *sorted((ROOT / "tests").rglob("*.md"))]
        for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    ]
    assert [(p.name, t) for p, t in links if "://" not in t and not (p.parent / t).exists()] == []


def test_decisions_have_numbers_of_their_own() -> None:
    """Decision records have a number each and take at most about a page."""
    records = sorted((DOCS / "decisions").glob("*.md"))
    numbers = [r.name[:4] for r in records]
    assert len(set(numbers)) == len(numbers)
    assert [r.name for r in records if not re.match(r"\d{4}-[a-z-]+\.md$", r.name)] == []
    assert [r.name for r in records if len(r.read_text(encoding="utf-8").split()) > 800] == []


def test_every_address_of_the_api_is_documented() -> None:
    """Every address, parameter and field that the API takes stands in docs/reference/api.md."""
    text = docs_text("reference", "api.md")
    ledger = importlib.import_module("alleged.ledger").Ledger.at("there is none")
    described = importlib.import_module("alleged.views.api").api(ledger).openapi()
    missing = []
    for path, methods in described["paths"].items():
        for method, operation in methods.items():
            missing += [] if f"`{method.upper()} {path}`" in text else [f"{method} {path}"]
            names = [p["name"] for p in operation.get("parameters", ()) if p["in"] == "query"]
            missing += [f"{path}?{name}" for name in names if f"`{name}`" not in text]
    for name in ("DocumentIn", "VerdictIn", "Corrections", "GoldStatement"):
        missing += [
            f"{name}.{f}" for f in described["components"]["schemas"][name]["properties"] if f"`{f}`" not in text
        ]
    assert missing == []

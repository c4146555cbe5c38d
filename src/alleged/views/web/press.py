"""Templates → HTML: everything is escaped, every name that a template uses must be there."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from alleged.settings import VERSION
from alleged.values.factuality import Factuality
from alleged.views.dates import day_in_words
from alleged.views.json import Json
from alleged.views.plain import one_line
from alleged.views.present import FACTUALITIES

_FOLDER = Path(__file__).parent
ASSETS = {
    "style.css": "text/css; charset=utf-8",
    "reader.js": "text/javascript; charset=utf-8",
    "icon.svg": "image/svg+xml",
}
"""Everything that pages load, with its media type; all of it is in the package."""

DECISIONS = {"accept": "accepted", "correct": "corrected", "reject": "rejected"}


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the reader that the navigation leads to; `page` is the name of its pages in templates."""

    page: str
    name: str
    href: str


SECTIONS = (
    Section("library", "Library", "/documents"),
    Section("search", "Search", "/search"),
    Section("actors", "Actors", "/actors"),
    Section("compare", "Compare", "/compare"),
    Section("verdicts", "Verdicts", "/verdicts"),
)
"""The navigation, in order; what comes to the reader later (stories) gets its line here and its routes in app.py."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its template with the values it shows, and what makes the same content for programs."""

    name: str
    title: str
    values: Mapping[str, Any]
    data: Callable[[], Json]
    status: int = 200
    sections: tuple[Section, ...] = field(default=SECTIONS)


def render(page: Page, json_href: str | None = None) -> str:
    """The HTML of a page of the reader."""
    return (
        _environment()
        .get_template(f"{page.name}.html")
        .render(
            layout="base.html",
            page=page.name,
            title=one_line(page.title),
            sections=page.sections,
            json_href=json_href,
            **page.values,
        )
    )


def render_single(page: Page) -> str:
    """The HTML of a page that is one file: style and script stand in it, and nothing else may be loaded."""
    style, script = asset_text("style.css"), asset_text("reader.js")
    return (
        _environment()
        .get_template(f"{page.name}.html")
        .render(
            layout="single.html",
            page=page.name,
            title=one_line(page.title),
            style=Markup(style),  # noqa: S704 - our own file
            script=Markup(script),  # noqa: S704 - our own file
            style_hash=_csp_hash(style),
            script_hash=_csp_hash(script),
            **page.values,
        )
    )


@cache
def asset_text(name: str) -> str:
    """The content of an asset."""
    return (_FOLDER / "static" / name).read_text(encoding="utf-8")


@cache
def asset_href(name: str) -> str:
    """The address of an asset, which changes with its content, so that browsers may keep it."""
    return f"/static/{name}?v={hashlib.sha256(asset_text(name).encode()).hexdigest()[:12]}"


def _csp_hash(text: str) -> str:
    return "sha256-" + b64encode(hashlib.sha256(text.encode()).digest()).decode()


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_FOLDER / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "one_line": one_line,
        "count_of": count_of,
        "day": day_in_words,
        "moment": moment,
        "shortened": shortened,
        "field_words": lambda name: str(name).replace("_", " "),
        "correction_words": correction_words,
    }
    environment.globals |= {
        "asset": asset_href,
        "decision_words": DECISIONS,
        "version": VERSION,
    }
    return environment


def count_of(number: int, noun: str) -> str:
    """A number with its noun, for instance "1 statement" or "1,200 statements"."""
    return f"{number:,} {noun}{'s' * (number != 1)}"


def shortened(text: str, most: int = 240) -> str:
    """The beginning of a text on one line, cut between words."""
    words = one_line(text[: 4 * most])
    return words if len(words) <= most else words[:most].rsplit(" ", 1)[0] + " …"


def moment(recorded: str) -> str:
    """A UTC time as a person reads it, for instance "5 May 2010, 12:00 UTC"; what is no time stays as it is."""
    try:
        at = datetime.fromisoformat(recorded)
    except ValueError:
        return one_line(recorded)
    at = at.astimezone(UTC) if at.tzinfo else at
    return f"{day_in_words(at.date())}, {at:%H:%M} UTC"


def correction_words(value: str | float | Iterable[str] | None, name: str = "") -> str:
    """What is right instead in the field called so, in words."""
    if name == "factuality" and value in set(Factuality):
        return " ".join(FACTUALITIES[Factuality(value)])
    if value is None:
        return "nothing"
    if isinstance(value, str | int | float):
        return one_line(str(value))
    return ", ".join(map(one_line, value)) or "nothing"

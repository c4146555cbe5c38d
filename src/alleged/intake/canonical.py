"""One address for one page: its mobile, AMP, print and tracking-parameter forms come out the same."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import parse_qsl, quote, unquote_to_bytes, urlencode, urljoin, urlsplit, urlunsplit

from alleged.lexicon.rows import read_toml

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Forms:
    """What urls.toml says of the forms in which a page is served."""

    tracking: re.Pattern[str]
    form: dict[str, frozenset[str]]
    outermost: frozenset[str]
    second: frozenset[str]
    ending: frozenset[str]
    beginning: frozenset[str]
    suffix: tuple[str, ...]
    wrappers: tuple[tuple[str, tuple[str, ...]], ...]


@cache
def load_forms(folder: Path = FOLDER) -> Forms:
    """The forms of a folder's urls.toml; raises LexiconError if the file cannot be read."""
    rows = read_toml(folder / "urls.toml")
    return Forms(
        tracking=re.compile("|".join(re.escape(t).replace(r"\*", ".*") for t in rows["tracking"])),
        form={name: frozenset(values) for name, values in rows["form"].items()},
        outermost=frozenset(rows["host"]["outermost"]),
        second=frozenset(rows["host"]["second"]),
        ending=frozenset(rows["path"]["ending"]),
        beginning=frozenset(rows["path"]["beginning"]),
        suffix=tuple(rows["path"]["suffix"]),
        wrappers=tuple((w["host"], tuple(w["before"])) for w in rows["wrapper"]),
    )


def canonical_url(url: str, declared: str | None = None) -> str | None:
    """The address under which all forms of a page are one; None if `url` is no web address.

    `declared` is the page's own rel=canonical: it is followed when it names the same site and is not merely the site's front page.
    """
    own = _normal(url)
    if own is None or not declared:
        return own
    named = _normal(urljoin(url, declared))
    if named is None or not same_site(own, named) or (urlsplit(named).path == "/" and urlsplit(own).path != "/"):
        return own
    return named


def same_site(one: str, other: str) -> bool:
    """Whether two web addresses belong to one registered name, as far as that can be told without a list of them."""
    return _site(urlsplit(one).hostname or "") == _site(urlsplit(other).hostname or "")


def _site(host: str) -> tuple[str, ...]:
    labels = host.split(".")
    short = len(labels) > 2 and len(labels[-1]) == 2 and len(labels[-2]) <= 3
    return tuple(labels[-3:] if short or labels[-1].isdigit() else labels[-2:])


def _normal(url: str) -> str | None:
    try:
        parts = urlsplit(url.strip())
        port = parts.port
        host = (parts.hostname or "").rstrip(".").encode("idna").decode("ascii").lower()
    except ValueError:
        return None
    if parts.scheme.lower() not in {"http", "https"} or not host:
        return None
    wrapped = _unwrapped(host, parts.path)
    if wrapped:
        return _normal(wrapped + (f"?{parts.query}" if parts.query else ""))
    at_port = f":{port}" if port and port not in {80, 443} else ""
    netloc = (f"[{host}]" if ":" in host else _host(host)) + at_port
    return urlunsplit(("https", netloc, _path(parts.path), _query(parts.query), ""))


def _unwrapped(host: str, path: str) -> str | None:
    """The address of the page inside a service that shows other sites' pages."""
    for ending, before in load_forms().wrappers:
        if host == ending or host.endswith("." + ending):
            for prefix in before:
                if path.startswith(prefix) and "." in path.removeprefix(prefix).split("/")[0]:
                    return "https://" + path.removeprefix(prefix)
    return None


def _host(host: str) -> str:
    forms = load_forms()
    labels = host.split(".")
    while len(labels) > 2 and labels[0] in forms.outermost:
        labels.pop(0)
    if len(labels) > 3 and labels[1] in forms.second:
        labels.pop(1)
    return ".".join(labels)


def _path(path: str) -> str:
    forms = load_forms()
    pieces = [quote(unquote_to_bytes(p), safe="!$&'()*+,;=:@-._~") for p in path.split("/") if p]
    while len(pieces) > 1 and pieces[-1].lower() in forms.ending:
        pieces.pop()
    while len(pieces) > 1 and pieces[0].lower() in forms.beginning and len(pieces) > 2:
        pieces.pop(0)
    if pieces:
        stem, dot, extension = pieces[-1].rpartition(".")
        for suffix in forms.suffix:
            if pieces[-1].endswith(suffix):
                pieces[-1] = pieces[-1].removesuffix(suffix)
            elif dot and stem.endswith(suffix):
                pieces[-1] = f"{stem.removesuffix(suffix)}.{extension}"
    return "/" + "/".join(pieces)


def _query(query: str) -> str:
    try:
        pairs = parse_qsl(query, keep_blank_values=True, max_num_fields=200)
    except ValueError:
        return query
    return urlencode(sorted(p for p in pairs if not _about_form(*p)))


def _about_form(name: str, value: str) -> bool:
    """Whether a query parameter only says where the reader came from or how the page is to look."""
    forms = load_forms()
    lower = name.lower()
    values = forms.form.get(lower, frozenset())
    return bool(forms.tracking.fullmatch(lower)) or "*" in values or value.lower() in values

"""The JSON that `alleged` promises to programs: exactly these names, always in this order, always the same bytes."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from alleged.ledger import Hit, Run
from alleged.values.actor import Actor
from alleged.values.attribution import Holder
from alleged.values.consequence import Follow
from alleged.values.designation import Designation
from alleged.values.document import Document
from alleged.values.rhetoric import Rhetoric
from alleged.values.statement import Event, Reading, Statement
from alleged.values.text import Span
from alleged.values.verdict import Standing, Verdict

Json = dict[str, Any]

_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def line(value: Mapping[str, Any]) -> str:
    """One line of JSON. Lone surrogates, line separators and what a terminal might obey are escaped, all else stands as it is."""
    text = json.dumps(value, ensure_ascii=False, separators=(", ", ": "), allow_nan=False)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def reading_json(reading: Reading) -> Json:
    """A whole reading, as `alleged read --json` prints it."""
    return {
        "document": document_json(reading.document),
        "actors": [actor_json(a) for a in reading.actors],
        "statements": [statement_json(s) for s in reading.statements],
    }


def document_json(document: Document) -> Json:
    """A document; offsets are code points of its text."""
    return {
        "id": document.id,
        "locator": document.locator,
        "url": document.url,
        "title": document.title,
        "publisher": document.publisher,
        "authors": list(document.authors),
        "published": document.published.isoformat() if document.published else None,
        "language": document.language,
        "received": document.received,
        "text": document.text,
        "links": [{"start": x.start, "end": x.end, "href": x.href} for x in document.links],
        "gaps": [{"start": g.start, "end": g.end, "why": g.why} for g in document.gaps],
        "dropped": [{"text": d.text, "why": d.why} for d in document.dropped],
    }


def actor_json(actor: Actor) -> Json:
    """An actor with its mentions and the reason why they are one."""
    return {
        "id": actor.id,
        "name": actor.name,
        "aliases": list(actor.aliases),
        "type": actor.type.value,
        "country": actor.country,
        "codes": list(actor.codes),
        "mentions": [list(m.span) for m in actor.mentions],
        "reason": actor.reason,
    }


def statement_json(statement: Statement) -> Json:
    """A statement; its actors, recipients, holders and causes are ids."""
    time = statement.time
    return {
        "id": statement.id,
        "start": statement.start,
        "end": statement.end,
        "text": statement.text,
        "trigger": _span(statement.trigger),
        "event": _event(statement.event) if statement.event else None,
        "relation": statement.relation.value if statement.relation else None,
        "actors": list(statement.actors),
        "recipients": list(statement.recipients),
        "targets": list(statement.recipients),
        "place": statement.place,
        "counts": [{"what": c.what, "low": c.low, "high": c.high, "text": c.text} for c in statement.counts],
        "time": {"edtf": time.edtf, "text": time.text, "start": time.start, "end": time.end} if time else None,
        "chain": [{"name": statement.chain[0].name}, *map(_holder, statement.chain[1:])] if statement.chain else [],
        "kind": statement.kind.value,
        "factuality": statement.factuality.value,
        "reader_factuality": float(statement.reader_factuality) + 0.0,
        "consequence_of": list(statement.consequence_of),
        "follows": [_follow(f) for f in statement.follows],
        "reason_for": list(statement.reason_for),
        "condition_of": list(statement.condition_of),
        **_rhetoric(statement.rhetoric),
        "reasons": list(statement.reasons),
        "designation": _designation(statement.designation) if statement.designation else None,
    }


def found_json(statement: Statement, document: Json, names: Mapping[str, str]) -> Json:
    """A statement on its own: with the names of the actors its ids stand for and the document it stands in."""
    return {**statement_json(statement), "names": dict(names), "document": document}


def hit_json(hit: Hit) -> Json:
    """A statement that was found in a ledger, on its own."""
    document = {
        "id": hit.document,
        "title": hit.title,
        "publisher": hit.publisher,
        "published": hit.published,
        "url": hit.url,
    }
    return found_json(hit.statement, document, hit.names)


def document_brief(document: Document) -> Json:
    """What is said of a document beside a single statement."""
    whole = document_json(document)
    return {name: whole[name] for name in ("id", "title", "publisher", "published", "url")}


def names_of(reading: Reading, statement: Statement) -> dict[str, str]:
    """The names of a statement's actors, recipients and holders by id."""
    used = {*statement.actors, *statement.recipients, *(h.actor for h in statement.chain if h.actor)}
    return {a.id: a.name for a in reading.actors if a.id in used}


def run_json(run: Run) -> Json:
    """Where a reading comes from."""
    reader = run.reader
    versions = {"version": reader.version, "rules": reader.rules, "lexicon": reader.lexicon}
    parser = {"parser": reader.parser, "parser_version": reader.parser_version, "weights": reader.weights}
    return {"id": run.id, "recorded": run.recorded, "current": run.current, **versions, **parser}


def verdict_json(verdict: Verdict) -> Json:
    """A verdict as it was given."""
    at = verdict.selector
    return {
        "id": verdict.id,
        "document": verdict.document,
        "statement": verdict.statement,
        "selector": {"start": at.start, "end": at.end, "exact": at.exact, "prefix": at.prefix, "suffix": at.suffix},
        "decision": verdict.decision.value,
        "corrections": {k: list(v) if isinstance(v, tuple) else v for k, v in verdict.corrections.items()},
        "reason": verdict.reason,
        "who": verdict.who,
        "recorded": verdict.recorded,
    }


def standing_json(standing: Standing) -> Json:
    """A verdict as it stands."""
    return {
        **verdict_json(standing.verdict),
        "anchoring": standing.anchoring.value,
        "span": list(standing.span) if standing.span else None,
        "bears_on": standing.bears_on,
        "latest": standing.latest,
    }


def _event(event: Event) -> Json:
    return {
        "type": event.type.value,
        "mode": event.mode,
        "contexts": list(event.contexts),
        "quad": event.quad.value,
        "trigger": _span(event.trigger),
        "symmetric": event.symmetric,
        "nominal": event.nominal,
    }


def _holder(holder: Holder) -> Json:
    return {
        "name": holder.name,
        "actor": holder.actor,
        "text": holder.text,
        "source": _span(holder.source),
        "cue": holder.cue,
        "cue_span": _span(holder.cue_span),
        "act": holder.act,
        "anonymous": holder.anonymous,
        "conditions": list(holder.conditions),
        "holder_kind": holder.kind.value if holder.kind else None,
    }


def _designation(designation: Designation) -> Json:
    return {
        "group": designation.group,
        "authority": designation.authority,
        "listed": designation.listed,
        "list": designation.listing or None,
        "from": designation.begins or None,
        "until": designation.ends or None,
        "source": designation.source or None,
    }


def _follow(follow: Follow) -> Json:
    return {
        "from": follow.cause,
        "kind": follow.kind.value,
        "degree": follow.degree.value,
        "words": follow.words,
        "holder": follow.holder,
        "factuality": follow.factuality.value,
    }


def _rhetoric(rhetoric: Rhetoric) -> Json:
    advice, framing, analogy = rhetoric.advice, rhetoric.framing, rhetoric.analogy
    return {
        "advice": {
            "stance": advice.stance.value,
            "to": list(advice.addressees),
            "words": advice.words,
            "span": _span(advice.span),
        }
        if advice
        else None,
        "framed_as": {"words": framing.words, "span": _span(framing.span)} if framing else None,
        "analogy": {"words": analogy.words, "span": _span(analogy.span)} if analogy else None,
    }


def _span(span: Span | None) -> list[int] | None:
    return list(span) if span else None

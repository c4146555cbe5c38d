"""Dictionaries of other event coders → a folder that can be laid over the lexicon: others.csv for actors, roles.toml for agents."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from alleged.errors import LexiconError
from alleged.lexicon.actors import ActorLexicon
from alleged.lexicon.petrarch import Coded, Dictionary, Named
from alleged.values.actor import ActorType

_SECTORS = {"MED": "JRN", "HLH": "MED", "INS": "REB", "SEP": "REB", "IRR": "REB"}
"""CAMEO's sectors that PLOVER calls otherwise."""

_SLOTS = {
    "IGO": ActorType.IGO, "UNO": ActorType.IGO, "NGO": ActorType.NGO, "NGM": ActorType.NGO, "IMG": ActorType.ARMED_GROUP, "MNC": ActorType.COMPANY,
}  # fmt: skip
_TYPES = {
    "REB": ActorType.ARMED_GROUP, "PRM": ActorType.ARMED_GROUP, "UAF": ActorType.ARMED_GROUP, "PTY": ActorType.PARTY, "JRN": ActorType.OUTLET,
    "BUS": ActorType.COMPANY, "MNC": ActorType.COMPANY, "NGO": ActorType.NGO, "IGO": ActorType.IGO, "GOV": ActorType.GOVERNMENT,
    "CVL": ActorType.CROWD, "REF": ActorType.CROWD,
}  # fmt: skip
_COLUMNS = ("name", "aliases", "type", "country", "codes", "from", "until")
_FROM = "# {what}, gathered by `alleged lexicon import` from {files}.\n# CAMEO's sectors are turned into PLOVER's: MED into JRN, HLH into MED, INS and SEP into REB.\n"


def write_overlay(dictionary: Dictionary, files: Iterable[Path], out: Path, lexicon: ActorLexicon) -> tuple[int, int]:
    """Write a dictionary as an overlay; how many actors and how many nouns it holds.

    Raises LexiconError if the folder holds lexicon files already, since an import never writes over what somebody may have edited.
    """
    place = out / "actors"
    for name in ("others.csv", "roles.toml"):
        if (place / name).exists():
            raise LexiconError(str(place / name), 0, "is there already; import into another folder")
    names = ", ".join(f.name for f in files)
    rows = list(_rows(dictionary.actors, lexicon))
    nouns = _nouns(dictionary.agents, lexicon)
    try:
        place.mkdir(parents=True, exist_ok=True)
        if rows:
            text = io.StringIO()
            csv.writer(text, lineterminator="\n").writerows([_COLUMNS, *rows])
            header = _FROM.format(what="Actors", files=names)
            (place / "others.csv").write_text(header + text.getvalue(), encoding="utf-8")
        if nouns:
            header = _FROM.format(what="Nouns for actors", files=names)
            (place / "roles.toml").write_text(header + _tables(nouns), encoding="utf-8")
    except OSError as error:
        raise LexiconError(str(place), 0, f"cannot be written: {(error.strerror or str(error)).lower()}") from error
    return len({row[0] for row in rows}), sum(map(len, nouns.values()))


def _rows(actors: Iterable[Named], lexicon: ActorLexicon) -> Iterator[tuple[str, ...]]:
    """The rows of others.csv, one for each code; actors without a code are left out."""
    for actor in actors:
        name, *aliases = dict.fromkeys(n.replace("|", " ") for n in actor.names)
        kind = _type(actor, lexicon)
        for n, coded in enumerate(actor.codes):
            country, sectors = _parts(coded, lexicon)
            listed = "|".join(aliases) if not n else ""
            yield name, listed, kind.value, country, " ".join(sectors), coded.begins, coded.ends


def _parts(coded: Coded, lexicon: ActorLexicon) -> tuple[str, list[str]]:
    """A code of three letters upon three as the country and the sectors behind it."""
    parts = [coded.code[i : i + 3] for i in range(0, len(coded.code), 3)]
    sectors = list(dict.fromkeys(_SECTORS.get(p, p) for p in parts[1:]))
    if parts[0] in lexicon.countries:
        return parts[0], sectors
    return "", [_SECTORS.get(parts[0], parts[0]), *sectors]


def _type(actor: Named, lexicon: ActorLexicon) -> ActorType:
    """What a code makes of an actor; one whose codes have dates, or who has a given name, is a person."""
    country, sectors = _parts(actor.codes[0], lexicon) if actor.codes else ("", [])
    first = actor.names[0].split()[0].lower()
    if any(c.begins or c.ends for c in actor.codes):
        return ActorType.PERSON
    if country and not sectors:
        return ActorType.COUNTRY
    if " " in actor.names[0] and first in lexicon.roles.gender_of_name:
        return ActorType.PERSON
    if not country and sectors and sectors[0] in _SLOTS:
        return _SLOTS[sectors[0]]
    return next((_TYPES[s] for s in sectors if s in _TYPES), ActorType.ORGANISATION)


def _nouns(agents: dict[str, str], lexicon: ActorLexicon) -> dict[str, list[str]]:
    """Nouns by sector; those that mean bodies, places or things in the lexicon stay what they are."""
    roles = lexicon.roles
    taken = {*roles.bodies, *roles.places, *roles.documents, *roles.instruments, *roles.quantities, *roles.times}
    taken |= {" ".join(words) for words in lexicon.bodies}
    found: dict[str, list[str]] = {}
    for noun, code in agents.items():
        sector = _SECTORS.get(code[:3], code[:3])
        if noun not in taken and not (noun in roles.persons and roles.persons[noun].code == sector):
            found.setdefault(sector, []).append(noun)
    return found


def _tables(nouns: dict[str, list[str]]) -> str:
    tables = (
        f'\n[[role]]\ntype = "person"\ncode = {json.dumps(code)}\nwords = {json.dumps(sorted(words), ensure_ascii=False)}\n'
        for code, words in sorted(nouns.items())
    )
    return "".join(tables)

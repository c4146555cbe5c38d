"""Names that a text spells in its own way: leaders, armed groups and parties by the consonants that transliterations keep."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rapidfuzz.fuzz import ratio

from alleged.lexicon.actor_rows import Entry
from alleged.lexicon.names import fold, pieces, skeleton

SPELLED_ALIKE = 70
"""How like two spellings of one name must be, from 0 to 100 (rapidfuzz's ratio), besides having the same consonants."""

ONE_WORD_ALIKE = 74
"""The same for names of one word, whose consonants are fewer."""

_ENOUGH_CONSONANTS = 6
_ENOUGH_IN_ONE_WORD = 4
_LONG_WORD = 6
_PARTICLES = frozenset(
    "al el bin ben von van der den de da di del la le dos ul abu ii vi iii jr of e i the ud ur".split()
)
_LATIN = frozenset(
    "USA CAN GBR IRL AUS NZL DEU AUT CHE FRA BEL NLD LUX ITA ESP PRT SWE DNK NOR FIN ISL EST LVA LTU POL CZE SVK HUN SVN HRV ROU MLT "
    "MEX GTM SLV HND NIC CRI PAN CUB DOM HTI JAM TTO BRB BHS GUY SUR COL VEN ECU PER BOL PRY URY CHL ARG BRA PHL".split()
)
"""States whose own people write their names in Latin letters: such names have one spelling and need no guess."""

_GENERIC = frozenset("organisation organization group movement network party militia fighters forces".split())


@dataclass(frozen=True, slots=True)
class Spellings:
    """Entries by the consonants of their names; of each such string only where it is of one entry alone."""

    by_bones: Mapping[str, Entry] = field(default_factory=dict)

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Spellings:
        """The spellings of some entries' names, doubtful ones left out."""
        found: dict[str, Entry | None] = {}
        for entry in entries:
            if entry.country in _LATIN:
                continue
            for name in (entry.name, *entry.aliases):
                if name not in entry.doubtful and (bones := _bones(name)):
                    found[bones] = entry if found.get(bones, entry) is entry else None
        return cls({bones: entry for bones, entry in found.items() if entry is not None})

    def entry(self, name: str) -> Entry | None:
        """The entry whose name only is spelled otherwise ("Mojahedin" for "Mujahedeen"), also behind "group" or "organisation"."""
        words = name.split()
        while len(words) > 1 and words[-1].lower() in _GENERIC:
            words.pop()
        for written in dict.fromkeys((name, " ".join(words))):
            entry = self.by_bones.get(_bones(written))
            if entry is not None and self._is_alike(written, entry):
                return entry
        return None

    @staticmethod
    def _is_alike(written: str, entry: Entry) -> bool:
        plain = _plain(written)
        likest = max(ratio(plain, _plain(n)) for n in (entry.name, *entry.aliases))
        return likest >= (SPELLED_ALIKE if " " in written or "-" in written else ONE_WORD_ALIKE)


def _plain(name: str) -> str:
    """A name's letters without its small particles."""
    return "".join(word for word, _ in pieces(name) if word not in _PARTICLES)


def _bones(name: str) -> str:
    """The consonants of a name; "" for names too short to tell apart by them. A vowel counts only where the name begins with it."""
    if name.isupper():
        return ""
    words = [word for word, _ in pieces(name) if word not in _PARTICLES]
    bones = "".join(skeleton(w) if not n else skeleton(w).lstrip("aeiouyhw") for n, w in enumerate(words))
    if len(words) > 1:
        return bones if len(bones) >= _ENOUGH_CONSONANTS else ""
    long = len(bones) >= _ENOUGH_IN_ONE_WORD and len(fold(name)) >= _LONG_WORD
    return bones if long else ""

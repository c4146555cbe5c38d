"""Dictionaries of PETRARCH and TABARI: names, dates, agents, sets and odd lines of small hand-made files."""

from __future__ import annotations

from pathlib import Path

from alleged.lexicon.petrarch import Coded, Dictionary, read_dictionaries

ACTORS = """# an invented dictionary
CONDOR_FRONT_ ; an armed group
+CF_
+FRONT_OF_THE_CONDOR_
    [ECUREB]
ELENA_PAREDES_
	[ECUGOV 040101-090120]
	[ECUELI >090120]
	[ECUOPP <19990000]
QUITO_GAZETTE_ [ECUMED]
A_COMMON_WORD [---]
BROKEN_ [ECU
LATE_ [ECUGOV 2004]
"""
AGENTS = """!PERSON! = MAN, MEN, WOMAN
FERRY!PERSON!_ [~LAB]
CUSTOMS_CLERK_ {CUSTOMS_CLERKS_} [~GOV]
ODD!THING! [~GOV]
"""


def dictionary(folder: Path, **texts: str) -> Dictionary:
    """The content of some files by their names."""
    files = [folder / f"{name}.txt" for name in texts]
    for file, text in zip(files, texts.values(), strict=True):
        file.write_text(text, encoding="utf-8")
    return read_dictionaries(files)


def test_names_are_written_as_news_writes_them(tmp_path: Path) -> None:
    """Capitals and underscores go, small words stay small, short acronyms stay capitals."""
    names = [a.names for a in dictionary(tmp_path, actors=ACTORS).actors]
    assert names[0] == ["Condor Front", "CF", "Front of the Condor"]
    assert names[2] == ["Quito Gazette"]


def test_codes_hold_from_and_until_days(tmp_path: Path) -> None:
    """Six and eight digits, ranges and open ends are dates; a month 00 leaves the year; codes of nothing are left out."""
    actors = {a.names[0]: a.codes for a in dictionary(tmp_path, actors=ACTORS).actors}
    assert actors["Elena Paredes"] == [
        Coded("ECUGOV", "2004-01-01", "2009-01-20"),
        Coded("ECUELI", "2009-01-20", ""),
        Coded("ECUOPP", "", "1999"),
    ]
    assert actors["A Common Word"] == []


def test_agents_come_with_their_plurals_and_sets(tmp_path: Path) -> None:
    """A set stands for each of its words, and a plural in braces is a word of its own."""
    assert dictionary(tmp_path, agents=AGENTS).agents == {
        "ferryman": "LAB",
        "ferrymen": "LAB",
        "ferrywoman": "LAB",
        "customs clerk": "GOV",
        "customs clerks": "GOV",
    }


def test_odd_lines_are_named_and_the_rest_is_kept(tmp_path: Path) -> None:
    """An open bracket, a date that is none and an unknown set are told with file and line."""
    found = dictionary(tmp_path, actors=ACTORS, agents=AGENTS)
    assert [(p.file, p.line) for p in found.problems] == [("actors.txt", 12), ("actors.txt", 13), ("agents.txt", 4)]

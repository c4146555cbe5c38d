"""`alleged lexicon import` and `--lexicon`: a folder is written, read over the lexicon, and its errors are one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from alleged.views.cli import run


def test_an_import_is_written_and_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What was read is counted, what was not is named with its line, and a second import writes nothing over."""
    source, out = tmp_path / "small.txt", tmp_path / "mine"
    source.write_text("CONDOR_FRONT_ [ECUREB]\nFERRYMAN_ [~LAB]\nBROKEN_ [ECU\n", encoding="utf-8")
    assert run(["lexicon", "import", str(source), "--out", str(out)]) == 1
    told = capsys.readouterr()
    assert told.out == f"1 actors and 1 nouns written to {out}; 1 lines not read\n"
    assert told.err == "alleged: small.txt, line 3: a bracket is not closed\n"
    assert run(["lexicon", "import", str(source), "--out", str(out)]) == 1
    assert "is there already" in capsys.readouterr().err


def test_a_bad_row_of_one_s_own_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A reading with a lexicon that is wrong does not begin."""
    mine = tmp_path / "mine" / "actors"
    mine.mkdir(parents=True)
    (mine / "parties.csv").write_text("name,aliases,country,code\nRoad Party,,NOR\n", encoding="utf-8")
    article = tmp_path / "article.txt"
    article.write_text("The Road Party met the Norwegian government in Oslo on Monday.", encoding="utf-8")
    assert run(["read", str(article), "--lexicon", str(mine.parent)]) == 1
    assert capsys.readouterr().err == "alleged: mine/actors/parties.csv, line 2: expected 4 cells, found 3\n"

"""The check-up looks at everything, and what is wrong is a finding."""

from __future__ import annotations

import pytest

from alleged.errors import LexiconError
from alleged.views import checkup
from alleged.views.checkup import Finding


def test_a_check_that_fails_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    """A lexicon with a bad row or a model that is missing is said in words, and the other checks go on."""

    def fail() -> Finding:
        raise LexiconError("cues.toml", 3, "is wrong")

    for name in ("_lexicon", "_parser", "_reading"):
        monkeypatch.setattr(checkup, name, fail)
    findings = {f.name: f for f in checkup.check()}
    assert not findings["lexicon"].sound
    assert findings["lexicon"].words == "LexiconError: cues.toml, line 3: is wrong"
    assert findings["database"].sound


def test_what_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """A package that is not there is missing, not an error."""
    monkeypatch.setattr(checkup, "_PACKAGES", ("rich", "no-such-package"))
    finding = checkup._packages()
    assert not finding.sound
    assert finding.found["no-such-package"] == "missing"
    assert "no-such-package missing" in finding.words

"""What language a text is in, and whether that is English."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

SURE = 0.8
FEWEST_LETTERS = 40
FEWEST_FOREIGN = 8
SAMPLE = 20_000
# English-lexified tongues that the model takes short English news for.
_NEAR_ENGLISH = frozenset({"pcm", "sco", "jam"})
_LETTER = re.compile(r"[^\W\d_]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")


@cache
def _identifier() -> Any:  # noqa: ANN401  (the library has no types)
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([code for code in identifier.labels if code not in _NEAR_ENGLISH])
    return identifier


def foreign_language(text: str) -> str | None:
    """The English name of the language a text is in, if it is surely not English; None if it is, or if it is too short to tell.

    A text of several languages is English if half of its letters stand in paragraphs that are.
    """
    sample = text[:SAMPLE]
    code = _foreign(sample)
    if code is None:
        return None
    paragraphs = [p for p in sample.split("\n") if p.strip()]
    letters = [len(_LETTER.findall(p)) for p in paragraphs]
    english = sum(n for p, n in zip(paragraphs, letters, strict=True) if n >= FEWEST_LETTERS and _foreign(p) is None)
    if len(paragraphs) > 1 and 2 * english >= sum(letters):
        return None
    return language_name(code)


def language_name(code: str) -> str:
    """The English name of a language code, or the code itself."""
    from babel import Locale

    names = Locale("en").languages
    return str(names.get(code, code))


def _foreign(text: str) -> str | None:
    """The code of a text's language where it is surely another than English."""
    letters = _LETTER.findall(text)
    latin = sum(1 for c in letters if _LATIN.match(c))
    elsewhere = len(letters) >= FEWEST_FOREIGN and 2 * latin < len(letters)
    if len(letters) < FEWEST_LETTERS and not elsewhere:
        return None
    code, probability = _identifier().classify(text)
    if code == "en":
        return None
    return str(code) if elsewhere or probability >= SURE else None

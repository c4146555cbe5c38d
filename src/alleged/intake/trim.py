"""Furniture in and after the article: buttons, invitations, pointers, comments, notices, with lines of their own or glued to a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from alleged.intake.draft import Cut, Line
from alleged.intake.furniture import load_furniture
from alleged.intake.head import is_paragraph

SHORT_RUN = 30
POINTER_WORDS = 20


def find_furniture(lines: Sequence[Line], shown: str) -> list[Cut]:
    """The furniture among the lines of a draft, each piece with why; a text whose only line is furniture keeps it."""
    furniture = load_furniture()
    cuts: list[Cut] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        piece = furniture.line(line.text)
        if piece is None:
            cuts += _glued(line, shown, last=at == len(lines) - 1)
            at += 1
            continue
        after = at + 1
        if piece.after == "short":
            after = _short_run(lines, after)
        elif piece.after == "all" and at >= len(lines) // 2 and any(is_paragraph(lines, n) for n in range(at)):
            after = len(lines)
        cuts.append(Cut(line.start, lines[at + 1].start if at + 1 < len(lines) else len(shown), piece.why))
        if after > at + 1:
            cuts.append(
                Cut(
                    lines[at + 1].start,
                    lines[after].start if after < len(lines) else len(shown),
                    f"part of {piece.why}",
                )
            )
        at = after
    return cuts


def _short_run(lines: Sequence[Line], start: int) -> int:
    """Where the short lines that belong to a heading of furniture end."""
    furniture = load_furniture()
    end = start
    while (
        end < len(lines)
        and end - start < SHORT_RUN
        and lines[end].words <= POINTER_WORDS
        and not is_paragraph(lines, end)
        and furniture.line(lines[end].text) is None
    ):
        end += 1
    return end


def _glued(line: Line, shown: str, *, last: bool) -> list[Cut]:
    """Furniture that hangs on the end or the front of a line of text; at the end of the page a space may stand between."""
    furniture = load_furniture()
    whole = shown[line.start : line.end]
    body = whole.rstrip()
    cuts: list[Cut] = []
    hung = furniture.hung(body)
    while hung:
        start, piece = hung
        if not last and whole[start : start + 1].isspace():
            break
        cuts.append(Cut(line.start + start, line.start + len(body), piece.why))
        body = body[:start]
        hung = furniture.hung(body)
    skipped = len(body) - len(body.lstrip())
    led = furniture.led(body[skipped:])
    if led:
        cuts.append(Cut(line.start, line.start + skipped + led[0], led[1].why))
    return cuts

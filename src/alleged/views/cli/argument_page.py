"""The argument of a reading as trees in the terminal."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text
from rich.tree import Tree

from alleged.values.statement import Reading
from alleged.views.argument import Claim, argument
from alleged.views.cli.layout import block, hung, shortened
from alleged.views.cli.paper import plainly, put
from alleged.views.cli.reading_page import act_line, numbered
from alleged.views.plain import one_line
from alleged.views.present import ARROW, byline

_SIGN_STYLES = {"+": "green", "−": "red", "±": "yellow"}
_GUIDE = 4
"""How many columns a step down the tree takes."""

_NARROWEST = 24
"""How many columns a claim takes at least."""


def print_argument(console: Console, reading: Reading) -> None:
    """Print what a reading's statements argue: each claim with what follows from it, its reasons and its conditions."""
    document = reading.document
    put(console, block(one_line(document.title or "Untitled"), 0, console.width, "bold"))
    put(console, block(byline(document), 0, console.width, "dim"))
    put(console, Text())
    trees = argument(reading, deepest=(console.width - _NARROWEST) // _GUIDE)
    if not trees:
        put(console, block("No argument found.", 0, console.width))
    for claim in trees:
        tree = Tree(_label(console, claim, 0), guide_style="dim")
        _grow(console, tree, claim, 1)
        console.print(tree)
        put(console, Text())


def _grow(console: Console, tree: Tree, claim: Claim, depth: int) -> None:
    for below in claim.below:
        _grow(console, tree.add(_label(console, below, depth)), below, depth + 1)


def _label(console: Console, claim: Claim, depth: int) -> Text:
    """A claim on a few lines: what leads to it, what it says, on whose word and how sure, and its words."""
    shown, width = claim.shown, console.width - depth * _GUIDE
    words = f" ({claim.words})" if claim.words else ""
    says = Text.assemble((claim.relation, "magenta"), (words, "dim"), " " if claim.relation else "")
    says.append_text(Text.assemble((f"[{numbered(claim.numbers)}] ", "cyan"), act_line(shown)))
    lines = [says.append(" (above or below)", "dim") if claim.again else says]
    if not claim.again:
        word = Text.assemble((ARROW.join(shown.crumbs), "cyan"), f" · {shown.kind} · {shown.sure} ")
        lines.append(word.append(shown.sign, _SIGN_STYLES[shown.sign]))
        lines += [Text(aside, "yellow") for aside in claim.asides]
        lines.append(Text(f"“{shortened(shown.evidence, width - 2)}”", "dim"))
    return plainly(console, Text("\n").join(part for line in lines for part in hung(line, 0, width, hang=2)))

"""`alleged doctor`: what is installed, and whether it works."""

from __future__ import annotations

from typing import Annotated

import typer


def doctor(
    *,
    json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> int:
    """Say what is installed and whether it works."""
    from alleged.views.checkup import check
    from alleged.views.cli.paper import paper, put, put_all, put_json

    findings = check()
    sound = all(f.sound for f in findings)
    if json:
        put_json({"sound": sound, **{f.name: {"sound": f.sound, "found": f.found} for f in findings}})
        return 0 if sound else 1
    from rich.text import Text

    from alleged.views.cli.layout import hung

    console = paper()
    for finding in findings:
        mark = Text("ok     " if finding.sound else "WRONG  ", "green" if finding.sound else "bold red")
        first, *rest = hung(Text(finding.words), 7 + 16, console.width)
        put(console, Text.assemble(mark, f"{finding.name:<16}", first[7 + 16 :]))
        put_all(console, rest)
    put(console, Text("Everything works." if sound else "Something is missing; see above.", "bold"))
    return 0 if sound else 1

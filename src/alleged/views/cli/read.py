"""`alleged read`: read documents and print what they state."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from alleged.errors import AllegedError
from alleged.settings import Settings

if TYPE_CHECKING:
    from alleged.values.statement import Reading

Locators = Annotated[
    list[str], typer.Argument(metavar="LOCATOR", help="Paths, URLs, JSONL files, or - for standard input.")
]
Published = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="The date of publication, such as 2010-05-04, if the page does not say it."),
]
Publisher = Annotated[str | None, typer.Option(metavar="NAME", help="The publisher, if the page does not say it.")]
LexiconFolder = Annotated[
    Path | None,
    typer.Option(
        "--lexicon", metavar="FOLDER", help="A folder of lexicon files of your own, laid over the shipped ones."
    ),
]
PrivateAddresses = Annotated[
    bool, typer.Option("--private-addresses", help="Let URLs lead into private and loopback networks.")
]


def read(
    locators: Locators,
    *,
    json: Annotated[bool, typer.Option("--json", help="One JSON object a document, one a line.")] = False,
    html: Annotated[
        Path | None,
        typer.Option("--html", metavar="FILE", help="Write a page of its own; of further documents FILE-2, FILE-3 …"),
    ] = None,
    markdown: Annotated[
        bool, typer.Option("--markdown", help="A report in Markdown, document after document.")
    ] = False,
    published: Published = None,
    publisher: Publisher = None,
    lexicon: LexiconFolder = None,
    actors: Annotated[bool, typer.Option("--actors", help="List the actors and why each is who it is.")] = False,
    argument: Annotated[
        bool, typer.Option("--argument", help="Draw what follows from what, and why, as trees instead of the page.")
    ] = False,
    width: Annotated[int | None, typer.Option(min=30, metavar="COLUMNS", help="Columns to print in.")] = None,
    private_addresses: PrivateAddresses = False,
) -> int:
    """Read documents and print what they state.

    Who did what to whom, when and where, on whose word, and how sure.
    """
    from alleged.pipeline import missing, read_all
    from alleged.views.cli.argument_page import print_argument
    from alleged.views.cli.paper import complain, paper, progress, put_json, put_markdown
    from alleged.views.cli.reading_page import print_reading
    from alleged.views.json import reading_json

    asked = {"--argument": argument, "--html": html, "--json": json, "--markdown": markdown}
    forms = [name for name, given in asked.items() if given]
    if len(forms) > 1:
        raise typer.BadParameter(f"{forms[0]} and {forms[1]} are two forms: ask for one of them")
    settings = Settings(parse_date(published), publisher, private_addresses, lexicon)
    console = paper(width)
    failed = read_count = 0
    with progress("Reading", beside=sys.stdout) as advance:
        for reading in read_all(locators, settings):
            advance()
            if isinstance(reading, AllegedError):
                failed += 1
                complain(reading)
            elif html:
                _write_page(reading, html, read_count + 1)
            elif json:
                put_json(reading_json(reading))
            elif markdown:
                put_markdown(reading)
            else:
                if read_count:
                    console.rule(characters="─", style="dim")
                if argument:
                    print_argument(console, reading)
                else:
                    print_reading(console, reading, with_actors=actors)
            read_count += not isinstance(reading, AllegedError)
    if read_count and (lack := missing()):
        complain(lack)
    return 1 if failed else 0


def _write_page(reading: Reading, html: Path, number: int) -> None:
    """Write a reading as a page of its own and say where it is."""
    from alleged.views.plain import one_line
    from alleged.views.web.single import write_html

    file = html if number == 1 else html.with_name(f"{html.stem}-{number}{html.suffix}")
    write_html(reading, file)
    print(f"{file}  {one_line(reading.document.title or 'Untitled')}")


def parse_date(text: str | None) -> date | None:
    """An ISO date given as an option; anything else is wrong usage."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is not a date such as 2010-05-04") from None

"""Lines become text of a given width: wrapped, aligned behind their marks, with or without colour."""

import io
from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from alongside.reports.terminal_lines import Line

DEFAULT_WIDTH_COLUMNS = 80
NARROWEST_TEXT_COLUMNS = 20  # below this a line is longer than the window rather than a column of letters


def written(lines: Iterable[Line], *, width: int | None = None, colour: bool = False) -> str:
    """The lines as one text. width: columns, 80 when None. colour: adds styles; every word stands without them."""
    console = Console(
        file=io.StringIO(),
        width=width or DEFAULT_WIDTH_COLUMNS,
        force_terminal=colour,
        color_system="standard" if colour else None,
        no_color=not colour,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    with console.capture() as captured:
        for one in lines:
            _print(console, one)
    return "\n".join(row.rstrip() for row in captured.get().splitlines()) + "\n"


def _print(console: Console, one: Line) -> None:
    """Wrapped so that what follows a leading mark stays aligned behind it."""
    margin = one.indent + len(one.lead)
    rows = Text(one.text, style=one.style).wrap(console, max(console.width - margin, NARROWEST_TEXT_COLUMNS)) or [
        Text()
    ]
    for number, row in enumerate(rows):
        row.rstrip()
        before = " " * one.indent + one.lead if number == 0 else " " * margin
        console.print(Text.assemble((before, one.style), row), no_wrap=True, overflow="ignore", crop=False)

"""One line of the terminal report before it is wrapped."""

from dataclasses import dataclass

from alongside.reports.visible import visible


@dataclass(frozen=True, slots=True)
class Line:
    """text: already harmless to a terminal. indent: columns. lead: a mark that hangs before the text. style: a rich style."""

    text: str
    indent: int = 0
    style: str = ""
    lead: str = ""


def line(text: str, *, indent: int = 0, style: str = "", lead: str = "") -> Line:
    """A line whose steering characters are shown instead of obeyed."""
    return Line(visible(text), indent, style, lead)


def heading(text: str) -> list[Line]:
    """A blank line, the heading, and a rule under it that survives without colour."""
    return [Line(""), line(text.upper(), style="bold"), Line("-" * len(text))]

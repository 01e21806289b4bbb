"""A segment of text from which each reader takes what is its own: what was read is blanked, what is left over stays visible."""

import re

USED = "\ue000"  # a private-use character: matches neither letters, digits nor blanks, so that what stood apart is never joined
NAME = "\ue001"  # the same for the name of the medicine, whose place some readers need to know


def blank(rest: str, start: int, end: int, mark: str = USED) -> str:
    """The text with one stretch marked as read; places stay valid."""
    return rest[:start] + mark * (end - start) + rest[end:]


def take(pattern: re.Pattern[str], rest: str) -> tuple[re.Match[str] | None, str]:
    """The first match and the text without it; None and the text unchanged when there is none."""
    match = pattern.search(rest)
    return (match, blank(rest, *match.span())) if match else (None, rest)


def take_all(pattern: re.Pattern[str], rest: str) -> tuple[list[re.Match[str]], str]:
    """Every match and the text without them."""
    matches = list(pattern.finditer(rest))
    for match in matches:
        rest = blank(rest, *match.span())
    return matches, rest


def tidy(stretch: str) -> str:
    """A stretch as it is shown: without the marks of what was read before, and without signs at its ends."""
    return " ".join(stretch.replace(USED, " ").lstrip(" ;,/+*-\t").rstrip(" ;,./+\t").split())

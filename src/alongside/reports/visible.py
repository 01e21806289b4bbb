"""Input text is hostile: characters that steer a terminal or reorder a line are shown, never obeyed."""

import re

# Controls, line and paragraph separators, directional overrides and isolates, and lone surrogates, which no encoding can carry.
_STEERING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
_BREAKS = re.compile(r"[ \t]*[\t\n\r]+[ \t]*")


def visible(text: str) -> str:
    """The text on one line, each steering character replaced by its code point in brackets."""
    return _STEERING.sub(_named, _BREAKS.sub(" ", text))


def _named(match: re.Match[str]) -> str:
    return f"[U+{ord(match.group()):04X}]"

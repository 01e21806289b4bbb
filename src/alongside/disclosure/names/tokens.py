"""A line of text cut into words, numbers and signs, each with its place, so that every reading can point back to what was written."""

import re
import unicodedata
from dataclasses import dataclass

_APOSTROPHES = "\u2019`\u00b4\u2018"
_DASHES = "\u2013\u2014\u2010\u2011\u2212"
_SAME_LENGTH = str.maketrans(
    dict.fromkeys(_APOSTROPHES, "'")
    | dict.fromkeys(_DASHES, "-")
    | {"\u00d7": "x", "\u00b5": "u", "\u03bc": "u", "_": " "}
)
_TOKEN = re.compile(rf"\d+(?:\.\d+)?|\.\d+|[^\W\d_]+(?:['{_APOSTROPHES}][^\W\d_]+)*|[^\w\s]")
_FRACTIONS = {"½": ".5", "¼": ".25", "¾": ".75", "⅓": ".33", "⅔": ".67"}
_COUNTS = "half|one|two|three|four|five|six|seven|eight|nine|ten"
_WRITTEN_TWICE = re.compile(
    rf"\b(?:{_COUNTS})\s?\((\d{{1,2}}(?:\.\d)?)\)|\b(\d{{1,2}})\s?\((?:{_COUNTS})\)", re.IGNORECASE
)
_WHOLE_AND_FRACTION = re.compile(r"(\d)\s*([½¼¾⅓⅔])")


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or sign. text: lower-case. start, end: its place in the line, in characters."""

    text: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """True for letters, False for numbers and signs."""
        return self.text[0].isalpha()

    @property
    def is_number(self) -> bool:
        """True for digits, with or without a decimal point."""
        return self.text[-1].isdigit()


def plain(text: str) -> str:
    """The line with vulgar fractions written out, odd signs made plain and control characters made blanks. Case is kept.

    A count given twice, as prescriptions have it ("one (1) tablet"), is given once.
    """
    text = _WRITTEN_TWICE.sub(lambda match: match[1] or match[2], text)
    text = _WHOLE_AND_FRACTION.sub(lambda match: match[1] + _FRACTIONS[match[2]], text)
    for sign, written in _FRACTIONS.items():
        text = text.replace(sign, "0" + written)
    text = text.translate(_SAME_LENGTH)
    return "".join(" " if unicodedata.category(char)[0] == "C" else char for char in text)


def lower(text: str) -> str:
    """Lower-case without accents, of the same length as the text, so that places stay valid."""
    return text.lower() if text.isascii() else "".join(map(_lower_char, text))


def _lower_char(char: str) -> str:
    base = unicodedata.normalize("NFKD", char)[0].lower()
    return base if len(base) == 1 else char


def tokens(text: str) -> list[Token]:
    """Words, numbers and signs of a line, in order; a number and the letters that touch it are two tokens."""
    return [Token(match[0], match.start(), match.end()) for match in _TOKEN.finditer(lower(text))]


def key(text: str) -> str:
    """The form in which names are compared: lower-case words and numbers without signs, one blank between them."""
    return " ".join(token.text.replace("'", "") for token in tokens(text) if token.is_word or token.is_number)

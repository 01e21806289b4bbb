"""Numbers as people write them: digits, decimals, thousands, fractions and words."""

import re

WORDS = {
    "half": 0.5,
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "twelve": 12,
    "couple": 2,
    "a couple": 2,
    "couple of": 2,
    "a couple of": 2,
    "few": 2,
    "a few": 2,
    "several": 3,
    "one and a half": 1.5,
}
# "few" is read as two: a lower bound, for it serves to say how long ago something was
DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|[1-3]/[2-4](?![\d/])|\d+,\d+|\d*\.\d+|\d+)"
SPOKEN = "|".join(sorted((word.replace(" ", r"\s+") for word in WORDS), key=len, reverse=True))
NUMBER = rf"(?:{DIGITS}|\b(?:{SPOKEN})\b)"
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")


def number(text: str) -> float:
    """The value of digits ("1,000", ".5", "0,5", "1/2") or of a number word. Raises ValueError for anything else."""
    text = " ".join(text.lower().split())
    if text in WORDS:
        return float(WORDS[text])
    if _THOUSANDS.fullmatch(text):
        return float(text.replace(",", ""))
    above, _, below = text.replace(",", ".").partition("/")
    return float(above) / (float(below) or 1) if below else float(above)

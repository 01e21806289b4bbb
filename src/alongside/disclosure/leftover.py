"""The words of a stretch that no reader can use: neither dose, schedule, form, time, status nor everyday context."""

import re

from alongside.disclosure import dosage_form, sig, status, strength, when
from alongside.disclosure.blanking import USED
from alongside.disclosure.context_words import CONTEXT, KINDS
from alongside.disclosure.salts import RELEASE, SALTS
from alongside.disclosure.tokens import lower

_KNOWN = CONTEXT | SALTS | RELEASE.keys() | strength.UNITS.keys()
_PATTERNS = (*when.PATTERNS, *status.PATTERNS, *sig.PATTERNS, *dosage_form.PATTERNS, re.compile(rf"\b(?:{KINDS})\b"))
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
MIN_LETTERS = 3


def unknown_words(text: str, kinds: bool = True) -> list[tuple[int, int]]:
    """Start and end of each such word, in order. kinds: words for a kind of medicine ("sleeping pill") count as context."""
    rest = lower(text)
    for pattern in _PATTERNS if kinds else _PATTERNS[:-1]:
        rest = pattern.sub(lambda match: USED * len(match[0]), rest)
    return [match.span() for match in _WORD.finditer(rest) if _is_unknown(match[0])]


def _is_unknown(word: str) -> bool:
    parts = [part for part in re.split(r"['-]", word) if len(part) >= MIN_LETTERS]
    return word not in _KNOWN and any(part not in _KNOWN for part in parts)


def unknown_text(text: str) -> str:
    """From each unknown word to the next, as written: the part of a stretch that nobody has read yet, in runs joined by one blank."""
    runs: list[list[int]] = []
    for start, end in unknown_words(text):
        if runs and re.fullmatch(r"[\s\w'/-]*", text[runs[-1][1] : start]) and USED not in text[runs[-1][1] : start]:
            runs[-1][1] = end
        else:
            runs.append([start, end])
    return " ".join(text[start:end] for start, end in runs)

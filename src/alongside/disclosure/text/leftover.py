"""The words of a stretch that no reader can use: neither dose, schedule, form, time, status nor everyday context."""

import re

from alongside.disclosure.names.salts import RELEASE, SALTS
from alongside.disclosure.names.tokens import lower
from alongside.disclosure.text import dosage_form, sig, status, strength, when
from alongside.disclosure.text.blanking import USED
from alongside.disclosure.text.context_words import CONTEXT, KINDS, PURPOSE
from alongside.disclosure.text.someone_else import OWN_USE_OF_OTHERS

_KNOWN = CONTEXT | SALTS | RELEASE.keys() | strength.UNITS.keys()
_PATTERNS = (
    OWN_USE_OF_OTHERS,
    *when.PATTERNS,
    *status.PATTERNS,
    *sig.PATTERNS,
    *dosage_form.PATTERNS,
    re.compile(rf"\b(?:{KINDS})\b"),
)
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_KNOWN_STRICTLY = _KNOWN - PURPOSE
MIN_LETTERS = 3


def unknown_words(text: str, *, strict: bool = False) -> list[tuple[int, int]]:
    """Start and end of each such word, in order. strict: purposes ("reflux") and kinds ("sleeping pill") are no context then."""
    rest = lower(text)
    known = _KNOWN_STRICTLY if strict else _KNOWN
    if not any(_is_unknown(match[0], known) for match in _WORD.finditer(rest)):
        return []
    for pattern in _PATTERNS[:-1] if strict else _PATTERNS:
        rest = pattern.sub(lambda match: USED * len(match[0]), rest)
    return [
        match.span() for match in _WORD.finditer(rest) if _is_unknown(match[0], _KNOWN - PURPOSE if strict else _KNOWN)
    ]


def _is_unknown(word: str, known: frozenset[str]) -> bool:
    parts = [part for part in re.split(r"['-]", word) if len(part) >= MIN_LETTERS]
    return word not in known and any(part not in known for part in parts)


def unknown_text(text: str) -> str:
    """From each unknown word to the next, as written: the part of a stretch that nobody has read yet, in runs joined by one blank."""
    runs: list[list[int]] = []
    for start, end in unknown_words(text):
        if runs and re.fullmatch(r"[\s\w'/-]*", text[runs[-1][1] : start]) and USED not in text[runs[-1][1] : start]:
            runs[-1][1] = end
        else:
            runs.append([start, end])
    return " ".join(text[start:end] for start, end in runs)

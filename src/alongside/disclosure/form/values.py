"""Single values of the disclosure form: each is checked, and a wrong one is named with its place and the cure."""

import difflib
import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import NoReturn

from alongside.disclosure.inputs.partial_dates import PartialDate, read_partial_date
from alongside.errors import UnusableInput
from alongside.model.vocabulary import Answer

_ANSWERS = {
    True: Answer.YES,
    False: Answer.NO,
    "yes": Answer.YES,
    "no": Answer.NO,
    "unsure": Answer.UNSURE,
    "unknown": Answer.UNSURE,
    "true": Answer.YES,
    "false": Answer.NO,
}


def refuse(place: str, problem: str, cure: str) -> NoReturn:
    """Raise the one sentence for people."""
    raise UnusableInput(f"{place}: {problem}; {cure}.")


def nearest(word: str, known: Iterable[str]) -> str:
    """Of the known words the one most like this word, as a hint; the first words where nothing is alike."""
    words = sorted(known)
    alike = difflib.get_close_matches(word, words, n=1, cutoff=0.4)
    return f'did you mean "{alike[0]}"' if alike else f"known are {', '.join(words[:12])}"


def check_keys(entry: Mapping[str, object], known: Iterable[str], place: str) -> None:
    """Refuse a key that the form does not have, naming the nearest one that it has."""
    allowed = set(known)
    for key in entry:
        if key not in allowed:
            refuse(place, f'the key "{_short(key)}" is not known', nearest(str(key), allowed))


def as_mapping(value: object, place: str) -> dict[str, object]:
    """A section with named fields; an absent one is empty."""
    if value is None:
        return {}
    if not isinstance(value, dict):
        refuse(place, f"{_short(value)} stands where named fields are expected", 'write it as "name: value"')
    return {str(key): one for key, one in value.items()}


def as_list(value: object, place: str) -> list[object]:
    """A list; a single entry counts as a list of one, an absent one is empty."""
    if value is None:
        return []
    if isinstance(value, str | dict):
        return [value]
    if isinstance(value, Sequence):
        return list(value)
    refuse(place, f"{_short(value)} stands where a list is expected", 'write one entry a line, each after "- "')


def as_text(value: object, place: str) -> str:
    """A text that is not empty; a bare number is taken as written."""
    if isinstance(value, str) and value.strip():
        return value.strip()
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    refuse(place, f"{_short(value)} stands where a text is expected", "write it in words")


def as_number(value: object, place: str, *, lowest: float = -math.inf, highest: float = math.inf) -> float:
    """A finite number within these bounds, both included."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not _finite(value):
        refuse(place, f"{_short(value)} is not a number", "give a plain number without a unit")
    if not lowest <= value <= highest:
        refuse(place, f"{_short(value)} lies outside what is possible", f"give a value from {lowest:g} to {highest:g}")
    return float(value)


def as_answer(value: object, place: str) -> Answer:
    """Yes, no or unsure."""
    word = value.strip().casefold() if isinstance(value, str) else value
    if isinstance(word, str | bool) and word in _ANSWERS:
        return _ANSWERS[word]
    refuse(place, f"{_short(value)} is not an answer", "write yes, no or unsure")


def is_answer(value: object) -> bool:
    """Whether the value is a yes, a no or an unsure."""
    word = value.strip().casefold() if isinstance(value, str) else value
    return isinstance(word, str | bool) and word in _ANSWERS


def as_word(value: object, words: Sequence[str], place: str) -> str:
    """One of a closed list of words; spaces and underscores count as hyphens."""
    word = as_text(value, place).casefold().replace("_", "-").replace(" ", "-")
    if word not in words:
        refuse(place, f'"{_short(word)}" is not known', nearest(word, words))
    return str(word)


def as_date(value: object, place: str) -> PartialDate:
    """A day, month or year in ISO 8601; a bare year may be a number."""
    plain = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
    found = read_partial_date(plain) if isinstance(plain, str | date | datetime) else None
    if found is None:
        refuse(place, f"{_short(value)} is not a date", "write it as 2026-10-28, 2026-10 or 2026")
    return found


def _finite(value: float) -> bool:
    try:
        return math.isfinite(value)
    except OverflowError:  # a whole number too large for a float
        return False


def _short(value: object) -> str:
    try:
        text = str(value)
    except ValueError:  # a whole number too long to be written out
        text = "a number of thousands of digits"
    text = " ".join(text.split())
    return text if len(text) <= 60 else f"{text[:57]}..."  # noqa: PLR2004 - what fits in one sentence

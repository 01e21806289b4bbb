"""Named fields of an entry of the form: what each asks, and which values it takes. The same table makes the questionnaire."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from alongside.disclosure.form.values import as_answer, as_date, as_number, as_text, as_word, check_keys


class Kind(StrEnum):
    """What a field takes. ANSWER: yes, no or unsure. WORD: one of a closed list. DATE: a day, a month or a year."""

    TEXT = "text"
    NUMBER = "number"
    ANSWER = "answer"
    WORD = "word"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Field:
    """One field. asks: the question in plain words. unit: UCUM, of a number. highest: above this a number is a slip of the pen."""

    key: str
    kind: Kind
    asks: str
    words: tuple[str, ...] = ()
    unit: str = ""
    lowest: float = 0
    highest: float = 10_000


def read_fields(entry: Mapping[str, object], fields: Iterable[Field], place: str) -> dict[str, Any]:
    """The values that were told, by key; what stands empty is left out. Raises UnusableInput with the place."""
    known = {field.key: field for field in fields}
    check_keys(entry, known, place)
    told = {key: value for key, value in entry.items() if value is not None}
    return {key: _READ[known[key].kind](value, known[key], f"{place}, {key}") for key, value in told.items()}


_READ: dict[Kind, Callable[[Any, Field, str], Any]] = {
    Kind.TEXT: lambda value, _, place: as_text(value, place),
    Kind.NUMBER: lambda value, field, place: as_number(value, place, lowest=field.lowest, highest=field.highest),
    Kind.ANSWER: lambda value, _, place: as_answer(value, place),
    Kind.WORD: lambda value, field, place: as_word(value, field.words, place),
    Kind.DATE: lambda value, _, place: _written(value, place),
}


def _written(value: object, place: str) -> str:
    """A date as it was told, once it is known to be one."""
    as_date(value, place)
    return str(value)

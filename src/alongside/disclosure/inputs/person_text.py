"""Reads who the person is from plain words: age, sex, weight, blood pressure, pregnancy."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, time

from alongside.disclosure.conditions.family_history import FIRST_DEGREE, SECOND_DEGREE
from alongside.disclosure.inputs.origin import Origin
from alongside.disclosure.inputs.partial_dates import day_in_text
from alongside.disclosure.inputs.vital_signs import converted
from alongside.model.patient import Measurement
from alongside.model.vocabulary import Answer, Sex

_FLAGS = re.IGNORECASE
_NUMBER = r"(\d{1,3}(?:\.\d{1,2})?)"
_PAIR = r"(\d{2,3})\s*(?:/|\bover\b)\s*(\d{2,3})\b(?:\s*mm\s*hg)?"
_PRESSURE_WORD = re.compile(r"\b(?:bp|b/p|b\.p\.|(?:blood )?pressures?|sbp|systolic)(?![\w])", _FLAGS)
_PRESSURE_LEAD = re.compile(
    r"(?:\b(?:took|checked|measured) (?:my |the )?)?"
    r"(?:\b(?:bp|b/p|b\.p\.|(?:blood )?pressures?)(?!\w)(?: (?:was|is|it|runs|usually|around|about))*[\s:=]*)",
    _FLAGS,
)
_ONE_PRESSURE = re.compile(
    r"(?<![\d.])(\d{2,3})(?:s|ish)?(?:\s*-\s*(\d{2,3})s?)?\s*(?:/|\bover\b)\s*(\d{2,3})(?:s|ish)?(?:\s*-\s*(\d{2,3})s?)?(?![\d/]|\.\d)"
    r"(?:\s*mm\s*hg)?",
    _FLAGS,
)
_SYSTOLIC_MMHG, _DIASTOLIC_MMHG = range(70, 261), range(35, 161)
_ALONE, _AND_NO_MORE = r"(?:^|(?<=[,;]))\s*", r"\s*(?=$|[,;])"  # a piece of the line between commas
_PRESSURE_ALONE = re.compile(rf"{_ALONE}{_PAIR}{_AND_NO_MORE}", _FLAGS)
_HEART_RATE = re.compile(
    r"(?:\b(?:heart rate|pulse)|(?:^|(?<=[,;])\s*)hr)\b[\s:=is]*(\d{2,3})\b(?:\s*(?:bpm|/min|beats (?:a|per) minute))?",
    _FLAGS,
)
_SPO2 = re.compile(r"\b(?:spo2|o2 sats?|sats|oxygen saturation)\b[\s:=is]*(\d{2,3})\b\s*%?", _FLAGS)
_MASS = rf"{_NUMBER}\s*(kgs?|kilos?|kilograms?|lbs?|pounds?|stone|st)\b(?![/\w])"
_STONES_AND_POUNDS = re.compile(
    rf"\b(\d{{1,2}})\s*(?:stone|st)\s*(1[0-3]|\d)\s*(?:(?:lbs?|pounds?)\b(?![/\w])|(?:{_AND_NO_MORE}))", _FLAGS
)
_WEIGHT = re.compile(rf"\b(?:weight|weighs?|wt)\b[\s:=is]*{_MASS}", _FLAGS)
_WEIGHT_ALONE = re.compile(rf"{_ALONE}{_MASS}{_AND_NO_MORE}", _FLAGS)
_HEIGHT = re.compile(rf"\b(?:height|ht)\b[\s:=is]*{_NUMBER}\s*(cm|m|inches|in)\b", _FLAGS)
_AGE = re.compile(r"\baged?\b[\s:=is]*(\d{1,3})\b(?:\s*(?:years?(?:\s+old)?|yrs?|y/?o)\b)?", _FLAGS)
_AGE_AFTER = re.compile(r"\b(\d{1,3})[\s-]*(?:years?[\s-]*old|yrs?[\s-]*old|y\.?/?o\b\.?)", _FLAGS)
_ANOTHER_TIME = re.compile(r"\b(?:at|when|was|since|from|until|till|by|before|after|around|the)\b", re.IGNORECASE)
_NUMBER_ALONE = re.compile(rf"{_ALONE}(\d{{2}}){_AND_NO_MORE}")
_AGE_SEX = re.compile(r"^\s*(\d{2})\s*([mf])\b", _FLAGS)
_SEX = re.compile(
    r"\b(?:sex|gender)\s*[:=]\s*(female|male|f|m)\b|\b(female|male)\b|(?<=old )(woman|man)\b|^\s*(woman|man)\s*$",
    _FLAGS,
)
_NOT_SEXED = re.compile(r"\b(?:trans|transgender|nonbinary|non-binary|intersex|mtf|ftm)\b", _FLAGS)
_SEXES = {"female": Sex.FEMALE, "f": Sex.FEMALE, "woman": Sex.FEMALE, "male": Sex.MALE, "m": Sex.MALE, "man": Sex.MALE}
_OLDEST_YEARS = 125

_MAYBE = r"(?:maybe|might be|may be|could be|possibly|(?:not sure|unsure) (?:if|whether)(?: i am| i'm)?|(?:if|whether) i(?: am|'m))"
_NOT_NOW = "".join(
    rf"(?<!{words} )" for words in ("to get", "to become", "get", "become", "was", "been", "while", "when", "being")
)
# Tried in this order: the first that fits answers the item.
_ANSWERS: tuple[tuple[str, Answer, re.Pattern[str]], ...] = tuple(
    (item, answer, re.compile(pattern, _FLAGS))
    for item, answer, pattern in (
        (
            "dx-preg",
            Answer.UNSURE,
            rf"\b{_MAYBE}\s+pregnant\b|\bpregnan(?:t|cy)\s*[:?=]\s*(?:unsure|unknown|maybe|not sure)",
        ),
        ("dx-preg", Answer.UNSURE, r"\bpregnant\s*\?"),
        (
            "dx-preg",
            Answer.NO,
            r"\b(?:not|isn't|am not|never)\s+(?:currently\s+|now\s+)?pregnant\b|\bpregnan(?:t|cy)\s*[:=]\s*no\b",
        ),
        ("dx-preg", Answer.YES, rf"\bpregnan(?:t|cy)\s*[:=]\s*yes\b|{_NOT_NOW}\bpregnant\b(?!\s*[:=])"),
        ("dx-lact", Answer.NO, r"\bnot\s+(?:currently\s+)?(?:breast[\s-]?feeding|nursing|lactating)\b"),
    )
)


@dataclass(slots=True)
class PersonWords:
    """What plain words say of a person. rest: the words that were not used."""

    rest: str
    age_years: float | None = None
    sex: Sex = Sex.UNKNOWN
    measurements: list[Measurement] = field(default_factory=list)
    answers: dict[str, Answer] = field(default_factory=dict)


def read_person_text(text: str, *, place: str, origin: Origin) -> PersonWords:
    """Read age, sex, weight, height, vital signs and pregnancy out of a text. Words about a relative are left alone."""
    words = PersonWords(rest=text)
    if FIRST_DEGREE.search(text.casefold()) or SECOND_DEGREE.search(text.casefold()):
        return words
    words.rest = _STONES_AND_POUNDS.sub(_in_pounds, text)
    _take_pressures(words, place, origin)
    for pattern, names in _MEASURED:
        _take(words, pattern, _measure(words, names, place, origin))
    _take(words, _AGE_SEX, lambda match: _age(words, match[1]) and _sex(words, match[2]))
    _take_now(words, _AGE, lambda match: _age(words, match[1]))
    _take_now(words, _AGE_AFTER, lambda match: _age(words, match[1]))
    for item, answer, pattern in _ANSWERS:
        if item not in words.answers:
            _take(words, pattern, _answer(words, item, answer))
    if not _NOT_SEXED.search(text):
        _take(words, _SEX, lambda match: _sex(words, match[match.lastindex or 0]))
    if words.age_years is None and words.sex is not Sex.UNKNOWN:
        # beside the sex, a number alone between commas is the age: "female, 52, 150 lb"
        _take(words, _NUMBER_ALONE, lambda match: _age(words, match[1]))
    words.rest = re.sub(r"(?:[,;]\s*)+(?=[,;]|$)", "", " ".join(words.rest.split())).strip(" ,;:.-")
    return words


def _in_pounds(match: re.Match[str]) -> str:
    """158 lb for "11 st 4 lb", so that neither part is taken for the whole weight."""
    return f"{14 * int(match[1]) + int(match[2])} lb"


def _take_pressures(words: PersonWords, place: str, origin: Origin) -> None:
    """Every pressure of a line that speaks of one, so that none is left to be read as a dose; the highest figures count."""
    if not _PRESSURE_WORD.search(words.rest):
        return
    found = [match for match in _ONE_PRESSURE.finditer(words.rest) if _is_pressure(match)]
    if not found:
        return
    for name, figures in (("systolic_mmhg", (1, 2)), ("diastolic_mmhg", (3, 4))):
        highest = max(float(match[figure]) for match in found for figure in figures if match[figure])
        words.measurements.append(Measurement(name=name, value=highest, place=place, at=_taken_at(words.rest, origin)))
    for match in reversed(found):
        words.rest = f"{words.rest[: match.start()]} {words.rest[match.end() :]}"
    words.rest = _PRESSURE_LEAD.sub(" ", words.rest)


def _is_pressure(match: re.Match[str]) -> bool:
    systolic, diastolic = int(match[2] or match[1]), int(match[4] or match[3])
    return systolic in _SYSTOLIC_MMHG and diastolic in _DIASTOLIC_MMHG and systolic > diastolic


def _taken_at(text: str, origin: Origin) -> datetime:
    day = day_in_text(text, today=origin.today)
    return origin.moment if day is None else datetime.combine(day, time(), tzinfo=origin.moment.tzinfo)


_MEASURED: tuple[tuple[re.Pattern[str], tuple[tuple[str, str], ...]], ...] = (
    (_HEART_RATE, (("heart_rate_per_min", "bpm"),)),
    (_SPO2, (("spo2_percent", "%"),)),
    (_PRESSURE_ALONE, (("systolic_mmhg", "mmhg"), ("diastolic_mmhg", "mmhg"))),
    (_WEIGHT, (("weight_kg", ""),)),
    (_WEIGHT_ALONE, (("weight_kg", ""),)),
    (_HEIGHT, (("height_cm", ""),)),
)


def _take_now(words: PersonWords, pattern: re.Pattern[str], use: Callable[[re.Match[str]], bool]) -> None:
    """As _take, unless the words before speak of another time: "a stroke at age 30" tells no age of today."""
    match = pattern.search(words.rest)
    if match is not None and not _ANOTHER_TIME.search(words.rest[: match.start()]):
        _take(words, pattern, use)


def _take(words: PersonWords, pattern: re.Pattern[str], use: Callable[[re.Match[str]], bool]) -> None:
    match = pattern.search(words.rest)
    if match is not None and use(match):
        words.rest = f"{words.rest[: match.start()]} {words.rest[match.end() :]}"


def _measure(
    words: PersonWords, names: tuple[tuple[str, str], ...], place: str, origin: Origin
) -> Callable[[re.Match[str]], bool]:
    def use(match: re.Match[str]) -> bool:
        taken_at = _taken_at(match.string, origin)
        values = [
            converted(name, float(match[1 + index]), unit or match[2]) for index, (name, unit) in enumerate(names)
        ]
        found = [
            Measurement(name=name, value=value, place=place, at=taken_at)
            for (name, _), value in zip(names, values, strict=True)
            if value is not None
        ]
        if len(found) < len(names):
            return False
        words.measurements += found
        return True

    return use


def _age(words: PersonWords, digits: str) -> bool:
    if int(digits) > _OLDEST_YEARS:
        return False
    words.age_years = float(digits)
    return True


def _sex(words: PersonWords, word: str) -> bool:
    words.sex = _SEXES[word.casefold()]
    return True


def _answer(words: PersonWords, item: str, answer: Answer) -> Callable[[re.Match[str]], bool]:
    def use(_match: re.Match[str]) -> bool:
        words.answers[item] = answer
        return True

    return use

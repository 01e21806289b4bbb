"""How often a medicine is taken, and whether only when needed, from the words and abbreviations of a prescription."""

import re
from dataclasses import dataclass

from alongside.disclosure.text.blanking import take, take_all
from alongside.disclosure.text.counting import NUMBER, number


@dataclass(frozen=True, slots=True)
class Sig:
    """times_per_day: doses a day; None when not said or when the days are uneven or more than a week apart.

    stated: some schedule was written, even one that has no number of doses a day. long_interval: doses more than a week apart.
    """

    times_per_day: float | None = None
    stated: bool = False
    as_needed: bool = False
    long_interval: bool = False


@dataclass(frozen=True, slots=True)
class Frequency:
    """One rhythm, fields as in Sig."""

    times_per_day: float | None
    long_interval: bool = False


LONG = Frequency(None, long_interval=True)
_SPOKEN_TIMES = {"once": 1.0, "twice": 2.0}
_AS_NEEDED = re.compile(
    r"\bp\.?r\.?n\b\.?|\b(?:only\s+)?(?:as|when|if|where)\s+(?:needed"
    r"|required|necessary|neccessary|nec)\b|\bas\s+and\s+when\b"
    r"|\b(?:only\s+)?(?:occasionally|ocasionally|sometimes|rarely|infrequently"
    r"|seldom|socially|intermittently)\b|\bon\s+occasion\b"
    r"|\b(?:every\s+)?now\s+and\s+(?:then|again)\b|\bonce\s+in\s+a\s+while\b|\bfrom\s+time\s+to\s+time\b"
    r"|\b(?:only\s+)?(?:if|when)\s+(?:i\s+|i'm\s+|it\s+)?(?:\w+\s+){0,3}?(?:migraine"
    r"|anxious|sleep|pain|panic|panicking|headache|nauseous|nausea"
    r"|bad|flare|attack|worse|wheezy)s?\b"
    r"|\bfor\s+emergenc(?:y|ies)\b|\brescue\b|\bhere\s+and\s+there\b"
    r"|\ba\s+few\s+times\s+a\s+(?:month|year)\b|\bsos\b"
)
_PER = r"(?:\s*(?:a|per|each|every|in\s+a|/)\s*|\s+)"
_DAY = r"(?:day|d\b|daily|24\s*h(?:ou)?rs?)"
_WEEK = r"(?:week|wk|weekly)\b"
_TIMES = rf"(?P<times>{NUMBER})\s*(?:-\s*(?P<upper>\d+)\s*)?(?:x|times?|doses?)\b"
_HOURS_IN = {"h": 1, "d": 24, "w": 168}
_HOURS = r"(?P<period>h(?:ou)?r?s?|d(?:ay)?s?|w(?:ee)?k?s?)\b"


def _words(text: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.])(?:{text})(?!\w)")


_LONG_INTERVAL = _words(
    r"every\s+other\s+(?:week|wk|month)|every\s+second\s+week|fortnightly"
    r"|bi-?weekly|bi-?monthly|monthly|yearly|annually|(?:once\s+)?(?:a"
    r"|per|each|every)\s+(?:month|fortnight|year)"
    r"|q\s*(?:\d+\s*)?(?:months?|mos?)|every\s+\d+\s*(?:months?|mos?"
    r"|years?)|every\s+(?:two|three|four|six|eight|twelve)\s+(?:months?)"
)
# (pattern, doses a day); the first that matches is the frequency; None: a schedule without a number of doses a day
_FIXED: tuple[tuple[re.Pattern[str], float | None], ...] = tuple(
    (_words(text), times)
    for text, times in (
        (
            (
                r"(?:mon(?:day)?\s*(?:-|to|thru|through)\s*fri(?:day)?|weekdays?"
                r"|week\s*days|workdays?|school\s*days?)(?:\s+only)?|weekends?(?:\s+only)?"
            ),
            None,
        ),
        (
            (
                r"(?:most|some|many)\s+(?:days|evenings|nights|mornings|weekends)"
                r"|a\s+few\s+(?:times\s+a\s+week|nights\s+a\s+week)"
            ),
            None,
        ),
        (
            (
                r"every\s+(?:other|second|2nd)\s+(?:day|night|morning|evening)"
                r"|alternate\s+(?:days?|nights?)|q\.?o\.?d\.?|eod"
            ),
            0.5,
        ),
        (
            (
                r"(?:once\s+)?(?:a|per|each|every)\s+(?:week|wk)|/\s*(?:week|wk)"
                r"|(?:once\s+)?weekly|q\s*(?:week|wk|weekly)"
            ),
            1 / 7,
        ),
        (r"(?:on\s+|every\s+)(?:mon|tues?|wed(?:nes)?|thurs?|fri|satur?|sun)days?", 1 / 7),
        (r"b\.?i\.?d\.?|b\.?d\.?|twice\s+(?:a\s+|per\s+)?(?:day|daily)|2\s*/\s*d(?:ay)?", 2),
        (r"t\.?i\.?d\.?|t\.?d\.?s\.?|thrice\s+(?:a\s+)?(?:day|daily)|3\s*/\s*d(?:ay)?", 3),
        (r"q\.?i\.?d\.?|q\.?d\.?s\.?|4\s*/\s*d(?:ay)?", 4),
        (
            (
                r"with\s+(?:each\s+|every\s+|all\s+)?meals|before\s+(?:each\s+)?meals"
                r"|a\.?c\.?(?=\s|$)|with\s+(?:breakfast|lunch),?\s+(?:lunch\s+)?and\s+dinner"
            ),
            3,
        ),
    )
)
_EVERY = re.compile(
    rf"\b(?:q\.?|every|each)\s*(?P<low>{NUMBER})\s*(?:(?:-|to)\s*(?P<high>\d+))?\s*{_HOURS}"
    rf"|\bevery\s+(?P<bare>h(?:ou)?r)\b"
)
_PER_DAY = re.compile(rf"\b(?:up\s+to\s+|max(?:imum)?\s+|at\s+most\s+)?{_TIMES}{_PER}?{_DAY}")
_PER_WEEK = re.compile(rf"(?:\b|(?<=\s)){_TIMES}{_PER}{_WEEK}|\b(?P<spoken>twice|once)\s*(?:a|per|/)?\s*{_WEEK}")
_TIMES_ONLY = re.compile(
    r"(?<![\w.])x\s*(?P<after>[1-6])(?![\w.])(?:\s*(?:a\s+day|/\s*day"
    r"|daily|per\s+day))?|(?<![\w.])(?P<before>[1-6])\s*x(?!\w)"
)
_DAY_PLAN = re.compile(r"(?<![\w.-])(?P<plan>[0-3](?:\s*-\s*[0-3]){2,3})(?![\w.-])")
_DAYPARTS = tuple(
    (name, _words(text))
    for name, text in (
        (
            "morning",
            (
                r"q\.?\s?am|(?:in\s+the\s+|every\s+|each\s+|at\s+)?mornings?|mane"
                r"|(?<!i )a\.?m\.?|at\s+breakfast|(?:with|w/|after|before)\s*breakfast"
                r"|q\s*morning|on\s+waking"
            ),
        ),
        (
            "noon",
            (
                r"(?:at\s+)?noon|midday|(?:in\s+the\s+|at\s+)?lunch(?:time)?|(?:with"
                r"|w/|after)\s*lunch|(?:in\s+the\s+|every\s+)?afternoons?"
            ),
        ),
        (
            "evening",
            (
                r"q\.?\s?pm|(?:in\s+the\s+|every\s+|each\s+)?evenings?|p\.?m\.?"
                r"|(?:with|w/|after|at|before)\s*(?:dinner|supper|tea)|dinner\s*time"
                r"|teatime"
            ),
        ),
        (
            "night",
            (
                r"q\.?\s?hs|h\.?s\.?|q\.?\s?bed\s*time|(?:at|before|every|in\s+the)?\s*(?:bed\s*time"
                r"|bed)|nightly|(?:at|every|each|per|a)\s+night(?:time)?|nights?"
                r"|nocte|q\s*night|noct"
            ),
        ),
    )
)
_CLOCK = re.compile(
    r"\b(?:at\s+)?(?P<hour>1[0-2]|0?[1-9])(?::[0-5]\d)?\s*(?P<half>[ap])\.?m\b\.?"
    r"|\b(?:at\s+)(?P<hour24>[01]?\d|2[0-3]):[0-5]\d\b"
)
_DAILY = _words(
    r"(?:once\s+)?(?:a|per|each|every|/)\s*day|(?:once\s+|one\s+time\s+)?daily"
    r"|once\s+(?:a\s+)?day|q\.?\s?d\.?|o\.?d\.?(?!\s+on)|qday|every\s*day"
    r"|each\s+day|dly|(?<=[a-z])/\s*d(?:ay)?"
)


def read_sig(rest: str) -> tuple[Sig, str]:
    """The schedule in a segment and the segment without it."""
    prn, rest = take_all(_AS_NEEDED, rest)
    frequency, rest = _first_frequency(rest)
    parts, rest = _dayparts(rest)
    daily, rest = take_all(_DAILY, rest)
    if frequency is None and parts:
        frequency = Frequency(float(len(parts)))
    if frequency is None and daily:
        frequency = Frequency(1.0)
    if frequency is None:
        return Sig(as_needed=bool(prn)), rest
    return Sig(frequency.times_per_day, stated=True, as_needed=bool(prn), long_interval=frequency.long_interval), rest


def _first_frequency(rest: str) -> tuple[Frequency | None, str]:
    for reader in (_every, _per_day, _per_week, _long, _fixed, _day_plan, _times_only):
        frequency, after = reader(rest)
        if frequency is not None:
            return frequency, after
    return None, rest


def _every(rest: str) -> tuple[Frequency | None, str]:
    match, after = take(_EVERY, rest)
    if match is None:
        return None, rest
    if match["bare"]:
        return Frequency(24.0), after
    hours = number(match["low"]) * _HOURS_IN[match["period"][0]]
    if hours <= 0:
        return None, rest
    return (Frequency(24 / hours) if hours <= _HOURS_IN["w"] else LONG), after


def _per_day(rest: str) -> tuple[Frequency | None, str]:
    match, after = take(_PER_DAY, rest)
    return (Frequency(number(match["upper"] or match["times"])), after) if match else (None, rest)


def _per_week(rest: str) -> tuple[Frequency | None, str]:
    match, after = take(_PER_WEEK, rest)
    if match is None:
        return None, rest
    times = _SPOKEN_TIMES[match["spoken"]] if match["spoken"] else number(match["upper"] or match["times"])
    return Frequency(times / 7), after


def _long(rest: str) -> tuple[Frequency | None, str]:
    match, after = take(_LONG_INTERVAL, rest)
    return (LONG, after) if match else (None, rest)


def _fixed(rest: str) -> tuple[Frequency | None, str]:
    for pattern, times in _FIXED:
        match, after = take(pattern, rest)
        if match:
            return Frequency(None if times is None else float(times)), after
    return None, rest


def _day_plan(rest: str) -> tuple[Frequency | None, str]:
    """Units at morning, noon, evening (and night) as "1-0-1"."""
    match, after = take(_DAY_PLAN, rest)
    units = sum(int(part) for part in match["plan"].split("-")) if match else 0
    return (Frequency(float(units)), after) if units else (None, rest)


def _times_only(rest: str) -> tuple[Frequency | None, str]:
    match, after = take(_TIMES_ONLY, rest)
    return (Frequency(float(match["after"] or match["before"])), after) if match else (None, rest)


def _dayparts(rest: str) -> tuple[set[str], str]:
    clocks, rest = take_all(_CLOCK, rest)
    parts = {match[0].strip() for match in clocks}
    for name, pattern in _DAYPARTS:
        matches, rest = take_all(pattern, rest)
        if matches:
            parts.add(name)
    return parts, rest


PATTERNS = (
    _AS_NEEDED,
    _EVERY,
    _PER_DAY,
    _PER_WEEK,
    *(pattern for pattern, _ in _FIXED),
    _LONG_INTERVAL,
    _DAY_PLAN,
    _TIMES_ONLY,
    _CLOCK,
    *(pattern for _, pattern in _DAYPARTS),
    _DAILY,
)

"""When something began or ended, from the words for a time; told from the day the text is read (`today`)."""

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from alongside.disclosure.text.blanking import take
from alongside.disclosure.text.counting import NUMBER, number

DAYS_IN = {"d": 1, "w": 7, "m": 30, "y": 365}
_MONTHS = {name.lower(): index for index, name in enumerate(calendar.month_abbr) if name}
_WEEKDAYS = {name.lower(): index for index, name in enumerate(calendar.day_abbr)}
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may"
    r"|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?"
    r"|dec(?:ember)?)\b\.?"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_UNIT = r"(?P<unit>d(?:ay)?s?|w(?:ee)?ks?|m(?:on)?ths?|mos?|y(?:ea)?rs?)\b"
_ABOUT = (
    r"(?P<about>(?:about|around|roughly|almost|nearly|approximately"
    r"|approx\.?|~|less\s+than|not\s+quite)\s*)?"
)
_LOW = rf"(?:(?P<low>{NUMBER})\s*(?:-|to|or)\s*)?"
_AGO = re.compile(
    rf"{_ABOUT}(?<!\w){_LOW}(?P<count>{NUMBER})?\s*(?:or\s+so\s+)?{_UNIT}\s*(?:or\s+(?:so|two|three|more)\s+)?(?:ago|back|earlier|prior|since)\b"
)
_DURATION = re.compile(
    rf"\b(?:for|x|in|over|the)\s*(?:about|around|roughly|over|almost"
    rf"|nearly|at\s+least|more\s+than|the)?\s*(?:past|last)?\s*{_LOW}(?P<count>{NUMBER})\s*{_UNIT}(?!\s*(?:ago"
    rf"|back)\b)"
)
_VAGUE = re.compile(r"couple|few|several")  # "a couple of weeks" may be ten days
_PLURAL_AGO = re.compile(
    r"\b(?P<unit>days|weeks|months|years|yrs)\s+(?:ago|back)\b|\b(?P<long>long\s+(?:time\s+)?ago"
    r"|ages\s+ago|decades\s+ago)\b"
)
_ISO = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)-(?P<mm>\d\d)-(?P<dd>\d\d)(?!\d)")
_SLASHED = re.compile(
    r"(?<![\d/.])(?P<first>\d{1,2})(?P<sign>[/.])(?P<second>\d{1,2})(?P=sign)(?P<year>(?:19|20)?\d\d)(?![\d/])"
)
_DAY_MONTH = re.compile(rf"(?<![\d.])(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?(?:\s+{_YEAR})?")
_MONTH_DAY = re.compile(
    rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d./])(?!\s*(?:mg"
    rf"|mcg))(?:,?\s+{_YEAR})?"
)
_MONTH_ONLY = re.compile(
    rf"\b(?:in|since|from|until|til+|during|early|late|mid|last|this"
    rf"|of|around|end\s+of|back\s+in)\s+(?:early\s+|late\s+|mid\s+)?{_MONTH}(?:,?\s+(?:of\s+)?{_YEAR})?"
    rf"|\b{_MONTH.replace('month', 'month2')},?\s+{_YEAR.replace('year', 'year2')}"
)
_MONTH_WORD = re.compile(r"\b(?P<month>january|february|april|june|july|august|september|october|november|december)\b")
_MONTH_SLASH_YEAR = re.compile(r"(?<![\d/.])(?P<mm>0?[1-9]|1[0-2])/(?P<year>(?:19|20)\d\d)(?!\d)")
_YEAR_ONLY = re.compile(
    rf"(?:\b(?:in|since|from|until|til+|during|early|late|mid|around"
    rf"|back\s+in|circa)\s+)?(?<![\d./-]){_YEAR}(?![\d/-]|\s*(?:mg|mcg"
    rf"|iu|units?|ml|g)\b)"
)
_WEEKDAY = re.compile(
    r"\b(?:on\s+|since\s+|last\s+|this\s+past\s+|this\s+)?(?P<weekday>mon"
    r"|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)\b(?!s)"
)
_WORDS = re.compile(
    r"\b(?:since\s+)?(?P<words>the\s+day\s+before\s+yesterday|yesterday"
    r"|today|this\s+morning|this\s+afternoon|tonight|last\s+night|last\s+week"
    r"|last\s+month|last\s+year"
    r"|this\s+week|this\s+month|this\s+year|recently|just\s+now|earlier\s+this\s+year"
    r"|last\s+(?:spring|summer|fall|autumn|winter|christmas))\b"
)


@dataclass(frozen=True, slots=True)
class When:
    """A past time. on: the exact day where it is known. at_least_days_ago: a lower bound, None when nothing is known.

    ago: said as "ago". since, until: the word before it.
    lasted: not a time but how long something has been so ("off it for 2 weeks").
    """

    on: date | None = None
    at_least_days_ago: int | None = None
    ago: bool = False
    since: bool = False
    until: bool = False
    lasted: bool = False


_PREPOSITION = re.compile(r"\b(?:(?P<since>since)|(?P<until>until|till?))\W*(?:\w{0,6})$")
_STOP = re.compile(
    r"\b(?:stop\w*|quit\w*|off|until|till?|ended|discontinued|d/?c'?d|finished|last\s+(?:dose|one|pill|took)|out\s+of|gave\s+up|weaned|tapered)\b"
)
_START = re.compile(
    r"\b(?:start\w*|began|begun|since|(?:been|put|was)\s+on|prescribed|initiated|new|got|received|given|increased|decreased|changed"
    r"|raised|lowered|upped|bumped|adjusted|refilled|filled|renewed)\b"
)
_NOT_TAKEN_FOR = re.compile(
    r"(?:\boff(?:\s+of)?|\bwithout|\bclean(?:\s+from)?|\bstopped|\bquit|\bhave\s*n'?t\s+(?:taken|used|had|touched|been\s+on)|\bhave\s+not\s+(?:taken|used|had|touched|been\s+on))"
    r"[\s\ue001,.()-]*$"
)


def read_times(rest: str, today: date) -> tuple[When | None, When | None, str]:
    """(time of the end or of the event, time of the beginning, the segment without them).

    "started 5 years ago, stopped 2 weeks ago" has both. How long it was taken ("for 5 years, off now") is neither; how long it has
    not been taken ("off it for 2 weeks") is the time of the end.
    """
    event: When | None = None
    begun: When | None = None
    whole = rest
    for _ in range(_MOST_TIMES):
        when, start, rest = _read_when(rest, today)
        if when is None:
            break
        if when.lasted and not _tells_how_long_without(whole, start):
            continue
        if not when.lasted and _is_beginning(whole[:start], when):
            begun = begun or when
        else:
            event = event or when
    return event, begun, rest


def _tells_how_long_without(whole: str, start: int) -> bool:
    """True for "off it for 2 weeks" and "haven't taken it in a month"; "stopping in 3 weeks" lies ahead."""
    before = whole[:start]
    if whole[start:].startswith("in ") and not _HAS_NOT.search(before):
        return False
    return _NOT_TAKEN_FOR.search(before) is not None


_HAS_NOT = re.compile(r"\b(?:have|has)\s*(?:n'?t|\s+not)\b")
_MOST_TIMES = 4  # in one segment


def _is_beginning(before: str, when: When) -> bool:
    stops, starts = (
        max((match.start() for match in pattern.finditer(before)), default=-1) for pattern in (_STOP, _START)
    )
    return starts > stops or (when.since and stops < 0)


def read_when(rest: str, today: date) -> tuple[When | None, str]:
    """The first time told in a segment and the segment without it. A day in the future is no past time: an empty When."""
    when, _, rest = _read_when(rest, today)
    return when, rest


def _read_when(rest: str, today: date) -> tuple[When | None, int, str]:
    for pattern, reader in _READERS:
        match, after = take(pattern, rest)
        if match is None:
            continue
        found = reader(match, today)
        if found is not None:
            word = _PREPOSITION.search(rest[: match.start()] + match[0][:6])
            since, until = (bool(word and word[name]) for name in ("since", "until"))
            return replace(found, since=since, until=until), match.start(), after
    return None, 0, rest


def _exact(day: date, today: date) -> When:
    return When(day, (today - day).days) if day <= today else When()


def _ago(match: re.Match[str], today: date) -> When | None:
    if not match["count"]:
        return None
    unit = match["unit"][0]
    count = number(match["low"] or match["count"])
    days = round(count * DAYS_IN[unit])
    if match["about"] or _VAGUE.search(match["count"]):
        return When(None, max(0, days - (DAYS_IN[unit] + 1) // 2), ago=True)
    if unit != "d" and not match["low"]:
        # "two weeks ago" may be eleven days: whole weeks, months and years are round figures
        return When(None, days - DAYS_IN[unit] // 2, ago=True)
    return When(today - timedelta(days=min(days, 36_500)) if unit == "d" else None, days, ago=True)


def _duration(match: re.Match[str], _today: date) -> When:
    return When(None, round(number(match["low"] or match["count"]) * DAYS_IN[match["unit"][0]]), lasted=True)


def _plural_ago(match: re.Match[str], _today: date) -> When:
    return When(None, 365 if match["long"] else 2 * DAYS_IN[match["unit"][0]], ago=True)


def _iso(match: re.Match[str], today: date) -> When | None:
    day = _day(int(match["year"]), int(match["mm"]), int(match["dd"]))
    return _exact(day, today) if day else None


def _slashed(match: re.Match[str], today: date) -> When | None:
    """5/12/26 may be May or December: then only the later of the two past days bounds it."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    year += 2000 if year < 100 else 0  # noqa: PLR2004 - a year of two digits
    days = {day for day in (_day(year, first, second), _day(year, second, first)) if day}
    if len(days) == 1:
        return _exact(days.pop(), today)
    bounds = [(today - day).days for day in days if day <= today]
    return When(None, min(bounds) if len(bounds) == len(days) else 0) if bounds else When()


def _named_day(match: re.Match[str], today: date) -> When | None:
    month = _MONTHS[match["month"][:3]]
    year = int(match["year"] or today.year)
    day = _day(year, month, int(match["day"]))
    if day and not match["year"] and (day - today).days > _SOON_DAYS:
        day = _day(year - 1, month, int(match["day"]))
    return _exact(day, today) if day else None


# "Nardil stopped december 15", told on the first: more likely ahead than almost a year ago, and then nothing is known.
_SOON_DAYS = 70


def _named_month(match: re.Match[str], today: date) -> When:
    month = _MONTHS[(match["month"] or match["month2"])[:3]]
    written = match["year"] or match["year2"]
    year = int(written) if written else today.year - (month > today.month)
    return _since_end_of(year, month, today)


def _bare_month(match: re.Match[str], today: date) -> When:
    month = _MONTHS[match["month"][:3]]
    return _since_end_of(today.year - (month > today.month), month, today)


def _month_of_year(match: re.Match[str], today: date) -> When:
    return _since_end_of(int(match["year"]), int(match["mm"]), today)


def _since_end_of(year: int, month: int, today: date) -> When:
    if date(year, month, 1) > today:
        return When()
    return When(None, max(0, (today - date(year, month, calendar.monthrange(year, month)[1])).days))


def _in_year(match: re.Match[str], today: date) -> When:
    year = int(match["year"])
    return When() if year > today.year else When(None, max(0, (today - date(year, 12, 31)).days))


def _weekday(match: re.Match[str], today: date) -> When:
    back = (today.weekday() - _WEEKDAYS[match["weekday"][:3]]) % 7
    return _exact(today - timedelta(days=back), today)


def _in_words(match: re.Match[str], today: date) -> When:
    words = " ".join(match["words"].split())
    exact = {
        "yesterday": 1,
        "last night": 1,
        "the day before yesterday": 2,
        "today": 0,
        "this morning": 0,
        "this afternoon": 0,
        "tonight": 0,
        "just now": 0,
    }
    if words in exact:
        return _exact(today - timedelta(days=exact[words]), today)
    bounds = {"last week": today.weekday() + 1, "last month": today.day, "last year": today.timetuple().tm_yday}
    return When(None, bounds.get(words, 0))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


_READERS = (
    (_AGO, _ago),
    (_PLURAL_AGO, _plural_ago),
    (_ISO, _iso),
    (_SLASHED, _slashed),
    (_DAY_MONTH, _named_day),
    (_MONTH_DAY, _named_day),
    (_MONTH_ONLY, _named_month),
    (_MONTH_SLASH_YEAR, _month_of_year),
    (_WORDS, _in_words),
    (_WEEKDAY, _weekday),
    (_YEAR_ONLY, _in_year),
    (_MONTH_WORD, _bare_month),
    (_DURATION, _duration),
)

PATTERNS = tuple(pattern for pattern, _ in _READERS)

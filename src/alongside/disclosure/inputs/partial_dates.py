"""Dates as records give them, sometimes only a month or a year: the earliest and the latest day they can mean."""

import calendar
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*)?)?)?", re.DOTALL)
_DAYS_IN = {"day": 1, "week": 7, "month": 30, "year": 365}
_AGO = re.compile(r"\b(\d{1,3}|an?|one|two|three|four|five|six)\s+(day|week|month|year)s?\s+ago\b")
_NUMBER_WORDS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_LAST = re.compile(r"\blast\s+(week|month|year)\b")
_MONTH_YEAR = re.compile(r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+((?:19|20)\d{2})\b")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO_IN_TEXT = re.compile(r"\b((?:19|20)\d{2}-\d{2}(?:-\d{2})?)\b")
_YEAR = re.compile(r"\b((?:19|20)\d{2})\b")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A span of days, both ends included. They are the same when the day itself is known."""

    earliest: date
    latest: date

    @property
    def exact(self) -> date | None:
        """The day, or None when only the month or the year is known."""
        return self.earliest if self.earliest == self.latest else None


def read_partial_date(value: object) -> PartialDate | None:
    """An ISO 8601 year, month, day or moment (text, date or datetime); None for anything else."""
    if isinstance(value, datetime):
        return PartialDate(value.date(), value.date())
    if isinstance(value, date):
        return PartialDate(value, value)
    match = _ISO.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        return _span(year or 0, month, day)
    except ValueError:
        return None


def _span(year: int, month: int | None, day: int | None) -> PartialDate:
    if month is None:
        return PartialDate(date(year, 1, 1), date(year, 12, 31))
    last_day = calendar.monthrange(year, month)[1]
    return PartialDate(date(year, month, day or 1), date(year, month, day or last_day))


def read_moment(value: object, *, at: datetime) -> datetime | None:
    """The first moment that an ISO 8601 date or time can mean, with a time zone (that of `at` where none is given)."""
    zone = at.tzinfo or UTC
    if isinstance(value, str) and "T" in value:
        try:
            moment = datetime.fromisoformat(value.strip())
        except ValueError:
            return None
        return moment if moment.tzinfo else moment.replace(tzinfo=zone)
    span = read_partial_date(value)
    return None if span is None else datetime.combine(span.earliest, time(), tzinfo=zone)


def latest_day(value: object, *, today: date) -> date | None:
    """The latest day a date can mean, never after today: the cautious reading of when something happened."""
    span = read_partial_date(value)
    return None if span is None else min(span.latest, max(today, span.earliest))


def day_in_text(text: str, *, today: date) -> date | None:
    """When something happened, as people write it ("2015", "3 weeks ago", "May 2024"); the latest day it can mean."""
    lower = text.casefold()
    if match := _ISO_IN_TEXT.search(lower):
        return latest_day(match[1], today=today)
    if match := _AGO.search(lower):
        count = _NUMBER_WORDS.get(match[1]) or int(match[1])
        return today - timedelta(days=count * _DAYS_IN[match[2]])
    if match := _LAST.search(lower):
        return today - timedelta(days=_DAYS_IN[match[1]])
    if match := _MONTH_YEAR.search(lower):
        return latest_day(f"{match[2]}-{_MONTHS.index(match[1]) + 1:02d}", today=today)
    if match := _YEAR.search(lower):
        return latest_day(match[1], today=today)
    return None


def age_in_years(birth: PartialDate, *, today: date) -> float | None:
    """Completed years of life, counted from the earliest day of birth; None for a birth that lies ahead."""
    born = birth.earliest
    years = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
    return float(years) if years >= 0 else None

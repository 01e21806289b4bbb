"""Days written without a year: "stopped 11/25", "(started 11/1)". They are days, never a strength."""

import re
from datetime import date

_DAY = re.compile(
    r"(?P<lead>\b(?:stopp?e?d?|stopping|quit|off|last|since|until|till?|ended|finished|discontinued|d/?c'?d?|on|from|starte?d?|starting|began|begin)\b"
    r"[^;,]{0,30}?(?<![\d/.]))(?P<first>\d{1,2})/(?P<second>\d{1,2})(?![\d/.]|\s*(?:mg|mcg|g|ml|tab|x|days?|weeks?|wks?|months?|years?)\b)"
)
_AHEAD = re.compile(r"\b(?:start|starting|begin|until|till?)\b")
MONTHS, DAYS = 12, 31
# A day of the coming months, told of a stop, is more likely ahead than almost a year ago; ahead means that nothing is known.
SOON_DAYS = 70


def with_years(text: str, today: date) -> str:
    """The text with the year added to each such day: the latest past one, or the coming one after "starting" and "until".

    Meant for a medicine of one ingredient: the 8/2 of a combination product is its strength.
    """
    return _DAY.sub(lambda match: _with_year(match, today), text)


def _with_year(match: re.Match[str], today: date) -> str:
    first, second = int(match["first"]), int(match["second"])
    if not (1 <= min(first, second) <= MONTHS and max(first, second) <= DAYS):
        return match[0]
    month, day = (first, second) if first <= MONTHS else (second, first)
    past = (month, day) <= (today.month, today.day)
    ahead = _AHEAD.search(match["lead"]) is not None
    soon = (date(today.year, month, min(day, 28)) - today).days < SOON_DAYS
    year = today.year if past or ahead or soon else today.year - 1
    return f"{match['lead']}{first}/{second}/{year}"

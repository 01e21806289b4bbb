"""Moments of CDA (20170621131155-0400) as ISO 8601, as exact as they were written; what is no moment is empty."""

import re

from alongside.disclosure.ccda.nodes import Node

_MOMENT = re.compile(
    r"(?P<year>\d{4})(?:(?P<month>\d{2})(?:(?P<day>\d{2})"
    r"(?:(?P<hour>\d{2})(?P<minute>\d{2})?(?P<second>\d{2})?(?:\.\d+)?(?P<offset>[+-]\d{4})?)?)?)?(?:Z|[+-]\d{4})?"
)
_ISO = re.compile(r"\d{4}-\d{2}(?:-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?)?")
_EARLIEST_YEAR = 1880  # systems write the year 1 where they know none


def moment(node: Node) -> str:
    """The moment in a node's `value`; empty when it holds none or one before living memory."""
    written = node.get("value")
    if _ISO.fullmatch(written):
        return written
    match = _MOMENT.fullmatch(written)
    if match is None or int(match["year"]) < _EARLIEST_YEAR:
        return ""
    day = "-".join(part for part in (match["year"], match["month"], match["day"]) if part)
    if not match["hour"]:
        return day
    clock = f"{match['hour']}:{match['minute'] or '00'}:{match['second'] or '00'}"
    offset = f"{match['offset'][:3]}:{match['offset'][3:]}" if match["offset"] else ""
    return f"{day}T{clock}{offset}"


def period(node: Node) -> dict[str, str]:
    """Give the start and end of an effectiveTime, as far as they were given; a single moment is both."""
    at = moment(node)
    start, end = moment(node.first("low")) or at, moment(node.first("high")) or at
    return {key: value for key, value in (("start", start), ("end", end)) if value}


def when(node: Node) -> str:
    """The one moment of an effectiveTime: itself, else its end, its middle or its start."""
    moments = (moment(one) for one in (node, node.first("high"), node.first("center"), node.first("low")))
    return next((one for one in moments if one), "")


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_YEAR = r"(?P<year>(?:19|20)\d{2})"
_WRITTEN = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_YEAR}-(?P<month>\d{{2}})-(?P<day>\d{{2}})",
        rf"\b(?P<month>\d{{1,2}})/(?P<day>\d{{1,2}})/{_YEAR}",  # the month first: C-CDA is written for the United States
        rf"\b{_MONTH}[\s.,-]+(?P<day>\d{{1,2}})\b.{{0,30}}?\b{_YEAR}",
        rf"\b(?P<day>\d{{1,2}})[\s-]+{_MONTH}[\s.,-]+{_YEAR}",
        rf"\b{_MONTH}[\s.,-]+{_YEAR}",
        rf"\b{_YEAR}\b",
    )
)


def written_day(text: str) -> str:
    """The day that words in a table give ("06/26/2017", "Mar 18, 2012"), ISO 8601, perhaps only its month or year; else empty."""
    match = next((match for pattern in _WRITTEN if (match := pattern.search(text))), None)
    if match is None:
        return ""
    parts = match.groupdict()
    month = parts.get("month") or ""
    number = month if month.isdigit() else str(_MONTHS.index(month.casefold()) + 1) if month else ""
    written = (parts["year"], number.zfill(2) if number else "", (parts.get("day") or "").zfill(2))
    return "-".join(part for part in written if part.strip("0"))

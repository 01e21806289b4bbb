"""How often a day, from a FHIR Timing: its repeat rule, or its code."""

from alongside.disclosure.fhir.elements import code_words, element, number, string

_DAYS = {"s": 1 / 86_400, "min": 1 / 1_440, "h": 1 / 24, "d": 1.0, "wk": 7.0, "mo": 30.4375, "a": 365.25}
_BY_CODE = {
    "qd": 1.0, "qam": 1.0, "qpm": 1.0, "am": 1.0, "pm": 1.0, "qhs": 1.0, "bed": 1.0, "bid": 2.0, "tid": 3.0, "qid": 4.0,
    "qod": 0.5, "q1h": 24.0, "q2h": 12.0, "q3h": 8.0, "q4h": 6.0, "q6h": 4.0, "q8h": 3.0, "q12h": 2.0, "wk": 1 / 7, "mo": 1 / 30.4375,
}  # fmt: skip
_MOST = 48.0  # more often than every half hour is a slip, not a schedule


def times_per_day(timing: object) -> float | None:
    """Doses a day, the upper end of a range; None when the Timing does not say."""
    rule = element(element(timing).get("repeat"))
    times = _of_rule(rule)
    if times is None:
        times = next((_BY_CODE[word] for word in code_words(element(timing).get("code")) if word in _BY_CODE), None)
    return times if times is not None and 0 < times <= _MOST else None


def _of_rule(rule: dict[str, object]) -> float | None:
    unit = string(rule.get("periodUnit"))
    often = number(rule.get("frequencyMax")) or number(rule.get("frequency"))
    period = number(rule.get("period"))
    if often is None:
        listed = rule.get("timeOfDay") or rule.get("when")
        often = float(len(listed)) if isinstance(listed, list) else None
        period = period if period is not None or often is None else 1.0
        unit = unit or "d"
    if often is None and period is not None and unit in _DAYS:
        often = 1.0  # a period alone says once in it
    days = (period or 0.0) * _DAYS.get(unit, 0.0)
    if often is None or days <= 0:
        return None
    weekdays = rule.get("dayOfWeek")
    share = len(weekdays) / 7 if isinstance(weekdays, list) and weekdays and unit == "d" else 1.0
    return often / days * share

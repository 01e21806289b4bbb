"""Facts age: when a file was last compared with its sources, and when that is due again."""

from collections.abc import Iterator
from datetime import date, timedelta

from alongside.knowledge.checks.fault import Fault, at
from alongside.knowledge.loaded import Knowledge

DUE_AFTER = timedelta(days=365)  # the house's choice: labels of these products change about once a year


def date_faults(knowledge: Knowledge, today: date) -> Iterator[Fault]:
    """Days that are no days or lie ahead, and files whose comparison is due (not fatal)."""
    for question in knowledge.questions:
        try:
            checked = date.fromisoformat(question.last_checked)
        except ValueError:
            yield Fault(at(question), f"last_checked is {question.last_checked!r}; write it as 2026-11-23")
            continue
        if checked > today:
            yield Fault(at(question), f"was last checked on {checked}, which lies ahead")
        elif today - checked > DUE_AFTER:
            yield Fault(at(question), f"was last compared with its sources on {checked}; it is due again", fatal=False)

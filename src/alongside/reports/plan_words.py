"""The session plan in its four parts, lines of several treatments joined."""

from alongside.model.assessment import Assessments, PlanLine
from alongside.reports.cited import plan_parts
from alongside.reports.held_for import Held, held_for

PART_TITLES = {"before": "Before", "on_the_day": "On the day", "during": "During", "after": "After"}


def plan_sections(assessments: Assessments) -> tuple[tuple[str, tuple[Held[PlanLine], ...]], ...]:
    """(title, lines) for each part that has lines."""
    plans = [plan_parts(one.plan) for one in assessments.assessments]
    sections = ((title, held_for([plan[part] for plan in plans])) for part, title in PART_TITLES.items())
    return tuple((title, lines) for title, lines in sections if lines)

"""Two versions of the facts compared, for the terminal."""

from collections.abc import Sequence

from alongside.knowledge.differences import Difference
from alongside.knowledge.positions import Case
from alongside.reports.terminal_lines import Line, heading, line
from alongside.reports.wording import counted
from alongside.review.changed_answers import ChangedAnswers

EXAMPLES_SHOWN = 40


def difference_lines(
    old_version: str, new_version: str, found: Sequence[Difference], answers: ChangedAnswers | None
) -> list[Line]:
    """What changed in the facts, by kind, then what that does to the worked cases."""
    lines = [line(f"From {old_version} to {new_version}: {counted(len(found), 'difference')}.", style="bold")]
    sort = None
    for one in found:
        if one.sort is not sort:
            sort = one.sort
            lines += heading(sort.capitalize())
        lines += [line(one.said, lead="- "), line(one.place, indent=2, style="dim")]
    return [*lines, *(_answers(answers) if answers else [])]


def _answers(answers: ChangedAnswers) -> list[Line]:
    lines = heading("What that does to the worked cases")
    lines.append(line(f"{answers.differing} of {counted(answers.cases, 'case')} get another answer."))
    lines += [
        line(f"{counted(number, 'case')}: {now}, was {was}", lead="- ")
        for (was, now), number in answers.dispositions.items()
    ]
    for one in answers.findings[:EXAMPLES_SHOWN]:
        said = f"{one.finding}: {one.now}, was {one.was}, in {counted(one.cases, 'case')}; for instance {case_words(one.example)}"
        lines.append(line(said, lead="- "))
    if more := len(answers.findings) - EXAMPLES_SHOWN:
        lines += [line(f"and {counted(more, 'other change')}")] if more > 0 else []
    return lines


def case_words(case: Case) -> str:
    """A worked case in one line."""
    person = [*case.medications, *case.conditions, *(f"allergic to {one}" for one in case.allergies)]
    session = " ".join(str(value) for value in case.treatment.values()) or "any session"
    return f"{', '.join(person) or 'nobody in particular'} ({session})"

"""The assessment as text for a terminal or a pipe: 80 columns, complete without colour, nothing of the input obeyed."""

from alongside.knowledge.loaded import Knowledge
from alongside.model.assessment import Assessments
from alongside.reports import terminal_findings, terminal_unknowns
from alongside.reports.answers import Answer, answers
from alongside.reports.contest import CONTEST
from alongside.reports.entries import finding_title
from alongside.reports.medicine_words import MedicineLine, folded_lines
from alongside.reports.person_words import PersonGroup, person_groups, person_sentence
from alongside.reports.plan_words import plan_sections
from alongside.reports.review import grade_sentence, review_sentence
from alongside.reports.terminal_earlier import earlier_lines
from alongside.reports.terminal_lines import Line, heading, line
from alongside.reports.terminal_writing import written
from alongside.reports.to_settle import about_the_person
from alongside.reports.treatment_words import treatment_labels
from alongside.reports.wording import SEVERITY, counted

_LIMITS = (
    "It supports a health professional's decision and does not make it.",
    "Nothing here asks anybody to change how they take a medicine.",
    "What is not mentioned is not thereby harmless.",
    CONTEST,
)


def render_text(
    assessments: Assessments, knowledge: Knowledge, *, width: int | None, colour: bool, brief: bool = False
) -> str:
    """The whole report. width: columns, 80 when None. colour: adds styles; every word stands without them.

    brief: without the reasons, sources and plan, for a first look; what is not known stays.
    """
    lines = brief_lines(assessments, knowledge) if brief else report_lines(assessments, knowledge)
    return written(lines, width=width, colour=colour)


def report_lines(assessments: Assessments, knowledge: Knowledge) -> list[Line]:
    """Every line of the report in reading order, before it is wrapped."""
    labels = treatment_labels(assessments)
    return [
        *_read(assessments, knowledge),
        *_answers(assessments, knowledge),
        *terminal_unknowns.unknown_lines(assessments, labels),
        *terminal_findings.finding_lines(assessments, knowledge, labels),
        *terminal_findings.axes_lines(assessments, labels),
        *_plan(assessments, labels),
        *_limits(assessments, knowledge),
    ]


def brief_lines(assessments: Assessments, knowledge: Knowledge) -> list[Line]:
    """What was read, the answer, what is not known, and the weighty findings without what they rest on."""
    labels = treatment_labels(assessments)
    return [
        *_read(assessments, knowledge),
        *_answers(assessments, knowledge),
        *terminal_unknowns.unknown_lines(assessments, labels),
        *terminal_findings.finding_lines(assessments, knowledge, labels, brief=True),
        line(review_sentence(knowledge)),
    ]


def _read(assessments: Assessments, knowledge: Knowledge) -> list[Line]:
    disclosure = assessments.disclosure
    lines = heading("What was read")
    lines += [line(one, lead="[!] ", style="bold") for one in about_the_person(disclosure)]
    lines.append(line(f"{person_sentence(disclosure.patient)}."))
    shown, folded = folded_lines(disclosure)
    for medicine in shown:
        lines += _medicine(medicine)
    if folded:
        names = "; ".join(f'"{one.written}" read as {one.read}' for one in folded)
        lines.append(line(f"{counted(len(folded), 'medicine')} recorded as stopped: {names}", indent=2, lead="- "))
    if not (shown or folded):
        said = "The person says that they take no medicines."
        lines.append(
            line(said if disclosure.says_no_medicines else "No medicine was read, and nobody said there are none.")
        )
    for group in person_groups(disclosure, knowledge):
        lines += _person(group)
    return [*lines, *earlier_lines(assessments, knowledge)]


def _medicine(medicine: MedicineLine) -> list[Line]:
    read = medicine.confirm.upper() or (f"read as {medicine.read}" if medicine.recognised else medicine.read.upper())
    style = "bold" if medicine.confirm or not medicine.recognised else ""
    first = line(f'"{medicine.written}" ({medicine.place}): {read}', indent=2, lead="- ", style=style)
    said = [line(one, indent=4, lead="- ") for one in medicine.said]
    return [first, line("; ".join(medicine.notes), indent=4), *said]


def _person(group: PersonGroup) -> list[Line]:
    lines = [line(f"{group.title}:")]
    for one in group.used:
        place = f" ({one.place})" if one.place else ""
        read = f": {one.read}" if one.read else ""
        lines.append(line(f"{one.written}{place}{read}", indent=2, lead="- "))
    if group.folded:
        folded = counted(len(group.folded), group.folded_one, group.folded_many)
        lines.append(line(f"{folded}: {'; '.join(one.written for one in group.folded)}", indent=2, lead="- "))
    return lines


def _answers(assessments: Assessments, knowledge: Knowledge) -> list[Line]:
    lines = heading("The answer")
    for one in answers(assessments):
        lines += _answer(one, knowledge)
    return lines


def _answer(answer: Answer, knowledge: Knowledge) -> list[Line]:
    lines = [
        line(f"{answer.label}: {answer.words.title.upper()}", style="bold"),
        line(answer.words.meaning, indent=2),
    ]
    for finding in answer.deciding:
        title = finding_title(finding, knowledge)
        lines.append(line(f"{SEVERITY[finding.severity].upper()}: {title}", indent=2, lead="- "))
    if answer.further:
        lines.append(line(f"and {answer.further} more below", indent=2, lead="- "))
    if answer.open:
        lines.append(line(answer.open, indent=2))
    return [*lines, line("; ".join(answer.treatment), indent=2, style="dim")]


def _plan(assessments: Assessments, labels: tuple[str, ...]) -> list[Line]:
    lines: list[Line] = []
    for title, held_lines in plan_sections(assessments):
        lines.append(line(title, style="bold"))
        for held in held_lines:
            scope = terminal_findings.scope(held.treatments, labels, always=False)
            lines.append(line(f"{held.item.text} ({held.item.owner}){scope}", indent=2, lead="- "))
    return [*heading("Session plan, for everybody on this treatment"), *lines] if lines else []


def _limits(assessments: Assessments, knowledge: Knowledge) -> list[Line]:
    version = f"Knowledge {assessments.knowledge_version}; made {assessments.generated_at:%Y-%m-%d %H:%M %Z}."
    sentences = (review_sentence(knowledge), grade_sentence(assessments), *_LIMITS, version)
    return [*heading("What this is not"), *(line(sentence) for sentence in sentences)]

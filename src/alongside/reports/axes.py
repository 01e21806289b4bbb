"""The three axes of every medicine: harm, benefit, exposure. No cell is ever blank, and silence is never worded as good news."""

from dataclasses import dataclass
from enum import StrEnum

from alongside.model.assessment import Assessment, Assessments
from alongside.model.finding import Finding
from alongside.model.medication import Medication
from alongside.model.vocabulary import Axis, Direction
from alongside.reports.entries import consequence, weighs
from alongside.reports.finding_marks import no_effect_words
from alongside.reports.held_for import Held, held_for
from alongside.reports.medicine_words import LONG_LIST, drug_names, not_recognised, read_as
from alongside.reports.wording import (
    CASE_REPORTS_ONLY,
    DIRECTION,
    DISPUTED,
    EVIDENCE,
    NO_EFFECT_FOUND,
    NOBODY_STUDIED,
    NOT_RECOGNISED,
    NOT_STUDIED,
    NOTHING_ON_RECORD,
    SEVERITY,
    action_words,
    kind_words,
)

AXES = (Axis.HARM, Axis.BENEFIT, Axis.EXPOSURE)


class CellState(StrEnum):
    """What a line of a cell says; each has its own mark and look."""

    CONTRAINDICATED = "contraindicated"
    MAJOR = "major"
    MODERATE = "moderate"
    MINOR = "minor"
    INFO = "info"
    NO_EFFECT = "no-effect"
    NOT_STUDIED = "not-studied"
    NOTHING = "nothing"
    NOT_RECOGNISED = "not-recognised"


@dataclass(frozen=True, slots=True)
class CellLine:
    """One line of a cell. finding: the id behind it, empty where there is none."""

    state: CellState
    words: str
    finding: str = ""


Lines = tuple[CellLine, ...]
Cell = tuple[Held[Lines], ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One medicine. cells: one for each of AXES, the lines of each treatment, said once where treatments agree.

    also: findings outside the three axes that weigh moderate or more.
    """

    name: str
    written: str
    place: str
    cells: tuple[Cell, ...]
    also: Cell = ()


def axes_rows(assessments: Assessments) -> tuple[Row, ...]:
    """One row for each medicine as it was read, then one for each text that was not recognised."""
    disclosure = assessments.disclosure
    extra = tuple(text for one in assessments.assessments for text in one.coverage.unrecognised)
    read = (_row(one, assessments) for one in disclosure.medications)
    everywhere = tuple(range(len(assessments.assessments)))
    unknown: Cell = (Held((CellLine(CellState.NOT_RECOGNISED, NOT_RECOGNISED),), everywhere),)
    unread = (Row(one.text, one.text, one.place, (unknown,) * len(AXES)) for one in not_recognised(disclosure, extra))
    return (*read, *unread)


def folded_rows(assessments: Assessments) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """(shown, folded): in a long list the medicines with nothing on record on any axis are folded together."""
    rows = axes_rows(assessments)
    if len(rows) <= LONG_LIST:
        return rows, ()
    return tuple(row for row in rows if not _silent(row)), tuple(row for row in rows if _silent(row))


def _silent(row: Row) -> bool:
    states = {line.state for cell in (*row.cells, row.also) for held in cell for line in held.item}
    return states == {CellState.NOTHING}


def _row(medication: Medication, assessments: Assessments) -> Row:
    about = [_about(medication, one) for one in assessments.assessments]
    cells = tuple(held_for([[cell_lines([f for f in found if f.axis is axis])] for found in about]) for axis in AXES)
    also = held_for([_also(found) for found in about])
    return Row(read_as(medication), medication.text, medication.place, cells, also)


def _about(medication: Medication, assessment: Assessment) -> tuple[Finding, ...]:
    names = drug_names(medication)
    return tuple(one for one in assessment.findings if names & set(one.about))


def cell_lines(findings: list[Finding]) -> tuple[CellLine, ...]:
    """The gravest finding, then what was studied without effect, then what nobody studied; never empty."""
    graded = sorted((one for one in findings if not _finds_nothing(one)), key=consequence, reverse=True)
    lines = [_graded(graded)] if graded else []
    for state, words in (
        (CellState.NO_EFFECT, NO_EFFECT_FOUND),
        (CellState.NO_EFFECT, CASE_REPORTS_ONLY),
        (CellState.NOT_STUDIED, NOT_STUDIED),
    ):
        such = [one for one in findings if _finds_nothing(one) and _rests_on(one) == words]
        if such:
            lines.append(CellLine(state, f"{words}{_kinds(such)}", such[0].id))
    return tuple(lines) or (CellLine(CellState.NOTHING, NOTHING_ON_RECORD),)


def _rests_on(finding: Finding) -> str:
    return no_effect_words(finding) if finding.studied else NOT_STUDIED


def _finds_nothing(finding: Finding) -> bool:
    return finding.direction is Direction.NONE and not weighs(finding)


def _graded(graded: list[Finding]) -> CellLine:
    first = graded[0]
    says = DIRECTION.get((first.axis, first.direction), action_words(first.action, first.axis))
    parts = [f"{SEVERITY[first.severity]}: {says}{_kinds([first])}"]
    if not first.studied:
        parts.append(f"{NOBODY_STUDIED}, rests on {EVIDENCE[first.evidence_level]}")
    if first.contested_by:
        parts.append(DISPUTED)
    if len(graded) > 1:
        parts.append(f"and {len(graded) - 1} more below")
    return CellLine(CellState(first.severity.value), "; ".join(parts), first.id)


_ELSEWHERE = {
    Axis.CONTRAINDICATION: "with this treatment",
    Axis.OTHER_MEDICINES: "together with another medicine of the list",
    Axis.DOSE: "dose or duplicate",
}


def _also(findings: tuple[Finding, ...]) -> tuple[Lines, ...]:
    """The gravest finding of each other axis, so that a quiet row never hides one."""
    lines = []
    for axis, words in _ELSEWHERE.items():
        such = sorted((one for one in findings if one.axis is axis and weighs(one)), key=consequence, reverse=True)
        if such:
            more = f"; and {len(such) - 1} more" if len(such) > 1 else ""
            first = such[0]
            lines.append(
                CellLine(CellState(first.severity.value), f"{SEVERITY[first.severity]}: {words}{more}", first.id)
            )
    return (tuple(lines),) if lines else ()


def _kinds(findings: list[Finding]) -> str:
    """On the harm axis the kind of harm is named: no effect on blood pressure says nothing about breathing."""
    kinds = dict.fromkeys(kind_words(one.kind) for one in findings if one.axis is Axis.HARM and one.kind != "other")
    return f" ({', '.join(kinds)})" if kinds else ""

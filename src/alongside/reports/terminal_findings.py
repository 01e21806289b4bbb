"""The findings and the three axes, for the terminal."""

from alongside.knowledge.loaded import Knowledge
from alongside.model.assessment import Assessments
from alongside.model.finding import Finding
from alongside.reports.axes import AXES, Cell, CellState, folded_rows
from alongside.reports.cited import finding_citations
from alongside.reports.contest import contested_at
from alongside.reports.entries import Group, entries, finding_title
from alongside.reports.finding_marks import finding_marks
from alongside.reports.held_for import Held
from alongside.reports.review import reviewed_files
from alongside.reports.source_words import citation_words
from alongside.reports.terminal_lines import Line, heading, line
from alongside.reports.traces import traces
from alongside.reports.wording import (
    AXIS,
    DISPUTED,
    EVIDENCE,
    NOBODY_STUDIED,
    NOTHING_ON_RECORD,
    SEVERITY,
    VERIFICATION,
    action_words,
    counted,
)

MARKS: dict[CellState, str] = {
    CellState.CONTRAINDICATED: "[X]",
    CellState.MAJOR: "[!!]",
    CellState.MODERATE: "[!]",
    CellState.MINOR: "[-]",
    CellState.INFO: "[.]",
    CellState.NO_EFFECT: "[=]",
    CellState.NOT_STUDIED: "[?]",
    CellState.NOTHING: "[ ]",
    CellState.NOT_RECOGNISED: "[??]",
}

_STYLES = {"contraindicated": "bold red", "major": "bold red", "moderate": "bold yellow"}


def scope(treatments: tuple[int, ...], labels: tuple[str, ...], *, always: bool = True) -> str:
    """For which treatments something holds; empty with one treatment. always: also said when it holds for all of them."""
    if len(labels) == 1 or (not always and len(treatments) == len(labels)):
        return ""
    names = "all treatments" if len(treatments) == len(labels) else "; ".join(labels[number] for number in treatments)
    return f" <{names}>"


def finding_lines(
    assessments: Assessments, knowledge: Knowledge, labels: tuple[str, ...], *, brief: bool = False
) -> list[Line]:
    """Weighty findings in full, gravest first; the rest a line each. brief: without what they rest on, the rest only counted."""
    found = entries(assessments)
    lines = heading("Findings, gravest first")
    if not found.weighty:
        lines.append(line("Nothing on record weighs more than minor for what was read."))
    for held in found.weighty:
        lines += _group(held, knowledge, labels, brief=brief)
    if brief and found.folded:
        return [
            *lines,
            line(counted(sum(len(held.item) for held in found.folded), "finding") + " minor or for information"),
        ]
    if found.folded:
        lines.append(line("Minor or for information:", style="bold"))
    for held in found.folded:
        lines += [
            line(f"{_short(one, knowledge)}{scope(held.treatments, labels)}", indent=2, lead="- ") for one in held.item
        ]
    return lines


def axes_lines(assessments: Assessments, labels: tuple[str, ...]) -> list[Line]:
    """Each medicine with its three axes; a cell is never left out."""
    lines = heading("Each medicine on three axes")
    shown, folded = folded_rows(assessments)
    for row in shown:
        lines.append(line(f"{row.name} ({row.place})", style="bold"))
        lines += _cell(row.also, labels, indent=2)
        for axis, cell in zip(AXES, row.cells, strict=True):
            lines.append(line(f"{AXIS[axis]}:", indent=2))
            lines += _cell(cell, labels, indent=4)
    if folded:
        names = "; ".join(f"{row.name} ({row.place})" for row in folded)
        silent = f"On all three axes {NOTHING_ON_RECORD}: {names}"
        lines.append(line(silent, lead=f"{MARKS[CellState.NOTHING]} "))
    return lines


def _cell(cell: Cell, labels: tuple[str, ...], *, indent: int) -> list[Line]:
    return [
        line(f"{one.words}{scope(held.treatments, labels, always=False)}", indent=indent, lead=f"{MARKS[one.state]} ")
        for held in cell
        for one in held.item
    ]


def _group(held: Held[Group], knowledge: Knowledge, labels: tuple[str, ...], *, brief: bool) -> list[Line]:
    lines: list[Line] = []
    if len(held.item) > 1:
        lines.append(line(f"{DISPUTED.upper()}: {len(held.item)} positions follow", style="bold"))
    for finding in held.item:
        lines += _finding(finding, knowledge, scope(held.treatments, labels), brief=brief)
    return lines


def _finding(finding: Finding, knowledge: Knowledge, holds_for: str, *, brief: bool) -> list[Line]:
    lead, style = f"{MARKS[CellState(finding.severity.value)]} ", _STYLES.get(finding.severity.value, "")
    grade = f"{SEVERITY[finding.severity].upper()}, {action_words(finding.action, finding.axis)}"
    marks = " ".join(f"[{mark.words}]" for mark in finding_marks(finding, reviewed_files(knowledge)))
    lines = [
        line(grade, lead=lead, style=style),
        line(f"{finding_title(finding, knowledge)}{holds_for}", indent=2, style="bold"),
        line(finding.statement, indent=2),
    ]
    if marks:
        lines.append(line(marks, indent=2))
    lines += [line(f"For the prescriber: {one.advice}", indent=2) for one in finding.reasons[:1] if one.advice]
    return [*lines, *([] if brief else _why(finding, knowledge)), Line("")]


def _why(finding: Finding, knowledge: Knowledge) -> list[Line]:
    lines = [
        line(f'because "{one.input}" ({one.place}) was read as {one.matched}', indent=4, lead="* ")
        for one in traces(finding)
    ]
    for reason in finding.reasons:
        more = "" if reason.statement == finding.statement else f" {reason.statement}"
        limits = f" Limits: {reason.limits}" if reason.limits else ""
        studied = "" if reason.studied else f", {NOBODY_STUDIED}"
        basis = f"{EVIDENCE[reason.evidence_level]}, {VERIFICATION[reason.verification]}{studied}"
        lines.append(line(f"{reason.rule}: {basis}.{more}{limits}", indent=4, lead="* "))
    lines += [
        line(f"source: {citation_words(one, knowledge.sources[one.source])}", indent=4, lead="* ", style="dim")
        for one in finding_citations(finding)
    ]
    return [*lines, line(f"contest it: {contested_at(finding)}", indent=4, lead="* ", style="dim")]


def _short(finding: Finding, knowledge: Knowledge) -> str:
    shown = (mark for mark in finding_marks(finding, reviewed_files(knowledge)) if mark.kind != "unreviewed")
    marks = "".join(f" [{mark.words}]" for mark in shown)
    said = f"{SEVERITY[finding.severity]}: {finding_title(finding, knowledge)}. {finding.statement}{marks}"
    return f"{said} (contest: {contested_at(finding)})"

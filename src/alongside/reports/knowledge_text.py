"""What is known of a subject, for the terminal: positions with their sources, then conflicts, gaps, and who has reviewed it."""

from collections.abc import Iterator

from alongside.knowledge.clause_words import in_words
from alongside.knowledge.facts import Drug
from alongside.knowledge.loaded import Knowledge
from alongside.knowledge.positions import Position, Question
from alongside.model.vocabulary import Agent, Axis, Direction, Route, Verification
from alongside.reports.contest import CONTEST
from alongside.reports.source_words import citation_words
from alongside.reports.terminal_lines import Line, heading, line
from alongside.reports.wording import (
    AGENT,
    AXIS,
    EVIDENCE,
    NOBODY_STUDIED,
    NOT_REVIEWED,
    NOTHING_ON_RECORD,
    ROUTE,
    SEVERITY,
    VERIFICATION,
    action_words,
    counted,
)
from alongside.review.shown import Entry, Shown
from alongside.review.subject import Kind, Subject

_ROW_STATUS = {"partly": "verified in part", "recalled": "recalled, not verified"}


def shown_lines(found: Shown, knowledge: Knowledge) -> list[Line]:
    """Every line, in reading order."""
    lines = [one for subject in found.subjects for one in _subject(subject, knowledge)]
    if not found.entries:
        lines.append(line(f"{NOTHING_ON_RECORD[0].upper()}{NOTHING_ON_RECORD[1:]}."))
    axis: Axis | None = None
    for entry in found.entries:
        if entry.question.axis is not axis:
            axis = entry.question.axis
            lines += heading(AXIS[axis].capitalize())
        lines += _entry(entry, knowledge)
    return [*lines, *_conflicts(found), *_gaps(found), *_standing(found)]


def _subject(subject: Subject, knowledge: Knowledge) -> list[Line]:
    title = f"{subject.id.upper()} ({subject.kind})"
    lines = [line(title, style="bold")]
    if subject.read_as:
        lines.append(line(f'"{subject.word}" was read as {subject.read_as}: please confirm', indent=2))
    if subject.kind is Kind.DRUG:
        lines += [line(one, indent=2) for one in _drug(knowledge.drugs[subject.id], knowledge)]
    elif subject.kind is Kind.CLASS:
        group = knowledge.classes[subject.id]
        lines.append(line(f"{group.label}: {', '.join(group.members)}", indent=2))
    elif subject.kind is Kind.CONDITION:
        lines.append(line(knowledge.conditions[subject.id].label, indent=2))
    elif subject.kind is Kind.SOURCE:
        lines.append(line(knowledge.sources[subject.id].citation, indent=2))
    return lines


def _drug(drug: Drug, knowledge: Knowledge) -> Iterator[str]:
    yield f"classes: {', '.join(knowledge.classes_of[drug.name]) or 'none'}"
    if drug.components:
        yield f"made of: {', '.join(drug.components)}"
    if drug.brands:
        yield f"brands: {', '.join(drug.brands)}"
    if drug.half_life_h:
        acts = counted(drug.lingers_days, "day")
        yield f"half-life {drug.half_life_h:g} h; taken to act for {acts} after the last dose ({drug.lingers_basis})"
    if drug.cyp:
        yield "enzymes: " + "; ".join(f"{enzyme.upper()} {role}" for enzyme, role in drug.cyp.items())
    yield f"this row of the drug table is {_ROW_STATUS.get(drug.status, drug.status)}"


def _entry(entry: Entry, knowledge: Knowledge) -> list[Line]:
    lines = [line(entry.question.question, style="bold")]
    for position in entry.positions:
        lines += _position(position, entry.question, knowledge)
    return [*lines, line(f"file {entry.question.file}", indent=2, style="dim"), Line("")]


def _position(position: Position, question: Question, knowledge: Knowledge) -> list[Line]:
    studied = "" if position.studied else f", {NOBODY_STUDIED}"
    grade = f"{SEVERITY[position.severity].upper()}, {action_words(position.action, question.axis)}"
    basis = f"{EVIDENCE[position.evidence_level]}, {VERIFICATION[position.verification]}{studied}"
    return [
        line(f"{grade}: {position.id}", indent=2, lead="- "),
        line(f"holds when: {in_words(position.when)}", indent=4),
        line(f"{position.statement} ({basis})", indent=4),
        *([line(f"For the prescriber: {position.advice}", indent=4)] if position.advice else []),
        *([line(f"Limits: {position.limits}", indent=4)] if position.limits else []),
        *(
            line(
                f"source {one.source}: {citation_words(one, knowledge.sources[one.source])}",
                indent=4,
                lead="* ",
                style="dim",
            )
            for one in position.citations
        ),
    ]


def _conflicts(found: Shown) -> list[Line]:
    disputed = [entry for entry in found.entries if entry.disputed]
    lines = heading("Sources disagree") if disputed else []
    for entry in disputed:
        sides = "; ".join(
            f"{direction}: {', '.join(one.id for one in studied)}"
            for direction in Direction
            if (studied := [one for one in entry.positions if one.direction is direction and one.studied])
        )
        lines.append(line(f"{entry.question.question} {sides}", lead="- "))
    return lines


def _gaps(found: Shown) -> list[Line]:
    unstudied = [position.id for position in found.positions if not position.studied]
    recalled = [position.id for position in found.positions if position.verification is Verification.RECALLED]
    said = [
        *([f"{NOBODY_STUDIED.capitalize()}: {', '.join(unstudied)}"] if unstudied else []),
        *([f"Unverified: {', '.join(recalled)}"] if recalled else []),
        *(
            f"{AGENT[agent].capitalize()} {ROUTE[route]}: {NOTHING_ON_RECORD}: {', '.join(axes)}"
            for (agent, route), axes in _gaps_by_session(found).items()
        ),
    ]
    return [*heading("Gaps"), *(line(one, lead="- ") for one in said)] if said else []


def _gaps_by_session(found: Shown) -> dict[tuple[Agent, Route], list[str]]:
    gaps: dict[tuple[Agent, Route], list[str]] = {}
    for agent, route, axis in found.gaps or ():
        gaps.setdefault((agent, route), []).append(AXIS[axis])
    return gaps


def _standing(found: Shown) -> list[Line]:
    """Who has reviewed what is shown, and how to disagree."""
    if not found.entries:
        return []
    open_files = sum(not entry.question.reviewed_by for entry in found.entries)
    reviewed = "Every question was reviewed by a clinician."
    if open_files:
        reviewed = f"{open_files} of {counted(len(found.entries), 'question')} {NOT_REVIEWED}."
    return [Line(""), line(reviewed), line(CONTEST)]

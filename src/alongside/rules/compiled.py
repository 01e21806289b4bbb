"""From clauses to tests: each clause type has one compiler, found in a table. The rules themselves stay data."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from alongside.knowledge import clauses
from alongside.knowledge.clauses import AllOf, AnyOf, Clause, Not, Takes, TreatmentIs, Washout
from alongside.knowledge.loaded import Knowledge
from alongside.knowledge.positions import Position, Question
from alongside.model.finding import Reason
from alongside.model.treatment import Treatment
from alongside.model.vocabulary import Axis, Verification
from alongside.rules import history_clauses, medicine_clauses
from alongside.rules.outcome import FALSE, TRUE, Outcome, all_of, any_of, negated
from alongside.rules.person import Person

Test = Callable[[Person], Outcome]
Compiler = Callable[[Any, Knowledge], Test]


def planned_session(clause: TreatmentIs, _: Knowledge) -> Test:
    """The planned session is one the clause names."""
    return lambda person: TRUE if allows(clause, person.treatment) else FALSE


COMPILERS: dict[type, Compiler] = {
    clauses.Washout: medicine_clauses.washout,
    clauses.DailyDose: medicine_clauses.daily_dose,
    clauses.DailyEquivalent: medicine_clauses.daily_equivalent,
    clauses.TreatmentIs: planned_session,
    clauses.Age: history_clauses.age,
    clauses.SexIs: history_clauses.sex,
    clauses.Has: history_clauses.has,
    clauses.AllergicTo: history_clauses.allergic_to,
    clauses.FamilyHistory: history_clauses.family_history,
    clauses.Procedure: history_clauses.procedure,
    clauses.Measured: history_clauses.measured,
    clauses.Unanswered: history_clauses.unanswered,
}


@dataclass(frozen=True, slots=True)
class Rule:
    """One position, ready to run.

    test: everything but the plain treatment clauses, which `fits` answers once for a kind of session.
    without_stopped: the same for a pair of the person's own medicines, counting only what is taken now or planned; else None.
    anchors: the person must have to do with one of these drugs, else it cannot hold; None: always run.
    all_needed: the same for every clause on a medicine; the anchors are the smallest of them.
    strength: sorts positions on one matter, the strongest first. reason: what a finding shows of the position.
    finding_id: of the finding that the position makes or joins.
    """

    question: Question
    position: Position
    test: Test
    without_stopped: Test | None
    anchors: frozenset[str] | None
    all_needed: tuple[frozenset[str], ...]
    strength: tuple[int, bool, bool, int, str]
    reason: Reason
    finding_id: str

    def fits(self, treatment: Treatment) -> bool:
        """Whether the position's plain treatment clauses allow this session."""
        return all(allows(clause, treatment) for clause in self.position.when if isinstance(clause, TreatmentIs))


def allows(clause: TreatmentIs, treatment: Treatment) -> bool:
    """Whether the session is one the clause names, in every field that it gives."""
    pairs = (
        (clause.agent, treatment.agent),
        (clause.route, treatment.route),
        (clause.region, treatment.region),
        (clause.setting, treatment.setting),
        (clause.indication, treatment.indication),
    )
    return all(not wanted or planned in wanted for wanted, planned in pairs)


def compile_rules(knowledge: Knowledge) -> tuple[Rule, ...]:
    """Every position of the knowledge as a rule, in the order of the files."""
    return tuple(
        compile_position(question, position, knowledge)
        for question in knowledge.questions
        for position in question.positions
    )


def compile_position(question: Question, position: Position, knowledge: Knowledge) -> Rule:
    """One position as a rule."""
    pair = question.axis is Axis.OTHER_MEDICINES
    needed = _needed(position, knowledge)
    clauses_of_person = [clause for clause in position.when if not isinstance(clause, TreatmentIs)]
    return Rule(
        question=question,
        position=position,
        test=_together(clauses_of_person, knowledge, planned_counts=pair),
        without_stopped=_together(_now(clauses_of_person), knowledge, planned_counts=True) if pair else None,
        anchors=min(needed, key=len) if needed else None,
        all_needed=needed,
        strength=_strength(position),
        reason=_reason(position, question.file),
        finding_id=f"{question.id}.{position.direction}",
    )


def _together(parts: Sequence[Clause], knowledge: Knowledge, *, planned_counts: bool) -> Test:
    tests = [compile_clause(part, knowledge, planned_counts=planned_counts) for part in parts]
    return tests[0] if len(tests) == 1 else lambda person: all_of(test(person) for test in tests)


def _now(parts: Sequence[Clause]) -> list[Clause]:
    """The same clauses, counting nothing that was stopped."""
    return [msgspec.structs.replace(part, lingering=False) if isinstance(part, Takes) else part for part in parts]


def _strength(position: Position) -> tuple[int, bool, bool, int, str]:
    """Graver first, then what was studied before what nobody studied, verified before recalled, better evidence before weaker."""
    recalled = position.verification is Verification.RECALLED
    return (-position.severity.rank, not position.studied, recalled, position.evidence_level.rank, position.id)


def _reason(position: Position, file: str) -> Reason:
    return Reason(
        rule=position.id,
        statement=position.statement,
        severity=position.severity,
        evidence_level=position.evidence_level,
        studied=position.studied,
        verification=position.verification,
        mechanism=position.mechanism,
        advice=position.advice,
        limits=position.limits,
        citations=position.citations,
        file=file,
    )


def compile_clause(clause: Clause, knowledge: Knowledge, *, planned_counts: bool = False) -> Test:
    """One clause as a test of a person."""
    match clause:
        case AllOf(clauses=parts):
            tests = [compile_clause(part, knowledge, planned_counts=planned_counts) for part in parts]
            return lambda person: all_of(test(person) for test in tests)
        case AnyOf(clauses=parts):
            tests = [compile_clause(part, knowledge, planned_counts=planned_counts) for part in parts]
            return lambda person: any_of([test(person) for test in tests])
        case Not(clause=part):
            inner = compile_clause(part, knowledge, planned_counts=planned_counts)
            return lambda person: negated(inner(person))
        case Takes():
            return medicine_clauses.takes(clause, knowledge, planned_counts=planned_counts)
        case _:
            return COMPILERS[type(clause)](clause, knowledge)


def _needed(position: Position, knowledge: Knowledge) -> tuple[frozenset[str], ...]:
    """Sets of drugs of each of which the person must have one; empty when the position asks for no medicine at its top."""
    sets: list[frozenset[str]] = []
    for clause in position.when:
        if isinstance(clause, Takes):
            sets.append(knowledge.members(clause.any_of))
        elif isinstance(clause, Washout):
            sets += [knowledge.members(clause.stopped), knowledge.members(clause.then)]
    return tuple(sets)

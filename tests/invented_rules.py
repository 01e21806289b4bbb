"""Questions and positions of a test's own: a case then shows one property of the engine, whatever the knowledge says today."""

from dataclasses import replace
from typing import Any

from alongside.knowledge.clauses import Clause
from alongside.knowledge.loaded import load
from alongside.knowledge.positions import Case, Position, Question
from alongside.model.disclosure import Disclosure
from alongside.model.finding import Finding
from alongside.model.treatment import Treatment
from alongside.model.vocabulary import Action, Axis, Direction, EvidenceLevel, Severity, Verification
from alongside.rules.compiled import compile_rules
from alongside.rules.engine import RuleSet
from alongside.rules.findings import findings_of
from tests.people import IV_KETAMINE


def position(name: str, *when: Clause, **fields: Any) -> Position:
    """A moderate, verified position from a cohort, unless the fields say otherwise."""
    usual: dict[str, Any] = {
        "direction": Direction.INCREASE,
        "severity": Severity.MODERATE,
        "action": Action.MONITOR,
        "evidence_level": EvidenceLevel.COHORT,
        "studied": True,
        "verification": Verification.VERIFIED,
        "statement": f"{name} says so.",
        "citations": (),
        "fires": Case(),
        "silent": Case(),
    }
    return Position(**{"id": name, "when": when} | usual | fields)


def question(name: str, *positions: Position, **fields: Any) -> Question:
    """A question on harm, by sedation, unless the fields say otherwise."""
    usual: dict[str, Any] = {"axis": Axis.HARM, "kind": "sedation-and-breathing", "file": f"{name}.yaml"}
    asked: dict[str, Any] = {"id": name, "question": f"{name}?", "positions": positions, "last_checked": "2026-11-23"}
    return Question(**asked | usual | fields)


def rules(*questions: Question) -> RuleSet:
    """These questions and no others, over the packaged drugs and conditions."""
    knowledge = replace(load(), questions=questions)
    return RuleSet(knowledge, compile_rules(knowledge))


def findings(who: Disclosure, *questions: Question, treatment: Treatment = IV_KETAMINE) -> list[Finding]:
    """What these questions alone find for one person, gravest first."""
    return list(findings_of(rules(*questions).judge(who, treatment).held))

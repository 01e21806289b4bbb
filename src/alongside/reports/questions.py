"""The questions that this person's own assessment raises: what nobody answered, and what a finding asks for."""

from dataclasses import dataclass

from alongside.knowledge.loaded import Knowledge
from alongside.model.assessment import Assessment, Missing
from alongside.model.finding import Finding
from alongside.model.vocabulary import Action


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """id: a disclosure item or a finding. findings: ids of the findings that the answer bears on."""

    id: str
    text: str
    findings: tuple[str, ...]


def open_questions(assessment: Assessment, knowledge: Knowledge) -> tuple[OpenQuestion, ...]:
    """Missing items in their order, then the findings whose action is to ask."""
    missing = tuple(_from_missing(one, assessment, knowledge) for one in assessment.coverage.missing)
    return missing + tuple(_from_finding(one) for one in assessment.findings if one.action is Action.ASK)


def _from_missing(missing: Missing, assessment: Assessment, knowledge: Knowledge) -> OpenQuestion:
    item = knowledge.items.get(missing.id)
    conditions = set(item.conditions) if item else set()
    findings = tuple(one.id for one in assessment.findings if conditions & set(one.about))
    return OpenQuestion(missing.id, missing.question, findings)


def _from_finding(finding: Finding) -> OpenQuestion:
    advice = next((reason.advice for reason in finding.reasons if reason.advice), "")
    return OpenQuestion(finding.id, advice or finding.statement, (finding.id,))

"""The questions that this person's own assessment raises: what nobody answered, and what a finding asks for."""

from dataclasses import dataclass

from alongside.knowledge.loaded import Knowledge
from alongside.model.assessment import Assessment, Missing
from alongside.model.disagreement import Disagreement
from alongside.model.finding import Finding
from alongside.model.vocabulary import Action


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """id: a disclosure item or a finding. findings: ids of the findings that the answer bears on."""

    id: str
    text: str
    findings: tuple[str, ...]


def open_questions(
    assessment: Assessment, knowledge: Knowledge, disagreements: tuple[Disagreement, ...] = ()
) -> tuple[OpenQuestion, ...]:
    """Missing items in their order, what else is to be settled, then the findings whose action is to ask."""
    asked = {one.id for one in assessment.coverage.missing}
    settle = {one.id: one for one in disagreements}
    return (
        *(
            _to_settle(settle[one.id], assessment) if one.id in settle else _from_missing(one, assessment, knowledge)
            for one in assessment.coverage.missing
        ),
        *(_to_settle(one, assessment) for one in disagreements if one.id not in asked),
        *(_from_finding(one) for one in assessment.findings if one.action is Action.ASK),
    )


def _to_settle(disagreement: Disagreement, assessment: Assessment) -> OpenQuestion:
    findings = tuple(one.id for one in assessment.findings if set(disagreement.about) & set(one.about))
    return OpenQuestion(disagreement.id, disagreement.settle, findings)


def _from_missing(missing: Missing, assessment: Assessment, knowledge: Knowledge) -> OpenQuestion:
    item = knowledge.items.get(missing.id)
    conditions = set(item.conditions) if item else set()
    findings = tuple(one.id for one in assessment.findings if conditions & set(one.about))
    return OpenQuestion(missing.id, missing.question, findings)


def _from_finding(finding: Finding) -> OpenQuestion:
    advice = next((reason.advice for reason in finding.reasons if reason.advice), "")
    return OpenQuestion(finding.id, advice or finding.statement, (finding.id,))

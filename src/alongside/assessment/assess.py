"""The whole way from a disclosure to the answer, for one or several planned sessions."""

from collections.abc import Sequence
from datetime import datetime

from alongside.assessment.coverage import coverage_of, disposition_of
from alongside.assessment.plan import plan_for
from alongside.assessment.treatment_resistance import judge_resistance
from alongside.model.assessment import Assessment, Assessments, Coverage
from alongside.model.disclosure import Disclosure
from alongside.model.finding import Finding
from alongside.model.treatment import Treatment
from alongside.model.vocabulary import Disposition
from alongside.rules.engine import RuleSet, rule_set
from alongside.rules.findings import findings_of


def assess(
    disclosure: Disclosure, treatments: Sequence[Treatment], *, generated_at: datetime, rules: RuleSet | None = None
) -> Assessments:
    """Judge each planned session for this person.

    Args:
        disclosure: what was read of the person.
        treatments: the sessions to judge, side by side, in the order of the answer.
        generated_at: the clock, with its time zone.
        rules: the rules to judge by; those of the packaged knowledge when left out.
    """
    rules = rules or rule_set()
    return Assessments(
        disclosure=disclosure,
        assessments=tuple(assess_one(disclosure, treatment, rules) for treatment in treatments),
        knowledge_version=rules.knowledge.version,
        generated_at=generated_at,
        resistance=judge_resistance(disclosure.patient.own_account, rules.knowledge),
    )


def assess_one(disclosure: Disclosure, treatment: Treatment, rules: RuleSet) -> Assessment:
    """Judge one planned session."""
    verdicts = rules.judge(disclosure, treatment)
    findings = findings_of(verdicts.held)
    coverage = coverage_of(disclosure, treatment, verdicts, rules)
    return Assessment(
        treatment=treatment,
        disposition=overall(findings, coverage),
        coverage=coverage,
        findings=findings,
        plan=plan_for(treatment, rules.knowledge),
    )


def overall(findings: Sequence[Finding], coverage: Coverage) -> Disposition:
    """The gravest that is already certain; an open question outweighs everything that is milder than a problem to resolve."""
    certain = [disposition_of(finding.axis, finding.severity) for finding in findings]
    open_end = Disposition.NO_OBSTACLE_FOUND if coverage.complete else Disposition.CANNOT_SAY_YET
    return max([*certain, open_end], key=lambda disposition: disposition.rank)

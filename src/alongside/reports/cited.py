"""Which sources an output cites, so that a bibliography holds these and no others."""

from collections.abc import Iterator

from alongside.model.assessment import Assessment, Assessments, Plan, PlanLine
from alongside.model.finding import Finding


def plan_parts(plan: Plan) -> dict[str, tuple[PlanLine, ...]]:
    """The plan's four parts by the names of the contract, in the order of the day."""
    return {"before": plan.before, "on_the_day": plan.on_the_day, "during": plan.during, "after": plan.after}


def finding_sources(finding: Finding) -> tuple[str, ...]:
    """Source ids of a finding and of each of its reasons, in order, each once."""
    reasons = (source for reason in finding.reasons for source in reason.sources)
    return tuple(dict.fromkeys((*finding.sources, *reasons)))


def cited_sources(assessments: Assessments) -> tuple[str, ...]:
    """Every source id that these assessments cite, in order of first mention."""
    return tuple(dict.fromkeys(source for one in assessments.assessments for source in _of(one)))


def _of(assessment: Assessment) -> Iterator[str]:
    for finding in assessment.findings:
        yield from finding_sources(finding)
    for lines in plan_parts(assessment.plan).values():
        for line in lines:
            yield from line.sources

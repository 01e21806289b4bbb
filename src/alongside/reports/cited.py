"""Which sources an output cites, so that a bibliography holds these and no others."""

from collections.abc import Iterable, Iterator

from alongside.model.assessment import Assessment, Assessments, Plan, PlanLine
from alongside.model.citation import Citation, best_seen
from alongside.model.finding import Finding


def plan_parts(plan: Plan) -> dict[str, tuple[PlanLine, ...]]:
    """The plan's four parts by the names of the contract, in the order of the day."""
    return {"before": plan.before, "on_the_day": plan.on_the_day, "during": plan.during, "after": plan.after}


def finding_sources(finding: Finding) -> tuple[str, ...]:
    """Source ids of a finding and of each of its reasons, in order, each once."""
    reasons = (source for reason in finding.reasons for source in reason.sources)
    return tuple(dict.fromkeys((*finding.sources, *reasons)))


def finding_citations(finding: Finding) -> tuple[Citation, ...]:
    """The same with the places in each source; one citation a source."""
    return one_a_source(citation for reason in finding.reasons for citation in reason.citations)


def one_a_source(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    """Citations of one source joined: the best grade, and every place that was named."""
    gathered: dict[str, list[Citation]] = {}
    for one in citations:
        gathered.setdefault(one.source, []).append(one)
    return tuple(
        Citation(source, best_seen(tuple(group)), "; ".join(dict.fromkeys(one.place for one in group if one.place)))
        for source, group in gathered.items()
    )


def cited_sources(assessments: Assessments) -> tuple[str, ...]:
    """Every source id that these assessments cite, in order of first mention."""
    found = [source for one in assessments.assessments for source in _of(one)]
    return tuple(dict.fromkeys((*found, *(one.source for one in resistance_citations(assessments)))))


def resistance_citations(assessments: Assessments) -> tuple[Citation, ...]:
    """What the definitions of treatment resistance rest on, where earlier antidepressants were told; one citation a source."""
    rules = assessments.resistance.rules if assessments.resistance else ()
    return one_a_source(citation for rule in rules for citation in rule.citations)


def all_citations(assessments: Assessments) -> dict[str, Citation]:
    """Source id to everything that the findings and the definitions cite of it, joined."""
    of_findings = [
        citation
        for assessment in assessments.assessments
        for finding in assessment.findings
        for reason in finding.reasons
        for citation in reason.citations
    ]
    found = one_a_source((*of_findings, *resistance_citations(assessments)))
    return {one.source: one for one in found}


def _of(assessment: Assessment) -> Iterator[str]:
    for finding in assessment.findings:
        yield from finding_sources(finding)
    for lines in plan_parts(assessment.plan).values():
        for line in lines:
            yield from line.sources

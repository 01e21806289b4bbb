"""The assessment as JSON: schema alongside.assessments.v1 of the outside contract, in its order; keys are only ever added."""

import json
from typing import Any

from alongside.knowledge.facts import Source
from alongside.knowledge.loaded import Knowledge
from alongside.model.assessment import Assessment, Assessments, Coverage, Plan
from alongside.model.citation import Citation
from alongside.model.disagreement import Disagreement
from alongside.model.disclosure import Unread
from alongside.model.finding import Finding, Reason
from alongside.model.treatment import Treatment
from alongside.reports.cited import all_citations, cited_sources, plan_parts
from alongside.reports.contest import CONTEST
from alongside.reports.json_account import resistance_object
from alongside.reports.json_patient import medication_object, patient_object, unrecognised_object
from alongside.reports.questions import open_questions
from alongside.reports.review import all_reviewed

SCHEMA = "alongside.assessments.v1"


def render_json(assessments: Assessments, knowledge: Knowledge) -> str:
    """One JSON object as text, indented. Text of the input stands in it exactly as it was written."""
    disclosure = assessments.disclosure
    whole = {
        "schema": SCHEMA,
        "knowledge_version": assessments.knowledge_version,
        "generated_at": assessments.generated_at.isoformat(),
        "clinician_reviewed": all_reviewed(knowledge),
        "patient": patient_object(disclosure.patient),
        "medications": [
            *(medication_object(one, knowledge) for one in disclosure.medications),
            *(unrecognised_object(one) for one in disclosure.unrecognised),
        ],
        "assessments": [_assessment(one, knowledge, disclosure.disagreements) for one in assessments.assessments],
        "sources": _sources(assessments, knowledge),
        "not_read": [_unread(one) for one in disclosure.not_read],
        "set_aside": [_unread(one) for one in disclosure.set_aside],
        "says_no_medicines": disclosure.says_no_medicines,
        "rxnorm_release": assessments.rxnorm_release,
        "treatment_resistance": resistance_object(assessments.resistance),
        "disagreements": [_disagreement(one) for one in disclosure.disagreements],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2, allow_nan=False).translate(_UNPAIRED)


def _disagreement(disagreement: Disagreement) -> dict[str, Any]:
    return {
        "id": disagreement.id,
        "kind": disagreement.kind.value,
        "about": list(disagreement.about),
        "readings": [
            {"source": one.source, "as_of": one.as_of.isoformat() if one.as_of else None, "says": one.says}
            for one in disagreement.readings
        ],
        "counted_as": disagreement.counted_as,
        "settle": disagreement.settle,
    }


# A lone surrogate can stand in a Python string but in no UTF-8 file; JSON can carry it escaped.
_UNPAIRED = {code: f"\\u{code:04x}" for code in range(0xD800, 0xE000)}


def _assessment(
    assessment: Assessment, knowledge: Knowledge, disagreements: tuple[Disagreement, ...]
) -> dict[str, Any]:
    questions = open_questions(assessment, knowledge, disagreements)
    return {
        "treatment": _treatment(assessment.treatment),
        "disposition": assessment.disposition.value,
        "coverage": _coverage(assessment.coverage),
        "findings": [_finding(one) for one in assessment.findings],
        "plan": _plan(assessment.plan),
        "questions": [{"id": one.id, "text": one.text, "findings": list(one.findings)} for one in questions],
        "alternatives": [],
    }


def _treatment(treatment: Treatment) -> dict[str, Any]:
    return {
        "agent": treatment.agent.value,
        "route": treatment.route.value,
        "dose_mg": treatment.dose_mg,
        "dose_mg_per_kg": treatment.dose_mg_per_kg,
        "over_min": treatment.over_min,
        "region": treatment.region.value,
        "setting": treatment.setting.value,
        "indication": treatment.indication.value,
        "at": treatment.at.isoformat(),
        "defaults": list(treatment.defaults),
    }


def _coverage(coverage: Coverage) -> dict[str, Any]:
    return {
        "complete": coverage.complete,
        "unrecognised": [one.text for one in coverage.unrecognised],
        "unrecognised_detail": [_unread(one) for one in coverage.unrecognised],
        "failed": list(coverage.failed),
        "missing": [
            {
                "id": one.id,
                "question": one.question,
                "could_change_to": one.could_change_to.value,
                "why": one.why,
                "unsure": one.unsure,
                "answered": one.answer.value if one.answer else None,
                "about": list(one.about),
            }
            for one in coverage.missing
        ],
    }


def _unread(unread: Unread) -> dict[str, str]:
    return {"text": unread.text, "place": unread.place, "why": unread.why}


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "axis": finding.axis.value,
        "kind": finding.kind,
        "severity": finding.severity.value,
        "action": finding.action.value,
        "about": list(finding.about),
        "direction": finding.direction.value,
        "studied": finding.studied,
        "evidence_level": finding.evidence_level.value,
        "verification": finding.verification.value,
        "statement": finding.statement,
        "mechanism": finding.mechanism,
        "because": [
            {"input": one.input, "place": one.place, "matched": one.matched, "rule": one.rule}
            for one in finding.because
        ],
        "reasons": [_reason(one) for one in finding.reasons],
        "contested_by": list(finding.contested_by),
        "sources": list(finding.sources),
        "file": finding.file,
        "contest": {"files": list(finding.files), "finding": finding.id, "how": CONTEST},
    }


def _reason(reason: Reason) -> dict[str, Any]:
    return {
        "rule": reason.rule,
        "statement": reason.statement,
        "severity": reason.severity.value,
        "evidence_level": reason.evidence_level.value,
        "studied": reason.studied,
        "verification": reason.verification.value,
        "mechanism": reason.mechanism,
        "advice": reason.advice,
        "limits": reason.limits,
        "sources": list(reason.sources),
        "citations": [{"source": one.source, "place": one.place, "seen": one.seen.value} for one in reason.citations],
        "file": reason.file,
    }


def _plan(plan: Plan) -> dict[str, list[dict[str, Any]]]:
    """due_at and findings belong to drug changes of one person; lines that hold for everybody leave them empty."""
    return {
        part: [
            {"text": one.text, "owner": one.owner, "due_at": None, "findings": [], "sources": list(one.sources)}
            for one in lines
        ]
        for part, lines in plan_parts(plan).items()
    }


def _sources(assessments: Assessments, knowledge: Knowledge) -> dict[str, dict[str, str | None]]:
    """The bibliography of this output: place and seen are those of the statements it shows, else of the whole work."""
    cited = all_citations(assessments)
    return {one: _source(knowledge.sources[one], cited.get(one)) for one in cited_sources(assessments)}


def _source(source: Source, cited: Citation | None) -> dict[str, str | None]:
    return {
        "citation": source.citation,
        "doi": source.doi,
        "pmid": source.pmid,
        "url": source.url,
        "place": (cited.place if cited else "") or source.place,
        "seen": (cited.seen if cited else source.seen).value,
        "jurisdiction": source.jurisdiction,
        "label_date": source.label_date,
        "quoted_on": source.quoted_on,
    }

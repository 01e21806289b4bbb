"""What may be said about clinicians having reviewed the facts."""

from alongside.knowledge.loaded import Knowledge
from alongside.model.assessment import Assessments
from alongside.model.vocabulary import Verification
from alongside.reports.wording import counted

_SENTENCE = {
    "none": "No clinician has reviewed these facts yet.",
    "some": "Some of these facts have not been reviewed by a clinician; each such finding says so.",
    "all": "Every fact here has been reviewed by a clinician.",
}


def all_reviewed(knowledge: Knowledge) -> bool:
    """True when there are facts and each has a recorded review."""
    return bool(knowledge.questions) and all(one.reviewed_by for one in knowledge.questions)


def reviewed_files(knowledge: Knowledge) -> frozenset[str]:
    """The files of the facts that have a recorded review."""
    return frozenset(one.file for one in knowledge.questions if one.reviewed_by)


def grade_sentence(assessments: Assessments) -> str:
    """How many of the statements in this answer were seen in their source, and how many were not."""
    shown = {
        reason.rule: reason.verification
        for assessment in assessments.assessments
        for finding in assessment.findings
        for reason in finding.reasons
    }
    if not shown:
        return "This answer rests on no statement about these medicines."
    verified = sum(grade is Verification.VERIFIED for grade in shown.values())
    return (
        f"Of the {counted(len(shown), 'statement')} in this answer, {verified} were read in the source itself or in a quotation of it; "
        f"{len(shown) - verified} are unverified."
    )


def review_sentence(knowledge: Knowledge) -> str:
    """One sentence on how far the facts were reviewed."""
    if all_reviewed(knowledge):
        return _SENTENCE["all"]
    return _SENTENCE["some" if reviewed_files(knowledge) else "none"]

"""The short marks beside a finding's grade: what was never studied, studied without effect, never verified, never reviewed."""

from dataclasses import dataclass

from alongside.model.citation import Seen
from alongside.model.finding import Finding
from alongside.model.vocabulary import Direction, EvidenceLevel, Verification
from alongside.reports.entries import weighs
from alongside.reports.wording import (
    CASE_REPORTS_ONLY,
    NO_EFFECT_FOUND,
    NOBODY_STUDIED,
    NOT_REVIEWED,
    ONLY_ABSTRACT,
    ONLY_SECOND_HAND,
    UNVERIFIED,
)


@dataclass(frozen=True, slots=True)
class Mark:
    """kind: how it looks (unstudied, no-effect, unverified, unreviewed). words: what it says."""

    kind: str
    words: str


def no_effect_words(finding: Finding) -> str:
    """What "no effect" rests on: a study of it, or cases in which nothing was seen."""
    return CASE_REPORTS_ONLY if finding.evidence_level is EvidenceLevel.CASE_REPORT else NO_EFFECT_FOUND


def unverified_words(finding: Finding) -> str:
    """Why a finding is unverified, as far as its leading reason tells."""
    seen = finding.reasons[0].seen if finding.reasons else Seen.NONE
    return {Seen.ABSTRACT: ONLY_ABSTRACT, Seen.SECONDARY: ONLY_SECOND_HAND}.get(seen, UNVERIFIED)


def finding_marks(finding: Finding, reviewed_files: frozenset[str]) -> tuple[Mark, ...]:
    """The marks that hold. A finding that weighs moderate or more is never called without effect, whatever its direction."""
    no_effect = finding.studied and finding.direction is Direction.NONE and not weighs(finding)
    marks = (
        (not finding.studied, Mark("unstudied", NOBODY_STUDIED)),
        (no_effect, Mark("no-effect", no_effect_words(finding))),
        (finding.verification is Verification.RECALLED, Mark("unverified", unverified_words(finding))),
        (finding.file not in reviewed_files, Mark("unreviewed", NOT_REVIEWED)),
    )
    return tuple(mark for holds, mark in marks if holds)

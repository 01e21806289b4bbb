"""The plain words for every value of the closed vocabularies. One word per idea, the same on every kind of report.

Nothing here may suggest that a medicine be stopped, and the absence of a study is never worded like a reassuring study.
"""

from dataclasses import dataclass

from alongside.model.citation import Seen
from alongside.model.vocabulary import (
    Action,
    Agent,
    Answer,
    Axis,
    Direction,
    Disposition,
    EvidenceLevel,
    Indication,
    Match,
    Region,
    Route,
    Setting,
    Severity,
    Sex,
    Status,
    Verification,
)

NOT_STUDIED = "not studied"
NO_EFFECT_FOUND = "studied: no effect found"
CASE_REPORTS_ONLY = "case reports only: no effect seen"  # a handful of patients is no study of the question
NOTHING_ON_RECORD = "nothing on record here (not a sign of safety)"
NOT_RECOGNISED = "not recognised"
PLEASE_CONFIRM = "please confirm"
TO_SETTLE = "To be settled by a named person; until then the more cautious reading counts:"
DISPUTED = "sources disagree"
NOBODY_STUDIED = "nobody has studied this"
UNVERIFIED = "unverified"
ONLY_ABSTRACT = "unverified: only the abstract was read"
ONLY_SECOND_HAND = "unverified: known only through another work"
NOT_REVIEWED = "not reviewed by a clinician"


@dataclass(frozen=True, slots=True)
class DispositionWords:
    """title: a few words. meaning: one sentence."""

    title: str
    meaning: str


DISPOSITION: dict[Disposition, DispositionWords] = {
    Disposition.NO_OBSTACLE_FOUND: DispositionWords(
        "No obstacle found",
        "Everything that was asked for is known, and nothing on record weighs more than minor. This is not a clearance.",
    ),
    Disposition.WITH_PRECAUTIONS: DispositionWords(
        "With precautions", "Nothing that was read forbids this treatment; the precautions below need a decision."
    ),
    Disposition.CANNOT_SAY_YET: DispositionWords(
        "Cannot say yet",
        "Something was not recognised, not disclosed, or failed; until it is known there is no answer.",
    ),
    Disposition.RESOLVE_FIRST: DispositionWords(
        "Resolve first",
        "A major problem, or a forbidden pair among the person's own medicines, has to be solved before anyone decides.",
    ),
    Disposition.CONTRAINDICATED: DispositionWords(
        "Contraindicated", "Something read about this person forbids this treatment as planned."
    ),
}

SEVERITY: dict[Severity, str] = {
    Severity.CONTRAINDICATED: "contraindicated",
    Severity.MAJOR: "major",
    Severity.MODERATE: "moderate",
    Severity.MINOR: "minor",
    Severity.INFO: "for information",
}

ACTION: dict[Action, str] = {
    Action.AVOID: "avoid this combination",
    Action.HOLD: "settle before the session",
    Action.ADJUST_TIMING: "adjust the timing",
    Action.MONITOR: "monitor",
    Action.ASK: "ask",
    Action.PROCEED: "no extra step on record",
}

# A person cannot be "combined" with a condition, and a pair of other medicines is not the treatment.
ACTION_ON_AXIS: dict[tuple[Action, Axis], str] = {
    (Action.AVOID, Axis.CONTRAINDICATION): "avoid this treatment",
    (Action.AVOID, Axis.OTHER_MEDICINES): "avoid this pair of medicines",
    (Action.AVOID, Axis.DOSE): "avoid",
}

AXIS: dict[Axis, str] = {
    Axis.CONTRAINDICATION: "contraindication or caution",
    Axis.OTHER_MEDICINES: "among the person's own medicines",
    Axis.HARM: "harm with the treatment",
    Axis.DOSE: "dose",
    Axis.BENEFIT: "effect on the benefit",
    Axis.EXPOSURE: "how much of the drug the body sees",
}

DIRECTION: dict[tuple[Axis, Direction], str] = {
    (Axis.HARM, Direction.INCREASE): "raises the risk",
    (Axis.HARM, Direction.DECREASE): "lowers this effect",
    (Axis.HARM, Direction.MIXED): "mixed reports",
    (Axis.BENEFIT, Direction.INCREASE): "may strengthen the effect",
    (Axis.BENEFIT, Direction.DECREASE): "may weaken the effect",
    (Axis.BENEFIT, Direction.MIXED): "mixed reports",
    (Axis.EXPOSURE, Direction.INCREASE): "more of the drug in the body",
    (Axis.EXPOSURE, Direction.DECREASE): "less of the drug in the body",
    (Axis.EXPOSURE, Direction.MIXED): "mixed reports",
}

EVIDENCE: dict[EvidenceLevel, str] = {
    EvidenceLevel.LABEL: "product label",
    EvidenceLevel.GUIDELINE: "guideline",
    EvidenceLevel.META_ANALYSIS: "meta-analysis",
    EvidenceLevel.RCT: "randomised trial",
    EvidenceLevel.COHORT: "observational study",
    EvidenceLevel.CASE_REPORT: "case reports",
    EvidenceLevel.MECHANISTIC: "laboratory or mechanism study",
    EvidenceLevel.THEORETICAL: "reasoning only",
}

VERIFICATION: dict[Verification, str] = {
    Verification.VERIFIED: "seen in the source itself or quoted from it",
    Verification.RECALLED: "unverified",
}

SEEN: dict[Seen, str] = {
    Seen.PRIMARY: "the part named was read, in the work or a published copy",
    Seen.QUOTATION: "read as a quotation",
    Seen.ABSTRACT: "only the abstract was read",
    Seen.SECONDARY: "known only through another work",
    Seen.NONE: "not read",
}

STATUS: dict[Status, str] = {
    Status.ACTIVE: "taken now",
    Status.AS_NEEDED: "taken as needed",
    Status.PLANNED: "planned",
    Status.STOPPED: "stopped",
    Status.UNKNOWN: "not known whether taken",
}

MATCH: dict[Match, str] = {
    Match.CODE: "by its code",
    Match.GENERIC: "by its generic name",
    Match.BRAND: "by its brand name",
    Match.ABBREVIATION: "by an abbreviation",
    Match.MISSPELLING: "by a guess at the spelling",
}

AGENT: dict[Agent, str] = {Agent.KETAMINE: "ketamine", Agent.ESKETAMINE: "esketamine"}

ROUTE: dict[Route, str] = {
    Route.IV: "into a vein",
    Route.IM: "into a muscle",
    Route.SC: "under the skin",
    Route.ORAL: "by mouth",
    Route.SUBLINGUAL: "under the tongue",
    Route.NASAL: "as a nasal spray",
}

REGION: dict[Region, str] = {
    Region.US: "United States",
    Region.EU: "European Union",
    Region.UK: "United Kingdom",
    Region.CA: "Canada",
    Region.AU: "Australia",
}

SETTING: dict[Setting, str] = {Setting.CLINIC: "clinic", Setting.HOSPITAL: "hospital", Setting.HOME: "at home"}

INDICATION: dict[Indication, str] = {
    Indication.TRD: "treatment-resistant depression",
    Indication.MDSI: "depression with suicidal thoughts or acts",
    Indication.DEPRESSION: "depression",
    Indication.ANXIETY: "anxiety",
    Indication.PTSD: "post-traumatic stress disorder",
    Indication.PAIN: "pain",
    Indication.OTHER: "another reason",
}

SEX: dict[Sex, str] = {
    Sex.FEMALE: "female",
    Sex.MALE: "male",
    Sex.OTHER: "sex recorded as other",
    Sex.UNKNOWN: "sex not known",
}

ANSWER: dict[Answer, str] = {Answer.YES: "yes", Answer.NO: "no", Answer.UNSURE: "unsure"}


def action_words(action: Action, axis: Axis) -> str:
    """The action as a short phrase that fits what the finding is about."""
    return ACTION_ON_AXIS.get((action, axis), ACTION[action])


def kind_words(kind: str) -> str:
    """A finding's kind, an id such as "sedation-and-breathing", as words."""
    return kind.replace("-", " ")


def counted(number: int, one: str, many: str | None = None) -> str:
    """Number and noun: "1 question", "3 questions"."""
    return f"{number} {one if number == 1 else many or one + 's'}"

"""The answer for each treatment in one sentence, with what decided it and what could still change it."""

from dataclasses import dataclass

from alongside.model.assessment import Assessment, Assessments
from alongside.model.finding import Finding
from alongside.model.vocabulary import Disposition
from alongside.reports.entries import weighs
from alongside.reports.treatment_words import plan_words, treatment_labels
from alongside.reports.wording import DISPOSITION, DispositionWords, counted

DECIDING_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Answer:
    """One treatment's answer. deciding: its gravest findings. further: how many more weigh as much.

    open: what could still change it, empty when nothing.
    """

    label: str
    treatment: tuple[str, ...]
    disposition: Disposition
    words: DispositionWords
    deciding: tuple[Finding, ...]
    further: int
    open: str


def answers(assessments: Assessments) -> tuple[Answer, ...]:
    """One for each treatment, in the given order."""
    labels = treatment_labels(assessments)
    return tuple(_answer(label, one) for label, one in zip(labels, assessments.assessments, strict=True))


def _answer(label: str, assessment: Assessment) -> Answer:
    weighty = tuple(one for one in assessment.findings if weighs(one))
    deciding = _one_per_matter(weighty)[:DECIDING_SHOWN]
    return Answer(
        label=label,
        treatment=plan_words(assessment.treatment),
        disposition=assessment.disposition,
        words=DISPOSITION[assessment.disposition],
        deciding=deciding,
        further=len(weighty) - len(deciding),
        open=open_sentence(assessment),
    )


def _one_per_matter(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The first finding on each subject and matter: the short list names a matter once."""
    found: dict[tuple[object, ...], Finding] = {}
    for one in findings:
        found.setdefault((one.about, one.axis, one.kind), one)
    return tuple(found.values())


def open_sentence(assessment: Assessment) -> str:
    """What stands open and how far it could move the answer; empty when nothing does."""
    coverage = assessment.coverage
    parts = [
        counted(number, one, many)
        for number, one, many in (
            (
                len(coverage.unrecognised),
                "text not recognised or not confirmed",
                "texts not recognised or not confirmed",
            ),
            (len(coverage.missing), "question nobody answered", "questions nobody answered"),
            (len(coverage.failed), "part that failed", "parts that failed"),
        )
        if number
    ]
    if not parts:
        return ""
    gravest = max((one.could_change_to for one in coverage.missing), key=lambda one: one.rank, default=None)
    graver = gravest is not None and gravest.rank > assessment.disposition.rank
    change = f" An answer could change this to: {DISPOSITION[gravest].title.lower()}." if gravest and graver else ""
    return f"Still open: {', '.join(parts)}.{change}"

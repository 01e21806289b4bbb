"""The answer for one person and one planned treatment."""

from dataclasses import dataclass
from datetime import datetime

from alongside.model.disclosure import Disclosure, Unread
from alongside.model.finding import Finding
from alongside.model.resistance import TreatmentResistance
from alongside.model.treatment import Treatment
from alongside.model.vocabulary import Answer, Disposition, Verification


@dataclass(frozen=True, slots=True)
class Missing:
    """A disclosure item that a rule needs and nobody answered for certain.

    could_change_to: the gravest disposition an answer could bring. answer: an unsure, or a yes that needs detail; None when not asked.
    about: the person's own lines that raise the question; empty when it is asked of everybody.
    """

    id: str
    question: str
    why: str
    could_change_to: Disposition
    answer: Answer | None = None
    about: tuple[str, ...] = ()

    @property
    def unsure(self) -> bool:
        """Whether the person said that they do not know."""
        return self.answer is Answer.UNSURE


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the answer does not cover. complete only when nothing is unrecognised, missing or failed."""

    unrecognised: tuple[Unread, ...] = ()
    missing: tuple[Missing, ...] = ()
    failed: tuple[str, ...] = ()

    @property
    def complete(self) -> bool:
        """True when nothing stands open."""
        return not (self.unrecognised or self.missing or self.failed)


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One line of the session plan that holds for everybody on this treatment."""

    text: str
    owner: str
    sources: tuple[str, ...] = ()
    verification: Verification = Verification.VERIFIED


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do before, on the day, during and after."""

    before: tuple[PlanLine, ...] = ()
    on_the_day: tuple[PlanLine, ...] = ()
    during: tuple[PlanLine, ...] = ()
    after: tuple[PlanLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Assessment:
    """One planned treatment judged. findings: gravest first."""

    treatment: Treatment
    disposition: Disposition
    coverage: Coverage
    findings: tuple[Finding, ...]
    plan: Plan = Plan()


@dataclass(frozen=True, slots=True)
class Assessments:
    """One person, one or several treatments side by side.

    rxnorm_release: its date, where one was imported. resistance: None when no earlier antidepressant was told.
    """

    disclosure: Disclosure
    assessments: tuple[Assessment, ...]
    knowledge_version: str
    generated_at: datetime
    rxnorm_release: str | None = None
    resistance: TreatmentResistance | None = None

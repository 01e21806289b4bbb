"""What the sources of one person do not agree on, and how a named person settles it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from alongside.model.medication import Medication
from alongside.model.vocabulary import Answer


class DisagreementKind(StrEnum):
    """What stands open: about the person first, then about medicines, the weightiest first."""

    DEATH = "death"
    SEX = "sex"
    AGE = "age"
    STATUS = "status"
    STOP_DATE = "stop-date"
    DOSE = "dose"
    TWICE = "twice"
    STALE = "stale"
    LEFT_OUT = "left-out"
    TWO_OF_A_CLASS = "two-of-a-class"


TO_SETTLE = "settle-"  # how the id of every such question begins
# They may be two people's records: no answer is good news before somebody has looked.
ABOUT_THE_PERSON = frozenset({DisagreementKind.DEATH, DisagreementKind.SEX, DisagreementKind.AGE})
# Whether, or until when, the medicine is taken.
ABOUT_TAKING = frozenset(
    {DisagreementKind.STATUS, DisagreementKind.STOP_DATE, DisagreementKind.STALE, DisagreementKind.LEFT_OUT}
)
ABOUT_THE_DOSE = frozenset({DisagreementKind.DOSE, DisagreementKind.TWICE})


@dataclass(frozen=True, slots=True)
class Said:
    """One source's word on the matter. as_of: when it was said, None when the source does not tell."""

    source: str
    as_of: date | None
    says: str


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One matter that a named person has to settle.

    about: ingredient names; empty when it is about the person. counted_as: the more cautious reading, which counts until then.
    settle: the question to ask. mentions: the entries whose standing or dose hangs on it.
    """

    kind: DisagreementKind
    about: tuple[str, ...]
    readings: tuple[Said, ...]
    counted_as: str
    settle: str
    mentions: tuple[Medication, ...] = ()

    @property
    def id(self) -> str:
        """The id of its question: settle-dose:sertraline."""
        return ":".join(part for part in (f"{TO_SETTLE}{self.kind.value}", "+".join(self.about)) if part)


@dataclass(frozen=True, slots=True)
class Settlement:
    """What a named person found out about one medicine. unsure settles nothing.

    medicine: as a mention of its own, with status, dose and last day as settled.
    """

    who: str
    on: date
    taken: Answer
    medicine: Medication

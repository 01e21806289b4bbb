"""Other treatments: how well they work, what they ask of a person, and how they go together with ketamine."""

from dataclasses import dataclass
from enum import StrEnum

from alongside.knowledge.care_effects import Effect
from alongside.knowledge.care_record import Cited, Code, Remark


class AlternativeKind(StrEnum):
    """What sort of treatment it is."""

    PSYCHOTHERAPY = "psychotherapy"
    MIND_BODY = "mind-body"
    LIFESTYLE = "lifestyle"
    SUPPLEMENT = "supplement"
    SOCIAL = "social"
    MEDICINE = "medicine"
    NEUROMODULATION = "neuromodulation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Burden(Cited):
    """What one course asks for. visits: from the fewest to the most; none where nobody has to be seen."""

    text: str
    fewest_visits: int | None = None
    most_visits: int | None = None
    minutes_each: int | None = None
    over_weeks: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Companion(Cited):
    """How it goes together with ketamine or esketamine. studied: false where no trial was found, which is no good news."""

    text: str
    studied: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedFirst(Cited):
    """A presentation for which a guideline names it, and where in its order. guideline: the short name of the body."""

    presentation: str
    guideline: str
    position: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """One treatment. fits: the presentations it is thought of for, in words; named_first: what guidelines say.

    cautions: who needs care. last_checked: the day somebody last compared the file with its sources.
    """

    id: str
    name: str
    kind: AlternativeKind
    fits: tuple[str, ...]
    effects: tuple[Effect, ...]
    burden: Burden
    with_ketamine: Companion
    last_checked: str
    cautions: tuple[Remark, ...] = ()
    named_first: tuple[NamedFirst, ...] = ()
    codes: tuple[Code, ...] = ()
    reviewed_by: tuple[str, ...] = ()

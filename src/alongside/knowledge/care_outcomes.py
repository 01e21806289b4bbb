"""What counts as better, well and ill again, and what the main trials found."""

from dataclasses import dataclass
from enum import StrEnum

from alongside.knowledge.care_effects import Effect
from alongside.knowledge.care_record import CareRecord


class OutcomeKind(StrEnum):
    """What is defined."""

    RESPONSE = "response"
    PARTIAL_RESPONSE = "partial-response"
    REMISSION = "remission"
    STABLE_REMISSION = "stable-remission"
    RELAPSE = "relapse"
    STOP = "stop"


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeDefinition(CareRecord):
    """One definition. instrument: its id in scales/; None holds for any. Falls count from the baseline.

    visits: how many assessments in a row must meet it. sessions: after how many sessions it is judged.
    """

    kind: OutcomeKind
    used_in: str
    instrument: str | None = None
    score_at_most: int | None = None
    score_below: int | None = None
    score_at_least: int | None = None
    fall_at_least_percent: int | None = None
    fall_below_percent: int | None = None
    visits: int | None = None
    sessions: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TrialResult:
    """One trial of ketamine or esketamine and what it found."""

    id: str
    trial: str
    effects: tuple[Effect, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcomes:
    """Definitions and results."""

    definitions: tuple[OutcomeDefinition, ...]
    results: tuple[TrialResult, ...]

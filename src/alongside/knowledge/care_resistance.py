"""Treatment-resistant depression: who counts, how resistance is staged, what makes a trial of an antidepressant adequate."""

from dataclasses import dataclass

from alongside.knowledge.care_record import CareRecord, Cited


@dataclass(frozen=True, slots=True, kw_only=True)
class ResistanceDefinition(CareRecord):
    """One definition. failed_trials_at_least: antidepressants that did not work well enough.

    improvement_at_most_percent, improvement_below_percent: what counts as not working, where the definition says it.
    """

    failed_trials_at_least: int
    in_current_episode: bool | None = None
    improvement_at_most_percent: int | None = None
    improvement_below_percent: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StagingLevel:
    """One answer and its points."""

    name: str
    points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StagingPart:
    """One question of a staging method."""

    name: str
    levels: tuple[StagingLevel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StagingBand:
    """A range of the total, both ends included."""

    name: str
    lowest: int
    highest: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Staging(CareRecord):
    """A method that sums points over its parts."""

    lowest: int
    highest: int
    parts: tuple[StagingPart, ...] = ()
    bands: tuple[StagingBand, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TrialAdequacy(CareRecord):
    """When a trial of an antidepressant was long enough to count."""

    more_than_weeks: float | None = None
    at_least_weeks: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MinimumDose(Cited):
    """The lower and upper end of the usual range of one drug. drug: a name of the drug table."""

    drug: str
    at_least_mg_daily: float
    up_to_mg_daily: float
    form: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resistance:
    """Everything on treatment resistance."""

    definitions: tuple[ResistanceDefinition, ...]
    staging: tuple[Staging, ...]
    adequacy: tuple[TrialAdequacy, ...]
    minimum_doses: tuple[MinimumDose, ...]

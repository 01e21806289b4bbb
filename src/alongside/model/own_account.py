"""What only the person can tell: earlier treatments and how they went, goals, supports, and their own words to a question."""

from dataclasses import dataclass
from enum import StrEnum

from alongside.model.vocabulary import Agent, Answer, Route


class Improvement(StrEnum):
    """How much better a treatment made it, where no percentage was told."""

    NONE = "none"
    PARTIAL = "partial"
    RESPONSE = "response"
    REMISSION = "remission"


class Ending(StrEnum):
    """Why a treatment ended."""

    NO_EFFECT = "no-effect"
    SIDE_EFFECTS = "side-effects"
    STILL_TAKEN = "still-taken"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class AntidepressantTrial:
    """One earlier or present antidepressant, or add-on. What is None was not told.

    drug: the name in the drug table; None when the words were not recognised, or not certainly.
    weeks_at_least, weeks_at_most: bounds of the weeks at the highest dose, the same when the number itself was told.
    note: further words, as they came.
    """

    text: str
    place: str
    drug: str | None = None
    form: str | None = None
    highest_daily_mg: float | None = None
    weeks_at_least: float | None = None
    weeks_at_most: float | None = None
    improvement_percent: float | None = None
    improvement: Improvement | None = None
    in_this_episode: Answer | None = None
    taken_as_prescribed: Answer | None = None
    ending: Ending | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class EarlierKetamine:
    """One earlier course of ketamine or esketamine. What is None was not told. last_on: a date as it was told, perhaps only a year."""

    text: str
    place: str
    agent: Agent | None = None
    route: Route | None = None
    dose_mg: float | None = None
    sessions: int | None = None
    last_on: str | None = None
    effect: str | None = None
    reaction: str | None = None
    severe_reaction: Answer | None = None
    elsewhere_now: Answer | None = None
    at_home: Answer | None = None


@dataclass(frozen=True, slots=True)
class Goals:
    """What the person wants, in their words. preferred_route: one of the routes, or several where sources differ."""

    hopes: str | None = None
    worries: str | None = None
    preferred_route: str | None = None
    dissociation: str | None = None


@dataclass(frozen=True, slots=True)
class Supports:
    """Who takes the person home and stays the first evening."""

    ride_home: Answer | None = None
    first_evening: Answer | None = None
    who: str | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """The person's own words to one disclosure item, whole."""

    item: str
    text: str
    place: str


@dataclass(frozen=True, slots=True)
class OwnAccount:
    """All of it. all_trials_told: whether the trials are all there were; without a yes there may be more."""

    trials: tuple[AntidepressantTrial, ...] = ()
    all_trials_told: Answer | None = None
    earlier_ketamine: tuple[EarlierKetamine, ...] = ()
    goals: Goals = Goals()
    supports: Supports = Supports()
    told: tuple[Told, ...] = ()

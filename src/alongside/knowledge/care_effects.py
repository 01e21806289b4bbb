"""How large an effect was, against what, in whom. Effects with different comparators are never ranked on one axis."""

from dataclasses import dataclass
from enum import StrEnum

from alongside.knowledge.care_record import Cited
from alongside.model.vocabulary import EvidenceLevel


class Measure(StrEnum):
    """What the figure is."""

    HEDGES_G = "hedges-g"
    COHENS_D = "cohens-d"
    STANDARDISED_DIFFERENCE = "standardised-mean-difference"
    STANDARDISED_CHANGE = "standardised-change"
    POINTS = "points"
    PERCENTAGE_POINTS = "percentage-points"
    PERCENT = "percent"
    RISK_RATIO = "risk-ratio"
    HAZARD_RATIO = "hazard-ratio"
    NO_FIGURE = "no-figure"


class Better(StrEnum):
    """Which way the figure favours the treatment; neither where it says nothing of benefit."""

    HIGHER = "higher"
    LOWER = "lower"
    NEITHER = "neither"


class IntervalKind(StrEnum):
    """Confidence, or credible from a Bayesian analysis."""

    CONFIDENCE = "confidence"
    CREDIBLE = "credible"


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """The 95% interval of a figure."""

    low: float
    high: float
    kind: IntervalKind = IntervalKind.CONFIDENCE


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect(Cited):
    """One figure.

    outcome: what was measured. value: in the measure; None where a source gives words only, which statement then tells.
    comparator_value: the same measure in the comparator, where the figure is a share. people, comparisons: what it rests on.
    """

    id: str
    outcome: str
    measure: Measure
    comparator: str
    population: str
    evidence_level: EvidenceLevel
    better: Better
    value: float | None = None
    interval: Interval | None = None
    comparator_value: float | None = None
    people: int | None = None
    comparisons: int | None = None
    when: str = ""
    statement: str = ""

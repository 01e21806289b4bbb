"""The person: what is known of them apart from their medicines."""

from dataclasses import dataclass, field
from datetime import date, datetime

from alongside.model.own_account import OwnAccount
from alongside.model.vocabulary import Answer, Sex

VITAL_SIGNS = frozenset(
    {
        "systolic_mmhg",
        "diastolic_mmhg",
        "heart_rate_per_min",
        "respiratory_rate_per_min",
        "spo2_percent",
        "temperature_celsius",
        "weight_kg",
        "height_cm",
    }
)


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition, history or situation a person has, resolved to the knowledge's ids where that was possible.

    ids: conditions of the knowledge that this entry establishes. prompts: conditions it only raises the question of.
    active: False when resolved or in remission, None when not said. codes: pairs of (system, code) as they came.
    """

    text: str
    place: str
    ids: tuple[str, ...] = ()
    prompts: tuple[str, ...] = ()
    active: bool | None = None
    onset: date | None = None
    codes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Allergy:
    """A reported allergy or intolerance. drugs: names in the drug table. true_allergy: None when the reaction was not told."""

    text: str
    place: str
    drugs: tuple[str, ...] = ()
    reaction: str | None = None
    true_allergy: bool | None = None


@dataclass(frozen=True, slots=True)
class Measurement:
    """A vital sign or laboratory value. name carries its unit: systolic_mmhg, alt_units_per_l."""

    name: str
    value: float
    place: str
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Patient:
    """Everything known of a person apart from medicines. What is absent is unknown.

    ages_told: every age in years, when the sources give several; age_years is then the highest.
    measurements: the newest value of each name. answers: disclosure item id to answer.
    family: conditions of first-degree relatives. procedures: past operations and procedures, ids as for conditions.
    own_account: earlier treatments, goals, supports and own words, as the person tells them.
    """

    age_years: float | None = None
    ages_told: tuple[float, ...] = ()
    sex: Sex = Sex.UNKNOWN
    weight_kg: float | None = None
    deceased: bool = False
    conditions: tuple[Condition, ...] = ()
    allergies: tuple[Allergy, ...] = ()
    family: tuple[Condition, ...] = ()
    procedures: tuple[Condition, ...] = ()
    measurements: tuple[Measurement, ...] = ()
    answers: dict[str, Answer] = field(default_factory=dict)
    own_account: OwnAccount = OwnAccount()

    def measured(self, name: str) -> Measurement | None:
        """The newest measurement of that name, the higher of two of one time; None when nobody measured it."""
        found = [measurement for measurement in self.measurements if measurement.name == name]
        return max(
            found, key=lambda one: (one.at is None, one.at.timestamp() if one.at else 0.0, one.value), default=None
        )

"""What has been read of one person so far, while an input is still being read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from alongside.disclosure.conditions.condition_text import ConditionReading, established
from alongside.disclosure.inputs.origin import Origin
from alongside.disclosure.inputs.person_text import PersonWords
from alongside.disclosure.medication_identity import Identity
from alongside.errors import UnusableInput
from alongside.knowledge.loaded import load
from alongside.model.disagreement import Settlement
from alongside.model.disclosure import Disclosure, Unread
from alongside.model.medication import Medication, Report
from alongside.model.own_account import OwnAccount
from alongside.model.patient import Allergy, Condition, Measurement, Patient
from alongside.model.vocabulary import Answer, Sex

# No person takes more; above this the input is a pharmacy's list or a whole ward, and an answer would be about nobody.
MOST_MEDICINES = 400
_CAUTION = {Answer.NO: 0, Answer.UNSURE: 1, Answer.YES: 2}


@dataclass(slots=True)
class Gathered:
    """Lists that fill up during reading; `disclosure` closes them.

    as_of: the day the whole input speaks of, for entries without a date of their own. own_words: the person wrote it.
    """

    origin: Origin
    as_of: date | None = None
    own_words: bool = False
    age_years: float | None = None
    sex: Sex = Sex.UNKNOWN
    deceased: bool = False
    medications: list[Medication] = field(default_factory=list)
    unrecognised: list[Unread] = field(default_factory=list)
    not_read: list[Unread] = field(default_factory=list)
    set_aside: list[Unread] = field(default_factory=list)
    conditions: list[Condition] = field(default_factory=list)
    family: list[Condition] = field(default_factory=list)
    procedures: list[Condition] = field(default_factory=list)
    allergies: list[Allergy] = field(default_factory=list)
    measurements: list[Measurement] = field(default_factory=list)
    answers: dict[str, Answer] = field(default_factory=dict)
    own_account: OwnAccount = OwnAccount()
    says_no_medicines: bool = False
    settled: list[Settlement] = field(default_factory=list)

    def add_medications(
        self, medications: Iterable[Medication], report: str, *, as_of: date | None = None, kind: str = ""
    ) -> None:
        """Add medicines with who reported them.

        report: the input's name and the place in it. kind: the type of a record's entry: an order and its dispensing are two
        words on one medicine, and are never added up.
        """
        self.medications += [
            replace(one, reported_by=(Report(report, as_of or self.as_of, one.status, self.origin.source, kind),))
            for one in medications
        ]

    def add_identity(self, identity: Identity) -> None:
        """Add all of an entry but its medicines, whose status and dose the reader of the entry settles first."""
        self.unrecognised += identity.unrecognised
        self.set_aside += identity.set_aside
        self.allergies += identity.allergies
        for item, answer in identity.answers.items():
            self.answer(item, answer)
        self.says_no_medicines |= identity.says_no_medicines

    def add_conditions(self, reading: ConditionReading) -> None:
        """Add the person's and the relatives' entry of a text."""
        if reading.own is not None:
            self.conditions.append(reading.own)
        if reading.family is not None:
            self.family.append(reading.family)

    def add_procedure(self, done: Condition) -> None:
        """Add a past operation. What it tells of an illness also counts as that illness, for a repair does not remove it.

        It tells nothing of a state that passes, such as a pregnancy.
        """
        ids, _ = established(done.ids, active=False, past=True, knowledge=load())
        done = replace(done, ids=ids)
        self.procedures.append(done)
        if done.ids or done.prompts:
            self.conditions.append(done)

    def add_person(self, words: PersonWords) -> None:
        """Add what plain words say of the person; what is already known stays."""
        self.age_years = words.age_years if self.age_years is None else self.age_years
        self.sex = words.sex if self.sex is Sex.UNKNOWN else self.sex
        self.measurements += words.measurements
        for item, answer in words.answers.items():
            self.answer(item, answer)

    def answer(self, item: str, answer: Answer) -> None:
        """Record an answer; of two, the more cautious stays."""
        self.answers[item] = more_cautious(self.answers.get(item), answer)

    def disclosure(self) -> Disclosure:
        """All that was gathered. Raises UnusableInput above MOST_MEDICINES medicines."""
        refuse_too_many(len(self.medications) + len(self.unrecognised), self.origin.source)
        measurements = newest(self.measurements)
        weight = next((one.value for one in measurements if one.name == "weight_kg"), None)
        patient = Patient(
            age_years=self.age_years,
            sex=self.sex,
            weight_kg=weight,
            deceased=self.deceased,
            conditions=tuple(self.conditions),
            allergies=tuple(self.allergies),
            family=tuple(self.family),
            procedures=tuple(self.procedures),
            measurements=measurements,
            answers=self.answers,
            own_account=self.own_account,
        )
        return Disclosure(
            patient=patient,
            medications=tuple(self.medications),
            unrecognised=tuple(self.unrecognised),
            not_read=tuple(self.not_read),
            set_aside=tuple(self.set_aside),
            says_no_medicines=self.says_no_medicines,
            sources=(self.origin.source,),
            own_words=(self.origin.source,) if self.own_words else (),
            settled=tuple(self.settled),
        )


def refuse_too_many(count: int, source: str, kind: str = "medicines") -> None:
    """Raise UnusableInput when an input holds more medicines, or lines, than one person's list can have."""
    if count > MOST_MEDICINES:
        raise UnusableInput(
            f"{source} holds {count} {kind} and at most {MOST_MEDICINES} are read for one person: give the list of one person."
        )


def more_cautious(first: Answer | None, second: Answer) -> Answer:
    """Yes before unsure before no."""
    return second if first is None else max(first, second, key=_CAUTION.__getitem__)


def newest(measurements: Sequence[Measurement]) -> tuple[Measurement, ...]:
    """The newest measurement of each name; one without a date gives way to one with a date, of one moment the higher counts."""
    kept: dict[str, Measurement] = {}
    for one in measurements:
        known = kept.get(one.name)
        if known is None or _newness(one) > _newness(known):
            kept[one.name] = one
    return tuple(kept.values())


def _newness(measurement: Measurement) -> tuple[bool, float, float]:
    at = measurement.at
    return at is not None, at.timestamp() if at else 0.0, measurement.value

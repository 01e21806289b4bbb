"""One person and one planned session, laid out for the rules: what acts, what was answered, what is open."""

from collections.abc import Container
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from alongside.knowledge.loaded import Knowledge
from alongside.model.disagreement import ABOUT_TAKING, ABOUT_THE_DOSE, DisagreementKind
from alongside.model.disclosure import Disclosure
from alongside.model.medication import Medication
from alongside.model.patient import Condition, Patient
from alongside.model.treatment import Treatment
from alongside.model.vocabulary import Answer, Status

# A pregnancy, a delirium or a crisis that began longer ago and is not called active raises the question again. Ours.
LASTS_FOR_DAYS = 300


class Presence(StrEnum):
    """How a medicine stands on the day of the session."""

    NOW = "now"
    LINGERING = "lingering"
    GONE = "gone"
    PLANNED = "planned"
    STOPPED_UNDATED = "stopped-undated"


@dataclass(frozen=True)
class Person:
    """The laid-out person.

    day: of the session. read_on: from when "two weeks ago" counts. taken: drug name to each medicine that contains it, with how it
    stands on the day. line_of: mention to the number of its line in the list. disputed, dose_disputed: mention to the id of the question
    that settles whether, or how much of it, is taken.

    had: condition id to the entries that establish it. prompted: ids only raised by an entry. ruled_out: ids denied, unless an entry
    raises the question all the same.
    """

    patient: Patient
    treatment: Treatment
    day: date
    read_on: date
    knowledge: Knowledge
    taken: dict[str, tuple[tuple[Medication, Presence], ...]]
    line_of: dict[Medication, int]
    disputed: dict[Medication, str]
    dose_disputed: dict[Medication, str]
    had: dict[str, tuple[Condition, ...]]
    prompted: frozenset[str]
    ruled_out: frozenset[str]

    def medicines(self, wanted: Container[str]) -> list[tuple[str, Medication, Presence]]:
        """Every (drug, medicine, presence) of these drug names that the person has anything to do with."""
        return [
            (drug, medication, presence)
            for drug, entries in self.taken.items()
            if drug in wanted
            for medication, presence in entries
        ]


def lay_out(disclosure: Disclosure, treatment: Treatment, knowledge: Knowledge) -> Person:
    """Prepare one person for one session. Identical mentions count once, in a stable order."""
    patient = disclosure.patient
    had, prompted = _conditions(patient, knowledge, treatment.at.date())
    return Person(
        patient=patient,
        treatment=treatment,
        day=treatment.at.date(),
        read_on=disclosure.read_on or treatment.at.date(),
        knowledge=knowledge,
        taken=_taken(disclosure, treatment.at.date(), knowledge),
        line_of={one: number for number, line in enumerate(disclosure.medications) for one in line.counted},
        disputed=_questioned(disclosure, ABOUT_TAKING),
        dose_disputed=_questioned(disclosure, ABOUT_THE_DOSE),
        had=had,
        prompted=frozenset(prompted),
        ruled_out=frozenset(_ruled_out(patient, knowledge) - prompted),
    )


def days_since_stop(medication: Medication, day: date, read_on: date) -> int | None:
    """Days between the last dose and the day; a known lower bound, told on `read_on`, where only that is known; else None."""
    if medication.stopped_on is not None:
        return (day - medication.stopped_on).days
    if medication.days_since_stop_at_least is None:
        return None
    return medication.days_since_stop_at_least + max(0, (day - read_on).days)


def presence(medication: Medication, lingers_days: int, day: date, read_on: date) -> Presence:
    """How one medicine stands on the day of the session."""
    if medication.status is Status.PLANNED:
        started = medication.started_on is not None and medication.started_on <= day
        return Presence.NOW if started else Presence.PLANNED
    if medication.status is not Status.STOPPED:
        ended = medication.stopped_on is not None and medication.stopped_on < day
        if not ended:
            return Presence.NOW
    days = days_since_stop(medication, day, read_on)
    if days is None:
        return Presence.STOPPED_UNDATED
    if days < 0:
        return Presence.NOW
    return Presence.LINGERING if days < lingers_days else Presence.GONE


def _questioned(disclosure: Disclosure, kinds: Container[DisagreementKind]) -> dict[Medication, str]:
    """Mention to the id of the first disagreement of these kinds that it hangs on."""
    found: dict[Medication, str] = {}
    for one in disclosure.disagreements:
        if one.kind in kinds:
            for mention in one.mentions:
                found.setdefault(mention, one.id)
    return found


def _taken(
    disclosure: Disclosure, day: date, knowledge: Knowledge
) -> dict[str, tuple[tuple[Medication, Presence], ...]]:
    found: dict[str, list[tuple[Medication, Presence]]] = {}
    mentions = {mention for line in disclosure.medications for mention in line.counted}
    for medication in sorted(mentions, key=lambda m: (m.text, m.place, m.drug)):
        for drug in dict.fromkeys((*medication.ingredients, medication.drug)):
            entry = knowledge.drugs.get(drug)
            lingers_days = entry.lingers_days if entry else 0
            standing = presence(medication, lingers_days, day, disclosure.read_on or day)
            found.setdefault(drug, []).append((medication, standing))
    return {drug: tuple(entries) for drug, entries in found.items()}


def _conditions(patient: Patient, knowledge: Knowledge, day: date) -> tuple[dict[str, tuple[Condition, ...]], set[str]]:
    had: dict[str, list[Condition]] = {}
    prompted: set[str] = set()
    entries = (*patient.conditions, *_answered_yes(patient, knowledge))
    for condition in sorted(entries, key=lambda one: (one.text, one.place)):
        prompted.update(condition.prompts)
        for condition_id in condition.ids:
            entry = knowledge.conditions.get(condition_id)
            standing = _standing(condition, day) if entry is not None and entry.state == "current" else True
            if standing:
                had.setdefault(condition_id, []).append(condition)
            elif standing is None:
                prompted.add(condition_id)
    return {condition_id: tuple(entries) for condition_id, entries in had.items()}, prompted


def _standing(condition: Condition, day: date) -> bool | None:
    """Whether a condition that counts only while it lasts still lasts; unknown when it began long ago and nobody said that it goes on."""
    if condition.active is None and condition.onset is not None and (day - condition.onset).days > LASTS_FOR_DAYS:
        return None
    return condition.active is not False


def _answered_yes(patient: Patient, knowledge: Knowledge) -> list[Condition]:
    """A bare yes establishes what the item says it means; an item that means several things needs detail and stays open."""
    return [
        Condition(
            text=f"answered yes: {knowledge.items[item].question}", place=item, ids=knowledge.items[item].yes_means
        )
        for item, answer in patient.answers.items()
        if answer is Answer.YES and item in knowledge.items
    ]


def _ruled_out(patient: Patient, knowledge: Knowledge) -> set[str]:
    """Conditions that were denied: every item that asks about one must be answered no."""
    denied = {item for item, answer in patient.answers.items() if answer is Answer.NO}
    return {condition for condition, items in knowledge.items_about.items() if denied.issuperset(items)}

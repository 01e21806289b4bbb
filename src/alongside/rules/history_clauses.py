"""Clauses about the person: conditions, allergies, relatives, operations, measurements, age, sex, answers."""

from collections.abc import Callable
from datetime import timedelta

from alongside.knowledge.clauses import Age, AllergicTo, FamilyHistory, Has, Measured, Procedure, SexIs, Unanswered
from alongside.knowledge.loaded import Knowledge
from alongside.model.patient import VITAL_SIGNS, Condition, Measurement
from alongside.model.vocabulary import Answer, Sex
from alongside.rules.outcome import FALSE, TRUE, Ground, Outcome, unknown
from alongside.rules.person import Person

Test = Callable[[Person], Outcome]

SEX = "dx-sex"
ALLERGIES, FAMILY, OPERATIONS, AGE, LABORATORY, VITALS = (
    "dx-allergy",
    "dx-fam-vasc",
    "dx-surg",
    "dx-age",
    "dx-labs",
    "dx-vitals",
)
# A reassuring reading older than this is asked again; a worrying one counts at any age. The interval is ours.
REASSURES_FOR = timedelta(days=30)


def has(clause: Has, knowledge: Knowledge) -> Test:
    """True when an entry establishes one; false only when every one was answered no; else unknown."""
    _check_known(clause.any_of, knowledge)
    asked_by = {one: knowledge.items_about.get(one, ()) for one in clause.any_of}

    def test(person: Person) -> Outcome:
        grounds: list[Ground] = []
        needs: list[str] = []
        for condition_id, items in asked_by.items():
            entries = person.had.get(condition_id)
            if entries is None:
                if condition_id not in person.ruled_out:
                    needs += _still_open(items, person)
                continue
            recent = [_recent(entry, clause.within_days, person) for entry in entries]
            grounds += [_ground(condition_id, entry) for entry, holds in zip(entries, recent, strict=True) if holds]
            if None in recent:
                needs += _still_open(items, person)
        if grounds:
            return Outcome(truth=True, grounds=tuple(grounds))
        return unknown(*needs) if needs else FALSE

    return test


def _still_open(items: tuple[str, ...], person: Person) -> tuple[str, ...]:
    """The items about a condition that were not denied, or all of them; what no item asks about cannot be held open."""
    answers = person.patient.answers
    if not answers:
        return items
    return tuple(item for item in items if answers.get(item) is not Answer.NO) or items


def _check_known(ids: tuple[str, ...], knowledge: Knowledge) -> None:
    """A misspelt condition would be false for everybody; better that the rules do not compile."""
    if unknown_ids := set(ids) - knowledge.conditions.keys():
        raise KeyError(f"no condition {sorted(unknown_ids)} in conditions.yaml")


def _recent(entry: Condition, within_days: int | None, person: Person) -> bool | None:
    if within_days is None:
        return True
    return None if entry.onset is None else (person.day - entry.onset).days < within_days


def _ground(condition_id: str, entry: Condition) -> Ground:
    return Ground(subject=condition_id, text=entry.text, place=entry.place, matched=condition_id)


def allergic_to(clause: AllergicTo, knowledge: Knowledge) -> Test:
    """True for a true allergy; an untold reaction is unknown; a list of other allergies, all of them read, counts as asked."""
    wanted = knowledge.members(clause.any_of)

    def test(person: Person) -> Outcome:
        told = [allergy for allergy in person.patient.allergies if not wanted.isdisjoint(allergy.drugs)]
        true = [allergy for allergy in told if allergy.true_allergy]
        if true:
            subjects = [(drug, allergy) for allergy in true for drug in allergy.drugs if drug in wanted]
            return Outcome(
                truth=True, grounds=tuple(Ground(drug, a.text, a.place, f"allergy to {drug}") for drug, a in subjects)
            )
        listed = person.patient.allergies
        read = bool(listed) and all(allergy.drugs for allergy in listed)
        asked = read or person.patient.answers.get(ALLERGIES) is Answer.NO
        if any(allergy.true_allergy is None for allergy in told) or not asked:
            return unknown(ALLERGIES)
        return FALSE

    return test


def family_history(clause: FamilyHistory, knowledge: Knowledge) -> Test:
    """True when a relative, or the person, is recorded with one; false when the item was answered no."""
    return _listed(clause.any_of, knowledge, lambda person: person.patient.family, FAMILY)


def procedure(clause: Procedure, knowledge: Knowledge) -> Test:
    """True when a past operation belongs to one, or the person is recorded with it; false when the item was answered no."""
    return _listed(clause.any_of, knowledge, lambda person: person.patient.procedures, OPERATIONS)


def _listed(
    ids: tuple[str, ...], knowledge: Knowledge, entries_of: Callable[[Person], tuple[Condition, ...]], default_item: str
) -> Test:
    _check_known(ids, knowledge)
    items = {one: knowledge.items_about.get(one, (default_item,))[0] for one in ids}

    def test(person: Person) -> Outcome:
        found = [(one, entry) for entry in entries_of(person) for one in entry.ids if one in items]
        found += [(one, entry) for one in ids for entry in person.had.get(one, ())]
        if found:
            return Outcome(truth=True, grounds=tuple(_ground(one, entry) for one, entry in found))
        asked_no = {item for item, answer in person.patient.answers.items() if answer is Answer.NO}
        still_open = [item for one, item in items.items() if item not in asked_no and one not in person.ruled_out]
        return unknown(*still_open) if still_open else FALSE

    return test


def measured(clause: Measured, _: Knowledge) -> Test:
    """The newest value against the threshold; unknown when it was not measured or reassures from too long ago."""
    item = VITALS if clause.name in VITAL_SIGNS else LABORATORY

    def test(person: Person) -> Outcome:
        value = person.patient.measured(clause.name)
        if value is None:
            return unknown(item)
        if _meets(value, clause):
            return Outcome(
                truth=True, grounds=(Ground(clause.name, f"{clause.name} {value.value:g}", value.place, clause.name),)
            )
        return FALSE if _reassures(value, person) else unknown(item)

    return test


def _reassures(value: Measurement, person: Person) -> bool:
    """A reading without a date is of today; one from too long ago, or dated after the session, reassures nobody."""
    if value.at is None:
        return True
    age_of_reading = person.treatment.at - value.at
    return timedelta(0) <= age_of_reading <= REASSURES_FOR


def _meets(value: Measurement, clause: Measured) -> bool:
    return (
        (clause.above is None or value.value > clause.above)
        and (clause.at_least is None or value.value >= clause.at_least)
        and (clause.below is None or value.value < clause.below)
    )


def age(clause: Age, _: Knowledge) -> Test:
    """The age against the limits; unknown when nobody gave it. Where the sources give several, any of them counts."""

    def test(person: Person) -> Outcome:
        patient = person.patient
        told = patient.ages_told or (() if patient.age_years is None else (patient.age_years,))
        if not told:
            return unknown(AGE)
        within = [years for years in told if _within(years, clause)]
        grounds = tuple(Ground("", f"{years:g} years old", "patient", "age") for years in within)
        return Outcome(truth=True, grounds=grounds) if within else FALSE

    return test


def _within(years: float, clause: Age) -> bool:
    old_enough = clause.at_least is None or years >= clause.at_least
    return old_enough and (clause.below is None or years < clause.below)


def sex(clause: SexIs, _: Knowledge) -> Test:
    """The recorded sex; unknown is unknown."""

    def test(person: Person) -> Outcome:
        if person.patient.sex is Sex.UNKNOWN:
            return unknown(SEX)
        return TRUE if person.patient.sex in clause.any_of else FALSE

    return test


def unanswered(clause: Unanswered, _: Knowledge) -> Test:
    """True while nobody has answered the item for certain."""

    def test(person: Person) -> Outcome:
        return FALSE if person.patient.answers.get(clause.item) in {Answer.YES, Answer.NO} else TRUE

    return test

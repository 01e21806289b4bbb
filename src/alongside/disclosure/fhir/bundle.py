"""Reads a FHIR R4 record. Whatever is in it and is not read is named with its count."""

from collections import Counter
from collections.abc import Callable, Sequence

from alongside.disclosure.fhir import observation as fhir_observation
from alongside.disclosure.fhir.allergy import read_allergy
from alongside.disclosure.fhir.answers import read_answers
from alongside.disclosure.fhir.condition import read_condition
from alongside.disclosure.fhir.elements import string, wording
from alongside.disclosure.fhir.habits import is_habit, read_habits
from alongside.disclosure.fhir.history import read_family_member, read_procedure
from alongside.disclosure.fhir.medication import is_medication, read_medication
from alongside.disclosure.fhir.patient import is_about_another, only_patient, read_patient
from alongside.disclosure.fhir.record import Entry, FhirRecord
from alongside.disclosure.fhir.releases import of_other_releases
from alongside.disclosure.gathered import Gathered, refuse_too_many
from alongside.disclosure.inputs.origin import Origin
from alongside.errors import UnusableInput
from alongside.model.disclosure import Disclosure, Unread

_READERS: dict[str, Callable[[Entry, Origin, Gathered], None]] = {
    "Condition": read_condition,
    "AllergyIntolerance": read_allergy,
    "QuestionnaireResponse": read_answers,
    "Procedure": read_procedure,
    "FamilyMemberHistory": read_family_member,
}
# Read where another resource points to them; alone they say nothing of the person.
_POINTED_AT = frozenset({"Medication", "MedicationKnowledge"})


def is_fhir(value: object) -> bool:
    """Whether a JSON value is a FHIR resource, or a list whose entries are."""
    if isinstance(value, list):
        return bool(value) and any(is_fhir(one) for one in value if isinstance(one, dict))
    return isinstance(value, dict) and bool(string(value.get("resourceType")))


def read_fhir(values: Sequence[object], origin: Origin) -> Disclosure:
    """Read resources (Bundles are opened) as one person's record. Raises UnusableInput when it is about several people."""
    record = FhirRecord(values)
    if not record.entries:
        raise UnusableInput(f"{origin.source} is a FHIR record without a single resource: export it again.")
    refuse_too_many(sum(1 for entry in record.entries if is_medication(entry.kind)), origin.source)
    patient = only_patient(record, origin.source)
    # a questionnaire that was filled in is what the person says; a record is what others wrote
    told = {entry.kind for entry in record.entries} <= {"QuestionnaireResponse", "Patient"}
    gathered = Gathered(origin, own_words=told)
    if patient is not None:
        read_patient(patient, origin, gathered)
    theirs: list[Entry] = []
    for entry in record.entries:
        if is_about_another(entry.resource, patient):
            gathered.set_aside.append(_of_another(entry, origin))
        elif entry.kind != "Patient":
            theirs.append(entry)
    _read_all(theirs, record, origin, gathered)
    return gathered.disclosure()


def _read_all(entries: list[Entry], record: FhirRecord, origin: Origin, gathered: Gathered) -> None:
    others: Counter[str] = Counter()
    for entry in entries:
        others.update(read_entry(entry, record, origin, gathered))
    read_habits(filter(is_habit, entries), origin, gathered)
    gathered.not_read += of_other_releases(entries, origin)
    gathered.not_read += _not_read(others, record, origin)


def read_entry(entry: Entry, record: FhirRecord, origin: Origin, gathered: Gathered) -> list[str]:
    """Read one resource; the phrase to count it under when it is of a kind that is not read."""
    if is_medication(entry.kind):
        read_medication(entry, record, origin, gathered)
    elif entry.kind in _READERS:
        _READERS[entry.kind](entry, origin, gathered)
    elif entry.kind == "Observation" and fhir_observation.is_read(entry):
        fhir_observation.read_observation(entry, origin, gathered)
    elif entry.kind == "Observation" and not is_habit(entry):
        return ["Observation resources of other kinds"]
    elif entry.kind not in _POINTED_AT and entry.kind != "Observation":
        return [f"{entry.kind[:60]} resources"]
    return []


def _of_another(entry: Entry, origin: Origin) -> Unread:
    resource = entry.resource
    name = wording(resource.get("medicationCodeableConcept")) or wording(resource.get("code")) or entry.within
    return Unread(name, origin.place(entry.within), "the entry is about another person than this record's patient")


def _not_read(others: Counter[str], record: FhirRecord, origin: Origin) -> list[Unread]:
    notes = [
        Unread(f"{count} {phrase}", origin.place("whole record"), "this kind is not read")
        for phrase, count in sorted(others.items())
    ]
    if record.shapeless:
        notes.append(
            Unread(
                f"{record.shapeless} entries", origin.place("whole record"), "they are no FHIR resources", hides=True
            )
        )
    if record.more_pages:
        notes.append(
            Unread(
                "further pages",
                origin.place("whole record"),
                "the record says that it is one page of several",
                hides=True,
            )
        )
    return notes

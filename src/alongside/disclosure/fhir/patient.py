"""Reads the FHIR Patient, and tells whose resources the others are."""

from alongside.disclosure.fhir.elements import Element, element, string
from alongside.disclosure.fhir.record import Entry, FhirRecord
from alongside.disclosure.gathered import Gathered
from alongside.disclosure.inputs.origin import Origin
from alongside.disclosure.inputs.partial_dates import age_in_years, read_partial_date
from alongside.errors import UnusableInput
from alongside.model.disclosure import Unread
from alongside.model.vocabulary import Sex

_GENDERS = {"female": Sex.FEMALE, "male": Sex.MALE, "other": Sex.OTHER}
_OLDEST_YEARS = 130


def only_patient(record: FhirRecord, source: str) -> Entry | None:
    """The Patient of the record, or None. Raises UnusableInput when the record is about several people."""
    patients = {
        string(entry.resource.get("id")) or entry.address or entry.within: entry
        for entry in record.entries
        if entry.kind == "Patient"
    }
    people = len(patients)
    if not patients:
        people = len({reference for entry in record.entries if (reference := subject(entry.resource))})
    if people > 1:
        raise UnusableInput(f"{source} holds the records of {people} people: give the record of one person.")
    return next(iter(patients.values()), None)


def subject(resource: Element) -> str:
    """The reference to the person a resource is about; empty when it names nobody."""
    for key in ("subject", "patient"):
        reference = string(element(resource.get(key)).get("reference"))
        if reference:
            return reference
    return ""


def is_about_another(resource: Element, patient: Entry | None) -> bool:
    """Whether a resource names somebody else than the patient of the record."""
    reference = subject(resource)
    if patient is None or not reference or reference.startswith("#") or reference == patient.address:
        return False
    identifier = string(patient.resource.get("id"))
    named = reference.split("/_history/")[0].rsplit("/", 1)[-1].removeprefix("urn:uuid:")
    return bool(identifier) and named != identifier


def read_patient(entry: Entry, origin: Origin, gathered: Gathered) -> None:
    """Sex, age on the day the record is read for, and whether the person has died."""
    resource = entry.resource
    gathered.sex = _GENDERS.get(string(resource.get("gender")), Sex.UNKNOWN)
    died = resource.get("deceasedBoolean") is True or bool(string(resource.get("deceasedDateTime")))
    gathered.deceased = gathered.deceased or died
    if resource.get("birthDate") is not None:
        _read_birth_date(entry, origin, gathered)


def _read_birth_date(entry: Entry, origin: Origin, gathered: Gathered) -> None:
    written = entry.resource["birthDate"]
    birth = read_partial_date(written)
    years = age_in_years(birth, today=origin.today) if birth else None
    place = origin.place(entry.within)
    if birth is None or years is None or years > _OLDEST_YEARS:
        gathered.not_read.append(Unread(f"birth date {string(written)}", place, "this gives no possible age"))
        return
    gathered.age_years = years
    if birth.exact is None:
        why = "only a part of the date is known: the age is the highest that it can mean"
        gathered.not_read.append(Unread(f"birth date {string(written)}", place, why))

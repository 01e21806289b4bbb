"""Reads FHIR medication resources: who is it, is it taken, since when, how much. None of them may vanish."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta

from alongside.disclosure.fhir.dosage import with_dosage
from alongside.disclosure.fhir.elements import Element, codes, element, elements, string, wording, wordings
from alongside.disclosure.fhir.named_medicine import named_medicine
from alongside.disclosure.fhir.record import Entry, FhirRecord
from alongside.disclosure.gathered import Gathered
from alongside.disclosure.inputs.origin import Origin
from alongside.disclosure.inputs.partial_dates import read_partial_date
from alongside.disclosure.medication_identity import Identity, identify
from alongside.disclosure.medication_period import with_start, with_stop
from alongside.model.disclosure import Unread
from alongside.model.medication import Medication
from alongside.model.vocabulary import Status

_LEFT_OUT = {
    "entered-in-error": "entered in error",
    "not-taken": "recorded as not taken",
    "cancelled": "the order was cancelled before it was carried out",
    "not-done": "recorded as not given",
    "declined": "recorded as declined",
}
_ORDER = {
    "active": Status.ACTIVE,
    "completed": Status.STOPPED,
    "stopped": Status.STOPPED,
    "ended": Status.STOPPED,
    "draft": Status.PLANNED,
    "intended": Status.PLANNED,
}
# What was given or handed over once may still be taken: only the time since tells.
_EVENT = {"in-progress": Status.ACTIVE, "preparation": Status.PLANNED}
_JOINED = re.compile(r"\s/\s|[^\W\d]{4}\W{0,2}/\W{0,2}[^\W\d]{4}")  # "A / B", and not the slash of "mg/mL"
_PLANNED_INTENTS = frozenset({"proposal", "plan", "option"})


@dataclass(frozen=True, slots=True)
class _Kind:
    """How one resource type is written. Other statuses than these are unknown."""

    statuses: dict[str, Status]
    dosage: str
    as_of: tuple[str, ...]
    period: tuple[str, ...] = ()


_KINDS = {
    "MedicationRequest": _Kind(_ORDER, "dosageInstruction", ("authoredOn",)),
    "MedicationStatement": _Kind(_ORDER, "dosage", ("dateAsserted", "effectiveDateTime"), ("effectivePeriod",)),
    "MedicationAdministration": _Kind(
        _EVENT, "dosage", ("effectiveDateTime", "occurenceDateTime"), ("effectivePeriod",)
    ),
    "MedicationDispense": _Kind(_EVENT, "dosageInstruction", ("whenHandedOver", "whenPrepared")),
}
# These carry a medicine but no person's use of one.
_DEFINITIONS = frozenset({"Medication", "MedicationKnowledge"})


def is_medication(kind: str) -> bool:
    """Whether a resource of this type says something about a person and a medicine."""
    return kind.startswith("Medication") and kind not in _DEFINITIONS


def read_medication(entry: Entry, record: FhirRecord, origin: Origin, gathered: Gathered) -> None:
    """Read one resource. It ends among the medicines, the unrecognised or those set aside, always."""
    resource, place = entry.resource, origin.place(entry.within)
    concept, problem = named_medicine(resource, record)
    name = wording(concept) or entry.within
    left_out = _left_out(resource)
    if left_out is not None:
        gathered.set_aside.append(Unread(name, place, left_out))
        return
    kind = _KINDS.get(entry.kind)
    if kind is None:
        gathered.unrecognised.append(Unread(name, place, f"resources of the type {entry.kind} are not read yet"))
        return
    identity = identify(wordings(concept), codes(concept), place=place, origin=origin)
    gathered.add_identity(identity)
    if identity.medications:
        _read_left_over(identity.left_over, name, place, gathered)
    if identity == Identity() or problem:
        gathered.unrecognised.append(Unread(name, place, problem or "no medicine of this name or code is known here"))
    as_of = next((date for key in kind.as_of if (date := read_partial_date(resource.get(key)))), None)
    settled = (_settled(one, resource, kind, origin) for one in identity.medications)
    gathered.add_medications(
        settled, origin.report(entry.within), as_of=as_of.earliest if as_of else None, kind=entry.kind
    )


def _left_out(resource: Element) -> str | None:
    if resource.get("doNotPerform") is True:
        return "an order not to give it"
    if resource.get("taken") == "n" or resource.get("wasNotTaken") is True or resource.get("wasNotGiven") is True:
        return "recorded as not taken"
    return _LEFT_OUT.get(string(resource.get("status")))


def _read_left_over(words: str, name: str, place: str, gathered: Gathered) -> None:
    """Words beside a medicine that nobody could read. Where the name joins several with a slash they may be one of its parts."""
    if words and _JOINED.search(name):
        gathered.unrecognised.append(Unread(words, place, f'beside "{name}": no medicine of this name is known'))
    elif words:
        gathered.not_read.append(Unread(words, place, "words beside the medicine's name that are not known here"))


def _settled(medication: Medication, resource: Element, kind: _Kind, origin: Origin) -> Medication:
    """The reading of the name with the resource's own status, dose and dates."""
    medication = with_dosage(medication, resource.get(kind.dosage), origin)
    status = kind.statuses.get(string(resource.get("status")), Status.UNKNOWN)
    if string(resource.get("intent")) in _PLANNED_INTENTS and status is not Status.STOPPED:
        status = Status.PLANNED
    if status is Status.ACTIVE and medication.as_needed:
        status = Status.AS_NEEDED
    medication = replace(medication, status=status, started_on=None, stopped_on=None, days_since_stop_at_least=None)
    for start, end in _periods(resource, kind):
        medication = _with_period(medication, start, end, origin)
    return medication


def _periods(resource: Element, kind: _Kind) -> Iterable[tuple[object, object]]:
    for key in kind.period:
        value = resource.get(key)
        if isinstance(value, dict):
            yield value.get("start"), value.get("end")
    if resource.get("resourceType") == "MedicationRequest":
        for dosage in elements(resource.get(kind.dosage)):
            bounds = element(element(element(dosage.get("timing")).get("repeat")).get("boundsPeriod"))
            yield bounds.get("start"), bounds.get("end")


def _with_period(medication: Medication, start: object, end: object, origin: Origin) -> Medication:
    first, last = read_partial_date(start), read_partial_date(end)
    if first is not None:
        medication = with_start(medication, first, today=origin.today)
    if last is None or medication.status is Status.PLANNED:
        return medication
    if medication.status is Status.STOPPED:
        return with_stop(medication, last, today=origin.today)
    over = last.latest < origin.today - timedelta(days=1)
    # called active after its own last day: nobody can tell
    return replace(medication, status=Status.UNKNOWN) if over else medication

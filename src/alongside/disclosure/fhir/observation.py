"""Reads FHIR Observation: the vital signs, and the pregnancy status."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from alongside.disclosure.fhir.elements import LOINC, Element, codes, element, elements, number, string, wordings
from alongside.disclosure.fhir.record import Entry
from alongside.disclosure.gathered import Gathered
from alongside.disclosure.inputs.origin import Origin
from alongside.disclosure.inputs.partial_dates import latest_day, read_moment
from alongside.disclosure.inputs.vital_signs import VITAL_SIGNS, converted
from alongside.model.disclosure import Unread
from alongside.model.patient import Measurement
from alongside.model.vocabulary import Answer

_NAMES = {
    "8480-6": "systolic_mmhg",
    "8462-4": "diastolic_mmhg",
    "8867-4": "heart_rate_per_min",
    "59408-5": "spo2_percent",
    "2708-6": "spo2_percent",
    "29463-7": "weight_kg",
    "3141-9": "weight_kg",
    "8302-2": "height_cm",
}
_PANELS = frozenset({"85354-9", "55284-4"})
_FINAL = frozenset({"final", "amended", "corrected"})
_PREGNANCY, _PREGNANCY_ITEM = "82810-3", "dx-preg"
_PREGNANCY_ANSWERS = {
    "77386006": Answer.YES,
    "la15173-0": Answer.YES,
    "pregnant": Answer.YES,
    "60001007": Answer.NO,
    "la26683-5": Answer.NO,
    "not pregnant": Answer.NO,
    "152231000119106": Answer.UNSURE,
    "possible pregnancy": Answer.UNSURE,
    "la4489-6": Answer.UNSURE,
    "unknown": Answer.UNSURE,
    "asked-unknown": Answer.UNSURE,
    "asked-declined": Answer.UNSURE,
}
# Our cautious reading: an older status says nothing of today. A pregnancy lasts 40 weeks; nobody is known not to be pregnant for long.
_PREGNANT_FOR_DAYS, _NOT_PREGNANT_FOR_DAYS = 300, 30


def is_read(entry: Entry) -> bool:
    """Whether the Observation is one of those that are read."""
    return bool(_loincs(entry.resource.get("code")) & (_NAMES.keys() | _PANELS | {_PREGNANCY}))


def read_observation(entry: Entry, origin: Origin, gathered: Gathered) -> None:
    """Take the measurements of one Observation and its components; what is not final or impossible goes to not_read."""
    resource, place = entry.resource, origin.place(entry.within)
    status = string(resource.get("status"))
    if status == "entered-in-error":
        gathered.set_aside.append(Unread(entry.within, place, "entered in error"))
    elif status not in _FINAL:
        gathered.not_read.append(
            Unread(entry.within, place, f'its status is "{status or "absent"}", so it is not final')
        )
    elif _PREGNANCY in _loincs(resource.get("code")):
        _read_pregnancy(entry, origin, gathered)
    else:
        for name, quantity in _quantities(resource):
            _measure(name, quantity, entry, origin, gathered)


def _loincs(concept: object) -> set[str]:
    return {code for system, code in codes(concept) if system == LOINC}


def _quantities(resource: Element) -> Iterator[tuple[str, Element]]:
    for part in (resource, *elements(resource.get("component"))):
        name = next((_NAMES[code] for code in sorted(_loincs(part.get("code"))) if code in _NAMES), None)
        if name is not None:
            yield name, element(part.get("valueQuantity"))


def _measure(name: str, quantity: Element, entry: Entry, origin: Origin, gathered: Gathered) -> None:
    place = origin.place(entry.within)
    value = number(quantity.get("value"))
    units = [string(quantity.get("code")), string(quantity.get("unit"))]
    amount = next(
        (found for unit in units if value is not None and (found := converted(name, value, unit)) is not None), None
    )
    moment = _taken_at(entry.resource, origin)
    if amount is None or string(quantity.get("comparator")):
        written = (
            " ".join(filter(None, (f"{value:g}" if value is not None else "", units[1] or units[0]))) or "no value"
        )
        gathered.not_read.append(
            Unread(f"{VITAL_SIGNS[name].label}: {written}", place, "the value or its unit cannot be used")
        )
    else:
        gathered.measurements.append(Measurement(name=name, value=amount, place=place, at=moment))


def _taken_at(resource: Element, origin: Origin) -> datetime | None:
    for written in (
        resource.get("effectiveDateTime"),
        element(resource.get("effectivePeriod")).get("end"),
        resource.get("effectiveInstant"),
        resource.get("issued"),
    ):
        moment = read_moment(written, at=origin.at)
        if moment is not None:
            return moment
    return None


def _read_pregnancy(entry: Entry, origin: Origin, gathered: Gathered) -> None:
    resource, place = entry.resource, origin.place(entry.within)
    answer = _pregnancy_answer(resource)
    day = latest_day(resource.get("effectiveDateTime"), today=origin.today)
    lasts = {Answer.YES: _PREGNANT_FOR_DAYS, Answer.NO: _NOT_PREGNANT_FOR_DAYS}.get(answer) if answer else None
    if answer is None:
        gathered.not_read.append(Unread("pregnancy status", place, "its value is not one that is known here"))
    elif lasts is not None and day is not None and origin.today - day > timedelta(days=lasts):
        gathered.not_read.append(
            Unread(f"pregnancy status of {day.isoformat()}", place, "it is too old to say anything of today")
        )
    else:
        gathered.answer(_PREGNANCY_ITEM, answer)


def _pregnancy_answer(resource: Element) -> Answer | None:
    if isinstance(resource.get("valueBoolean"), bool):
        return Answer.YES if resource["valueBoolean"] else Answer.NO
    value = element(resource.get("valueCodeableConcept")) or element(resource.get("dataAbsentReason"))
    words = [code for _, code in codes(value)] + list(wordings(value)) + [string(resource.get("valueString"))]
    found = [_PREGNANCY_ANSWERS[word.casefold()] for word in words if word.casefold() in _PREGNANCY_ANSWERS]
    if not found and element(resource.get("dataAbsentReason")):
        return Answer.UNSURE
    return found[0] if found else None

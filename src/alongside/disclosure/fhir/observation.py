"""Reads FHIR Observation: vital signs, laboratory values, scores, and the pregnancy status."""

from collections.abc import Iterator

from alongside.disclosure.fhir.elements import Element, element, elements, number, string
from alongside.disclosure.fhir.moments import final, taken_at
from alongside.disclosure.fhir.observation_codes import MEASURED, NAME_OF, PANELS, loincs, measured_name
from alongside.disclosure.fhir.phq9 import points, raise_question
from alongside.disclosure.fhir.pregnancy import PREGNANCY, read_pregnancy
from alongside.disclosure.fhir.record import Entry
from alongside.disclosure.gathered import Gathered
from alongside.disclosure.inputs.laboratory import SCORES
from alongside.disclosure.inputs.origin import Origin
from alongside.disclosure.inputs.vital_signs import in_its_unit
from alongside.model.disclosure import Unread
from alongside.model.patient import Measurement

_SUICIDALITY = "phq_9_item_9_score"


def is_read(entry: Entry) -> bool:
    """Whether the Observation is one of those that are read."""
    return bool(loincs(entry.resource.get("code")) & (NAME_OF.keys() | PANELS | {PREGNANCY}))


def read_observation(entry: Entry, origin: Origin, gathered: Gathered) -> None:
    """Take the measurements of one Observation and its components; what is not final or impossible goes to not_read."""
    if not final(entry, origin, gathered):
        return
    if PREGNANCY in loincs(entry.resource.get("code")):
        read_pregnancy(entry, origin, gathered)
        return
    parts = list(_parts(entry.resource))
    for name, part in parts:
        _measure(name, part, entry, origin, gathered)
    if not parts and not elements(entry.resource.get("hasMember")):
        gathered.not_read.append(
            Unread(entry.within, origin.place(entry.within), "it holds no value that is known here")
        )


def _parts(resource: Element) -> Iterator[tuple[str, Element]]:
    for part in (resource, *elements(resource.get("component"))):
        name = measured_name(part.get("code"))
        if name is not None:
            yield name, part


def _measure(name: str, part: Element, entry: Entry, origin: Origin, gathered: Gathered) -> None:
    place, quantity = origin.place(entry.within), element(part.get("valueQuantity"))
    amount = _amount(name, part)
    if amount is None or string(quantity.get("comparator")):
        label = f"{MEASURED[name].label}: {_written(quantity)}"
        gathered.not_read.append(Unread(label, place, _why(amount)))
        return
    measurement = Measurement(name=name, value=amount, place=place, at=taken_at(entry.resource, origin))
    gathered.measurements.append(measurement)
    if name == _SUICIDALITY:
        raise_question(measurement, gathered)


def _amount(name: str, part: Element) -> float | None:
    """The value in the unit of the name. An answer of a questionnaire may also come as a code or a whole number."""
    if name == _SUICIDALITY:
        return points(part)
    quantity = element(part.get("valueQuantity"))
    value = number(quantity.get("value"))
    units = [string(quantity.get("code")), string(quantity.get("unit"))]
    if name in SCORES and not quantity:
        value, units = number(part.get("valueInteger")), [""]
    if value is None:
        return None
    found = (in_its_unit(MEASURED[name], value, unit) for unit in units)
    return next((one for one in found if one is not None), None)


def _written(quantity: Element) -> str:
    value = number(quantity.get("value"))
    unit = string(quantity.get("unit")) or string(quantity.get("code"))
    figure = f"{string(quantity.get('comparator'))}{value:g}" if value is not None else ""
    return " ".join(filter(None, (figure, unit))) or "no value"


def _why(amount: float | None) -> str:
    return (
        "the value or its unit cannot be used"
        if amount is None
        else "only a limit is given, so the value cannot be used"
    )

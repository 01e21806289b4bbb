"""Finds what names the medicine of a FHIR resource: its own concept, a Medication it points to, or the ingredients of that."""

from alongside.disclosure.fhir.elements import Element, codes, element, elements, string, wording, wordings
from alongside.disclosure.fhir.record import FhirRecord

_NOT_HERE = "the entry points to a medicine that is not in this record"


def named_medicine(resource: Element, record: FhirRecord) -> tuple[Element, str]:
    """The CodeableConcept that names the medicine, and what is wrong when there is none."""
    newer = element(resource.get("medication"))
    concept = element(resource.get("medicationCodeableConcept")) or element(newer.get("concept"))
    if concept:
        return concept, ""
    reference = element(resource.get("medicationReference")) or element(newer.get("reference"))
    if not reference:
        return newer if _names(newer) else {}, "" if newer else "the entry names no medicine"
    target = record.resolve(reference, resource)
    if target is not None:
        return _of_medication(target, resource, record), ""
    display = string(reference.get("display"))
    return ({"text": display}, "") if display else ({"text": string(reference.get("reference"))}, _NOT_HERE)


def _names(concept: Element) -> bool:
    return bool(wordings(concept) or codes(concept))


def _of_medication(medication: Element, resource: Element, record: FhirRecord) -> Element:
    """The code of a Medication; where it has none, all its ingredients as one concept: their names in a row, their codes together."""
    code = element(medication.get("code"))
    if _names(code):
        return code
    found = [_ingredient(one, (medication, resource), record) for one in elements(medication.get("ingredient"))]
    bare = [{"system": system, "code": value} for one in found for system, value in codes(one)]
    return {"text": " / ".join(name for one in found if (name := wording(one))), "coding": bare}


def _ingredient(ingredient: Element, holders: tuple[Element, ...], record: FhirRecord) -> Element:
    """The concept of one ingredient. holders: the resources in which a contained one may stand."""
    newer = element(ingredient.get("item"))
    concept = element(ingredient.get("itemCodeableConcept")) or element(newer.get("concept"))
    if concept:
        return concept
    reference = element(ingredient.get("itemReference")) or element(newer.get("reference"))
    target: Element = next(filter(None, (record.resolve(reference, holder) for holder in holders)), {})
    return element(target.get("code")) or {"text": string(reference.get("display"))}

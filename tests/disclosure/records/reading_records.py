"""Small records of one's own making, and the reading of them."""

import json
from datetime import UTC, datetime

from alongside.disclosure.form.read_form import read_form
from alongside.disclosure.sources import read_sources

AT = datetime(2026, 12, 1, 9, tzinfo=UTC)
RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm"
LOINC = "http://loinc.org"
SNOMED = "http://snomed.info/sct"
ICD10CM = "http://hl7.org/fhir/sid/icd-10-cm"


def read(content, *, name="list.txt", at=AT):
    """One input, given as text, bytes or a JSON value."""
    if not isinstance(content, str | bytes):
        content = json.dumps(content)
    data = content if isinstance(content, bytes) else content.encode()
    return read_sources([(name, data)], at=at)


def form(**sections):
    return read_form(sections, place="form.yaml", at=AT)


def bundle(*resources, **more):
    return {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": one} for one in resources], **more}


def concept(text=None, *codings):
    made = {"coding": [{"system": system, "code": code} for system, code in codings]} if codings else {}
    return made | ({"text": text} if text else {})


def patient(**fields):
    return {"resourceType": "Patient", "id": "p1", **fields}


def request(text=None, *codings, **fields):
    return {
        "resourceType": "MedicationRequest",
        "id": "m1",
        "status": "active",
        "intent": "order",
        "medicationCodeableConcept": concept(text, *codings),
    } | fields


def statement(text=None, *codings, **fields):
    return request(text, *codings) | {"resourceType": "MedicationStatement"} | fields


def condition(text=None, *codings, **fields):
    return {"resourceType": "Condition", "id": "c1", "code": concept(text, *codings)} | fields


def observation(code, value=None, unit=None, **fields):
    made = {"resourceType": "Observation", "id": "o1", "status": "final", "code": concept(None, (LOINC, code))}
    if value is not None:
        made["valueQuantity"] = {"value": value, "unit": unit}
    return made | {"effectiveDateTime": "2026-12-01T08:30:00+00:00"} | fields


def only(entries):
    (one,) = entries
    return one

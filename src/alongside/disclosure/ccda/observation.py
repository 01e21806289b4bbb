"""Vital signs, results and social history as FHIR Observation."""

import re
from collections.abc import Iterator

from alongside.disclosure.ccda.codes import SNOMED, code_of, concept
from alongside.disclosure.ccda.narrative import Narrative
from alongside.disclosure.ccda.nodes import Node
from alongside.disclosure.ccda.statuses import observation_status
from alongside.disclosure.ccda.times import when
from alongside.disclosure.fhir.elements import LOINC, Element

_PREGNANT = "77386006"
_PREGNANCY_CODES = frozenset({"82810-3", "11449-6"})
_PREGNANCY_STATUS = {"coding": [{"system": LOINC, "code": "82810-3"}], "text": "pregnancy status"}
_NUMBER = re.compile(r"-?\d{1,9}(?:\.\d{1,9})?")


def observations(entry: Node) -> Iterator[tuple[Node, str]]:
    """The observations of one entry with the moment of the group they stand in."""
    if entry.name == "observation":
        yield entry, when(entry.first("effectiveTime"))
    for group in (entry, *entry.within("organizer")):
        for inner in group.every("component", "observation"):
            yield inner, when(inner.first("effectiveTime")) or when(group.first("effectiveTime"))


def observation(node: Node, taken: str, narrative: Narrative) -> Element:
    """One observation with its value as a number, a code or words."""
    value = node.first("value")
    code = code_of(node.first("code"))
    pregnant = code in _PREGNANCY_CODES or (code_of(value) == _PREGNANT and code in {"assertion", ""})
    return {
        "resourceType": "Observation",
        "status": observation_status(node),
        "code": _PREGNANCY_STATUS if pregnant else concept(node.first("code"), narrative=narrative),
        "effectiveDateTime": taken,
        **_value(value, narrative),
    }


def _value(value: Node, narrative: Narrative) -> Element:
    written = value.get("value") or value.text
    if _NUMBER.fullmatch(written):
        quantity = {"value": float(written), "unit": value.get("unit")}
        return {"valueQuantity": quantity}
    if value.get("code") or value.get("nullFlavor"):
        told = concept(value, narrative=narrative)
        missing = {"coding": [{"system": SNOMED, "code": value.get("nullFlavor").casefold()}]}
        return {"valueCodeableConcept": told} if value.get("code") else {"dataAbsentReason": missing}
    return {"valueString": written} if written else {}

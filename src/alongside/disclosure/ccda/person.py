"""Whom a document is about, as FHIR Patient."""

from alongside.disclosure.ccda.codes import code_of
from alongside.disclosure.ccda.nodes import Node
from alongside.disclosure.ccda.times import moment
from alongside.disclosure.fhir.elements import Element
from alongside.errors import UnusableInput

_GENDERS = {"f": "female", "m": "male", "un": "other"}


def person(document: Node, source: str) -> Element:
    """The patient of a document. Raises UnusableInput when it is about several people."""
    roles = document.every("recordTarget", "patientRole")
    people = {tuple((one.get("root"), one.get("extension")) for one in role.every("id")) for role in roles}
    if len(people) > 1:
        raise UnusableInput(f"{source} holds the records of {len(people)} people: give the record of one person.")
    patient = roles[0].first("patient") if roles else Node()
    gender = patient.first("administrativeGenderCode")
    born = moment(patient.first("birthTime"))
    return {
        "resourceType": "Patient",
        "gender": _GENDERS.get(code_of(gender), gender.get("displayName").casefold()),
        "birthDate": born[:10] or None,
        "deceasedBoolean": patient.first("deceasedInd").get("value").casefold() in {"true", "1"},
        "deceasedDateTime": moment(patient.first("deceasedTime")),
    }

"""Allergy observations as FHIR AllergyIntolerance; "no known allergies" keeps its code."""

from alongside.disclosure.ccda.codes import SNOMED, code_of, concept
from alongside.disclosure.ccda.narrative import Narrative, says_nothing
from alongside.disclosure.ccda.nodes import Node
from alongside.disclosure.ccda.statuses import is_negated
from alongside.disclosure.fhir.elements import Element, codes, wordings
from alongside.disclosure.text.not_medicine import answers

_NONE_KNOWN = {"coding": [{"system": SNOMED, "code": "716186003"}]}
_NONE_KNOWN_CODES = frozenset({"716186003", "409137002", "160244002"})
# SNOMED CT kinds of allergy whose negation says that no allergy, or none to a medicine, is known.
_ANY_ALLERGY = frozenset({"419199007", "416098002", "420134006", "418038007", "106190000", "419511003"})
_INTOLERANCE = frozenset({"59037007", "235719002", "419511003", "420134006"})
_KINDS = _ANY_ALLERGY | _INTOLERANCE | {"414285001", "418471000", "426232007", "232347008", "assertion"}


def allergy(observation: Node, narrative: Narrative) -> Element | None:
    """The allergy that an observation tells of, or that there is none; None where it names no substance."""
    value = observation.first("value")
    named = _substance(observation, narrative)
    none_known = code_of(value) in _NONE_KNOWN_CODES or says_no_allergies(*wordings(named))
    if none_known or (is_negated(observation) and not named and code_of(value) in _ANY_ALLERGY):
        return {"resourceType": "AllergyIntolerance", "code": _NONE_KNOWN}
    if not named:
        return None
    return {
        "resourceType": "AllergyIntolerance",
        "code": named,
        "type": "intolerance" if code_of(value) in _INTOLERANCE else "",
        "verificationStatus": _verification(observation),
        "reaction": [{"manifestation": [one]} for one in _reactions(observation, narrative)],
    }


def written_allergy(substance: str, reaction: str) -> Element:
    """An allergy as a table gives it in words."""
    named = _NONE_KNOWN if says_no_allergies(substance) else {"text": substance}
    return {"resourceType": "AllergyIntolerance", "code": named, "reaction": [{"description": reaction}]}


def says_no_allergies(*texts: str) -> bool:
    """Whether one of the texts says that no allergies are known."""
    return any("dx-allergy" in answers(text)[0] for text in texts)


def _substance(observation: Node, narrative: Narrative) -> Element:
    """The substance: of the participant, else of the value where it names one itself ("allergy to penicillin"), else in words."""
    entities = observation.every("participant", "participantRole", "playingEntity")
    names = tuple(narrative.resolve(one.first("name")) for one in entities)
    found = concept(*(one.first("code") for one in entities), narrative=narrative, names=names)
    value = observation.first("value")
    if not _tells(found) and code_of(value) not in _KINDS:
        found = concept(value, narrative=narrative)
    if not _tells(found):
        found = {"text": narrative.resolve(observation.first("text"))}
    return found if _tells(found) else {}


def _tells(found: Element) -> bool:
    return bool(codes(found)) or any(not says_nothing(text) for text in wordings(found))


def _reactions(observation: Node, narrative: Narrative) -> list[Element]:
    """The manifestations; those of the substance itself, not how severe they were."""
    inner = [
        one.first("observation")
        for one in observation.every("entryRelationship")
        if one.get("typeCode").upper() == "MFST"
    ]
    found = [
        concept(one.first("value"), narrative=narrative, names=(narrative.resolve(one.first("text")),)) for one in inner
    ]
    return [one for one in found if _tells(one)]


def _verification(observation: Node) -> str:
    if code_of(observation.first("statusCode")) == "nullified":
        return "entered-in-error"
    return "refuted" if is_negated(observation) else "confirmed"

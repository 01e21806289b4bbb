"""Medication activities and supplies as FHIR medication resources, and the entry that says no medicine is taken."""

from collections.abc import Iterator

from alongside.disclosure.ccda.codes import concept
from alongside.disclosure.ccda.dosing import dosages
from alongside.disclosure.ccda.narrative import Narrative, says_nothing
from alongside.disclosure.ccda.nodes import Node
from alongside.disclosure.ccda.sections import GIVEN, PLAN
from alongside.disclosure.ccda.statuses import is_negated, medicine_status, written_status
from alongside.disclosure.ccda.table_columns import Row
from alongside.disclosure.ccda.times import period, when, written_day
from alongside.disclosure.fhir.elements import Element, codes, wordings
from alongside.disclosure.text.not_medicine import says_no_medicines

_ANY_MEDICINE = "410942007"  # SNOMED CT: drug or medicament
_NONE_KNOWN = frozenset({"787481004"})  # SNOMED CT: no known medications
_VACCINE_CODES = "2.16.840.1.113883.12.292"  # CVX
_PLANNED_MOODS = frozenset({"PRP", "PRMS", "RQO", "GOL", "APT", "ARQ"})


def administrations(entry: Node) -> Iterator[Node]:
    """Every substanceAdministration of an entry that has a product of its own, or stands there alone. Vaccines are none."""
    for act in (entry, *entry.within("substanceAdministration")):
        product = act.first("consumable", "manufacturedProduct")
        vaccine = any(code.get("codeSystem") == _VACCINE_CODES for code in product.within("code"))
        if act.name == "substanceAdministration" and (product or act is entry) and not vaccine:
            yield act


def says_none_is_taken(act: Node, narrative: Narrative) -> bool:
    """Whether the entry says that no medicine is known: words to that end, or the negation of any medicine at all.

    A negation of something left out, as for "drug treatment unknown", says nothing.
    """
    named = _medicine(act, narrative)
    said = [
        *wordings(named),
        narrative.resolve(act.first("text")),
        narrative.resolve(act.first("code", "originalText")),
    ]
    if act.first("code").get("code") in _NONE_KNOWN or any(
        says_no_medicines(_plain(text)) for text in said if not says_nothing(text)
    ):
        return True
    return is_negated(act) and any(code == _ANY_MEDICINE for _, code in codes(named))


def _plain(text: str) -> str:
    """The words as the reader of lines knows them: it takes "no known medications" for "no medications"."""
    return text.casefold().replace("no known ", "no ")


def names_one(act: Node, narrative: Narrative) -> bool:
    """Whether the entry names a medicine by a code or by words of its own."""
    return _tells(_medicine(act, narrative))


def medicine(act: Node, narrative: Narrative, kind: str, document_day: str) -> Element:
    """A substanceAdministration as a resource; kind: that of its section."""
    named = _medicine(act, narrative)
    status = _status(act, document_day)
    if kind == PLAN or act.get("moodCode").upper() in _PLANNED_MOODS:
        status = "intended" if status in {"active", "unknown", "intended"} else status
    times = [period(one) for one in act.every("effectiveTime")]
    return {
        "resourceType": "MedicationAdministration" if kind == GIVEN else "MedicationStatement",
        "status": status,
        "wasNotTaken": is_negated(act),
        "medicationCodeableConcept": named,
        "effectivePeriod": next(filter(None, times), {}),
        "dateAsserted": document_day,
        "dosage": dosages(act, narrative),
    }


def written_medicine(row: Row, document_day: str) -> Element:
    """A medicine as a table gives it in words."""
    times = {"start": written_day(row.start), "end": written_day(row.end)}
    return {
        "resourceType": "MedicationStatement",
        "status": written_status(row.status),
        "medicationCodeableConcept": {"text": row.name},
        "effectivePeriod": {key: value for key, value in times.items() if value},
        "dateAsserted": document_day,
        "dosage": [{"text": row.sig}] if row.sig else [],
    }


def supply(node: Node, narrative: Narrative) -> Element:
    """A supply that stands alone: handed over or ordered, and perhaps still taken."""
    return {
        "resourceType": "MedicationDispense",
        "status": "entered-in-error" if medicine_status(node) == "entered-in-error" else "completed",
        "wasNotGiven": is_negated(node),
        "medicationCodeableConcept": _medicine(node, narrative),
        "whenHandedOver": when(node.first("effectiveTime")),
    }


def _medicine(act: Node, narrative: Narrative) -> Element:
    """The medicine of an act with the products of the supplies inside it; the words of the act where it names none."""
    products = [
        product
        for holder in (act, *act.every("entryRelationship", "supply"))
        for product in (
            *holder.every("consumable", "manufacturedProduct"),
            *holder.every("product", "manufacturedProduct"),
        )
    ]
    materials = [
        one
        for product in products
        for one in product.nodes
        if one.name in {"manufacturedMaterial", "manufacturedLabeledDrug"}
    ]
    names = tuple(narrative.resolve(one.first("name")) for one in materials)
    found = concept(*(one.first("code") for one in materials), narrative=narrative, names=names)
    return found if _tells(found) else {"text": narrative.resolve(act.first("text"))}


def _tells(named: Element) -> bool:
    return bool(codes(named)) or any(not says_nothing(text) for text in wordings(named))


def _status(act: Node, document_day: str) -> str:
    """The status; "completed" without an end before the document's day may mean the entry, not the medicine."""
    status = medicine_status(act)
    ends = [end for one in act.every("effectiveTime") if (end := period(one).get("end"))]
    ended = any(end[:10] <= (document_day[:10] or end[:10]) for end in ends)
    return "unknown" if status == "completed" and not ended else status

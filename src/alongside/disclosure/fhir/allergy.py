"""Reads FHIR AllergyIntolerance: the substance, the reaction, and whether that was an allergy at all."""

from alongside.disclosure.conditions.allergy_reaction import drugs_named, is_true_allergy
from alongside.disclosure.fhir.elements import (
    Element,
    code_words,
    codes,
    element,
    elements,
    string,
    wording,
    wordings,
)
from alongside.disclosure.fhir.record import Entry
from alongside.disclosure.gathered import Gathered
from alongside.disclosure.inputs.origin import Origin
from alongside.disclosure.medication_codes import drugs_of_codes
from alongside.model.disclosure import Unread
from alongside.model.patient import Allergy
from alongside.model.vocabulary import Answer

_LEFT_OUT = {"refuted": "recorded as ruled out", "entered-in-error": "entered in error"}
_ITEM = "dx-allergy"
# SNOMED CT: no known allergy, no known drug allergy.
_NO_ALLERGY = frozenset({"716186003", "409137002"})


def read_allergy(entry: Entry, origin: Origin, gathered: Gathered) -> None:
    """One allergy or intolerance; "no known allergies" is an answer, and what was ruled out is set aside."""
    resource, place = entry.resource, origin.place(entry.within)
    concept = _substance(resource)
    # several codings without a text of their own name several substances
    text = (
        string(concept.get("text"))
        or ", ".join(wordings(concept))
        or wording(concept)
        or wording(next((one.get("substance") for one in elements(resource.get("reaction"))), None))
    )
    left_out = next(
        (why for word, why in _LEFT_OUT.items() if word in code_words(resource.get("verificationStatus"))), None
    )
    if left_out is not None:
        gathered.set_aside.append(Unread(f"allergy: {text or entry.within}", place, left_out))
    elif code_words(concept) & _NO_ALLERGY:
        gathered.answer(_ITEM, Answer.NO)
    elif not text:
        gathered.not_read.append(Unread(entry.within, place, "the entry names no substance"))
    else:
        gathered.allergies.append(_allergy(resource, text, place, origin))


def _substance(resource: Element) -> Element:
    """What the person does not bear; releases before R4 had another word for it."""
    return element(resource.get("code")) or element(resource.get("substance"))


def _allergy(resource: Element, text: str, place: str, origin: Origin) -> Allergy:
    reaction, reaction_codes = _reaction(resource)
    true_allergy = is_true_allergy(reaction, reaction_codes)
    if true_allergy is None and string(resource.get("type")) == "intolerance":
        true_allergy = False
    return Allergy(
        text=f"{text}: {reaction}" if reaction else text,
        place=place,
        drugs=_drugs(resource, origin),
        reaction=reaction,
        true_allergy=true_allergy,
    )


def _drugs(resource: Element, origin: Origin) -> tuple[str, ...]:
    """Every drug that the code, its texts or the substances of the reactions name."""
    concepts = [_substance(resource)]
    concepts += [element(one.get("substance")) for one in elements(resource.get("reaction"))]
    coded = [drug.name for concept in concepts for drug in drugs_of_codes(codes(concept))]
    named = [drug for concept in concepts for text in wordings(concept) for drug in drugs_named(text, origin)]
    return tuple(dict.fromkeys(coded + named))


def _reaction(resource: Element) -> tuple[str | None, frozenset[str]]:
    """What happened, in words, and the codes of it."""
    texts: list[str] = []
    found: set[str] = set()
    for one in elements(resource.get("reaction")):
        for manifestation in elements(one.get("manifestation")):
            concept = element(manifestation.get("concept")) or manifestation
            texts += wordings(concept)[:1]
            found |= {code for _, code in codes(concept)}
        texts += [text for text in (string(one.get("description")),) if text]
    return ", ".join(dict.fromkeys(texts)) or None, frozenset(found)

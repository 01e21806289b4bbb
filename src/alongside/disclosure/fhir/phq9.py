"""PHQ-9 answers: zero to three points each. Question 9 asks about thoughts of death: any point raises the question of suicidality."""

from alongside.disclosure.fhir.elements import Element, codes, element, number, string, wordings
from alongside.disclosure.gathered import Gathered
from alongside.model.patient import Condition, Measurement

# LOINC codes of the nine questions, in their order
QUESTIONS = ("44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3", "44260-8")
LAST = QUESTIONS[-1]
_WORDS_OF_LAST = "better off dead"
_HIGHEST = 3
_POINTS = {
    **dict.fromkeys(("la6568-5", "not at all"), 0.0),
    **dict.fromkeys(("la6569-3", "several days"), 1.0),
    **dict.fromkeys(("la6570-1", "more than half the days"), 2.0),
    **dict.fromkeys(("la6571-9", "nearly every day"), 3.0),
}


def question_of(link_id: str, text: str) -> str | None:
    """The LOINC code of the PHQ-9 question that a form's item is, by its link or, for the last, by its words."""
    code = link_id.rpartition("/")[2]
    if code in QUESTIONS:
        return code
    return LAST if _WORDS_OF_LAST in text.casefold() else None


def points(value: Element) -> float | None:
    """The points of an answer or of an Observation's value, given as a code, in words or as a number; None for any other."""
    concept = element(value.get("valueCodeableConcept")) or {"coding": [element(value.get("valueCoding"))]}
    words = [code for _, code in codes(concept)] + [*wordings(concept), string(value.get("valueString"))]
    found = [_POINTS[word] for said in words if (word := said.casefold().replace("-", " ")) in _POINTS]
    found += [_POINTS[code.casefold()] for _, code in codes(concept) if code.casefold() in _POINTS]
    if found:
        return max(found)
    given = [number(value.get(key)) for key in ("valueInteger", "valueDecimal")]
    given.append(number(element(value.get("valueQuantity")).get("value")))
    return next((one for one in given if one is not None and 0 <= one <= _HIGHEST), None)


def raise_question(score: Measurement, gathered: Gathered) -> None:
    """Any point on question 9 raises the question of suicidality, whenever it was given; no point denies nothing."""
    if score.value > 0:
        onset = score.at.date() if score.at else None
        text = f"PHQ-9 question 9 (thoughts of death or self-harm): {score.value:g} of {_HIGHEST}"
        gathered.conditions.append(Condition(text, score.place, prompts=("suicidality",), onset=onset))

"""Reads the FHIR Observation of the pregnancy status."""

from datetime import timedelta

from alongside.disclosure.fhir.elements import Element, codes, element, string, wordings
from alongside.disclosure.fhir.record import Entry
from alongside.disclosure.gathered import Gathered
from alongside.disclosure.inputs.origin import Origin
from alongside.disclosure.inputs.partial_dates import latest_day
from alongside.model.disclosure import Unread
from alongside.model.vocabulary import Answer

PREGNANCY = "82810-3"
_ITEM = "dx-preg"
_ANSWERS = {
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


def read_pregnancy(entry: Entry, origin: Origin, gathered: Gathered) -> None:
    """Take the status as the answer to the question about pregnancy, while it still says something of today."""
    resource, place = entry.resource, origin.place(entry.within)
    answer = _answer(resource)
    day = latest_day(resource.get("effectiveDateTime"), today=origin.today)
    lasts = {Answer.YES: _PREGNANT_FOR_DAYS, Answer.NO: _NOT_PREGNANT_FOR_DAYS}.get(answer) if answer else None
    if answer is None:
        gathered.not_read.append(Unread("pregnancy status", place, "its value is not one that is known here"))
    elif lasts is not None and day is not None and origin.today - day > timedelta(days=lasts):
        gathered.not_read.append(
            Unread(f"pregnancy status of {day.isoformat()}", place, "it is too old to say anything of today")
        )
    else:
        gathered.answer(_ITEM, answer)


def _answer(resource: Element) -> Answer | None:
    if isinstance(resource.get("valueBoolean"), bool):
        return Answer.YES if resource["valueBoolean"] else Answer.NO
    value = element(resource.get("valueCodeableConcept")) or element(resource.get("dataAbsentReason"))
    words = [code for _, code in codes(value)] + list(wordings(value)) + [string(resource.get("valueString"))]
    found = [_ANSWERS[word.casefold()] for word in words if word.casefold() in _ANSWERS]
    if not found and element(resource.get("dataAbsentReason")):
        return Answer.UNSURE
    return found[0] if found else None

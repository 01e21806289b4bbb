"""Reads a FHIR QuestionnaireResponse whose questions are the disclosure items of the knowledge."""

from collections.abc import Iterator

from alongside.disclosure.fhir.elements import Element, element, elements, string, wordings
from alongside.disclosure.fhir.record import Entry
from alongside.disclosure.gathered import Gathered
from alongside.disclosure.inputs.origin import Origin
from alongside.knowledge.loaded import load
from alongside.model.disclosure import Unread
from alongside.model.vocabulary import Answer

_WORDS = {
    **dict.fromkeys(("yes", "y", "true", "373066001", "la33-6"), Answer.YES),
    **dict.fromkeys(("no", "n", "false", "373067005", "la32-8"), Answer.NO),
    **dict.fromkeys(
        (
            "unsure",
            "unknown",
            "asked-unknown",
            "asked-declined",
            "temp-unknown",
            "not-asked",
            "asku",
            "unk",
            "261665006",
            "la12688-0",
            "don't know",
            "not sure",
        ),
        Answer.UNSURE,
    ),
}
_NOT_SAID = frozenset({"entered-in-error"})


def read_answers(entry: Entry, origin: Origin, gathered: Gathered) -> None:
    """Take the answers to disclosure items, at any depth; how many others there are is said in not_read."""
    place = origin.place(entry.within)
    if string(entry.resource.get("status")) in _NOT_SAID:
        gathered.set_aside.append(Unread(entry.within, place, "entered in error"))
        return
    others = 0
    for item in _items(entry.resource):
        given = elements(item.get("answer"))
        known = string(item.get("linkId")) in load().items
        found = [answer for one in given if (answer := _answer(one)) is not None] if known else []
        for answer in found:
            gathered.answer(string(item["linkId"]), answer)
        others += len(given) - len(found)
    if others:
        gathered.not_read.append(
            Unread(f"{others} answers", place, "they belong to no yes-or-no question that is known here")
        )


def _items(resource: Element) -> Iterator[Element]:
    waiting = elements(resource.get("item"))
    while waiting:
        item = waiting.pop(0)
        yield item
        waiting += elements(item.get("item"))
        waiting += [inner for answer in elements(item.get("answer")) for inner in elements(answer.get("item"))]


def _answer(given: Element) -> Answer | None:
    if isinstance(given.get("valueBoolean"), bool):
        return Answer.YES if given["valueBoolean"] else Answer.NO
    coding = element(given.get("valueCoding"))
    words = (string(coding.get("code")), *wordings({"coding": [coding]}), string(given.get("valueString")))
    return next((_WORDS[word.casefold()] for word in words if word.casefold() in _WORDS), None)

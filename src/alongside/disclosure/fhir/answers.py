"""Reads a FHIR QuestionnaireResponse: answers to the disclosure items of the knowledge, and the PHQ-9."""

from collections.abc import Iterator

from alongside.disclosure.fhir.elements import Element, element, elements, string, wordings
from alongside.disclosure.fhir.phq9 import LAST, points, question_of, raise_question, total
from alongside.disclosure.fhir.record import Entry
from alongside.disclosure.gathered import Gathered
from alongside.disclosure.inputs.origin import Origin
from alongside.disclosure.inputs.partial_dates import read_moment
from alongside.knowledge.loaded import load
from alongside.model.disclosure import Unread
from alongside.model.patient import Measurement
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
    """Take the answers to disclosure items and to the PHQ-9, at any depth; how many others there are is said in not_read."""
    place = origin.place(entry.within)
    if string(entry.resource.get("status")) in _NOT_SAID:
        gathered.set_aside.append(Unread(entry.within, place, "entered in error"))
        return
    others = 0
    scored: dict[str, float] = {}
    for item in _items(entry.resource):
        given = elements(item.get("answer"))
        question = question_of(string(item.get("linkId")), string(item.get("text")))
        score = points(given[0]) if question and len(given) == 1 else None
        if question and score is not None:
            scored[question] = score
        else:
            others += len(given) - _take(string(item.get("linkId")), given, gathered)
    _add_scores(scored, entry, origin, gathered)
    if others:
        gathered.not_read.append(
            Unread(f"{others} answers", place, "they belong to no yes-or-no question that is known here")
        )


def _take(link_id: str, given: list[Element], gathered: Gathered) -> int:
    """Record the answers to a disclosure item; how many there were, none for any other question."""
    found = [answer for one in given if (answer := _answer(one)) is not None] if link_id in load().items else []
    for answer in found:
        gathered.answer(link_id, answer)
    return len(found)


def _add_scores(scored: dict[str, float], entry: Entry, origin: Origin, gathered: Gathered) -> None:
    """The PHQ-9 total where every question was answered, and its last question always; a total stated by the form is not used."""
    place, at = origin.place(entry.within), read_moment(entry.resource.get("authored"), at=origin.at)
    whole = total(scored)
    if whole is not None:
        gathered.measurements.append(Measurement("phq_9_score", whole, place, at))
    elif scored:
        gathered.not_read.append(Unread(f"PHQ-9 with {len(scored)} of 9 answers known", place, "it gives no total"))
    if LAST in scored:
        last = Measurement("phq_9_item_9_score", scored[LAST], place, at)
        gathered.measurements.append(last)
        raise_question(last, gathered)


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

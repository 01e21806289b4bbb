"""The form as a FHIR R4 Questionnaire: linkIds are the ids of the disclosure items, and each says why it is asked.

`python -m alongside.disclosure.form.questionnaire` writes it to standard output.
"""

import json
import sys
from collections.abc import Iterable
from typing import Any

from alongside.disclosure.form.coding import ANSWER_CODES, FIELD_CODES, GROUP_CODES, ITEM_CODES, Coded
from alongside.disclosure.form.fields import Field, Kind
from alongside.disclosure.form.layout import (
    ALL_TRIALS,
    FIELDS,
    GROUPS,
    LISTS,
    OTHER_CONDITIONS,
    Fields,
    by_group,
    takes_answer,
)
from alongside.knowledge.loaded import load
from alongside.model.vocabulary import Answer, Sex

Item = dict[str, Any]
SAYS, WHY = "says", "why"
_CONTROL = "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl"
_CONTROLS = "http://hl7.org/fhir/questionnaire-item-control"
GENDERS = "http://hl7.org/fhir/administrative-gender"
_UNIT = "http://hl7.org/fhir/StructureDefinition/questionnaire-unit"
_TYPES = {Kind.TEXT: "text", Kind.NUMBER: "decimal", Kind.ANSWER: "choice", Kind.WORD: "choice", Kind.DATE: "date"}
_MAY_BE_PREGNANT = frozenset({"may-be-pregnant", "after-birth"})


def questionnaire() -> Item:
    """The whole Questionnaire, ready for JSON."""
    return {
        "resourceType": "Questionnaire",
        "id": "alongside-disclosure",
        "version": load().version.partition("+")[0],
        "name": "AlongsideDisclosure",
        "title": "Before ketamine or esketamine: what we need to know of you",
        "status": "active",
        "subjectType": ["Patient"],
        "description": "Every question may stay unanswered, and unsure is an answer. It is never taken for a no.",
        "item": [_group(group, items) for group, items in by_group().items() if items],
    }


def _group(group: str, items: Iterable[str]) -> Item:
    asked = [item for name in items for item in _of_item(name)]
    asked += {"conditions": [_lines(OTHER_CONDITIONS[0], OTHER_CONDITIONS[2])]}.get(group, [])
    return {
        "linkId": f"group-{group.replace(' ', '-')}",
        **_coded(GROUP_CODES.get(group)),
        "text": GROUPS.get(group, group.capitalize()),
        "type": "group",
        "item": asked,
    }


def _of_item(name: str) -> list[Item]:
    """The item, and beside it the group of its fields where it is answered as well or may be filled in several times."""
    known, laid_out = load().items[name], FIELDS.get(name)
    first: Item = {"linkId": name, **_coded(ITEM_CODES.get(name)), "text": known.question}
    if known.asked_of in _MAY_BE_PREGNANT:
        first |= _unless_male()
    why = _why(name, f'{known.why} One a line; write "none" where there is none.' if name in LISTS else known.why)
    if laid_out is None:
        return [first | (_answered(name, why) if takes_answer(name) else _open(name, why))]
    if laid_out.asked:
        return [
            first | {**_choice(), "item": [why]},
            _entries(f"{name}.entry", laid_out, "One line for each time", name),
        ]
    if laid_out.many:
        return [
            first | {"type": "group", "repeats": True, "item": [why, *_fields(name, laid_out.fields)]},
            _all_trials(),
        ]
    if len(laid_out.fields) == 1:
        (field,) = laid_out.fields
        return [{**_field(name, field), **first, "item": [why]}]
    return [first | {"type": "group", "item": [why, *_fields(name, laid_out.fields)]}]


def _answered(name: str, why: Item) -> Item:
    return {**_choice(), "item": [why, {**_lines(f"{name}.{SAYS}", "In your own words"), **_when_not_no(name)}]}


def _open(name: str, why: Item) -> Item:
    return {"type": "text", "repeats": name in LISTS, "item": [why]}


def _entries(link: str, laid_out: Fields, text: str, parent: str) -> Item:
    group = {"linkId": link, "text": text, "type": "group", "repeats": True, "item": _fields(link, laid_out.fields)}
    return group | _when_not_no(parent)


def _all_trials() -> Item:
    return {"linkId": ALL_TRIALS[0], "text": ALL_TRIALS[2], **_choice()}


def _fields(link: str, fields: Iterable[Field]) -> list[Item]:
    return [_field(f"{link}.{field.key}", field) for field in fields]


def _field(link: str, field: Field) -> Item:
    made: Item = {"linkId": link, **_coded(FIELD_CODES.get(field.key)), "text": field.asks, "type": _TYPES[field.kind]}
    if field.unit:
        unit = {"system": "http://unitsofmeasure.org", "code": field.unit, "display": field.unit}
        made["extension"] = [{"url": _UNIT, "valueCoding": unit}]
    if field.kind is Kind.WORD:
        made["answerOption"] = [{"valueCoding": _word(field, word)} for word in field.words]
    return made | (_choice() if field.kind is Kind.ANSWER else {})


def _word(field: Field, word: str) -> dict[str, str]:
    system = {"system": GENDERS} if field.key == "sex" else {}
    return system | {"code": word, "display": word.replace("-", " ")}


def _lines(link: str, text: str) -> Item:
    return {"linkId": link, "text": text, "type": "text", "repeats": True}


def _choice() -> Item:
    return {"type": "choice", "answerOption": [{"valueCoding": coding(answer)} for answer in ANSWER_CODES]}


def coding(answer: Answer) -> dict[str, str]:
    """An answer as a FHIR Coding."""
    system, code, display = ANSWER_CODES[answer]
    return {"system": system, "code": code, "display": display}


def _why(name: str, why: str) -> Item:
    control = {"coding": [{"system": _CONTROLS, "code": "help"}]}
    extension = [{"url": _CONTROL, "valueCodeableConcept": control}]
    return {"linkId": f"{name}.{WHY}", "text": f"Why we ask: {why}", "type": "display", "extension": extension}


def _when_not_no(parent: str) -> Item:
    """Asked once the answer is yes or unsure."""
    answers = (coding(Answer.YES), coding(Answer.UNSURE))
    enabled = [{"question": parent, "operator": "=", "answerCoding": _bare(one)} for one in answers]
    return {"enableWhen": enabled, "enableBehavior": "any"}


def _unless_male() -> Item:
    """Asked of everybody but those recorded as male; also of those whose sex is not told."""
    told: Item = {"question": "dx-sex", "operator": "exists", "answerBoolean": False}
    other: Item = {"question": "dx-sex", "operator": "!=", "answerCoding": {"system": GENDERS, "code": Sex.MALE.value}}
    return {"enableWhen": [told, other], "enableBehavior": "any"}


def _bare(one: dict[str, str]) -> dict[str, str]:
    return {key: value for key, value in one.items() if key != "display"}


def _coded(code: Coded | None) -> Item:
    return {"code": [{"system": code.system, "code": code.code, "display": code.display}]} if code else {}


def main() -> None:
    """Write the Questionnaire as JSON."""
    sys.stdout.write(as_text())


def as_text() -> str:
    """The Questionnaire as a JSON file."""
    return json.dumps(questionnaire(), indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    main()

"""Plain text as people type it, one medicine a line, with whatever else they mention on the way."""

import re
from dataclasses import replace

from alongside.disclosure.conditions.condition_names import condition_names
from alongside.disclosure.conditions.condition_text import ConditionReading, read_condition_text
from alongside.disclosure.gathered import Gathered
from alongside.disclosure.inputs.origin import Origin
from alongside.disclosure.inputs.person_text import read_person_text
from alongside.disclosure.text.medication_text import LineReading, read_line
from alongside.disclosure.text.ordinary_words import names_ordinary_illness, unknown_words
from alongside.knowledge.loaded import load
from alongside.model.disclosure import Disclosure, Unread
from alongside.model.medication import Medication
from alongside.model.patient import Condition
from alongside.model.vocabulary import Status

_PURPOSE = re.compile(r"\b(?:for|because of|due to)\s+(.+)", re.IGNORECASE)


def read_plain_text(text: str, origin: Origin) -> Disclosure:
    """Read a text line by line. Places are "line 1" and so on; blank lines count."""
    gathered = Gathered(origin, own_words=True)
    former = False
    for number, line in enumerate(text.splitlines(), start=1):
        former = _under_former(line, former)
        if line.strip() and not _HEADING.fullmatch(line):
            before = len(gathered.medications)
            read_text_line(
                line.strip(), origin.place(f"line {number}"), origin.report(f"line {number}"), origin, gathered
            )
            if former:
                gathered.medications[before:] = [_as_former(one) for one in gathered.medications[before:]]
    return gathered.disclosure()


_HEADING = re.compile(
    r"\W*(?P<former>discontinued|stopped|past|previous|former|inactive|old)?"
    r"(?P<now>active|current(?:ly)?|present|ongoing|(?:now )?taking(?: now)?|now)?"
    r"(?:\s*(?:meds|medicines?|medications?|drugs|prescriptions|list|psychiatric)){0,2}\s*:?\s*",
    re.IGNORECASE,
)


def _under_former(line: str, former: bool) -> bool:
    """Whether the line stands under a heading such as "Discontinued:", which holds until the next heading or a blank line."""
    heading = _HEADING.fullmatch(line)
    return former if heading is None else bool(heading["former"])


def _as_former(medication: Medication) -> Medication:
    """What stands under such a heading was stopped, when nobody said."""
    return replace(medication, status=Status.STOPPED) if medication.status is Status.ACTIVE else medication


def read_text_line(line: str, place: str, report: str, origin: Origin, gathered: Gathered) -> None:
    """One line of a list: its medicines, and whatever else it tells of the person."""
    person = read_person_text(line, place=place, origin=origin)
    gathered.add_person(person)
    if not person.rest:
        return
    reading = _whole_texts(read_line(person.rest, place=place, today=origin.today), person.rest, line)
    gathered.allergies += reading.allergies
    gathered.says_no_medicines |= reading.says_no_medicines
    for item, answer in reading.answers.items():
        gathered.answer(item, answer)
    conditions = _conditions(person.rest, place, origin)
    if conditions.named and not unknown_words(conditions.rest):
        # every word is accounted for, so that none can be the misspelling of a medicine
        gathered.add_medications((one for one in reading.medications if one.confirmed), report)
        gathered.add_conditions(conditions)
    else:
        gathered.add_medications(reading.medications, report)
        _read_other_words(reading, person.rest != line, place, origin, gathered)
        read_conditions_beside(person.rest, place, origin, gathered)


def read_conditions_beside(text: str, place: str, origin: Origin, gathered: Gathered) -> None:
    """Illnesses that a line names beside a medicine, in whatever words: "zoloft 50 since my stroke"."""
    known = {condition_id for entry in gathered.conditions for condition_id in (*entry.ids, *entry.prompts)}
    conditions = _conditions(text, place, origin)
    if (conditions.own is not None and not {*conditions.own.ids, *conditions.own.prompts} <= known) or (
        conditions.own is None and conditions.family is not None
    ):
        gathered.add_conditions(conditions)


def _whole_texts(reading: LineReading, rest: str, line: str) -> LineReading:
    """The reading with the whole line as its text, where a pressure or an age was taken out before it was read."""
    medications = tuple(replace(one, text=line) if one.text == rest else one for one in reading.medications)
    return replace(reading, text=line, medications=medications)


def _read_other_words(reading: LineReading, used: bool, place: str, origin: Origin, gathered: Gathered) -> None:
    """Words that named no medicine: an illness, a fact about the person, or text that stays unrecognised.

    used: a part of the line has already told something about the person.
    """
    used = used or bool(reading.medications or reading.allergies or reading.set_aside or reading.answers)
    for kept, entries in ((gathered.unrecognised, reading.unrecognised), (gathered.set_aside, reading.set_aside)):
        for unread in entries:
            rest = read_person_text(unread.text, place=place, origin=origin).rest
            conditions = _conditions(rest, place, origin)
            gathered.add_conditions(conditions)
            if not conditions.named or unknown_words(conditions.rest):
                kept.append(unread)
    rest = read_person_text(reading.left_over, place=place, origin=origin).rest
    if rest:
        _read_left_over(rest, used, place, origin, gathered)
    elif reading.medications and (purpose := _PURPOSE.search(reading.text)):
        gathered.add_conditions(_conditions(purpose[1], place, origin))


def _read_left_over(rest: str, used: bool, place: str, origin: Origin, gathered: Gathered) -> None:
    conditions = _conditions(rest, place, origin)
    gathered.add_conditions(conditions)
    if unknown_words(conditions.rest):
        gathered.unrecognised.append(Unread(rest, place, "neither a medicine nor an illness that is known here"))
    elif not conditions.named and names_ordinary_illness(conditions.rest):
        gathered.conditions.append(Condition(text=rest, place=place))
    elif not conditions.named and not used:
        gathered.unrecognised.append(Unread(rest, place, "neither a medicine nor an illness that is known here"))


def _conditions(text: str, place: str, origin: Origin) -> ConditionReading:
    """The conditions of a text; nothing at all where it names none, for then it may be anything."""
    reading = read_condition_text(text, place=place, today=origin.today, knowledge=load(), names=condition_names())
    return reading if reading.named else ConditionReading(None, None, named=False, rest=reading.rest)

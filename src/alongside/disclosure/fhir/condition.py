"""Reads FHIR Condition: by its codes and its words, with clinical status, certainty and onset."""

from dataclasses import replace
from datetime import date

from alongside.disclosure.conditions.condition_codes import ICD9CM, conditions_of_codes, system_of
from alongside.disclosure.conditions.condition_names import condition_names
from alongside.disclosure.conditions.condition_text import ConditionReading, established, read_condition_text
from alongside.disclosure.fhir.elements import Element, code_words, codes, element, wording, wordings
from alongside.disclosure.fhir.record import Entry
from alongside.disclosure.gathered import Gathered
from alongside.disclosure.inputs.origin import Origin
from alongside.disclosure.inputs.partial_dates import latest_day
from alongside.knowledge.loaded import load
from alongside.model.disclosure import Unread
from alongside.model.patient import Condition

_ACTIVE = {
    "active": True,
    "recurrence": True,
    "relapse": True,
    "inactive": False,
    "remission": False,
    "resolved": False,
}
_LEFT_OUT = {"refuted": "recorded as ruled out", "entered-in-error": "entered in error"}
_UNCERTAIN = frozenset({"unconfirmed", "provisional", "differential"})
_ABATED = ("abatementDateTime", "abatementPeriod", "abatementAge", "abatementRange", "abatementString")


def read_condition(entry: Entry, origin: Origin, gathered: Gathered) -> None:
    """One illness; what was ruled out or entered in error is set aside."""
    resource, place = entry.resource, origin.place(entry.within)
    concept = element(resource.get("code"))
    verification = code_words(resource.get("verificationStatus"))
    left_out = next((_LEFT_OUT[word] for word in sorted(verification) if word in _LEFT_OUT), None)
    if left_out is not None:
        gathered.set_aside.append(Unread(wording(concept) or entry.within, place, left_out))
        return
    reading = resolved(concept, place, origin)
    if reading is None:
        gathered.not_read.append(Unread(entry.within, place, "the entry names no illness"))
        return
    if reading.family is not None:
        gathered.family.append(reading.family)
    if reading.own is not None:
        own = replace(reading.own, onset=_onset(resource, origin) or reading.own.onset)
        gathered.conditions.append(_with_status(own, resource, uncertain=bool(verification & _UNCERTAIN)))


def resolved(concept: Element, place: str, origin: Origin, *, diagnosis: bool = True) -> ConditionReading | None:
    """The illness that a CodeableConcept names by its codes and by each of its texts; None when it holds neither.

    diagnosis: False where the concept is something done, whose ICD-9-CM codes are another list.
    """
    text = wording(concept)
    if not text:
        return None
    readings = [
        read_condition_text(one, place=place, today=origin.today, knowledge=load(), names=condition_names())
        for one in wordings(concept)
    ]
    telling = [one for one in codes(concept) if diagnosis or system_of(one[0]) != ICD9CM]
    of_codes, asked_by_codes = conditions_of_codes(telling, load())
    own = [reading.own for reading in readings if reading.own is not None]
    family = next((reading.family for reading in readings if reading.family is not None), None)
    if not own and family is not None and not of_codes:
        return ConditionReading(own=None, family=family, named=True)
    ids = {*of_codes, *(one for condition in own for one in condition.ids)}
    prompts = {*asked_by_codes, *(one for condition in own for one in condition.prompts)} - ids
    active = next((condition.active for condition in own if condition.active is not None), None)
    onset = next((condition.onset for condition in own if condition.onset is not None), None)
    condition = Condition(text, place, tuple(sorted(ids)), tuple(sorted(prompts)), active, onset, codes(concept))
    return ConditionReading(own=condition, family=family, named=bool(ids or prompts))


def _with_status(condition: Condition, resource: Element, *, uncertain: bool) -> Condition:
    """The illness as its clinical status leaves it: over, current, or, when it was never confirmed, a question."""
    status = next(
        (_ACTIVE[word] for word in sorted(code_words(resource.get("clinicalStatus"))) if word in _ACTIVE), None
    )
    abated = any(resource.get(key) for key in _ABATED)
    active = (False if abated else condition.active) if status is None else status
    ids, asked = established(condition.ids, active=active, past=False, knowledge=load())
    prompts = {*condition.prompts, *asked}
    if uncertain:
        return replace(condition, ids=(), prompts=tuple(sorted(prompts | set(ids))), active=active)
    return replace(condition, ids=ids, prompts=tuple(sorted(prompts - set(ids))), active=active)


def _onset(resource: Element, origin: Origin) -> date | None:
    written = resource.get("onsetDateTime") or element(resource.get("onsetPeriod")).get("start")
    return latest_day(written, today=origin.today)

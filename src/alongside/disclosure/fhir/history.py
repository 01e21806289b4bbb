"""Reads FHIR Procedure and FamilyMemberHistory where they name something the knowledge asks about."""

from dataclasses import replace

from alongside.disclosure.conditions.family_history import FIRST_DEGREE, as_family_history
from alongside.disclosure.fhir.condition import resolved
from alongside.disclosure.fhir.elements import code_words, element, elements, string, wording, wordings
from alongside.disclosure.fhir.record import Entry
from alongside.disclosure.gathered import Gathered
from alongside.disclosure.inputs.origin import Origin
from alongside.disclosure.inputs.partial_dates import latest_day
from alongside.model.disclosure import Unread
from alongside.model.patient import Condition

_NOT_DONE = {"not-done": "recorded as not done", "entered-in-error": "entered in error", "preparation": "not done yet"}
# HL7 role codes and SNOMED CT codes of first-degree relatives; the illness of any other raises a question at most.
_FIRST_DEGREE = """
prn nprn fth nfth mth nmth gestm sib nsib bro nbro sis nsis twin twinbro twinsis ftwin itwin child nchild chldr son nson sonc dau ndau dauc
66839005 72705000 40683002 27733009 70924004 375005 65616008 66089001 67822003
"""
_FIRST_DEGREE_CODES = frozenset(_FIRST_DEGREE.split())
_CHILDREN = frozenset({"child", "children"})  # in free text these words may speak of the person's own childhood


def read_procedure(entry: Entry, origin: Origin, gathered: Gathered) -> None:
    """One past operation or procedure, with the illnesses its name tells of."""
    resource, place = entry.resource, origin.place(entry.within)
    # a code of an operation has the shape of a diagnosis in ICD-9-CM, and the same address
    reading = resolved(element(resource.get("code")), place, origin, diagnosis=False)
    left_out = _NOT_DONE.get(string(resource.get("status")))
    if reading is None or reading.own is None:
        gathered.not_read.append(Unread(entry.within, place, "the entry names no procedure"))
    elif left_out is not None:
        gathered.set_aside.append(Unread(reading.own.text, place, left_out))
    else:
        done = resource.get("performedDateTime") or element(resource.get("performedPeriod")).get("end")
        done = done or resource.get("occurrenceDateTime")
        onset = latest_day(done, today=origin.today) or reading.own.onset
        gathered.add_procedure(replace(reading.own, onset=onset))


def read_family_member(entry: Entry, origin: Origin, gathered: Gathered) -> None:
    """The illnesses of one relative."""
    resource, place = entry.resource, origin.place(entry.within)
    relationship = resource.get("relationship")
    relative = wording(relationship) or string(resource.get("name")) or "relative"
    if string(resource.get("status")) == "entered-in-error":
        gathered.set_aside.append(Unread(f"{relative}: family history", place, "entered in error"))
        return
    close = bool(code_words(relationship) & _FIRST_DEGREE_CODES) or _sounds_close(wordings(relationship))
    conditions = elements(resource.get("condition"))
    if not conditions:
        gathered.not_read.append(Unread(f"{relative}: family history", place, "the entry names no illness"))
    for condition in conditions:
        reading = resolved(element(condition.get("code")), place, origin)
        illness = (reading.own or reading.family) if reading else None
        if illness is None:
            gathered.not_read.append(Unread(f"{relative}: family history", place, "the entry names no illness"))
        else:
            gathered.family.append(_of_relative(illness, relative, close=close))


def _sounds_close(names: tuple[str, ...]) -> bool:
    """A relative given in words only: mother, brother, child, and when nobody is named."""
    plain = [name.casefold().removeprefix("natural ").strip() for name in names]
    return any(name in _CHILDREN or FIRST_DEGREE.fullmatch(name) for name in plain)


def _of_relative(illness: Condition, relative: str, *, close: bool) -> Condition:
    named = replace(illness, text=f"{relative}: {illness.text}", active=None)
    return as_family_history(named) if close else replace(named, ids=(), prompts=())

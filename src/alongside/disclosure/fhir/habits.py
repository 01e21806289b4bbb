"""Reads FHIR Observations of smoking and drinking: the newest of each tells. A recorded "no" grows old; nobody asked since."""

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum, auto

from alongside.disclosure.fhir.elements import Element, code_words, element, number, string, wordings
from alongside.disclosure.fhir.moments import final, taken_at
from alongside.disclosure.fhir.observation_codes import loincs
from alongside.disclosure.fhir.record import Entry
from alongside.disclosure.gathered import Gathered
from alongside.disclosure.inputs.origin import Origin
from alongside.disclosure.medication_identity import identify
from alongside.model.disclosure import Unread
from alongside.model.patient import Condition
from alongside.model.vocabulary import Answer, Status


class _Use(Enum):
    NOW = auto()
    STOPPED = auto()
    NEVER = auto()


@dataclass(frozen=True, slots=True)
class _Habit:
    """label: what the status is about. name: the substance in the drug table. item: the question that a "never" answers."""

    label: str
    name: str
    item: str


_TOBACCO = _Habit("tobacco smoking status", "tobacco", "dx-tobacco")
_ALCOHOL = _Habit("alcohol use", "alcohol", "dx-alcohol")
_HABITS = {"72166-2": _TOBACCO, "11331-6": _ALCOHOL, "74013-4": _ALCOHOL}
# SNOMED CT codes and LOINC answers: smokers, then drinkers
_NOW_CODES = """
449868002 428041000124106 428071000124103 428061000124105 230059006 230060001 230062009 230063004 230065006
la18976-3 la18977-1 la18981-3 la18982-1 la20356-4
219006 28127009 43783005 86933000 228276006 228277002 228278007 228279004
"""
_CODES = {
    **dict.fromkeys(
        _NOW_CODES.split(),
        _Use.NOW,
    ),
    **dict.fromkeys(("8517006", "160618006", "la15920-4", "82581004", "105542008", "160579004"), _Use.STOPPED),
    **dict.fromkeys(("266919005", "la18978-9", "783261004"), _Use.NEVER),
}
# the first that is heard counts
_WORDS = (
    (re.compile(r"unknown|not (?:asked|recorded|known)|declined", re.IGNORECASE), None),
    (re.compile(r"\bnever\b|lifetime non", re.IGNORECASE), _Use.NEVER),
    (re.compile(r"\b(?:former|ex|past|quit|stopped|non|no|none|denies)\b", re.IGNORECASE), _Use.STOPPED),
    (
        re.compile(
            r"smoker|drinker|\b(?:current|yes|daily|every day|some days?|social|occasional|drinks|smokes)\b",
            re.IGNORECASE,
        ),
        _Use.NOW,
    ),
)
# Ours: a habit may have changed within a year, and a "never" reassures as long as a reading does.
_LASTS_DAYS, _REASSURES_DAYS = 365, 30
_SECONDS_A_DAY = 86_400


def is_habit(entry: Entry) -> bool:
    """Whether this is an Observation of smoking or drinking."""
    return entry.kind == "Observation" and bool(loincs(entry.resource.get("code")) & _HABITS.keys())


def read_habits(entries: Iterable[Entry], origin: Origin, gathered: Gathered) -> None:
    """Read the newest status of each habit; older ones are set aside, and a value that says nothing goes to not_read."""
    known: dict[_Habit, list[Entry]] = {}
    for entry in entries:
        if final(entry, origin, gathered):
            known.setdefault(_habit(entry), []).append(entry)
    for habit, statuses in known.items():
        newest, *older = sorted(statuses, key=lambda one: _age_days(one, origin))
        _read(habit, newest, origin, gathered)
        gathered.set_aside += [
            Unread(
                f"{habit.label}: {_said(one.resource)}", origin.place(one.within), "a newer entry tells the same matter"
            )
            for one in older
        ]


def _habit(entry: Entry) -> _Habit:
    return next(_HABITS[code] for code in sorted(loincs(entry.resource.get("code"))) if code in _HABITS)


def _age_days(entry: Entry, origin: Origin) -> float:
    """Endless where the entry has no date."""
    at = taken_at(entry.resource, origin)
    return math.inf if at is None else (origin.moment.timestamp() - at.timestamp()) / _SECONDS_A_DAY


def _read(habit: _Habit, entry: Entry, origin: Origin, gathered: Gathered) -> None:
    place, said = origin.place(entry.within), _said(entry.resource)
    text = f"{habit.label}: {said}" if said else habit.label
    use, age_days = _use(entry.resource, said), _age_days(entry, origin)
    if use is None:
        gathered.not_read.append(Unread(text, place, "its value is not one that is known here"))
    elif use is _Use.NOW:
        status = Status.ACTIVE if age_days <= _LASTS_DAYS else Status.UNKNOWN
        named = identify((habit.name,), (), place=place, origin=origin).medications
        gathered.add_medications((replace(one, text=text, status=status) for one in named), origin.report(entry.within))
    elif use is _Use.NEVER and age_days <= _REASSURES_DAYS:
        gathered.answer(habit.item, Answer.NO)
    else:
        gathered.conditions.append(Condition(text, place))


def _said(resource: Element) -> str:
    quantity = element(resource.get("valueQuantity"))
    amount = number(quantity.get("value"))
    if amount is not None:
        return f"{amount:g} {string(quantity.get('unit'))}".strip()
    value = element(resource.get("valueCodeableConcept"))
    return ", ".join(wordings(value)[:1]) or string(resource.get("valueString"))


def _use(resource: Element, said: str) -> _Use | None:
    amount = number(element(resource.get("valueQuantity")).get("value"))
    if amount is not None:
        return _Use.NOW if amount > 0 else _Use.STOPPED
    words = code_words(resource.get("valueCodeableConcept"))
    coded = next((_CODES[word] for word in sorted(words) if word in _CODES), None)
    return coded or next((use for pattern, use in _WORDS if pattern.search(said)), None)

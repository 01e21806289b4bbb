"""Joins what several sources say of one person. The same mention becomes one; what differs stays side by side."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from alongside.disclosure.accounts import joined_accounts
from alongside.disclosure.gathered import more_cautious, newest, refuse_too_many
from alongside.model.disclosure import Disclosure, Unread
from alongside.model.medication import Medication
from alongside.model.patient import Condition, Patient
from alongside.model.vocabulary import Answer, Match, Sex

_Entry = TypeVar("_Entry")


def join(disclosures: Sequence[Disclosure]) -> Disclosure:
    """One disclosure out of several. Of patient fields the first known wins, and a contradiction is put into not_read."""
    medications = _same_mentions([one for disclosure in disclosures for one in disclosure.medications])
    unrecognised = _once((one for disclosure in disclosures for one in disclosure.unrecognised), lambda one: one.text)
    sources = tuple(source for disclosure in disclosures for source in disclosure.sources)
    refuse_too_many(len(medications) + len(unrecognised), " and ".join(sources))
    return Disclosure(
        patient=_patient([disclosure.patient for disclosure in disclosures]),
        medications=medications,
        unrecognised=unrecognised,
        not_read=tuple(one for disclosure in disclosures for one in disclosure.not_read) + _contradictions(disclosures),
        set_aside=tuple(one for disclosure in disclosures for one in disclosure.set_aside),
        says_no_medicines=any(disclosure.says_no_medicines for disclosure in disclosures),
        sources=sources,
    )


def _same_mentions(medications: Iterable[Medication]) -> tuple[Medication, ...]:
    kept: dict[Hashable, Medication] = {}
    for one in medications:
        key = replace(one, text="", place="", reported_by=(), matched=Match.GENERIC)
        known = kept.get(key)
        if known is None:
            kept[key] = one
        else:
            reports = tuple(dict.fromkeys(known.reported_by + one.reported_by))
            kept[key] = replace(known, reported_by=reports)
    return tuple(kept.values())


def _once(entries: Iterable[_Entry], key: Callable[[_Entry], Hashable]) -> tuple[_Entry, ...]:
    kept: dict[Hashable, _Entry] = {}
    for one in entries:
        kept.setdefault(key(one), one)
    return tuple(kept.values())


def _patient(patients: Sequence[Patient]) -> Patient:
    measurements = newest([one for patient in patients for one in patient.measurements])
    weighed = next((one.value for one in measurements if one.name == "weight_kg"), None)
    answers: dict[str, Answer] = {}
    for patient in patients:
        for item, answer in patient.answers.items():
            answers[item] = more_cautious(answers.get(item), answer)
    return Patient(
        age_years=next((one.age_years for one in patients if one.age_years is not None), None),
        sex=next((one.sex for one in patients if one.sex is not Sex.UNKNOWN), Sex.UNKNOWN),
        weight_kg=weighed if weighed is not None else next((one.weight_kg for one in patients if one.weight_kg), None),
        deceased=any(one.deceased for one in patients),
        conditions=_conditions(one for patient in patients for one in patient.conditions),
        allergies=_once(
            (one for patient in patients for one in patient.allergies),
            lambda one: (one.text, one.drugs, one.true_allergy),
        ),
        family=_conditions(one for patient in patients for one in patient.family),
        procedures=_conditions(one for patient in patients for one in patient.procedures),
        measurements=measurements,
        answers=answers,
        own_account=joined_accounts([one.own_account for one in patients]),
    )


def _conditions(conditions: Iterable[Condition]) -> tuple[Condition, ...]:
    return _once(conditions, lambda one: replace(one, place=""))


def _contradictions(disclosures: Sequence[Disclosure]) -> tuple[Unread, ...]:
    """Notes on fields in which the sources disagree: a sign that they may be about two people."""
    sexes = list(dict.fromkeys(one.patient.sex for one in disclosures if one.patient.sex is not Sex.UNKNOWN))
    ages = [one.patient.age_years for one in disclosures if one.patient.age_years is not None]
    place = " and ".join(source for one in disclosures for source in one.sources)
    notes: list[Unread] = []
    if len(sexes) > 1:
        notes.append(Unread(" / ".join(sexes), place, "the sources give different sexes; the first one is used"))
    if ages and max(ages) - min(ages) > 1:
        written = " / ".join(f"{age:g}" for age in dict.fromkeys(ages))
        notes.append(Unread(f"age {written}", place, "the sources give different ages; the first one is used"))
    return tuple(notes)

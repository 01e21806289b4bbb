"""Joins what several sources say of one person. Nothing is dropped; what stands in a source twice is kept once."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from alongside.disclosure.accounts import joined_accounts
from alongside.disclosure.gathered import more_cautious, newest, refuse_too_many
from alongside.disclosure.reconciliation.person_checks import check_person
from alongside.disclosure.reconciliation.same_medicine import written
from alongside.model.disclosure import Disclosure
from alongside.model.medication import Medication
from alongside.model.patient import Condition, Patient
from alongside.model.vocabulary import Answer, Sex

_Entry = TypeVar("_Entry")


def join(disclosures: Sequence[Disclosure]) -> Disclosure:
    """One disclosure out of several, in any order. What they do not agree on about the person is among its disagreements."""
    medications = _same_words([one for disclosure in disclosures for one in disclosure.medications])
    unrecognised = _once((one for disclosure in disclosures for one in disclosure.unrecognised), lambda one: one.text)
    sources = tuple(source for disclosure in disclosures for source in disclosure.sources)
    refuse_too_many(_different(medications) + len(unrecognised), " and ".join(sources))
    return Disclosure(
        patient=_patient([disclosure.patient for disclosure in disclosures]),
        medications=medications,
        unrecognised=unrecognised,
        not_read=tuple(one for disclosure in disclosures for one in disclosure.not_read),
        set_aside=tuple(one for disclosure in disclosures for one in disclosure.set_aside),
        says_no_medicines=any(disclosure.says_no_medicines for disclosure in disclosures),
        sources=sources,
        own_words=tuple(one for disclosure in disclosures for one in disclosure.own_words),
        settled=tuple(dict.fromkeys(one for disclosure in disclosures for one in disclosure.settled)),
        disagreements=check_person(disclosures),
    )


def _same_words(medications: Iterable[Medication]) -> tuple[Medication, ...]:
    """An entry that one reporter repeats word for word becomes one mention with all its dates and places."""
    kept: dict[Hashable, Medication] = {}
    for one in medications:
        reporters = frozenset((report.input, report.kind) for report in one.reported_by)
        key = reporters, replace(one, text=written(one.text), place="", reported_by=())
        known = kept.get(key)
        if known is None:
            kept[key] = one
        else:
            reports = tuple(dict.fromkeys(known.reported_by + one.reported_by))
            kept[key] = replace(known, reported_by=reports)
    return tuple(kept.values())


def _different(medications: Iterable[Medication]) -> int:
    """How many the sources name together, when what two of them say alike is one."""
    return len({(one.drug, one.dose, one.status, one.form, one.route) for one in medications})


def _once(entries: Iterable[_Entry], key: Callable[[_Entry], Hashable]) -> tuple[_Entry, ...]:
    kept: dict[Hashable, _Entry] = {}
    for one in entries:
        kept.setdefault(key(one), one)
    return tuple(kept.values())


def _patient(patients: Sequence[Patient]) -> Patient:
    measurements = newest([one for patient in patients for one in patient.measurements])
    answers: dict[str, Answer] = {}
    for patient in patients:
        for item, answer in patient.answers.items():
            answers[item] = more_cautious(answers.get(item), answer)
    ages = sorted({one.age_years for one in patients if one.age_years is not None})
    sexes = {one.sex for one in patients} - {Sex.UNKNOWN}
    return Patient(
        age_years=ages[-1] if ages else None,
        ages_told=tuple(ages) if len(ages) > 1 else (),
        sex=sexes.pop() if len(sexes) == 1 else Sex.UNKNOWN,
        weight_kg=next((one.value for one in measurements if one.name == "weight_kg"), None),
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

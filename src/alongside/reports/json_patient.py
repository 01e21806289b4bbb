"""The person and the medicines as JSON objects of the outside contract."""

import math
from datetime import date
from typing import Any

from alongside.knowledge.loaded import Knowledge
from alongside.model.disclosure import Unread
from alongside.model.medication import Medication, Report
from alongside.model.patient import VITAL_SIGNS, Allergy, Condition, Patient
from alongside.model.vocabulary import Status
from alongside.reports.json_account import account_object
from alongside.reports.pregnancy import pregnancy


def patient_object(patient: Patient) -> dict[str, Any]:
    """`patient` of the contract. family, procedures, answers and the own account are added keys."""
    values = {one.name: _finite(one.value) for one in patient.measurements}
    return {
        "age_years": _finite(patient.age_years),
        "sex": patient.sex.value,
        "weight_kg": _finite(patient.weight_kg),
        "pregnancy": pregnancy(patient),
        "deceased": patient.deceased,
        "conditions": _conditions(patient.conditions),
        "allergies": [_allergy(one) for one in patient.allergies],
        "vitals": {name: value for name, value in values.items() if name in VITAL_SIGNS},
        "labs": {name: value for name, value in values.items() if name not in VITAL_SIGNS},
        "family": _conditions(patient.family),
        "procedures": _conditions(patient.procedures),
        "answers": {item: answer.value for item, answer in patient.answers.items()},
        **account_object(patient.own_account),
    }


def medication_object(medication: Medication, knowledge: Knowledge) -> dict[str, Any]:
    """One entry of `medications`; classes are those of its drug and ingredients together, sorted."""
    names = {medication.drug, *medication.ingredients}
    classes = {one for name in names for one in knowledge.classes_of.get(name, ())}
    return {
        "text": medication.text,
        "recognised": True,
        "matched": medication.matched.value,
        "read_as": medication.read_as,
        "confirmed": medication.confirmed,
        "ingredients": list(medication.ingredients),
        "rxcui": list(medication.rxcui),
        "classes": sorted(classes),
        "status": medication.status.value,
        "daily_dose_mg": _finite(medication.dose.daily_mg),
        "started_on": _iso(medication.started_on),
        "stopped_on": _iso(medication.stopped_on),
        "reported_by": [_report(report, one) for one in medication.said for report in one.reported_by],
        "place": medication.place,
        "route": medication.route,
        "drug": medication.drug,
        "days_since_stop_at_least": medication.days_since_stop_at_least,
    }


def unrecognised_object(unread: Unread) -> dict[str, Any]:
    """A text that may name a medicine: an entry of `medications` that says no more than that it was not recognised."""
    return {
        "text": unread.text,
        "recognised": False,
        "matched": None,
        "read_as": None,
        "confirmed": False,
        "ingredients": [],
        "rxcui": [],
        "classes": [],
        "status": Status.UNKNOWN.value,
        "daily_dose_mg": None,
        "started_on": None,
        "stopped_on": None,
        "reported_by": [],
        "place": unread.place,
        "route": None,
        "drug": None,
        "days_since_stop_at_least": None,
    }


def _conditions(conditions: tuple[Condition, ...]) -> list[dict[str, Any]]:
    return [
        {"id": one_id, "text": one.text, "place": one.place, "active": one.active}
        for one in conditions
        for one_id in one.ids or (None,)
    ]


def _allergy(allergy: Allergy) -> dict[str, Any]:
    return {
        "text": allergy.text,
        "drugs": list(allergy.drugs),
        "reaction": allergy.reaction,
        "true_allergy": allergy.true_allergy,
        "place": allergy.place,
    }


def _report(report: Report, mention: Medication) -> dict[str, Any]:
    """Who said it and when, with the words and what they were read as."""
    return {
        "source": report.source,
        "as_of": _iso(report.as_of),
        "status": report.status.value,
        "text": mention.text,
        "daily_dose_mg": _finite(mention.dose.daily_mg),
        "stopped_on": _iso(mention.stopped_on),
        "settled_by": report.by or None,
        "counts": mention.counts,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _finite(number: float | None) -> float | None:
    """JSON knows no infinity; a number that is none is unknown."""
    return number if number is not None and math.isfinite(number) else None

"""The person in words: what was read apart from the medicines, each with its place."""

from dataclasses import dataclass

from alongside.knowledge.loaded import Knowledge
from alongside.model.disclosure import Disclosure
from alongside.model.patient import Allergy, Condition, Patient
from alongside.model.vocabulary import Answer, Sex
from alongside.reports.account_words import account_lines
from alongside.reports.person_line import PersonLine
from alongside.reports.pregnancy import pregnancy
from alongside.reports.wording import ANSWER, SEX

_UNITS = {
    "mmhg": "mmHg",
    "ml_per_min": "mL/min",
    "per_min": "per minute",
    "percent": "%",
    "kg": "kg",
    "cm": "cm",
    "milliunits_per_l": "mU/L",
    "units_per_l": "units/L",
    "mmol_per_l": "mmol/L",
    "mg_per_dl": "mg/dL",
    "g_per_dl": "g/dL",
    "score": "points",
    "ms": "ms",
}

_FOLDED = {"Answers": ("question answered no", "questions answered no")}
_FOLDED_OTHERWISE = ("entry that no rule refers to", "entries that no rule refers to")

_PREGNANCY = {
    "yes": "pregnant",
    "no": "not pregnant",
    "unsure": "unsure about pregnancy",
    "unknown": "pregnancy not known",
}


@dataclass(frozen=True, slots=True)
class PersonGroup:
    """The lines under one heading. used: what rules refer to. folded: the rest, one step away under its own count."""

    title: str
    used: tuple[PersonLine, ...]
    folded: tuple[PersonLine, ...]
    folded_one: str
    folded_many: str


def person_sentence(patient: Patient) -> str:
    """Age, sex, weight and pregnancy in one line; what is not known is named."""
    ages = patient.ages_told or (() if patient.age_years is None else (patient.age_years,))
    age = f"{' or '.join(f'{one:g}' for one in ages)} years" if ages else "age not known"
    weight = "weight not known" if patient.weight_kg is None else f"{patient.weight_kg:g} kg"
    told = pregnancy(patient)
    parts = [age, SEX[patient.sex], weight]
    if patient.sex is not Sex.MALE or told != "unknown":
        parts.append(_PREGNANCY[told])
    return ", ".join(parts)


def person_lines(disclosure: Disclosure, knowledge: Knowledge) -> tuple[PersonLine, ...]:
    """Conditions, procedures, family, allergies, measurements, answers and the person's own account."""
    patient = disclosure.patient
    return (
        *(_condition("Conditions and history", one, knowledge) for one in patient.conditions),
        *(_condition("Operations and procedures", one, knowledge) for one in patient.procedures),
        *(_condition("Family", one, knowledge) for one in patient.family),
        *(_allergy(one) for one in patient.allergies),
        *(PersonLine("Measurements", measured_words(one.name, one.value), one.place) for one in patient.measurements),
        *(_answer(item, answer, knowledge) for item, answer in patient.answers.items()),
        *account_lines(patient.own_account, knowledge),
    )


def person_groups(disclosure: Disclosure, knowledge: Knowledge) -> tuple[PersonGroup, ...]:
    """The lines by heading, in the order of person_lines."""
    found: dict[str, list[PersonLine]] = {}
    for one in person_lines(disclosure, knowledge):
        found.setdefault(one.group, []).append(one)
    return tuple(
        PersonGroup(
            title,
            tuple(one for one in lines if one.used),
            tuple(one for one in lines if not one.used),
            *_FOLDED.get(title, _FOLDED_OTHERWISE),
        )
        for title, lines in found.items()
    )


def condition_label(condition_id: str, knowledge: Knowledge) -> str:
    """The condition's name for people; an id the knowledge does not hold (a medicine, say) stays as it is."""
    entry = knowledge.conditions.get(condition_id)
    return entry.label if entry else condition_id


def measured_words(name: str, value: float) -> str:
    """Name, value and unit, as "systolic 128 mmHg"."""
    for ending, unit in _UNITS.items():
        if name.endswith(f"_{ending}"):
            return f"{name.removesuffix(f'_{ending}').replace('_', ' ')} {value:g} {unit}"
    return f"{name.replace('_', ' ')} {value:g}"


def _condition(group: str, condition: Condition, knowledge: Knowledge) -> PersonLine:
    labels = "; ".join(condition_label(one, knowledge) for one in condition.ids)
    asks = "; ".join(condition_label(one, knowledge) for one in condition.prompts)
    state = " (resolved or in remission)" if condition.active is False else ""
    read = labels or (f"raises the question of: {asks}" if asks else "kept as written; no rule refers to it")
    return PersonLine(
        group, condition.text, condition.place, f"{read}{state}", used=bool(condition.ids or condition.prompts)
    )


def _allergy(allergy: Allergy) -> PersonLine:
    reaction = allergy.reaction or "reaction not told"
    kind = {True: "allergy", False: "intolerance", None: "allergy or intolerance, not known which"}
    drugs = f"{', '.join(allergy.drugs)}: " if allergy.drugs else ""
    return PersonLine("Allergies", allergy.text, allergy.place, f"{drugs}{kind[allergy.true_allergy]}, {reaction}")


def _answer(item: str, answer: Answer, knowledge: Knowledge) -> PersonLine:
    entry = knowledge.items.get(item)
    return PersonLine("Answers", entry.question if entry else item, read=ANSWER[answer], used=answer is not Answer.NO)

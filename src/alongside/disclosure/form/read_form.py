"""The project's own disclosure form: named fields in YAML or JSON, every key checked."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from alongside.disclosure.form.answers import answered, lines_of, read_answers
from alongside.disclosure.form.conditions import read_allergy, read_condition, read_family
from alongside.disclosure.form.earlier_ketamine import KETAMINE_ITEM, read_earlier_ketamine
from alongside.disclosure.form.goals import read_goals, read_supports
from alongside.disclosure.form.medications import read_medications
from alongside.disclosure.form.patient import read_measurements, read_patient
from alongside.disclosure.form.section import Section
from alongside.disclosure.form.settled import read_settled
from alongside.disclosure.form.told import tell
from alongside.disclosure.form.trials import read_trials
from alongside.disclosure.form.values import as_answer, as_date, check_keys, is_answer
from alongside.disclosure.gathered import Gathered
from alongside.disclosure.inputs.origin import Origin
from alongside.disclosure.joining import join
from alongside.model.disclosure import Disclosure, Unread
from alongside.model.vocabulary import Answer


def is_form(mapping: Mapping[str, object]) -> bool:
    """Whether a mapping looks like the form: at least one of its sections is there."""
    return any(key in SECTIONS for key in mapping)


def read_form(mapping: Mapping[str, object], *, place: str, at: datetime) -> Disclosure:
    """Read the form.

    Its sections are the keys of SECTIONS. procedures is another word for surgeries and measurements for vitals and labs
    together. place: the name of the input. Raises UnusableInput for an unknown key or a value that cannot be meant, naming the
    place.
    """
    return read_form_from(mapping, Origin(place, at))


def read_form_from(mapping: Mapping[str, object], origin: Origin) -> Disclosure:
    """As read_form, for one of several inputs."""
    check_keys(mapping, SECTIONS, origin.source)
    gathered = Gathered(origin, own_words=True)
    read_sections(mapping, origin, gathered)
    return join([gathered.disclosure()])


def read_sections(mapping: Mapping[str, object], origin: Origin, gathered: Gathered) -> None:
    """Read the sections that are there into what has been gathered, always in the same order."""
    for name, read in SECTIONS.items():
        if mapping.get(name) is not None:
            read(Section(mapping[name], name, origin, gathered))


def _conditions(section: Section) -> None:
    if section.says_none():
        _say_no_item_is_answered(section)
        return
    for entry, place in section.entries():
        section.gathered.add_conditions(read_condition(entry, place, section.origin))


def _procedures(section: Section) -> None:
    for entry, place in section.entries():
        reading = read_condition(entry, place, section.origin)
        done = reading.own or reading.family
        if done is not None:
            section.gathered.add_procedure(done)


def _family(section: Section) -> None:
    if section.says_none():
        _say_no_item_is_answered(section)
        return
    value = section.value
    if isinstance(value, dict) and not set(value) & {"text", "icd10cm", "snomed"}:
        value = [{relative: illness} for relative, illness in value.items()]
    for entry, place in section.with_value(value).entries():
        section.gathered.family.append(read_family(entry, place, section.origin))


def _say_no_item_is_answered(section: Section) -> None:
    """One word is too little for a no to each of the questions on illnesses."""
    why = "a no counts question by question: answer the items, or write denies: all"
    place = section.origin.place(section.name)
    section.gathered.not_read.append(Unread(f"{section.name}: none", place, why))


def _allergies(section: Section) -> None:
    for entry, place in section.entries():
        section.gathered.allergies.append(read_allergy(entry, place, section.origin))


def _all_trials_told(section: Section) -> None:
    answer = as_answer(section.value, section.report)
    section.gathered.own_account = replace(section.gathered.own_account, all_trials_told=answer)


def _or_answer(item: str, read: Callable[[Section], None]) -> Callable[[Section], None]:
    """The reader of a list that may also be answered with none, no, yes or unsure."""

    def read_either(section: Section) -> None:
        value = Answer.NO if section.says_none() else section.value
        if is_answer(value):
            tell(item, as_answer(value, section.report), (), section)
        else:
            read(section)

    return read_either


def _as_of(section: Section) -> None:
    section.gathered.as_of = as_date(section.value, section.report).earliest


# Trials come after the medicines, for what stands on the list is not added again.
SECTIONS: dict[str, Callable[[Section], None]] = {
    "as_of": _as_of,
    "patient": read_patient,
    "vitals": read_measurements,
    "labs": read_measurements,
    "measurements": read_measurements,
    "conditions": _conditions,
    "medications": read_medications,
    "over_the_counter": lines_of("dx-med-otc"),
    "supplements": lines_of("dx-med-supp"),
    "alcohol": lines_of("dx-alcohol"),
    "other_substances": lines_of("dx-drugs"),
    "tobacco_and_caffeine": lines_of("dx-tobacco"),
    "surgeries": _or_answer("dx-surg", _procedures),
    "procedures": _or_answer("dx-surg", _procedures),
    "family": _family,
    "allergies": _or_answer("dx-allergy", _allergies),
    "antidepressant_trials": _or_answer("dx-ad-trials", read_trials),
    "all_trials_told": _all_trials_told,
    "earlier_ketamine": _or_answer(KETAMINE_ITEM, read_earlier_ketamine),
    "goals": read_goals,
    "supports": read_supports,
    "answers": read_answers,
    "denies": answered(Answer.NO),
    "unsure": answered(Answer.UNSURE),
    "settled": read_settled,
}

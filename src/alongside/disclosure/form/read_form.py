"""The project's own disclosure form: named fields in YAML or JSON, every key checked."""

from collections.abc import Callable, Mapping
from datetime import datetime

from alongside.disclosure.form.answers import answered, read_answers
from alongside.disclosure.form.conditions import read_allergy, read_condition, read_family
from alongside.disclosure.form.medications import read_medications
from alongside.disclosure.form.patient import read_measurements, read_patient
from alongside.disclosure.form.section import Section
from alongside.disclosure.form.settled import read_settled
from alongside.disclosure.form.values import as_date, check_keys
from alongside.disclosure.gathered import Gathered
from alongside.disclosure.inputs.origin import Origin
from alongside.disclosure.joining import join
from alongside.model.disclosure import Disclosure
from alongside.model.vocabulary import Answer


def is_form(mapping: Mapping[str, object]) -> bool:
    """Whether a mapping looks like the form: at least one of its sections is there."""
    return any(key in _SECTIONS for key in mapping)


def read_form(mapping: Mapping[str, object], *, place: str, at: datetime) -> Disclosure:
    """Read the form.

    Sections: as_of, patient, vitals, labs, conditions, medications, surgeries, family, allergies, answers, denies, unsure,
    settled; procedures is another word for surgeries and measurements for vitals and labs together. place: the name of the input.
    Raises UnusableInput for an unknown key or a value that cannot be meant, naming the place.
    """
    return read_form_from(mapping, Origin(place, at))


def read_form_from(mapping: Mapping[str, object], origin: Origin) -> Disclosure:
    """As read_form, for one of several inputs."""
    check_keys(mapping, _SECTIONS, origin.source)
    gathered = Gathered(origin, own_words=True)
    for name, read in _SECTIONS.items():
        if mapping.get(name) is not None:
            read(Section(mapping[name], name, origin, gathered))
    return join([gathered.disclosure()])


def _conditions(section: Section) -> None:
    for entry, place in section.entries():
        section.gathered.add_conditions(read_condition(entry, place, section.origin))


def _procedures(section: Section) -> None:
    for entry, place in section.entries():
        reading = read_condition(entry, place, section.origin)
        done = reading.own or reading.family
        if done is not None:
            section.gathered.add_procedure(done)


def _family(section: Section) -> None:
    value = section.value
    if isinstance(value, dict) and not set(value) & {"text", "icd10cm", "snomed"}:
        value = [{relative: illness} for relative, illness in value.items()]
    for entry, place in section.with_value(value).entries():
        section.gathered.family.append(read_family(entry, place, section.origin))


def _allergies(section: Section) -> None:
    for entry, place in section.entries():
        section.gathered.allergies.append(read_allergy(entry, place, section.origin))


def _as_of(section: Section) -> None:
    section.gathered.as_of = as_date(section.value, section.report).earliest


def _medications(section: Section) -> None:
    read_medications(section.value, section.origin, section.gathered)


_SECTIONS: dict[str, Callable[[Section], None]] = {
    "as_of": _as_of,
    "patient": read_patient,
    "vitals": read_measurements,
    "labs": read_measurements,
    "measurements": read_measurements,
    "conditions": _conditions,
    "medications": _medications,
    "surgeries": _procedures,
    "procedures": _procedures,
    "family": _family,
    "allergies": _allergies,
    "answers": read_answers,
    "denies": answered(Answer.NO),
    "unsure": answered(Answer.UNSURE),
    "settled": read_settled,
}

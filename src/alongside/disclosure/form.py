"""The project's own disclosure form: named fields in YAML or JSON, every key checked."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from alongside.disclosure.form_conditions import read_allergy, read_condition, read_family
from alongside.disclosure.form_medications import read_medications
from alongside.disclosure.form_values import (
    as_answer,
    as_date,
    as_list,
    as_mapping,
    as_number,
    as_text,
    check_keys,
    nearest,
    refuse,
)
from alongside.disclosure.gathered import Gathered
from alongside.disclosure.joining import join
from alongside.disclosure.origin import Origin
from alongside.disclosure.partial_dates import age_in_years
from alongside.disclosure.vital_signs import VITAL_SIGNS
from alongside.knowledge.loaded import load
from alongside.model.disclosure import Disclosure
from alongside.model.patient import Measurement
from alongside.model.vocabulary import Answer, Sex

_PATIENT_KEYS = ("age_years", "birth_date", "sex", "weight_kg", "pregnant", "deceased")
_SEXES = {
    "female": Sex.FEMALE,
    "f": Sex.FEMALE,
    "male": Sex.MALE,
    "m": Sex.MALE,
    "other": Sex.OTHER,
    "unknown": Sex.UNKNOWN,
}
_OLDEST_YEARS = 130
_PREGNANCY_ITEM = "dx-preg"
_ALL = "all"
# Questions that ask for a list or a number; no is no answer to them, so that "denies: all" leaves them alone.
_OPEN_GROUPS = frozenset({"measures", "treatment history", "person"})
_OPEN_ITEMS = frozenset({"dx-med-rx"})


def is_form(mapping: Mapping[str, object]) -> bool:
    """Whether a mapping looks like the form: at least one of its sections is there."""
    return any(key in _SECTIONS for key in mapping)


def read_form(mapping: Mapping[str, object], *, place: str, at: datetime) -> Disclosure:
    """Read the form.

    Sections: patient, vitals, labs, conditions, medications, surgeries, family, allergies, answers, denies, unsure; procedures
    is another word for surgeries and measurements for vitals and labs together. place: the name of the input. Raises
    UnusableInput for an unknown key or a value that cannot be meant, naming the place.
    """
    origin = Origin(place, at)
    return read_form_from(mapping, origin)


def read_form_from(mapping: Mapping[str, object], origin: Origin) -> Disclosure:
    """As read_form, for one of several inputs."""
    check_keys(mapping, _SECTIONS, origin.source)
    gathered = Gathered(origin)
    for name, section in _SECTIONS.items():
        if mapping.get(name) is not None:
            section(_Section(mapping[name], name, origin, gathered))
    return join([gathered.disclosure()])


@dataclass(frozen=True, slots=True)
class _Section:
    """One section while it is read. value: as it came."""

    value: object
    name: str
    origin: Origin
    gathered: Gathered

    @property
    def report(self) -> str:
        """The section's place for messages."""
        return f"{self.origin.source}, {self.name}"

    def entries(self) -> Iterable[tuple[object, str, str]]:
        """Each entry with its place in the output and its place in messages."""
        for number, entry in enumerate(as_list(self.value, self.report), start=1):
            within = f"{self.name}, entry {number}"
            yield entry, self.origin.place(within), f"{self.origin.source}, entry {number} of {self.name}"


def _patient(section: _Section) -> None:
    fields = as_mapping(section.value, section.report)
    check_keys(fields, _PATIENT_KEYS, section.report)
    gathered, report = section.gathered, section.report
    if fields.get("age_years") is not None:
        gathered.age_years = as_number(fields["age_years"], f"{report}, age_years", lowest=0, highest=_OLDEST_YEARS)
    elif fields.get("birth_date") is not None:
        gathered.age_years = _age(fields["birth_date"], f"{report}, birth_date", section.origin.today)
    if fields.get("sex") is not None:
        gathered.sex = _sex(fields["sex"], f"{report}, sex")
    if fields.get("weight_kg") is not None:
        _measurement(section, "weight_kg", fields["weight_kg"])
    if fields.get("pregnant") is not None:
        gathered.answer(_PREGNANCY_ITEM, as_answer(fields["pregnant"], f"{report}, pregnant"))
    gathered.deceased = as_answer(fields.get("deceased", False), f"{report}, deceased") is Answer.YES


def _age(value: object, place: str, today: date) -> float:
    years = age_in_years(as_date(value, place), today=today)
    if years is None or years > _OLDEST_YEARS:
        refuse(place, f"{value} gives no possible age", "check the year")
    return years


def _sex(value: object, place: str) -> Sex:
    word = as_text(value, place).casefold()
    if word not in _SEXES:
        refuse(place, f'"{word}" is not known', nearest(word, _SEXES))
    return _SEXES[word]


def _measurements(section: _Section) -> None:
    fields = as_mapping(section.value, section.report)
    if section.name == "vitals":
        check_keys(fields, VITAL_SIGNS, section.report)
    for name, value in fields.items():
        if value is not None:
            _measurement(section, name, value)


def _measurement(section: _Section, name: str, value: object) -> None:
    sign = VITAL_SIGNS.get(name)
    bounds = {"lowest": sign.lowest, "highest": sign.highest} if sign else {}
    amount = as_number(value, f"{section.report}, {name}", **bounds)
    place = section.origin.place(f"{section.name}, {name}")
    section.gathered.measurements.append(Measurement(name=name, value=amount, place=place, at=section.origin.moment))


def _conditions(section: _Section) -> None:
    for entry, place, _report in section.entries():
        section.gathered.add_conditions(read_condition(entry, place, section.origin))


def _procedures(section: _Section) -> None:
    for entry, place, _report in section.entries():
        reading = read_condition(entry, place, section.origin)
        section.gathered.procedures += [one for one in (reading.own,) if one is not None]


def _family(section: _Section) -> None:
    value = section.value
    if isinstance(value, dict) and not set(value) & {"text", "icd10cm", "snomed"}:
        value = [{relative: illness} for relative, illness in value.items()]
    for entry, place, _report in _Section(value, section.name, section.origin, section.gathered).entries():
        section.gathered.family.append(read_family(entry, place, section.origin))


def _allergies(section: _Section) -> None:
    for entry, place, _report in section.entries():
        section.gathered.allergies.append(read_allergy(entry, place, section.origin))


def _medications(section: _Section) -> None:
    read_medications(section.value, section.origin, section.gathered)


def _answers(section: _Section) -> None:
    for item, value in as_mapping(section.value, section.report).items():
        _known_item(item, section.report)
        section.gathered.answer(item, as_answer(value, f"{section.report}, {item}"))


def _answered(answer: Answer) -> Callable[[_Section], None]:
    def read(section: _Section) -> None:
        items = yes_no_items() if section.value == _ALL else as_list(section.value, section.report)
        for item in items:
            name = as_text(item, section.report)
            _known_item(name, section.report)
            section.gathered.answer(name, answer)

    return read


def yes_no_items() -> tuple[str, ...]:
    """The disclosure items that yes or no answers."""
    return tuple(
        item_id
        for item_id, item in load().items.items()
        if item.yes_means
        or (item.group not in _OPEN_GROUPS and item_id not in _OPEN_ITEMS)
        or (item.conditions and item.group != "measures")
    )


def _known_item(item: str, place: str) -> None:
    if item not in load().items:
        refuse(place, f'"{item}" is no disclosure item', nearest(item, load().items))


_SECTIONS: dict[str, Callable[[_Section], None]] = {
    "patient": _patient,
    "vitals": _measurements,
    "labs": _measurements,
    "measurements": _measurements,
    "conditions": _conditions,
    "medications": _medications,
    "surgeries": _procedures,
    "procedures": _procedures,
    "family": _family,
    "allergies": _allergies,
    "answers": _answers,
    "denies": _answered(Answer.NO),
    "unsure": _answered(Answer.UNSURE),
}

"""Who the person is, and what was measured, from the disclosure form."""

from datetime import date

from alongside.disclosure.form.section import Section
from alongside.disclosure.form.values import (
    as_answer,
    as_date,
    as_mapping,
    as_number,
    as_text,
    check_keys,
    nearest,
    refuse,
)
from alongside.disclosure.inputs.partial_dates import age_in_years
from alongside.disclosure.inputs.vital_signs import VITAL_SIGNS
from alongside.model.patient import Measurement
from alongside.model.vocabulary import Answer, Sex

_KEYS = ("age_years", "birth_date", "sex", "weight_kg", "pregnant", "breastfeeding", "deceased")
_SEXES = {"f": Sex.FEMALE, "m": Sex.MALE} | {str(sex): sex for sex in Sex}
_OLDEST_YEARS = 130
_ITEMS = {"pregnant": "dx-preg", "breastfeeding": "dx-lact"}


def read_patient(section: Section) -> None:
    """Age, sex, weight, pregnancy, breastfeeding. Raises UnusableInput for a value that cannot be meant."""
    fields = as_mapping(section.value, section.report)
    check_keys(fields, _KEYS, section.report)
    gathered, report = section.gathered, section.report
    if fields.get("age_years") is not None:
        gathered.age_years = as_number(fields["age_years"], f"{report}, age_years", lowest=0, highest=_OLDEST_YEARS)
    elif fields.get("birth_date") is not None:
        gathered.age_years = _age(fields["birth_date"], f"{report}, birth_date", section.origin.today)
    if fields.get("sex") is not None:
        gathered.sex = _sex(fields["sex"], f"{report}, sex")
    if fields.get("weight_kg") is not None:
        _measure(section, "weight_kg", fields["weight_kg"])
    for key, item in _ITEMS.items():
        if fields.get(key) is not None:
            gathered.answer(item, as_answer(fields[key], f"{report}, {key}"))
    if fields.get("deceased") is not None:
        gathered.deceased = as_answer(fields["deceased"], f"{report}, deceased") is Answer.YES


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


def read_measurements(section: Section) -> None:
    """Vital signs by their names; laboratory values by any name, which carries its unit."""
    fields = as_mapping(section.value, section.report)
    if section.name == "vitals":
        check_keys(fields, VITAL_SIGNS, section.report)
    for name, value in fields.items():
        if value is not None:
            _measure(section, name, value)


def _measure(section: Section, name: str, value: object) -> None:
    sign = VITAL_SIGNS.get(name)
    bounds = {"lowest": sign.lowest, "highest": sign.highest} if sign else {}
    amount = as_number(value, f"{section.report}, {name}", **bounds)
    place = section.origin.place(f"{section.name}, {name}")
    section.gathered.measurements.append(Measurement(name=name, value=amount, place=place, at=section.origin.moment))

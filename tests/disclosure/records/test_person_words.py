"""Age, sex, weight, blood pressure and pregnancy out of plain words."""

import pytest
from tests.disclosure.records.reading_records import AT

from alongside.disclosure.inputs.origin import Origin
from alongside.disclosure.inputs.person_text import read_person_text
from alongside.model.vocabulary import Answer, Sex


def hear(text):
    return read_person_text(text, place="line 1", origin=Origin("list.txt", AT))


@pytest.mark.hazard("H14")
@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("BP 165/102", {"systolic_mmhg": 165.0, "diastolic_mmhg": 102.0}),
        ("blood pressure: 120 over 80 mmHg", {"systolic_mmhg": 120.0, "diastolic_mmhg": 80.0}),
        ("120/80", {"systolic_mmhg": 120.0, "diastolic_mmhg": 80.0}),
        ("pulse 88 bpm", {"heart_rate_per_min": 88.0}),
        ("SpO2 97%", {"spo2_percent": 97.0}),
        ("weight 70 kg", {"weight_kg": 70.0}),
        ("154 lb", {"weight_kg": 69.853}),
        ("weighs 11 stone", {"weight_kg": 69.853}),
        ("weight 11 st 4 lb", {"weight_kg": 71.668}),
        ("11st 4", {"weight_kg": 71.668}),
        ("12 stone 3 pounds", {"weight_kg": 77.564}),
        ("height 170 cm", {"height_cm": 170.0}),
        ("ht 1.7 m", {"height_cm": 170.0}),
    ],
)
def test_measurements(text, values):
    heard = hear(text)
    assert {one.name: one.value for one in heard.measurements} == values
    assert heard.rest == ""


@pytest.mark.hazard("H14")
@pytest.mark.parametrize(
    "text",
    ["BP 999/10", "lisinopril-hctz 20/12.5", "weight 900 kg", "fentanyl 25 mcg/hr 72 hr", "fluticasone 250/50 mcg"],
)
def test_impossible_values_and_strengths_are_no_measurements(text):
    heard = hear(text)
    assert heard.measurements == []
    assert heard.rest == text


def test_a_reading_carries_the_day_it_was_told_for():
    (systolic, _) = hear("BP 120/80 on 2026-03-04").measurements
    assert systolic.at.date().isoformat() == "2026-03-04"
    assert hear("pulse 72").measurements[0].at == AT


@pytest.mark.parametrize(
    ("text", "age", "sex"),
    [
        ("age 44", 44.0, Sex.UNKNOWN),
        ("44 years old", 44.0, Sex.UNKNOWN),
        ("44F", 44.0, Sex.FEMALE),
        ("44 yo male", 44.0, Sex.MALE),
        ("44 year old woman", 44.0, Sex.FEMALE),
        ("sex: f", None, Sex.FEMALE),
        ("female, 52, 150 lb, bp 128/80", 52.0, Sex.FEMALE),
        ("sertraline, 52", None, Sex.UNKNOWN),
        ("trans male", None, Sex.UNKNOWN),
        ("age 400", None, Sex.UNKNOWN),
        ("my mother is 70 years old", None, Sex.UNKNOWN),
        ("stroke at age 30", None, Sex.UNKNOWN),
        ("had fits when I was 12 years old", None, Sex.UNKNOWN),
    ],
)
def test_age_and_sex(text, age, sex):
    heard = hear(text)
    assert (heard.age_years, heard.sex) == (age, sex)


@pytest.mark.hazard("H12")
@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("pregnant", {"dx-preg": Answer.YES}),
        ("not pregnant", {"dx-preg": Answer.NO}),
        ("pregnancy: no", {"dx-preg": Answer.NO}),
        ("might be pregnant", {"dx-preg": Answer.UNSURE}),
        ("not sure if I'm pregnant", {"dx-preg": Answer.UNSURE}),
        ("pregnant?", {"dx-preg": Answer.UNSURE}),
        ("trying to get pregnant", {}),
        ("while I was pregnant", {}),
        ("my daughter is pregnant", {}),
        ("not breastfeeding", {"dx-lact": Answer.NO}),
    ],
)
def test_pregnancy_and_breastfeeding(text, answers):
    assert hear(text).answers == answers

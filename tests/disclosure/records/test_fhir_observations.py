"""FHIR observations: laboratory values, scores, smoking and drinking."""

import pytest
from tests.disclosure.records.reading_records import LOINC, SNOMED, bundle, concept, observation, only, patient, read

from alongside.model.vocabulary import Answer, Status

SMOKING, DRINKING = "72166-2", "11331-6"


@pytest.mark.parametrize(
    ("code", "value", "unit", "name", "expected"),
    [
        ("1742-6", 52.8, "U/L", "alt_units_per_l", 52.8),
        ("1920-8", 133, "IU/L", "ast_units_per_l", 133),
        ("6768-6", 90, "U/L", "alkaline_phosphatase_units_per_l", 90),
        ("1975-2", 1.2, "mg/dL", "bilirubin_mg_per_dl", 1.2),
        ("1975-2", 34.2, "umol/L", "bilirubin_mg_per_dl", 2.0),
        ("1751-7", 38, "g/L", "albumin_g_per_dl", 3.8),
        ("5895-7", 1.1, None, "inr", 1.1),
        ("2160-0", 88.4, "umol/L", "creatinine_mg_per_dl", 1.0),
        ("33914-3", 24, "mL/min/{1.73_m2}", "egfr_ml_per_min", 24),
        ("3094-0", 5, "mmol/L", "urea_nitrogen_mg_per_dl", 14.005),
        ("2823-3", 4.1, "mEq/L", "potassium_mmol_per_l", 4.1),
        ("3016-3", 2.5, "uIU/mL", "tsh_milliunits_per_l", 2.5),
        ("9279-1", 14, "/min", "respiratory_rate_per_min", 14),
    ],
)
def test_laboratory_values_come_in_the_unit_of_their_name(code, value, unit, name, expected):
    measured = only(read(observation(code, value, unit)).patient.measurements)
    assert (measured.name, measured.value) == (name, pytest.approx(expected, abs=5e-3))


@pytest.mark.parametrize(
    ("code", "value", "unit"), [("1742-6", 52.8, "mg/dL"), ("2823-3", 40, "mmol/L"), ("2160-0", 1, None)]
)
def test_a_laboratory_value_in_another_unit_or_out_of_bounds_is_said(code, value, unit):
    disclosure = read(observation(code, value, unit))
    assert disclosure.patient.measurements == ()
    assert only(disclosure.not_read).why == "the value or its unit cannot be used"


def test_a_limit_is_no_value():
    more = {"valueQuantity": {"value": 60, "unit": "mL/min", "comparator": ">"}}
    unread = only(read(observation("33914-3") | more).not_read)
    assert (unread.text, unread.why) == (
        "estimated filtration of the kidneys: >60 mL/min",
        "only a limit is given, so the value cannot be used",
    )


def test_the_newest_laboratory_value_holds():
    old, new = (
        observation("1742-6", value, "U/L", effectiveDateTime=day)
        for value, day in ((300, "2020-01-01"), (30, "2026-11-01"))
    )
    assert read(bundle(new, old)).patient.measured("alt_units_per_l").value == 30


def test_a_phq_9_total():
    assert read(observation("44261-6", 21, "{score}")).patient.measured("phq_9_score").value == 21
    assert read(observation("44261-6", valueInteger=21)).patient.measured("phq_9_score").value == 21
    assert only(read(observation("44261-6", 28, "{score}")).not_read).text == "PHQ-9 total: 28 {score}"


@pytest.mark.parametrize(
    "value",
    [
        {"valueInteger": 2},
        {"valueCodeableConcept": concept(None, (LOINC, "LA6570-1"))},
        {"valueCodeableConcept": concept("More than half the days")},
        {"valueQuantity": {"value": 2, "unit": "{score}"}},
    ],
)
def test_any_point_on_question_9_raises_the_question_of_suicidality(value):
    person = read(observation("44260-8", **value)).patient
    assert person.measured("phq_9_item_9_score").value == 2
    assert (only(person.conditions).ids, only(person.conditions).prompts) == ((), ("suicidality",))


def test_no_point_on_question_9_denies_nothing():
    person = read(observation("44260-8", valueInteger=0)).patient
    assert (person.conditions, person.answers) == ((), {})


def test_question_9_inside_a_panel():
    part = {"code": concept(None, (LOINC, "44260-8")), "valueInteger": 1}
    assert only(read(observation("44249-1", component=[part])).patient.conditions).prompts == ("suicidality",)


def smoker(said=None, *codings, **fields):
    return observation(SMOKING, valueCodeableConcept=concept(said, *codings), **fields)


def test_a_smoker_takes_tobacco():
    one = only(read(smoker("Current every day smoker", (SNOMED, "449868002"))).medications)
    assert (one.drug, one.status, one.text) == (
        "tobacco",
        Status.ACTIVE,
        "tobacco smoking status: Current every day smoker",
    )


def test_a_smoker_of_long_ago_may_have_stopped():
    assert only(read(smoker("Smoker", effectiveDateTime="2019-01-01")).medications).status is Status.UNKNOWN


def test_never_is_an_answer_while_it_is_fresh():
    assert read(smoker("Never smoker", (SNOMED, "266919005"))).patient.answers == {"dx-tobacco": Answer.NO}
    stale = read(smoker("Never smoker", (SNOMED, "266919005"), effectiveDateTime="2026-06-01"))
    assert stale.patient.answers == {}
    assert only(stale.patient.conditions).text == "tobacco smoking status: Never smoker"


def test_the_newest_status_tells_and_the_older_is_set_aside():
    disclosure = read(
        bundle(
            patient(),
            smoker("Former smoker", (SNOMED, "8517006"), effectiveDateTime="2026-01-01"),
            smoker("Current every day smoker", (SNOMED, "449868002"), effectiveDateTime="2010-01-01"),
        )
    )
    assert disclosure.medications == ()
    assert only(disclosure.patient.conditions).text == "tobacco smoking status: Former smoker"
    assert only(disclosure.set_aside).text == "tobacco smoking status: Current every day smoker"


@pytest.mark.parametrize(
    ("value", "drug"),
    [
        ({"valueCodeableConcept": concept("Heavy drinker", (SNOMED, "86933000"))}, "ethanol"),
        ({"valueString": "drinks occasionally"}, "ethanol"),
        ({"valueCodeableConcept": concept("Current non-drinker of alcohol", (SNOMED, "105542008"))}, None),
        ({"valueString": "unknown"}, None),
    ],
)
def test_drinking(value, drug):
    disclosure = read(observation(DRINKING, **value))
    assert [one.drug for one in disclosure.medications] == ([drug] if drug else [])
    assert disclosure.patient.answers == {}


def test_drinks_a_day_count_as_drinking():
    assert only(read(observation("74013-4", 2, "{drinks}/d")).medications).drug == "ethanol"
    assert read(observation("74013-4", 0, "{drinks}/d")).medications == ()


def test_a_status_that_nobody_knows_is_said():
    assert "not one that is known here" in only(read(smoker("Smoker, current status unknown")).not_read).why


@pytest.mark.parametrize(
    ("status", "why"), [("entered-in-error", "entered in error"), ("cancelled", "cancelled before")]
)
def test_what_was_taken_back_is_set_aside(status, why):
    assert why in only(read(smoker("Smoker", status=status)).set_aside).why


def test_a_panel_without_a_value_is_said():
    assert only(read(observation("85354-9")).not_read).why == "it holds no value that is known here"


def answered(**answers):
    items = [{"linkId": link, "answer": [{"valueCoding": {"code": code}}]} for link, code in answers.items()]
    return {"resourceType": "QuestionnaireResponse", "id": "q", "authored": "2026-11-30", "item": items}


PHQ_9 = ("44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3", "44260-8")


def test_a_phq_9_form_is_added_up_here():
    response = answered(**dict.fromkeys(PHQ_9, "LA6569-3"))
    response["item"].append({"linkId": "44261-6", "answer": [{"valueDecimal": 3}]})
    disclosure = read(response)
    assert disclosure.patient.measured("phq_9_score").value == 9
    assert only(disclosure.patient.conditions).ids == ("suicidality",)
    assert only(disclosure.not_read).why == "a total that was sent is not used; the answers count"


def test_a_phq_9_form_with_one_answer_missing_has_no_total():
    disclosure = read(answered(**dict.fromkeys(PHQ_9[:-1], "LA6568-5")))
    assert disclosure.patient.measurements == ()
    assert only(disclosure.not_read).why == "8 of 9 questions are answered, so no total is counted"


def test_question_9_is_known_by_its_words():
    item = {
        "linkId": "Q9",
        "text": "Thoughts that you would be better off dead",
        "answer": [{"valueString": "Several-days"}],
    }
    person = read({"resourceType": "QuestionnaireResponse", "item": [item]}).patient
    assert person.measured("phq_9_item_9_score").value == 1

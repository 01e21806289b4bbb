"""FHIR conditions, procedures, relatives, allergies, observations, answers and the patient."""

import json
from datetime import UTC, date, datetime

import pytest
from tests.disclosure.records.reading_records import (
    ICD10CM,
    LOINC,
    RXNORM,
    SNOMED,
    bundle,
    concept,
    condition,
    observation,
    only,
    patient,
    read,
    request,
)

from alongside.errors import UnusableInput
from alongside.model.vocabulary import Answer, Sex

CONDITION_STATUS = "http://terminology.hl7.org/CodeSystem/condition-clinical"


def status(word):
    return {"clinicalStatus": concept(None, (CONDITION_STATUS, word))}


def certainty(word):
    return {"verificationStatus": {"coding": [{"code": word}]}}


def illness(*parts, **fields):
    return only(read(condition(*parts, **fields)).patient.conditions)


def test_codes_and_words_both_count():
    one = illness("cirrhosis, Child-Pugh C", (ICD10CM, "K74.60"))
    assert {"severe-hepatic-impairment", "liver-disease"} <= set(one.ids)
    assert one.codes == ((ICD10CM, "K74.60"),)


def test_a_code_alone():
    assert illness(None, (SNOMED, "38341003")).ids == ("hypertension",)


@pytest.mark.parametrize(
    ("word", "active"), [("active", True), ("recurrence", True), ("resolved", False), ("remission", False)]
)
def test_the_clinical_status(word, active):
    assert illness("mania", **status(word)).active is active
    assert illness("mania", **status(word)).ids == (("current-mania",) if active else ())


def test_an_end_date_without_a_status_means_it_is_over():
    assert illness("mania", abatementDateTime="2020-01-01").active is False


def test_an_infarction_called_resolved_still_has_its_date():
    one = illness(None, (SNOMED, "57054005"), onsetDateTime="2026-11-20", **status("resolved"))
    assert (one.ids, one.onset) == (("recent-cardiovascular-event",), date(2026, 11, 20))


def test_what_was_never_confirmed_only_asks():
    one = illness("brain aneurysm", **certainty("provisional"))
    assert (one.ids, one.prompts) == ((), ("aneurysmal-vascular-disease",))


@pytest.mark.parametrize("word", ["refuted", "entered-in-error"])
def test_what_was_ruled_out_is_set_aside(word):
    disclosure = read(condition("brain aneurysm", **certainty(word)))
    assert disclosure.patient.conditions == ()
    assert only(disclosure.set_aside).text == "brain aneurysm"


def test_a_condition_without_a_name_is_said():
    assert only(read(condition()).not_read).why == "the entry names no illness"


def test_a_condition_entry_about_a_relative():
    person = read(condition("Family history: mother had bipolar disorder")).patient
    assert person.conditions == ()
    assert "bipolar-disorder" in only(person.family).ids


def test_procedures():
    done = {
        "resourceType": "Procedure",
        "status": "completed",
        "code": concept("Clipping of cerebral aneurysm"),
        "performedDateTime": "2015",
    }
    person = read(done).patient
    assert (only(person.procedures).ids, only(person.procedures).onset) == (
        ("aneurysmal-vascular-disease",),
        date(2015, 12, 31),
    )
    assert only(person.conditions).ids == ("aneurysmal-vascular-disease",)
    assert only(read(done | {"status": "not-done"}).set_aside).why == "recorded as not done"
    assert only(read({"resourceType": "Procedure"}).not_read).why == "the entry names no procedure"


def relative(code, *illnesses, **fields):
    conditions = [{"code": one} for one in illnesses]
    return {"resourceType": "FamilyMemberHistory", "relationship": code, "condition": conditions} | fields


@pytest.mark.parametrize(
    "who", [concept(None, ("v3", "MTH")), concept("Mother"), concept("natural brother"), concept("child")]
)
def test_a_first_degree_relative(who):
    family = only(read(relative(who, concept("schizophrenia"))).patient.family)
    assert "family-history-of-psychosis-or-bipolar" in family.ids


@pytest.mark.parametrize("who", [concept(None, ("v3", "GRMTH")), concept("maternal aunt"), concept("stepfather")])
def test_another_relative_establishes_nothing(who):
    family = only(read(relative(who, concept("schizophrenia"))).patient.family)
    assert family.ids == ()
    assert family.text.endswith("schizophrenia")


def test_a_relatives_entry_in_error_or_without_a_name():
    assert (
        only(read(relative(concept("mother"), concept("mania"), status="entered-in-error")).set_aside).why
        == "entered in error"
    )
    assert only(read(relative(concept("mother"), {})).not_read).why == "the entry names no illness"


def allergy(code, **fields):
    return {"resourceType": "AllergyIntolerance", "id": "a1", "code": code} | fields


def reaction(*names, **fields):
    return {"reaction": [{"manifestation": [concept(name) for name in names]} | fields]}


@pytest.mark.hazard("H07")
@pytest.mark.parametrize(
    ("fields", "true_allergy"),
    [
        (reaction("Anaphylaxis"), True),
        (reaction("Urticaria"), True),
        (reaction("rash", "shortness of breath"), True),
        (reaction("nausea"), False),
        (reaction("nausea", "hives"), True),
        (reaction("rash"), None),
        ({"type": "intolerance"}, False),
        ({"type": "allergy"}, None),
        ({"type": "intolerance"} | reaction("angioedema"), True),
        ({"reaction": [{"manifestation": [concept(None, (SNOMED, "39579001"))]}]}, True),
        ({"reaction": [{"description": "throat closing"}]}, True),
        ({}, None),
    ],
)
def test_a_true_allergy(fields, true_allergy):
    one = only(read(allergy(concept("ketamine"), **fields)).patient.allergies)
    assert (one.drugs, one.true_allergy) == (("ketamine",), true_allergy)


def test_the_substance_by_code_and_in_the_reaction():
    assert only(read(allergy(concept(None, (RXNORM, "6130")))).patient.allergies).drugs == ("ketamine",)
    in_reaction = allergy(None, reaction=[{"substance": concept("esketamine")}])
    assert only(read(in_reaction).patient.allergies).drugs == ("esketamine",)


def test_a_sentence_is_no_misspelt_substance():
    assert only(read(allergy(concept("Allergic to fresh fish. Tolerates canned fish"))).patient.allergies).drugs == ()


@pytest.mark.parametrize("code", ["716186003", "409137002"])
def test_no_known_allergy_is_an_answer(code):
    person = read(allergy(concept("NKA", (SNOMED, code)))).patient
    assert person.allergies == ()
    assert person.answers == {"dx-allergy": Answer.NO}


def test_allergies_ruled_out_or_nameless():
    assert "ruled out" in only(read(allergy(concept("ketamine"), **certainty("refuted"))).set_aside).why
    assert only(read(allergy({})).not_read).why == "the entry names no substance"


@pytest.mark.hazard("H14")
@pytest.mark.parametrize(
    ("code", "value", "unit", "name", "expected"),
    [
        ("8480-6", 128, "mm[Hg]", "systolic_mmhg", 128),
        ("8480-6", 17, "kPa", "systolic_mmhg", 127.511),
        ("8867-4", 72, "/min", "heart_rate_per_min", 72),
        ("59408-5", 97, "%", "spo2_percent", 97),
        ("2708-6", 97, "%", "spo2_percent", 97),
        ("29463-7", 70, "kg", "weight_kg", 70),
        ("29463-7", 154, "[lb_av]", "weight_kg", 69.853),
        ("29463-7", 70000, "g", "weight_kg", 70),
        ("8302-2", 170, "cm", "height_cm", 170),
        ("8302-2", 1.7, "m", "height_cm", 170),
    ],
)
def test_vital_signs(code, value, unit, name, expected):
    measured = read(observation(code, value, unit)).patient.measured(name)
    assert measured.value == pytest.approx(expected, abs=1e-3)
    assert measured.at == datetime(2026, 12, 1, 8, 30, tzinfo=UTC)


def test_a_blood_pressure_panel_and_the_weight_of_the_patient():
    parts = [
        {"code": concept(None, (LOINC, code)), "valueQuantity": {"value": value, "unit": "mmHg"}}
        for code, value in (("8480-6", 165), ("8462-4", 102))
    ]
    person = read(bundle(patient(), observation("85354-9", component=parts), observation("29463-7", 70, "kg"))).patient
    assert {one.name: one.value for one in person.measurements} == {
        "systolic_mmhg": 165,
        "diastolic_mmhg": 102,
        "weight_kg": 70,
    }
    assert person.weight_kg == 70


@pytest.mark.hazard("H05")
def test_the_newest_reading_wins():
    old = observation("8480-6", 180, "mmHg", effectiveDateTime="2020-05")
    new = observation("8480-6", 120, "mmHg", effectiveDateTime=None, effectivePeriod={"end": "2026-10-01T10:00:00"})
    assert read(bundle(new, old)).patient.measured("systolic_mmhg").value == 120


@pytest.mark.hazard("H10", "H14")
@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"status": "preliminary"}, "not final"),
        ({"valueQuantity": {"value": 128, "unit": "furlong"}}, "cannot be used"),
        ({"valueQuantity": {"value": 1280, "unit": "mmHg"}}, "cannot be used"),
        ({"valueQuantity": {"value": 128}}, "cannot be used"),
        ({"valueQuantity": {"value": "128", "unit": "mmHg"}}, "cannot be used"),
        ({"valueQuantity": {"value": 128, "unit": "mmHg", "comparator": ">"}}, "cannot be used"),
        ({"valueQuantity": None}, "cannot be used"),
    ],
)
def test_what_cannot_be_used_is_said(fields, said):
    disclosure = read(observation("8480-6", 128, "mmHg") | fields)
    assert disclosure.patient.measurements == ()
    assert said in only(disclosure.not_read).why


def test_an_observation_in_error_is_set_aside_and_an_undated_one_counts():
    assert len(read(observation("8480-6", 128, "mmHg", status="entered-in-error")).set_aside) == 1
    undated = observation("8480-6", 128, "mmHg")
    del undated["effectiveDateTime"]
    assert read(undated).patient.measured("systolic_mmhg").at is None


@pytest.mark.parametrize(
    ("value", "answer"),
    [
        (concept(None, (SNOMED, "77386006")), Answer.YES),
        (concept(None, (SNOMED, "60001007")), Answer.NO),
        (concept(None, (LOINC, "LA26683-5")), Answer.NO),
        (concept(None, (SNOMED, "152231000119106")), Answer.UNSURE),
        (concept("Not pregnant"), Answer.NO),
    ],
)
def test_pregnancy_status(value, answer):
    assert read(observation("82810-3", valueCodeableConcept=value)).patient.answers == {"dx-preg": answer}


def test_other_forms_of_the_pregnancy_status():
    assert read(observation("82810-3", valueBoolean=True)).patient.answers == {"dx-preg": Answer.YES}
    assert read(observation("82810-3", dataAbsentReason=concept("refused"))).patient.answers == {
        "dx-preg": Answer.UNSURE
    }
    assert len(read(observation("82810-3", valueString="blue")).not_read) == 1


@pytest.mark.hazard("H05")
@pytest.mark.parametrize(
    ("code", "day", "counts"),
    [
        ("60001007", "2026-11-01", True),
        ("60001007", "2026-10-31", False),
        ("77386006", "2026-02-04", True),
        ("77386006", "2026-02-03", False),
    ],
)
def test_an_old_pregnancy_status_says_nothing_of_today(code, day, counts):
    disclosure = read(observation("82810-3", valueCodeableConcept=concept(None, (SNOMED, code)), effectiveDateTime=day))
    assert bool(disclosure.patient.answers) is counts
    assert bool(disclosure.not_read) is not counts


def answers(*items, **fields):
    return {"resourceType": "QuestionnaireResponse", "status": "completed", "item": list(items)} | fields


@pytest.mark.hazard("H12")
@pytest.mark.parametrize(
    ("given", "answer"),
    [
        ({"valueBoolean": False}, Answer.NO),
        ({"valueBoolean": True}, Answer.YES),
        ({"valueCoding": {"code": "asked-unknown"}}, Answer.UNSURE),
        ({"valueCoding": {"code": "Y"}}, Answer.YES),
        ({"valueCoding": {"code": "x", "display": "No"}}, Answer.NO),
        ({"valueString": "unsure"}, Answer.UNSURE),
    ],
)
def test_answers_to_disclosure_items(given, answer):
    group = {"linkId": "group", "item": [{"linkId": "dx-preg", "answer": [given]}]}
    assert read(answers(group)).patient.answers == {"dx-preg": answer}


def test_the_more_cautious_of_two_answers():
    item = {"linkId": "dx-preg", "answer": [{"valueBoolean": False}, {"valueString": "unsure"}]}
    assert read(answers(item)).patient.answers == {"dx-preg": Answer.UNSURE}


def test_other_answers_are_counted():
    nested = {
        "linkId": "age",
        "answer": [{"valueInteger": 3, "item": [{"linkId": "dx-preg", "answer": [{"valueDecimal": 1}]}]}],
    }
    disclosure = read(answers(nested))
    assert only(disclosure.not_read).text == "2 answers"
    assert only(read(answers(status="entered-in-error")).set_aside).why == "entered in error"


@pytest.mark.parametrize(("born", "age"), [("1982-12-01", 44), ("1982-12-02", 43), ("1982", 44)])
def test_the_age_on_the_day(born, age):
    disclosure = read(patient(birthDate=born, gender="female"))
    assert (disclosure.patient.age_years, disclosure.patient.sex) == (age, Sex.FEMALE)
    assert bool(disclosure.not_read) is (born == "1982")


@pytest.mark.parametrize("born", ["2030-01-01", "1800-01-01", "soon", 7])
def test_an_impossible_birth_date_is_said(born):
    disclosure = read(patient(birthDate=born))
    assert disclosure.patient.age_years is None
    assert only(disclosure.not_read).why == "this gives no possible age"


@pytest.mark.hazard("H36")
@pytest.mark.parametrize("fields", [{"deceasedBoolean": True}, {"deceasedDateTime": "2020-01-01"}])
def test_a_death_is_recorded(fields):
    assert read(patient(**fields)).patient.deceased
    assert not read(patient(deceasedBoolean=False)).patient.deceased


@pytest.mark.hazard("H08")
def test_records_of_two_people_are_refused():
    with pytest.raises(UnusableInput, match="records of 2 people"):
        read(bundle(patient(), patient() | {"id": "p2"}))
    with pytest.raises(UnusableInput, match="records of 2 people"):
        read([request("lithium", subject={"reference": f"Patient/{one}"}) for one in "ab"])


@pytest.mark.hazard("H08")
def test_an_entry_about_another_person_is_set_aside():
    disclosure = read(
        bundle(
            patient(),
            request("lithium", subject={"reference": "Patient/other"}),
            request("sertraline", subject={"reference": "Patient/p1"}),
        )
    )
    assert [one.drug for one in disclosure.medications] == ["sertraline"]
    assert only(disclosure.set_aside).text == "lithium"


def test_the_patient_is_known_by_the_address_of_the_entry_too():
    record = bundle(patient(), request("lithium", subject={"reference": "urn:uuid:77"}))
    record["entry"][0]["fullUrl"] = "urn:uuid:77"
    assert only(read(record).medications).drug == "lithium"


@pytest.mark.hazard("H10")
def test_whatever_is_not_read_is_counted_by_kind():
    record = bundle(
        observation("718-7", 13, "g/dL"),
        observation("718-7", 14, "g/dL"),
        {"resourceType": "CarePlan"},
        "junk",
        link=[{"relation": "next"}],
    )
    assert [one.text for one in read(record).not_read] == [
        "1 CarePlan resources",
        "2 Observation resources of other kinds",
        "1 entries",
        "further pages",
    ]


def test_newline_delimited_resources_and_bundles_in_bundles():
    lines = "\n".join(json.dumps(one) for one in (patient(gender="male"), request("lithium 300 mg")))
    assert [one.place for one in read(lines).medications] == ["MedicationRequest/m1 (entry 2)"]
    nested = bundle(bundle(request("lithium 300 mg")))
    assert only(read(nested).medications).place == "MedicationRequest/m1 (entry 1, entry 1)"

"""The project's own form, in YAML and JSON."""

from datetime import date

import pytest
from tests.disclosure.records.reading_records import form, only, read

from alongside.disclosure.form.answers import yes_no_items
from alongside.errors import UnusableInput
from alongside.model.vocabulary import Answer, Match, Sex, Status

WHOLE = """
# a made-up person
patient: {age_years: 44, sex: female, weight_kg: 70, pregnant: no}
vitals: {systolic_mmhg: 128, diastolic_mmhg: 82}
labs: {alt_units_per_l: 31}
conditions:
  - text: Cerebral aneurysm, nonruptured
    icd10cm: I67.1
    onset: 2019-05
    status: active
  - high blood pressure
medications:
  - sertraline 50 mg
  - {text: fluoxetine 20 mg, rxnorm: '4493', status: stopped, stopped_on: 2026-11-21}
  - {text: isocarboxazid 20 mg, start_on: 2026-12-24}
surgeries: [gallbladder operation 2010]
family: ["mother: schizophrenia", {father: brain aneurysm}]
allergies:
  - {substance: penicillin, reaction: hives}
  - "ketamine: nausea"
answers: {dx-cond-seizure: yes}
denies: [dx-cond-bleed]
unsure: [dx-cond-mania]
"""


def test_a_whole_form():
    disclosure = read(WHOLE, name="form.yaml")
    patient = disclosure.patient
    assert (patient.age_years, patient.sex, patient.weight_kg) == (44, Sex.FEMALE, 70)
    assert patient.measured("systolic_mmhg").value == 128
    assert patient.measured("alt_units_per_l").value == 31
    aneurysm, pressure = patient.conditions
    assert (aneurysm.ids, aneurysm.onset, aneurysm.active) == (
        ("aneurysmal-vascular-disease",),
        date(2019, 5, 31),
        True,
    )
    assert pressure.ids == ("hypertension",)
    assert [one.text for one in patient.procedures] == ["gallbladder operation 2010"]
    assert "family-history-of-psychosis-or-bipolar" in patient.family[0].ids
    assert "family-history-of-aneurysm" in patient.family[1].ids
    assert [(one.true_allergy, one.reaction) for one in patient.allergies] == [(True, "hives"), (False, "nausea")]
    assert patient.allergies[1].drugs == ("ketamine",)
    assert patient.answers == {
        "dx-preg": Answer.NO,
        "dx-cond-seizure": Answer.YES,
        "dx-cond-bleed": Answer.NO,
        "dx-cond-mania": Answer.UNSURE,
    }


def test_the_forms_medicines():
    sertraline, fluoxetine, isocarboxazid = read(WHOLE).medications
    assert (sertraline.status, sertraline.place) == (Status.ACTIVE, "medications, entry 1")
    assert (fluoxetine.status, fluoxetine.stopped_on, fluoxetine.matched) == (
        Status.STOPPED,
        date(2026, 11, 21),
        Match.CODE,
    )
    assert (isocarboxazid.status, isocarboxazid.started_on) == (Status.PLANNED, date(2026, 12, 24))


def test_a_start_that_has_passed_is_a_medicine_taken_now():
    medicine = only(form(medications=[{"text": "phenelzine 15 mg", "start_on": "2026-11-30"}]).medications)
    assert (medicine.status, medicine.started_on) == (Status.ACTIVE, date(2026, 11, 30))


@pytest.mark.hazard("H04")
def test_a_stop_known_to_the_month_gives_a_lower_bound():
    medicine = only(form(medications=[{"text": "phenelzine 15 mg", "stopped_on": "2026-09"}]).medications)
    assert (medicine.status, medicine.stopped_on, medicine.days_since_stop_at_least) == (Status.STOPPED, None, 62)


def test_a_stop_that_lies_ahead_leaves_the_medicine_taken():
    assert (
        only(form(medications=[{"text": "phenelzine", "stopped_on": "2027-01-01"}]).medications).status is Status.ACTIVE
    )


def test_the_json_form_is_the_same_form():
    assert only(read({"medications": ["sertraline 50 mg"]}).medications).drug == "sertraline"


@pytest.mark.parametrize("value", ["none", False, "No medicines"])
def test_no_medicines_must_be_said(value):
    assert form(medications=value).says_no_medicines
    assert not form(medications=[]).says_no_medicines


def test_denies_all_answers_every_yes_or_no_item():
    answers = form(denies="all", answers={"dx-cond-seizure": "yes"}).patient.answers
    assert set(answers) == set(yes_no_items())
    assert answers["dx-cond-aneurysm"] is Answer.NO
    assert answers["dx-cond-seizure"] is Answer.YES
    assert not {"dx-age", "dx-vitals", "dx-med-rx"} & set(answers)


def test_a_code_without_a_text():
    condition = only(form(conditions=[{"snomed": "38341003"}]).patient.conditions)
    assert (condition.ids, condition.text, condition.codes) == (
        ("hypertension",),
        "38341003",
        (("snomed", "38341003"),),
    )


def test_a_resolved_state_does_not_count_as_present():
    assert only(form(conditions=[{"text": "mania", "status": "resolved"}]).patient.conditions).ids == ()
    past = only(form(conditions=[{"text": "mania", "status": "past"}]).patient.conditions)
    assert (past.ids, past.prompts) == ((), ("current-mania",))


def test_a_repair_does_not_remove_the_illness():
    patient = form(surgeries=["brain aneurysm clipped 2015"]).patient
    assert only(patient.procedures).ids == ("aneurysmal-vascular-disease",)
    assert only(patient.conditions).ids == ("aneurysmal-vascular-disease",)


def test_an_operation_tells_nothing_of_a_pregnancy_now():
    patient = form(procedures="caesarean in my second pregnancy").patient
    assert only(patient.procedures).ids == ()
    assert patient.conditions == ()


def test_a_relatives_illness_among_the_conditions():
    patient = form(conditions=["mother had bipolar"]).patient
    assert patient.conditions == ()
    assert "bipolar-disorder" in only(patient.family).ids


@pytest.mark.parametrize(
    "family", ["schizophrenia", ["schizophrenia"], {"mother": "schizophrenia"}, [{"text": "schizophrenia"}]]
)
def test_ways_to_write_the_family(family):
    assert "family-history-of-psychosis-or-bipolar" in only(form(family=family).patient.family).ids


def test_a_line_that_names_a_relatives_medicine_is_set_aside():
    disclosure = form(medications=["my mother takes lithium"])
    assert disclosure.medications == ()
    assert len(disclosure.set_aside) + len(disclosure.unrecognised) == 1


def test_an_unknown_code_is_not_lost():
    assert only(form(medications=[{"rxnorm": "99999999"}]).unrecognised).text == "99999999"


def test_birth_date_gives_the_age_on_the_day():
    assert form(patient={"birth_date": "1982-12-01"}).patient.age_years == 44
    assert form(patient={"birth_date": date(1982, 12, 2)}).patient.age_years == 43


@pytest.mark.parametrize(
    ("sections", "sentence"),
    [
        ({"medication": []}, 'the key "medication" is not known; did you mean "medications"'),
        ({"zzz": 1}, "known are alcohol"),
        ({"patient": {"a\nb": 1}}, 'the key "a b" is not known'),
        ({"patient": {"age": 4}}, 'the key "age" is not known; did you mean "age_years"'),
        ({"patient": {"age_years": "old"}}, "old is not a number"),
        ({"patient": {"age_years": True}}, "True is not a number"),
        ({"patient": {"age_years": 200}}, "200 lies outside what is possible"),
        ({"patient": {"age_years": 10**400}}, "is not a number"),
        ({"patient": {"birth_date": "soon"}}, "soon is not a date"),
        ({"patient": {"birth_date": "2030-01-01"}}, "gives no possible age"),
        ({"patient": {"sex": "x"}}, '"x" is not known'),
        ({"patient": {"pregnant": "perhaps"}}, "perhaps is not an answer"),
        ({"patient": "me"}, "stands where named fields are expected"),
        ({"vitals": {"systolic": 120}}, 'did you mean "systolic_mmhg"'),
        ({"vitals": {"systolic_mmhg": 12000}}, "lies outside what is possible"),
        ({"conditions": 7}, "stands where a list is expected"),
        ({"conditions": [{}]}, "neither a text nor a code"),
        ({"conditions": [{"text": "mania", "status": "gone"}]}, '"gone" is not known'),
        ({"conditions": [["x"]]}, "stands where a text is expected"),
        ({"medications": [{}]}, "neither a text nor an RxNorm code"),
        ({"medications": [{"text": "lithium", "status": "taken"}]}, '"taken" is not known'),
        ({"medications": [{"text": "lithium", "dose": 1}]}, 'the key "dose" is not known'),
        ({"medications": ["lithium"] * 401}, "holds 401 medicines"),
        ({"answers": {"dx-aneurysm": "no"}}, 'did you mean "dx-cond-aneurysm"'),
        ({"denies": ["dx-what"]}, "is no disclosure item"),
        ({"allergies": [{"substance": "x", "when": "y"}]}, 'the key "when" is not known'),
    ],
)
def test_a_wrong_entry_is_named_with_its_cure(sections, sentence):
    with pytest.raises(UnusableInput, match=sentence) as refused:
        form(**sections)
    assert str(refused.value).startswith("form.yaml")


def test_a_list_instead_of_the_form():
    with pytest.raises(UnusableInput, match="not valid YAML"):
        read("- medications: x\n- patient: y\nmedications:\n")


@pytest.mark.hazard("H07")
def test_an_allergy_whose_reaction_was_not_told():
    assert only(form(allergies=["ketamine"]).patient.allergies).true_allergy is None
    assert only(form(allergies=[{"ketamine": "anaphylaxis"}]).patient.allergies).true_allergy is True

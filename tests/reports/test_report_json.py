"""The JSON report against the outside contract."""

import json
from dataclasses import replace

import pytest
from tests.reports.report_examples import (
    EMPTY,
    GUESSED_TEXT,
    HOSTILE_TEXT,
    KNOWLEDGE,
    LORAZEPAM,
    PATIENT,
    QUIET,
    RICH,
    hostile,
)

from alongside.model.assessment import Assessments
from alongside.model.patient import Condition, Measurement, Patient
from alongside.model.vocabulary import Answer
from alongside.reports.json_report import render_json
from alongside.reports.pregnancy import pregnancy


def read(assessments: Assessments = RICH) -> dict:
    return json.loads(render_json(assessments, KNOWLEDGE))


def with_patient(**changes) -> dict:
    return read(replace(QUIET, disclosure=replace(QUIET.disclosure, patient=replace(PATIENT, **changes))))["patient"]


def test_top_level_keys_stand_in_the_contracts_order_and_added_ones_after():
    assert list(read()) == [
        "schema", "knowledge_version", "generated_at", "clinician_reviewed", "patient", "medications", "assessments", "sources",
        "not_read", "set_aside", "says_no_medicines", "rxnorm_release", "treatment_resistance", "disagreements",
    ]  # fmt: skip


def test_every_key_of_an_assessment_is_there_and_exposure_is_absent_not_empty():
    first = read()["assessments"][0]
    assert list(first) == ["treatment", "disposition", "coverage", "findings", "plan", "questions", "alternatives"]
    assert first["alternatives"] == []
    assert first["treatment"]["dose_mg"] == 35.0
    assert first["treatment"]["defaults"] == ["dose_mg"]
    assert first["treatment"]["at"] == "2026-12-01T09:00:00+00:00"
    assert first["disposition"] == "resolve-first"


@pytest.mark.hazard("H20")
def test_nothing_claims_a_clinicians_review():
    assert read()["clinician_reviewed"] is False


def test_a_medicine_carries_its_reading_and_its_classes():
    first, guessed, stopped, combination, _ = read()["medications"]
    assert first["text"] == "ativan 2mg tds"
    assert first["recognised"] is True
    assert first["matched"] == "brand"
    assert first["classes"] == ["benzodiazepine", "cns-depressant"]
    assert first["daily_dose_mg"] == 6
    assert first["reported_by"][1] == {
        "source": "clinic letter",
        "as_of": "2026-10-01",
        "status": "active",
        "text": "ativan 2mg tds",
        "daily_dose_mg": 6,
        "stopped_on": None,
        "settled_by": None,
        "counts": True,
    }
    assert (guessed["confirmed"], guessed["read_as"]) == (False, "sertraline")
    assert (stopped["started_on"], stopped["stopped_on"], stopped["status"]) == ("2020-01-02", "2026-10-31", "stopped")
    assert combination["classes"] == ["nmda"]
    assert combination["ingredients"] == ["bupropion", "dextromethorphan"]


def test_a_text_that_was_not_recognised_stands_among_the_medicines_with_the_same_keys():
    first, *_, last = read()["medications"]
    assert list(last) == list(first)
    assert (last["text"], last["recognised"], last["ingredients"]) == ("blue sleeping pill", False, [])


def test_conditions_are_listed_one_per_id_and_unresolved_ones_with_null():
    two = Condition("HTN in pregnancy", "Condition/9", ("hypertension", "pregnancy"))
    listed = with_patient(conditions=(two, Condition("Freckles", "Condition/3")))["conditions"]
    assert [(one["id"], one["text"]) for one in listed] == [
        ("hypertension", "HTN in pregnancy"),
        ("pregnancy", "HTN in pregnancy"),
        (None, "Freckles"),
    ]


def test_vital_signs_and_laboratory_values_are_kept_apart():
    patient = read()["patient"]
    assert patient["vitals"] == {"systolic_mmhg": 128}
    assert patient["labs"] == {"alt_units_per_l": 31, "score": 7}


def test_a_number_that_is_none_is_unknown_and_the_output_stays_json():
    patient = with_patient(measurements=(Measurement("systolic_mmhg", float("nan"), "line 1"),), age_years=float("inf"))
    assert patient["vitals"] == {"systolic_mmhg": None}
    assert patient["age_years"] is None


@pytest.mark.parametrize(
    ("patient", "expected"),
    [
        (Patient(), "unknown"),
        (Patient(answers={"dx-preg": Answer.NO}), "no"),
        (Patient(answers={"dx-preg": Answer.UNSURE}), "unsure"),
        (Patient(answers={"dx-preg": Answer.YES}), "yes"),
        (Patient(conditions=(Condition("pregnant", "line 1", ("pregnancy",)),), answers={"dx-preg": Answer.NO}), "yes"),
        (Patient(conditions=(Condition("was pregnant", "line 1", ("pregnancy",), active=False),)), "unknown"),
    ],
)
def test_pregnancy_in_the_contracts_words(patient, expected):
    assert pregnancy(patient) == expected


def test_coverage_names_texts_and_says_where_and_why():
    coverage = read()["assessments"][0]["coverage"]
    assert coverage["complete"] is False
    assert coverage["unrecognised"] == ["blue sleeping pill", "setraline 100"]
    assert coverage["unrecognised_detail"][1] == {
        "text": GUESSED_TEXT.text,
        "place": GUESSED_TEXT.place,
        "why": GUESSED_TEXT.why,
    }
    assert coverage["failed"] == ["the dose check"]
    assert coverage["missing"][0]["could_change_to"] == "resolve-first"
    assert coverage["missing"][2]["unsure"] is True
    assert read(QUIET)["assessments"][0]["coverage"]["complete"] is True


@pytest.mark.hazard("H25")
def test_a_finding_carries_its_trace_and_every_reason():
    sedation = next(one for one in read()["assessments"][0]["findings"] if one["id"] == "sedation")
    assert sedation["because"] == [
        {"input": "lorazepam as written", "place": "line 1", "matched": "lorazepam", "rule": "sedation-rule"}
    ]
    assert [one["studied"] for one in sedation["reasons"]] == [True, False]
    assert sedation["reasons"][0]["advice"] == "Watch the breathing."
    assert sedation["reasons"][0]["limits"] == "No dose is named."
    assert sedation["kind"] == "sedation-and-breathing"
    assert sedation["file"] == "interactions/sedation.yaml"


def test_sources_hold_what_is_cited_and_nothing_else():
    assert set(read()["sources"]) == {"label-2026", "trial-2020", "memory"}
    assert set(read(QUIET)["sources"]) == {"label-2026"}
    assert read()["sources"]["label-2026"] == {
        "citation": "Prescribing information of the nasal spray, 2026",
        "doi": None,
        "pmid": None,
        "url": "https://label.example/2026",
        "place": "section 7.1",
        "seen": "quotation",
        "jurisdiction": None,
        "label_date": None,
        "quoted_on": None,
    }


def test_questions_come_from_what_is_missing_and_from_findings_that_ask():
    questions = read()["assessments"][0]["questions"]
    assert questions[0] == {"id": "dx-preg", "text": "Question 0: dx-preg?", "findings": []}
    assert questions[-1] == {"id": "asks", "text": "Advice of asks.", "findings": ["asks"]}
    assert len(questions) == 11


def test_plan_lines_keep_the_contracts_keys():
    plan = read()["assessments"][0]["plan"]
    assert list(plan) == ["before", "on_the_day", "during", "after"]
    assert plan["before"] == [
        {
            "text": "Measure the blood pressure.",
            "owner": "nurse",
            "due_at": None,
            "findings": [],
            "sources": ["label-2026"],
        }
    ]


def test_text_of_the_input_comes_back_exactly():
    assert read(hostile())["medications"][0]["text"] == HOSTILE_TEXT


def test_a_lone_surrogate_can_still_be_written_as_utf8():
    odd = replace(QUIET, disclosure=replace(QUIET.disclosure, medications=(replace(LORAZEPAM, text="pill \ud800"),)))
    written = render_json(odd, KNOWLEDGE).encode()
    assert json.loads(written)["medications"][0]["text"] == "pill \ud800"


def test_a_person_of_whom_nothing_is_known():
    whole = read(EMPTY)
    assert whole["patient"]["age_years"] is None
    assert whole["patient"]["sex"] == "unknown"
    assert whole["medications"] == []
    assert whole["sources"] == {}

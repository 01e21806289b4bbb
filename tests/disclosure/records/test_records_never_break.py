"""Whatever comes in: a reading, or one sentence; never anything else, and no medicine is lost."""

import copy
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.disclosure.records.reading_records import (
    AT,
    ICD10CM,
    LOINC,
    RXNORM,
    SNOMED,
    bundle,
    concept,
    condition,
    observation,
    patient,
    request,
    statement,
)

from alongside.disclosure.sources import read_sources
from alongside.errors import UnusableInput

ATC = "http://www.whocc.no/atc"
ICD9CM = "http://hl7.org/fhir/sid/icd-9-cm"
SETTINGS = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
KEYS = """
resourceType Bundle entry resource Patient Condition MedicationRequest Observation id code coding text status active patient medications
denies all conditions valueQuantity value unit birthDate 2026 2026-13 sertraline lithium dosageInstruction timing repeat
"""
WORDS = st.sampled_from(KEYS.split())
SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | WORDS | st.text(max_size=12)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS | st.text(max_size=6), inner, max_size=5),
    max_leaves=25,
)
RECORD = bundle(
    patient(birthDate="1982-01-01", gender="female"),
    request(
        "sertraline 50 mg",
        (RXNORM, "36437"),
        dosageInstruction=[
            {
                "text": "1 tab daily",
                "timing": {"repeat": {"frequency": 1, "period": 1, "periodUnit": "d"}},
                "doseAndRate": [{"doseQuantity": {"value": 50, "unit": "mg"}}],
            }
        ],
    ),
    statement("phenelzine 15 mg", status="stopped", effectivePeriod={"start": "2026-01", "end": "2026-11-21"}),
    condition(
        "brain aneurysm", (ICD10CM, "I67.1"), onsetDateTime="2019", clinicalStatus=concept(None, ("s", "active"))
    ),
    observation(
        "85354-9",
        component=[{"code": concept(None, (LOINC, "8480-6")), "valueQuantity": {"value": 165, "unit": "mmHg"}}],
    ),
    {
        "resourceType": "AllergyIntolerance",
        "code": concept("ketamine"),
        "reaction": [{"manifestation": [concept("hives")]}],
    },
    {"resourceType": "QuestionnaireResponse", "item": [{"linkId": "dx-preg", "answer": [{"valueBoolean": False}]}]},
    {
        "resourceType": "FamilyMemberHistory",
        "relationship": concept("mother"),
        "condition": [{"code": concept("bipolar")}],
    },
    {
        "resourceType": "Procedure",
        "status": "completed",
        "code": concept("cataract surgery"),
        "performedDateTime": "2015",
    },
    observation("72166-2", valueCodeableConcept=concept("Smoker", (SNOMED, "449868002"))),
    observation("44260-8", valueInteger=1),
    observation("1742-6", 40, "U/L"),
    {
        "resourceType": "QuestionnaireResponse",
        "authored": "2026-11-01",
        "item": [{"linkId": "/44260-8", "answer": [{"valueCoding": {"code": "LA6569-3"}}]}],
    },
    {
        "resourceType": "RequestGroup",
        "id": "g",
        "contained": [
            {"resourceType": "MedicationRequest", "id": "r", "medicationReference": {"reference": "#d"}},
            {"resourceType": "Medication", "id": "d", "ingredient": [{"itemReference": {"reference": "#s"}}]},
            {"resourceType": "Substance", "id": "s", "code": concept("lithium", (ATC, "N05AN01"))},
        ],
    },
    {"resourceType": "Parameters", "parameter": [{"resource": condition(None, (ICD9CM, "296.44"))}]},
)


def read_or_refuse(data):
    """The reading; None when the input was refused with one sentence that names it."""
    refusal = None
    try:
        return read_sources([("x.json", data)], at=AT)
    except UnusableInput as refused:
        refusal = str(refused)
    assert "\n" not in refusal
    assert "x.json" in refusal
    return None


def paths(value, path=()):
    yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, one in inner:
        yield from paths(one, (*path, key))


PATHS = [path for path in paths(RECORD) if path]


def mutated(path, value):
    record = copy.deepcopy(RECORD)
    inside = record
    for key in path[:-1]:
        inside = inside[key]
    inside[path[-1]] = value
    return record


@SETTINGS
@given(VALUES)
def test_any_json_is_read_or_refused(value):
    read_or_refuse(json.dumps(value).encode())


@SETTINGS
@given(
    st.lists(st.dictionaries(WORDS, VALUES, max_size=4), max_size=4),
    st.sampled_from(
        [
            "Condition",
            "MedicationRequest",
            "Observation",
            "Patient",
            "AllergyIntolerance",
            "FamilyMemberHistory",
            "QuestionnaireResponse",
            "Procedure",
            "Medication",
            "MedicationDispense",
            "Parameters",
        ]
    ),
)
def test_any_resource_is_read_or_refused(resources, kind):
    read_or_refuse(json.dumps(bundle(*[one | {"resourceType": kind} for one in resources])).encode())


@pytest.mark.hazard("H01")
@SETTINGS
@given(st.sampled_from(PATHS), VALUES)
def test_a_record_damaged_at_one_place_is_read_or_refused(path, value):
    disclosure = read_or_refuse(json.dumps(mutated(path, value)).encode())
    if disclosure is not None and path[:2] == ("entry", 1) and len(path) > 3 and path[-1] != "resourceType":
        places = [report.source for one in disclosure.medications for report in one.reported_by]
        places += [one.place for one in (*disclosure.unrecognised, *disclosure.set_aside)]
        assert any("(entry 2)" in place for place in places)


@SETTINGS
@given(
    st.dictionaries(
        st.sampled_from(
            ["patient", "vitals", "conditions", "medications", "family", "allergies", "answers", "denies", "surgeries"]
        ),
        VALUES,
    )
)
def test_any_form_is_read_or_refused(form):
    read_or_refuse(json.dumps(form).encode())


@pytest.mark.hazard("H33")
@SETTINGS
@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_read_or_refused(data):
    read_or_refuse(data)


@SETTINGS
@given(
    st.lists(
        st.sampled_from(
            [
                "sertraline 50 mg",
                "HTN",
                "44F",
                "no seizures",
                "lithium 300 mg bid",
                "Morvanta drops",
                "mother had bipolar",
            ]
        ),
        min_size=1,
    )
)
def test_the_order_of_lines_and_their_repetition_change_nothing(lines):
    def facts(text):
        disclosure = read_or_refuse(text.encode())
        return (
            {(one.drug, one.dose, one.status) for one in disclosure.medications},
            {one.ids for one in disclosure.patient.conditions},
            {one.ids for one in disclosure.patient.family},
            {one.text for one in disclosure.unrecognised},
            disclosure.patient.age_years,
        )

    assert facts("\n".join(lines)) == facts("\n".join(reversed(lines * 2)))

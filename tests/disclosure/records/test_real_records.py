"""Real and synthetic records of other makers: no medicine is dropped in silence."""

import json
from datetime import UTC, datetime

import pytest
from tests.disclosure.records.official_examples import official_examples
from tests.disclosure.records.reading_records import AT, only
from tests.record_report import account

from alongside.disclosure.sources import read_sources

MEDICINE_KINDS = {"MedicationRequest", "MedicationStatement", "MedicationAdministration", "MedicationDispense"}
# hospital strings, RxNorm names of two generators: the share that resolved when this was written, less two points
LEAST_RESOLVED = {"mimic3demo": 0.97, "pysynthea": 0.98, "synthea2019": 0.86}


def read_file(path, at=AT):
    return read_sources([(path.name, path.read_bytes())], at=at)


def medication_resources(value):
    """How many there are at any depth, contained ones too."""
    if isinstance(value, dict):
        here = value.get("resourceType") in MEDICINE_KINDS and "status" in value
        return here + sum(medication_resources(one) for one in value.values())
    return sum(map(medication_resources, value)) if isinstance(value, list) else 0


def assert_nothing_is_lost(path, one):
    assert one.fates["lost"] == 0, path.name
    assert one.fates.total() == medication_resources(json.loads(path.read_bytes())), path.name


@pytest.mark.hazard("H01")
def test_every_medication_resource_of_the_bundles_ends_somewhere(shared):
    bundles = sorted((shared / "data" / "fhir-r4").glob("*.json"))
    assert len(bundles) == 25
    accounts = [account(path) for path in bundles]
    for path, one in zip(bundles, accounts, strict=True):
        assert not one.refusal
        assert one.disclosure.patient.age_years is not None
        assert_nothing_is_lost(path, one)
    for origin, least in LEAST_RESOLVED.items():
        theirs = [one.fates for one in accounts if one.origin == origin]
        assert sum(one["resolved"] for one in theirs) >= least * sum(one.total() for one in theirs), origin


@pytest.mark.hazard("H36")
def test_a_death_in_a_record_is_seen(shared):
    deceased = [path.name for path in (shared / "data" / "fhir-r4").glob("*.json") if read_file(path).patient.deceased]
    assert deceased == ["synthea2019-donnell-torphy.json"]


def test_the_official_examples_beside_the_project_give_a_reading(shared):
    paths = sorted((shared / "data" / "fhir-r4-official").glob("*.json"))
    assert paths
    for path in paths:
        assert_nothing_is_lost(path, account(path, AT))


@pytest.mark.slow
def test_all_official_examples_are_read_or_refused_with_a_sentence():
    paths = official_examples()
    assert len(paths) > 5000
    refused = []
    for path in paths:
        one = account(path, AT)
        if one.refusal:
            refused.append(path.name)
            assert path.name in one.refusal
            assert "\n" not in one.refusal
            assert medication_resources(json.loads(path.read_bytes())) == 0, path.name
        else:
            assert_nothing_is_lost(path, one)
    assert len(refused) < 12  # bundles about several people, or about nobody


def test_a_case_with_conditions_codes_and_vital_signs(shared):
    disclosure = read_file(shared / "cases" / "inputs" / "p03.json", datetime(2026, 12, 1, 14, tzinfo=UTC))
    assert only(disclosure.patient.conditions).ids == ("aneurysmal-vascular-disease",)
    assert disclosure.patient.weight_kg == 70
    assert only(disclosure.medications).drug == "bupropion"


def test_every_case_input_is_read(shared):
    for path in sorted((shared / "cases" / "inputs").iterdir()):
        disclosure = read_file(path)
        assert disclosure.medications or disclosure.patient.answers, path.name

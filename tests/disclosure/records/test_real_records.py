"""Real and synthetic records of other makers: no medicine is dropped in silence."""

import json
from datetime import UTC, datetime

from tests.disclosure.records.reading_records import AT, only

from alongside.disclosure.sources import read_sources

MEDICINE_KINDS = {"MedicationRequest", "MedicationStatement", "MedicationAdministration", "MedicationDispense"}


def places(disclosure):
    """The place of every entry that was read, recognised or not."""
    found = [report.source.split(": ", 1)[1] for one in disclosure.medications for report in one.reported_by]
    return set(found) | {one.place for one in (*disclosure.unrecognised, *disclosure.set_aside)}


def read_file(path, at=AT):
    return read_sources([(path.name, path.read_bytes())], at=at)


def test_every_medication_resource_of_the_bundles_ends_somewhere(shared):
    bundles = sorted((shared / "data" / "fhir-r4").glob("*.json"))
    assert len(bundles) == 25
    for path in bundles:
        record = json.loads(path.read_bytes())
        wanted = {
            f"{entry['resource']['resourceType']}/{entry['resource']['id']} (entry {number})"
            for number, entry in enumerate(record["entry"], start=1)
            if entry["resource"]["resourceType"] in MEDICINE_KINDS
        }
        at = datetime.fromisoformat(record["timestamp"]) if "timestamp" in record else AT
        disclosure = read_file(path, at)
        assert wanted <= places(disclosure), path.name
        assert disclosure.patient.age_years is not None


def test_a_death_in_a_record_is_seen(shared):
    deceased = [path.name for path in (shared / "data" / "fhir-r4").glob("*.json") if read_file(path).patient.deceased]
    assert deceased == ["synthea2019-donnell-torphy.json"]


def test_the_official_examples_give_a_reading(shared):
    for path in sorted((shared / "data" / "fhir-r4-official").glob("*.json")):
        kind = json.loads(path.read_bytes())["resourceType"]
        disclosure = read_file(path)
        if kind in MEDICINE_KINDS:
            assert places(disclosure), path.name


def test_a_case_with_conditions_codes_and_vital_signs(shared):
    disclosure = read_file(shared / "cases" / "inputs" / "p03.json", datetime(2026, 12, 1, 14, tzinfo=UTC))
    assert only(disclosure.patient.conditions).ids == ("aneurysmal-vascular-disease",)
    assert disclosure.patient.weight_kg == 70
    assert only(disclosure.medications).drug == "bupropion"


def test_every_case_input_is_read(shared):
    for path in sorted((shared / "cases" / "inputs").iterdir()):
        disclosure = read_file(path)
        assert disclosure.medications or disclosure.patient.answers, path.name

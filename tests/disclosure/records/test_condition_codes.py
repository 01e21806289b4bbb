"""Codes of illnesses: what ICD-9-CM establishes, what it only raises, and what it does not say."""

import pytest
from tests.disclosure.records.reading_records import concept, condition, only, read

from alongside.disclosure.conditions.condition_codes import conditions_of_codes
from alongside.disclosure.conditions.icd9cm import PREFIXES
from alongside.knowledge.loaded import load

ICD9CM = "http://hl7.org/fhir/sid/icd-9-cm"


def established(code, system=ICD9CM):
    return conditions_of_codes([(system, code)], load())


@pytest.mark.parametrize(
    ("code", "ids", "prompts"),
    [
        ("437.3", ["aneurysmal-vascular-disease"], []),
        ("4373", ["aneurysmal-vascular-disease"], []),
        ("431", ["intracerebral-haemorrhage"], []),
        ("401.9", ["hypertension"], []),
        ("403.91", ["hypertension", "severe-chronic-kidney-disease"], []),
        ("403.90", ["hypertension"], []),
        ("410.71", ["recent-cardiovascular-event"], []),
        ("412", [], ["recent-cardiovascular-event"]),
        ("428.0", [], ["unstable-cardiac-disease"]),
        ("428.23", ["unstable-cardiac-disease"], []),
        ("295.70", ["psychotic-disorder"], []),
        ("296.34", ["depression-with-psychotic-features"], []),
        ("296.33", [], []),
        ("296.44", ["bipolar-disorder", "current-mania"], []),
        ("296.46", ["bipolar-disorder"], []),
        ("296.52", ["bipolar-disorder"], []),
        ("304.01", ["substance-use-disorder-active"], []),
        ("303.93", ["alcohol-use-disorder-history"], []),
        ("304.31", [], []),
        ("327.23", ["sleep-apnoea"], []),
        ("571.2", ["liver-disease"], ["moderate-hepatic-impairment", "severe-hepatic-impairment"]),
        ("572.2", ["liver-disease", "severe-hepatic-impairment"], []),
        ("V62.84", ["suicidality"], []),
        ("V12.54", ["stroke-or-tia"], []),
        ("250.00", [], []),
        ("nonsense", [], []),
    ],
)
def test_icd_9_cm(code, ids, prompts):
    assert established(code) == (tuple(ids), tuple(prompts))


def test_every_prefix_is_about_a_condition_of_the_knowledge():
    assert {one for found in PREFIXES.values() for one in found} <= load().conditions.keys()


def test_the_object_identifier_and_the_short_word_are_the_same_system():
    assert established("431", "urn:oid:2.16.840.1.113883.6.103") == established("431", "icd9cm") == established("431")


def test_another_system_with_such_a_code_says_nothing():
    assert established("431", "http://example.org/codes") == ((), ())


def test_a_diagnosis_without_words():
    one = only(read(condition(None, (ICD9CM, "327.23"))).patient.conditions)
    assert (one.ids, one.text) == (("sleep-apnoea",), "327.23")


@pytest.mark.parametrize("code", ["43.0", "430", "43.1", "4311"])
def test_an_operation_is_no_diagnosis_though_its_digits_are_the_same(code):
    done = {"resourceType": "Procedure", "status": "completed", "code": concept(None, (ICD9CM, code))}
    person = read(done).patient
    assert only(person.procedures).ids == ()
    assert person.conditions == ()

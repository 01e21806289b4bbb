"""What a patient may read informs. It never gives an order about a medicine and never promises anything."""

from dataclasses import replace

import pytest

from alongside.knowledge.checks.patient_wording import drug_names, wording_faults, wording_problems
from alongside.knowledge.loaded import load
from alongside.knowledge.positions import PatientWording
from alongside.model.vocabulary import Verification

CALM = PatientWording(
    en="This medicine can make you sleepy. Your doctor may ask how much you take.",
    es="Esta medicina puede dar sueño. Su médico puede preguntar cuánto toma.",
)


def orders(**changed: str) -> list[str]:
    problems = wording_problems(replace(CALM, **changed), drug_names(load()))
    return [one for one in problems if one.startswith("gives an order or a promise")]


def test_words_that_inform_pass() -> None:
    assert not list(wording_problems(CALM, drug_names(load())))


@pytest.mark.hazard("H29")
@pytest.mark.parametrize(
    "text",
    [
        "Stop this medicine.",
        "You should stop this medicine first.",
        "Please skip one dose.",
        "Your doctor knows. Do not take it on the day.",
        "Never stop it on your own.",
        "This is safe.",
    ],
)
def test_an_order_or_a_promise_in_english_is_a_fault(text: str) -> None:
    assert orders(en=text)


@pytest.mark.hazard("H29")
@pytest.mark.parametrize(
    "text", ["Deje esta medicina.", "Usted debe suspender la medicina.", "No tome la dosis.", "Es seguro."]
)
def test_an_order_or_a_promise_in_spanish_is_a_fault(text: str) -> None:
    assert orders(es=text)


@pytest.mark.hazard("H29")
@pytest.mark.parametrize(
    ("verification", "patient", "words"),
    [
        (Verification.RECALLED, CALM, ["has patient wording, but is not verified"]),
        (Verification.RECALLED, None, []),
        (Verification.VERIFIED, CALM, []),
        (Verification.VERIFIED, None, ["is verified and has no patient wording"]),
    ],
)
def test_a_patient_reads_only_what_is_verified(
    verification: Verification, patient: PatientWording | None, words: list[str]
) -> None:
    question = load().questions[0]
    position = replace(question.positions[0], verification=verification, patient=patient)
    knowledge = replace(load(), questions=(replace(question, positions=(position,)),))
    assert [fault.what for fault in wording_faults(knowledge)] == words

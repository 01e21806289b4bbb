"""Patient wording belongs to what is verified, and only to that."""

from dataclasses import replace

import pytest

from alongside.knowledge.checks.patient_wording import wording_faults
from alongside.knowledge.loaded import load
from alongside.knowledge.positions import PatientWording
from alongside.model.vocabulary import Verification

CALM = PatientWording(
    en="This medicine can make you sleepy. Your doctor may ask how much you take.",
    es="Esta medicina puede dar sueño. Su médico puede preguntar cuánto toma.",
)


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

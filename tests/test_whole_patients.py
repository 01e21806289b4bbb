"""Given this patient and these medicines, these findings and no others."""

import pytest

from tests.whole_patients import WholePatient, above_info, answer, of_grade_info, whole_patients

ALL = whole_patients()


@pytest.mark.hazard("H17")
@pytest.mark.parametrize("patient", ALL, ids=lambda patient: patient.file.removesuffix(".yaml"))
def test_these_findings_and_no_others(patient: WholePatient) -> None:
    assessment, expect = answer(patient.file), patient.expect
    assert sorted(above_info(assessment)) == sorted(expect.get("findings", []))
    assert set(expect.get("info", [])) <= set(of_grade_info(assessment))
    assert assessment.disposition == expect["disposition"]
    assert [unread.text for unread in assessment.coverage.unrecognised] == expect.get("unrecognised", [])
    missing = {item.id for item in assessment.coverage.missing}
    assert set(expect.get("missing", [])) <= missing
    assert missing.isdisjoint(expect.get("not_missing", []))
    contested = {(finding.id, other) for finding in assessment.findings for other in finding.contested_by}
    assert {tuple(pair) for pair in expect.get("contested", [])} <= contested


def test_there_are_at_least_sixty() -> None:
    assert len(ALL) >= 60

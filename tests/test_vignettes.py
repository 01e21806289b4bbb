"""The 25 worked patients: what must be found, what must not, and which answers are lawful."""

import re

import pytest

from tests.vignettes import SEVERITIES, Vignette, answer, meets, vignettes

ALL = vignettes()


@pytest.mark.hazard("H03", "H19")
@pytest.mark.parametrize("vignette", ALL, ids=lambda v: f"{v.id}-{v.case['title']}")
def test_a_careful_clinician_would_agree(vignette: Vignette) -> None:
    expected = vignette.case["expected"]
    (assessment,) = answer(vignette)["assessments"]
    findings = assessment["findings"]
    for wanted in expected["must_find"]:
        assert any(meets(finding, wanted) for finding in findings), f"nothing found for {wanted}"
    for unwanted in expected["must_not_find"]:
        assert not [finding["id"] for finding in findings if meets(finding, unwanted)], f"found against {unwanted}"
    assert assessment["disposition"] in expected["disposition_any_of"]
    for text in expected.get("unrecognised", []):
        assert any(text.lower() in open_text.lower() for open_text in assessment["coverage"]["unrecognised"])
    for pattern in expected.get("missing", []):
        assert any(re.search(pattern.removeprefix("~"), missing["id"]) for missing in assessment["coverage"]["missing"])
    if vignette.case.get("quiet"):
        loud = [
            finding["id"] for finding in findings if SEVERITIES.index(finding["severity"]) > SEVERITIES.index("minor")
        ]
        assert not loud


def test_there_are_twenty_five() -> None:
    assert len(ALL) == 25

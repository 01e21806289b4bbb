"""One finding a matter, its strongest reason first, contested ones side by side."""

from datetime import timedelta

import pytest
from tests.people import DAY, IV_KETAMINE, NASAL_ESKETAMINE, on, person, session, stopped

from alongside.model.finding import Finding
from alongside.model.vocabulary import Severity, Status
from alongside.rules.engine import rule_set
from alongside.rules.findings import findings_of


def found(*medicines, treatment=IV_KETAMINE, **fields) -> dict[str, Finding]:
    return {
        finding.id: finding for finding in findings_of(rule_set().judge(person(*medicines, **fields), treatment).held)
    }


@pytest.mark.hazard("H15")
def test_several_positions_on_one_matter_are_one_finding_with_the_strongest_first() -> None:
    finding = found(on("lorazepam", 6))["benzodiazepine-benefit.decrease"]
    assert len(finding.reasons) > 1
    assert finding.reasons[0].severity is finding.severity is Severity.MODERATE
    assert finding.statement == finding.reasons[0].statement
    ranks = [reason.severity.rank for reason in finding.reasons]
    assert ranks == sorted(ranks, reverse=True)


def test_two_medicines_of_one_class_share_a_finding() -> None:
    finding = found(on("lorazepam", 1), on("clonazepam", 1))["benzodiazepine-sedation-and-breathing.increase"]
    assert finding.about == ("clonazepam", "lorazepam")


@pytest.mark.hazard("H25")
def test_the_trace_leads_to_the_persons_own_words() -> None:
    finding = found(on("lorazepam", 6, text="Ativan 2 mg tds", place="line 4"))["benzodiazepine-benefit.decrease"]
    assert {(because.input, because.place, because.matched) for because in finding.because} == {
        ("Ativan 2 mg tds", "line 4", "lorazepam")
    }


@pytest.mark.hazard("H24")
def test_positions_that_point_another_way_stand_side_by_side() -> None:
    findings = found(on("naltrexone", 50))
    assert findings["naltrexone-benefit.decrease"].contested_by
    for other in findings["naltrexone-benefit.decrease"].contested_by:
        assert "naltrexone-benefit.decrease" in findings[other].contested_by


def test_the_gravest_comes_first() -> None:
    ranks = [
        finding.severity.rank for finding in found(on("phenelzine"), on("sertraline"), on("lorazepam", 6)).values()
    ]
    assert ranks == sorted(ranks, reverse=True)


def test_a_washout_stands_for_the_pair_it_explains() -> None:
    findings = found(stopped("fluoxetine", DAY - timedelta(days=10)), on("phenelzine"))
    about_both = [finding for finding in findings.values() if finding.about == ("fluoxetine", "phenelzine")]
    assert about_both
    assert {finding.kind for finding in about_both} == {"washout"}


@pytest.mark.hazard("H18")
def test_a_pair_that_is_taken_now_is_never_hidden_by_a_milder_washout() -> None:
    now = found(on("phenelzine"), on("sertraline"))["pair-maoi-ssri.increase"]
    assert now.severity is Severity.CONTRAINDICATED
    both = found(on("phenelzine"), on("sertraline"), stopped("sertraline", DAY - timedelta(days=3)))
    assert max(f.severity.rank for f in both.values() if f.about == ("phenelzine", "sertraline")) == now.severity.rank


def test_a_finding_about_a_measurement_names_its_condition() -> None:
    findings = found(measured={"systolic_mmhg": 165, "diastolic_mmhg": 102})
    pressure = next(finding for finding in findings.values() if "uncontrolled-hypertension" in finding.about)
    assert any("165" in because.input for because in pressure.because)


def test_a_finding_about_the_session_itself_is_traced_to_the_plan() -> None:
    findings = found(treatment=session(agent="esketamine", route="nasal", setting="home"))
    assert any(because.place == "treatment" for finding in findings.values() for because in finding.because)


@pytest.mark.hazard("H17")
def test_the_route_decides() -> None:
    by_mouth = found(on("rifampin"), treatment=session(route="oral"))
    by_nose = found(on("rifampin"), treatment=NASAL_ESKETAMINE)

    def gravest_exposure(findings: dict[str, Finding]) -> int:
        return max((f.severity.rank for f in findings.values() if f.axis == "exposure"), default=-1)

    assert gravest_exposure(by_mouth) > gravest_exposure(by_nose)


@pytest.mark.hazard("H15")
def test_two_questions_on_one_effect_of_the_same_medicine_are_one_finding() -> None:
    raised = [
        f
        for f in found(on("lisdexamfetamine", 30)).values()
        if f.kind == "blood-pressure" and f.direction == "increase"
    ]
    assert len(raised) == 1
    assert {reason.rule for reason in raised[0].reasons} >= {"stimulant-ket-iv", "sympathomimetic-label"}


@pytest.mark.hazard("H03")
def test_a_stopped_medicine_meets_a_planned_one_only_while_it_still_acts() -> None:
    def meets(days_ahead: int | None) -> bool:
        start = None if days_ahead is None else DAY + timedelta(days=days_ahead)
        maoi_gone, decongestant = (
            stopped("phenelzine", DAY - timedelta(days=4)),
            on("pseudoephedrine", status=Status.PLANNED, started_on=start),
        )
        return any(f.about == ("phenelzine", "pseudoephedrine") for f in found(maoi_gone, decongestant).values())

    assert meets(9)
    assert not meets(10)
    assert meets(None)


def test_a_product_that_a_rule_leaves_out_is_left_out_with_its_parts() -> None:
    assert "dextromethorphan-product-dissociation.increase" in found(on("dextromethorphan"))
    assert "dextromethorphan-product-dissociation.increase" not in found(on("dextromethorphan / bupropion"))

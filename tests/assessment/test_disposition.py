"""The answer for one treatment: the gravest that is already certain wins."""

from dataclasses import replace

import pytest
from tests.people import AT, IV_KETAMINE, NASAL_ESKETAMINE, all_answered, on, person, session, stopped

from alongside.assessment.assess import assess, assess_one
from alongside.assessment.coverage import disposition_of
from alongside.model.assessment import Assessment
from alongside.model.disclosure import Unread
from alongside.model.vocabulary import Axis, Disposition, Severity, Sex, Status
from alongside.rules.engine import rule_set

CALM = {"systolic_mmhg": 118, "diastolic_mmhg": 72}


def complete(*medicines, **fields):
    """A person who answered everything no and whose pressure is normal."""
    answers = all_answered() | fields.pop("answers", {})
    return person(*medicines, **{"age": 44, "sex": Sex.FEMALE, "answers": answers, "measured": CALM} | fields)


def judged(who, treatment=IV_KETAMINE) -> Assessment:
    return assess_one(who, treatment, rule_set())


@pytest.mark.hazard("H19")
def test_sertraline_atorvastatin_and_vitamin_d_with_everything_answered_is_quiet() -> None:
    answer = judged(complete(on("sertraline", 50), on("atorvastatin", 20), on("cholecalciferol")), NASAL_ESKETAMINE)
    assert answer.coverage.complete
    assert answer.disposition is Disposition.NO_OBSTACLE_FOUND
    assert {finding.severity for finding in answer.findings} <= {Severity.INFO, Severity.MINOR}


@pytest.mark.hazard("H11")
def test_the_same_list_with_nothing_answered_cannot_say_yet() -> None:
    answer = judged(person(on("sertraline", 50)))
    assert answer.disposition is Disposition.CANNOT_SAY_YET
    assert not answer.coverage.complete


def test_a_precaution() -> None:
    assert judged(complete(on("lorazepam", 1))).disposition is Disposition.WITH_PRECAUTIONS


def test_a_forbidden_pair_of_the_persons_own_is_to_be_resolved_first() -> None:
    answer = judged(complete(on("phenelzine"), on("sertraline")))
    assert any(f.severity is Severity.CONTRAINDICATED and f.axis is Axis.OTHER_MEDICINES for f in answer.findings)
    assert answer.disposition is Disposition.RESOLVE_FIRST


def test_an_aneurysm_forbids() -> None:
    answer = judged(complete(conditions=["aneurysmal-vascular-disease"]))
    assert answer.disposition is Disposition.CONTRAINDICATED
    assert answer.findings[0].about == ("aneurysmal-vascular-disease",)


@pytest.mark.hazard("H18")
def test_what_is_certain_outweighs_what_is_open() -> None:
    assert judged(person(conditions=["aneurysmal-vascular-disease"])).disposition is Disposition.CONTRAINDICATED


def test_two_stopped_medicines_no_longer_meet() -> None:
    answer = judged(complete(stopped("phenelzine", AT.date()), stopped("sertraline", AT.date())))
    assert not [f for f in answer.findings if f.axis is Axis.OTHER_MEDICINES]


def test_a_planned_antidepressant_meets_a_running_mao_inhibitor() -> None:
    answer = judged(complete(on("phenelzine"), on("sertraline", status=Status.PLANNED)))
    assert [f for f in answer.findings if f.axis is Axis.OTHER_MEDICINES and f.severity is Severity.CONTRAINDICATED]


def test_a_man_is_not_asked_about_pregnancy() -> None:
    def asked(sex: Sex) -> set[str]:
        return {m.id for m in judged(person(on("sertraline"), sex=sex)).coverage.missing}

    assert "dx-preg" not in asked(Sex.MALE)
    assert "dx-preg" in asked(Sex.FEMALE)
    assert "dx-preg" in asked(Sex.UNKNOWN)


def test_the_gravest_question_comes_first() -> None:
    missing = judged(person(on("sertraline"))).coverage.missing
    ranks = [item.could_change_to.rank for item in missing]
    assert ranks == sorted(ranks, reverse=True)
    assert missing[0].could_change_to is Disposition.CONTRAINDICATED


@pytest.mark.hazard("H11")
def test_an_empty_list_is_not_no_medicines() -> None:
    assert "dx-med-rx" in {m.id for m in judged(person()).coverage.missing}
    assert "dx-med-rx" not in {m.id for m in judged(person(says_no_medicines=True)).coverage.missing}


@pytest.mark.hazard("H04")
def test_an_undated_stop_is_asked_with_what_is_at_stake() -> None:
    missing = {m.id: m for m in judged(person(stopped("fluoxetine"), on("phenelzine"))).coverage.missing}
    assert missing["stopped-when:fluoxetine"].could_change_to is Disposition.RESOLVE_FIRST
    assert "fluoxetine" in missing["stopped-when:fluoxetine"].question


@pytest.mark.hazard("H12")
def test_unsure_is_marked() -> None:
    missing = {m.id: m for m in judged(person(answers={"dx-preg": "unsure"})).coverage.missing}
    assert missing["dx-preg"].unsure is True


def test_treatments_stand_side_by_side() -> None:
    both = assess(person(on("lorazepam", 6)), [IV_KETAMINE, NASAL_ESKETAMINE], generated_at=AT)
    assert [a.treatment.route for a in both.assessments] == ["iv", "nasal"]
    benefit = [
        [f.direction for f in a.findings if f.axis is Axis.BENEFIT and f.id.startswith("benzodiazepine-")]
        for a in both.assessments
    ]
    assert benefit == [["decrease", "none"], ["none"]]


@pytest.mark.hazard("H30")
@pytest.mark.parametrize(
    ("axis", "severity", "disposition"),
    [
        (Axis.HARM, Severity.INFO, Disposition.NO_OBSTACLE_FOUND),
        (Axis.HARM, Severity.MINOR, Disposition.NO_OBSTACLE_FOUND),
        (Axis.BENEFIT, Severity.MODERATE, Disposition.WITH_PRECAUTIONS),
        (Axis.EXPOSURE, Severity.MAJOR, Disposition.RESOLVE_FIRST),
        (Axis.CONTRAINDICATION, Severity.CONTRAINDICATED, Disposition.CONTRAINDICATED),
        (Axis.OTHER_MEDICINES, Severity.CONTRAINDICATED, Disposition.RESOLVE_FIRST),
    ],
)
def test_what_one_finding_does_to_the_answer(axis: Axis, severity: Severity, disposition: Disposition) -> None:
    assert disposition_of(axis, severity) is disposition


def test_esketamine_at_home_is_forbidden_in_the_us() -> None:
    home = session(agent="esketamine", route="nasal", setting="home")
    assert judged(complete(), home).disposition is Disposition.CONTRAINDICATED


@pytest.mark.hazard("H10")
@pytest.mark.parametrize(("hides", "disposition"), [(True, "cannot-say-yet"), (False, "no-obstacle-found")])
def test_a_part_of_the_record_that_may_hide_medicines_keeps_the_answer_open(*, hides: bool, disposition: str) -> None:
    unread = Unread("further pages", "record.json", "the record says that it is one page of several", hides)
    one = judged(replace(complete(on("sertraline", 50)), not_read=(unread,)), NASAL_ESKETAMINE)
    assert one.disposition == disposition
    assert bool(one.coverage.failed) is hides

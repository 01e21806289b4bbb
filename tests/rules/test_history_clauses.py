"""Conditions, answers, allergies, relatives, operations, measurements, age and sex: yes, no and unknown."""

from datetime import timedelta

import pytest
from tests.people import AT, DAY, outcome, person, session, truth

from alongside.knowledge.clauses import (
    Age,
    AllergicTo,
    AllOf,
    AnyOf,
    FamilyHistory,
    Has,
    Measured,
    Not,
    Procedure,
    SexIs,
    TreatmentIs,
    Unanswered,
)
from alongside.knowledge.loaded import load
from alongside.model.disclosure import Disclosure
from alongside.model.patient import Allergy, Condition, Measurement, Patient
from alongside.model.vocabulary import Agent, Region, Route, Sex
from alongside.rules.person import lay_out

ANEURYSM = Has(any_of=("aneurysmal-vascular-disease",))
PREGNANT = Has(any_of=("pregnancy",))


def test_an_entry_establishes_a_condition() -> None:
    found = outcome(ANEURYSM, person(conditions=["aneurysmal-vascular-disease"]))
    assert found.truth is True
    assert found.grounds[0].text == "aneurysmal-vascular-disease"


@pytest.mark.hazard("H11")
def test_nobody_asked_is_unknown_and_names_the_question() -> None:
    found = outcome(ANEURYSM, person())
    assert (found.truth, found.needs) == (None, ("dx-cond-aneurysm",))


@pytest.mark.hazard("H12")
def test_a_no_rules_out_and_unsure_does_not() -> None:
    assert truth(ANEURYSM, person(answers={"dx-cond-aneurysm": "no"})) is False
    assert truth(ANEURYSM, person(answers={"dx-cond-aneurysm": "unsure"})) is None


@pytest.mark.hazard("H13")
def test_an_entry_outweighs_a_no() -> None:
    who = person(conditions=["aneurysmal-vascular-disease"], answers={"dx-cond-aneurysm": "no"})
    assert truth(ANEURYSM, who) is True


def test_a_yes_establishes_what_the_item_means() -> None:
    assert truth(Has(any_of=("epilepsy-or-seizure",)), person(answers={"dx-cond-seizure": "yes"})) is True


def test_one_of_several_is_unknown_until_all_are_ruled_out() -> None:
    either = Has(any_of=("aneurysmal-vascular-disease", "epilepsy-or-seizure"))
    assert truth(either, person(answers={"dx-cond-aneurysm": "no"})) is None
    assert truth(either, person(answers={"dx-cond-aneurysm": "no", "dx-cond-seizure": "no"})) is False


def test_a_resolved_current_condition_does_not_count() -> None:
    over = Condition(text="pregnancy 2019", place="x", ids=("pregnancy",), active=False)
    assert truth(PREGNANT, person(conditions=[over], answers={"dx-preg": "no"})) is False
    assert truth(PREGNANT, person(conditions=["pregnancy"])) is True


@pytest.mark.parametrize(("days", "expected"), [(300, True), (301, None)])
def test_what_lasts_only_for_a_time_is_asked_again_later(days: int, *, expected: bool | None) -> None:
    began = Condition(text="eclampsia", place="x", ids=("preeclampsia-or-eclampsia",), onset=DAY - timedelta(days=days))
    assert (
        truth(Has(any_of=("preeclampsia-or-eclampsia",)), person(conditions=[began], answers={"dx-preg": "no"}))
        is expected
    )


@pytest.mark.parametrize(("days", "recent"), [(41, True), (42, False)])
def test_an_event_within_six_weeks(days: int, *, recent: bool) -> None:
    event = Condition(
        text="heart attack", place="x", ids=("recent-cardiovascular-event",), onset=DAY - timedelta(days=days)
    )
    assert truth(Has(any_of=("recent-cardiovascular-event",), within_days=42), person(conditions=[event])) is recent


def test_an_event_without_a_date_is_unknown() -> None:
    assert (
        truth(
            Has(any_of=("recent-cardiovascular-event",), within_days=42),
            person(conditions=["recent-cardiovascular-event"]),
        )
        is None
    )


KETAMINE_ALLERGY = AllergicTo(any_of=("ketamine", "esketamine"))


@pytest.mark.hazard("H07")
@pytest.mark.parametrize(("true_allergy", "truth_of_it"), [(True, True), (False, False), (None, None)])
def test_an_allergy_is_told_from_an_intolerance(*, true_allergy: bool | None, truth_of_it: bool | None) -> None:
    allergy = Allergy(text="ketamine", place="x", drugs=("ketamine",), true_allergy=true_allergy)
    assert truth(KETAMINE_ALLERGY, person(allergies=(allergy,))) is truth_of_it


@pytest.mark.hazard("H11")
def test_allergies_nobody_asked_about_are_unknown() -> None:
    assert truth(KETAMINE_ALLERGY, person()) is None
    assert truth(KETAMINE_ALLERGY, person(answers={"dx-allergy": "no"})) is False
    assert truth(KETAMINE_ALLERGY, person(allergies=(Allergy("penicillin", "x", ("penicillin v",)),))) is False


def test_relatives() -> None:
    clause = FamilyHistory(any_of=("family-history-of-aneurysm",))
    assert truth(clause, person()) is None
    assert truth(clause, person(family=["family-history-of-aneurysm"])) is True
    assert truth(clause, person(answers={"dx-fam-vasc": "no"})) is False


def test_operations() -> None:
    clause = Procedure(any_of=("aneurysmal-vascular-disease",))
    assert truth(clause, person()) is None
    assert truth(clause, person(procedures=["aneurysmal-vascular-disease"])) is True
    assert truth(clause, person(answers={"dx-cond-aneurysm": "no"})) is False


SYSTOLIC_OVER_140 = Measured(name="systolic_mmhg", above=140)


@pytest.mark.parametrize(("mmhg", "over"), [(140, False), (141, True)])
def test_a_measurement_above(mmhg: float, *, over: bool) -> None:
    assert truth(SYSTOLIC_OVER_140, person(measured={"systolic_mmhg": mmhg})) is over


@pytest.mark.parametrize(("value", "expected"), [(3, True), (2.9, False)])
def test_a_measurement_at_least(value: float, *, expected: bool) -> None:
    assert (
        truth(Measured(name="alt_times_upper_limit", at_least=3), person(measured={"alt_times_upper_limit": value}))
        is expected
    )


@pytest.mark.parametrize(("value", "expected"), [(91, True), (92, False)])
def test_a_measurement_below(value: float, *, expected: bool) -> None:
    assert truth(Measured(name="spo2_percent", below=92), person(measured={"spo2_percent": value})) is expected


@pytest.mark.hazard("H11")
def test_what_nobody_measured_is_unknown() -> None:
    assert outcome(SYSTOLIC_OVER_140, person()).needs == ("dx-vitals",)
    assert outcome(Measured(name="tsh_mu_per_l", below=1), person()).needs == ("dx-labs",)


@pytest.mark.hazard("H05")
@pytest.mark.parametrize(("mmhg", "days", "expected"), [(120, 30, False), (120, 31, None), (160, 900, True)])
def test_an_old_reading_never_reassures(mmhg: float, days: int, *, expected: bool | None) -> None:
    reading = Measurement("systolic_mmhg", mmhg, "x", AT - timedelta(days=days))
    assert truth(SYSTOLIC_OVER_140, Disclosure(patient=Patient(measurements=(reading,)))) is expected


@pytest.mark.parametrize(("years", "adult"), [(17, False), (18, True), (64, True), (65, False), (None, None)])
def test_age(years: float | None, *, adult: bool | None) -> None:
    assert truth(Age(at_least=18, below=65), person(age=years)) is adult


def test_sex() -> None:
    not_male = Not(clause=SexIs(any_of=("male",)))
    assert truth(not_male, person(sex=Sex.MALE)) is False
    assert truth(not_male, person(sex=Sex.FEMALE)) is True
    assert truth(not_male, person()) is None


@pytest.mark.hazard("H12")
def test_an_unanswered_item() -> None:
    assert truth(Unanswered(item="dx-preg"), person()) is True
    assert truth(Unanswered(item="dx-preg"), person(answers={"dx-preg": "unsure"})) is True
    assert truth(Unanswered(item="dx-preg"), person(answers={"dx-preg": "no"})) is False


@pytest.mark.hazard("H17")
def test_the_planned_session() -> None:
    clause = TreatmentIs(agent=(Agent.ESKETAMINE,), route=(Route.NASAL,), region=(Region.EU,))
    assert truth(clause, person(), session(agent="esketamine", route="nasal", region="eu")) is True
    assert truth(clause, person(), session(agent="esketamine", route="nasal", region="us")) is False


@pytest.mark.hazard("H11")
def test_kleene_and_or_not() -> None:
    yes, no, maybe = SYSTOLIC_OVER_140, Measured(name="systolic_mmhg", above=200), PREGNANT
    who = person(measured={"systolic_mmhg": 150})
    assert truth(AllOf(clauses=(yes, maybe)), who) is None
    assert truth(AllOf(clauses=(maybe, no)), who) is False
    assert truth(AnyOf(clauses=(yes, maybe)), who) is True
    assert truth(AnyOf(clauses=(no, maybe)), who) is None
    assert truth(AnyOf(clauses=(no, no)), who) is False
    assert truth(Not(clause=maybe), who) is None


def test_what_is_established_raised_and_ruled_out() -> None:
    entries = [
        Condition("fits as a child", "x", ids=("epilepsy-or-seizure",), prompts=("dementia",)),
        Condition("heart trouble", "x", prompts=("recent-cardiovascular-event",)),
        Condition("pregnant in spring", "x", ids=("pregnancy",), onset=DAY - timedelta(days=301)),
        Condition("pregnant in 2019", "x", ids=("preeclampsia-or-eclampsia",), active=False),
    ]
    denied = {"dx-cond-cognition": "no", "dx-cond-aneurysm": "no", "dx-episode": "no"}
    laid_out = lay_out(person(conditions=entries, answers=denied), session(), load())
    assert laid_out.had == {"epilepsy-or-seizure": (entries[0],)}
    assert laid_out.prompted == {"dementia", "recent-cardiovascular-event", "pregnancy"}
    assert laid_out.ruled_out == {"delirium", "aneurysmal-vascular-disease", "arteriovenous-malformation"}

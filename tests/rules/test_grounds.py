"""What a true clause rests on: the person's own words, where they stood, and what they were read as. Nothing else."""

from datetime import timedelta

import pytest
from tests.people import DAY, on, outcome, person, stopped

from alongside.knowledge.clauses import (
    Age,
    AllergicTo,
    AllOf,
    AnyOf,
    DailyDose,
    DailyEquivalent,
    FamilyHistory,
    Has,
    Measured,
    Procedure,
    SexIs,
    Takes,
    Washout,
)
from alongside.model.patient import Allergy, Condition
from alongside.model.vocabulary import Sex
from alongside.rules.outcome import FALSE, TRUE, Ground, Outcome


def true(*grounds: Ground, needs: tuple[str, ...] = ()) -> Outcome:
    return Outcome(truth=True, grounds=grounds, needs=needs)


def taken(medicine, subject: str) -> Ground:
    return Ground(subject, medicine.text, medicine.place, subject, medicine)


def entry(condition: str, **fields) -> Condition:
    return Condition(text=f"{condition} as written", place="line 7", ids=(condition,), **fields)


def told(condition: str) -> Ground:
    return Ground(condition, f"{condition} as written", "line 7", condition)


def test_a_medicine() -> None:
    zoloft = on("sertraline", text="Zoloft 50", place="line 3")
    assert outcome(Takes(any_of=("ssri",)), person(zoloft, on("lithium"))) == true(taken(zoloft, "sertraline"))


def test_a_combination_product_rests_on_each_of_its_parts() -> None:
    auvelity = on("dextromethorphan / bupropion", text="Auvelity")
    found = outcome(Takes(any_of=("dextromethorphan / bupropion",)), person(auvelity))
    assert found == true(*(taken(auvelity, part) for part in auvelity.ingredients))


def test_a_part_that_is_asked_for_rests_on_that_part() -> None:
    contrave = on("bupropion / naltrexone", text="Contrave")
    assert outcome(Takes(any_of=("naltrexone",)), person(contrave)) == true(taken(contrave, "naltrexone"))


def test_a_dose() -> None:
    morning, evening = on("citalopram", 20, text="am"), on("citalopram", 30, text="pm")
    found = outcome(DailyDose(of=("citalopram",), above_mg=40), person(morning, evening))
    assert found == true(taken(morning, "citalopram"), taken(evening, "citalopram"))


def test_an_equivalent() -> None:
    valium = on("diazepam", 10, text="Valium")
    found = outcome(DailyEquivalent(scale="diazepam", of=("benzodiazepine",), above_mg=8), person(valium))
    assert found == true(taken(valium, "diazepam"))


def test_a_washout_rests_on_what_was_stopped_and_on_what_follows() -> None:
    prozac, nardil = stopped("fluoxetine", DAY - timedelta(days=3), text="Prozac"), on("phenelzine", text="Nardil")
    found = outcome(Washout(stopped=("ssri",), then=("maoi",), days=35), person(prozac, nardil))
    assert found == true(taken(prozac, "fluoxetine"), taken(nardil, "phenelzine"))


def test_two_washouts_name_what_follows_once_and_ask_for_each_undated_stop() -> None:
    prozac, zoloft, nardil = stopped("fluoxetine"), stopped("sertraline"), on("phenelzine", text="Nardil")
    found = outcome(Washout(stopped=("ssri",), then=("maoi",), days=35), person(prozac, zoloft, nardil))
    assert found == true(
        taken(prozac, "fluoxetine"),
        taken(nardil, "phenelzine"),
        taken(zoloft, "sertraline"),
        needs=("stopped-when:fluoxetine", "stopped-when:sertraline"),
    )


def test_each_condition_of_several() -> None:
    clause = Has(any_of=("epilepsy-or-seizure", "dementia", "pregnancy"))
    who = person(conditions=[entry("epilepsy-or-seizure"), entry("dementia")])
    assert outcome(clause, who) == true(told("epilepsy-or-seizure"), told("dementia"))


def test_only_the_recent_one_of_two_entries() -> None:
    def event(days: int, text: str) -> Condition:
        return Condition(text, "line 7", ("recent-cardiovascular-event",), onset=DAY - timedelta(days=days))

    who = person(conditions=[event(400, "heart attack, last year"), event(10, "heart attack")])
    found = outcome(Has(any_of=("recent-cardiovascular-event",), within_days=42), who)
    assert [ground.text for ground in found.grounds] == ["heart attack"]


def test_a_bare_yes_rests_on_the_answer() -> None:
    found = outcome(Has(any_of=("epilepsy-or-seizure",)), person(answers={"dx-cond-seizure": "yes"}))
    (ground,) = found.grounds
    assert ground.text.startswith("answered yes: ")
    assert (ground.subject, ground.place) == ("epilepsy-or-seizure", "dx-cond-seizure")


def test_an_allergy_names_the_drugs_that_were_asked_for() -> None:
    allergy = Allergy("Ketalar and penicillin: hives", "line 9", ("ketamine", "penicillin v"), true_allergy=True)
    found = outcome(AllergicTo(any_of=("ketamine", "esketamine")), person(allergies=(allergy,)))
    assert found == true(Ground("ketamine", allergy.text, "line 9", "allergy to ketamine"))


def test_a_relative() -> None:
    clause = FamilyHistory(any_of=("family-history-of-aneurysm",))
    found = outcome(clause, person(family=[entry("dementia"), entry("family-history-of-aneurysm")]))
    assert found == true(told("family-history-of-aneurysm"))


def test_a_family_history_in_the_persons_own_list() -> None:
    clause = FamilyHistory(any_of=("family-history-of-aneurysm",))
    found = outcome(clause, person(conditions=[entry("family-history-of-aneurysm")]))
    assert found == true(told("family-history-of-aneurysm"))


def test_an_operation() -> None:
    clause = Procedure(any_of=("aneurysmal-vascular-disease",))
    found = outcome(clause, person(procedures=[entry("aneurysmal-vascular-disease")]))
    assert found == true(told("aneurysmal-vascular-disease"))


@pytest.mark.parametrize(("mmhg", "shown"), [(165, "165"), (142.5, "142.5")])
def test_a_measurement(mmhg: float, shown: str) -> None:
    found = outcome(Measured(name="systolic_mmhg", above=140), person(measured={"systolic_mmhg": mmhg}))
    assert found == true(Ground("systolic_mmhg", f"systolic_mmhg {shown}", "vitals", "systolic_mmhg"))


def test_an_age_is_about_no_condition_and_no_medicine() -> None:
    assert outcome(Age(at_least=65), person(age=72)) == true(Ground("", "72 years old", "patient", "age"))


def test_a_sex_rests_on_nothing_that_has_to_be_traced() -> None:
    assert outcome(SexIs(any_of=("male",)), person(sex=Sex.MALE)) == TRUE
    assert outcome(SexIs(any_of=("male",)), person(sex=Sex.FEMALE)) == FALSE


def test_all_of_several_rests_on_each() -> None:
    found = outcome(
        AllOf(clauses=(Has(any_of=("dementia",)), Age(at_least=65))), person(age=72, conditions=["dementia"])
    )
    assert [ground.matched for ground in found.grounds] == ["dementia", "age"]


def test_any_of_several_rests_on_those_that_hold() -> None:
    clause = AnyOf(clauses=(Has(any_of=("dementia",)), Age(at_least=65), Age(at_least=80)))
    found = outcome(clause, person(age=72, conditions=["dementia"]))
    assert [ground.matched for ground in found.grounds] == ["dementia", "age"]

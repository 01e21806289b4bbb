"""Which questions an unknown clause leaves open: those that would settle it, and no others."""

from datetime import timedelta

import pytest
from tests.people import AT, on, outcome, person, stopped, truth

from alongside.knowledge.clauses import (
    Age,
    AllergicTo,
    AllOf,
    AnyOf,
    Clause,
    DailyDose,
    FamilyHistory,
    Has,
    Measured,
    Not,
    Procedure,
    SexIs,
    Takes,
)
from alongside.model.disclosure import Disclosure
from alongside.model.patient import Allergy, Condition, Measurement, Patient
from alongside.rules.outcome import FALSE, Outcome, unknown

SEIZURE, DEMENTIA = Has(any_of=("epilepsy-or-seizure",)), Has(any_of=("dementia",))
PSYCHOTIC_DEPRESSION = Has(any_of=("depression-with-psychotic-features",))  # two items ask about it
NOBODY_ASKS = "migraine"  # no item of the history asks about it


@pytest.mark.parametrize(
    ("clause", "needs"),
    [
        (SEIZURE, ["dx-cond-seizure"]),
        (Has(any_of=("epilepsy-or-seizure", "dementia")), ["dx-cond-seizure", "dx-cond-cognition"]),
        (PSYCHOTIC_DEPRESSION, ["dx-cond-psychosis", "dx-episode"]),
        (AllergicTo(any_of=("ketamine",)), ["dx-allergy"]),
        (FamilyHistory(any_of=("family-history-of-aneurysm",)), ["dx-fam-vasc"]),
        (FamilyHistory(any_of=("family-history-of-psychosis-or-bipolar",)), ["dx-fam-psych"]),
        (FamilyHistory(any_of=(NOBODY_ASKS,)), ["dx-fam-vasc"]),
        (Procedure(any_of=("aneurysmal-vascular-disease",)), ["dx-cond-aneurysm"]),
        (Procedure(any_of=(NOBODY_ASKS,)), ["dx-surg"]),
        (Measured(name="systolic_mmhg", above=140), ["dx-vitals"]),
        (Measured(name="tsh_mu_per_l", below=1), ["dx-labs"]),
        (Age(at_least=18), ["dx-age"]),
        (SexIs(any_of=("male",)), ["dx-sex"]),
        (Not(clause=SEIZURE), ["dx-cond-seizure"]),
        (AllOf(clauses=(SEIZURE, DEMENTIA)), ["dx-cond-seizure", "dx-cond-cognition"]),
        (AnyOf(clauses=(SEIZURE, DEMENTIA)), ["dx-cond-seizure", "dx-cond-cognition"]),
    ],
    ids=str,
)
def test_a_person_of_whom_nothing_is_known(clause: Clause, needs: list[str]) -> None:
    assert outcome(clause, person()) == unknown(*needs)


def test_what_no_item_asks_about_cannot_be_held_open() -> None:
    assert outcome(Has(any_of=(NOBODY_ASKS,)), person()) == FALSE


def test_of_two_items_only_the_one_that_was_not_denied() -> None:
    assert outcome(PSYCHOTIC_DEPRESSION, person(answers={"dx-episode": "no"})) == unknown("dx-cond-psychosis")
    assert outcome(PSYCHOTIC_DEPRESSION, person(answers={"dx-cond-psychosis": "no"})) == unknown("dx-episode")
    assert outcome(PSYCHOTIC_DEPRESSION, person(answers={"dx-preg": "no"})).needs == ("dx-cond-psychosis", "dx-episode")


def test_two_items_that_were_both_denied_settle_it() -> None:
    who = person(answers={"dx-episode": "no", "dx-cond-psychosis": "no"})
    assert outcome(PSYCHOTIC_DEPRESSION, who) == FALSE


def test_an_entry_that_raises_the_question_opens_it_against_every_no() -> None:
    hint = Condition("hears voices when low", "line 2", prompts=("depression-with-psychotic-features",))
    who = person(conditions=[hint], answers={"dx-episode": "no", "dx-cond-psychosis": "no"})
    assert outcome(PSYCHOTIC_DEPRESSION, who) == unknown("dx-cond-psychosis", "dx-episode")


def test_two_undated_events_ask_for_both() -> None:
    clause = Has(any_of=("recent-cardiovascular-event", "stroke-or-tia"), within_days=42)
    who = person(conditions=["recent-cardiovascular-event", "stroke-or-tia"])
    assert outcome(clause, who) == unknown("dx-cond-heart", "dx-cond-bleed")


def test_an_undated_event_and_one_that_nobody_asked_about_ask_for_both() -> None:
    clause = Has(any_of=("recent-cardiovascular-event", "stroke-or-tia"), within_days=42)
    assert outcome(clause, person(conditions=["stroke-or-tia"])) == unknown("dx-cond-heart", "dx-cond-bleed")


def test_a_clause_that_holds_asks_nothing_more() -> None:
    clause = Has(any_of=("epilepsy-or-seizure", "dementia"))
    assert outcome(clause, person(conditions=["dementia"])).needs == ()
    assert outcome(AnyOf(clauses=(SEIZURE, DEMENTIA)), person(conditions=["dementia"])).needs == ()


def test_a_conjunction_keeps_the_grounds_of_what_holds_beside_what_is_open() -> None:
    found = outcome(AllOf(clauses=(DEMENTIA, SEIZURE)), person(conditions=["dementia"]))
    assert (found.truth, found.needs) == (None, ("dx-cond-seizure",))
    assert [ground.subject for ground in found.grounds] == ["dementia"]


@pytest.mark.parametrize(
    ("answer", "expected"), [("no", FALSE), ("unsure", unknown("dx-surg")), (None, unknown("dx-surg"))]
)
def test_operations_that_only_the_general_item_covers(answer: str | None, expected: Outcome) -> None:
    answers = {} if answer is None else {"dx-surg": answer}
    assert outcome(Procedure(any_of=(NOBODY_ASKS,)), person(answers=answers)) == expected


@pytest.mark.parametrize(("answer", "expected"), [("no", False), ("unsure", None), ("yes", True)])
def test_relatives(answer: str, *, expected: bool | None) -> None:
    clause = FamilyHistory(any_of=("family-history-of-aneurysm",))
    assert truth(clause, person(answers={"dx-fam-vasc": answer})) is expected


def test_of_two_kinds_of_relatives_the_one_nobody_asked_about() -> None:
    clause = FamilyHistory(any_of=("family-history-of-aneurysm", "family-history-of-psychosis-or-bipolar"))
    assert outcome(clause, person(answers={"dx-fam-vasc": "no"})) == unknown("dx-fam-psych")


def test_an_old_reading_is_asked_again_where_it_was_taken() -> None:
    def reading(name: str) -> Disclosure:
        return Disclosure(patient=Patient(measurements=(Measurement(name, 1, "x", AT - timedelta(days=31)),)))

    assert outcome(Measured(name="systolic_mmhg", above=140), reading("systolic_mmhg")) == unknown("dx-vitals")
    assert outcome(Measured(name="tsh_mu_per_l", above=9), reading("tsh_mu_per_l")) == unknown("dx-labs")


@pytest.mark.parametrize(("hours", "settled"), [(0, True), (-1, False)])
def test_a_reading_dated_after_the_session_reassures_nobody(hours: int, *, settled: bool) -> None:
    reading = Measurement("systolic_mmhg", 120, "x", AT - timedelta(hours=hours))
    found = truth(Measured(name="systolic_mmhg", above=140), Disclosure(patient=Patient(measurements=(reading,))))
    assert found is (False if settled else None)


def test_a_reading_without_a_date_is_of_today() -> None:
    reading = Measurement("systolic_mmhg", 120, "x")
    assert (
        truth(Measured(name="systolic_mmhg", above=140), Disclosure(patient=Patient(measurements=(reading,)))) is False
    )


def test_an_allergy_whose_reaction_nobody_told() -> None:
    untold = Allergy("ketamine", "x", ("ketamine",))
    assert outcome(AllergicTo(any_of=("ketamine",)), person(allergies=(untold,))) == unknown("dx-allergy")
    who = person(allergies=(untold,), answers={"dx-allergy": "no"})
    assert outcome(AllergicTo(any_of=("ketamine",)), who) == unknown("dx-allergy")


def test_a_list_of_allergies_that_was_read_in_part_is_no_answer() -> None:
    listed = (Allergy("penicillin", "x", ("penicillin v",)), Allergy("zyxtal", "x"))
    assert outcome(AllergicTo(any_of=("ketamine",)), person(allergies=listed)) == unknown("dx-allergy")


def test_two_undated_stops_ask_for_each() -> None:
    two = Takes(any_of=("antidepressant",), at_least=2)
    found = outcome(two, person(stopped("fluoxetine"), stopped("mirtazapine")))
    assert found == unknown("stopped-when:fluoxetine", "stopped-when:mirtazapine")


def test_a_stop_that_would_not_reach_the_number_is_not_asked_for() -> None:
    three = Takes(any_of=("antidepressant",), at_least=3)
    assert outcome(three, person(on("sertraline"), stopped("fluoxetine"))) == FALSE


def test_two_unwritten_doses_ask_for_each() -> None:
    clause = DailyDose(of=("citalopram", "escitalopram"), above_mg=40)
    found = outcome(clause, person(on("citalopram"), on("escitalopram"), on("citalopram", 20, text="and 20")))
    assert found == unknown("dose:citalopram", "dose:escitalopram")


def test_a_dose_that_is_no_number_is_asked() -> None:
    assert outcome(DailyDose(of=("citalopram",), above_mg=40), person(on("citalopram", float("inf")))) == unknown(
        "dose:citalopram"
    )


def test_a_written_dose_at_the_limit_settles_a_low_dose_though_another_is_unwritten() -> None:
    clause = DailyDose(of=("naltrexone",), below_mg=10)
    assert outcome(clause, person(on("naltrexone", 10), on("naltrexone", text="and another"))) == FALSE


def test_a_misspelt_condition_is_a_fault_that_names_it() -> None:
    for clause in (Has(any_of=("dementia", "dementya")), FamilyHistory(any_of=("dementya",))):
        with pytest.raises(KeyError, match=r"no condition \['dementya'\] in conditions\.yaml"):
            outcome(clause, person())


def test_a_stop_of_which_only_the_least_age_is_told() -> None:
    ssri = Takes(any_of=("ssri",))
    assert truth(ssri, person(stopped("fluoxetine", days_since_stop_at_least=34))) is True
    assert truth(ssri, person(stopped("fluoxetine", days_since_stop_at_least=35))) is False

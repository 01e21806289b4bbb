"""Whole people with several sources: what a careful clinician expects to see."""

from tests.disclosure.reconciliation.several_sources import answer, finding_ids, order, record

from alongside.model.vocabulary import Disposition

NO_TO_ALL = "patient: {age_years: 44, sex: female, weight_kg: 70}\nvitals: {systolic_mmhg: 120, diastolic_mmhg: 75}\ndenies: all"


def ids(assessment):
    return {one.id: one.could_change_to for one in assessment.coverage.missing}


def test_a_record_says_taken_and_the_patient_stopped_before_an_mao_inhibitor():
    """Fluoxetine needs five weeks: the pair if it is still taken, the washout if it is not. Both are shown."""
    told = answer(
        "stopped prozac 2 weeks ago\nphenelzine 15 mg three times a day",
        record(order("fluoxetine 20 mg capsule", "2026-10-01")),
        NO_TO_ALL,
    )
    forbidden = [one for one in told.findings if one.severity == "contraindicated"]
    assert {one.kind for one in forbidden if {"fluoxetine", "phenelzine"} <= set(one.about)} >= {"serotonin", "washout"}
    assert told.disposition is Disposition.RESOLVE_FIRST
    assert ids(told)["settle-status:fluoxetine"] is Disposition.RESOLVE_FIRST


def test_settled_as_stopped_only_the_washout_is_left():
    word = "{who: Dr A, when: 2026-12-01, medicine: fluoxetine, taken: no, stopped_on: 2026-11-17}"
    told = answer(
        "stopped prozac 2 weeks ago\nphenelzine 15 mg three times a day",
        record(order("fluoxetine 20 mg capsule", "2026-10-01")),
        f"{NO_TO_ALL}\nsettled: [{word}]",
    )
    about = {one.kind for one in told.findings if {"fluoxetine", "phenelzine"} <= set(one.about)}
    assert "washout" in about
    assert "settle-status:fluoxetine" not in ids(told)


def test_list_and_record_disagree_on_a_dose_and_a_limit_lies_between():
    """Citalopram has a limit of 40 mg. Two sources of one prescription are never added up."""
    low, high = "citalopram 40 mg daily", record(order("citalopram 60 mg", "2026-10-01"))
    together = answer(low, high, NO_TO_ALL)
    dose = {one.id for one in answer(high, NO_TO_ALL).findings} - {one.id for one in answer(low, NO_TO_ALL).findings}
    assert dose
    assert dose <= finding_ids(together)
    assert ids(together)["settle-dose:citalopram"].rank >= Disposition.WITH_PRECAUTIONS.rank


def test_a_dose_on_which_no_limit_hangs_is_asked_and_keeps_nothing_open():
    told = answer("sertraline 50 mg daily", record(order("sertraline 100 mg", "2026-10-01")), NO_TO_ALL)
    assert "settle-dose:sertraline" not in ids(told)
    assert finding_ids(told) == finding_ids(answer("sertraline 100 mg daily", NO_TO_ALL))


def test_two_sources_that_agree_are_not_added_up():
    told = answer("citalopram 40 mg daily", record(order("citalopram 40 mg", "2026-10-01")), NO_TO_ALL)
    assert finding_ids(told) == finding_ids(answer("citalopram 40 mg daily", NO_TO_ALL))


def test_the_list_leaves_out_what_the_record_has():
    """Lorazepam counts, and whether it is taken stays open."""
    told = answer("sertraline 50 mg daily", record(order("lorazepam 2 mg", "2026-10-01")), NO_TO_ALL)
    alone = answer(record(order("lorazepam 2 mg", "2026-10-01")), NO_TO_ALL)
    assert {one for one in finding_ids(alone) if "benzodiazepine" in one} <= finding_ids(told)
    assert told.disposition is Disposition.CANNOT_SAY_YET
    assert "settle-left-out:lorazepam" in ids(told)


def test_the_same_record_alone_is_not_held_open_by_it():
    alone = answer(record(order("lorazepam 2 mg", "2026-10-01")), NO_TO_ALL)
    assert not [one for one in ids(alone) if one.startswith("settle")]


def test_an_old_record_and_a_new_one():
    old, new = record(order("lorazepam 2 mg", "2019-10-01")), record(order("sertraline 50 mg", "2026-10-01"))
    told = answer(old, new, NO_TO_ALL)
    assert "settle-stale:lorazepam" in ids(told)
    assert any("lorazepam" in one.about for one in told.findings)


def test_brand_and_generic_of_one_medicine_are_one_subject():
    told = answer("Zoloft 50 mg daily", record(order("sertraline 50 mg", "2026-10-01")), NO_TO_ALL)
    assert finding_ids(told) == finding_ids(answer("sertraline 50 mg daily", NO_TO_ALL))
    words = {one.input for finding in told.findings for one in finding.because if "sertraline" in finding.about}
    assert words == {"Zoloft 50 mg daily", "sertraline 50 mg"}


def test_a_recorded_death_is_never_good_news():
    quiet = answer("loratadine 10 mg daily", NO_TO_ALL)
    dead = answer("loratadine 10 mg daily", NO_TO_ALL.replace("weight_kg: 70", "weight_kg: 70, deceased: yes"))
    assert quiet.disposition.rank <= Disposition.WITH_PRECAUTIONS.rank
    assert dead.disposition is Disposition.CANNOT_SAY_YET
    assert ids(dead) == ids(quiet) | {"settle-death": Disposition.CONTRAINDICATED}


def test_two_ages_and_every_rule_on_age_that_either_meets():
    told = answer(NO_TO_ALL, "age 70", "loratadine 10 mg")
    assert finding_ids(told) >= finding_ids(answer(NO_TO_ALL.replace("44", "70"), "loratadine 10 mg"))
    assert ids(told)["settle-age"] is Disposition.CONTRAINDICATED


def test_two_ssris_at_once_change_no_finding():
    both = answer("sertraline 50 mg daily\ncitalopram 20 mg daily", NO_TO_ALL)
    assert not [one for one in ids(both) if one.startswith("settle")]

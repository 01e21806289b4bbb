"""Adequate trials and treatment resistance: each definition by its name, yes and no and not known."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.assessment.treatment_resistance import MORE_TRIALS, judge_resistance
from alongside.disclosure.form.read_form import read_form
from alongside.knowledge.care_facts import load_care
from alongside.knowledge.loaded import load
from alongside.model.resistance import Judgement

AT = datetime(2026, 12, 1, 9, tzinfo=UTC)
FACTS = load_care().protocols.treatment_resistance
FOUR, SIX = "trial-more-than-four-weeks", "trial-six-weeks-preferred"
YES, NO, UNKNOWN = Judgement.YES, Judgement.NO, Judgement.UNKNOWN
FAILED = {"weeks": 8, "improvement_percent": 10, "in_this_episode": "yes", "taken_as_prescribed": "yes"}


def trial(medicine="sertraline", dose=100, **told):
    return FAILED | {"medicine": medicine, "highest_daily_mg": dose} | told


def judged(*trials, complete="yes"):
    form = {"antidepressant_trials": list(trials), "all_trials_told": complete}
    return judge_resistance(read_form(form, place="form.yaml", at=AT).patient.own_account, load())


def met(result, definition, duration=FOUR):
    (one,) = (one for one in result.definitions if (one.definition, one.duration) == (definition, duration))
    return one.met.judgement


def adequate(result, duration=FOUR, number=0):
    return result.trials[number].adequate[duration].judgement


@pytest.mark.parametrize("row", FACTS.minimum_doses, ids=lambda row: f"{row.drug} {row.form}".strip())
def test_the_lower_end_of_the_usual_range_is_sufficient_and_less_is_not(row):
    words = {"extended-release": "XR", "sustained-release": "SR", "transdermal": "patch"}.get(row.form, "")
    medicine = f"{row.drug} {words}".strip()
    at, below = judged(trial(medicine, row.at_least_mg_daily)), judged(trial(medicine, row.at_least_mg_daily - 1))
    assert (at.trials[0].dose.judgement, below.trials[0].dose.judgement) == (YES, NO)


@pytest.mark.parametrize(("weeks", "four", "six"), [(4, NO, NO), (4.1, YES, NO), (5.9, YES, NO), (6, YES, YES)])
def test_each_duration_rule_from_both_sides(weeks, four, six):
    result = judged(trial(weeks=weeks))
    assert (adequate(result, FOUR), adequate(result, SIX)) == (four, six)


def test_a_month_in_words_may_be_four_weeks_or_more():
    result = judged({"medicine": "sertraline 100 mg for 1 month"}, {"medicine": "sertraline 100 mg for 2 months"})
    assert (adequate(result), adequate(result, number=1)) == (UNKNOWN, YES)


@pytest.mark.parametrize(
    ("left_out", "phrase"),
    [
        ("weeks", "how many weeks at the highest dose"),
        ("highest_daily_mg", "the highest daily dose"),
        ("taken_as_prescribed", "whether it was taken as prescribed"),
        ("in_this_episode", "whether it was in the present episode"),
        ("improvement_percent", "how much better it got, in percent"),
    ],
)
def test_what_was_not_told_is_named_and_counts_as_neither(left_out, phrase):
    result = judged(trial(), trial("citalopram", 20, **{left_out: None}))
    assert phrase in result.trials[1].missing
    assert met(result, "trd-esketamine-trials") is UNKNOWN


def test_a_form_that_was_not_told_leaves_the_dose_open():
    result = judged(trial("venlafaxine", 150))
    assert result.trials[0].dose.missing == ("whether it was extended-release",)
    assert judged(trial("selegiline tablets", 10)).trials[0].dose.judgement is UNKNOWN


@pytest.mark.parametrize("definition", ["trd-eu-label", "trd-esketamine-trials", "trd-janik-2025", "trd-fava-2020"])
def test_two_failed_antidepressants_of_the_episode(definition):
    assert met(judged(trial(), trial("citalopram", 20)), definition) is YES
    assert met(judged(trial()), definition) is NO
    assert met(judged(trial(), trial("citalopram", 20, in_this_episode="no")), definition) is NO
    assert met(judged(trial(), trial("citalopram", 20, taken_as_prescribed="no")), definition) is NO


def test_definitions_may_differ():
    """At 40% better: too little for one definition, enough for another."""
    result = judged(trial(improvement_percent=40), trial("citalopram", 20, improvement_percent=40))
    assert (met(result, "trd-fava-2020"), met(result, "trd-janik-2025")) == (YES, NO)


@pytest.mark.parametrize(
    ("definition", "percent", "result"),
    [
        ("trd-janik-2025", 25, YES),
        ("trd-janik-2025", 26, NO),
        ("trd-fava-2020", 49, YES),
        ("trd-fava-2020", 50, NO),
        ("trd-eu-label", 49, YES),
        ("trd-eu-label", 50, NO),
    ],
)
def test_each_percentage_from_both_sides(definition, percent, result):
    both = (trial(improvement_percent=percent), trial("citalopram", 20, improvement_percent=percent))
    assert met(judged(*both), definition) is result


@pytest.mark.parametrize(
    ("words", "janik", "fava"),
    [("none", YES, YES), ("partial", UNKNOWN, YES), ("response", NO, NO), ("remission", NO, NO)],
)
def test_improvement_in_words(words, janik, fava):
    told = {"improvement_percent": None, "improvement": words}
    result = judged(trial(**told), trial("citalopram", 20, **told))
    assert (met(result, "trd-janik-2025"), met(result, "trd-fava-2020")) == (janik, fava)


def test_words_and_percentage_that_disagree_settle_nothing():
    result = judged(trial(improvement="remission"), trial("citalopram", 20))
    assert met(result, "trd-fava-2020") is UNKNOWN


def test_the_same_antidepressant_twice_counts_once():
    assert met(judged(trial(), trial("zoloft", 200)), "trd-eu-label") is NO


def test_an_add_on_counts_as_no_antidepressant():
    result = judged(trial(), trial("quetiapine", 300))
    assert result.trials[1].basis == "an add-on, which counts as no antidepressant"
    assert met(result, "trd-eu-label") is NO


def test_a_name_nobody_knows_may_be_an_antidepressant():
    assert met(judged(trial(), trial("calmatrol")), "trd-eu-label") is UNKNOWN


@pytest.mark.parametrize("complete", ["no", "unsure", None])
def test_without_a_yes_there_may_be_more_trials(complete):
    result = judged(trial(), complete=complete)
    assert met(result, "trd-eu-label") is UNKNOWN
    assert MORE_TRIALS in result.definitions[0].met.missing


def test_the_veterans_protocol_counts_more_than_antidepressants():
    four = [trial(name, 1000) for name in ("sertraline", "citalopram", "fluoxetine", "paroxetine")]
    assert met(judged(*four), "trd-va") is YES
    assert met(judged(*four[:3]), "trd-va") is UNKNOWN


def test_nothing_told_is_nothing_judged():
    account = read_form({"medications": "none"}, place="form.yaml", at=AT).patient.own_account
    assert judge_resistance(account, load()) is None


trials = st.fixed_dictionaries(
    {
        "medicine": st.sampled_from(
            ["sertraline", "citalopram", "venlafaxine XR", "phenelzine", "quetiapine", "calmatrol"]
        )
    },
    optional={
        "highest_daily_mg": st.sampled_from([5, 20, 75, 300]),
        "weeks": st.sampled_from([2, 4, 5, 8]),
        "improvement_percent": st.sampled_from([0, 25, 40, 60]),
        "improvement": st.sampled_from(["none", "partial", "response"]),
        "in_this_episode": st.sampled_from(["yes", "no", "unsure"]),
        "taken_as_prescribed": st.sampled_from(["yes", "no", "unsure"]),
    },
)


def verdicts(result):
    return {(one.definition, one.duration): one.met.judgement for one in result.definitions}


@settings(deadline=None, max_examples=50)
@given(st.lists(trials, min_size=1, max_size=5), st.sampled_from(["yes", "no", "unsure"]), st.data())
def test_an_answer_changed_to_unsure_settles_nothing_new(told, complete, data) -> None:
    before = verdicts(judged(*told, complete=complete))
    number = data.draw(st.integers(0, len(told) - 1))
    key = data.draw(st.sampled_from(["in_this_episode", "taken_as_prescribed"]))
    changed = [one | {key: "unsure"} if index == number else one for index, one in enumerate(told)]
    after = verdicts(judged(*changed, complete=complete))
    assert all(after[one] in {before[one], UNKNOWN} for one in before)
    assert all(one is not NO for one in verdicts(judged(*told, complete="unsure")).values())


@settings(deadline=None, max_examples=50)
@given(st.lists(trials, min_size=1, max_size=5), st.randoms(use_true_random=False))
def test_the_order_of_the_trials_changes_nothing(told, random) -> None:
    shuffled = list(told)
    random.shuffle(shuffled)
    assert verdicts(judged(*shuffled)) == verdicts(judged(*told))

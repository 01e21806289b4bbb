"""Earlier treatments, goals, supports and own words in the form, and the laws that hold for every form."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.disclosure.records.reading_records import AT, form, only

from alongside.assessment.assess import assess
from alongside.assessment.treatments import planned
from alongside.disclosure.form.answers import yes_no_items
from alongside.disclosure.form.read_form import read_form
from alongside.disclosure.sources import read_sources
from alongside.errors import UnusableInput
from alongside.model.own_account import Ending, Improvement
from alongside.model.vocabulary import Agent, Answer, Route, Status


def trials(*entries, **more):
    return form(antidepressant_trials=list(entries), **more)


def courses(*entries):
    return form(earlier_ketamine=list(entries))


def test_a_trial_in_named_fields():
    one = only(
        trials(
            {
                "medicine": "Effexor XR",
                "highest_daily_mg": 225,
                "weeks": 8,
                "improvement": "partial",
                "in_this_episode": "unsure",
                "ending": "side effects",
            }
        ).patient.own_account.trials
    )
    assert (one.drug, one.form, one.highest_daily_mg, one.weeks_at_least) == ("venlafaxine", "extended-release", 225, 8)
    assert (one.improvement, one.in_this_episode, one.ending) == (
        Improvement.PARTIAL,
        Answer.UNSURE,
        Ending.SIDE_EFFECTS,
    )
    assert one.taken_as_prescribed is None


def test_a_trial_in_words():
    one = only(trials("sertraline 200 mg for 10 weeks, no effect").patient.own_account.trials)
    assert (one.drug, one.highest_daily_mg, one.weeks_at_least, one.weeks_at_most) == ("sertraline", 200, 10, 10)


@pytest.mark.parametrize(
    ("told", "status", "stopped"),
    [
        ({"ending": "still-taken"}, Status.ACTIVE, None),
        ({"ending": "no-effect"}, Status.STOPPED, None),
        ({"ending": "no-effect", "stopped_on": date(2026, 11, 20)}, Status.STOPPED, date(2026, 11, 20)),
        ({}, Status.UNKNOWN, None),
    ],
)
def test_a_tried_antidepressant_stands_among_the_medicines(told, status, stopped):
    one = only(trials({"medicine": "phenelzine"} | told).medications)
    assert (one.drug, one.status, one.stopped_on) == ("phenelzine", status, stopped)


def test_what_stands_on_the_list_is_not_added_again():
    disclosure = trials({"medicine": "sertraline", "ending": "no-effect"}, medications=["sertraline 50 mg"])
    assert only(disclosure.medications).status is Status.ACTIVE


def test_a_tried_medicine_that_nobody_knows_is_said():
    assert only(trials("calmatrol forte").unrecognised).text == "calmatrol forte"


def test_no_trial_is_an_answer_and_unsure_is_another():
    assert form(antidepressant_trials="none").patient.answers == {"dx-ad-trials": Answer.NO}
    assert form(antidepressant_trials="unsure").patient.answers == {"dx-ad-trials": Answer.UNSURE}
    assert form(antidepressant_trials=[]).patient.answers == {}


@pytest.mark.parametrize(
    ("told", "ids", "prompts"),
    [
        ({"severe_reaction": "yes"}, ("past-severe-ketamine-reaction",), ()),
        ({"severe_reaction": "unsure"}, (), ("past-severe-ketamine-reaction",)),
        ({"reaction": "felt odd"}, (), ("past-severe-ketamine-reaction",)),
        ({"elsewhere_now": "yes"}, ("second-ketamine-source",), ()),
        ({"at_home": "yes"}, ("unsupervised-or-home-use",), ()),
    ],
)
def test_what_earlier_ketamine_tells(told, ids, prompts):
    disclosure = courses({"agent": "ketamine"} | told)
    (first, *_) = disclosure.patient.conditions
    assert (first.ids, first.prompts) == (ids, prompts)
    assert disclosure.patient.answers == {"dx-ket-past": Answer.YES}


def test_a_reaction_that_was_not_severe_tells_of_no_condition():
    assert courses({"agent": "ketamine", "reaction": "felt odd", "severe_reaction": "no"}).patient.conditions == ()


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ({"elsewhere_now": "yes"}, Status.ACTIVE),
        ({"elsewhere_now": "unsure"}, Status.UNKNOWN),
        ({"elsewhere_now": "no"}, Status.STOPPED),
        ({}, Status.STOPPED),
    ],
)
def test_earlier_ketamine_stands_among_the_medicines(told, status):
    disclosure = courses({"agent": "esketamine", "route": "nasal", "last_on": "2026-11-20"} | told)
    one = only(disclosure.medications)
    assert (one.drug, one.status) == ("esketamine", status)
    course = only(disclosure.patient.own_account.earlier_ketamine)
    assert (course.agent, course.route) == (Agent.ESKETAMINE, Route.NASAL)


def test_earlier_ketamine_in_words():
    assert only(courses("Spravato 56 mg in 2024").medications).drug == "esketamine"
    assert form(earlier_ketamine="none").patient.answers == {"dx-ket-past": Answer.NO}


@pytest.mark.parametrize(
    ("home", "evening", "nobody"),
    [
        ("yes", "yes", Answer.NO),
        ("no", "yes", Answer.YES),
        ("yes", "unsure", Answer.UNSURE),
        ("yes", None, Answer.UNSURE),
    ],
)
def test_somebody_is_there_only_when_both_are_certain(home, evening, nobody):
    assert form(supports={"ride_home": home, "first_evening": evening}).patient.answers == {"dx-support": nobody}


def test_who_it_is_answers_nothing():
    assert form(supports={"who": "my sister"}).patient.answers == {}


def test_goals():
    goals = form(goals={"hopes": "to sleep", "preferred_route": "nasal"}).patient.own_account.goals
    assert (goals.hopes, goals.preferred_route, goals.worries) == ("to sleep", "nasal", None)


def test_own_words_beside_an_answer_are_read():
    disclosure = form(answers={"dx-cond-seizure": {"answer": "yes", "says": "epilepsy, on lamotrigine"}})
    assert disclosure.patient.answers == {"dx-cond-seizure": Answer.YES}
    assert "epilepsy-or-seizure" in only(disclosure.patient.conditions).ids
    assert only(disclosure.medications).drug == "lamotrigine"


def test_words_beside_a_no_still_count():
    disclosure = form(answers={"dx-cond-aneurysm": {"answer": "no", "says": "a brain aneurysm was clipped"}})
    assert "aneurysmal-vascular-disease" in only(disclosure.patient.conditions).ids


def test_own_words_that_no_rule_reads_are_kept():
    told = only(form(answers={"dx-cost": "covered"}).patient.own_account.told)
    assert (told.item, told.text, told.place) == ("dx-cost", "covered", "answers, dx-cost")


@pytest.mark.parametrize(
    ("section", "item"),
    [
        ("over_the_counter", "dx-med-otc"),
        ("supplements", "dx-med-supp"),
        ("alcohol", "dx-alcohol"),
        ("other_substances", "dx-drugs"),
        ("tobacco_and_caffeine", "dx-tobacco"),
        ("surgeries", "dx-surg"),
        ("allergies", "dx-allergy"),
    ],
)
def test_none_and_unsure_of_a_list(section, item):
    assert form(**{section: "none"}).patient.answers == {item: Answer.NO}
    assert form(**{section: "unsure"}).patient.answers == {item: Answer.UNSURE}
    assert form(**{section: []}).patient.answers == {}


def test_lines_of_a_list_are_a_yes_and_medicines():
    disclosure = form(over_the_counter=["pseudoephedrine 60 mg"], supplements=["st john's wort"])
    assert [one.drug for one in disclosure.medications] == ["pseudoephedrine", "st. john's wort"]
    assert set(disclosure.patient.answers.values()) == {Answer.YES}


@pytest.mark.parametrize("section", ["conditions", "family"])
def test_one_none_is_no_answer_to_many_questions(section):
    disclosure = form(**{section: "none"})
    assert disclosure.patient.answers == {}
    assert "question by question" in only(disclosure.not_read).why


@pytest.mark.parametrize(
    ("sections", "sentence"),
    [
        ({"antidepressant_trials": [{"weeks": 8}]}, "entry 1: the entry names no medicine; say which"),
        ({"antidepressant_trials": [{"medicine": "x", "week": 8}]}, 'did you mean "weeks"'),
        ({"antidepressant_trials": [{"medicine": "x", "weeks": "long"}]}, "weeks: long is not a number"),
        ({"antidepressant_trials": [{"medicine": "x", "ending": "bored"}]}, 'ending: "bored" is not known'),
        ({"antidepressant_trials": [{"medicine": "x", "improvement_percent": 101}]}, "lies outside what is possible"),
        ({"earlier_ketamine": [{"route": "ear"}]}, 'route: "ear" is not known'),
        ({"earlier_ketamine": [{"last_on": "soon"}]}, "last_on: soon is not a date"),
        ({"goals": {"hope": "x"}}, 'did you mean "hopes"'),
        ({"supports": {"ride_home": "perhaps"}}, "ride_home: perhaps is not an answer"),
        ({"all_trials_told": "perhaps"}, "all_trials_told: perhaps is not an answer"),
        ({"answers": {"dx-cond-htn": {"says": 1, "and": 2}}}, 'the key "and" is not known'),
    ],
)
def test_a_wrong_entry_is_named_with_its_cure(sections, sentence):
    with pytest.raises(UnusableInput, match=sentence) as refused:
        form(**sections)
    assert str(refused.value).startswith("form.yaml")


def test_two_sources_keep_every_part_and_the_more_doubtful_answer():
    first = b"goals: {hopes: to sleep}\nsupports: {ride_home: yes, first_evening: yes}\nall_trials_told: yes\n"
    second = b"goals: {hopes: to work}\nsupports: {ride_home: unsure}\nantidepressant_trials: [sertraline]\n"
    account = read_sources(
        [("a.yaml", first), ("b.yaml", second + b"all_trials_told: unsure\n")], at=AT
    ).patient.own_account
    assert (account.goals.hopes, account.supports.ride_home) == ("to sleep; to work", Answer.UNSURE)
    assert (only(account.trials).drug, account.all_trials_told) == ("sertraline", Answer.UNSURE)


ITEMS = sorted(yes_no_items())
answers = st.dictionaries(st.sampled_from(ITEMS), st.sampled_from(["yes", "no", "unsure"]), max_size=12)
medicines = st.lists(
    st.sampled_from(["sertraline 50 mg", "phenelzine 45 mg", "lorazepam 1 mg", "calmatrol", "lithium 900 mg"]),
    unique=True,
)
forms = st.fixed_dictionaries(
    {"answers": answers, "medications": medicines},
    optional={
        "denies": st.just("all"),
        "patient": st.just({"age_years": 44, "sex": "female"}),
        "vitals": st.just({"systolic_mmhg": 128, "diastolic_mmhg": 82}),
        "conditions": st.lists(st.sampled_from(["asthma", "high blood pressure", "brain aneurysm"]), unique=True),
        "alcohol": st.sampled_from(["none", "unsure", ["wine daily"]]),
        "earlier_ketamine": st.lists(
            st.sampled_from(
                [
                    {"agent": "ketamine", "severe_reaction": "yes"},
                    {"agent": "esketamine", "last_on": "2026-11-25"},
                    "Spravato",
                ]
            ),
            max_size=2,
        ),
        "antidepressant_trials": st.lists(
            st.sampled_from(
                [{"medicine": "phenelzine", "ending": "no-effect"}, {"medicine": "phenelzine"}, "sertraline"]
            ),
            max_size=3,
        ),
        "supports": st.sampled_from([{"ride_home": "yes", "first_evening": "yes"}, {"ride_home": "no"}]),
    },
)


def judged(sections):
    disclosure = read_form(sections, place="form.yaml", at=AT)
    return assess(disclosure, planned(at=AT), generated_at=AT).assessments


def gist(sections):
    return [
        (
            one.disposition,
            {(finding.id, finding.severity) for finding in one.findings},
            {missing.id for missing in one.coverage.missing},
            {unread.text for unread in one.coverage.unrecognised},
        )
        for one in judged(sections)
    ]


@settings(deadline=None, max_examples=60)
@given(forms, st.sampled_from(ITEMS))
def test_an_answer_changed_to_unsure_never_clears_anything(sections, item) -> None:
    """As grave as a no or graver; where nothing stands open with it, a yes would not have been graver."""
    yes, no, unsure = (
        judged(sections | {"answers": sections["answers"] | {item: answer}}) for answer in ("yes", "no", "unsure")
    )
    for with_yes, with_no, with_unsure in zip(yes, no, unsure, strict=True):
        assert with_unsure.disposition.rank >= with_no.disposition.rank
        assert with_no.coverage.complete or not with_unsure.coverage.complete
        assert not with_unsure.coverage.complete or with_yes.disposition.rank <= with_unsure.disposition.rank


# A form with which nothing stands open, so that a single answer can be seen to open something.
ANSWERED = {
    "patient": {"age_years": 44, "sex": "female", "weight_kg": 70},
    "vitals": {"systolic_mmhg": 118, "diastolic_mmhg": 76},
    "medications": ["sertraline 50 mg"],
    "denies": "all",
    "answers": {},
}


def test_a_form_can_be_complete():
    assert all(one.coverage.complete for one in judged(ANSWERED))


@pytest.mark.parametrize("item", ITEMS)
def test_unsure_opens_whatever_a_yes_would_make_graver(item):
    base = judged(ANSWERED)
    yes, unsure = (judged(ANSWERED | {"answers": {item: answer}}) for answer in ("yes", "unsure"))
    for with_no, with_yes, with_unsure in zip(base, yes, unsure, strict=True):
        graver = with_yes.disposition.rank > with_no.disposition.rank
        assert not (graver and with_unsure.coverage.complete)


@settings(deadline=None, max_examples=60)
@given(forms, st.randoms(use_true_random=False))
def test_the_order_of_sections_and_entries_changes_nothing(sections, random) -> None:
    keys = list(sections)
    random.shuffle(keys)
    shuffled = {}
    for key in keys:
        value = sections[key]
        if isinstance(value, dict):
            value = dict(random.sample(list(value.items()), len(value)))
        elif isinstance(value, list):
            value = random.sample(value, len(value))
        shuffled[key] = value
    assert gist(shuffled) == gist(sections)

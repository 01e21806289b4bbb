"""Laws of many sources: their order, one more of them, one given twice."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.disclosure.reconciliation.several_sources import order, record
from tests.disclosure.records.reading_records import AT
from tests.people import IV_KETAMINE, NASAL_ESKETAMINE

from alongside.assessment.assess import assess_one
from alongside.disclosure.sources import read_sources
from alongside.model.disagreement import ABOUT_THE_PERSON
from alongside.rules.engine import rule_set

DRUGS = [
    *(
        "sertraline 50 mg",
        "zoloft 100 mg",
        "citalopram 20 mg",
        "citalopram 60 mg",
        "fluoxetine 20 mg",
        "phenelzine 15 mg",
    ),
    *(
        "tranylcypromine 10 mg",
        "lorazepam 1 mg",
        "Ativan 2 mg",
        "diazepam 10 mg",
        "naltrexone 4.5 mg",
        "naltrexone 50 mg",
    ),
    *("lithium 300 mg", "ibuprofen 400 mg", "bupropion XL 300 mg", "Contrave 2 tabs", "tramadol 50 mg", "sertraline"),
]
DAYS = [None, "2019-03-01", "2025-11-30", "2026-03-01", "2026-10-01", "2026-11-20"]

written = st.one_of(
    st.sampled_from(DRUGS).map(lambda drug: f"{drug} daily"),
    st.tuples(st.sampled_from(DRUGS), st.sampled_from([3, 10, 20, 400])).map(
        lambda one: f"stopped {one[0]} {one[1]} days ago"
    ),
    st.sampled_from(DRUGS).map(lambda drug: f"stopped {drug}"),
)
lists = st.lists(written, min_size=1, max_size=4).map("\n".join)
orders = st.builds(
    order, st.sampled_from(DRUGS), st.sampled_from(DAYS), status=st.sampled_from(["active", "stopped", "unknown"])
)
records = st.lists(orders, min_size=1, max_size=4).map(lambda found: record(*found))
forms = st.sampled_from(["patient: {age_years: 70, sex: female}", "patient: {age_years: 44, sex: male}", "denies: all"])
sources = st.one_of(lists, records, forms)
sessions = st.sampled_from([IV_KETAMINE, NASAL_ESKETAMINE])


def judged(contents, session):
    named = {f"source {number}": content for number, content in contents}
    read = [
        (name, content.encode() if isinstance(content, str) else json.dumps(content).encode())
        for name, content in named.items()
    ]
    disclosure = read_sources(read, at=AT)
    return disclosure, assess_one(disclosure, session, rule_set())


def whole(contents, session):
    """Everything the answer says, apart from the places."""
    disclosure, answer = judged(contents, session)
    return (
        {(one.id, one.severity, one.about) for one in answer.findings},
        answer.disposition,
        {(one.id, one.could_change_to) for one in answer.coverage.missing},
        {(one.id, one.counted_as) for one in disclosure.disagreements},
        {(one.drug, one.status, one.dose.daily_mg) for one in disclosure.medications},
    )


@settings(deadline=None)
@given(st.lists(sources, min_size=1, max_size=4), sessions, st.randoms(use_true_random=False))
def test_the_order_of_the_sources_changes_nothing(contents, session, random):
    numbered = list(enumerate(contents))
    shuffled = numbered.copy()
    random.shuffle(shuffled)
    assert whole(shuffled, session) == whole(numbered, session)


@settings(deadline=None)
@given(st.lists(sources, min_size=1, max_size=3), sessions)
def test_a_source_given_twice_changes_nothing(contents, session):
    once = list(enumerate(contents))
    assert whole([*once, (99, contents[0])], session) == whole(once, session)


@settings(deadline=None)
@given(st.lists(sources, min_size=1, max_size=3), sources, sessions)
def test_one_more_source_takes_no_finding_away(contents, more, session):
    numbered = list(enumerate(contents))
    _, before = judged(numbered, session)
    _, after = judged([*numbered, (99, more)], session)
    for finding in before.findings:
        assert _still_said(finding, after), finding.id


def _still_said(finding, after):
    """The effect is still said of these medicines, or a washout about them that weighs no less stands for it."""
    return any(
        set(finding.about) <= set(other.about)
        and other.severity.rank >= finding.severity.rank
        and (
            (other.axis, other.kind, other.direction) == (finding.axis, finding.kind, finding.direction)
            or other.kind == "washout"
        )
        for other in after.findings
    )


@settings(deadline=None)
@given(st.lists(sources, min_size=1, max_size=3), sessions)
def test_no_words_are_lost(contents, session):
    disclosure, _ = judged(list(enumerate(contents)), session)
    kept = {mention.text for line in disclosure.medications for mention in line.said}
    for content in contents:
        if isinstance(content, str) and ":" not in content:
            assert set(content.splitlines()) <= kept


@settings(deadline=None)
@given(st.lists(sources, min_size=1, max_size=3), sessions)
def test_who_may_be_two_people_gets_no_good_news(contents, session):
    disclosure, answer = judged(
        [*enumerate(contents), (98, "patient: {sex: female}"), (99, "patient: {sex: male}")], session
    )
    assert any(one.kind in ABOUT_THE_PERSON for one in disclosure.disagreements)
    assert answer.disposition.rank >= 2
    assert not answer.coverage.complete

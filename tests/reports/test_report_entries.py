"""The order of findings, and disputes that stay together."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reports.report_examples import KNOWLEDGE, QUIET, RICH, finding

from alongside.model.finding import Because
from alongside.model.vocabulary import Action, Axis, Direction, Severity
from alongside.reports.entries import consequence, entries, finding_title, groups, matter
from alongside.reports.finding_marks import finding_marks
from alongside.reports.traces import traces


def assessed(*findings):
    return replace(QUIET, assessments=(replace(QUIET.assessments[0], findings=findings),))


def ids(held):
    return [[one.id for one in group.item] for group in held]


@pytest.mark.hazard("H19")
def test_what_is_the_same_for_both_treatments_is_said_once():
    found = entries(RICH)
    assert [(ids([one])[0], one.treatments) for one in found.weighty] == [
        (["pair"], (0, 1)),
        (["asks"], (0,)),
        (["sedation"], (0, 1)),
        (["weakens", "no-change"], (0,)),
    ]
    assert ids(found.folded) == [["no-effect"], ["unstudied"], ["no-change"]]


@pytest.mark.hazard("H24")
def test_a_light_position_is_not_folded_away_from_the_grave_one_it_contests():
    light = finding("light", Axis.HARM, Severity.INFO, "x", contested_by=("grave",))
    grave = finding("grave", Axis.HARM, Severity.MAJOR, "x")
    found = entries(assessed(light, grave))
    assert ids(found.weighty) == [["grave", "light"]]
    assert found.folded == ()


def test_disputes_reach_through_a_common_opponent():
    first = finding("a", Axis.HARM, Severity.MAJOR, "x", contested_by=("b",))
    second = finding("b", Axis.HARM, Severity.MINOR, "x", contested_by=("c",))
    third = finding("c", Axis.HARM, Severity.MODERATE, "x", contested_by=("nowhere",))
    assert ids(entries(assessed(first, second, third)).weighty) == [["a", "c", "b"]]


def test_of_two_equally_grave_findings_the_more_urgent_comes_first():
    watch = finding("watch", Axis.HARM, Severity.MAJOR, "x", action=Action.MONITOR)
    avoid = finding("avoid", Axis.HARM, Severity.MAJOR, "y", action=Action.AVOID)
    assert ids(entries(assessed(watch, avoid)).weighty) == [["avoid"], ["watch"]]


@pytest.mark.hazard("H18")
@given(st.lists(st.tuples(st.sampled_from(Severity), st.sets(st.integers(0, 7), max_size=3)), max_size=8))
def test_every_finding_appears_exactly_once_and_the_groups_are_in_order(drawn):
    findings = tuple(
        finding(f"f{number}", Axis.HARM, severity, "x", contested_by=tuple(f"f{other}" for other in sorted(others)))
        for number, (severity, others) in enumerate(drawn)
    )
    found = entries(assessed(*findings))
    listed = [one for held in (*found.weighty, *found.folded) for one in held.item]
    assert sorted(one.id for one in listed) == sorted(one.id for one in findings)
    leaders = [consequence(held.item[0]) for held in (*found.weighty, *found.folded)]
    assert leaders == sorted(leaders, reverse=True)
    assert all(one.severity.rank < Severity.MODERATE.rank for held in found.folded for one in held.item)


def test_groups_of_an_assessment_without_findings():
    assert groups(replace(QUIET.assessments[0], findings=())) == ()


def test_titles_name_the_subject_and_the_matter():
    assert finding_title(finding("a", Axis.HARM, Severity.MINOR, "lorazepam"), KNOWLEDGE) == (
        "Lorazepam: sedation and breathing"
    )
    assert finding_title(finding("a", Axis.BENEFIT, Severity.MINOR, "hypertension"), KNOWLEDGE) == (
        "Hypertension, any control: effect on the benefit"
    )
    assert finding_title(finding("a", Axis.DOSE, Severity.MINOR), KNOWLEDGE) == "This treatment: daily dose"
    assert matter(finding("a", Axis.DOSE, Severity.MINOR, kind="duplicate")) == "taken from two sources"
    assert matter(finding("a", Axis.HARM, Severity.MINOR, kind="other")) == "harm with the treatment"
    assert (
        matter(finding("a", Axis.OTHER_MEDICINES, Severity.MINOR, kind="other")) == "among the person's own medicines"
    )


def test_a_finding_that_weighs_is_never_marked_as_without_effect():
    light = finding("a", Axis.HARM, Severity.MINOR, "x", direction=Direction.NONE)
    assert [mark.kind for mark in finding_marks(light, frozenset())] == ["no-effect", "unreviewed"]
    grave = replace(light, severity=Severity.MODERATE)
    assert [mark.kind for mark in finding_marks(grave, frozenset())] == ["unreviewed"]


@pytest.mark.hazard("H22")
def test_a_finding_nobody_studied_is_never_marked_as_without_effect():
    unstudied = finding("a", Axis.HARM, Severity.INFO, "x", direction=Direction.NONE, studied=False)
    assert [mark.kind for mark in finding_marks(unstudied, frozenset({unstudied.file}))] == ["unstudied"]


def test_a_line_that_several_rules_used_is_shown_once():
    steps = tuple(Because("ativan", "line 1", "lorazepam", rule) for rule in ("a", "b", "a"))
    (trace,) = traces(finding("x", Axis.HARM, Severity.MINOR, "lorazepam", because=steps))
    assert trace.rules == ("a", "b")

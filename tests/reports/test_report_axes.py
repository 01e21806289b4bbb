"""The table of three axes: no cell is blank, and silence is never good news."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reports.report_examples import EMPTY, KNOWLEDGE, LORAZEPAM, NO_CHANGE, QUIET, RICH, UNSTUDIED, finding

from alongside.model.vocabulary import Action, Axis, Direction, EvidenceLevel, Severity, Status
from alongside.reports.axes import AXES, CellState, axes_rows, cell_lines, folded_rows
from alongside.reports.html_report import render_html
from alongside.reports.medicine_words import LONG_LIST
from alongside.reports.terminal import render_text

HARM_NONE = {"direction": Direction.NONE, "action": Action.PROCEED}


def words(findings):
    return [one.words for one in cell_lines(findings)]


@pytest.mark.hazard("H22")
def test_without_any_finding_the_cell_says_that_this_is_no_sign_of_safety():
    assert words([]) == ["nothing on record here (not a sign of safety)"]


@pytest.mark.hazard("H22")
def test_studied_without_effect_and_never_studied_read_differently():
    studied = finding("a", Axis.BENEFIT, Severity.INFO, "x", direction=Direction.NONE)
    assert words([studied]) == ["studied: no effect found"]
    assert words([replace(studied, studied=False)]) == ["not studied"]
    assert words([studied, replace(studied, studied=False)]) == ["studied: no effect found", "not studied"]


def test_no_effect_of_one_kind_of_harm_does_not_speak_for_another():
    pressure = finding("a", Axis.HARM, Severity.INFO, "x", kind="blood-pressure", **HARM_NONE)
    breathing = finding("b", Axis.HARM, Severity.INFO, "x", kind="sedation-and-breathing", studied=False, **HARM_NONE)
    assert words([pressure, breathing]) == [
        "studied: no effect found (blood pressure)",
        "not studied (sedation and breathing)",
    ]


def test_the_gravest_finding_stands_first_and_the_others_are_counted():
    minor = finding("a", Axis.HARM, Severity.MINOR, "x")
    major = finding("b", Axis.HARM, Severity.MAJOR, "x")
    assert words([minor, major]) == ["major: raises the risk (sedation and breathing); and 1 more below"]


def test_a_grave_finding_that_nobody_studied_says_so():
    major = finding("b", Axis.EXPOSURE, Severity.MAJOR, "x", studied=False, evidence_level=EvidenceLevel.GUIDELINE)
    assert words([major]) == ["major: more of the drug in the body; nobody has studied this, rests on guideline"]


@pytest.mark.hazard("H24")
def test_a_dispute_is_named_in_the_cell():
    weakens = finding("b", Axis.BENEFIT, Severity.MODERATE, "x", direction=Direction.DECREASE, contested_by=("other",))
    assert words([weakens]) == ["moderate: may weaken the effect; sources disagree"]


def test_no_direction_at_moderate_is_not_folded_into_no_effect():
    odd = finding("b", Axis.BENEFIT, Severity.MODERATE, "x", direction=Direction.NONE)
    assert words([odd]) == ["moderate: monitor"]


def test_treatments_that_differ_are_told_apart_and_those_that_agree_are_joined():
    lorazepam = axes_rows(RICH)[0]
    harm, benefit, exposure = lorazepam.cells
    assert [held.treatments for held in harm] == [(0, 1)]
    assert [held.treatments for held in benefit] == [(0,), (1,)]
    assert [held.item[0].state for held in exposure] == [CellState.NOTHING]


def test_a_row_quiet_on_three_axes_still_shows_the_dangerous_pair():
    isocarboxazid = axes_rows(RICH)[2]
    assert [held.item[0].words for held in isocarboxazid.also] == [
        "contraindicated: together with another medicine of the list"
    ]


def test_two_pairs_are_counted():
    pairs = tuple(finding(name, Axis.OTHER_MEDICINES, Severity.MAJOR, "lorazepam", name) for name in ("a", "b"))
    row = axes_rows(replace(RICH, assessments=(replace(RICH.assessments[0], findings=pairs),)))[0]
    assert row.also[0].item[0].words == "major: together with another medicine of the list; and 1 more"


def test_what_was_not_recognised_has_a_row_and_a_guess_has_only_its_own():
    rows = axes_rows(RICH)
    assert [row.written for row in rows].count("setraline 100") == 1
    assert rows[-1].written == "blue sleeping pill"
    assert {held.item[0].state for cell in rows[-1].cells for held in cell} == {CellState.NOT_RECOGNISED}


@pytest.mark.hazard("H16")
def test_a_combination_is_touched_by_findings_about_its_parts():
    about_part = finding("part", Axis.HARM, Severity.MODERATE, "bupropion")
    row = axes_rows(replace(RICH, assessments=(replace(RICH.assessments[0], findings=(about_part,)),)))[3]
    assert row.cells[0][0].item[0].finding == "part"


def test_no_medicine_no_row():
    assert axes_rows(EMPTY) == ()


FINDINGS = st.builds(
    lambda axis, severity, direction, studied: finding(
        f"{axis}-{severity}-{direction}-{studied}", axis, severity, "lorazepam", direction=direction, studied=studied
    ),
    st.sampled_from(Axis),
    st.sampled_from(Severity),
    st.sampled_from(Direction),
    st.booleans(),
)


@pytest.mark.hazard("H22")
@given(st.lists(FINDINGS, max_size=6))
def test_every_cell_speaks_and_what_nobody_studied_is_never_worded_as_studied(findings):
    one = replace(QUIET.assessments[0], findings=tuple(findings))
    disclosure = replace(QUIET.disclosure, medications=(LORAZEPAM,))
    (row,) = axes_rows(replace(QUIET, disclosure=disclosure, assessments=(one,)))
    assert len(row.cells) == len(AXES)
    for axis, cell in zip(AXES, row.cells, strict=True):
        there = [one for one in findings if one.axis is axis]
        states = {line.state for held in cell for line in held.item}
        assert states
        assert (CellState.NOTHING in states) is (not there)
        if not any(one.studied for one in there):
            assert CellState.NO_EFFECT not in states
        if there:
            gravest = max(one.severity.rank for one in there)
            assert gravest < Severity.MODERATE.rank or CellState(list(Severity)[gravest].value) in states


def test_the_examples_used_here_are_what_they_claim():
    assert NO_CHANGE.studied
    assert not UNSTUDIED.studied


def long_list(*medications):
    return replace(QUIET, disclosure=replace(QUIET.disclosure, medications=medications))


@pytest.mark.hazard("H18")
def test_in_a_long_list_silent_medicines_are_folded_but_not_one_with_a_finding_or_unknown():
    silent = tuple(replace(LORAZEPAM, place=f"line {number}") for number in range(LONG_LIST))
    assert folded_rows(long_list(*silent)) == (axes_rows(long_list(*silent)), ())
    longer = long_list(*silent, *QUIET.disclosure.medications)
    longer = replace(longer, disclosure=replace(longer.disclosure, unrecognised=RICH.disclosure.unrecognised))
    shown, folded = folded_rows(longer)
    assert [row.name for row in shown] == ["sertraline", "blue sleeping pill"]
    assert len(folded) == LONG_LIST


def test_folded_medicines_are_still_named_on_the_page_and_in_the_terminal():
    stopped = tuple(
        replace(LORAZEPAM, text=f"old pill {number}", place=f"line {number}", status=Status.STOPPED)
        for number in range(12)
    )
    guessed = replace(stopped[0], text="lorazapam", confirmed=False)
    many = long_list(*stopped, guessed, *QUIET.disclosure.medications)
    html, text = render_html(many, KNOWLEDGE), render_text(many, KNOWLEDGE, width=None, colour=False)
    assert "<summary>12 medicines recorded as stopped</summary>" in html
    assert "nothing on record here (not a sign of safety) on any axis</summary>" in html
    assert html.index("lorazapam") < html.index("recorded as stopped")
    assert "- 12 medicines recorded as stopped" in text
    assert "[ ] On all three axes nothing on record here" in text
    for number in range(12):
        assert f"old pill {number}<" in html
        assert f'"old pill {number}"' in re.sub(r"\s+", " ", text)


@pytest.mark.hazard("H22")
def test_case_reports_without_an_effect_are_no_study_of_it():
    cases = replace(NO_CHANGE, evidence_level=EvidenceLevel.CASE_REPORT)
    assert [one.words for one in cell_lines([NO_CHANGE])] != [one.words for one in cell_lines([cases])]
    assert "case reports only" in cell_lines([cases])[0].words

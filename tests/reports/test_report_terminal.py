"""The terminal report: complete without colour, within its width, deaf to what the input tries."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from tests.reports.report_examples import EMPTY, HOSTILE_TEXT, KNOWLEDGE, LORAZEPAM, QUIET, RICH, hostile

from alongside.reports.terminal import render_text


def text_of(assessments, width=None, *, colour=False):
    return render_text(assessments, KNOWLEDGE, width=width, colour=colour)


def flowing(assessments):
    return re.sub(r"\s+", " ", text_of(assessments))


@pytest.mark.hazard("H30")
def test_sections_stand_in_the_order_of_reading():
    text = text_of(RICH)
    titles = [
        "WHAT WAS READ", "THE ANSWER", "WHAT IS NOT KNOWN", "FINDINGS, GRAVEST FIRST", "EACH MEDICINE ON THREE AXES",
        "SESSION PLAN", "WHAT THIS IS NOT",
    ]  # fmt: skip
    places = [text.index(one) for one in titles]
    assert places == sorted(places)


@pytest.mark.hazard("H21", "H32")
def test_the_whole_answer_is_there_in_words():
    text = flowing(RICH)
    for words in (
        '"ativan 2mg tds" (line 1): read as lorazepam',
        '"setraline 100" (line 2): READ AS SERTRALINE, PLEASE CONFIRM',
        '"blue sleeping pill" (line 5): NOT RECOGNISED',
        "Ketamine into a vein: RESOLVE FIRST",
        "- CONTRAINDICATED: Isocarboxazid + sertraline",
        "- and 1 more below",
        '"blue sleeping pill" (line 5): no medicine of that name is known',
        "DID NOT RUN: the dose check <Ketamine into a vein>",
        "[answered: unsure]",
        "and 4 more questions: dx-more-4",
        "SOURCES DISAGREE: 2 positions follow",
        "[X] CONTRAINDICATED, avoid this pair of medicines",
        "[studied: no effect found]",
        "[nobody has studied this] [unverified]",
        "[not reviewed by a clinician]",
        "For the prescriber: Watch the breathing.",
        'because "lorazepam as written" (line 1) was read as lorazepam',
        "observational study, unverified, nobody has studied this. A second position.",
        "doi 10.1/a<b; only the abstract was read",
        "[?] not studied <Ketamine into a vein>",
        "[ ] nothing on record here (not a sign of safety)",
        "[??] not recognised",
        "- Measure the blood pressure. (nurse)",
        "- Nobody drives home. (clinic) <Ketamine into a vein>",
        "1 entry that no rule refers to: Freckles",
        "some of these facts have not been reviewed",
        "the father's medicine",
    ):
        assert words.lower() in text.lower(), words


def test_a_quiet_report_has_no_scope_and_says_what_is_known():
    text = flowing(QUIET)
    assert "<Esketamine" not in text
    assert "NO OBSTACLE FOUND" in text
    assert "Everything that was written could be read" in text
    assert "Nothing on record weighs more than minor" in text
    assert "1 question answered no: Could you be pregnant?" in text


def test_an_empty_list_is_not_taken_for_no_medicines():
    assert "No medicine was read, and nobody said there are none." in flowing(EMPTY)
    said = replace(EMPTY, disclosure=replace(EMPTY.disclosure, says_no_medicines=True))
    assert "The person says that they take no medicines." in flowing(said)


@pytest.mark.hazard("H36")
def test_a_recorded_death_is_said():
    gone = replace(
        QUIET, disclosure=replace(QUIET.disclosure, patient=replace(QUIET.disclosure.patient, deceased=True))
    )
    assert "this person has died" in flowing(gone)


@pytest.mark.hazard("H32")
def test_without_colour_there_is_no_escape_and_colour_adds_no_word():
    plain, coloured = text_of(RICH), text_of(RICH, colour=True)
    assert "\x1b" not in plain
    assert "\x1b[" in coloured
    assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == plain


@pytest.mark.parametrize("width", [None, 60, 80, 132])
def test_no_line_is_wider_than_the_window(width):
    assert max(cell_len(row) for row in text_of(RICH, width).splitlines()) <= (width or 80)


@pytest.mark.hazard("H32")
def test_a_very_narrow_window_still_gets_every_word():
    assert "CONTRAINDICATED" in text_of(RICH, 10)


@pytest.mark.hazard("H33")
def test_steering_characters_are_shown_and_markup_is_text():
    text = text_of(hostile())
    assert not re.search("[\x00-\x09\x0b-\x1f\u202e]", text)
    assert "[U+001B]" in text
    assert "[bold]b[/bold]" in re.sub(r"\s+", " ", text)


@given(st.text(max_size=60))
def test_whatever_stands_in_a_line_the_report_stays_printable_utf8(written):
    odd = replace(QUIET, disclosure=replace(QUIET.disclosure, medications=(replace(LORAZEPAM, text=written),)))
    text = text_of(odd)
    text.encode()
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202a-\u202e\u2066-\u2069]", text)


def test_the_hostile_example_is_hostile():
    assert "\x1b" in HOSTILE_TEXT


def test_the_brief_form_leaves_out_what_the_findings_rest_on_and_nothing_that_is_unknown():
    brief = render_text(RICH, KNOWLEDGE, width=80, colour=False, brief=True)
    whole = render_text(RICH, KNOWLEDGE, width=80, colour=False)
    assert len(brief.splitlines()) < len(whole.splitlines())
    assert "because" not in brief
    unknown = whole[whole.index("WHAT IS NOT KNOWN") : whole.index("FINDINGS, GRAVEST FIRST")]
    assert unknown in brief
    assert "clinician" in brief

"""Disagreements in all three reports: the question, who says what, and what counts until it is settled."""

import json
from html import unescape

from tests.disclosure.reconciliation.several_sources import order, record
from tests.disclosure.records.reading_records import AT

from alongside import assess
from alongside.knowledge.loaded import load
from alongside.reports.html_report import render_html
from alongside.reports.json_report import render_json
from alongside.reports.terminal import render_text

OWN = "stopped lorazepam two weeks ago\nsertraline 50 mg daily"
RECORD = record(order("lorazepam 2 mg", "2026-10-01"), order("sertraline 100 mg", "2026-10-01"))
OTHER = "patient: {age_years: 44, sex: male, deceased: yes}"
FORM = "patient: {age_years: 70, sex: female}"


def answers(*sources):
    return assess(*sources, at=AT, now=AT)


def text_of(*sources):
    return " ".join(render_text(answers(*sources), load(), width=400, colour=False).split())


def test_text_shows_the_question_the_readings_and_what_counts():
    text = text_of(OWN, json.dumps(RECORD))
    assert "To be settled by a named person; until then the more cautious reading counts:" in text
    assert "- Is lorazepam still taken, and if not, when was it last taken?" in text
    assert '- source 1: line 1: "stopped lorazepam two weeks ago", stopped, at least 11 days ago' in text
    assert (
        'MedicationRequest/lorazepam-2026-10-01 (entry 2), 2026-10-01: "lorazepam 2 mg", taken now, 2 mg a day' in text
    )
    assert "Counts as: still taken; a washout counts from the stop. Could change the result to:" in text
    assert "Counts as: 100 mg a day." in text


def test_what_may_be_two_people_stands_before_everything_else():
    text = text_of(OTHER, FORM)
    read = text.partition("WHAT WAS READ")[2]
    assert read.index("has died") < read.index("different sexes") < read.index("44 or 70 years, sex not known")


def test_a_question_stands_once_on_the_page():
    page = unescape(render_html(answers(OWN, json.dumps(RECORD), OTHER, FORM), load()))
    assert page.count("Is lorazepam still taken, and if not, when was it last taken?") == 1
    assert "How much sertraline is taken on a day" in page
    assert '"stopped lorazepam two weeks ago", stopped, at least 11 days ago' in page
    assert page.index("The record says that this person has died") < page.index("Medicines, as written and as read")


def test_json_keeps_each_sources_words():
    answer = json.loads(render_json(answers(OWN, json.dumps(RECORD)), load()))
    found = {one["id"]: one for one in answer["disagreements"]}
    assert list(found) == ["settle-status:lorazepam", "settle-dose:sertraline"]
    assert found["settle-dose:sertraline"]["about"] == ["sertraline"]
    assert [one["as_of"] for one in found["settle-dose:sertraline"]["readings"]] == [None, "2026-10-01"]
    (sertraline,) = [one for one in answer["medications"] if one["ingredients"] == ["sertraline"]]
    assert sertraline["daily_dose_mg"] == 100
    assert [(one["text"], one["status"], one["daily_dose_mg"]) for one in sertraline["reported_by"]] == [
        ("sertraline 50 mg daily", "active", 50),
        ("sertraline 100 mg", "active", 100),
    ]
    questions = [one["id"] for one in answer["assessments"][0]["questions"]]
    assert {"settle-status:lorazepam", "settle-dose:sertraline"} <= set(questions)
    assert len(questions) == len(set(questions))


def test_what_a_named_person_settled_is_shown_with_the_name():
    settled = "settled: [{who: Dr A, when: 2026-11-30, medicine: lorazepam, taken: no, stopped_on: 2026-11-17}]"
    text = text_of(OWN, json.dumps(RECORD), settled)
    assert "settled by Dr A, 2026-11-30: stopped" in text
    assert '"lorazepam 2 mg", 2 mg a day, not counted: settled otherwise' in text
    assert "Is lorazepam still taken" not in text


def test_sources_that_agree_leave_nothing_to_settle():
    text = text_of("sertraline 100 mg daily", json.dumps(record(order("sertraline 100 mg", "2026-10-01"))))
    assert "To be settled" not in text

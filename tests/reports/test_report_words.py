"""The small parts: words for every value, medicines, person, treatment, sources, reviews, crisis lines."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reports.report_examples import EMPTY, IV, KNOWLEDGE, LORAZEPAM, MISSING, NASAL, QUIET, RICH

from alongside.knowledge.facts import Source
from alongside.model.assessment import Coverage
from alongside.model.citation import Seen
from alongside.model.disclosure import Disclosure
from alongside.model.medication import Dose
from alongside.model.patient import Allergy, Patient
from alongside.model.vocabulary import (
    Action,
    Agent,
    Answer,
    Axis,
    Disposition,
    EvidenceLevel,
    Indication,
    Match,
    Region,
    Route,
    Setting,
    Severity,
    Sex,
    Status,
    Verification,
)
from alongside.reports import wording
from alongside.reports.answers import answers, open_sentence
from alongside.reports.crisis_lines import CRISIS_LINES, crisis_lines
from alongside.reports.held_for import Held, held_for
from alongside.reports.medicine_words import medicine_lines
from alongside.reports.person_words import measured_words, person_lines, person_sentence
from alongside.reports.questions import open_questions
from alongside.reports.review import all_reviewed, grade_sentence, review_sentence
from alongside.reports.source_links import source_links
from alongside.reports.treatment_words import dose_words, plan_words, treatment_labels
from alongside.reports.unknowns import unknowns
from alongside.reports.visible import visible


@pytest.mark.hazard("H32")
@pytest.mark.parametrize(
    ("table", "values"),
    [
        (wording.DISPOSITION, Disposition),
        (wording.SEVERITY, Severity),
        (wording.ACTION, Action),
        (wording.AXIS, Axis),
        (wording.EVIDENCE, EvidenceLevel),
        (wording.VERIFICATION, Verification),
        (wording.SEEN, Seen),
        (wording.STATUS, Status),
        (wording.MATCH, Match),
        (wording.AGENT, Agent),
        (wording.ROUTE, Route),
        (wording.REGION, Region),
        (wording.SETTING, Setting),
        (wording.INDICATION, Indication),
        (wording.SEX, Sex),
        (wording.ANSWER, Answer),
        (CRISIS_LINES, Region),
    ],
)
def test_every_value_has_words_of_its_own(table, values):
    assert set(table) == set(values)
    assert len(set(table.values())) == len(table)


@pytest.mark.hazard("H29")
def test_avoid_is_worded_by_what_is_to_be_avoided():
    assert wording.action_words(Action.AVOID, Axis.HARM) == "avoid this combination"
    assert wording.action_words(Action.AVOID, Axis.CONTRAINDICATION) == "avoid this treatment"
    assert wording.action_words(Action.AVOID, Axis.OTHER_MEDICINES) == "avoid this pair of medicines"


@pytest.mark.hazard("H29")
def test_no_wording_tells_anybody_to_stop_or_calls_anything_safe():
    words = " ".join(
        [
            *wording.ACTION.values(),
            *wording.ACTION_ON_AXIS.values(),
            *(one.meaning for one in wording.DISPOSITION.values()),
        ]
    )
    assert not re.search(r"\b(stop|skip|taper|safe)\b", words)


def test_one_and_many():
    assert [wording.counted(1, "entry", "entries"), wording.counted(2, "entry", "entries")] == ["1 entry", "2 entries"]
    assert wording.counted(0, "question") == "0 questions"


@pytest.mark.hazard("H33")
@given(st.text())
def test_visible_text_is_one_harmless_line_and_keeps_every_ordinary_character(text):
    shown = visible(text)
    assert not re.search("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]", shown)
    assert all(character in shown for character in text if character.isalnum())
    assert visible(shown) == shown


def test_visible_names_what_it_will_not_obey():
    assert visible("a\x1b[2Jb\u202ec\nd\te") == "a[U+001B][2Jb[U+202E]c d e"


@pytest.mark.hazard("H05")
def test_medicine_notes_name_what_is_not_known():
    first, guessed, stopped, combination, unread = medicine_lines(RICH.disclosure)
    assert first.notes == ("taken now", "6 mg a day", "recognised by its brand name")
    assert first.reported_by == ("list.txt: not known whether taken", "clinic letter, 2026-10-01: taken now")
    assert guessed.confirm == "read as sertraline, please confirm"
    assert guessed.notes == ("taken now", "daily dose not known")
    assert stopped.notes[:3] == ("stopped", "since 2020-01-02", "until 2026-10-31")
    assert (unread.written, unread.read, unread.recognised) == ("blue sleeping pill", "not recognised", False)
    assert combination.read == "dextromethorphan-bupropion (bupropion + dextromethorphan)"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"status": Status.STOPPED, "dose": Dose()}, "date of stopping not known"),
        ({"status": Status.STOPPED, "days_since_stop_at_least": 730}, "stopped at least 730 days ago"),
        ({"as_needed": True}, "as needed"),
        ({"tapering": True}, "dose being reduced"),
        ({"form": "extended-release"}, "extended-release"),
        ({"route": "transdermal"}, "transdermal"),
    ],
)
def test_medicine_notes_say(changes, words):
    (line,) = medicine_lines(Disclosure(medications=(replace(LORAZEPAM, **changes),)))
    assert words in line.notes


def test_a_guess_without_a_written_reading_names_the_drug():
    (line,) = medicine_lines(Disclosure(medications=(replace(LORAZEPAM, confirmed=False),)))
    assert line.confirm == "read as lorazepam, please confirm"


def test_the_person_in_one_sentence():
    assert person_sentence(RICH.disclosure.patient) == "44 years, female, 61.5 kg, pregnancy not known"
    assert (
        person_sentence(EMPTY.disclosure.patient)
        == "age not known, sex not known, weight not known, pregnancy not known"
    )


def test_what_was_read_of_the_person_and_what_it_was_taken_for():
    lines = {one.written: one for one in person_lines(RICH.disclosure, KNOWLEDGE)}
    assert lines["HTN"].read == "Hypertension, any control"
    assert (
        lines["Brain scan 2011"].read
        == "raises the question of: Aneurysmal vascular disease (resolved or in remission)"
    )
    assert not lines["Freckles"].used
    assert lines["mother: aneurysm"].group == "Family"
    assert lines["penicillin: hives"].read == "allergy, hives"
    assert not lines["Has anybody ever found an aneurysm?"].used
    assert lines["dx-elsewhere"].read == "yes"
    assert lines["dx-elsewhere"].used


def test_an_untold_reaction_stays_untold():
    patient = Patient(allergies=(Allergy("codeine", "line 1", ("codeine",)),))
    lines = person_lines(Disclosure(patient), KNOWLEDGE)
    assert lines[0].read == "codeine: allergy or intolerance, not known which, reaction not told"


def test_measurements_carry_their_unit():
    assert measured_words("systolic_mmhg", 128.0) == "systolic 128 mmHg"
    assert measured_words("heart_rate_per_min", 62.5) == "heart rate 62.5 per minute"
    assert measured_words("alt_units_per_l", 31) == "alt 31 units/L"
    assert measured_words("score", 7) == "score 7"


def test_doses_in_words():
    assert dose_words(IV) == "0.5 mg/kg (35 mg) over 40 minutes"
    assert dose_words(NASAL) == "56 mg"
    assert dose_words(replace(IV, dose_mg=None, over_min=None)) == "0.5 mg/kg"
    assert dose_words(replace(NASAL, dose_mg=None)) == "dose not given"


def test_a_usual_value_that_nobody_chose_is_named_once():
    treatment = replace(IV, defaults=("dose_mg", "dose_mg_per_kg", "over_min", "some_field"))
    assert plan_words(treatment)[-1] == "not chosen by anybody, usual value taken: dose, duration, some field"
    assert len(plan_words(NASAL)) == 4


def test_two_doses_of_one_treatment_are_told_apart():
    one = QUIET.assessments[0]
    two = replace(QUIET, assessments=(one, replace(one, treatment=replace(NASAL, dose_mg=84.0))))
    assert treatment_labels(two) == ("Esketamine as a nasal spray, 56 mg", "Esketamine as a nasal spray, 84 mg")


def test_links_only_to_the_web():
    assert source_links(Source("x", Seen.NONE, url="javascript:alert(1)")) == ()
    assert source_links(Source("x", Seen.NONE, doi='10.1/a"b', pmid="12/..", url="http://a.example")) == (
        ('doi 10.1/a"b', "https://doi.org/10.1/a%22b"),
        ("PubMed 12/..", "https://pubmed.ncbi.nlm.nih.gov/12%2F../"),
        ("web page", "http://a.example"),
    )


@pytest.mark.hazard("H20")
def test_review_is_claimed_only_when_every_fact_has_one():
    none = replace(KNOWLEDGE, questions=KNOWLEDGE.questions[1:])
    every = replace(KNOWLEDGE, questions=KNOWLEDGE.questions[:1])
    assert review_sentence(none) == "No clinician has reviewed these facts yet."
    assert review_sentence(KNOWLEDGE).startswith("Some of these facts have not been reviewed")
    assert all_reviewed(every)
    assert review_sentence(every) == "Every fact here has been reviewed by a clinician."
    assert not all_reviewed(replace(KNOWLEDGE, questions=()))


def test_a_question_about_a_condition_points_to_the_findings_on_it():
    assessment = RICH.assessments[0]
    about = replace(assessment.findings[1], about=("aneurysmal-vascular-disease",))
    asked = open_questions(replace(assessment, findings=(about,)), KNOWLEDGE)
    assert [(one.id, one.findings) for one in asked if one.findings] == [
        ("dx-cond-aneurysm", ("asks",)),
        ("asks", ("asks",)),
    ]


def test_a_finding_that_asks_without_advice_asks_with_its_statement():
    asks = replace(RICH.assessments[0].findings[1], reasons=())
    (question,) = open_questions(replace(QUIET.assessments[0], findings=(asks,)), KNOWLEDGE)
    assert question.text == "Statement of asks."


def test_nothing_open_nothing_said_and_an_answer_that_cannot_worsen_it_is_not_threatened():
    assert open_sentence(QUIET.assessments[0]) == ""
    light = replace(RICH.assessments[0], coverage=Coverage(missing=MISSING[2:3]))
    assert open_sentence(light) == "Still open: 1 question nobody answered."


def test_an_answer_names_its_three_gravest_findings():
    first, second = answers(RICH)
    assert [one.id for one in first.deciding] == ["pair", "asks", "sedation"]
    assert (first.further, second.further) == (1, 0)


def test_an_answer_names_a_matter_once_and_still_counts_every_finding():
    one = RICH.assessments[0]
    twice = (one.findings[0], replace(one.findings[0], id="again"), one.findings[1])
    (answer,) = answers(replace(RICH, assessments=(replace(one, findings=twice),)))
    assert [finding.id for finding in answer.deciding] == ["pair", "asks"]
    assert answer.further == 1


def test_a_question_for_both_treatments_is_asked_once_at_its_gravest():
    milder = replace(MISSING[1], could_change_to=Disposition.WITH_PRECAUTIONS)
    one, two = RICH.assessments
    both = replace(
        RICH,
        assessments=(
            replace(one, coverage=Coverage(missing=(milder,))),
            replace(two, coverage=Coverage(missing=MISSING[1:2])),
        ),
    )
    assert unknowns(both).first == (Held(MISSING[1], (0, 1)),)


def test_held_for_keeps_the_order_of_first_mention():
    assert held_for([["b", "a", "b"], ["a", "c"]]) == (Held("b", (0,)), Held("a", (0, 1)), Held("c", (1,)))


def test_the_regions_own_line_leads():
    assert crisis_lines(Region.AU)[0].number == "13 11 14"
    assert len(crisis_lines(Region.AU)) == len(Region)


def test_the_session_time_is_written_out():
    treatment = replace(NASAL, at=datetime(2026, 12, 1, 14, 30, tzinfo=UTC))
    assert "planned for 2026-12-01 14:30" in plan_words(treatment)


def test_the_answer_counts_its_own_verified_statements() -> None:
    assert grade_sentence(RICH).startswith("Of the ")
    shown = {one.rule: one.verification for a in RICH.assessments for f in a.findings for one in f.reasons}
    verified = sum(grade is Verification.VERIFIED for grade in shown.values())
    assert f"{verified} were read in the source itself" in grade_sentence(RICH)
    assert f"{len(shown) - verified} are unverified" in grade_sentence(RICH)
    assert verified < len(shown)

"""Several sources of one person."""

import json
from datetime import UTC, date, datetime

import pytest
from tests.disclosure.records.reading_records import AT, bundle, observation, only, patient, request

from alongside.disclosure.gathered import more_cautious, newest
from alongside.disclosure.sources import read_sources
from alongside.errors import UnusableInput
from alongside.model.patient import Measurement
from alongside.model.vocabulary import Answer, Sex


def read_all(**contents):
    inputs = [
        (name, text.encode() if isinstance(text, str) else json.dumps(text).encode()) for name, text in contents.items()
    ]
    return read_sources(inputs, at=AT)


def test_the_same_mention_becomes_one_with_both_reporters():
    disclosure = read_all(own="sertraline 50 mg daily", clinic="zoloft 50 mg daily\nlithium 300 mg bid")
    sertraline, lithium = disclosure.medications
    assert [report.source for report in sertraline.reported_by] == ["own: line 1", "clinic: line 1"]
    assert [mention.text for mention in sertraline.said] == ["sertraline 50 mg daily", "zoloft 50 mg daily"]
    assert disclosure.disagreements == ()
    assert lithium.place == "clinic: line 2"
    assert disclosure.sources == ("own", "clinic")


@pytest.mark.hazard("H13")
def test_different_doses_stay_side_by_side_and_the_higher_counts():
    disclosure = read_all(own="sertraline 50 mg daily", clinic="sertraline 100 mg daily")
    medicine = only(disclosure.medications)
    assert medicine.dose.daily_mg == 100
    assert [mention.dose.daily_mg for mention in medicine.said] == [50, 100]


@pytest.mark.hazard("H13")
def test_the_more_cautious_answer_wins():
    form = "answers: {dx-preg: no, dx-cond-seizure: no, dx-cond-bleed: unsure}"
    other = "answers: {dx-preg: unsure, dx-cond-seizure: yes, dx-cond-bleed: no}"
    answers = read_all(first=form, second=other).patient.answers
    assert answers == {"dx-preg": Answer.UNSURE, "dx-cond-seizure": Answer.YES, "dx-cond-bleed": Answer.UNSURE}
    assert more_cautious(None, Answer.NO) is Answer.NO


@pytest.mark.hazard("H13")
def test_contradictions_about_the_person_are_said_and_none_of_them_wins():
    disclosure = read_all(first="patient: {age_years: 44, sex: female}", second="patient: {age_years: 70, sex: male}")
    assert disclosure.patient.ages_told == (44, 70)
    assert disclosure.patient.sex is Sex.UNKNOWN
    assert [[one.says for one in found.readings] for found in disclosure.disagreements] == [
        ["female", "male"],
        ["44 years", "70 years"],
    ]


def test_agreeing_fields_are_no_contradiction():
    disclosure = read_all(first="patient: {age_years: 44, sex: female}", second="patient: {age_years: 45, sex: female}")
    assert disclosure.not_read == disclosure.disagreements == ()
    assert disclosure.patient.sex is Sex.FEMALE


def test_the_newest_measurement_wins_across_sources():
    old = bundle(patient(), observation("29463-7", 80, "kg", effectiveDateTime="2020-01-01"))
    disclosure = read_all(now="weight 70 kg", record=old)
    assert disclosure.patient.weight_kg == 70
    assert disclosure.patient.measured("weight_kg").place == "now: line 1"


def test_a_dated_measurement_beats_an_undated_one_and_the_later_entry_wins_a_tie():
    day = datetime(2026, 1, 1, tzinfo=UTC)
    undated = Measurement("weight_kg", 60, "a")
    dated = Measurement("weight_kg", 70, "b", day)
    assert newest([dated, undated]) == (dated,)
    assert newest([undated, dated]) == (dated,)
    assert newest([dated, Measurement("weight_kg", 71, "c", day)])[0].value == 71


def test_unrecognised_and_conditions_are_listed_once():
    disclosure = read_all(a="Morvanta drops\nhypertension", b="Morvanta drops\nhypertension")
    assert only(disclosure.unrecognised).place == "a: line 1"
    assert only(disclosure.patient.conditions).ids == ("hypertension",)


@pytest.mark.hazard("H13")
def test_stopped_and_active_mentions_stay_apart_in_one_line():
    record = bundle(request("sertraline 50 mg", status="stopped"), request("sertraline 50 mg"))
    medicine = only(read_all(record=record).medications)
    assert medicine.status == "active"
    assert [one.status for one in medicine.said] == ["stopped", "active"]


def test_orders_that_differ_only_in_their_date_become_one():
    orders = [request("sertraline 50 mg", id=f"m{year}", authoredOn=f"{year}-01-01") for year in (2019, 2020, 2021)]
    medicine = only(read_all(record=bundle(*orders)).medications)
    assert [report.as_of for report in medicine.reported_by] == [date(year, 1, 1) for year in (2019, 2020, 2021)]


def test_too_many_medicines_in_two_sources_together():
    lists = {
        name: "\n".join(f"sertraline {dose} mg" for dose in doses)
        for name, doses in (("a", range(1, 301)), ("b", range(301, 601)))
    }
    with pytest.raises(UnusableInput, match="a and b holds 600 medicines"):
        read_all(**lists)

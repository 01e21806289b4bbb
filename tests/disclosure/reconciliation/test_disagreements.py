"""What the sources do not agree on: each kind with a near miss."""

import pytest
from tests.disclosure.reconciliation.several_sources import kinds, order, read_all, record
from tests.disclosure.records.reading_records import bundle, only, patient, request

from alongside.disclosure.reconciliation.one_of_a_class import USUALLY_ONE
from alongside.knowledge.loaded import load

SERTRALINE = record(order("sertraline 50 mg", "2026-10-01"))


def test_taken_and_stopped():
    found = only(read_all(own="stopped sertraline on 2026-11-17", record=SERTRALINE).disagreements)
    assert (found.id, found.about) == ("settle-status:sertraline", ("sertraline",))
    assert [one.says for one in found.readings] == [
        '"stopped sertraline on 2026-11-17", stopped, last taken on 2026-11-17',
        '"sertraline 50 mg", taken now, 50 mg a day',
    ]
    assert found.counted_as == "still taken; a washout counts from the stop"


def test_a_stop_of_long_before_is_history():
    old = record(request("sertraline 50 mg", status="stopped", authoredOn="2025-11-30"))
    recent = record(request("sertraline 50 mg", status="stopped", authoredOn="2025-12-01"))
    assert kinds(read_all(own="sertraline 50 mg daily", record=old)) == []
    assert kinds(read_all(own="sertraline 50 mg daily", record=recent)) == ["status"]


def test_an_order_that_was_replaced_in_the_same_record_is_no_disagreement():
    older = request("sertraline 50 mg", id="m0", status="stopped", authoredOn="2026-06-01")
    assert kinds(read_all(record=record(older, order("sertraline 50 mg", "2026-10-01")))) == []


def test_two_last_days():
    found = only(
        read_all(own="stopped sertraline on 2026-11-17", other="stopped sertraline on 2026-11-01").disagreements
    )
    assert (found.kind, found.counted_as) == ("stop-date", "last taken on 2026-11-17")
    assert kinds(read_all(own="stopped sertraline on 2026-11-17", other="stopped zoloft on 2026-11-17")) == []


@pytest.mark.parametrize(("authored", "said"), [("2025-11-30", ["stale"]), ("2025-12-01", [])])
def test_an_order_that_nobody_has_mentioned_for_a_year(authored, said):
    disclosure = read_all(record=record(order("sertraline 50 mg", authored)))
    assert kinds(disclosure) == said
    assert only(disclosure.medications).status == "active"


def test_a_newer_word_makes_an_old_order_fresh():
    old = order("sertraline 50 mg", "2019-05-01")
    assert kinds(read_all(record=record(old, order("sertraline 50 mg", "2026-05-01")))) == []
    assert kinds(read_all(own="sertraline 50 mg daily", record=record(old))) == []


def test_the_persons_own_list_leaves_one_out():
    found = only(read_all(own="lithium 300 mg bid", record=SERTRALINE).disagreements)
    assert (found.kind, found.about) == ("left-out", ("sertraline",))
    assert found.readings[-1].says == "does not name it"
    assert kinds(read_all(own="no medications", record=SERTRALINE)) == ["left-out"]


def test_a_source_that_tells_of_no_medicine_leaves_none_out():
    assert kinds(read_all(own="age 44, female", record=SERTRALINE)) == []
    assert kinds(read_all(other=record(order("lithium 300 mg", "2026-10-01")), record=SERTRALINE)) == []
    assert kinds(read_all(own="sertraline 50 mg\nlithium 300 mg bid", record=SERTRALINE)) == []


@pytest.mark.parametrize(
    ("lines", "about"),
    [
        ("sertraline 50 mg\ncitalopram 20 mg", ("citalopram", "sertraline")),
        ("venlafaxine 75 mg\nduloxetine 60 mg", ("duloxetine", "venlafaxine")),
        ("phenelzine 15 mg\nselegiline 5 mg", ("phenelzine", "selegiline")),
        ("lorazepam 1 mg prn\nclonazepam 1 mg", ("clonazepam", "lorazepam")),
    ],
)
def test_two_of_a_class_of_which_one_is_usual(lines, about):
    found = only(read_all(own=lines).disagreements)
    assert (found.kind, found.about) == ("two-of-a-class", about)


def test_one_of_each_class_or_one_of_them_stopped_is_no_question():
    assert kinds(read_all(own="sertraline 50 mg\nlorazepam 1 mg\nstopped citalopram 20 mg in 2019")) == []
    assert all(load().members(classes) for classes in USUALLY_ONE.values())


def test_a_recorded_death_is_first_and_of_a_single_source_too():
    dead = bundle(patient(deceasedDateTime="2024-01-01"), order("sertraline 50 mg", "2020-01-01"))
    assert kinds(read_all(record=dead)) == ["death", "stale"]


def test_ages_a_birthday_apart_are_one_persons():
    assert kinds(read_all(a="patient: {age_years: 44}", b="patient: {age_years: 45}")) == []
    assert kinds(read_all(a="patient: {age_years: 44}", b="patient: {age_years: 46}")) == ["age"]

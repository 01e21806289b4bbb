"""A named person settles what the sources leave open; unsure settles nothing."""

import pytest
from tests.disclosure.reconciliation.several_sources import kinds, line_of, order, read_all, record
from tests.disclosure.records.reading_records import only

from alongside.errors import UnusableInput
from alongside.model.vocabulary import Status

LIST = "stopped sertraline two weeks ago"
RECORD = record(order("sertraline 100 mg", "2026-10-01"))


def settled(*entries):
    return "settled:\n" + "\n".join(f"  - {{who: Dr A. Example, when: 2026-11-30, {one}}}" for one in entries)


def read(*entries, own=LIST, other=RECORD):
    return read_all(own=own, record=other, form=settled(*entries))


def test_not_taken_closes_it_and_every_word_stays():
    disclosure = read("medicine: sertraline, taken: no, stopped_on: 2026-11-16")
    line = line_of(disclosure, "sertraline")
    assert kinds(disclosure) == []
    assert (line.status, line.stopped_on.isoformat()) == (Status.STOPPED, "2026-11-16")
    assert [(mention.text, mention.counts) for mention in line.said] == [
        (LIST, False),
        ("sertraline 100 mg", False),
        ("sertraline", True),
    ]
    assert line.reported_by[-1].by == "Dr A. Example"
    assert line.reported_by[-1].as_of.isoformat() == "2026-11-30"


def test_taken_with_its_dose():
    disclosure = read("medicine: Zoloft, taken: yes, dose: 50 mg daily")
    line = line_of(disclosure, "sertraline")
    assert (line.status, line.dose.daily_mg, kinds(disclosure)) == (Status.ACTIVE, 50, [])


def test_taken_without_a_dose_leaves_the_dose_open():
    own = "sertraline 50 mg daily"
    assert kinds(read("medicine: sertraline, taken: yes", own=own)) == ["dose"]
    assert kinds(read("medicine: sertraline, taken: yes, dose: 50 mg daily", own=own)) == []


def test_unsure_settles_nothing_and_is_kept():
    disclosure = read("medicine: sertraline, taken: unsure")
    assert kinds(disclosure) == ["status"]
    assert line_of(disclosure, "sertraline").reported_by[-1].by == "Dr A. Example"


def test_the_newest_word_counts():
    newer = "{who: Nurse B, when: 2026-12-01, medicine: sertraline, taken: yes, dose: 25 mg daily}"
    form = settled("medicine: sertraline, taken: no") + f"\n  - {newer}"
    line = line_of(read_all(own=LIST, record=RECORD, form=form), "sertraline")
    assert (line.status, line.dose.daily_mg) == (Status.ACTIVE, 25)


def test_two_words_of_one_day_that_differ_settle_nothing():
    disclosure = read("medicine: sertraline, taken: no", "medicine: sertraline, taken: yes, dose: 50 mg daily")
    assert "status" in kinds(disclosure)
    assert line_of(disclosure, "sertraline").dose.daily_mg == 100


def test_what_is_said_later_opens_it_again():
    later = record(order("sertraline 100 mg", "2026-12-01"))
    assert kinds(read("medicine: sertraline, taken: no, stopped_on: 2026-11-16", other=later)) == ["status"]


def test_a_stale_order_and_one_left_out_are_settled_too():
    old = record(order("sertraline 100 mg", "2019-01-01"))
    for own, other, kind in (("lithium 300 mg", RECORD, "left-out"), ("age 44", old, "stale")):
        assert kinds(read_all(own=own, record=other)) == [kind]
        for entry in ("taken: no, stopped_on: 2026-01-01", "taken: yes"):
            assert kinds(read(f"medicine: sertraline, {entry}", own=own, other=other)) == []


def test_two_of_a_class_need_a_word_on_each():
    own = "sertraline 50 mg\ncitalopram 20 mg"
    one, other = ("medicine: sertraline, taken: yes", "medicine: citalopram, taken: yes")
    assert kinds(read_all(own=own, form=settled(one))) == ["two-of-a-class"]
    assert kinds(read_all(own=own, form=settled(one, other))) == []
    assert kinds(read_all(own=own, form=settled("medicine: citalopram, taken: no"))) == []


def test_a_medicine_that_no_source_names():
    taken = read_all(own="lithium 300 mg", form=settled("medicine: sertraline, taken: yes, dose: 50 mg daily"))
    assert line_of(taken, "sertraline").dose.daily_mg == 50
    not_taken = read_all(own="lithium 300 mg", form=settled("medicine: sertraline, taken: no"))
    assert len(not_taken.medications) == 1
    assert only(not_taken.set_aside).why == "settled as not taken, and no source names it"


@pytest.mark.parametrize(("medicine", "still_taken"), [("naltrexone", "parenteral"), ("Vivitrol", None)])
def test_a_word_on_the_tablet_says_nothing_of_the_depot(medicine, still_taken):
    own = "naltrexone 50 mg daily\nVivitrol 380 mg injection monthly"
    disclosure = read_all(own=own, form=settled(f"medicine: {medicine}, taken: no"))
    assert [one.route for one in disclosure.medications if one.status is Status.ACTIVE] == [still_taken]


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        ("{when: 2026-11-30, medicine: sertraline, taken: no}", '"who" is missing'),
        ("{who: Dr A, when: 2026-12-24, medicine: sertraline, taken: no}", "is not a day up to today"),
        ("{who: Dr A, when: 2026-11, medicine: sertraline, taken: no}", "is not a day up to today"),
        ("{who: Dr A, when: 2026-11-30, medicine: sertralin, taken: no}", "names no single medicine"),
        ("{who: Dr A, when: 2026-11-30, medicine: sertraline, taken: maybe}", "is not an answer"),
        ("{who: Dr A, when: 2026-11-30, medicine: sertraline, taken: no, dose: 50 mg}", "a dose belongs to"),
        ("{who: Dr A, when: 2026-11-30, medicine: sertraline, taken: yes, stopped_on: 2026-11-01}", "a last day"),
        ("{who: Dr A, when: 2026-11-30, medicine: sertraline, taken: yes, dose: much}", "is no dose for a day"),
        ("{who: Dr A, when: 2026-11-30, drug: sertraline, taken: no}", 'the key "drug" is not known'),
    ],
)
def test_a_word_that_cannot_be_used_is_refused_with_a_sentence(entry, says):
    with pytest.raises(UnusableInput, match=says):
        read_all(form=f"settled: [{entry}]")

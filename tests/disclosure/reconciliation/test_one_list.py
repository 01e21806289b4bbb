"""What is one medicine, and how much of it is taken when several sources tell."""

import pytest
from tests.disclosure.reconciliation.several_sources import kinds, line_of, order, read_all, record
from tests.disclosure.records.reading_records import only, statement

from alongside.model.vocabulary import Status


def test_brand_and_generic_of_two_sources_are_one_line_and_each_keeps_its_words():
    disclosure = read_all(own="Zoloft 50 mg daily", record=record(order("sertraline 50 mg oral tablet", "2026-10-01")))
    medicine = only(disclosure.medications)
    assert [mention.text for mention in medicine.said] == ["Zoloft 50 mg daily", "sertraline 50 mg oral tablet"]
    assert [(one.input, one.as_of and one.as_of.isoformat()) for one in medicine.reported_by] == [
        ("own", None),
        ("record", "2026-10-01"),
    ]
    assert kinds(disclosure) == []


def test_a_combination_is_not_its_part():
    assert len(read_all(own="Contrave 2 tabs twice a day", other="bupropion XL 300 mg daily").medications) == 2


def test_a_depot_and_a_tablet_are_two_medicines_and_a_film_under_the_tongue_is_one():
    both = read_all(a="naltrexone 50 mg daily", b="Vivitrol 380 mg injection monthly", c="naltrexone 50 mg")
    assert sorted(len(one.said) for one in both.medications) == [1, 2]
    films = read_all(a="buprenorphine 8 mg sublingual daily", b="buprenorphine 8 mg daily")
    assert only(films.medications).dose.daily_mg == 8


def test_a_guessed_spelling_stays_by_itself():
    guessed, known = read_all(a="sertralin 50 mg daily", b="sertraline 50 mg daily").medications
    assert (guessed.confirmed, known.confirmed) == (False, True)


@pytest.mark.parametrize(
    ("sources", "counts_mg", "said"),
    [
        ({"a": "venlafaxine XR 150 mg daily\nvenlafaxine XR 75 mg daily"}, 225, []),
        (
            {"a": "venlafaxine XR 150 mg daily\nvenlafaxine XR 75 mg daily", "b": "Effexor XR 225 mg daily"},
            225,
            [],
        ),
        ({"a": "sertraline 50 mg daily", "b": "sertraline 100 mg daily"}, 100, ["dose"]),
        ({"a": "Zoloft 50 mg daily\nsertraline 50 mg daily"}, 100, ["twice"]),
        ({"a": "lorazepam 1 mg daily\nlorazepam 1 mg daily"}, 1, ["twice"]),
        ({"a": "sertraline", "b": "sertraline 100 mg daily"}, 100, []),
    ],
    ids=["strengths add up", "a total agrees", "two sources", "brand and generic", "word for word", "silence"],
)
def test_doses(sources, counts_mg, said):
    disclosure = read_all(**sources)
    assert only(disclosure.medications).dose.daily_mg == counts_mg
    assert kinds(disclosure) == said


@pytest.mark.parametrize(
    ("orders", "counts_mg", "said"),
    [
        ([("sertraline 50 mg", "2026-03-01"), ("sertraline 50 mg tablet", "2026-09-01")], 50, []),
        ([("sertraline 50 mg", "2026-09-01"), ("sertraline 100 mg", "2026-09-01")], 150, []),
        ([("sertraline 50 mg", "2026-03-01"), ("sertraline 100 mg", "2026-09-01")], 150, ["dose"]),
        ([("sertraline 50 mg", "2025-08-31"), ("sertraline 100 mg", "2026-09-01")], 100, ["dose"]),
        ([("sertraline 50 mg", "2025-09-01"), ("sertraline 100 mg", "2026-09-01")], 150, ["dose"]),
    ],
    ids=["renewal", "strengths of one day", "two doses of one year", "a dose of long ago", "a year to the day"],
)
def test_orders_of_one_record(orders, counts_mg, said):
    disclosure = read_all(record=record(*(order(*one) for one in orders)))
    assert only(disclosure.medications).dose.daily_mg == counts_mg
    assert kinds(disclosure) == said


def test_an_order_and_a_statement_of_one_record_do_not_add_up():
    told = statement(
        "sertraline 50 mg", id="s1", dateAsserted="2026-10-02", status="active", dosage=[{"text": "once daily"}]
    )
    disclosure = read_all(record=record(order("sertraline 50 mg", "2026-10-01"), told))
    assert only(disclosure.medications).dose.daily_mg == 50


def test_the_line_stands_for_the_more_cautious_reading():
    disclosure = read_all(
        own="stopped sertraline two weeks ago", record=record(order("sertraline 50 mg", "2026-10-01"))
    )
    line = line_of(disclosure, "sertraline")
    assert (line.status, line.stopped_on, line.text) == (Status.ACTIVE, None, "sertraline 50 mg")


def test_the_form_may_say_of_which_day_it_speaks():
    form = "as_of: 2025-06-01\nmedications: [sertraline 50 mg daily]"
    assert kinds(read_all(form=form)) == ["stale"]
    assert kinds(read_all(form=form.replace("2025-06-01", "2026-06-01"))) == []

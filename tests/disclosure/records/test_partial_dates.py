"""Dates that are only partly known."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from tests.disclosure.records.reading_records import AT, form, only

from alongside.disclosure.fhir.elements import codes, number
from alongside.disclosure.inputs.partial_dates import age_in_years, latest_day, read_moment, read_partial_date


@pytest.mark.parametrize(
    ("written", "earliest", "latest"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-02-03", date(2024, 2, 3), date(2024, 2, 3)),
        ("2024-02-03T10:00:00Z", date(2024, 2, 3), date(2024, 2, 3)),
        (datetime(2024, 2, 3, 23, tzinfo=UTC), date(2024, 2, 3), date(2024, 2, 3)),
    ],
)
def test_the_span_a_date_can_mean(written, earliest, latest):
    span = read_partial_date(written)
    assert (span.earliest, span.latest) == (earliest, latest)


@pytest.mark.parametrize("written", ["2024-13", "2024-02-30", "0000", "soon", "", 7, None])
def test_what_is_no_date(written):
    assert read_partial_date(written) is None
    assert latest_day(written, today=AT.date()) is None


def test_the_latest_day_is_never_after_today_unless_the_date_itself_is():
    today = AT.date()
    assert latest_day("2026", today=today) == today
    assert latest_day("2026-12-24", today=today) == date(2026, 12, 24)


@pytest.mark.hazard("H35")
def test_moments_always_carry_a_time_zone():
    east = datetime(2026, 12, 1, tzinfo=timezone(timedelta(hours=2)))
    assert read_moment("2026-10-01T10:00:00", at=east).utcoffset() == timedelta(hours=2)
    assert read_moment("2026-10", at=AT) == datetime(2026, 10, 1, tzinfo=UTC)
    assert read_moment("2026-10-01T99:00:00", at=AT) is None


def test_the_age_changes_on_the_birthday():
    birth = read_partial_date("2008-12-01")
    assert age_in_years(birth, today=date(2026, 11, 30)) == 17
    assert age_in_years(birth, today=date(2026, 12, 1)) == 18


def test_numbers_without_end_count_as_absent():
    assert number(10**400) is None
    assert number(1e400) is None
    assert [number(value) for value in (True, "1")] == [None, None]
    assert codes({"coding": [{"system": "s"}]}) == ()


def test_a_bare_number_is_taken_as_written():
    assert only(form(conditions=[2026]).patient.conditions).text == "2026"

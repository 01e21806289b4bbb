"""The two calls of the package: what they take and how they refuse."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

import alongside
from alongside import UnusableInput, assess, parse
from tests.people import AT


def test_a_text_bytes_and_a_file_are_the_same(tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text("lexapro 20 daily")
    answers = [
        assess(source, at=AT, now=AT) for source in ("lexapro 20 daily", b"lexapro 20 daily", tmp_path / "list.txt")
    ]
    assert len({answer.assessments[0].findings for answer in answers}) == 1


@pytest.mark.parametrize(
    "bad", [{"agent": "propofol"}, {"route": "rectal"}, {"region": "zz"}, {"setting": "moon"}, {"indication": "?"}]
)
def test_a_word_outside_its_list_is_refused_with_the_list(bad: dict[str, str]) -> None:
    with pytest.raises(UnusableInput, match="must be one of"):
        assess("lexapro", at=AT, **bad)


def test_nothing_to_assess() -> None:
    with pytest.raises(UnusableInput, match="Nothing to assess"):
        assess()


def test_a_character_that_is_no_text() -> None:
    with pytest.raises(UnusableInput, match="no text"):
        assess("lexapro \ud800", at=AT)


@pytest.mark.parametrize("name", ["no-such.txt", "bad\x00name"])
def test_a_file_that_cannot_be_read(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnusableInput):
        assess(tmp_path / name, at=AT)


@pytest.mark.hazard("H35")
def test_a_moment_without_a_zone_is_local() -> None:
    moment = datetime(2026, 12, 1, 9)  # noqa: DTZ001 - that is the case
    answer = assess("lexapro 20\nbp 120/80", at=moment, now=moment)
    assert answer.assessments[0].treatment.at.tzinfo is not None


@pytest.mark.hazard("H35")
def test_what_is_told_today_counts_from_today_and_not_from_the_session() -> None:
    now, later = datetime(2026, 11, 1, 9, tzinfo=UTC), datetime(2027, 6, 1, 9, tzinfo=UTC)
    missing = {m.id for m in assess("bp 120/80", at=later, now=now).assessments[0].coverage.missing}
    assert "dx-vitals" in missing
    assert "dx-vitals" not in {m.id for m in assess("bp 120/80", at=now, now=now).assessments[0].coverage.missing}


@pytest.mark.hazard("H35")
def test_a_stop_told_today_is_longer_ago_on_the_day_of_the_session() -> None:
    text, now = "stopped nardil 10 days ago\nprozac 20 daily", datetime(2026, 11, 1, 9, tzinfo=UTC)

    def forbidden(at: datetime) -> bool:
        return any(finding.kind == "washout" for finding in assess(text, at=at, now=now).assessments[0].findings)

    assert forbidden(now)
    assert not forbidden(datetime(2026, 11, 20, 9, tzinfo=UTC))


def test_parse_takes_a_text_or_lines() -> None:
    by_text, by_lines = (
        parse("zoloft 50 mg\nxanax .5 prn", today=AT.date()),
        parse(["zoloft 50 mg", "xanax .5 prn"], today=AT.date()),
    )
    assert by_text == by_lines
    assert [reading.medications[0].drug for reading in by_text] == ["sertraline", "alprazolam"]
    assert parse("zoloft 50 mg")[0].medications


def test_only_what_is_public_can_be_asked_of_the_package() -> None:
    with pytest.raises(AttributeError, match="simulate"):
        alongside.simulate  # noqa: B018 - asking is the test

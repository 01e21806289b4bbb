"""What holds for any text whatever."""

import re
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from alongside.disclosure.text.medication_text import LineReading, read_line, read_lines
from alongside.model.vocabulary import Status

TODAY = date(2026, 11, 23)
WORDS = [
    "zoloft", "50", "mg", "50mg", "lexapro 20", "xanax", ".5", "prn", "bid", "qhs", "no", "not", "stopped",
    "two weeks ago", "since May", "off", "and", ",", ";", "+", "/", "(", ")", "-", "allergic to", "penicillin",
    "hives", "my mother", "takes", "lithium", "1/2 tab", "1 to 2 tabs", "8-2 film", "one or two pills",
    "10mg/ml", "8 ml", "q4-6h", "40-30-20", "x2", "Morvanta", "Brizantol 5 mg", "weed", "acid",
    "alcohol", "daily", "patch", "10/28/2026", "2026-13-45", "maybe", "?", "I", "took", "last", "sunday", "in 2019",
    "20/12.5", "1,000", "aneurysm", "wellbutrn sr", "never", "until", "tapering", "every", "0 hours", "meds",
    "nothing", "\xbd", "for 3 years", "\x00", "\U0001f600", "\ufb01", "\u0130", "\u2019",
]  # fmt: skip
LINES = st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)
MEDICINES = st.sampled_from(
    [
        "zoloft 50 mg daily",
        "xanax .5 prn",
        "lithium 300 mg bid",
        "Morvanta 5 mg",
        "prozac stopped two weeks ago",
        "trazadone 50 qhs",
        "wine",
    ]
)


def read(text: str) -> LineReading:
    return read_line(text, place="line 1", today=TODAY)


def told(reading: LineReading) -> str:
    """Everything the reading shows apart from the line itself."""
    parts = [one.text for one in (*reading.medications, *reading.allergies, *reading.unrecognised, *reading.set_aside)]
    return " ".join([*parts, reading.left_over]).lower()


@given(st.text(max_size=300))
def test_any_text_is_read_without_a_fault(text: str) -> None:
    read(text)


@given(LINES)
@settings(max_examples=400)
def test_any_line_of_medicine_words_is_read_without_a_fault(text: str) -> None:
    read(text)


def lost_words(text: str) -> list[str]:
    found = told(read(text))
    return [word for word in re.findall(r"[a-z]{4,}", text.lower()) if word not in found]


@pytest.mark.hazard("H01")
@given(LINES)
@settings(max_examples=400)
def test_no_word_is_lost(text: str) -> None:
    lost = [word for word in lost_words(text) if word not in {"allergic", "hives"}]
    assert not lost


@pytest.mark.hazard("H01")
@given(st.text(alphabet="abcdefghij ,;.()0123456789", max_size=80))
def test_no_word_of_random_letters_is_lost(text: str) -> None:
    assert not lost_words(text)


@given(st.lists(MEDICINES, min_size=1, max_size=5, unique=True), st.randoms(use_true_random=False))
def test_the_order_of_mentions_changes_nothing(lines: list[str], random: object) -> None:
    shuffled = list(lines)
    random.shuffle(shuffled)  # type: ignore[attr-defined]

    def drugs(order: list[str]) -> list[tuple[str, str, float | None]]:
        reading = read("; ".join(order))
        return sorted((one.drug, one.status, one.dose.daily_mg or 0) for one in reading.medications)

    assert drugs(lines) == drugs(shuffled)


@given(st.lists(MEDICINES, max_size=6))
def test_a_line_alone_reads_as_in_a_list(lines: list[str]) -> None:
    together = read_lines([*lines, "", "  "], today=TODAY)
    assert [reading.text for reading in together] == lines
    for number, (reading, line) in enumerate(zip(together, lines, strict=True), 1):
        assert [one.drug for one in reading.medications] == [one.drug for one in read(line).medications]
        assert {one.place for one in reading.medications} <= {f"line {number}"}


@pytest.mark.hazard("H02")
@given(LINES)
def test_a_guessed_name_is_never_confirmed(text: str) -> None:
    for one in read(text).medications:
        assert one.confirmed is (one.read_as is None)


@given(LINES)
@example("zoloft in 2019 zoloft one or two pills stopped for 3 years")
def test_days_since_stopping_are_told_only_of_what_was_stopped(text: str) -> None:
    for one in read(text).medications:
        if one.status is not Status.STOPPED:
            assert one.stopped_on is None
            assert one.days_since_stop_at_least is None

"""Lines of our own, one row a mention, read for 2026-11-23: `tests/disclosure/lines.csv`."""

import csv
from datetime import date
from itertools import groupby
from pathlib import Path

import pytest

from alongside.disclosure.text.medication_text import LineReading, read_line
from alongside.model.medication import Medication
from alongside.model.patient import Allergy

LINES = Path(__file__).parents[1] / "lines.csv"
TODAY = date(2026, 11, 23)
REACTIONS = {True: "true", False: "side-effect", None: "untold"}


def rows_by_line() -> dict[str, list[dict[str, str]]]:
    with LINES.open(encoding="utf-8", newline="") as file:
        return {text: list(rows) for text, rows in groupby(csv.DictReader(file), key=lambda row: row["text"])}


def short(value: float | None) -> str:
    return "" if value is None else f"{round(value, 4):g}"


def strength(medication: Medication) -> str:
    dose = medication.dose
    if dose.strengths:
        return "/".join(short(amount) for amount in dose.strengths)
    return f"{short(dose.strength_low)}-{short(dose.strength)}" if dose.strength_low else short(dose.strength)


def mention(medication: Medication) -> dict[str, str]:
    dose = medication.dose
    return {
        "drug": medication.drug,
        "strength": strength(medication),
        "unit": dose.unit or "",
        "form": medication.form or "",
        "quantity": short(dose.quantity),
        "per_day": short(dose.times_per_day),
        "prn": "yes" if medication.as_needed else "no",
        "status": medication.status.value + ("+taper" if medication.tapering else ""),
        "daily_mg": short(dose.daily_mg),
        "stopped_on": str(medication.stopped_on or ""),
        "days_since_stop": short(medication.days_since_stop_at_least),
        "read_as": medication.read_as or "",
    }


def allergy(one: Allergy) -> str:
    return f"{'+'.join(one.drugs) or one.text}={REACTIONS[one.true_allergy]}"


def rest_of_line(reading: LineReading) -> dict[str, str]:
    return {
        "unrecognised": " | ".join(unread.text for unread in reading.unrecognised),
        "set_aside": " | ".join(unread.text for unread in reading.set_aside),
        "allergies": " | ".join(map(allergy, reading.allergies)),
        "left_over": reading.left_over,
    }


@pytest.mark.hazard("H06")
@pytest.mark.parametrize(("text", "rows"), rows_by_line().items())
def test_a_line_comes_out_as_written_down(text: str, rows: list[dict[str, str]]) -> None:
    reading = read_line(text, place="line 1", today=TODAY)
    expected = [row for row in rows if row["mention"] != "0"]
    assert len(reading.medications) == len(expected)
    for row, medication in zip(expected, reading.medications, strict=True):
        read = mention(medication)
        assert read == {key: row[key] for key in read}
    found = rest_of_line(reading)
    assert found == {key: rows[0][key] for key in found}


def test_there_are_more_than_150_lines() -> None:
    assert len(rows_by_line()) > 150

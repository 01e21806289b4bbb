"""The lines of the shared evidence, read by hand: every mention must come out as it stands there."""

import csv
from datetime import date
from itertools import groupby
from pathlib import Path

import pytest

from alongside.disclosure.text.medication_text import LineReading, read_line
from alongside.model.medication import Medication
from alongside.model.vocabulary import Status

LINES = Path(__file__).parents[1] / "shared-lines.csv"
TODAY = date(2026, 11, 23)
CURRENT = {Status.ACTIVE, Status.AS_NEEDED}


def rows_by_line() -> dict[str, list[dict[str, str]]]:
    with LINES.open(encoding="utf-8", newline="") as file:
        return {text: list(rows) for text, rows in groupby(csv.DictReader(file), key=lambda row: row["text"])}


def read(text: str) -> LineReading:
    return read_line(text, place="line 1", today=TODAY)


def number(cell: str) -> float | None:
    return float(cell) if cell else None


def amounts(cell: str) -> tuple[float | None, float | None, tuple[float, ...]]:
    """(upper, lower, several) of "50", "25-50", "20/12.5" or nothing."""
    if "/" in cell:
        return None, None, tuple(float(part) for part in cell.split("/"))
    low, _, high = cell.rpartition("-")
    return number(high), number(low), ()


def check_mention(row: dict[str, str], medication: Medication) -> None:
    dose = medication.dose
    assert medication.drug == row["drug"]
    assert list(medication.rxcui) == ([row["rxcui"]] if row["rxcui"] else [])
    assert (dose.strength, dose.strength_low, dose.strengths) == amounts(row["strength"])
    assert (dose.unit or "") == row["unit"]
    assert dose.quantity == number(row["quantity"])
    assert dose.times_per_day == number(row["per_day"])
    assert medication.as_needed is (row["prn"] == "yes")
    assert medication.status in CURRENT
    if row["form"]:
        assert medication.form == row["form"]
    if row["total_daily_dose"] and "/" not in row["total_daily_dose"]:
        total_mg = float(row["total_daily_dose"]) * (0.001 if row["unit"] == "mcg" else 1)
        assert dose.daily_mg == pytest.approx(total_mg)
    if "misspelling" in row["notes"]:
        assert medication.read_as
        assert not medication.confirmed


@pytest.mark.parametrize(("text", "rows"), rows_by_line().items())
def test_a_line_of_the_evidence_comes_out_as_read_by_hand(text: str, rows: list[dict[str, str]]) -> None:
    reading = read(text)
    if rows[0]["mention"] == "0":
        assert not reading.medications
        assert reading.says_no_medicines
        return
    assert len(reading.medications) == len(rows)
    for row, medication in zip(rows, reading.medications, strict=True):
        check_mention(row, medication)
    assert not reading.unrecognised

"""A dose is read as it was written or not at all. None is ever completed from what is usual."""

from datetime import date

import pytest
from tests.people import NASAL_ESKETAMINE, person, truth

from alongside.disclosure.text.medication_text import read_line
from alongside.knowledge.clauses import DailyDose
from alongside.model.medication import Medication

ABOVE_8_MG = DailyDose(of=("diazepam",), above_mg=8)


def diazepam(text: str) -> Medication:
    (medicine,) = read_line(text, place="line 1", today=date(2026, 11, 23)).medications
    return medicine


@pytest.mark.hazard("H06")
@pytest.mark.parametrize(
    "text", ["diazepam", "diazepam 1O mg", "diazepam lO mg", "diazepam 10 mg as needed", "diazepam 5 mg/ml"]
)
def test_what_cannot_be_told_is_unknown_and_clears_no_limit(text: str) -> None:
    medicine = diazepam(text)
    assert medicine.dose.daily_mg is None
    assert truth(ABOVE_8_MG, person(medicine), NASAL_ESKETAMINE) is None


@pytest.mark.hazard("H06")
@pytest.mark.parametrize(
    ("text", "daily_mg"),
    [
        ("diazepam .5 mg", 0.5),
        ("diazepam 0,5 mg", 0.5),
        ("diazepam 5.0 mg", 5),
        ("diazepam 500 mcg", 0.5),
        ("diazepam 5 mg tid", 15),
        ("diazepam 2 x 5 mg", 10),
        ("diazepam 5 mg, 2 tabs at night", 10),
        ("diazepam 5-10 mg daily", 10),
        ("diazepam 5 to 10 mg", 10),
        ("diazepam 5 -> 10 mg", 10),
    ],
)
def test_points_units_and_counts_are_not_off_by_a_factor(text: str, daily_mg: float) -> None:
    assert diazepam(text).dose.daily_mg == pytest.approx(daily_mg)


@pytest.mark.hazard("H06")
@pytest.mark.parametrize(
    "text",
    [
        "diazepam 5 mg increased to 20 mg",
        "diazepam 5 mg, now 20",
        "diazepam 2 mg tabs, 4 at night",
        "diazepam 5, 4 a day",
        "diazepam 5 + 10",
    ],
)
def test_a_number_that_nobody_read_leaves_the_dose_unknown(text: str) -> None:
    medicine = diazepam(text)
    assert medicine.dose.daily_mg is None
    assert truth(ABOVE_8_MG, person(medicine), NASAL_ESKETAMINE) is not False


@pytest.mark.parametrize(
    "text",
    [
        "1. diazepam 5 mg daily",
        "diazepam 5 mg 1 daily",
        "diazepam 5 mg daily #30 refills 2",
        "diazepam 5 mg daily x 30",
        "diazepam 5 mg daily for 3 weeks",
    ],
)
def test_a_number_that_is_no_dose_changes_nothing(text: str) -> None:
    assert diazepam(text).dose.daily_mg == 5
